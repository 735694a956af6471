import { equalEnds } from '../cut';
import { cutBlocks } from './blocks';

/**
 * Where the blocks of a text start, given those of an earlier state of it: only what lies between the equal ends is
 * looked at again.
 */
export function recut(text: string, previous: readonly string[]): readonly number[] {
  if (previous.length === 0) return cutBlocks(text, true);
  const { before, from, end, starts } = equalEnds(text, 0, previous);
  const kept = startsOf(previous.slice(0, before), 0);
  const first = starts.get(end);
  if (first !== undefined) {
    // Whether the first block of the unchanged end still starts one depends on what now stands before it.
    const cuts = cutBlocks(text.slice(from, end + (previous[first]?.length ?? 0)), from === 0);
    if (cuts.includes(end - from)) {
      const middle = cuts.map((cut) => cut + from).filter((cut) => cut < end);
      return [...kept, ...middle, ...startsOf(previous.slice(first), end)];
    }
  }
  return [...kept, ...cutBlocks(text.slice(from), from === 0).map((cut) => cut + from)];
}

function startsOf(blocks: readonly string[], from: number): readonly number[] {
  let at = from;
  return blocks.map((block) => {
    const start = at;
    at += block.length;
    return start;
  });
}

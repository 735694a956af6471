import { type Change, equalEnds } from '../change';
import { cutBlocks } from './blocks';

/** How the blocks of a text come out of those of an earlier state of it. */
export interface Recut {
  /** So many blocks at the start stay as they are. */
  readonly kept: number;
  /** Where the blocks behind them start that have to be read. */
  readonly starts: readonly number[];
  /** From which block of the earlier state on the rest is the same, and where that now starts. */
  readonly resumed: number;
  readonly resumedAt: number;
}

/** Cuts a text into blocks; only what lies between the ends that it has in common with `previous` is looked at. */
export function recut(text: string, previous: readonly string[], change: Change): Recut {
  const all = { resumed: previous.length, resumedAt: text.length };
  if (previous.length === 0) return { kept: 0, starts: cutBlocks(text, true), ...all };
  const { before, from, end, starts } = equalEnds(text.length, 0, previous, change);
  const first = starts.get(end);
  if (first !== undefined) {
    // Whether the first block of the unchanged end still starts one depends on what now stands before it.
    const cuts = cutBlocks(text.slice(from, end + (previous[first]?.length ?? 0)), from === 0);
    if (cuts.includes(end - from)) {
      const middle = cuts.map((cut) => cut + from).filter((cut) => cut < end);
      return { kept: before, starts: middle, resumed: first, resumedAt: end };
    }
  }
  return { kept: before, starts: cutBlocks(text.slice(from), from === 0).map((cut) => cut + from), ...all };
}

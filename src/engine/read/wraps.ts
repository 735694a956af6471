import type { Block } from './blocks';
import { isUnfinished } from './cut';

/**
 * Exports wrap a sentence hard and leave a blank line behind each wrapped one. A paragraph whose long last line stops in
 * the middle of a sentence, or that is followed by a small letter, goes on in the next paragraph.
 */
export function joined(text: string, blocks: readonly Block[]): readonly Block[] {
  let previous: Block | undefined;
  for (const block of blocks) {
    if (previous && goesOn(text, previous, block)) {
      previous.segments.push(...block.segments.splice(0));
      continue;
    }
    previous = block;
  }
  return blocks;
}

function goesOn(text: string, previous: Block, block: Block): boolean {
  if (previous.kind !== 'text' || block.kind !== 'text' || previous.zone !== block.zone) return false;
  const last = previous.segments.at(-1);
  const first = block.segments[0];
  if (!last || !first || first.start < last.end) return false;
  if (/[-*+>|#]|\d[.)]/.test(text.slice(last.end, first.start))) return false;
  const line = text.slice(last.start, last.end);
  if (isUnfinished(text.slice(text.lastIndexOf('\n', last.start) + 1, last.end))) return true;
  return line.length >= 40 && /[\w,–-]$/.test(line) && /^[a-z(]/.test(text.slice(first.start, first.start + 2));
}

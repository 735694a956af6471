import type { Span } from '../types';
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
  const lineStart = text.lastIndexOf('\n', last.start) + 1;
  if (last.end - lineStart < 40) return false;
  const unfinished = isUnfinished(text, lineStart, last.end);
  if (!unfinished && !stopsAmid(text, last, first.start)) return false;
  return !/[-*+>|#]|\d[.)]/.test(text.slice(last.end, first.start));
}

/** A longer line without a full stop before one that starts with a small letter. */
function stopsAmid(text: string, { start, end }: Span, next: number): boolean {
  return end - start >= 40 && /[a-z(]/.test(text.charAt(next)) && /[\w,–-]/.test(text.charAt(end - 1));
}

/** Nobody wraps lines by hand that far out. */
const widest = 120;

/** How long the longest of several lines is. */
export function longestOf(lines: readonly Span[]): number {
  return lines.length < 2 ? 0 : lines.reduce((longest, { start, end }) => Math.max(longest, end - start), 0);
}

const unfinished = /(?:[,:;(&/–—-]|\b(?:an?|the|of|and|or|to|in|for|with|by|from|as|is|are|Amazon|AWS))$/;

/** One statement a line, without full stops: the first word of the next line, in capitals, had room on this one. */
export function endsOnPurpose(text: string, { kind }: Block, before: Span, next: Span, longest: number): boolean {
  const code = text.charCodeAt(next.start);
  if (kind !== 'text' || code < 65 || code > 90 || unfinished.test(text.slice(Math.max(0, before.end - 8), before.end)))
    return false;
  const word = text.slice(next.start, next.end).search(/\s|$/);
  return longest > widest || before.end - before.start + 1 + word <= longest;
}

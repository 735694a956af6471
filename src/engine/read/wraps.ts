import { longPattern } from '../pattern';
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
  if (!isUnfinished(text, lineStart, last.end) && !stopsAmid(text, last, first.start)) return false;
  // Items of lists end without a full stop: a capital at the very left begins something new, in bold type as well.
  const isItem = item.test(text.slice(lineStart, lineStart + 8));
  const next = text.slice(text.lastIndexOf('\n', first.start - 1) + 1, first.start + 3);
  if (isItem && /^(?:\*\*|__)?[A-Z]/.test(next) && !isOpen(unfinished, text, last)) return false;
  return !/[-*+>|#]|\d[.)]/.test(text.slice(last.end, first.start));
}

const item = /^ {0,3}(?:[-*+]|\d{1,2}[.)]) /;

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

/**
 * Lines of quick notes, which end without a full stop: where the next word had had room among the longer ones, the author
 * has ended the line on purpose.
 *
 * @param longest of the lines of the block, in characters
 */
export function endsOnPurpose(text: string, block: Block, before: Span, next: Span, longest: number): boolean {
  if (isCard(text, before) || isCard(text, next)) return true;
  const word = text.slice(next.start, next.start + 24).search(/\s|$/);
  const room = longest - (before.end - before.start) - word;
  const code = text.charCodeAt(next.start);
  const isCapital = code >= 65 && code <= 90;
  return (
    (block.kind === 'text' && isCapital && (longest > widest || room > 0) && !isOpen(unfinished, text, before)) ||
    (room > roomy && isJotted(text, block) && !isOpen(endsOpen, text, before) && !goesOnWith(text, next))
  );
}

/** "What is the default of …?::30 seconds" */
function isCard(text: string, { start, end }: Span): boolean {
  const [question = '', answer, ...more] = text.slice(start, end).split(/:{2,3}/);
  return answer !== undefined && more.length === 0 && /[\s?]/.test(question) && !`${question}${answer}`.includes(':');
}

/** Small letters begin a line on purpose only where much more than their word had had room. */
const roomy = 12;
const endsOpen =
  /[,;(–—-]\s*$|\b(?:the|an?|of|and|or|to|in|on|for|with|by|from|that|which|is|are|was|as|at|its|we|they|not)\s*$/i;
const continued = longPattern`
    ^(?:[^\w\s*_\`"'[(]|(?:and|or|but|which|that|because|so|to|of|in|on|for|with|by|from|as|if|when|where|while|then
      |than|is|are|was|were|has|have|will|can|not|after|before|until|since|within|into|per)\b)`;

/** Three lines or more, and no full stop at the end of the last one. */
function isJotted(text: string, { segments }: Block): boolean {
  const last = segments.at(-1);
  return segments.length >= 3 && last !== undefined && !/[.!?:]/.test(text.charAt(last.end - 1));
}

function isOpen(pattern: RegExp, text: string, { end }: Span): boolean {
  return pattern.test(text.slice(Math.max(0, end - 12), end));
}

function goesOnWith(text: string, { start }: Span): boolean {
  return continued.test(text.slice(start, start + 24));
}

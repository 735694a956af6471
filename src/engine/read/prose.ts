import { longPattern } from '../pattern';
import type { Link, Span } from '../types';
import { type Block, type Blocks, type Fence, readBlocks } from './blocks';
import { withApostrophes } from './contractions';
import { maskBreak, maskSegment } from './mask';
import { maskText, newMasking } from './masking';
import { namesAws } from './mentions';
import { beginsAnew, splitSentences } from './sentences';
import { endsOnPurpose, longestOf } from './wraps';

/**
 * One piece of a note as prose, read without knowing what stands around it. All offsets count from its own start, so it
 * stays valid wherever the piece moves.
 */
export interface Prose {
  readonly text: string;
  readonly mask: string;
  readonly blocks: readonly Block[];
  /** Where each block's first line starts and its last one ends. */
  readonly spans: readonly Span[];
  readonly sentences: readonly ProseSentence[];
  readonly openLead: Blocks['openLead'];
  readonly fences: readonly Fence[];
  readonly links: readonly Link[];
  readonly tags: readonly { readonly name: string; readonly span: Span }[];
  readonly citations: readonly { readonly numbers: readonly number[]; readonly span: Span }[];
  readonly blockIds: readonly string[];
  readonly comments: readonly Span[];
  /** The prose names AWS or one of its messaging services. */
  readonly aws: boolean;
}

export interface ProseSentence extends Span {
  /** Index of its block. */
  readonly block: number;
}

/** Reads a piece: blocks, mask, sentences, and what stands in the prose by the way. */
export function readProse(text: string): Prose {
  const { blocks, fences, openLead } = readBlocks(text);
  const masking = newMasking(text);
  const spans: Span[] = [];
  for (const block of blocks) {
    const first = block.segments[0];
    const last = block.segments.at(-1);
    spans.push(first && last ? { start: first.start, end: last.end } : { start: 0, end: 0 });
    let before: Span | undefined;
    const longest = longestOf(block.segments);
    for (const segment of block.segments) {
      if (
        before &&
        (breaksBetween(text, block, before, segment) || endsOnPurpose(text, block, before, segment, longest))
      )
        maskBreak(masking, before.end);
      maskSegment(masking, segment.start, segment.end, block.kind === 'cell');
      before = segment;
    }
  }
  const mask = withApostrophes(maskText(masking));
  const sentences: ProseSentence[] = [];
  spans.forEach((span, block) => {
    for (const sentence of splitSentences(mask, span.start, span.end)) sentences.push({ ...sentence, block });
  });
  const { links, tags, citations, blockIds, comments } = masking;
  return {
    text,
    mask,
    blocks,
    spans,
    sentences,
    openLead,
    fences,
    links,
    tags,
    citations,
    blockIds,
    comments,
    aws: namesAws(mask),
  };
}

/** "**Status**: accepted", "**Ana:** why?", "[10:02] ana: why?", "dlq: none yet": what is told by a name of its own. */
const labelled = longPattern`
    ^(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s|\*\*[^*\n]{1,40}(?:\*\*\s?:|:\*\*)
    |(?:todo|to-do|also|open|next|fix|status|dlqs?|consumers?|producers?|retention|visibility(?: timeout)?
      |batch(?: size)?|timeout|load|peak|ordering|duplicates|polling)\s?:\s)`;

const way = /^[^.;,]{2,60}?(?:→|->|=>)/;
/** "SQS: 256 KB, 14 days" over "SNS: 256 KB": lines of a cram sheet, each with a name of its own. */
const named = /^(?:[A-Z][\w()/ -]{1,32}(?::|\s[=–—-])|[\w -]{1,40}::)\s/;

/** A hard break: two blanks or a backslash at the end of a line, or a line that begins like an option, an answer or a label. */
function breaksBetween(text: string, block: Block, before: Span, next: Span): boolean {
  if (block.kind === 'html') return true;
  if (text.charCodeAt(before.end) === 32 && text.charCodeAt(before.end + 1) === 32) return true;
  if (text.charCodeAt(before.end - 1) === 92 || text.charCodeAt(before.end) === 92) return true;
  // "`jobs` …" over "`mail` …": lines that tell of one thing each.
  if (text.charCodeAt(before.start) === 96 && text.charCodeAt(next.start) === 96) return true;
  // "shop → orders.fifo" over "orders.fifo → worker": a sketch of ways, one on each line.
  const lines = [before, next].map(({ start, end }) => text.slice(start, end));
  if ([way, named].some((one) => lines.every((line) => one.test(line)))) return true;
  return beginsAnew(text.slice(next.start, next.start + 6)) || labelled.test(text.slice(next.start, next.start + 48));
}

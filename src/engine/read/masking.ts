import type { Link, Span } from '../types';

/**
 * The prose mask: a copy of the source of the same length in which everything that is not prose is blank, so that a
 * match at an index of the mask stands at that index of the source. A line feed in the mask is a hard break; soft wraps
 * are blanks. Typographic quotes and blanks become plain ones. It is written from the start to the end, piece by piece.
 */
export interface Masking {
  readonly text: string;
  /** The mask so far. */
  readonly parts: string[];
  /** Up to where it is written. */
  written: number;
  /** What the pass over the prose comes by. */
  readonly links: Link[];
  readonly tags: { readonly name: string; readonly span: Span }[];
  readonly citations: { readonly numbers: readonly number[]; readonly span: Span }[];
  readonly blockIds: string[];
  readonly comments: Span[];
  /** Text before this offset is inside a comment that began earlier. */
  hiddenUntil: number;
}

export function newMasking(text: string): Masking {
  return {
    text,
    parts: [],
    written: 0,
    links: [],
    tags: [],
    citations: [],
    blockIds: [],
    comments: [],
    hiddenUntil: 0,
  };
}

/** The finished mask. */
export function maskText(masking: Masking): string {
  blankTo(masking, masking.text.length);
  return masking.parts.join('');
}

const blanks = Array.from({ length: 64 }, (_, count) => ' '.repeat(count));

function blankTo(into: Masking, end: number): void {
  const count = end - into.written;
  if (count <= 0) return;
  into.parts.push(blanks[count] ?? ' '.repeat(count));
  into.written = end;
}

/** Copies source up to `end`, behind blanks up to `start`. */
export function copy(into: Masking, start: number, end: number): void {
  if (end <= start || start < into.written) return;
  blankTo(into, start);
  into.parts.push(into.text.slice(start, end));
  into.written = end;
}

/** Puts one character in the place of the source's. */
export function put(into: Masking, at: number, char: string): void {
  if (at < into.written) return;
  blankTo(into, at);
  into.parts.push(char);
  into.written = at + 1;
}

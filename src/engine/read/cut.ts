import { type Change, equalEnds } from './change';
import { isBlank } from './characters';

/**
 * Cuts a note at its headings, and long sections at places where any Markdown block has ended, into pieces that can be
 * read one by one and kept while their text stays the same. Where exactly the cuts fall changes no reading.
 */

/** A piece without a heading gets cut at the next safe place after this many characters. */
const wanted = 1_000;

interface State {
  /** The marker that closes an open fence or comment; empty outside of them. */
  closer: string;
  blankBefore: boolean;
  /** The last line with text reads as if its sentence went on in the next paragraph, as hard-wrapped exports do. */
  unfinished: boolean;
  /** The last line with text is an item of a list, or stands in one. */
  listed: boolean;
  /** Where each of the `openers` stands next: most lines hold none and cost no closer look. */
  readonly next: number[];
}

/** What opens a fence or a comment. */
const openers = ['```', '~~~', '<!--', '%%'] as const;

/** The pieces of an earlier state of a text, which started at `from`, and what an edit left alone of it. */
export interface Earlier {
  readonly pieces: readonly string[];
  readonly from: number;
  readonly change: Change;
}

/** The pieces of `text` from `from` on, in order, without gaps. */
export function cut(text: string, from: number, earlier?: Earlier): readonly string[] {
  // Pieces that start elsewhere than before have all moved, though the text at the very start is the same.
  const change = earlier && earlier.from !== from ? { ...earlier.change, prefix: 0 } : earlier?.change;
  const previous = earlier?.pieces ?? [];
  if (!change || previous.length === 0) return scan(text, from, undefined);
  const kept = equalEnds(text.length, from, previous, change);
  const middle = scan(text, kept.from, kept.starts);
  const end = kept.from + middle.reduce((length, piece) => length + piece.length, 0);
  const reused = kept.starts.get(end);
  const tail = reused === undefined ? [] : previous.slice(reused);
  return [...previous.slice(0, kept.before), ...middle, ...tail];
}

/** Scans lines up to the end, or to the first safe place that starts a known piece. */
function scan(text: string, from: number, known: ReadonlyMap<number, number> | undefined): string[] {
  const pieces: string[] = [];
  const state: State = { closer: '', blankBefore: true, unfinished: false, listed: false, next: openers.map(() => -1) };
  let start = from;
  let at = from;
  // Headings in a row stay together: a piece for each would cost more than what stands in it.
  let bare = true;
  while (at < text.length) {
    const heads = state.closer === '' && isHeading(text, at);
    if (at > start && state.closer === '') {
      const resumes = known?.has(at) ?? false;
      const isDue = resumes || at - start > wanted;
      if (heads ? isDue || !bare : isDue && isSafe(text, at, state, at - start)) {
        pieces.push(text.slice(start, at));
        start = at;
        bare = true;
        if (resumes) return pieces;
      }
    }
    const newline = text.indexOf('\n', at);
    const next = newline < 0 ? text.length : newline + 1;
    pass(text, at, next, state);
    if (!heads && !state.blankBefore) bare = false;
    at = next;
  }
  if (start < text.length) pieces.push(text.slice(start));
  return pieces;
}

function isHeading(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 35) return false;
  let level = 1;
  while (text.charCodeAt(at + level) === 35) level++;
  const behind = text.charCodeAt(at + level);
  return level <= 6 && (behind === 32 || behind === 9);
}

/** A paragraph behind a blank line, or in long lists a bullet or a further number that stands at the very left. */
function isSafe(text: string, at: number, state: State, length: number): boolean {
  const first = text.charAt(at);
  // Behind the first bullet of a list, whose lead would else stay behind.
  if (/[-*+]/.test(first)) return length > wanted && state.listed && bullet.test(text.slice(at, at + 2));
  if (!/[A-Z"'`*\d]/.test(first)) return false;
  const start = text.slice(at, at + 12);
  if (/^\d+[.)]/.test(start)) return length > wanted && state.listed && furtherNumber.test(start);
  return state.blankBefore && !state.unfinished;
}

const bullet = /^[-*+][ \t]/;
/** A list goes on with any number; one may begin with 1. */
const furtherNumber = /^(?:[2-9]|\d{2,9})[.)][ \t]/;

function pass(text: string, at: number, next: number, state: State): void {
  let first = at;
  while (first < next && isBlankOrQuote(text.charCodeAt(first))) first++;
  state.blankBefore = first >= next;
  if (first >= next) return;
  state.unfinished = isUnfinished(text, at, trimmedEnd(text, at, next));
  state.listed = isListed(text, at, first);
  if (state.closer === '') {
    if (holdsOpener(text, first, next, state)) state.closer = opens(text, first, next);
  } else if (closes(text, first, next, state.closer)) {
    state.closer = '';
  }
}

/** Indented, or a bullet or number at the very left. */
function isListed(text: string, at: number, first: number): boolean {
  if (first > at) return text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9;
  const code = text.charCodeAt(at);
  if (code === 45 || code === 42 || code === 43) return bullet.test(text.slice(at, at + 2));
  return code >= 48 && code <= 57 && /^\d{1,9}[.)][ \t]/.test(text.slice(at, at + 12));
}

function trimmedEnd(text: string, start: number, to: number): number {
  let end = to;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

function isBlankOrQuote(code: number): boolean {
  return code === 32 || code === 62 || code === 9 || code === 10 || code === 13;
}

const sentenceEnds = '.?!:;|>)"”*_`]';

/** A long line that ends in the middle of a sentence. */
export function isUnfinished(text: string, start: number, end: number): boolean {
  return end - start >= 80 && !sentenceEnds.includes(text.charAt(end - 1));
}

/** Lines have to be asked about in order. */
function holdsOpener(text: string, first: number, end: number, { next }: State): boolean {
  let holds = false;
  for (let kind = 0; kind < openers.length; kind++) {
    let at = next[kind] ?? -1;
    if (at < first) {
      at = text.indexOf(openers[kind] ?? '', first);
      if (at < 0) at = text.length;
      next[kind] = at;
    }
    if (at < end) holds = true;
  }
  return holds;
}

const fenceMark = /(?:[-*+][ \t]{1,4}|\d{1,9}[.)][ \t]{1,4}){0,4}(`{3,}|~{3,})/y;

function opens(text: string, first: number, next: number): string {
  fenceMark.lastIndex = first;
  const fence = fenceMark.exec(text);
  if (fence?.[1] !== undefined && fence.index + fence[0].length <= next) {
    const behind = text.slice(fence.index + fence[0].length, next);
    return fence[1].startsWith('`') && behind.includes('`') ? '' : fence[1];
  }
  const line = text.slice(first, next);
  const comment = line.lastIndexOf('<!--');
  if (comment >= 0 && !line.includes('-->', comment)) return '-->';
  if (line.includes('%%') && line.split('%%').length % 2 === 0) return '%%';
  return '';
}

function closes(text: string, first: number, next: number, closer: string): boolean {
  if (closer === '-->' || closer === '%%') return text.slice(first, next).includes(closer);
  if (!text.startsWith(closer, first)) return false;
  const mark = closer.charAt(0);
  let index = first + closer.length;
  while (index < next && text.charAt(index) === mark) index++;
  while (index < next && /\s/.test(text.charAt(index))) index++;
  return index === next;
}

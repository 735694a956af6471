import type { Span } from '../types';
import { isBlank } from './characters';

/** Words whose full stop ends no sentence; nor does that of a single letter. */
const abbreviations = new Set(
  'e.g eg i.e ie etc vs max min approx ca cf resp incl excl no nr fig sec secs st inc ltd dr mr ms mrs avg est req reqs msg msgs esp def ex aka a.k.a'.split(
    ' ',
  ),
);
const longestAbbreviation = 6;

/** No sentence is longer: what looks like one is a dump of something, and looking at all of it again and again is slow. */
const longest = 1_500;

/** An option, verdict or a line with a bullet of its own starts anew though Markdown runs the lines together. */
const startsAnew = /^[*_]{0,3}(?:\(?[A-Ha-h1-9][.)]|\d:|Q\d{0,3}[.:]|A:|[✅❌✓✔✗✘☑☐→•▪◦‣])[\s*_]/;

/**
 * Sentences of one block of the mask. They end at `.`, `?`, `!` before a blank, and at hard breaks; not behind
 * abbreviations and not inside numbers or names.
 */
export function splitSentences(mask: string, start: number, to: number): Span[] {
  const sentences: Span[] = [];
  let from = start;
  const close = (at: number) => {
    for (let cut = at; from < at; from = cut) {
      cut = at - from > longest ? lastBlank(mask, from, from + longest) : at;
      const span = trim(mask, from, cut);
      if (span.start < span.end) sentences.push(span);
    }
    from = at;
  };
  for (let at = nextStop(mask, start, to); at < to; at = nextStop(mask, at, to)) {
    const code = mask.charCodeAt(at);
    const behind = code === 10 ? at + 1 : endBehind(mask, at, to);
    const abbreviates = code === 46 && behind === at + 1 && isAbbreviation(mask, from, at, behind, to);
    if (behind > at && !abbreviates) close(behind);
    at = Math.max(behind, at + 1);
  }
  close(to);
  return sentences;
}

/** Where the next full stop, question or exclamation mark, or hard break stands. */
function nextStop(mask: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = mask.charCodeAt(at);
    if (code === 46 || code === 10 || code === 63 || code === 33) return at;
  }
  return to;
}

/** Where the full stop at an offset, with what closes behind it, comes before a blank; -1 where it ends no sentence. */
function endBehind(mask: string, at: number, to: number): number {
  let behind = at + 1;
  while (behind < to && behind - at <= 8 && closers.includes(mask.charAt(behind))) behind++;
  const next = behind < to ? mask.charCodeAt(behind) : 32;
  return next === 32 || next === 10 ? behind : -1;
}

const closers = '.?!"\')]';

function lastBlank(mask: string, from: number, to: number): number {
  const blank = mask.lastIndexOf(' ', to);
  return blank > from ? blank : to;
}

function isAbbreviation(mask: string, from: number, at: number, behind: number, end: number): boolean {
  const word = wordBefore(mask, from, at);
  if (!abbreviations.has(word) && !/^[a-z]$/.test(word)) return false;
  // "kept for 24 h.", "in 800 ms.": a unit behind its number ends a sentence as any word does.
  if (/^(?:[smhd]|ms)$/.test(word) && /\d\s?$/.test(mask.slice(Math.max(from, at - word.length - 2), at - word.length)))
    return false;
  let next = behind;
  while (next < end && mask.charCodeAt(next) === 32) next++;
  // "15 minutes max. Consider …": a bound behind its number.
  const known =
    /^(?:etc|msgs?|secs?|req|no)$/.test(word) ||
    (/^m(?:ax|in)$/.test(word) && /\d[\s-]?[a-z/]{0,12}\s$/i.test(mask.slice(Math.max(from, at - 20), at - 3)));
  return !(known && /[A-Z]/.test(mask.charAt(next)));
}

/** The word that ends at an offset, in small letters; empty where it is too long for an abbreviation. */
function wordBefore(mask: string, from: number, at: number): string {
  let start = at;
  while (start > from) {
    const code = mask.charCodeAt(start - 1);
    if (code === 40 || isBlank(code)) break;
    start--;
    if (at - start > longestAbbreviation) return '';
  }
  return mask.slice(start, at).toLowerCase();
}

/** Whether a line of a paragraph is read as a new sentence whatever the line before it ends with. */
export function beginsAnew(line: string): boolean {
  return (labelStarts.includes(line.charAt(0)) || line.charCodeAt(0) > 127) && startsAnew.test(line);
}

/** What a label can begin with; ticks and boxes are no ASCII. */
const labelStarts = '*_(123456789ABCDEFGHQabcdefgh';

function trim(mask: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && (mask.charCodeAt(start) === 32 || mask.charCodeAt(start) === 10)) start++;
  while (end > start && (mask.charCodeAt(end - 1) === 32 || mask.charCodeAt(end - 1) === 10)) end--;
  return { start, end };
}

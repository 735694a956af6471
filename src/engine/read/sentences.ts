import type { Span } from '../types';

/** Words whose full stop ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:e\.?g|i\.?e|etc|vs|max|min|approx|ca|cf|resp|incl|excl|no|nr|fig|sec|secs|st|inc|ltd|dr|mr|ms|mrs|avg|est|req|reqs|msg|msgs|esp|def|ex|aka|a\.k\.a|[A-Z])$/i;

/** No sentence is longer: what looks like one is a dump of something, and looking at all of it again and again is slow. */
const longest = 1_500;

/** An option or verdict in a line of its own starts anew though Markdown runs the lines together. */
const startsAnew = /^(?:\(?[A-Ha-h1-9][.)]|\d:|Q\d{0,3}[.:]|A:|[✅❌✓✔✗✘☑☐])\s/u;

const end = /[.?!][.?!"')\]]{0,8}(?=[ \n]|$)|\n/g;

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
  for (const match of mask.slice(start, to).matchAll(end)) {
    const at = start + match.index;
    const behind = at + match[0].length;
    if (match[0] !== '.' || !isAbbreviation(mask, from, at, behind, to)) close(behind);
  }
  close(to);
  return sentences;
}

function lastBlank(mask: string, from: number, to: number): number {
  const blank = mask.lastIndexOf(' ', to);
  return blank > from ? blank : to;
}

function isAbbreviation(mask: string, from: number, at: number, behind: number, end: number): boolean {
  if (!abbreviation.test(mask.slice(Math.max(from, at - 10), at))) return false;
  let next = behind;
  while (next < end && mask.charCodeAt(next) === 32) next++;
  const known = /(?:etc|msgs?|secs?|req|no)$/i.test(mask.slice(Math.max(from, at - 4), at));
  return !(known && /[A-Z]/.test(mask.charAt(next)));
}

/** Whether a line of a paragraph is read as a new sentence whatever the line before it ends with. */
export function beginsAnew(line: string): boolean {
  return startsAnew.test(line);
}

function trim(mask: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && (mask.charCodeAt(start) === 32 || mask.charCodeAt(start) === 10)) start++;
  while (end > start && (mask.charCodeAt(end - 1) === 32 || mask.charCodeAt(end - 1) === 10)) end--;
  return { start, end };
}

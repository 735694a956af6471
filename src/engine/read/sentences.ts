import type { Span } from '../types';

/** Words whose full stop ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:e\.?g|i\.?e|etc|vs|max|min|approx|ca|cf|resp|incl|excl|no|nr|fig|sec|secs|st|inc|ltd|dr|mr|ms|mrs|avg|est|req|reqs|msg|msgs|esp|def|ex|aka|a\.k\.a|[A-Z])$/i;

/** An option or verdict in a line of its own starts anew though Markdown runs the lines together. */
const startsAnew = /^(?:\(?[A-Ha-h1-9][.)]|\d:|Q\d{0,3}[.:]|A:|[✅❌✓✔✗✘☑☐])\s/u;

/**
 * Sentences of one block of the mask. They end at `.`, `?`, `!` before a blank, and at hard breaks; not behind
 * abbreviations and not inside numbers or names.
 */
export function splitSentences(mask: string, start: number, end: number): Span[] {
  const sentences: Span[] = [];
  let from = start;
  const close = (to: number) => {
    const span = trim(mask, from, to);
    if (span.start < span.end) sentences.push(span);
    from = to;
  };
  for (let at = start; at < end; at++) {
    const code = mask.charCodeAt(at);
    if (code === 10) close(at + 1);
    else if (code === 33 || code === 63 || code === 46) {
      let behind = at + 1;
      while (behind < end && /[.!?"')\]]/.test(mask.charAt(behind))) behind++;
      if (behind < end && mask.charCodeAt(behind) !== 32 && mask.charCodeAt(behind) !== 10) {
        at = behind - 1;
        continue;
      }
      if (code !== 46 || !isAbbreviation(mask, from, at, behind, end)) close(behind);
      at = behind - 1;
    }
  }
  close(end);
  return sentences;
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

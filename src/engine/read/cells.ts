import type { Span } from '../types';
import { isBlank } from './characters';

/** Cells between unescaped pipes. A pipe inside a wikilink or inline code does not end the cell for a reader. */
export function cellSpans(text: string, from: number, end: number): Span[] {
  const cells: Span[] = [];
  let at = from;
  while (at < end && (isBlank(text.charCodeAt(at)) || text.charCodeAt(at) === 62)) at++;
  if (text.charAt(at) === '|') at++;
  let start = at;
  for (; at <= end; at++) {
    const code = at === end ? 124 : text.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 91 && text.charCodeAt(at + 1) === 91) {
      const close = text.indexOf(']]', at);
      if (close > 0 && close < end) at = close + 1;
    } else if (code === 124 && !(at === end && text.slice(start, end).trim() === '')) {
      cells.push(trimmedSpan(text, start, Math.min(at, end)));
      start = at + 1;
    }
  }
  return cells;
}

/** A stretch without the blanks at its ends. */
export function trimmedSpan(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Each line of a stretch that is not empty, without the blanks and quote marks around it. */
export function linesOf(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[^\s>][^\r\n]{0,100000}/g)].map(({ 0: line, index }) => ({
    start: start + index,
    end: start + index + line.trimEnd().length,
  }));
}

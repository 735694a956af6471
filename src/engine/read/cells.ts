import type { Span } from '../types';

/** Cells between unescaped pipes. A pipe inside a wikilink or inline code does not end the cell for a reader. */
export function cellSpans(text: string, from: number, end: number): Span[] {
  const cells: Span[] = [];
  let at = from;
  while (at < end && /[\s>]/.test(text.charAt(at))) at++;
  if (text.charAt(at) === '|') at++;
  let start = at;
  for (; at <= end; at++) {
    const char = at === end ? '|' : text.charAt(at);
    if (char === '\\') at++;
    else if (char === '[' && text.charAt(at + 1) === '[') {
      const close = text.indexOf(']]', at);
      if (close > 0 && close < end) at = close + 1;
    } else if (char === '|' && !(at === end && text.slice(start, end).trim() === '')) {
      cells.push(trimmed(text, start, Math.min(at, end)));
      start = at + 1;
    }
  }
  return cells;
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

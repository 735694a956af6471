import type { Span } from '../types';
import { trimmedSpan } from './cells';

/** A row of a table written in HTML: what stands in each cell, without the tags around it. */
export interface HtmlRow {
  readonly cells: readonly Span[];
  /** It holds nothing but heads of columns. */
  readonly isHeader: boolean;
}

const tag = /<(\/?)(table|tr|th|td)\b[^<>]{0,500}>/gi;

/** The rows of the tables in a stretch of raw HTML, and what stands outside of them, in the order of the text. */
export function htmlParts(text: string, { start, end }: Span): readonly (HtmlRow | Span)[] {
  const parts: (HtmlRow | Span)[] = [];
  let cells: Span[] = [];
  let heads = 0;
  let open: number | undefined;
  let outside: number | undefined = start;
  const endRow = (): void => {
    if (cells.length > 0) parts.push({ cells, isHeader: heads === cells.length });
    [cells, heads] = [[], 0];
  };
  const endBefore = (at: number): void => {
    if (open !== undefined) cells.push(trimmedSpan(text, open, at));
    if (outside !== undefined) parts.push({ start: outside, end: at });
    [open, outside] = [undefined, undefined];
  };
  tag.lastIndex = start;
  for (let match = tag.exec(text); match && match.index < end; match = tag.exec(text)) {
    const [whole, slash, name = ''] = match;
    const behind = match.index + whole.length;
    endBefore(match.index);
    if (!/^t[hd]/i.test(name)) endRow();
    else if (!slash) {
      open = behind;
      if (/^th/i.test(name)) heads++;
    }
    if (slash && /^table/i.test(name)) outside = behind;
  }
  endBefore(end);
  endRow();
  return parts;
}

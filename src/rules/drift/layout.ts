import type { Span } from '../../engine/types';

/** The cell behind the one that heads a row. */
export function secondCell(text: string, { start, end }: Span): Span | undefined {
  const [, own] = /^\s{0,12}\|[^|]{0,20}\|([^|]{1,120})\|/d.exec(text.slice(start, end))?.indices ?? [];
  return own && { start: start + own[0], end: start + own[1] };
}

/** The line of an offset. */
export function rowOf(text: string, at: number): Span {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { start, end: end < 0 ? text.length : end };
}

/** The line above the dashes of the table that an offset is in. */
export function headerOf(text: string, at: number): Span | undefined {
  let end = text.lastIndexOf('\n', at - 1);
  for (let steps = 0; end > 0 && steps < 200; steps++) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, Math.min(end, start + 500));
    if (!line.includes('|')) return undefined;
    if (/^[\s|:-]+$/.test(line)) return start > 0 ? rowOf(text, start - 1) : undefined;
    end = start - 1;
  }
  return undefined;
}

/** The line over a table, past an empty one: "**Orders**". */
export function lineOver(text: string, { start }: Span): Span {
  let end = start;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  return rowOf(text, end);
}

/** The cells over one in rows that name what the columns are of: "| Queue | `Orders` | `Bills` |". */
export function* cellsAbove(text: string, at: number): Iterable<Span> {
  const column = text.slice(text.lastIndexOf('\n', at - 1) + 1, at).split('|').length - 1;
  let end = text.lastIndexOf('\n', at - 1);
  for (let steps = 0; end > 0 && steps < 40; steps++) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const cells = text.slice(start, Math.min(end, start + 500)).split('|');
    if (cells.length < 3 || /^[\s|:-]+$/.test(text.slice(start, end))) return;
    if (column > 1 && namesRow.test(cells[1] ?? '')) {
      const from = start + cells.slice(0, column).join('|').length + 1;
      yield { start: from, end: from + (cells[column] ?? '').length };
    }
    end = start - 1;
  }
}

const namesRow = /\b(?:queue|topic|function|stream|rule|resource|name|id|logical id)s?\W{0,4}$/i;

/** The bullets around a nested one, the nearest first, and the line that leads its list in. */
export function* parentItems(text: string, at: number): Iterable<Span> {
  let lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const own = unquoted(text.slice(lineStart, lineStart + 80));
  let indent = indentOf(own);
  const isItem = item.test(own);
  for (let steps = 0; lineStart > 0 && steps < 40; steps++) {
    const end = lineStart - 1;
    lineStart = text.lastIndexOf('\n', end - 1) + 1;
    const line = unquoted(text.slice(lineStart, end));
    if (line.trim() === '') continue;
    const own = indentOf(line);
    if (item.test(line)) {
      if (own >= indent) continue;
      yield { start: lineStart, end };
      indent = own;
    } else if (own === 0) {
      if (isItem && leads.test(plain(line))) yield { start: lineStart, end };
      return;
    }
  }
}

/** A line that leads in the list below it: it ends with a colon, or is a name and little else. */
const leads = /:[\s*_]{0,6}$|^[^.!?]{1,60}\.?$/;
/** Without what stands in code and where links lead: the dots of file names end no sentence. */
const plain = (line: string): string =>
  line.replace(/`[^`]{1,120}`|\[[^[\]]{0,200}\]\([^()\s]{1,300}\)|\[\[[^[\]\n]{1,200}\]\]/g, 'x');
const item = /^[ \t]*(?:[-*+]|\d{1,3}[.)])\s/;

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line.slice(0, 80))?.[0].length ?? 0;
}

/** A line of a quotation or callout without the marks for it. */
function unquoted(line: string): string {
  return line.replace(/^ {0,3}(?:> ?){1,6}(?:\[![\w-]{1,20}\][+-]? ?)?/, '');
}

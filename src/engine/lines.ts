import { withoutTail } from './trim';
/** A place in a text as people count: both 1-based, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where the lines of a text begin. Lines end with LF, CRLF or a lone CR, as in the editor. */
export interface Lines {
  /** Offsets outside the text are taken as its nearest end. */
  positionAt(offset: number): Position;
  /** The text of a 1-based line without its line break; empty where there is no such line. */
  textOf(line: number): string;
}

/** Offset of the end of the line, before its break. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' && end > offset ? end - 1 : end;
}

/** Offset of the first character of the line. */
export function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset of the first character after the line's break. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** Finds lines of a text; built once per text, each question then costs a binary search. */
export function linesOf(text: string): Lines {
  const starts = startsOf(text);
  return {
    positionAt(offset) {
      const inside = Math.min(Math.max(offset, 0), text.length);
      const line = lastAtOrBefore(starts, inside);
      return { line: line + 1, column: inside - (starts[line] ?? 0) + 1 };
    },
    textOf(line) {
      const start = starts[line - 1];
      if (start === undefined) return '';
      return withoutTail(text.slice(start, starts[line] ?? text.length), /[\r\n]/);
    },
  };
}

function startsOf(text: string): readonly number[] {
  const starts = [0];
  for (const lineBreak of text.matchAll(/\r\n|\r|\n/g)) starts.push(lineBreak.index + lineBreak[0].length);
  return starts;
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

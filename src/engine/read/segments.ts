import type { Span } from '../types';
import { lastStart, type Token } from './block-tokens';
import { isBreak, isMargin } from './characters';

/** A text and the offset of each of its lines. */
interface Lines {
  readonly text: string;
  readonly lines: readonly number[];
}

/** Finds each line of the content at the end of its source line, behind bullets and quote marks. */
export function contentSegments(walk: Lines, token: Token): Span[] {
  const segments: Span[] = [];
  const first = token.map?.[0] ?? 0;
  const contents = token.content.includes('\n') ? token.content.split('\n') : [token.content];
  for (let offset = 0; offset < contents.length; offset++) {
    const content = contents[offset]?.trim() ?? '';
    if (content === '') continue;
    const start = walk.lines[first + offset];
    if (start === undefined) break;
    const end = lineEnd(walk, walk.lines[first + offset + 1] ?? walk.text.length, start);
    const found = lastStart(walk.text, content, start, end);
    segments.push(found < 0 ? { start, end } : { start: found, end: found + content.length });
  }
  return segments;
}

/** Where a line ends, without what breaks it. */
export function lineEnd(walk: Lines, next: number, start: number): number {
  let end = next;
  while (end > start && isBreak(walk.text.charCodeAt(end - 1))) end--;
  return end;
}

/** A line without its margin; nothing where it is blank. */
export function lineSegment(walk: Lines, line: number): Span | undefined {
  const start = walk.lines[line];
  if (start === undefined) return undefined;
  let from = start;
  const end = lineEnd(walk, walk.lines[line + 1] ?? walk.text.length, start);
  while (from < end && isMargin(walk.text.charCodeAt(from))) from++;
  return from < end ? { start: from, end } : undefined;
}

import { moved } from '../moved';
import { parseSuppression } from '../suppress';
import type { Span, Suppression } from '../types';
import type { Placed } from './note-assembly';

/** Comments of a note (`<!-- -->`, `%% %%`) that silence rules, each with the text that it covers. */
export function suppressionsOf(text: string, placed: readonly Placed[]): readonly Suppression[] {
  const commented = placed.filter(({ read }) => read.reading.prose.comments.length > 0);
  return commented.flatMap(({ start, read: { reading } }) =>
    reading.prose.comments.flatMap((comment) => {
      const found = parseSuppression(reading.prose.text.slice(comment.start, comment.end));
      if (!found) return [];
      const span = moved(comment, start);
      const { kind, ...rest } = found;
      return [{ ...rest, span, covers: coveredBy(text, span, kind) }];
    }),
  );
}

function coveredBy(text: string, span: Span, kind: 'line' | 'next-line' | 'file'): Span {
  if (kind === 'file') return { start: 0, end: text.length };
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const newline = text.indexOf('\n', span.end);
  const lineEnd = newline < 0 ? text.length : newline + 1;
  if (kind === 'line') return { start: lineStart, end: lineEnd };
  const after = text.indexOf('\n', lineEnd);
  return { start: lineEnd, end: after < 0 ? text.length : after + 1 };
}

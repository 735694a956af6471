import { lineStart, nextLine } from '../../lines';
import { parseSuppression, peerSuppression } from '../../suppress';
import type { Span, Suppression } from '../../types';
import { loadComment } from '../load';

/** The lines of a text that comments ask about. All offsets are those of the document. */
export interface Comments {
  readonly suppressions: readonly Suppression[];
  /** The load declared above a resource, at the end of the line of its key, or inside. */
  loadAt(resource: Span): { readonly text: string; readonly span: Span } | undefined;
  /** What peers' comments inside that span silence. */
  silencedIn(span: Span): readonly string[];
}

/** `comments` are spans of comments in the order of the text, which starts at `offset` of its document. */
export function readComments(text: string, offset: number, comments: readonly Span[]): Comments {
  const suppressions: Suppression[] = [];
  const byLine = new Map<number, { readonly text: string; readonly span: Span; readonly alone: boolean }>();
  const lineBehind = linesBehindComments(text);
  const silenced: { readonly at: number; readonly rules: readonly string[] }[] = [];
  for (const span of comments) {
    const comment = text.slice(span.start - offset, span.end - offset);
    const line = lineStart(text, span.start - offset);
    const alone = text.slice(line, span.start - offset).trim() === '';
    byLine.set(line, { text: comment, span, alone });
    const found = parseSuppression(comment);
    if (found) suppressions.push({ ...found, span, covers: coveredBy(text, offset, span, found.kind, lineBehind) });
    const peers = peerSuppression(comment);
    if (peers.length > 0) silenced.push({ at: span.start, rules: peers });
  }
  const loads = [...byLine.values()].flatMap((comment) => loadIn(comment) ?? []);
  return {
    suppressions,
    loadAt: ({ start, end }) => {
      // A template on one line without comments would be searched for its start at each key.
      if (byLine.size === 0) return undefined;
      let line = lineStart(text, start - offset);
      const beside = byLine.get(line);
      const here = beside && !beside.alone ? loadIn(beside) : undefined;
      if (here) return here;
      while (line > 0) {
        line = lineStart(text, line - 1);
        const above = byLine.get(line);
        if (!above?.alone) break;
        const load = loadIn(above);
        if (load) return load;
      }
      const last = nextLine(text, end - offset) + offset;
      return loads.find(({ span }) => span.start > start && span.end <= last);
    },
    silencedIn: (span) => silenced.flatMap(({ at, rules }) => (at >= span.start && at < span.end ? rules : [])),
  };
}

function loadIn(comment: { readonly text: string; readonly span: Span }) {
  const load = loadComment(comment.text);
  if (!load) return undefined;
  const start = comment.span.start + load.start;
  return { text: load.text, span: { start, end: start + load.text.length } };
}

function coveredBy(
  text: string,
  offset: number,
  span: Span,
  kind: 'line' | 'next-line' | 'file',
  lineBehind: (from: number) => number,
): Span {
  if (kind === 'file') return { start: offset, end: offset + text.length };
  const start = lineStart(text, span.start - offset);
  if (kind === 'line') return { start: start + offset, end: nextLine(text, start) + offset };
  const next = lineBehind(nextLine(text, start));
  return { start: next + offset, end: nextLine(text, next) + offset };
}

/**
 * Finds the next line that is more than a comment: suppressions may stand above each other. Asked in the order of the
 * text, it passes over each line once.
 */
function linesBehindComments(text: string): (from: number) => number {
  let passed = { from: 0, to: -1 };
  return (from) => {
    if (from >= passed.from && from <= passed.to) return passed.to;
    let next = from;
    while (next < text.length && /^\s*(?:#|$)/.test(text.slice(next, nextLine(text, next)).trimEnd())) {
      next = nextLine(text, next);
    }
    passed = { from, to: next };
    return next;
  };
}

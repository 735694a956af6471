import type { Span } from '../../types';

/** A text that may be hard-wrapped: the pieces of the source that belong to it, in order. */
export type Run = readonly Span[];

/** The text of a run, its pieces joined by one blank. */
export function runText(text: string, run: Run): string {
  if (run.length === 1) return text.slice(run[0]?.start, run[0]?.end);
  return run.map(({ start, end }) => text.slice(start, end)).join(' ');
}

/** The stretch that holds all pieces, which need not be in order; empty at 0 for an empty run. */
export function runSpan(run: Run): Span {
  let { start, end } = run[0] ?? { start: 0, end: 0 };
  for (const piece of run) {
    if (piece.start < start) start = piece.start;
    if (piece.end > end) end = piece.end;
  }
  return { start, end };
}

/** The offset in the source of index `at` of `runText`. The end of a piece belongs to that piece. */
export function runOffset(run: Run, at: number): number {
  let rest = at;
  for (const { start, end } of run) {
    if (rest <= end - start) return start + rest;
    rest -= end - start + 1;
  }
  return run.at(-1)?.end ?? 0;
}

/** The pieces of the source behind `runText(...).slice(from, to)`. */
export function runSlice(run: Run, from: number, to: number): Run {
  const pieces: Span[] = [];
  let at = 0;
  for (const { start, end } of run) {
    const first = Math.max(from - at, 0);
    const last = Math.min(to - at, end - start);
    if (first < last) pieces.push({ start: start + first, end: start + last });
    at += end - start + 1;
  }
  return pieces;
}

/**
 * The stretches of the source that a run covers: pieces with nothing but blanks and quote marks between them are one,
 * for a sentence may be hard-wrapped.
 */
export function stretches(text: string, run: Run): Run {
  const merged: Span[] = [];
  for (const piece of run) {
    if (piece.start >= piece.end) continue;
    const last = merged.at(-1);
    if (last !== undefined && last.end <= piece.start && isGap(text, last.end, piece.start)) {
      merged[merged.length - 1] = { start: last.start, end: piece.end };
    } else merged.push(piece);
  }
  return merged;
}

function isGap(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code !== 62 && !isBlank(code)) return false;
  }
  return true;
}

/** `span` without the blanks at its ends. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === 10 || code === 160;
}

/** Moves a span along with the text around it. */
export function shifted(span: Span, by: number): Span {
  return by === 0 ? span : { start: span.start + by, end: span.end + by };
}

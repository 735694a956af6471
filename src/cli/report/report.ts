import { type Lines, linesOf, type Position } from '../../engine/lines';
import type { Finding, Severity, Span } from '../../engine/types';
import type { Source } from '../sources';

/** A finding with the file that it stands in. */
export interface FileFinding {
  readonly source: Source;
  readonly finding: Finding;
}

/** What a run of `check` found. */
export interface Report {
  /** The day, or `exam`, that the notes were judged by. */
  readonly asOf: string;
  /** By file, then in the order of the text. */
  readonly findings: readonly FileFinding[];
  readonly files: number;
  readonly milliseconds: number;
  /** Findings that `--fix` has mended. */
  readonly fixed: number;
  /** Findings that a baseline excuses. */
  readonly known: number;
  /** Findings of the baseline that are there no more. */
  readonly gone: readonly { readonly file: string; readonly rule: string; readonly text: string }[];
  /** Places in other files are told in lines, so their texts are needed. */
  readonly sourceOf: (uri: string) => Source | undefined;
}

/** Start and end as people count. */
export interface Place {
  readonly start: Position;
  readonly end: Position;
}

const built = new WeakMap<Source, Lines>();

/** The lines of a source; found once. */
export function linesIn(source: Source): Lines {
  const lines = built.get(source) ?? linesOf(source.text);
  built.set(source, lines);
  return lines;
}

export function placeOf(source: Source, span: Span): Place {
  const lines = linesIn(source);
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

/** How many findings there are of each severity. */
export function countOf(findings: readonly FileFinding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { finding } of findings) counts[finding.severity] += 1;
  return counts;
}

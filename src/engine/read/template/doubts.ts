import type { SyntaxNode } from './syntax';

/** What is wrong with a YAML text, or may be: offsets of `text`. */
export interface Doubts {
  readonly text: string;
  /** Added to the places of nodes. */
  readonly offset: number;
  errorAt: number | undefined;
  suspectAt: number | undefined;
  /** How often the grammar gave up. */
  errors: number;
}

/** Something that no reader of YAML takes. */
export function fail(state: Doubts, at: number): void {
  state.errors++;
  state.errorAt = Math.min(state.errorAt ?? at, at);
}

/** The grammar forgives more than YAML does: what it may let through wrongly is left to the strict reader. */
export function suspect(state: Doubts, at: number): void {
  state.suspectAt = Math.min(state.suspectAt ?? at, at);
}

/** A line that is a key where a text in quotes goes on: its closing quote was forgotten. */
const keyLine = /^ *(?:- )?[A-Za-z][\w:-]*:(?:\s|$)/;

/** Where a text in quotes begins: the quote that a text without its own closing one ends at. */
const opening = /[:\-[{,(=]\s*$/;

/** Without its closing quote a text runs on to where the next one begins, over lines that are keys of the maps around it. */
export function suspectQuoted(state: Doubts, from: number, source: string, indent: number): void {
  const quote = source[0] ?? '';
  if (source.length < 2 || !source.endsWith(quote)) fail(state, from);
  if (source.includes('\n') && opening.test(source.slice(-20, -1))) {
    for (const line of source.split('\n').slice(1)) {
      const blanks = line.search(/[^ ]/);
      if (blanks >= 0 && blanks <= indent && keyLine.test(line)) fail(state, from);
    }
  }
  if (quote !== '"') return;
  for (let at = source.indexOf('\\'); at >= 0; at = source.indexOf('\\', at + 2)) {
    if (!'0abefnrtvxuUNLP_ "/\\\t\n\r'.includes(source[at + 1] ?? '')) fail(state, from + at);
  }
}

/** A comment behind a tab, or at the start of a line inside brackets, is taken for text by the grammar. */
export function withoutComment(state: Doubts, from: number, to: number): string {
  const source = state.text.slice(from, to);
  if (!source.includes('#')) return source;
  const at = source.search(/[ \t\r\n]#/);
  if (at < 0) return source;
  // Text after the comment's line cannot belong to the scalar: let the strict reader judge.
  if (source.indexOf('\n', at + 1) >= 0) suspect(state, from + at);
  return source.slice(0, at).trimEnd();
}

/** `a: b: c` and `a: - b`: a block cannot begin on the line of its key. */
export function suspectBlock(state: Doubts, colon: number | undefined, value: SyntaxNode): void {
  if (colon === undefined) return;
  const start = value.start - state.offset;
  if (!state.text.slice(colon, start).includes('\n')) suspect(state, start);
}

/** Tabs may stand inside texts, never before keys. */
export function suspectTabs(state: Doubts): void {
  const tab = state.text.search(/(?:^|\n) *\t/);
  if (tab >= 0) suspect(state, tab);
}

import type { Doc, Finding, Span } from '../../src/engine/types';

/** A span and where in the data it was found. */
export interface Found {
  readonly at: string;
  readonly span: Span;
}

/** Every span of a document and its findings that is a place of its text. */
export function spansOf(doc: Doc, findings: readonly Finding[]): readonly Found[] {
  const found: Found[] = [];
  const seen = new Set<object>();
  visit(doc.templates, 'templates');
  visit(doc.suppressions, 'suppressions');
  visit(doc.problems, 'problems');
  const { note } = doc;
  if (note) {
    const { headings, tags, links, citations, sentences, claims, questions, frontmatter, quizFaults } = note;
    visit({ headings, tags, links, citations, sentences, claims, questions, frontmatter, quizFaults }, 'note');
  }
  for (const { rule, span, related = [], fixes } of findings) {
    found.push({ at: rule, span });
    for (const one of related)
      if (one.uri === undefined || one.uri === doc.uri) found.push({ at: rule, span: one.span });
    for (const { edits, title } of fixes)
      for (const edit of edits) found.push({ at: `${rule}: ${title}`, span: edit.span });
  }
  return found;

  function visit(value: unknown, at: string): void {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (isSpan(value)) found.push({ at, span: value });
    for (const [key, inner] of Object.entries(value)) visit(inner, Array.isArray(value) ? at : `${at}.${key}`);
  }
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
}

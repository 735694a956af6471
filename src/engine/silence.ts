import type { Doc, Edit, Finding, Report, Resource, Span, Suppression } from './types';

/** Leaves out what the document suppresses, and tells which suppressions were of use. */
export function withoutSuppressed(
  doc: Doc,
  findings: readonly Finding[],
): { readonly kept: Finding[]; readonly used: ReadonlySet<Suppression> } {
  const used = new Set<Suppression>();
  const kept: Finding[] = [];
  const bySubject = resourcesWithSuppressions(doc);
  if (doc.suppressions.length === 0 && bySubject.length === 0) return { kept: [...findings], used };
  for (const finding of findings) {
    const comment = doc.suppressions.find((one) => covers(one, finding));
    if (comment) used.add(comment);
    else if (!suppressedByMetadata(bySubject, finding)) kept.push(finding);
  }
  return { kept, used };
}

/** A suppression that silences nothing is clutter; removing it is safe. */
export function* unusedSuppressions(doc: Doc, used: ReadonlySet<Suppression>): Iterable<Report> {
  for (const suppression of doc.suppressions) {
    if (used.has(suppression)) continue;
    const edit = removal(doc.text, suppression.span);
    const what = suppression.rules.length === 0 ? 'any rule' : suppression.rules.join(', ');
    yield {
      span: suppression.span,
      message: `This comment suppresses ${what} here, but nothing is found that it would silence.`,
      fixes: opensFrontmatter(doc.text, edit)
        ? []
        : [{ title: 'Remove the unused suppression', edits: [edit], safe: true }],
    };
  }
}

/** Dashes that come to stand at the very top are no rule of a note any more: what follows would become its frontmatter. */
function opensFrontmatter(text: string, { span }: Edit): boolean {
  return span.start === 0 && text.startsWith('---', span.end);
}

/** Takes the whole line away where the comment stands alone on it. */
function removal(text: string, span: Span): Edit {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const newline = text.indexOf('\n', span.end);
  const lineEnd = newline < 0 ? text.length : newline + 1;
  const before = text.slice(lineStart, span.start);
  const alone = before.trim() === '' && text.slice(span.end, lineEnd).trim() === '';
  if (alone) return { span: { start: lineStart, end: lineEnd }, text: '' };
  return { span: { start: span.start - (before.length - before.trimEnd().length), end: span.end }, text: '' };
}

function covers(suppression: Suppression, finding: Finding): boolean {
  const inside = finding.span.start >= suppression.covers.start && finding.span.start < suppression.covers.end;
  return inside && (suppression.rules.length === 0 || suppression.rules.includes(finding.rule));
}

function resourcesWithSuppressions(doc: Doc): readonly Resource[] {
  return doc.templates.flatMap((template) => template.resources).filter((one) => one.suppressed.length > 0);
}

/** Metadata speaks for its resource and for what stands inside it. */
function suppressedByMetadata(resources: readonly Resource[], finding: Finding): boolean {
  return resources.some(
    (one) =>
      (one.suppressed.includes(finding.rule) || one.suppressed.includes('*')) &&
      (finding.subject === one.id || (finding.span.start >= one.span.start && finding.span.end <= one.span.end)),
  );
}

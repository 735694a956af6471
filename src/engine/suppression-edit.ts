import type { Doc, Edit, Finding, Span, Template } from './types';

/** The words that stand for the reason until the user writes one. */
export const reasonHint = 'reason';

/**
 * The edit that silences one finding with a comment in the form of the file, above its line or at its end.
 * `undefined` where a comment cannot stand: JSON has none.
 */
export function suppressionOf(doc: Doc, finding: Finding): Edit | undefined {
  const { start } = finding.span;
  const fence = doc.templates.find((template) => template.fenced && holds(template.span, start));
  if (fence) return besideCode(doc, finding, commentOf(fence));
  if (doc.note) return besideProse(doc, finding);
  const template = doc.templates.find(({ span }) => holds(span, start)) ?? doc.templates[0];
  return template && besideCode(doc, finding, commentOf(template));
}

function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

function commentOf({ syntax }: Template): string | undefined {
  switch (syntax) {
    case 'yaml':
    case 'python':
      return '#';
    case 'typescript':
      return '//';
    case 'json':
      return undefined;
  }
}

/** Above the line, at its indentation. */
function besideCode(doc: Doc, { rule, span }: Finding, comment: string | undefined): Edit | undefined {
  if (comment === undefined) return undefined;
  const start = lineStart(doc.text, span.start);
  const indent = /^[ \t]*/.exec(doc.text.slice(start, span.start))?.[0] ?? '';
  const text = `${indent}${comment} queuewise-disable-next-line ${rule} -- ${reasonHint}\n`;
  return { span: { start, end: start }, text };
}

/**
 * At the end of the line: a line between the rows of a table or the items of a list would break them, and one in the
 * frontmatter would be no comment there.
 */
function besideProse(doc: Doc, { rule, span }: Finding): Edit {
  const frontmatter = doc.note?.frontmatter?.span;
  if (frontmatter && holds(frontmatter, span.start)) {
    const start = lineStart(doc.text, span.start);
    return { span: { start, end: start }, text: `# queuewise-disable-next-line ${rule} -- ${reasonHint}\n` };
  }
  const end = lineEnd(doc.text, span.start);
  return { span: { start: end, end }, text: ` <!-- queuewise-disable-line ${rule} -- ${reasonHint} -->` };
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function lineEnd(text: string, offset: number): number {
  const rest = text.slice(offset).search(/\r|\n/);
  return rest < 0 ? text.length : offset + rest;
}

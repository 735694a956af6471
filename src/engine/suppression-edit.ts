import { touches } from './spans';
import type { Doc, Edit, Finding, Template } from './types';

/** The words that stand for the reason until the user writes one. */
export const reasonHint = 'reason';

/**
 * The edit that silences one finding: a comment in the form of the file, above its line or at its end; in JSON, which
 * has none, metadata of the resource. `undefined` where neither can stand.
 */
export function suppressionOf(doc: Doc, finding: Finding): Edit | undefined {
  const { start } = finding.span;
  const fence = doc.templates.find((template) => template.fenced && touches(template.span, start));
  if (fence) return inTemplate(doc, finding, fence);
  if (doc.note) return besideProse(doc, finding);
  const template = doc.templates.find(({ span }) => touches(span, start)) ?? doc.templates[0];
  return template && inTemplate(doc, finding, template);
}

function inTemplate(doc: Doc, finding: Finding, template: Template): Edit | undefined {
  const comment = commentOf(template);
  return comment === undefined ? inMetadata(doc, finding, template) : besideCode(doc, finding, comment);
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
function besideCode(doc: Doc, { rule, span }: Finding, comment: string): Edit {
  const start = lineStart(doc.text, span.start);
  const indent = /^[ \t]*/.exec(doc.text.slice(start, span.start))?.[0] ?? '';
  const text = `${indent}${comment} queuewise-disable-next-line ${rule} -- ${reasonHint}\n`;
  return { span: { start, end: start }, text };
}

/** As the first entry of the resource. One that has metadata already is left to its author. */
function inMetadata({ text }: Doc, { rule, span }: Finding, { resources }: Template): Edit | undefined {
  const resource = resources.find((one) => touches(one.span, span.start));
  if (!resource || /"Metadata"\s*:/.test(text.slice(resource.head.end, resource.span.end))) return undefined;
  const brace = text.indexOf('{', resource.head.end);
  if (brace < 0 || brace > resource.span.end) return undefined;
  const rest = /^[ \t]*\r?\n[ \t]*|^/.exec(text.slice(brace + 1))?.[0] ?? '';
  const entry = `"Metadata": { "Queuewise": { "disable": ["${rule}"] } },`;
  return { span: { start: brace + 1, end: brace + 1 }, text: `${rest}${entry}` };
}

/**
 * At the end of the line, in a row of a table inside its last cell: a line between rows or items would break them, and
 * what stands behind a row is no part of it. In the frontmatter above the line, as a comment of YAML.
 */
function besideProse(doc: Doc, { rule, span }: Finding): Edit {
  const frontmatter = doc.note?.frontmatter?.span;
  if (frontmatter && touches(frontmatter, span.start)) {
    const above = lineStart(doc.text, span.start);
    return { span: { start: above, end: above }, text: `# queuewise-disable-next-line ${rule} -- ${reasonHint}\n` };
  }
  const start = lineStart(doc.text, span.start);
  const line = doc.text.slice(start, lineEnd(doc.text, span.start)).trimEnd();
  const isRow = /^[ \t>]*\|/.test(line) && line.endsWith('|');
  const end = start + (isRow ? line.slice(0, -1).trimEnd().length : line.length);
  return { span: { start: end, end }, text: ` <!-- queuewise-disable-line ${rule} -- ${reasonHint} -->` };
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function lineEnd(text: string, offset: number): number {
  const rest = text.slice(offset).search(/\r|\n/);
  return rest < 0 ? text.length : offset + rest;
}

import type { Problem, Span, Suppression, Syntax, Template } from '../../types';
import { isTooWide, longest, nestsTooDeep } from './bounds';
import { type Comments, readComments } from './comments';
import { readJson } from './json';
import { looksLikeFragment, looksLikeTemplate } from './recognise';
import { rememberSyntax } from './remember';
import { readResources } from './resources';
import { readStrictly } from './strict-yaml';
import { childOf, type EntryNode, type SyntaxDocument, type SyntaxProblem, type SyntaxResult, textOf } from './syntax';
import { readYaml } from './yaml';

export interface TemplateText {
  readonly uri: string;
  readonly text: string;
  readonly languageId?: string;
  /** Where `text` stands in its document, for a fence of a note; then a fragment of a template will do. */
  readonly offset?: number;
}

export interface ReadTemplate {
  readonly templates: readonly Template[];
  readonly suppressions: readonly Suppression[];
  readonly problems: readonly Problem[];
}

/**
 * Reads CloudFormation and SAM, in YAML and JSON, by content and whatever the file is called. Texts that are no template
 * give `undefined` after a look at their first 4 KB. A text that breaks off or holds a syntax error is read as far as
 * it goes and has one problem, `unreadable`, where it broke. Never throws.
 */
export function readTemplate(input: TemplateText): ReadTemplate | undefined {
  const { text, offset = 0 } = input;
  const isFence = input.offset !== undefined;
  if (!looksLikeTemplate(text) && !(isFence && looksLikeFragment(text))) return undefined;
  const source = readSource(input, offset);
  const comments = readComments(text, offset, source.comments);
  const templates: Template[] = [];
  const problems: Problem[] = [];
  for (const document of source.documents) {
    const read = readDocument(document, source.syntax, comments, isFence);
    if (!read) continue;
    templates.push(read.template);
    problems.push(...read.problems);
  }
  if (templates.length === 0 && !(source.problem && looksLikeTemplate(text))) return undefined;
  const unreadable = source.problem ? [problemOf(source.problem)] : [];
  return { templates, suppressions: comments.suppressions, problems: [...unreadable, ...problems] };
}

interface Source extends SyntaxResult {
  readonly syntax: Syntax;
  readonly comments: readonly Span[];
}

function readSource({ text, languageId }: TemplateText, offset: number): Source {
  // CloudFormation takes a text for JSON by its first brace. A file that calls itself YAML may still begin with one.
  const startsWithBrace = /^\ufeff?\s*\{/.test(text);
  if (text.length > longest || nestsTooDeep(text)) return unread(text, offset, startsWithBrace ? 'json' : 'yaml');
  if (startsWithBrace) {
    const json = readJson(text, offset);
    if (!json.problem || languageId !== 'yaml') return { ...json, syntax: 'json', comments: [] };
  }
  if (isTooWide(text)) {
    const strict = readStrictly(text, offset);
    return strict ? { ...strict, syntax: 'yaml', comments: [] } : unread(text, offset, 'yaml');
  }
  const yaml = readYaml(text, offset);
  const doubtAt = yaml.errorAt ?? yaml.suspectAt;
  if (doubtAt === undefined) return { ...yaml, syntax: 'yaml' };
  const strict = readStrictly(text, offset);
  if (strict && !strict.problem) return { ...strict, syntax: 'yaml', comments: yaml.comments };
  if (yaml.errorAt === undefined && strict?.problem?.forgivable !== false) return { ...yaml, syntax: 'yaml' };
  return { ...yaml, syntax: 'yaml', problem: strict?.problem ?? problemAt(text, doubtAt - offset, offset) };
}

function unread(text: string, offset: number, syntax: Syntax): Source {
  const message =
    text.length > longest
      ? `This file is too large for a template (${(text.length / 1_000_000).toFixed(1)} million characters): it is not read.`
      : 'This text nests far deeper than a template can: it is not read.';
  const end = text.indexOf('\n');
  const problem = { start: offset, end: offset + (end < 0 ? Math.min(text.length, 80) : end), message };
  return { documents: [], problem, syntax, comments: [] };
}

function problemAt(text: string, errorAt: number, offset: number): SyntaxProblem {
  const start = Math.min(errorAt, Math.max(text.trimEnd().length - 1, 0));
  const lineEnd = text.indexOf('\n', start);
  const end = Math.max(start, lineEnd < 0 ? text.length : lineEnd);
  return { start: start + offset, end: end + offset, message: 'This YAML cannot be read from here on.' };
}

function problemOf({ start, end, message }: SyntaxProblem): Problem {
  return { rule: 'unreadable', span: { start, end }, message };
}

function readDocument(
  { root, start, end }: SyntaxDocument,
  syntax: Syntax,
  comments: Comments,
  isFence: boolean,
): { readonly template: Template; readonly problems: readonly Problem[] } | undefined {
  if (root?.kind !== 'map') return undefined;
  const section = childOf(root, 'Resources');
  const declared = section?.kind === 'map' ? section.entries : isFence && !section ? fragmentOf(root.entries) : [];
  const isTemplate = declared.some(isResource) || textOf(childOf(root, 'AWSTemplateFormatVersion')) !== undefined;
  if (!isTemplate) return undefined;
  const { resources, exports, problems } = readResources(root, declared, comments);
  const origin = resources.some((resource) => resource.origin === 'sam') ? 'sam' : 'cloudformation';
  const template: Template = { origin, syntax, span: { start, end }, resources, exports, fenced: isFence };
  rememberSyntax(template, root);
  return { template, problems };
}

/** Notes show resources without the section around them. */
function fragmentOf(entries: readonly EntryNode[]): readonly EntryNode[] {
  return entries.filter(isResource);
}

function isResource({ value }: EntryNode): boolean {
  return /^(?:AWS|Custom|Alexa)::/.test(textOf(childOf(value, 'Type')) ?? '');
}

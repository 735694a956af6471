import type { Problem, Suppression, Template } from '../../types';
import { type Comments, readComments } from './comments';
import { type Previous, readEdited } from './edited';
import { isPreprocessed, looksLikeFragment, looksLikeTemplate } from './recognise';
import { remember } from './remember';
import { type KeptResources, readResources } from './resources';
import { readSource, type Source } from './source';
import { childOf, type EntryNode, type SyntaxDocument, type SyntaxProblem, textOf } from './syntax';

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
 *
 * `previous` is an earlier reading of the same document: where only one resource has changed since, only that one is read
 * again. The result is the same with and without it.
 */
export function readTemplate(input: TemplateText, previous?: Previous): ReadTemplate | undefined {
  const { text, offset = 0 } = input;
  const isFence = input.offset !== undefined;
  if (!looksLikeTemplate(text) && !(isFence && looksLikeFragment(text))) return undefined;
  const edited = previous && !isFence ? readEdited(text, previous) : undefined;
  const source = edited ?? readSource(text, input.languageId, offset);
  if (source.problem && isPreprocessed(text)) return undefined;
  const comments = readComments(text, offset, source.comments);
  const templates: Template[] = [];
  const problems: Problem[] = [];
  for (const document of source.documents) {
    const read = readDocument(document, source, comments, isFence, edited?.kept);
    if (!read) continue;
    templates.push(read.template);
    problems.push(...read.problems);
  }
  if (templates.length === 0 && !(source.problem && looksLikeTemplate(text))) return undefined;
  const unreadable = source.problem ? [problemOf(source.problem)] : [];
  return { templates, suppressions: comments.suppressions, problems: [...unreadable, ...problems] };
}

function problemOf({ start, end, message }: SyntaxProblem): Problem {
  return { rule: 'unreadable', span: { start, end }, message };
}

function readDocument(
  { root, start }: SyntaxDocument,
  { syntax, isPlain, documents, comments: commentSpans }: Source,
  comments: Comments,
  isFence: boolean,
  kept?: KeptResources,
): { readonly template: Template; readonly problems: readonly Problem[] } | undefined {
  if (root?.kind !== 'map') return undefined;
  const section = childOf(root, 'Resources');
  const declared = section?.kind === 'map' ? section.entries : isFence && !section ? fragmentOf(root.entries) : [];
  const isTemplate =
    declared.some((entry) => isResource(entry) || entry.key.startsWith('Fn::ForEach::')) ||
    textOf(childOf(root, 'AWSTemplateFormatVersion')) !== undefined;
  if (!isTemplate) return undefined;
  const { resources, exports, outputs, problems, parts, names } = readResources(root, declared, comments, kept);
  const origin = resources.some((resource) => resource.origin === 'sam') ? 'sam' : 'cloudformation';
  const template: Template = {
    origin,
    syntax,
    span: { start, end: root.end },
    resources,
    exports,
    outputs,
    fenced: isFence,
  };
  const isEditable = isPlain && !isFence && documents.length === 1;
  remember(template, { root, ...(isEditable && { reading: { comments: commentSpans, parts, names } }) });
  return { template, problems };
}

/** Notes show resources without the section around them. */
function fragmentOf(entries: readonly EntryNode[]): readonly EntryNode[] {
  return entries.filter(isResource);
}

function isResource({ value }: EntryNode): boolean {
  return /^(?:AWS|Custom|Alexa)::/.test(textOf(childOf(value, 'Type')) ?? '');
}

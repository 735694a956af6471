import type { Doc, Finding, Resource, Rule, Span, Template } from '../../engine/types';
import { shuffle } from '../selection';
import type { QuizItem } from '../types';
import { type Answer, itemOf, seedOf } from './item';

/** More lines than this of one template nobody reads in a question. */
const mostLines = 18;

/**
 * "What goes wrong in this template?" for each error and warning: the resources it is about as a snippet, the rule's
 * title as the right answer, titles of rules that found nothing here as wrong ones, the finding and its fix as the
 * explanation. `findings` are all findings of the document, hints too: what one of them says is no wrong answer.
 */
export function questionsFromFindings(
  doc: Doc,
  findings: readonly Finding[],
  rules: readonly Rule[],
): readonly QuizItem[] {
  const found = new Set(findings.map(({ rule }) => rule));
  const seen = new Set<string>();
  return findings.flatMap((finding) => {
    const rule = rules.find(({ id }) => id === finding.rule);
    const template = doc.templates.find(({ span }) => contains(span, finding.span));
    const loud = finding.severity === 'error' || finding.severity === 'warning';
    if (rule?.checkTemplate === undefined || template === undefined || !loud) return [];
    const key = `${finding.rule} ${finding.subject ?? ''}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const snippet = snippetOf(doc, template, finding);
    if (snippet === undefined) return [];
    const item = whatIsWrong(doc, finding, rule, snippet, rules, found);
    return item === undefined ? [] : [item];
  });
}

interface Snippet {
  readonly text: string;
  readonly span: Span;
}

function whatIsWrong(
  doc: Doc,
  finding: Finding,
  rule: Rule,
  snippet: Snippet,
  rules: readonly Rule[],
  found: ReadonlySet<string>,
): QuizItem | undefined {
  const stem = `What goes wrong in this template?\n\n${snippet.text}`;
  const silent = rules.filter((other) => {
    const loud = other.severity === 'error' || other.severity === 'warning';
    return other.checkTemplate !== undefined && loud && !found.has(other.id) && family(other) !== family(rule);
  });
  const near = shuffle([...silent], seedOf(stem, rule.id)).sort(
    (one, other) => Number(other.group === rule.group) - Number(one.group === rule.group),
  );
  return itemOf({
    stem,
    right: { text: rule.title, why: finding.message },
    wrong: near.map((other): Answer => ({ text: other.title })),
    explanation: explanationOf(finding),
    source: {
      kind: 'template',
      uri: doc.uri,
      span: snippet.span,
      title: fileName(doc.uri),
      heading: finding.subject ?? '',
    },
    services: [],
    topics: [rule.group],
  });
}

function explanationOf({ message, fixes: [fix], detail }: Finding): string {
  return [message, fix === undefined ? '' : `Fix: ${fix.title}.`, detail ?? '']
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Rules whose ids begin alike judge the same thing from two sides. */
function family({ id }: Rule): string {
  return id.split('-').slice(0, 2).join('-');
}

/** The resources that a finding is about, its related places in the same file included, as a code block. */
function snippetOf(doc: Doc, template: Template, finding: Finding): Snippet | undefined {
  const places = [
    finding.span,
    ...(finding.related ?? []).filter(({ uri }) => uri === undefined).map(({ span }) => span),
  ];
  const resources = places.flatMap((place) => resourceAt(template, place) ?? []);
  const distinct = [...new Set(resources)].sort((one, other) => one.span.start - other.span.start);
  const blocks = distinct.map(({ span }) => linesOf(doc.text, span));
  const first = distinct[0];
  if (first === undefined || blocks.reduce((sum, block) => sum + block.split('\n').length, 0) > mostLines)
    return undefined;
  return { text: `\`\`\`${template.syntax}\n${blocks.join('\n')}\n\`\`\``, span: first.span };
}

function resourceAt({ resources }: Template, place: Span): Resource | undefined {
  const inside = resources.filter(({ span }) => contains(span, place));
  return inside.sort((one, other) => one.span.end - one.span.start - (other.span.end - other.span.start))[0];
}

/** Whole lines with the comments right above them (a load may be declared there), moved to the left as far as the first. */
function linesOf(text: string, { start, end }: Span): string {
  const from = commentsAbove(text, text.lastIndexOf('\n', start - 1) + 1);
  const lines = text.slice(from, end).trimEnd().split(/\r?\n/);
  const indent = /^\s*/.exec(lines[0] ?? '')?.[0].length ?? 0;
  return lines.map((line) => (line.slice(0, indent).trim() === '' ? line.slice(indent) : line)).join('\n');
}

function commentsAbove(text: string, lineStart: number): number {
  const before = lineStart === 0 ? 0 : text.lastIndexOf('\n', lineStart - 2) + 1;
  const isComment = lineStart > 0 && /^\s*(?:#|\/\/)/.test(text.slice(before, lineStart));
  return isComment ? commentsAbove(text, before) : lineStart;
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function fileName(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

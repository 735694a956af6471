import { isWithin } from '../../engine/spans';
import type { Doc, Finding, Resource, Rule, RuleGroup, Span, Template } from '../../engine/types';
import { lastPart } from '../../engine/uris';
import { shuffle } from '../selection';
import type { QuizItem } from '../types';
import { type Answer, itemOf, seedOf } from './item';

/** More lines than this of one template nobody reads in a question. */
const mostLines = 18;

/** Wrong answers that a question needs, whether or not they have to do with what it shows. */
const fewest = 3;
/** What these find is missing elsewhere: no snippet can show that it is there. */
const missingElsewhere = /-no-policy$|-closed-to-/;
/** What these find is spread over events, permissions and environment: no snippet shows it all. */
const spreadOut = /-recursion$/;

/**
 * "What goes wrong in this template?" for each error and warning: the resources it is about as a snippet, the rule's
 * title as the right answer, titles of rules that found nothing here as wrong ones, the finding and its fix as the
 * explanation. `findings` are all findings of the document, hints too: what one of them says is no wrong answer.
 * `rules` are those that were asked: one that was not has found nothing, but may well be right.
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
    const template = doc.templates.find(({ span }) => isWithin(finding.span, span));
    const loud = finding.severity === 'error' || finding.severity === 'warning';
    if (rule?.checkTemplate === undefined || template === undefined || !loud || spreadOut.test(rule.id)) return [];
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
  /** The types of the resources that are shown. */
  readonly types: readonly string[];
}

function whatIsWrong(
  doc: Doc,
  finding: Finding,
  rule: Rule,
  snippet: Snippet,
  rules: readonly Rule[],
  found: ReadonlySet<string>,
): QuizItem | undefined {
  const stem = `What goes wrong in this template? Only the resources concerned are shown.\n\n${snippet.text}`;
  const silent = rules.filter((other) => {
    const loud = other.severity === 'error' || other.severity === 'warning';
    return (
      other.checkTemplate !== undefined &&
      loud &&
      !found.has(other.id) &&
      !doc.suppressions.some((one) => one.rules.length === 0 || one.rules.includes(other.id)) &&
      !missingElsewhere.test(other.id) &&
      !areAlike(rule, other)
    );
  });
  const groups = groupsOf(rule, snippet);
  const rank = (other: Rule) => groups.indexOf(other.group) + 1 || groups.length + 1;
  const ranked = shuffle([...silent], seedOf(stem, rule.id)).sort((one, other) => rank(one) - rank(other));
  const near = ranked.filter((other, index) => index < fewest || groups.includes(other.group));
  return itemOf({
    stem,
    right: { text: rule.title, why: finding.message },
    wrong: near.map((other): Answer => ({ text: other.title })),
    explanation: explanationOf(finding),
    source: {
      kind: 'template',
      uri: doc.uri,
      span: snippet.span,
      title: lastPart(doc.uri),
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

/** The rule's own group first, then those that have to do with the resources that are shown. */
function groupsOf(rule: Rule, { types }: Snippet): readonly RuleGroup[] {
  const shown = types.flatMap((type) => groupsByType.find(([start]) => type.startsWith(start))?.[1] ?? []);
  return [...new Set([rule.group, ...shown])];
}

const groupsByType: readonly (readonly [start: string, groups: readonly RuleGroup[]])[] = [
  ['AWS::SQS::QueuePolicy', ['S3, policies, alarms', 'SQS']],
  ['AWS::SQS::', ['SQS', 'Lambda']],
  ['AWS::SNS::TopicPolicy', ['S3, policies, alarms', 'SNS']],
  ['AWS::SNS::', ['SNS', 'SQS']],
  ['AWS::Lambda::EventSourceMapping', ['Lambda', 'Kinesis']],
  ['AWS::Lambda::', ['Lambda', 'SQS']],
  ['AWS::Serverless::', ['Lambda', 'SQS']],
  ['AWS::Events::', ['EventBridge, Scheduler, Pipes', 'SQS']],
  ['AWS::Scheduler::', ['EventBridge, Scheduler, Pipes', 'SQS']],
  ['AWS::Pipes::', ['EventBridge, Scheduler, Pipes', 'SQS']],
  ['AWS::KinesisFirehose::', ['Firehose', 'Kinesis', 'S3, policies, alarms']],
  ['AWS::Kinesis::', ['Kinesis', 'Lambda']],
  ['AWS::S3::', ['S3, policies, alarms', 'SQS']],
];

/**
 * Rules that judge the same thing from two sides, or read as if they did: both miss a place for what fails, or their
 * ids share two words that name no service.
 */
function areAlike(one: Rule, other: Rule): boolean {
  if ([lacksPlace, ofHops].some((kind) => kind.test(one.id) && kind.test(other.id))) return true;
  const words = new Set(one.id.split('-'));
  return other.id.split('-').filter((word) => words.has(word) && !service.test(word)).length >= 2;
}

const ofHops = /^(?:payload-over-limit|payload-hop-mismatch|flow-bottleneck)$/;
const lacksPlace = /-no-(?:dlq|failure-destination|partial-batch)$/;
const service = /^(?:sqs|sns|fifo|eventbridge|lambda|stream|kinesis|firehose|mq|s3|no)$/;

/**
 * The resources that a finding is about, its related places in the same file included, as a code block; `undefined`
 * where one of the places lies outside of every resource, so that nobody could see what is wrong.
 */
function snippetOf(doc: Doc, template: Template, finding: Finding): Snippet | undefined {
  const related = finding.related ?? [];
  const resources = [finding.span, ...related.map(({ span }) => span)].map((place) =>
    resourceAt(doc.text, template, place),
  );
  if (related.some(({ uri }) => uri !== undefined) || !resources.every((one) => one !== undefined)) return undefined;
  const distinct = [...new Set(resources)].sort((one, other) => one.span.start - other.span.start);
  const blocks = distinct.map(({ span }) => linesOf(doc.text, span));
  const first = distinct[0];
  if (first === undefined || blocks.reduce((sum, block) => sum + block.split('\n').length, 0) > mostLines)
    return undefined;
  return {
    text: `\`\`\`${template.syntax}\n${blocks.join('\n')}\n\`\`\``,
    span: first.span,
    types: distinct.map(({ type }) => type),
  };
}

/** The comments above a resource are shown with it: a load may be declared there. */
function resourceAt(text: string, { resources }: Template, place: Span): Resource | undefined {
  const inside = resources.filter(({ span: { start, end } }) => {
    const from = place.start < start ? commentsAbove(text, text.lastIndexOf('\n', start - 1) + 1) : start;
    return isWithin(place, { start: from, end });
  });
  return inside.sort((one, other) => one.span.end - one.span.start - (other.span.end - other.span.start))[0];
}

/**
 * Whole lines with the comments right above them (a load may be declared there), moved to the left as far as the
 * resource. Banners ("#####") are left out.
 */
function linesOf(text: string, { start, end }: Span): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const from = commentsAbove(text, lineStart);
  const indent = /^\s*/.exec(text.slice(lineStart, end))?.[0].length ?? 0;
  return text
    .slice(from, closedAt(text, from, end))
    .trimEnd()
    .split(/\r?\n/)
    .filter((line) => !/^\s*(?:#{2}|\/{3})/.test(line))
    .map((line) => line.slice(Math.min(indent, /^\s*/.exec(line)?.[0].length ?? 0)))
    .join('\n');
}

/** A construct that is made within a call: `draw.addEventSource(new SqsEventSource(queue))` to its last bracket. */
function closedAt(text: string, from: number, end: number): number {
  const shown = text.slice(from, end);
  const open = shown.split('(').length - shown.split(')').length;
  const closing = /^[ \t]*\)*/.exec(text.slice(end, end + 8))?.[0].trim() ?? '';
  return open > 0 && closing.length >= open ? text.indexOf(')', end) + open : end;
}

function commentsAbove(text: string, lineStart: number): number {
  const before = lineStart === 0 ? 0 : text.lastIndexOf('\n', lineStart - 2) + 1;
  const isComment = lineStart > 0 && /^\s*(?:#|\/\/)/.test(text.slice(before, lineStart));
  return isComment ? commentsAbove(text, before) : lineStart;
}

import type { Declared } from '../../engine/mentions/mentions';
import { longPattern } from '../../engine/pattern';
import type { Graph, GraphEdge, Pattern, Quantity, Report, Span } from '../../engine/types';
import { nameOf } from '../../engine/uris';
import { subjectOf } from '../../engine/values';
import type { Fits, Surroundings } from './around';
import { isNotSo } from './elsewhere';
import { graphOf } from './holders';
import { quantitiesIn } from './quantities';
import { subjectOfStatement } from './subject';
import type { View } from './view';

const TOPIC = 'AWS::SNS::Topic';
const QUEUE = 'AWS::SQS::Queue';
const FUNCTION = 'AWS::Lambda::Function';
const RULE = 'AWS::Events::Rule';
const STREAM = 'AWS::Kinesis::Stream';

/** What receives, as prose counts it. */
const receivers: readonly (readonly [noun: Pattern, types: readonly string[] | undefined])[] = [
  [/^(?:subscriber|subscription|sub|target|consumer|receiver)$/i, undefined],
  [/^queue$/i, [QUEUE]],
  [/^function$/i, [FUNCTION]],
];
const spreads = longPattern`
    \b(?:fans? out|fanned out|sends?|delivers?|forwards?|routes?|publishes|has|have|with|feeds?|subscrib\w{1,6}|listens?
    |reads?|consumed|polled|targets?|subscribers?|subscriptions?|consumers?)\b`;

const isSource: Fits = ({ name, declared }) =>
  declared.some(({ resource }) => [TOPIC, RULE, QUEUE, STREAM].includes(resource.type)) ? name : undefined;

const single =
  /\b(?:a single|(?:just |only |exactly )?one)(?: single)? (subscriber|subscription|target|consumer|receiver|queue|function)\b/gi;

/** "`Failed` is shared by three queues": what a dead-letter queue is of. */
const shared = /\b(?:shared|used) by\b|\b(?:dead[- ]letter queue|DLQ) (?:of|for|behind)\b|\bserves\b/i;
const isShared: Fits = ({ name, declared }) =>
  declared.some((one) => (graphOf(one)?.to(one.resource.id, 'dead-letters') ?? []).length > 0) ? name : undefined;

/** Counted things of a text; "a single subscriber" is one. */
function countedIn(text: string): readonly Quantity[] {
  const singles = [...text.matchAll(single)].map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    text: match[0],
    unit: 'count' as const,
    readings: [1],
    noun: (match[1] ?? '').toLowerCase(),
  }));
  const others = quantitiesIn(text).filter(({ span }) => !singles.some((one) => one.span.end === span.end));
  return [...singles, ...others];
}

/** How many receive what a topic, rule, queue or stream sends: "three subscribers". */
export function* counts(view: View, around: Surroundings): Iterable<Report> {
  for (const { span, noun, readings, unit } of countedIn(view.words)) {
    const kinds = receivers.find(([pattern]) => pattern.test(noun ?? ''));
    const clause = view.clauses.find(({ start, end }) => start <= span.start && span.start <= end);
    if (!kinds || unit !== 'count' || span.start < view.own || !clause || isPartOfNoun(view.text, span)) continue;
    const words = view.text.slice(clause.start, clause.end);
    const isOfDeadLetters = noun === 'queue' && shared.test(words);
    if (!(isOfDeadLetters || spreads.test(words)) || isNotSo(words) || /\b(?:may|can) have\b/i.test(words)) continue;
    // "It has two targets: `Pack` and `Bill`": what is listed is counted.
    const isListed = /^[^.;,(]{0,40}[:(–—]/.test(view.text.slice(span.end, span.end + 44));
    const mentions = isListed ? view.mentions.filter((one) => one.span.end <= span.start) : view.mentions;
    const subject = subjectOfStatement({ ...view, mentions }, span, isOfDeadLetters ? isShared : isSource, around);
    const [declared, another] = subject?.declared ?? [];
    const graph = declared && graphOf(declared);
    if (!subject || !declared || another || !graph || declared.resource.properties.open) continue;
    const edges = isOfDeadLetters ? graph.to(declared.resource.id, 'dead-letters') : outOf(graph, declared);
    // Whoever subscribes from elsewhere is counted by nobody here; a queue that nothing reads is read elsewhere.
    const types = kinds[1];
    if (edges.length === 0 || (types && edges.some(({ target }) => target === 'external'))) continue;
    const reached = new Set(edges.map((one) => (isOfDeadLetters ? one.source : types ? one.target : one.subject)));
    const counted = types
      ? [...reached].filter((id) => types.includes(graph.resource(id)?.type ?? '')).length
      : reached.size;
    if (readings.includes(counted)) continue;
    const said = `${subject.name} in ${nameOf(declared.doc.uri)} ${isOfDeadLetters ? 'is the dead-letter queue of' : 'has'} ${counted}`;
    yield {
      span: { start: span.start + view.by, end: span.end + view.by },
      message: `"${view.text.slice(span.start, span.end).trim()}": ${said}.`,
      subject: subjectOf(declared.resource),
      related: [{ uri: declared.doc.uri, span: declared.resource.head, message: `${said}.` }],
    };
  }
}

/** "Four subscription protocols" are no subscriptions. */
function isPartOfNoun(text: string, { end }: Span): boolean {
  return text.charAt(end - 1) !== 's' && /^\s[a-z]{3,16}s\b/.test(text.slice(end, end + 20));
}

function outOf(graph: Graph, { resource }: Declared): readonly GraphEdge[] {
  return [
    ...graph.from(resource.id, 'delivers'),
    ...graph.from(resource.id, 'consumes'),
    ...graph.from(resource.id, 'schedules'),
  ].filter(({ byPermission }) => byPermission !== true);
}

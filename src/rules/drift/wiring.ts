import type { Declared, Mention } from '../../engine/mentions/mentions';
import { longPattern } from '../../engine/pattern';
import type { Graph, GraphEdge, Pattern, Quantity, Report, Span } from '../../engine/types';
import { nameOf } from '../../engine/uris';
import { isAbsent, mentionsOf, property, subjectOf } from '../../engine/values';
import { aroundOf, type Fits, type Surroundings } from './around';
import { isNotSo } from './elsewhere';
import { graphOf } from './holders';
import { ALARM, BUCKET, isOf } from './kinds';
import { declaredTogether, isLinked } from './pairs';
import { quantitiesIn } from './quantities';
import { subjectOfStatement } from './subject';
import type { View } from './view';
import { isWatched, unwatched, watching } from './watches';

const TOPIC = 'AWS::SNS::Topic';
const QUEUE = 'AWS::SQS::Queue';
const FUNCTION = 'AWS::Lambda::Function';
const RULE = 'AWS::Events::Rule';
const STREAM = 'AWS::Kinesis::Stream';

/** Who receives from whom, and how many do. */
export function* wiringOf(view: View, around: Surroundings): Iterable<Report> {
  // "It has two targets, `Pack` and `Bill`" is told once.
  const counted = [...counts(view, around)];
  yield* counted;
  // "`Failed`: fed by `Orders`" is said of both names, and of the one behind its label.
  const told = new Set<string>();
  for (const one of [
    ...(counted.length === 0 ? links(view) : []),
    ...elided(view, around),
    ...labelled(view, around),
  ]) {
    if (!told.has(one.message)) yield one;
    told.add(one.message);
  }
}

const wiringWords = longPattern`
    subscri|trigger|invok|\bfed\b|fill|called|woken|reads?\b|poll|consum|drain|listen|takes?\b|gets?\b|receiv|feed
    |→|->|⟶|=>|deliver|send|forward|rout|publish|fans? out|push|dead[- ]letter|DLQ|calls|starts|wakes|hands|\bgo(?:es)?\b|ends? up
    |reaches|notifies|informs|tells|watche|monitor|guards|alarm|alerts|warns|pages|messages in|lands|processed|emptied|puts|drops|moves?d?\b|parks?|leaves|fires`;

/** A cheap look at whether a sentence can say who gets what, or how many do. */
export function mayWire({ text }: View): boolean {
  return wiringWords.test(text);
}

/** Two names with these words between them: the way a message goes, forwards or backwards. */
const wirings: readonly (readonly [words: Pattern, way: 'forwards' | 'backwards' | 'dead-letters' | 'fails'])[] = [
  [/^\W{0,4}(?:→|->|⟶|=>)\W{0,4}$/, 'forwards'],
  [/^\W{0,8}(?:(?:is|are) )?(?:subscribe[sd]?|subscribed|attached)\b[^.;,]{0,16}\bto\b[^.;,]{0,24}$/i, 'backwards'],
  [
    /^\W{0,8}(?:is |are )?(?:triggered|fed|invoked|filled|called|woken|started|driven|notified|told|informed)\b[^.;,]{0,16}\bby\b[^.;,]{0,24}$/i,
    'backwards',
  ],
  [
    longPattern`
      ^\W{0,8}(?:(?:also|then|only|directly) )?(?:reads?(?! by\b)|polls?|consumes?|drains?|listens? to|is the consumer of
      |takes? (?:its )?(?:messages|records|events) (?:from|off))\b[^.;,]{0,24}$`,
    'backwards',
  ],
  [
    /^\W{0,8}(?:(?:it )?(?:is|are) )?(?:read|polled|consumed|drained|emptied|processed)\b[^.;,]{0,16}\bby\b[^.;,]{0,24}$/i,
    'forwards',
  ],
  [
    /^\W{0,8}(?:gets?|receives?) (?:its |the )?(?:messages|records|events|work|input|data|jobs) from\b[^.;,]{0,24}$/i,
    'backwards',
  ],
  [
    longPattern`
      ^\W{0,8}(?:(?:also|then|only|directly) )?(?:triggers?|invokes?|feeds?|reaches|notifies|informs|tells|calls|starts|alarms|alerts|warns|pages
      |wakes(?: up)?|goes to|(?:delivers?|sends?|forwards?|routes?|publishes|fans out|pushes|hands)\b[^.;,]{0,24}\bto
      |(?:puts?|drops?|places?)\b[^.;,]{0,24}\b(?:on|onto|into|in))\b[^.;,]{0,24}$
      |^[^.;,]{0,40}\bhas (?:\w{1,8} )?(?:targets|subscribers|consumers)[:,(]\W{0,8}$`,
    'forwards',
  ],
  [
    /^\W{0,8}(?:(?:is|as|serves as) )?(?:the )?(?:dead[- ]letter queue|DLQ) (?:of|for|behind)\b[^.;,]{0,20}$/i,
    'dead-letters',
  ],
  [
    longPattern`
      ^\W{0,4}(?=[^.;]{0,60}\b(?:dead letters?|fail(?:s|ed|ures?)?|cannot|poison|rejects?|rejected|unprocessed|redrives
        |redriven|attempts|tries|receives)\b)(?![^.;]{0,80}\b(?:when|while|because|writ|call|connect|publish))[^.;]{0,80}\b
      (?:goes|go|lands?|ends? up|moves?|moved|sent|put|parked|kept|letters|redrives|redriven)\b[^.;,]{0,12}\b(?:in|into|to
      |on)\W{0,8}$`,
    'fails',
  ],
  [
    longPattern`
      ^\W{0,8}(?:collects|holds|keeps|catches|receives|gets|takes) (?:the |what )?(?:dead letters|failures|failed messages
      |poison messages|failed) (?:of|from|for|in)\b[^.;,]{0,20}$`,
    'dead-letters',
  ],
];
/** What such words are between: a function may send anywhere, which its template does not say. */
const givers = new Set([
  TOPIC,
  QUEUE,
  RULE,
  STREAM,
  'AWS::Scheduler::Schedule',
  'AWS::DynamoDB::Table',
  ...BUCKET,
  ...ALARM,
]);
const takers = new Set([QUEUE, FUNCTION]);
/** What alarms and buckets tell, where it is known whom they tell at all. */
const told: Readonly<Record<string, ReadonlySet<string>>> = {
  'AWS::CloudWatch::Alarm': new Set([TOPIC]),
  'AWS::S3::Bucket': new Set([TOPIC, QUEUE, FUNCTION]),
};

function* links(view: View): Iterable<Report> {
  let first: readonly [Mention, string] | undefined;
  for (const [index, before] of view.mentions.entries()) {
    const right = view.mentions[index + 1];
    if (!right || right.name === before.name) continue;
    const gap = view.text.slice(before.span.end, right.span.start);
    // "`Clicks` feeds `Pack` and `Bill`." says it of both.
    const isListed =
      /^\W{0,4}(?:and)?\W{0,4}$/.test(gap) && /^\W{0,2}(?:[.,;:(]|$)/.test(view.text.slice(right.span.end));
    const [left, between] = (isListed ? first : undefined) ?? [before, gap];
    first = [left, between];
    const clause = view.clauses.find(({ start, end }) => start <= left.span.end && left.span.end <= end);
    if (
      /^\W{0,6}\(?(?:not yet|soon|planned|proposed|later|TBD)\b/i.test(
        view.text.slice(right.span.end, right.span.end + 16),
      )
    )
      continue;
    const report = clause && unlinked(left, right, between);
    if (report)
      yield {
        ...report,
        span: left === before ? upTo(view, left.span.end, right) : wordsIn(view, right.span.start, right.span.end),
      };
  }
}

/** "Triggered by `Uploads`" below the heading of a function: the one side is named by what stands around. */
function* elided(view: View, around: Surroundings): Iterable<Report> {
  const [first, second] = view.mentions;
  if (!first || view.cell) return;
  yield* elidedBefore(view, first, view.own, () => aroundOf(view, nameIt, around));
  // "`Tick` fires every minute; it sends to `Sorter`": the clause before names the one side.
  const clause =
    second && view.clauses.find(({ start, end }) => start <= second.span.start && second.span.start <= end);
  if (!clause || clause.start < first.span.end || /\bw(?:hich|here)\W*$/.test(view.text.slice(0, clause.start))) return;
  yield* elidedBefore(view, second, clause.start, () => first);
}

function* elidedBefore(view: View, right: Mention, from: number, giver: () => Mention | undefined): Iterable<Report> {
  if (right.declared.length !== 1 || right.span.start < view.own) return;
  const before = view.text.slice(from, right.span.start).replace(/^\W{0,4}it(?:['’]s)?\s/i, '');
  const left = startsAlone.test(before) ? giver() : undefined;
  const report = left && left.name !== right.name ? unlinked(left, right, before) : undefined;
  if (report) yield { ...report, span: upTo(view, right.span.start - before.length, right) };
}

/** A name in a cell or behind a colon, under what it is: "| Dead-letter queue | `Failed` |", "- Consumer: `Pack`". */
function* labelled(view: View, around: Surroundings): Iterable<Report> {
  const [other, another] = view.mentions;
  if (!other || another || other.declared.length !== 1 || other.span.start < view.own - 1) return;
  const { start, end } = other.span;
  const head = view.text.slice(0, view.cell ? view.own : start);
  const words = columns.find(([pattern]) => pattern.test(head))?.[1];
  const isAlone = view.cell ? view.text.slice(view.own).trim() === other.name : /^\W{0,3}$/.test(view.text.slice(end));
  if (words === undefined || !isAlone || (!view.cell && !/^\W{0,4}[\w -]{3,30}:\W{0,4}$/.test(head))) return;
  const subject = aroundOf(view, nameIt, around);
  if (!subject || subject.name === other.name) return;
  const isOwn = words === 'is the DLQ of ';
  const report = isOwn ? unlinked(other, subject, words) : unlinked(subject, other, words);
  if (report) yield { ...report, span: wordsIn(view, start, end) };
}

/** What heads a row or column, as the words that would stand between the two names. */
const columns: readonly (readonly [head: Pattern, words: string])[] = [
  [/\b(?:dead[- ]letter queue|DLQ|dead letters|redrive target)(?: \w{1,12})?\W{0,4}$/i, 'is the DLQ of '],
  [/\b(?:triggered by|trigger|event source|fed by|reads from|subscribed to)\W{0,4}$/i, 'is triggered by '],
  [
    /\b(?:read by|consumers?|consumed by|subscribers?|delivers to|sends to|target|notifies|notified|notify|alarm action|tells|informs)\W{0,4}$/i,
    'delivers to ',
  ],
  [/\b(?:watches|monitors|watched resource)\W{0,4}$/i, 'watches '],
];

const startsAlone = longPattern`
    ^\W{0,8}(?:(?:it )?(?:is|are) |(?:the )?(?:dead[- ]letter queue|DLQ) (?:of|for|behind)|(?:it |also |only |then )?(?:reads?|polls?|consumes?)|subscribed|triggered|fed
    |invoked|filled|called|woken|started|driven
    |(?:what fails|failures|(?:failed|failing|poison|rejected) [a-z]{3,12}) (?:goes|go|lands?|ends? up
      |(?:is|are) (?:sent|moved|put|parked))|(?:it )?(?:triggers|invokes|feeds|calls|delivers|sends|forwards|routes
      |publishes|fans|pushes|notifies|informs|tells|alarms|alerts|warns|pages|goes to|watches|monitors))\b`;

const nameIt: Fits = ({ name, declared }) => (declared.length > 0 ? name : undefined);

/** "invokes `Pack`": the words and the name that they lead to. */
function upTo(view: View, at: number, { span }: Mention): Span {
  return { start: wordsIn(view, at, span.end).start, end: span.end + view.by };
}

function wordsIn({ text, by }: View, at: number, end: number): Span {
  const words = text.slice(at, end);
  const start = at + words.length - words.trimStart().length;
  return { start: start + by, end: start + words.trim().length + by };
}

/** The words between two names say that messages go between them, and nothing in their template does that. */
function unlinked(left: Mention, right: Mention, between: string): Omit<Report, 'span'> | undefined {
  if (watching.test(between) && isOf(left, ALARM)) return unwatched(left, right, between);
  if (isWatched.test(between) && isOf(right, ALARM)) return unwatched(right, left, between);
  const way = wirings.find(([words]) => words.test(between))?.[1];
  if (way === undefined || isNotSo(between) || /\b(?:not|no|never)\b|n['’]t\b/i.test(between)) return undefined;
  const [from, to] = way === 'forwards' || way === 'fails' ? [left, right] : [right, left];
  const pair = declaredTogether(from, to);
  if (!pair) return undefined;
  const { graph, source, target } = pair;
  const queues = source.resource.type === QUEUE && target.resource.type === QUEUE;
  if (way === 'fails' && !queues && !failsElsewhere(graph, source, target)) return undefined;
  const fits =
    way === 'dead-letters' || way === 'fails'
      ? queues || way === 'fails'
      : givers.has(source.resource.type) &&
        (told[source.resource.type] ?? takers).has(target.resource.type) &&
        (told[source.resource.type] === undefined || graph.from(source.resource.id).length > 0 || isMute(source)) &&
        (!queues || graph.to(target.resource.id, 'dead-letters').length > 0);
  if (!fits || isOpen(graph, source, target) || isLinked(graph, source.resource.id, target.resource.id))
    return undefined;
  return {
    message: `Nothing in ${nameOf(source.doc.uri)} leads from ${from.name} to ${to.name}.`,
    subject: subjectOf((told[source.resource.type] ? source : target).resource),
    related: [{ uri: target.doc.uri, span: target.resource.head, message: `${to.name} is declared here.` }],
  };
}

/** An alarm that tells nobody, nor is one that others are made of. What code adds in loops and helpers is not known. */
const isMute = ({ doc, index, resource }: Declared): boolean =>
  doc.kind === 'template' &&
  ALARM.includes(resource.type) &&
  ['AlarmActions', 'OKActions', 'InsufficientDataActions'].every((key) => isAbsent(property(resource, key))) &&
  doc.templates[index]?.resources.some((one) => mentionsOf(one.properties).includes(resource.id)) === false;

/** A function whose failures go somewhere, but not there: what its code does with them, a template does not say. */
function failsElsewhere(graph: Graph, { resource: { id, type } }: Declared, target: Declared): boolean {
  if (type !== FUNCTION || target.resource.type !== QUEUE) return false;
  const from = [id, ...graph.to(id, 'consumes').map(({ source }) => source)];
  const failures = from.flatMap((one) => graph.from(one, 'dead-letters'));
  return (
    failures.length > 0 && failures.every((edge) => edge.target !== target.resource.id && edge.target !== 'external')
  );
}

/** Something that could not be followed may be the way between them. */
function isOpen(graph: Graph, source: Declared, target: Declared): boolean {
  if (source.resource.properties.open || target.resource.properties.open) return true;
  const isUnknown = ({ source: from, target: to }: GraphEdge): boolean => from === 'external' || to === 'external';
  return [...graph.from(source.resource.id), ...graph.to(target.resource.id)].some(isUnknown);
}

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

function* counts(view: View, around: Surroundings): Iterable<Report> {
  for (const { span, noun, readings, unit } of countedIn(view.words)) {
    const kinds = receivers.find(([pattern]) => pattern.test(noun ?? ''));
    const clause = view.clauses.find(({ start, end }) => start <= span.start && span.start <= end);
    if (!kinds || unit !== 'count' || span.start < view.own || !clause || isPartOfNoun(view.text, span)) continue;
    const words = view.text.slice(clause.start, clause.end);
    if (!spreads.test(words) || isNotSo(words) || /\b(?:may|can) have\b/i.test(words)) continue;
    // "It has two targets: `Pack` and `Bill`": what is listed is counted.
    const isListed = /^[^.;,(]{0,40}[:(–—]/.test(view.text.slice(span.end, span.end + 44));
    const mentions = isListed ? view.mentions.filter((one) => one.span.end <= span.start) : view.mentions;
    const subject = subjectOfStatement({ ...view, mentions }, span, isSource, around);
    const [declared, another] = subject?.declared ?? [];
    const graph = declared && graphOf(declared);
    if (!subject || !declared || another || !graph || declared.resource.properties.open) continue;
    const edges = outOf(graph, declared);
    // Whoever subscribes from elsewhere is counted by nobody here; a queue that nothing reads is read elsewhere.
    const types = kinds[1];
    if (edges.length === 0 || (types && edges.some(({ target }) => target === 'external'))) continue;
    const reached = new Set(edges.map(({ target, subject: via }) => (types ? target : via)));
    const counted = types
      ? [...reached].filter((id) => types.includes(graph.resource(id)?.type ?? '')).length
      : reached.size;
    if (readings.includes(counted)) continue;
    const said = `${subject.name} in ${nameOf(declared.doc.uri)} has ${counted}`;
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

import type { Declared, Mention } from '../../engine/mentions/mentions';
import { longPattern } from '../../engine/pattern';
import type { Graph, GraphEdge, Pattern, Report, Sentence, Span } from '../../engine/types';
import { nameOf } from '../../engine/uris';
import { isAbsent, mentionsOf, property, subjectOf } from '../../engine/values';
import { aroundOf, type Fits, type Surroundings } from './around';
import { counts } from './counts';
import { isNotSo } from './elsewhere';
import { ALARM, BUCKET, isOf } from './kinds';
import { declaredTogether, isLinked, leadsElsewhere } from './pairs';
import { unknown } from './unknown';
import type { View } from './view';
import { isWatched, unwatched, watching } from './watches';

const TOPIC = 'AWS::SNS::Topic';
const QUEUE = 'AWS::SQS::Queue';
const FUNCTION = 'AWS::Lambda::Function';
const RULE = 'AWS::Events::Rule';
const STREAM = 'AWS::Kinesis::Stream';
const SCHEDULE = 'AWS::Scheduler::Schedule';

/** Who receives from whom, and how many do. */
export function* wiringOf(view: View, around: Surroundings): Iterable<Report> {
  // "It has two targets, `Pack` and `Bill`" is told once.
  const counted = [...counts(view, around)];
  yield* counted;
  // "`Failed`: fed by `Orders`" is said of both names, and of the one behind its label.
  const told = new Set<string>();
  for (const one of [
    ...(counted.length === 0 ? links(view, around) : []),
    ...elided(view, around),
    ...labelled(view, around),
  ]) {
    if (!told.has(one.message)) yield one;
    told.add(one.message);
  }
}

const wiringWords = longPattern`
    subscri|shared by|collect|catch|source|destination|: to\b|announc|report|post|from|writ|stor|archiv|enrich|transform|convert|event source|trigger|invok|\bfed\b|fill|called|woken|reads?\b|poll|consum|drain|listen|takes?\b|gets?\b|receiv|feed
    |→|->|⟶|=>|deliver|send|forward|rout|publish|fans? out|push|dead[- ]letter|DLQ|calls|starts|wakes|hands|\bgo(?:es)?\b|ends? up
    |reaches|target|notifies|informs|tells|watche|monitor|guards|alarm|alerts|warns|pages|messages in|lands|processed|emptied|puts|drops|moves?d?\b|parks?|leaves|fires`;

/** A cheap look at whether a sentence can say who gets what, or how many do. */
export function mayWire({ text }: View): boolean {
  return wiringWords.test(text);
}

/** Two names with these words between them: the way a message goes, forwards or backwards. */
const wirings: readonly (readonly [
  words: Pattern,
  way: 'forwards' | 'backwards' | 'between' | 'dead-letters' | 'fails',
])[] = [
  [/^\W{0,4}(?:→|->|⟶|=>)\W{0,4}$/, 'forwards'],
  [/^\W{0,8}(?:(?:is|are) )?(?:subscribe[sd]?|subscribed|attached)\b[^.;,]{0,16}\bto\b[^.;,]{0,24}$/i, 'backwards'],
  [
    /^\W{0,8}(?:is |are )?(?:triggered|fed|invoked|filled|called|woken|started|driven|notified|told|informed)\b[^.;,]{0,16}\bby\b[^.;,]{0,24}$/i,
    'backwards',
  ],
  [
    longPattern`
      ^\W{0,8}(?:(?:also|then|only|directly) )?(?:reads?(?! by\b)|polls?|consumes?|drains?|listens? (?:to|on)|is the consumer of
      |takes? (?:its )?(?:messages|records|events) (?:from|off))\b(?!(?: \w{1,10}){0,2} and\b)[^.;,]{0,24}$`,
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
      ^\W{0,8}(?:(?:also|then|only|directly) )?(?:triggers?|targets|(?:its|the|whose) (?:only |single )?(?:target|subscriber|consumer) is|invokes?|feeds?|reaches|notifies|informs|tells|calls|starts|alarms|alerts|warns|pages
      |wakes(?: up)?|runs|subscribes|goes to|(?:delivers?|sends?|forwards?|routes?|publishes|posts|fans out|pushes|hands)\b[^.;,]{0,24}\bto|(?:announces|reports)\b[^.;,]{0,24}\b(?:to|on)
      |(?:writes?|stores?|saves?|archives?)\b[^.;,]{0,24}\b(?:to|in|into|on)|(?:enriche[sd]|transform(?:s|ed)|convert(?:s|ed))\b[^.;,]{0,24}\b(?:with|by|in|through)
      |(?:puts?|drops?|places?)\b[^.;,]{0,24}\b(?:on|onto|into|in))\b[^.;,]{0,24}$
      |^[^.;,]{0,40}\bhas (?:\w{1,8} )?(?:target|subscriber|consumer)s?[:,(]\W{0,8}$`,
    'forwards',
  ],
  [/^\W{0,8}[a-z]{3,9}s\b[^.;,]{0,24}\bfrom\W{0,8}(?:the )?$/i, 'between'],
  [/^\W{0,8}is (?:the|an?|one|its) (?:only )?(?:target|subscriber|consumer) (?:of|for)\W{1,8}(?:the )?$/i, 'backwards'],
  [
    /^\W{0,8}(?:(?:is|as|serves as) )?(?:the )?(?:dead[- ]letter queue|DLQ) (?:of|for|behind)\b[^.;,]{0,20}$/i,
    'dead-letters',
  ],
  [
    longPattern`
      ^\W{0,4}(?=[^.;]{0,60}\b(?:dead letters?|fail(?:s|ed|ures?)?|cannot|can['’]t|gives? up|times|poison|rejects?|rejected|unprocessed|redrives
        |redriven|attempts|tries|receives)\b)(?![^.;]{0,80}\b(?:when|while|because|writ|call|connect|publish))[^.;]{0,80}\b
      (?:goes|go|lands?|ends? up|moves?|moved|sent|put|parked|kept|letters|redrives|redriven)\b[^.;,]{0,40}\b(?:in|into|to
      |on)(?: an? (?:own )?(?:queue|DLQ|dead[- ]letter queue)(?: of (?:its|their) own)?,)?\W{0,8}$
      |^\W{0,8}(?:after )?(?:up to )?[\w-]{1,9} (?:receives|attempts|tries|failures|chances),? (?:and )?(?:then|until|→|before)\W{0,8}$`,
    'fails',
  ],
  [
    longPattern`
      ^\W{0,8}(?:collects|holds|keeps|catches|receives|gets|takes) (?:the |what )?(?:dead letters|failures|failed messages
      |poison messages|failed) (?:of|from|for|in)\b[^.;,]{0,20}$`,
    'dead-letters',
  ],
  [
    longPattern`
      ^\W{0,4}(?:s )?(?:(?:has|uses|gets|with|and) )?(?:(?:an?|its|the|whose|their|own) ){0,2}(?:dead[- ]letter queue|DLQ)
      (?: (?:is|called|named)|(?<=\b(?:its|whose|their) .{0,20}),)?[^\w.;,]{0,8}$`,
    'fails',
  ],
];
/** What such words are between: a function may send anywhere, which its template does not say. */
const givers = new Set([TOPIC, QUEUE, RULE, STREAM, SCHEDULE, 'AWS::DynamoDB::Table', ...BUCKET, ...ALARM]);
const takers = new Set([QUEUE, FUNCTION]);
/** What alarms and buckets tell, where it is known whom they tell at all. */
const told: Readonly<Record<string, ReadonlySet<string>>> = {
  'AWS::CloudWatch::Alarm': new Set([TOPIC]),
  'AWS::S3::Bucket': new Set([TOPIC, QUEUE, FUNCTION]),
};

function* links(view: View, { all }: Surroundings): Iterable<Report> {
  let first: readonly [Mention, string] | undefined;
  for (const [index, before] of view.mentions.entries()) {
    const right = view.mentions[index + 1];
    if (!right || right.name === before.name) continue;
    const gap = view.text.slice(before.span.end, right.span.start);
    // "`Clicks` feeds `Pack` and `Bill`." says it of both.
    const isListed =
      /^\W{0,4}(?:and)?\W{0,4}$/.test(gap) && /^\W{0,2}(?:[.,;:(]|$)/.test(view.text.slice(right.span.end));
    // "The dead-letter queue of `Orders` is `Failed`", "failed batches of `Pack` go to `Failed`".
    const isOwned = intoIt.test(gap) && ofDeadLetters.test(view.text.slice(0, before.span.start));
    const owner = isOwned ? all.find(({ span }) => span.start === before.span.start + view.by) : undefined;
    // "`Paid` routes `order.paid` to `Bills`", "`Refunds` moves them from `Orders` to `News`": what stands between is not asked.
    const moves = before.declared.length === 0 || isOf(before, BUS) ? movers : PIPE;
    const passing = passesOn.test(gap) && view.mentions.slice(0, index).findLast((one) => isOf(one, moves));
    const role = /^\W{0,4}is\W{0,4}$/.test(gap) ? roleIn(view.text.slice(0, before.span.start)) : undefined;
    const [left, between] =
      (isListed ? first : undefined) ??
      (owner ? [owner, ' DLQ '] : passing ? [passing, ' sends to '] : [before, role ?? gap]);
    first = [left, between];
    const clause = view.clauses.find(({ start, end }) => start <= before.span.end && before.span.end <= end);
    if (
      /^\W{0,6}\(?(?:not yet|soon|planned|proposed|later|TBD)\b/i.test(
        view.text.slice(right.span.end, right.span.end + 16),
      )
    )
      continue;
    // "`Orders` uses `Failed` as its dead-letter queue": what stands behind the name tells what it is.
    // "`Failed` collects what `Orders` cannot process" is told of a dead-letter queue.
    const behind = view.text.slice(right.span.end, right.span.end + 40);
    const [, as = cannot.test(between + behind) ? 'of' : undefined] = (owns.test(between) && asWhat.exec(behind)) || [];
    const direct = /^\W{0,4}directly\b/.exec(behind)?.[0] ?? '';
    const words = as === undefined ? between + direct : ({ target: ' targets ', of: ' DLQ of ' }[as] ?? ' DLQ ');
    const report = clause && unlinked(left, right, words);
    if (report)
      yield {
        ...report,
        span: left === before ? upTo(view, left.span.end, right) : wordsIn(view, right.span.start, right.span.end),
      };
  }
}

const BUS = ['AWS::Events::EventBus'];
const PIPE = ['AWS::Pipes::Pipe'];
const movers = [RULE, SCHEDULE, ...PIPE];
const passesOn =
  /^\W{0,4}(?:events? |messages? )?(?:(?:and|,) (?:then )?[a-z]{3,9}s (?:it|them|[a-z]{3,12}s) )?(?:to|on|onto|into)\W{1,8}(?:the )?$/i;
const cannot =
  /\bwhat(?:ever)?\W{1,8}(?:could not|couldn['’]t|cannot|can['’]t|fail(?:s|ed)|rejects|rejected|gives up|gave up)\b/;
const ofDeadLetters =
  /\b(?:what(?:ever)? fails|dead[- ]letter queue|DLQ|dead letters|failures|(?:failed|failing|undeliverable|poison|rejected) [a-z]{3,12}) (?:of|for|from|behind|in)\W{1,6}$/i;
const intoIt =
  /^\W{0,4}(?:is|(?:go(?:es)?|lands?|ends? up|(?:is|are)(?: sent| put| moved| parked| kept)?|ends?) (?:in|into|to|on))\W{0,4}$/;
const asWhat = /^\W{0,4}as (?:its |the |an? )?(?:only )?(dead[- ]letter queue|DLQ|target)\b/i;
/** "The target of `Tick` is …": the words that would stand between the two names. */
function roleIn(head: string): string | undefined {
  const of = /^(.*\b[a-z]{3,12}) (?:of|for)\W{1,6}$/is.exec(head)?.[1] ?? '';
  return columns.find(([pattern, words]) => words !== 'is the DLQ of ' && pattern.test(of))?.[1];
}

const owns = /^\W{0,4}(?:has|uses|with|gets|names|is backed by|points (?:at|to))\W{0,4}$/i;

/** "Triggered by `Uploads`" below the heading of a function: the one side is named by what stands around. */
function* elided(view: View, around: Surroundings): Iterable<Report> {
  const [first, second] = view.mentions;
  if (!first || view.cell) return;
  yield* elidedBefore(view, first, view.own, (fits) => aroundOf(view, fits, around), around.earlier[0]);
  // "`Tick` fires every minute; it sends to `Sorter`": the clause before names the one side.
  const clause =
    second && view.clauses.find(({ start, end }) => start <= second.span.start && second.span.start <= end);
  if (!clause || clause.start < first.span.end || /\bw(?:hich|here)\W*$/.test(view.text.slice(0, clause.start))) return;
  yield* elidedBefore(view, second, clause.start, () => first);
}

const tried = /\b(?:EventBridge|Scheduler)\b[^.;]{0,20}\b(?:retries|tries)\b/i;
const ruleIt: Fits = (one) => (isOf(one, [RULE, SCHEDULE]) ? one.name : undefined);

function* elidedBefore(
  view: View,
  right: Mention,
  from: number,
  giver: (fits: Fits) => Mention | undefined,
  earlier?: Sentence,
): Iterable<Report> {
  if (right.declared.length > 1 || right.span.start < view.own) return;
  const words = view.text.slice(from, right.span.start);
  const before = words.replace(/^\W{0,4}(?:it(?:['’]s)?|the (?:alarm|rule|topic))\s/i, '');
  // "EventBridge tries ten times. After that the event goes to `Failed`": what has failed the sentence before tells.
  const [failed = ''] = (/^\W{0,4}(?:after(?:wards)? |then )/i.test(before) && tried.exec(earlier?.text ?? '')) || [];
  const fits = failed !== '' || /\btarget is\b/.test(before) ? ruleIt : nameIt;
  const left = fits === ruleIt || startsAlone.test(before) ? giver(fits) : undefined;
  const report = left && left.name !== right.name ? unlinked(left, right, `${failed} ${before}`) : undefined;
  if (report) yield { ...report, span: upTo(view, right.span.start - before.length, right) };
}

/** A name in a cell or behind a colon, under what it is: "| Dead-letter queue | `Failed` |", "- Consumer: `Pack`". */
function* labelled(view: View, around: Surroundings): Iterable<Report> {
  const [other, another] = view.mentions;
  if (!other || another || other.declared.length !== 1 || other.span.start < view.own - 1) return;
  const { start, end } = other.span;
  const head = view.text.slice(0, view.cell ? view.own : start);
  // "| DLQ | `Failed` |" below the name of a queue: its row tells what it is.
  const words = columns.find(
    ([pattern]) => pattern.test(head) || (view.cell && pattern.test(head.split(': ', 1)[0] ?? '')),
  )?.[1];
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
  [/\b(?:triggered by|trigger|(?:event )?source|fed by|reads|from|subscribed to)\W{0,4}$/i, 'is triggered by '],
  [
    /\b(?:read by|consumers?|consumed by|subscribers?|(?:delivers|sends|writes|goes) to|destination|(?<=: )to|notifies|notified|notify|alarm action|tells|informs)\W{0,4}$/i,
    'delivers to ',
  ],
  [/\btargets?\W{0,4}$/i, 'targets '],
  [/\b(?:watches|monitors|watched resource)\W{0,4}$/i, 'watches '],
];

const startsAlone = longPattern`
    ^\W{0,8}(?:[\w-]{1,9} (?:receives|attempts|tries|failures|chances),? (?:then|until)\b|after [\w-]{1,9} (?:receives|attempts|tries|failures),? (?:an? |the )?messages? (?:goes|go|is|are|moves?|lands?|ends? up)\b|(?:it )?(?:is|are) |(?:its|the|whose) (?:only |single )?(?:target|subscriber|consumer) is\b|(?:(?:the|its) )?(?:dead[- ]letter queue|DLQ)(?: (?:of|for|behind|is)|:)|(?:it |also |only |then )?(?:reads?|polls?|consumes?)|subscribed|triggered|fed
    |invoked|filled|called|woken|started|driven
    |(?:failures|(?:its |the )?dead letters|(?:failed|failing|poison|rejected) [a-z]{3,12}|(?:what(?:ever)?|everything that|(?:an? |the )?[a-z]{3,10}s? (?:that|which)) (?:fails?|failed|(?:cannot|can['’]t|could not) be [a-z]{3,12})(?: for good| again| twice| \w{2,6} times)?
      |(?:if|when|after|once) [^.;]{3,60}, (?:then )?(?:the|that|such an?) (?:message|event|job|order|batch)) (?:then )?(?:goes|go|moves?|lands?|ends? up
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
  if (way === 'fails' && right.declared.length === 0) return unknown(left, right);
  const [from, to] = way === 'forwards' || way === 'fails' ? [left, right] : [right, left];
  const pair = declaredTogether(from, to);
  if (!pair) return undefined;
  const { graph, source, target } = pair;
  const queues = source.resource.type === QUEUE && target.resource.type === QUEUE;
  const isRule = source.resource.type === RULE || source.resource.type === SCHEDULE;
  if (way === 'fails' && !queues && !failsElsewhere(graph, source, target)) return undefined;
  // What a rule calls may fail by itself.
  if (way === 'fails' && isRule && !/EventBridge|Scheduler|deliver|DLQ|dead/i.test(between)) return undefined;
  const elsewhere = way === 'dead-letters' || way === 'fails' ? undefined : leadsElsewhere(pair);
  if (way === 'between' && elsewhere !== true) return undefined;
  const fits =
    way === 'dead-letters' || way === 'fails'
      ? queues || way === 'fails'
      : givers.has(source.resource.type) &&
        (told[source.resource.type] ?? takers).has(target.resource.type) &&
        (told[source.resource.type] === undefined || graph.from(source.resource.id).length > 0 || isMute(source)) &&
        (!queues || graph.to(target.resource.id, 'dead-letters').length > 0);
  if (
    (!fits && elsewhere === undefined) ||
    isOpen(graph, source, target) ||
    elsewhere === false ||
    (elsewhere === undefined &&
      !(way === 'fails' && isRule) &&
      (/\btargets?\b|\bdirectly\b|\bevent source\b/.test(between)
        ? graph.from(source.resource.id).some((one) => one.target === target.resource.id && one.kind !== 'dead-letters')
        : isLinked(graph, source.resource.id, target.resource.id)))
  )
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

/** A function, rule or schedule whose failures go somewhere, but not there: what its code does with them, a template does not say. */
function failsElsewhere(graph: Graph, { resource: { id, type } }: Declared, target: Declared): boolean {
  if (![FUNCTION, 'AWS::SNS::Subscription', ...movers].includes(type) || target.resource.type !== QUEUE) return false;
  const from = [id, ...graph.to(id, 'consumes').map(({ source }) => source)];
  const failures = graph.edges.filter(
    ({ kind, source, via }) => kind === 'dead-letters' && (from.includes(source) || via?.id === id),
  );
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

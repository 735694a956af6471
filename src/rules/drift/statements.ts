import { readQuantities } from '../../engine/read/quantity';
import type { Quantity, Unit } from '../../engine/types';

/** A property that prose states by a number. */
export interface NumberProperty {
  readonly type: string;
  readonly path: string;
  readonly cue: RegExp;
  readonly not?: RegExp;
  readonly unit: Unit;
  /** What one of the property's own units is in the base unit: 3,600 for hours. */
  readonly scale: number;
  readonly default?: number;
  /** Counted things that it may be stated in: "5 receives". */
  readonly noun?: RegExp;
}

const QUEUE = 'AWS::SQS::Queue';
const KEPT =
  /\bret(?:ention|ains?|ained)\b|\b(?:keeps?|kept|stores?|stored|holds?)\b[^.;,]{0,20}\b(?:messages?|records?|data|events?|them)\b(?!\s{1,4}long enough)|\b(?:messages?|records?|data|events?)\s{1,4}(?:(?:are|is)\s{1,4}(?:kept|stored|held)|stays?)\b/i;
/** What else may keep data, and what is no bound. */
const KEPT_ELSEWHERE =
  /\bvisib|\bdelay|\b(?:tables?|buckets?|dashboards?|databases?|S3|log groups?|logs|Firehose|archives?|warehouse|times as|twice as|as long as)\b/i;

export const numberProperties: readonly NumberProperty[] = [
  {
    type: QUEUE,
    path: 'VisibilityTimeout',
    cue: /\bvisibility\b|\bvisible again\b|\binvisible\b|\bhid(?:es?|den|ing)\b/i,
    unit: 'second',
    scale: 1,
    default: 30,
  },
  {
    type: QUEUE,
    path: 'MessageRetentionPeriod',
    cue: KEPT,
    not: KEPT_ELSEWHERE,
    unit: 'second',
    scale: 1,
    default: 345_600,
  },
  { type: QUEUE, path: 'DelaySeconds', cue: /\bdelay(?:s|ed)?\b/i, unit: 'second', scale: 1, default: 0 },
  {
    type: QUEUE,
    path: 'ReceiveMessageWaitTimeSeconds',
    cue: /\blong[- ]poll(?:s|ing)?\b|\bwait[- ]?time\b|\bWaitTimeSeconds\b|\bwaits?\s{1,4}(?:for |up to ){0,2}(?=\d)/i,
    not: /\bvisib|\bdelay/i,
    unit: 'second',
    scale: 1,
    default: 0,
  },
  {
    type: QUEUE,
    path: 'MaximumMessageSize',
    cue: /\bMaximumMessageSize\b|\bmax(?:imum)?[ -](?:message|payload)(?: size)?\b|\b(?:messages?|payloads?)\b[^.;,]{0,24}\b(?:up to|at most|limited to)\b/i,
    unit: 'byte',
    scale: 1,
    default: 1_048_576,
  },
  {
    type: QUEUE,
    path: 'RedrivePolicy.maxReceiveCount',
    cue: /\bmax(?:imum)?[ -]?receive[ -]?count\b|\bmaxReceiveCount\b|\bdead[- ]letter|\bDLQ\b|\bgives? up\b/i,
    unit: 'count',
    scale: 1,
    noun: /^(?:receive|attempt|try|retry|time|deliverie|delivery|$)/i,
  },
  {
    type: 'AWS::Lambda::Function',
    path: 'Timeout',
    cue: /\btime(?:s|d)?[ -]?out\b|\bruns? (?:for )?(?:up to|at most)\b|\b(?:may|can) run (?:for )?/i,
    not: /\bvisib|\b(?:calls?|API|HTTP|database|client|connections?|requests?)\b/i,
    unit: 'second',
    scale: 1,
    default: 3,
  },
  {
    type: 'AWS::Lambda::EventSourceMapping',
    path: 'BatchSize',
    cue: /\bbatch(?:es)?(?: size)?\b|\bBatchSize\b/i,
    not: /\bwindow\b|\bbatches (?:per|a)\b/i,
    unit: 'count',
    scale: 1,
    noun: /^(?:message|record|event|$)/i,
  },
  {
    type: 'AWS::Kinesis::Stream',
    path: 'ShardCount',
    cue: /\bshards?\b/i,
    unit: 'count',
    scale: 1,
    noun: /^(?:shard|$)/i,
  },
  {
    type: 'AWS::Kinesis::Stream',
    path: 'RetentionPeriodHours',
    cue: KEPT,
    not: KEPT_ELSEWHERE,
    unit: 'second',
    scale: 3600,
    default: 24,
  },
];

/** What has to be, could be, or is so somewhere else, is no statement about a template. */
const elsewhere =
  /\b(?:must|should|could|would|might|exceeds?|at least|long enough)\b|\b(?:in|on|for) (?:the )?(?:staging|dev(?:elopment)?|tests?|testing|sandbox|local)\b/i;

/** A number in a sentence that states this property: the nearest to the words that name it, in the same clause. */
export function statedNumber(text: string, { cue, not, unit, noun }: NumberProperty): Quantity | undefined {
  if (elsewhere.test(text)) return undefined;
  for (const { start, end } of clauses(text)) {
    const clause = text.slice(start, end);
    const named = cue.exec(clause);
    if (!named || not?.test(clause)) continue;
    const cueEnd = start + named.index + named[0].length;
    const fitting = readQuantities(text, start, end).filter(
      (one) =>
        (one.unit === unit || (unit === 'count' && isBareBehind(one, cueEnd))) &&
        one.to === undefined &&
        (noun === undefined || noun.test(one.noun ?? '')),
    );
    const [only, another] = fitting;
    if (only && !another) return only;
  }
  return undefined;
}

/** "maxReceiveCount of Orders is 10": a bare number is the value of what it stands behind. */
function isBareBehind({ unit, span }: Quantity, cueEnd: number): boolean {
  return unit === 'none' && span.start >= cueEnd && span.start - cueEnd <= 60;
}

/** Parts of a sentence between semicolons, commas before a new statement, and "and". */
function* clauses(text: string): Iterable<{ readonly start: number; readonly end: number }> {
  let start = 0;
  for (const mark of text.matchAll(/;|,(?!\d)|\band\b|\bwhile\b|\bbut\b/g)) {
    yield { start, end: mark.index };
    start = mark.index + mark[0].length;
  }
  yield { start, end: text.length };
}

/** A statement that is yes or no. */
export interface Stated {
  readonly what: 'fifo' | 'dlq';
  readonly value: boolean;
  readonly at: number;
  readonly length: number;
}

const sayings: readonly (readonly [RegExp, Stated['what'], boolean])[] = [
  [
    /\b(?:is|as|was made) (?:an? )?(?:normal |plain |ordinary |regular )?(?:SQS |Amazon SQS )?(?<at>FIFO)(?: (?:queue|topic))?\b/i,
    'fifo',
    true,
  ],
  [
    /\b(?:is|as|was made) (?:an? )?(?:normal |plain |ordinary |regular )?(?:SQS |Amazon SQS )?(?<at>standard)(?: (?:queue|topic))\b/i,
    'fifo',
    false,
  ],
  [/(?<at>\bFIFO)(?: queue| topic)\s{1,4}(?:called |named )?\s{0,40}(?:$|(?<name>[\w.-]{1,80}))/i, 'fifo', true],
  [/(?<name>[\w.-]{1,80})\s{1,4}\(\s?(?<at>FIFO)(?: queue| topic)?\s?\)/i, 'fifo', true],
  [/(?<name>[\w.-]{1,80})\s{1,4}\(\s?(?<at>standard)(?: queue| topic)?\s?\)/i, 'fifo', false],
  [/(?<name>[\w.-]{1,80})\s{0,3},\s{1,4}an? (?:SQS )?(?<at>FIFO)(?: queue| topic)\b/i, 'fifo', true],
  [/(?<name>[\w.-]{1,80})\s{0,3},\s{1,4}an? (?:SQS )?(?<at>standard)(?: queue| topic)\b/i, 'fifo', false],
  [/\bis (?<at>non-FIFO)\b/i, 'fifo', false],
  [/(?<at>\bstandard)(?: queue| topic)\s{1,4}(?:called |named )?\s{0,40}(?<name>[\w.-]{1,80})/i, 'fifo', false],
  [/\b(?:has|with|uses) (?:no|neither) (?<at>dead[- ]letter queue|DLQ)\b/i, 'dlq', false],
  [/\b(?<at>(?:has|have)(?:n't| not) (?:an? )?(?:dead[- ]letter queue|DLQ))\b/i, 'dlq', false],
  [/\b(?<at>without (?:an? )?(?:dead[- ]letter queue|DLQ))\b/i, 'dlq', false],
  [
    /\b(?:is|are|with) no (?<at>dead[- ]letter queue|DLQ) (?:behind|on|for|at|attached to|configured for)\b/i,
    'dlq',
    false,
  ],
  [/\bno (?<at>dead[- ]letter queue|DLQ) (?:is|was|has been) (?:attached|configured|set|defined)\b/i, 'dlq', false],
  [/\b(?:backed|protected|followed) by (?:an? |its )?(?<at>dead[- ]letter queue|DLQ)\b/i, 'dlq', true],
  [
    /\b(?:ends? up|go(?:es)?|(?:is|are) (?:moved|sent|put)|lands?) (?:in|into|to|on) (?:an? |its |the )?(?:own )?(?<at>dead[- ]letter queue|DLQ)\b/i,
    'dlq',
    true,
  ],
  [/\b(?:has|with|uses) (?:an? |its own )?(?<at>dead[- ]letter queue|DLQ)\b/i, 'dlq', true],
];

/** Rules, and statements on queues in general, are about none of them. */
const general =
  /\b(?:should|must|could|may|might|would|needs?)\b|\b(?:an?|any|every|each) (?:SQS |FIFO |standard )?(?:queue|topic) (?:with|without|that|which|has)\b|\bper queue\b/i;

/** The first yes-or-no statement of each kind in a sentence about the queue or topic of this name. */
export function statedFlags(text: string, name: string): readonly Stated[] {
  if (general.test(text)) return [];
  const found = new Map<Stated['what'], Stated>();
  for (const [pattern, what, value] of sayings) {
    const match = pattern.exec(text);
    const words = match?.groups?.at;
    if (!match || words === undefined || found.has(what)) continue;
    if (match.groups?.name !== undefined && match.groups.name !== name) continue;
    found.set(what, { what, value, at: match.index + match[0].indexOf(words), length: words.length });
  }
  return [...found.values()];
}

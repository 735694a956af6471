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

export const numberProperties: readonly NumberProperty[] = [
  {
    type: QUEUE,
    path: 'VisibilityTimeout',
    cue: /\bvisibility\b|\binvisible\b|\bhid(?:es?|den|ing)\b/i,
    unit: 'second',
    scale: 1,
    default: 30,
  },
  {
    type: QUEUE,
    path: 'MessageRetentionPeriod',
    cue: /\bret(?:ention|ains?|ained)\b|\bke(?:eps?|pt)\b|\bstor(?:es?|ed)\b/i,
    not: /\bvisib|\bdelay/i,
    unit: 'second',
    scale: 1,
    default: 345_600,
  },
  { type: QUEUE, path: 'DelaySeconds', cue: /\bdelay(?:s|ed)?\b/i, unit: 'second', scale: 1, default: 0 },
  {
    type: QUEUE,
    path: 'ReceiveMessageWaitTimeSeconds',
    cue: /\blong[- ]poll(?:s|ing)?\b|\bwait(?:s|ing)?(?: time)?\b/i,
    not: /\bvisib|\bdelay/i,
    unit: 'second',
    scale: 1,
    default: 0,
  },
  {
    type: QUEUE,
    path: 'MaximumMessageSize',
    cue: /\b(?:message|payload)s?(?: size)?\b/i,
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
    cue: /\btime(?:s|d)?[ -]?out\b|\bruns? (?:for )?(?:up to|at most)\b/i,
    not: /\bvisib/i,
    unit: 'second',
    scale: 1,
    default: 3,
  },
  {
    type: 'AWS::Kinesis::Stream',
    path: 'ShardCount',
    cue: /\bshards?\b/i,
    unit: 'count',
    scale: 1,
    noun: /^shard/i,
  },
  {
    type: 'AWS::Kinesis::Stream',
    path: 'RetentionPeriodHours',
    cue: /\bret(?:ention|ains?|ained)\b|\bke(?:eps?|pt)\b|\bstor(?:es?|ed)\b/i,
    unit: 'second',
    scale: 3600,
    default: 24,
  },
];

/** A number in a sentence that states this property: the nearest to the words that name it, in the same clause. */
export function statedNumber(text: string, { cue, not, unit, noun }: NumberProperty): Quantity | undefined {
  for (const { start, end } of clauses(text)) {
    const clause = text.slice(start, end);
    const named = cue.exec(clause);
    if (!named || not?.test(clause)) continue;
    const fitting = readQuantities(text, start, end).filter(
      (one) => one.unit === unit && one.to === undefined && (noun === undefined || noun.test(one.noun ?? '')),
    );
    const [only, another] = fitting;
    if (only && !another) return only;
  }
  return undefined;
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
  [/\b(?:is|as|was made) (?:an? )?(?:SQS |Amazon SQS )?(?<at>FIFO)(?: (?:queue|topic))?\b/i, 'fifo', true],
  [/\b(?:is|as|was made) (?:an? )?(?:SQS |Amazon SQS )?(?<at>standard)(?: (?:queue|topic))\b/i, 'fifo', false],
  [/(?<at>\bFIFO)(?: queue| topic)\s{1,4}(?:called |named )?\s{0,40}$/i, 'fifo', true],
  [/\b(?:has|with|uses) (?:no|neither) (?<at>dead[- ]letter queue|DLQ)\b/i, 'dlq', false],
  [/\b(?<at>(?:has|have)(?:n't| not) (?:an? )?(?:dead[- ]letter queue|DLQ))\b/i, 'dlq', false],
  [/\b(?<at>without (?:an? )?(?:dead[- ]letter queue|DLQ))\b/i, 'dlq', false],
  [/\b(?:has|with|uses) (?:an? |its own )?(?<at>dead[- ]letter queue|DLQ)\b/i, 'dlq', true],
];

/** The first yes-or-no statement of each kind in a sentence about a queue or topic. */
export function statedFlags(text: string): readonly Stated[] {
  const found = new Map<Stated['what'], Stated>();
  for (const [pattern, what, value] of sayings) {
    const match = pattern.exec(text);
    const words = match?.groups?.at;
    if (!match || words === undefined || found.has(what)) continue;
    found.set(what, { what, value, at: match.index + match[0].indexOf(words), length: words.length });
  }
  return [...found.values()];
}

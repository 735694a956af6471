import type { AsOf, IsoDate, PartialDate, Pattern } from './text';

export type Service =
  | 'sqs'
  | 'sns'
  | 'kinesis'
  | 'firehose'
  | 'mq'
  | 'eventbridge'
  | 'scheduler'
  | 'pipes'
  | 'lambda'
  | 's3'
  | 'dynamodb'
  | 'stepfunctions'
  | 'cloudwatch'
  | 'autoscaling'
  | 'msk'
  | 'flink'
  | 'redshift'
  | 'opensearch'
  | 'rds'
  | 'aurora'
  | 'efs'
  | 'ecs'
  | 'iot'
  | 'apigateway'
  | 'kms';

/**
 * Base units. Bytes are compared with both readings of KB and MB (1,000 and 1,024), because AWS prose uses either;
 * a fact's own number is exact.
 */
export type Unit = 'byte' | 'second' | 'millisecond' | 'count' | 'byte/second' | 'count/second' | 'percent' | 'none';

/** What a fact says. Numbers are in the base unit of the fact. `text` values are compared as identifiers. */
export type FactValue =
  | { readonly kind: 'quantity'; readonly number: number }
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  | { readonly kind: 'unlimited' }
  | { readonly kind: 'text'; readonly text: string };

/** One dated value of a fact. The newest stands first in `Fact.history`. */
export interface Reading {
  /** Since when this value holds; absent where it has always been so or nobody knows. */
  readonly since?: PartialDate;
  readonly value: FactValue;
  /** How people write the value: "1 MiB", "300 calls/s". */
  readonly display: string;
  /** The AWS page a reader opens. */
  readonly page: string;
  /** Where the value was read, when that is not the page itself. */
  readonly evidence?: string;
  readonly checked: IsoDate;
  /** `recalled` readings are shown as unverified and never decide a warning or an error. */
  readonly confidence: 'read' | 'recalled';
}

/** Where a fact applies. An absent member means: wherever the service is. */
export interface FactScope {
  /** Type of the queue, or of the topic for SNS. */
  readonly queueType?: 'standard' | 'fifo';
  readonly mode?: string;
  /** Region codes; `elsewhere` is every Region that no entry with the same unit and id names. */
  readonly regions?: readonly string[] | 'elsewhere';
}

/**
 * How prose states this fact. Patterns run on the prose mask, where markup is blank; they are case-insensitive, have
 * no `g` flag, and every quantifier in them is bounded, so they cost linear time.
 *
 * Several entries may fit one number (300 and 3,000 messages per second). One that agrees with the number wins, then
 * the one whose `prefers` or else `cues` stand nearest.
 */
export interface FactMentions {
  /**
   * Words that must stand near the number or phrase (same clause or its row, column or parent bullet) for it to be this
   * fact. They say what is limited, never which service.
   */
  readonly cues?: Pattern;
  /** Words near the number that make it some other fact. */
  readonly not?: Pattern;
  /** Of these one must stand in the clause, or in a header of a cell, where the number contradicts the fact. */
  readonly firmly?: Pattern;
  /**
   * What a count or a rate counts, anchored at the start: tested on the words behind the number ("messages per second")
   * or on their singular.
   * A bare number in a table cell has no such words and is decided by the cues alone.
   */
  readonly noun?: Pattern;
  /**
   * Words that decide between entries that fit one number equally ("write" for 1 MB/s of a shard, "read" for 2 MB/s):
   * the entry whose words stand nearest wins. Never a condition.
   */
  readonly prefers?: Pattern;
  /** Words, in the clause and what heads it, that give the number to another service: "batch size" under "Lambda". */
  readonly elsewhere?: { readonly words: Pattern; readonly service: Service };
  /** The words name the fact by themselves (a metric, a former service name): no service has to be in scope. */
  readonly unscoped?: true;
  /** What the number limits: `max` and `min` accept comparators, `default` asks for the word, `value` is a bare number. */
  readonly sense?: 'max' | 'min' | 'default' | 'range' | 'value';
  /**
   * For categorical facts: each phrase and the `text` value that it states (`unlimited` for a value of that kind). The
   * first that matches wins, so a phrase with its own negation ("order is not guaranteed") stands before the plain one;
   * a negation outside the matched words makes it no claim.
   */
  readonly phrases?: readonly { readonly pattern: Pattern; readonly value: string }[];
}

/**
 * One thing AWS says about a service, with its past. Where AWS states several quantities in one breath ("1 MB/s or 1,000
 * records/s", "default 10, at most 10,000"), each is an entry of its own with the same id: the first has no `part`, the
 * others are told apart by it. Findings and claims report the id alone.
 */
export interface Fact<Id extends string = string> {
  readonly id: Id;
  readonly part?: string;
  readonly service: Service;
  readonly title: string;
  readonly unit: Unit;
  readonly kind: 'max' | 'min' | 'default' | 'range' | 'rate' | 'choice';
  readonly adjustable: 'hard' | 'soft' | 'config';
  readonly scope?: FactScope;
  /** One sentence that the hover shows under the value: conditions, the property that sets it. */
  readonly note?: string;
  readonly mentions?: FactMentions;
  readonly history: readonly [Reading, ...Reading[]];
  /** What SAA-C03 course material traditionally teaches: unofficial, and always shown so. */
  readonly exam?: { readonly value: FactValue; readonly display: string };
  /**
   * The value stands for a default that a setting or mode raises: a claim of it is `default-mode`, not wrong (plainly
   * current by a day before `since`). `text` says what goes further: "high-throughput mode goes further".
   */
  readonly defaultMode?: { readonly text: string; readonly since?: PartialDate };
}

/** What a property of a template means and takes. Numbers are in the unit of the property. */
export interface PropertyFacts {
  /** CloudFormation type of the resource that holds it. */
  readonly type: string;
  /** Path below the properties: `RedrivePolicy.maxReceiveCount`; through every member of a list: `Targets[].RetryPolicy`. */
  readonly path: string;
  /** One sentence. */
  readonly meaning: string;
  readonly unit: 'second' | 'hour' | 'byte' | 'kibibyte' | 'count' | 'none';
  readonly min?: number;
  readonly max?: number;
  /** Allowed beside the range: -1 for "no limit". */
  readonly also?: readonly number[];
  readonly maxLength?: number;
  readonly default?: number | string | boolean;
  /** The fact that states it, for date and source. */
  readonly fact?: string;
  readonly page?: string;
  /** Another property that lifts the range. */
  readonly unlessSet?: string;
}

/**
 * The facts, as the engine receives them. Ids of missing facts give `undefined`. An id alone means the entry without a
 * `part`; `id#part` (`kds.shard.in#records`) means that part.
 */
export interface FactBase {
  /** Every entry, parts too, in the order of services. */
  readonly all: readonly Fact[];
  get(id: string): Fact | undefined;
  /** What is known of the properties of a type of resource, or of those at and below one of them. */
  propertiesOf(type: string, key?: string): readonly PropertyFacts[];
  /** All entries of one id, the one without `part` first. */
  parts(id: string): readonly Fact[];
  /** The reading in force on that day; the `exam` profile takes the exam value where there is one, else today's. */
  reading(id: string, asOf: AsOf): Reading | undefined;
  /** The number in force, in the fact's base unit (the upper end of a range); `undefined` for text and unlimited. */
  number(id: string, asOf?: AsOf): number | undefined;
}

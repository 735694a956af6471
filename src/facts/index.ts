import { groupedBy } from '../engine/groups';
import type { AsOf, Fact, FactBase, FactValue, PropertyFacts, Reading, Service } from '../engine/types';
import { completed, type Entry } from './entry';
import { eventbridge } from './eventbridge';
import { firehose } from './firehose';
import { kinesis } from './kinesis';
import { lambda } from './lambda';
import { mq } from './mq';
import { neighbours } from './neighbours';
import { propertyFacts } from './properties';
import { s3 } from './s3';
import { sns } from './sns';
import { sqs } from './sqs';

/** Every fact, service by service. Facts of one id stand together, the one without `part` first. */
export const facts: readonly Fact[] = [
  ...of('sqs', sqs),
  ...of('sns', sns),
  ...of('kinesis', kinesis),
  ...of('firehose', firehose),
  ...of('mq', mq),
  ...of('eventbridge', eventbridge),
  ...of('s3', s3),
  ...of('lambda', lambda),
  ...neighbours.map((entry) => completed(entry, entry.service)),
];

function of(service: Service, entries: readonly Entry[]): readonly Fact[] {
  return entries.map((entry) => completed(entry, service));
}

type Written = (
  | typeof sqs
  | typeof sns
  | typeof kinesis
  | typeof firehose
  | typeof mq
  | typeof eventbridge
  | typeof s3
  | typeof lambda
  | typeof neighbours
)[number];

/** The ids of all facts. They are public: the command line's JSON, settings and notes name them. */
export type FactId = Written['id'];

type KeyOf<One> = One extends { readonly id: infer Id extends string; readonly part: infer Part extends string }
  ? `${Id}#${Part}`
  : One extends { readonly id: infer Id extends string }
    ? Id
    : never;

/** An id, or `id#part` for a further quantity of the same fact. */
export type FactKey = KeyOf<Written>;

/** Makes any list of entries searchable; see `FactBase` for what its members promise. */
export function createFactBase(all: readonly Fact[], properties: readonly PropertyFacts[] = []): FactBase {
  const byType = groupedBy(properties, ({ type }) => type);
  const byEntry = new Map(
    [...byType].map(([type, ofType]) => [type, groupedBy(ofType, ({ path }) => outermost(path))]),
  );
  const byKey = new Map<string, Fact>();
  const byId = new Map<string, Fact[]>();
  for (const fact of all) {
    byKey.set(keyOf(fact), fact);
    const parts = byId.get(fact.id);
    if (parts) parts.push(fact);
    else byId.set(fact.id, [fact]);
  }
  const reading = (key: string, asOf: AsOf) => {
    const fact = byKey.get(key);
    return fact && readingOf(fact, asOf);
  };
  return {
    all,
    propertiesOf: (type, key) => (key === undefined ? byType.get(type) : byEntry.get(type)?.get(key)) ?? [],
    get: (key) => byKey.get(key),
    parts: (id) => byId.get(id) ?? [],
    reading,
    number: (key, asOf) => {
      const value = asOf ? reading(key, asOf)?.value : byKey.get(key)?.history[0].value;
      return value && numberOf(value);
    },
  };
}

/** The first key of a path: `Targets` of `Targets[].RetryPolicy`. */
function outermost(path: string): string {
  return path.split(/[.[]/, 1)[0] ?? path;
}

/** The facts of this version. */
export const factBase: FactBase = createFactBase(facts, propertyFacts);

/** `id`, or `id#part`. */
export function keyOf({ id, part }: Pick<Fact, 'id' | 'part'>): string {
  return part === undefined ? id : `${id}#${part}`;
}

/**
 * The reading in force on a day: the newest whose `since` has begun by then. A partial date begins with its first day.
 * A reading without `since` has always held; before the first dated one nothing is known and the answer is `undefined`.
 */
function readingOf(fact: Fact, asOf: AsOf): Reading | undefined {
  if (asOf.kind === 'exam') return examReading(fact);
  return fact.history.find(({ since }) => since === undefined || since <= asOf.date);
}

/**
 * What older course material teaches. Where AWS once said the same, that reading with its page; else the value beside
 * the page of today, which is what a reader has to hold it against.
 */
function examReading({ exam, history }: Fact): Reading {
  const [today] = history;
  if (!exam) return today;
  const past = history.find(({ value }) => sameValue(value, exam.value));
  return { ...(past ?? withoutSince(today)), value: exam.value, display: exam.display };
}

function withoutSince({ since: _, ...rest }: Reading): Reading {
  return rest;
}

function sameValue(a: FactValue, b: FactValue): boolean {
  switch (a.kind) {
    case 'quantity':
      return b.kind === 'quantity' && a.number === b.number;
    case 'range':
      return b.kind === 'range' && a.from === b.from && a.to === b.to;
    case 'text':
      return b.kind === 'text' && a.text === b.text;
    case 'unlimited':
      return b.kind === 'unlimited';
  }
}

/** The number itself, the upper end of a range, `undefined` for text and for unlimited. */
function numberOf(value: FactValue): number | undefined {
  switch (value.kind) {
    case 'quantity':
      return value.number;
    case 'range':
      return value.to;
    default:
      return undefined;
  }
}

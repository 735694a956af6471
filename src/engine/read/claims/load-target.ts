import { compact, longPattern } from '../../pattern';
import type { FactBase, Quantity, Service } from '../../types';
import type { Around } from './gates';

/** What a load is held against, by service and unit. */
const loadFacts: Partial<Readonly<Record<Service, Partial<Readonly<Record<Quantity['unit'], string>>>>>> = {
  sqs: { byte: 'sqs.msg.max_size', 'count/second': 'sqs.tps.standard' },
  sns: { byte: 'sns.msg.max_size' },
  eventbridge: { byte: 'eb.event.size' },
  kinesis: { byte: 'kds.record.max', 'count/second': 'kds.shard.in#records', 'byte/second': 'kds.shard.in' },
  firehose: { byte: 'fh.record.max' },
  stepfunctions: { byte: 'step.payload' },
  lambda: { byte: 'lambda.async.payload' },
};
const fifoRate = 'sqs.tps.fifo';

/** The fact that a load of this unit is held against where nothing tells the type of a queue. */
export function loadFactId(service: Service, unit: Quantity['unit']): string | undefined {
  return loadFacts[service]?.[unit];
}

const targets: readonly (readonly [Service, RegExp])[] = [
  ['firehose', /\b(?:firehose|delivery streams?)\b/i],
  ['sqs', /\b(?:SQS|queues?)\b|\.fifo\b/i],
  ['sns', /\b(?:SNS|topics?)\b/i],
  ['eventbridge', /\b(?:event ?bridge|event bus|bus)\b/i],
  ['kinesis', /\b(?:kinesis|data streams?|streams?|shards?)\b/i],
  ['stepfunctions', /\b(?:step functions?|state machines?|states?)\b/i],
];
const target = longPattern`
    \b(?:to|into|onto|through|via|over|on|in|across
    |as)\s{1,4}((?:[\w.'-]{1,40}\s{1,4}){0,4}?(?:SQS|queues?|[\w-]{1,40}\.fifo|SNS|topics?|Event ?Bridge|bus|Kinesis
      |streams?|Firehose|shards?))\b`;
const store = compact(
  /\b(?:to|into|in|from)\s{1,4}(?:an? |the |our )?(?:\w{1,16}\s){0,2}?(?:S3|buckets?|DynamoDB|tables?|database|EFS|disk|Redshift|OpenSearch)\b/i,
);

const asynchronously = /\basync(?:hronous(?:ly)?)?\b|\bInvocationType\W{1,4}Event\b/i;

/** The service that takes the load: where the words behind it lead, else the likeliest that has a limit for it. */
export function loadTarget(
  { clauseBefore, clauseAfter, before, after }: Around,
  services: readonly Service[],
): Service | undefined {
  if (/\binvok\w{1,4}\b/i.test(clauseBefore) && asynchronously.test(clauseBefore)) return 'lambda';
  const led = target.exec(clauseAfter)?.[1] ?? target.exec(clauseBefore)?.[1];
  if (led !== undefined) return serviceOf(led);
  if (store.test(clauseAfter)) return undefined;
  const near = /(?:SQS|queues?|[\w-]{1,40}\.fifo|SNS|topics?|Event ?Bridge|bus|Kinesis|streams?|Firehose|shards?)\b/gi;
  const left = clauseBefore.match(near)?.at(-1) ?? before.match(near)?.at(-1);
  const first = services[0];
  // What a function is called with synchronously has another limit, and what it reads or writes has none.
  const isOpen = first === 'lambda' && !asynchronously.test(`${before} ${after}`);
  if (first !== undefined && loadFacts[first] && !isOpen) return first;
  if (left !== undefined && first === undefined) return serviceOf(left);
  const right = after.match(near)?.[0];
  return first === undefined && right !== undefined ? serviceOf(right) : undefined;
}

function serviceOf(words: string): Service | undefined {
  return targets.find(([, pattern]) => pattern.test(words))?.[0];
}

/** The fact that a load of this unit is held against. */
export function loadFact(
  service: Service,
  quantity: Quantity,
  queueType: 'standard' | 'fifo' | undefined,
  facts: FactBase,
): ReturnType<FactBase['get']> {
  const id =
    service === 'sqs' && quantity.unit === 'count/second' && queueType === 'fifo'
      ? fifoRate
      : loadFactId(service, quantity.unit);
  return id === undefined ? undefined : facts.get(id);
}

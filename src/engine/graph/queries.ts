import { oncePer } from '../once-per';
import type { Graph, GraphEdge, Resource, Value } from '../types';
import { alternatives, booleanOf, itemsOf, knownOf, mentionsOf, numberOf, property, stringOf } from '../values';

/**
 * The queue is where something puts what failed: dead-letter queue of a queue, subscription, rule, bus, schedule, pipe
 * or function, on-failure destination of a mapping or an asynchronous call, or a queue that says so by its redrive
 * allow policy. An on-success destination is an ordinary queue.
 */
export function isFailureQueue(graph: Graph, id: string): boolean {
  return graph.to(id, 'dead-letters').length > 0;
}

/** Made by SAM for an event or a destination; the user cannot change its properties. */
export function isGenerated(resource: Resource): boolean {
  return (
    resource.origin === 'sam' &&
    resource.owner !== undefined &&
    resource.properties.entries.length <= 1 &&
    isMade(resource)
  );
}

function isMade({ type }: Resource): boolean {
  return type === 'AWS::SQS::Queue' || type === 'AWS::SNS::Topic';
}

/** Edges of those who send into it: topics, rules, buckets, pipes, functions. Failures are not among them. */
export function sourcesOf(graph: Graph, id: string): readonly GraphEdge[] {
  return graph.to(id).filter((edge) => edge.kind === 'delivers' || edge.kind === 'schedules');
}

/** Edges of those who poll it: functions, pipes, delivery streams. */
export function consumersOf(graph: Graph, id: string): readonly GraphEdge[] {
  return graph.from(id, 'consumes');
}

/** The edges into a function that poll for it: queues, streams, brokers. */
export function pollsOf(graph: Graph, id: string): readonly GraphEdge[] {
  return graph.to(id, 'consumes');
}

/**
 * The most of these edges that are there at once: ends and connections under two different conditions may shut each other
 * out.
 */
export function togetherOf(graph: Graph, edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const conditionOf = ({ target, via }: GraphEdge) => graph.resource(target)?.condition ?? via?.condition;
  const conditions = new Set(edges.map(conditionOf));
  const groups = [...conditions].map((one) =>
    edges.filter((edge) => conditionOf(edge) === undefined || conditionOf(edge) === one),
  );
  return groups.reduce((best, group) => (group.length > best.length ? group : best), groups[0] ?? []);
}

const asynchronous = new Set(['AWS::SNS::Topic', 'AWS::Events::Rule', 'AWS::Scheduler::Schedule', 'AWS::S3::Bucket']);

/** What ties a function to a topic or bucket, which may be of another file, or to a function whose results it gets. */
const connections = new Set([
  'AWS::SNS::Subscription',
  'Custom::S3BucketNotifications',
  'AWS::Lambda::EventInvokeConfig',
]);

/**
 * Edges of services that call the function asynchronously, and so give up after two more attempts: SNS, EventBridge,
 * Scheduler, S3 and destinations of other functions. Step Functions, API Gateway and pipes wait for the answer.
 */
export function asynchronousCallsOf(graph: Graph, id: string): readonly GraphEdge[] {
  return sourcesOf(graph, id).filter(
    (edge) => asynchronous.has(graph.nodes.get(edge.source)?.type ?? '') || connections.has(edge.via?.type ?? ''),
  );
}

export interface TimeoutOf {
  /** Seconds. */
  readonly seconds: number;
  /** The property; absent where Lambda's default of 3 s applies. */
  readonly value?: Value;
  /** In words: `Timeout`, `parameter TimeoutSeconds`, `Globals`, `default`. */
  readonly from: string;
}

/** Lambda's own timeout when none is set: "The default is 3 seconds" (AWS::Lambda::Function, CloudFormation). */
const defaultTimeout = 3;

/** The timeout of a function of this file in seconds, or `undefined` where it is set but not known here. */
export function functionTimeout(graph: Graph, id: string): TimeoutOf | undefined {
  const lambda = graph.resource(id);
  if (lambda?.type !== 'AWS::Lambda::Function') return undefined;
  const value = property(lambda, 'Timeout');
  if (value === undefined) return lambda.properties.open ? undefined : { seconds: defaultTimeout, from: 'default' };
  const seconds = numberOf(value);
  return seconds === undefined ? undefined : { seconds, value, from: knownOf(value)?.from?.what ?? 'Timeout' };
}

/** The batching window of a mapping in seconds; 0 where none is set, or where it is not known. */
export function batchingWindow({ properties }: GraphEdge): number {
  return numberOf(property(properties, 'MaximumBatchingWindowInSeconds')) ?? 0;
}

/** Alarms that watch a queue: those on a metric of SQS whose dimension names it, directly or in a metric expression. */
export function alarmsOf(graph: Graph, queueId: string): readonly Resource[] {
  const name = stringOf(property(graph.resource(queueId), 'QueueName'));
  return watchedBy(graph)
    .filter(({ mentioned, written }) => mentioned.has(queueId) || (name !== undefined && written.has(name)))
    .map(({ alarm }) => alarm);
}

/** Every alarm with what the dimensions of its metrics name: resources, and texts as they are written. */
const watchedBy = oncePer((graph: Graph) =>
  graph.ofType('AWS::CloudWatch::Alarm').map((alarm) => {
    const metrics = itemsOf(property(alarm, 'Metrics')).map((metric) => property(metric, 'MetricStat.Metric'));
    const values = [alarm.properties, ...metrics].flatMap((metric) =>
      itemsOf(property(metric, 'Dimensions')).map((dimension) => property(dimension, 'Value')),
    );
    return {
      alarm,
      mentioned: new Set(values.flatMap(mentionsOf)),
      written: new Set(values.flatMap((value) => stringOf(value) ?? [])),
    };
  }),
);

/**
 * Whether a queue or topic is FIFO; `undefined` where the template does not say. `.fifo` at the end of an ARN or name
 * tells as well as the property.
 */
export function isFifo(resource: Resource | undefined): boolean | undefined {
  return resource && fifoBy(resource, typeOfQueue(resource));
}

/** The setting that makes a queue or topic FIFO. */
function typeOfQueue(resource: Resource): Value | undefined {
  return property(resource, resource.type === 'AWS::SNS::Topic' ? 'FifoTopic' : 'FifoQueue');
}

function fifoBy(resource: Resource, value: Value | undefined): boolean | undefined {
  if (value === undefined) return resource.properties.open ? undefined : false;
  const options = alternatives(value).map((one) =>
    one.kind === 'unknown' && one.absent ? false : one.kind === 'known' ? booleanOf(one) : undefined,
  );
  const first = options[0];
  return options.every((one) => one === first) ? first : undefined;
}

/** A queue or topic under one outcome of the condition that makes it FIFO, and what else has then. */
export interface FifoBranch {
  readonly fifo: boolean;
  /** What a setting is then; a setting of another condition stays open. */
  readonly chosen: (value: Value | undefined) => Value | undefined;
  /** Whether another one is FIFO then. */
  readonly isFifo: (other: Resource) => boolean | undefined;
}

/** Each outcome that is known: one where no condition has a say. */
export function fifoBranches(resource: Resource): readonly FifoBranch[] {
  const value = typeOfQueue(resource);
  const fifo = isFifo(resource);
  if (fifo !== undefined) return [{ fifo, chosen: (one) => one, isFifo }];
  if (value?.kind !== 'oneOf' || value.condition === undefined) return [];
  return value.options.flatMap((option, index) => {
    const here = fifoBy(resource, option);
    const chosen = (one: Value | undefined) =>
      one?.kind === 'oneOf' && one.condition === value.condition ? one.options[index] : one;
    if (here === undefined) return [];
    return [{ fifo: here, chosen, isFifo: (other: Resource) => fifoBy(other, chosen(typeOfQueue(other))) }];
  });
}

import { isFifo } from '../engine/graph';
import { oncePer } from '../engine/once-per';
import type { Graph, Resource, Value } from '../engine/types';
import { alternatives, certainBranches, endingOf, isAbsent, numberOf, property, stringOf } from '../engine/values';

/** What a mapping reads from; streams are those of Kinesis and of DynamoDB. */
export type SourceKind = 'queue' | 'stream' | 'broker' | 'kafka' | 'unknown';

export interface Mapping {
  readonly mapping: Resource;
  readonly source: SourceKind;
  /** The queue, stream or table of this file. */
  readonly from: Resource | undefined;
  readonly lambda: Resource | undefined;
  /** Whether the queue is FIFO, by what is set or, of another template, by the end of its ARN. */
  readonly fifo: boolean | undefined;
}

const kinds: Readonly<Record<string, SourceKind>> = {
  'AWS::SQS::Queue': 'queue',
  'AWS::Kinesis::Stream': 'stream',
  'AWS::Kinesis::StreamConsumer': 'stream',
  'AWS::DynamoDB::Table': 'stream',
  'AWS::DynamoDB::GlobalTable': 'stream',
  'AWS::Serverless::SimpleTable': 'stream',
  'AWS::AmazonMQ::Broker': 'broker',
  'AWS::MSK::Cluster': 'kafka',
  'AWS::MSK::ServerlessCluster': 'kafka',
};

const services: Readonly<Record<string, SourceKind>> = {
  sqs: 'queue',
  kinesis: 'stream',
  dynamodb: 'stream',
  mq: 'broker',
  kafka: 'kafka',
};

/** Every event source mapping with what it reads, as far as the template tells. Disabled ones are left out. */
export const mappings = oncePer((graph: Graph): readonly Mapping[] => [...find(graph)]);

function* find(graph: Graph): Iterable<Mapping> {
  const edges = new Map(graph.edges.filter((one) => one.kind === 'consumes').map((one) => [one.via, one]));
  for (const mapping of graph.ofType('AWS::Lambda::EventSourceMapping')) {
    if (isDisabled(mapping)) continue;
    const edge = edges.get(mapping);
    const from = edge && graph.resource(edge.source);
    const lambda = edge && graph.resource(edge.target);
    yield {
      mapping,
      from,
      lambda: lambda?.type === 'AWS::Lambda::Function' ? lambda : undefined,
      source: kindOf(mapping, from),
      fifo: from ? isFifo(from) : endingOf(property(mapping, 'EventSourceArn'))?.endsWith('.fifo') || undefined,
    };
  }
}

/** The mappings that the same words make, in a loop or a class: what is changed in one of them is changed in all. */
export function madeWith(graph: Graph, { head }: Resource): readonly Mapping[] {
  return mappings(graph).filter(({ mapping }) => mapping.head.start === head.start && mapping.head.end === head.end);
}

/** Whether a mapping is switched off: then it polls nothing. */
export function isDisabled(mapping: Resource): boolean {
  return stringOf(property(mapping, 'Enabled')) === 'false';
}

function kindOf(mapping: Resource, from: Resource | undefined): SourceKind {
  if (from) return kinds[from.type] ?? 'unknown';
  const arn = property(mapping, 'EventSourceArn');
  const service = alternatives(arn)
    .flatMap(textsOf)
    .map(serviceIn)
    .find((one) => one !== undefined);
  if (service !== undefined) return services[service] ?? 'unknown';
  if (property(mapping, 'SelfManagedEventSource') !== undefined) return 'kafka';
  return arn === undefined || mapping.properties.open ? 'unknown' : kindBySettings(mapping);
}

/**
 * Of what is read from elsewhere the settings still tell the kind: streams and Kafka need a starting position, brokers
 * the name of a queue, Kafka that of a topic, and only queues need nothing (Lambda API, CreateEventSourceMapping).
 */
function kindBySettings(mapping: Resource): SourceKind {
  const has = (path: string): boolean => !isAbsent(property(mapping, path));
  if (has('Queues')) return 'broker';
  if (has('Topics') || has('AmazonManagedKafkaEventSourceConfig')) return 'kafka';
  if (has('DocumentDBEventSourceConfig') || has('DatabaseName')) return 'unknown';
  return has('StartingPosition') ? 'stream' : 'queue';
}

function textsOf(value: Value): readonly unknown[] {
  if (value.kind === 'known') return [value.value];
  return value.kind === 'unknown' ? [value.symbolic, value.prefix] : [];
}

/** `sqs` of `arn:aws:sqs:…`. */
function serviceIn(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  return /^arn:(?:\$\{[^}]{1,60}\}|[^:$]{1,60}):([a-z0-9-]{1,30}):/.exec(text)?.[1];
}

/** SQS mappings take 10 messages at a time unless told otherwise (Lambda API, CreateEventSourceMapping). */
export const defaultBatch = 10;

/** Batch size of a mapping that reads a queue, the largest where branches give others; `undefined` where it is not known. */
export function queueBatchOf(mapping: Resource): number | undefined {
  const value = property(mapping, 'BatchSize');
  if (value === undefined) return mapping.properties.open ? undefined : defaultBatch;
  const sizes = certainBranches(value).flatMap((one) => numberOf(one) ?? (isAbsent(one) ? defaultBatch : []));
  return sizes.length > 0 ? Math.max(...sizes) : undefined;
}

import { linesOf } from '../../../src/engine/lines';
import type { Finding } from '../../../src/engine/types';
import { engine, options } from '../../support/engine';

/** The rules that declared loads are for. */
const loadRules = new Set([
  'sqs-fifo-throughput',
  'kinesis-throughput',
  'payload-over-limit',
  'payload-over-256kb',
  'payload-hop-mismatch',
  'flow-bottleneck',
  'load-unreadable',
  'value-out-of-range',
]);

/** A text with what is found in it: `rule severity subject @ line of the finding`, in the order of the text. */
export interface Case {
  readonly title: string;
  readonly text: string;
  readonly file?: string;
  readonly region?: string;
  readonly expected: readonly string[];
  /** Words that the first message must have. */
  readonly says?: RegExp;
  /** Words that the first arithmetic must have. */
  readonly sum?: RegExp;
}

/** What the load rules find. */
export function findingsIn({ text, file = 'stack.yaml', region }: Case): readonly Finding[] {
  const doc = engine.read({ uri: file, text });
  return engine
    .check(doc, { ...options, ...(region !== undefined && { region }) })
    .filter(({ rule }) => loadRules.has(rule));
}

export function shown(text: string, { rule, severity, subject, span }: Finding): string {
  const lines = linesOf(text);
  return `${rule} ${severity} ${subject} @ ${lines.textOf(lines.positionAt(span.start).line).trim()}`;
}

/** Lines under `Resources:`, each resource as one of these lists of lines. */
export function template(...resources: readonly (readonly string[])[]): string {
  return `${['Resources:', ...resources.flat().map((line) => `  ${line}`)].join('\n')}\n`;
}

/** A resource with its load above its name and its properties as they stand. */
export function resource(name: string, type: string, load?: string, ...properties: readonly string[]) {
  return [
    ...(load === undefined ? [] : [`# load: ${load}`]),
    `${name}:`,
    `  Type: AWS::${type}`,
    ...(properties.length > 0 ? ['  Properties:', ...properties.map((line) => `    ${line}`)] : []),
  ];
}

export const queue = (name: string, load?: string, ...properties: readonly string[]) =>
  resource(name, 'SQS::Queue', load, ...properties);

export const fifo = (name: string, load?: string, ...properties: readonly string[]) =>
  queue(name, load, 'FifoQueue: true', ...properties);

export const highThroughput = ['DeduplicationScope: messageGroup', 'FifoThroughputLimit: perMessageGroupId'] as const;

export const topic = (name: string, load?: string, ...properties: readonly string[]) =>
  resource(name, 'SNS::Topic', load, ...properties);

export const stream = (name: string, load: string | undefined, shards: number, ...properties: readonly string[]) =>
  resource(name, 'Kinesis::Stream', load, `ShardCount: ${shards}`, ...properties);

/** From a topic into a queue, function or delivery stream. */
export const subscription = (from: string, to: string, protocol = 'sqs', ...properties: readonly string[]) =>
  resource(
    `${from}To${to}`,
    'SNS::Subscription',
    undefined,
    `TopicArn: !Ref ${from}`,
    `Protocol: ${protocol}`,
    `Endpoint: !GetAtt ${to}.Arn`,
    ...properties,
  );

export const pipe = (name: string, from: string, to: string) =>
  resource(name, 'Pipes::Pipe', undefined, `Source: !GetAtt ${from}.Arn`, `Target: ${to}`);

export const mapping = (name: string, source: string, to: string) =>
  resource(name, 'Lambda::EventSourceMapping', undefined, `EventSourceArn: ${source}`, `FunctionName: !Ref ${to}`);

export const lambda = (name: string, load?: string) =>
  resource(name, 'Lambda::Function', load, 'Handler: index.handler');

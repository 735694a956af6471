import { alarmsOf, fifoMode, isFifo, isGenerated } from './graph';
import { hoverProperty } from './hover-property';
import { code } from './markdown';
import { referredToAt } from './references';
import { typeAt } from './type-name';
import type {
  AsOf,
  CheckOptions,
  Doc,
  FactBase,
  Graph,
  GraphEdge,
  Hover,
  Relations,
  Resource,
  Template,
} from './types';
import { numberOf, property, subjectOf } from './values';

/** What a hover over a template is made from. */
export interface ResourceHoverInput {
  readonly doc: Doc;
  readonly template: Template;
  readonly graph: Graph;
  readonly offset: number;
  readonly facts: FactBase;
  readonly asOf: AsOf;
  readonly relations: Relations;
  readonly options: CheckOptions;
}

/** The resource declared or referred to at an offset (what it is, who sends, who consumes, where failures go), else the property. */
export function hoverResource(input: ResourceHoverInput): Hover | undefined {
  const { template, offset } = input;
  const named = template.resources.find(
    (one) => one.head.start <= offset && offset <= one.head.end && !isGenerated(one),
  );
  if (named) return { span: named.head, markdown: resourceCard(named, input) };
  const referred = referredToAt(template, offset);
  if (referred && !isGenerated(referred.resource)) {
    return { span: referred.span, markdown: resourceCard(referred.resource, input) };
  }
  return hoverProperty(input) ?? hoverType(input);
}

/** The type tells what its resource does, as its name does. */
function hoverType(input: ResourceHoverInput): Hover | undefined {
  const here = typeAt(input.template, input.doc.text, input.offset);
  return here && { span: here.span, markdown: resourceCard(here.resource, input) };
}

function resourceCard(resource: Resource, input: ResourceHoverInput): string {
  const { graph } = input;
  const lines = [`**${code(subjectOf(resource))}** · ${kindOf(resource, input)}`];
  const flows = [
    named(
      'In',
      graph.to(resource.id).filter((edge) => edge.kind !== 'dead-letters'),
      (edge) => edge.source,
    ),
    named(
      'Out',
      graph.from(resource.id).filter((edge) => edge.kind !== 'dead-letters'),
      (edge) => edge.target,
    ),
    failures(resource, graph),
    named('Takes the failures of', graph.to(resource.id, 'dead-letters'), (edge) => edge.source),
  ].filter((part) => part !== '');
  if (flows.length > 0) lines.push(flows.join(' · '));
  if (resource.load) lines.push(`Declared load: ${code(resource.load.text)}`);
  const alarms = resource.type === 'AWS::SQS::Queue' ? alarmsOf(graph, resource.id) : [];
  if (alarms.length > 0) lines.push(`Watched by ${alarms.map((alarm) => code(alarm.id)).join(', ')}`);
  return lines.join('  \n');
}

/** "SQS FIFO queue, high throughput off → 300 calls/s, 3,000 messages/s in batches of 10" */
function kindOf(resource: Resource, { facts, asOf }: ResourceHoverInput): string {
  const shown = (id: string): string => facts.reading(id, asOf)?.display ?? '?';
  if (resource.type === 'AWS::SQS::Queue') {
    const fifo = isFifo(resource);
    if (fifo === undefined) return 'SQS queue';
    if (!fifo) return 'SQS standard queue';
    const mode = fifoMode(resource);
    if (mode === undefined) return 'SQS FIFO queue';
    const [least, most] = [facts.number('sqs.tps.fifo_ht_r4#elsewhere', asOf), shown('sqs.tps.fifo_ht_r1')];
    return mode === 'high-throughput'
      ? `SQS FIFO queue, high throughput on → ${least?.toLocaleString('en-US')} to ${most} by Region`
      : `SQS FIFO queue, high throughput off → ${shown('sqs.tps.fifo')}, ${shown('sqs.tps.fifo_batch')} in batches of 10`;
  }
  if (resource.type === 'AWS::SNS::Topic') return isFifo(resource) ? 'SNS FIFO topic' : 'SNS topic';
  if (resource.type === 'AWS::Kinesis::Stream') {
    const shards = numberOf(property(resource, 'ShardCount'));
    if (shards !== undefined) {
      const times = (id: string, unit = 1): string =>
        (((facts.number(id, asOf) ?? 0) * shards) / unit).toLocaleString('en-US');
      const records = `${times('kds.shard.in', mebibyte)} MB/s and ${times('kds.shard.in#records')} records/s in`;
      return `Kinesis stream, ${shards} shard${shards === 1 ? '' : 's'} → ${records}, ${times('kds.shard.out', mebibyte)} MB/s out`;
    }
  }
  return resource.type;
}

const mebibyte = 1024 * 1024;

function failures(resource: Resource, graph: Graph): string {
  const edges = graph.from(resource.id, 'dead-letters');
  if (edges.length === 0) return '';
  const receives = numberOf(property(resource, 'RedrivePolicy.maxReceiveCount'));
  const after = receives === undefined ? '' : ` after ${receives} receive${receives === 1 ? '' : 's'}`;
  return `${named('Failures', edges, (edge) => edge.target)}${after}`;
}

/** At most six names, so that a hub with a hundred consumers stays readable. */
function named(label: string, edges: readonly GraphEdge[], end: (edge: GraphEdge) => string): string {
  const ids = [...new Set(edges.map(end))];
  if (ids.length === 0) return '';
  const more = ids.length > 6 ? ` and ${ids.length - 6} more` : '';
  return `${label}: ${ids.slice(0, 6).map(code).join(', ')}${more}`;
}

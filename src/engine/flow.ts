import type { DeclaredLoad, Graph, GraphEdge, Resource } from './types';
import { knownOf, property } from './values';

/**
 * How declared loads flow: from where they are declared, along the way a message goes, to every hop behind it. Topics,
 * rules, pipes and delivery streams pass on what they get; a function answers as it likes, so nothing is known behind
 * it. A resource with a load of its own says itself what arrives there, and that flows on instead.
 */
export interface Hop {
  /** Where the load arrives. */
  readonly resource: Resource;
  /** The load as it arrives here; `batch` and `groups` only where they still hold. */
  readonly load: Omit<DeclaredLoad, 'span' | 'text'>;
  /** Where and how it was declared. */
  readonly source: Resource;
  readonly declared: DeclaredLoad;
  /** The connections it came by, first to last. */
  readonly path: readonly GraphEdge[];
  /** A filter on the way lets an unknown share through: at most this load. */
  readonly upperBound: boolean;
}

/** Everything that arrives at one resource from elsewhere. */
export interface Arrival {
  readonly resource: Resource;
  readonly hops: readonly Hop[];
  /** Sum of the rates per second; absent where none is declared. */
  readonly rate?: number;
  /** The largest size in bytes. */
  readonly size?: number;
  /** Sum of the bytes per second, where rates and sizes or volumes are declared. */
  readonly bytesPerSecond?: number;
  readonly upperBound: boolean;
}

/** More hops than any template has; a bound against graphs made to explode. */
const maximumHops = 2000;

/** Types behind which the load goes on. */
const passing = new Set([
  'AWS::SQS::Queue',
  'AWS::SNS::Topic',
  'AWS::Kinesis::Stream',
  'AWS::Events::EventBus',
  'AWS::Events::Rule',
  'AWS::Pipes::Pipe',
  'AWS::KinesisFirehose::DeliveryStream',
  'AWS::DynamoDB::Table',
  'AWS::S3::Bucket',
]);

/** Every hop that a declared load reaches, by declaration and then by distance. */
export function flow(graph: Graph): readonly Hop[] {
  const hops: Hop[] = [];
  for (const { resource } of graph.nodes.values()) {
    if (resource?.load) follow(graph, resource, resource.load, hops);
  }
  return hops;
}

function follow(graph: Graph, source: Resource, declared: DeclaredLoad, hops: Hop[]): void {
  const { span: _span, text: _text, ...load } = declared;
  const start: Hop = { resource: source, load, source, declared, path: [], upperBound: false };
  const waiting: Hop[] = [start];
  const reached = new Set([source.id]);
  for (let hop = waiting.shift(); hop && hops.length < maximumHops; hop = waiting.shift()) {
    for (const edge of graph.from(hop.resource.id)) {
      const next = advance(graph, hop, edge);
      // The first, shortest way counts; two ways to one place are one load that may arrive twice.
      if (!next || reached.has(next.resource.id)) continue;
      reached.add(next.resource.id);
      hops.push(next);
      waiting.push(next);
    }
  }
}

function advance(graph: Graph, hop: Hop, edge: GraphEdge): Hop | undefined {
  const isFirst = hop.path.length === 0;
  if (edge.kind === 'dead-letters' || edge.kind === 'schedules') return undefined;
  if (!isFirst && (edge.byPermission || !passing.has(hop.resource.type))) return undefined;
  const resource = graph.resource(edge.target);
  if (!resource || resource.load) return undefined;
  return {
    ...hop,
    resource,
    load: loadBehind(hop, edge, isFirst),
    path: [...hop.path, edge],
    upperBound: hop.upperBound || edge.filtered === true,
  };
}

/** How a producer batches its calls says nothing about the calls of the next hop; order by group is kept. */
function loadBehind({ load, resource }: Hop, edge: GraphEdge, isFirst: boolean): Hop['load'] {
  const isOwnCall = isFirst && !passing.has(resource.type);
  const { batch: _batch, groups, ...rest } = load;
  const constantGroup = groupOf(edge);
  const behind = constantGroup ? 1 : groups;
  return {
    ...rest,
    ...(isOwnCall && load.batch !== undefined && { batch: load.batch }),
    ...(behind !== undefined && { groups: behind }),
  };
}

/** A rule or pipe that names one message group puts everything into it. */
function groupOf({ properties }: GraphEdge): boolean {
  const paths = ['SqsParameters.MessageGroupId', 'TargetParameters.SqsQueueParameters.MessageGroupId'];
  return paths.some((path) => {
    const group = knownOf(property(properties, path))?.value;
    return typeof group === 'string' && !group.startsWith('$');
  });
}

/** What arrives at each resource, several declarations added up. */
export function arrivals(graph: Graph): readonly Arrival[] {
  const byResource = new Map<string, Hop[]>();
  for (const hop of flow(graph)) {
    const known = byResource.get(hop.resource.id);
    if (known) known.push(hop);
    else byResource.set(hop.resource.id, [hop]);
  }
  return [...byResource.values()].flatMap((hops) => (hops[0] ? [arrivalOf(hops[0].resource, hops)] : []));
}

function arrivalOf(resource: Resource, hops: readonly Hop[]): Arrival {
  const rates = hops.flatMap(({ load }) => load.rate ?? []);
  const sizes = hops.flatMap(({ load }) => load.size ?? []);
  const volumes = hops.flatMap(({ load }) => volumeOf(load) ?? []);
  return {
    resource,
    hops,
    ...(rates.length > 0 && { rate: sum(rates) }),
    ...(sizes.length > 0 && { size: Math.max(...sizes) }),
    ...(volumes.length > 0 && { bytesPerSecond: sum(volumes) }),
    upperBound: hops.some((hop) => hop.upperBound),
  };
}

/** Bytes per second of a load: declared, or rate times size. */
export function volumeOf(load: Pick<DeclaredLoad, 'rate' | 'size' | 'bytesPerSecond'>): number | undefined {
  return (
    load.bytesPerSecond ?? (load.rate !== undefined && load.size !== undefined ? load.rate * load.size : undefined)
  );
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** The names along the way: `Checkout → Events → Billing`. */
export function wayOf(hop: Hop): string {
  return [hop.source.id, ...hop.path.map((edge) => edge.target)].join(' → ');
}

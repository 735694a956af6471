import { groupedBy } from './groups';
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
  /** The load as it arrives here; `size`, `batch` and `groups` only where they still hold. */
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
  /** The mean size in bytes, where every load has a rate and a size. */
  readonly size?: number;
  /** Sum of the bytes per second, where rates and sizes or volumes are declared. */
  readonly bytesPerSecond?: number;
  /** The largest batch, where every load has one. */
  readonly batch?: number;
  /** Sum of the groups, where every load has some. */
  readonly groups?: number;
  readonly region?: string;
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
    load: loadBehind(hop, edge),
    path: [...hop.path, edge],
    upperBound: hop.upperBound || edge.filtered === true,
  };
}

/**
 * What is delivered goes on as it came; whoever polls makes batches of its own. A bucket tells of its objects, whose
 * size is not that of the event. Order by group is kept.
 */
function loadBehind({ load, resource }: Hop, edge: GraphEdge): Hop['load'] {
  const { batch, groups, size, bytesPerSecond, ...rest } = load;
  const behind = groupOf(edge) ? 1 : groups;
  const isEvent = resource.type === 'AWS::S3::Bucket';
  return {
    ...rest,
    ...(!isEvent && size !== undefined && { size }),
    ...(!isEvent && bytesPerSecond !== undefined && { bytesPerSecond }),
    ...(edge.kind === 'delivers' && batch !== undefined && { batch }),
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
  const byResource = groupedBy(flow(graph), (hop) => hop.resource.id);
  return [...byResource.values()].flatMap((hops) => (hops[0] ? [arrivalOf(hops[0].resource, hops)] : []));
}

/** What these hops bring to a resource together. */
export function arrivalOf(resource: Resource, hops: readonly Hop[]): Arrival {
  const all = (key: 'rate' | 'size' | 'batch' | 'groups') => hops.flatMap(({ load }) => load[key] ?? []);
  const [rates, sizes, batches, groups] = [all('rate'), all('size'), all('batch'), all('groups')];
  const volumes = hops.flatMap(({ load }) => volumeOf(load) ?? []);
  const [rate, bytesPerSecond] = [sum(rates), sum(volumes)];
  const region = hops.find(({ load }) => load.region !== undefined)?.load.region;
  const isWhole = (stated: readonly number[]) => stated.length === hops.length;
  return {
    resource,
    hops,
    ...(rates.length > 0 && { rate }),
    ...(isWhole(rates) && isWhole(sizes) && rate > 0 && { size: bytesPerSecond / rate }),
    ...(volumes.length > 0 && { bytesPerSecond }),
    ...(isWhole(batches) && { batch: Math.max(...batches) }),
    ...(isWhole(groups) && { groups: sum(groups) }),
    ...(region !== undefined && { region }),
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

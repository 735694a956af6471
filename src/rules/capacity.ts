import type { AsOf, DeclaredLoad, FactBase, Resource, Severity } from '../engine/types';
import { alternatives, numberOf, property, stringOf } from '../engine/values';
import { formatNumber } from '../facts/units';
import { type FifoMode, fifoClasses, fifoClassOf, type RegionClass } from './limits';

/** What a load does to a resource that cannot carry it. */
export interface Overload {
  readonly severity: Severity;
  /** "5,000 calls/s against 300 calls/s". */
  readonly asked: string;
  readonly allowed: string;
  readonly remedy: string;
  readonly fact: string;
  /** The arithmetic in Markdown. */
  readonly sum: string;
}

type Load = Pick<DeclaredLoad, 'rate' | 'size' | 'bytesPerSecond' | 'batch' | 'groups' | 'region'>;

const MIB = 1024 * 1024;

/** How many messages go into one call at best: what is stated, at most ten, as far as they fit into 1 MiB. */
export function bestBatch({ batch, size }: Load): number {
  const fitting = size === undefined || size <= 0 ? 10 : Math.max(1, Math.floor(MIB / size));
  return Math.max(1, Math.min(batch ?? 10, 10, fitting));
}

/** What a FIFO queue cannot carry of a load, or `undefined` where it can under the most favourable reading. */
export function fifoOverload(
  mode: FifoMode | undefined,
  load: Load,
  facts: FactBase,
  asOf: AsOf,
  region?: string,
): Overload | undefined {
  if (mode === undefined || load.rate === undefined) return undefined;
  const batch = bestBatch(load);
  const calls = load.rate / batch;
  const perPartition = facts.number('sqs.tps.fifo', asOf) ?? 300;
  const asked = `${formatNumber(load.rate)} msg/s ${batch === 1 ? 'without batching' : `in batches of ${batch}`}`;
  const sum = `${formatNumber(load.rate)} msg/s ÷ ${batch} = **${formatNumber(calls)} calls/s**`;
  if (mode === 'default') {
    if (calls <= perPartition) return undefined;
    return {
      severity: 'error',
      asked,
      allowed: `${formatNumber(perPartition)} calls/s`,
      remedy: batch === 1 ? 'batch, or set high throughput' : 'set high throughput with more groups',
      fact: 'sqs.tps.fifo',
      sum: `${sum} against ${formatNumber(perPartition)} calls/s in the default mode.`,
    };
  }
  if (load.groups !== undefined && calls > load.groups * perPartition) {
    const most = load.groups * perPartition;
    return {
      severity: 'error',
      asked,
      allowed: `${formatNumber(most)} calls/s in ${load.groups} message group${load.groups === 1 ? '' : 's'}`,
      remedy: 'spread over more groups',
      fact: 'sqs.fifo.group_tps',
      sum: `${sum} against ${load.groups} × ${formatNumber(perPartition)} = ${formatNumber(most)} calls/s.`,
    };
  }
  return regionalOverload(calls, asked, sum, load.region ?? region);
}

function regionalOverload(calls: number, asked: string, sum: string, region: string | undefined): Overload | undefined {
  const top = fifoClasses[0];
  const own = region === undefined ? undefined : fifoClassOf(region);
  if (top && calls > top.calls)
    return regional('error', asked, sum, `${formatNumber(top.calls)} calls/s even in the largest Regions`);
  if (own) {
    if (calls <= own.calls) return undefined;
    return regional('warning', asked, sum, `${formatNumber(own.calls)} calls/s in ${region}`);
  }
  const breaking = fifoClasses.filter((one) => calls > one.calls);
  const [largest] = breaking;
  if (!largest) return undefined;
  return regional('warning', asked, sum, `${formatNumber(largest.calls)} calls/s in ${namesOf(largest)}`);
}

function namesOf({ regions }: RegionClass): string {
  return regions.length === 0 ? 'most Regions' : `${regions.join(', ')} and smaller Regions`;
}

function regional(severity: Severity, asked: string, sum: string, allowed: string): Overload {
  return {
    severity,
    asked,
    allowed,
    remedy: severity === 'warning' ? 'ask for a higher quota or batch more' : 'split the queue',
    fact: 'sqs.tps.fifo_ht',
    sum: `${sum} against ${allowed} in high-throughput mode.`,
  };
}

/** How much a stream is set to take: its shards, or whatever comes. */
export type StreamCapacity = { readonly mode: 'on-demand' } | { readonly mode: 'provisioned'; readonly shards: number };

/** The capacity that a stream resource has; `undefined` where it is not known. */
export function capacityOf(stream: Resource): StreamCapacity | undefined {
  if (stringOf(property(stream, 'StreamModeDetails.StreamMode')) === 'ON_DEMAND') return { mode: 'on-demand' };
  const value = property(stream, 'ShardCount');
  const shards = numberOf(value);
  return shards === undefined || alternatives(value).length > 1 ? undefined : { mode: 'provisioned', shards };
}

/** What a stream cannot take in, or hand to the consumers that share it. */
export function streamOverload(
  capacity: StreamCapacity | undefined,
  load: Load,
  readers: number,
  facts: FactBase,
  asOf: AsOf,
): Overload | undefined {
  const bytes =
    load.bytesPerSecond ?? (load.rate !== undefined && load.size !== undefined ? load.rate * load.size : undefined);
  if (capacity?.mode === 'on-demand') return onDemandOverload(bytes, facts, asOf);
  if (!capacity) return undefined;
  const { shards } = capacity;
  const recordsIn = facts.number('kds.shard.in#records', asOf) ?? 1000;
  const bytesIn = facts.number('kds.shard.in', asOf) ?? MIB;
  const bytesOut = facts.number('kds.shard.out', asOf) ?? 2 * MIB;
  const named = `${formatNumber(shards)} shard${shards === 1 ? '' : 's'}`;
  if (load.rate !== undefined && load.rate > shards * recordsIn) {
    return provisioned(
      `${formatNumber(load.rate)} records/s`,
      `${formatNumber(shards * recordsIn)} records/s`,
      named,
      Math.ceil(load.rate / recordsIn),
      'kds.shard.in',
    );
  }
  if (bytes !== undefined && bytes > shards * bytesIn) {
    return provisioned(
      megabytes(bytes),
      megabytes(shards * bytesIn),
      named,
      Math.ceil(bytes / bytesIn),
      'kds.shard.in',
    );
  }
  if (bytes !== undefined && readers > 1 && bytes * readers > shards * bytesOut) {
    return {
      ...provisioned(
        `${megabytes(bytes * readers)} to ${readers} consumers`,
        megabytes(shards * bytesOut),
        named,
        Math.ceil((bytes * readers) / bytesOut),
        'kds.shard.out',
      ),
      remedy: 'use enhanced fan-out',
    };
  }
  return undefined;
}

function provisioned(asked: string, allowed: string, named: string, needed: number, fact: string): Overload {
  return {
    severity: 'error',
    asked,
    allowed: `${allowed} of ${named}`,
    remedy: `it takes ${formatNumber(needed)} shards`,
    fact,
    sum: `${asked} against ${allowed} of ${named}: **${formatNumber(needed)} shards** carry it.`,
  };
}

/** A new on-demand stream takes 4 MB/s and doubles what it saw (Kinesis Developer Guide, choosing the capacity mode). */
function onDemandOverload(bytes: number | undefined, facts: FactBase, asOf: AsOf): Overload | undefined {
  const start = facts.number('kds.ondemand.default', asOf);
  if (start === undefined || bytes === undefined || bytes <= start) return undefined;
  const [asked, allowed] = [megabytes(bytes), `${megabytes(start)} of a new on-demand stream`];
  return {
    severity: 'warning',
    asked,
    allowed,
    remedy: 'it doubles within minutes; warm it before the load comes',
    fact: 'kds.ondemand.default',
    sum: `${asked} against ${allowed}; above twice the peak of 30 days it throttles for about 15 minutes.`,
  };
}

function megabytes(bytes: number): string {
  return `${formatNumber(Math.round((bytes / MIB) * 100) / 100)} MB/s`;
}

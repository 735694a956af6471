import type { AsOf, DeclaredLoad, FactBase, Severity } from '../engine/types';
import { formatNumber, MIB } from '../facts/units';
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

/** The parts of a load that capacity is about. */
export type Load = Pick<DeclaredLoad, 'rate' | 'size' | 'bytesPerSecond' | 'batch' | 'groups' | 'region'>;

/** How many messages go into one call at best: what is stated, at most ten, as far as they fit into 1 MiB. */
export function bestBatch({ batch, size }: Load): number {
  return Math.max(1, Math.min(batch ?? 10, fitting(size)));
}

function fitting(size = 0): number {
  return size <= 0 ? 10 : Math.max(1, Math.min(10, Math.floor(MIB / size)));
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
      remedy: load.rate / fitting(load.size) <= perPartition ? 'batch, or set high throughput' : 'set high throughput',
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
    return regional('error', asked, sum, `${formatNumber(top.calls)} calls/s in the largest Regions`);
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
    remedy: severity === 'error' ? 'split the queue' : 'batch more or raise the quota',
    fact: 'sqs.tps.fifo_ht',
    sum: `${sum} against ${allowed} in high-throughput mode.`,
  };
}

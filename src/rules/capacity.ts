import type { FifoMode } from '../engine/graph';
import type { AsOf, DeclaredLoad, FactBase, Severity } from '../engine/types';
import { formatNumber, MIB } from '../facts/units';
import { fifoClasses, fifoClassOf, type RegionClass } from './limits';

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
      remedy:
        load.rate / fitting(load.size) <= perPartition
          ? `${batch === 1 ? 'batch' : 'batch more'}, or set high throughput`
          : 'set high throughput',
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
  const overload = regionalOverload(fifoClasses(facts, asOf), calls, asked, sum, load.region ?? region);
  // More in a call costs nothing; a quota has to be asked for.
  return overload?.severity === 'warning' && batch < fitting(load.size)
    ? { ...overload, remedy: 'batch more' }
    : overload;
}

function regionalOverload(
  classes: readonly RegionClass[],
  calls: number,
  asked: string,
  sum: string,
  region: string | undefined,
): Overload | undefined {
  const [top] = classes;
  const own = region === undefined ? undefined : fifoClassOf(region, classes);
  if (top && calls > top.calls)
    return regional('error', asked, `${formatNumber(top.calls)} calls/s in the largest Regions`, sum);
  if (own) {
    if (calls <= own.calls) return undefined;
    return regional('warning', asked, `${formatNumber(own.calls)} calls/s in ${region}`, sum);
  }
  const breaking = classes.filter((one) => calls > one.calls);
  const [largest] = breaking;
  if (!largest) return undefined;
  const each = breaking.map(
    (one) => `${formatNumber(one.calls)} calls/s in ${one.regions.join(', ') || 'every other Region'}`,
  );
  const allowed = `${formatNumber(largest.calls)} calls/s in ${namesOf(largest)}`;
  return regional('warning', asked, allowed, sum, each.join('; '));
}

/** Two Regions have room in a sentence, more are told by the first one. */
function namesOf({ regions }: RegionClass): string {
  const [first] = regions;
  if (first === undefined) return 'most Regions';
  return regions.length < 3 ? `${regions.join(', ')} and smaller Regions` : `the class of ${first} and smaller Regions`;
}

function regional(severity: Severity, asked: string, allowed: string, sum: string, against = allowed): Overload {
  return {
    severity,
    asked,
    allowed,
    remedy: severity === 'error' ? 'split the queue' : 'ask for a higher quota',
    fact: 'sqs.tps.fifo_ht',
    sum: `${sum}; high-throughput mode does ${against}.`,
  };
}

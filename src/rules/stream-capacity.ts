import { volumeOf } from '../engine/flow';
import type { AsOf, FactBase, Resource } from '../engine/types';
import { numbersOf, property, stringOf } from '../engine/values';
import { formatNumber, KIB, MIB } from '../facts/units';
import type { Load, Overload } from './capacity';

/** How much a stream is set to take: its shards, or whatever comes. */
export type StreamCapacity = { readonly mode: 'on-demand' } | { readonly mode: 'provisioned'; readonly shards: number };

/** What a load does to a stream that cannot carry it. */
export interface StreamOverload extends Overload {
  /** The property that sets the capacity. */
  readonly setting: 'ShardCount' | 'StreamModeDetails.StreamMode';
  /** What that stream carries, as a clause: "the 2,000 records/s that 2 shards of Clicks take in". */
  readonly carried: (stream: string) => string;
}

/** The capacity of a stream, of several numbers of shards the largest; `undefined` where it is not known. */
export function capacityOf(stream: Resource): StreamCapacity | undefined {
  if (stringOf(property(stream, 'StreamModeDetails.StreamMode')) === 'ON_DEMAND') return { mode: 'on-demand' };
  const shards = numbersOf(property(stream, 'ShardCount')) ?? [];
  return shards.length === 0 ? undefined : { mode: 'provisioned', shards: Math.max(...shards) };
}

/** What a stream cannot take in, or hand to the `readers` that share it. */
export function streamOverload(
  capacity: StreamCapacity | undefined,
  load: Load,
  readers: number,
  facts: FactBase,
  asOf: AsOf,
): StreamOverload | undefined {
  if (!capacity) return undefined;
  const bytes = volumeOf(load);
  if (capacity.mode === 'on-demand') return onDemandOverload(bytes, facts, asOf);
  const { shards } = capacity;
  const recordsIn = facts.number('kds.shard.in#records', asOf) ?? 1000;
  const bytesIn = facts.number('kds.shard.in', asOf) ?? MIB;
  const bytesOut = facts.number('kds.shard.out', asOf) ?? 2 * MIB;
  const needed = Math.max(Math.ceil((load.rate ?? 0) / recordsIn), Math.ceil((bytes ?? 0) / bytesIn));
  const sides = [
    sideOf(load.rate, shards * recordsIn, (rate) => `${formatNumber(rate)} records/s`),
    sideOf(bytes, shards * bytesIn, megabytes),
  ].filter((side) => side !== undefined);
  // The side that asks for most shards is told: of "2,500 records/s of 4 KB" the volume.
  const [tightest] = sides.toSorted((a, b) => b.share - a.share);
  if (tightest !== undefined && tightest.share > 1) {
    return provisioned({
      shards,
      verb: 'take in',
      fact: 'kds.shard.in',
      asked: tightest.asked,
      allowed: tightest.allowed,
      remedy: `set ${formatNumber(needed)} shards`,
      sum: sides.map(({ asked, allowed }) => `${asked} against ${allowed}`).join(' and '),
      needed,
    });
  }
  if (bytes === undefined || readers < 2 || bytes * readers <= shards * bytesOut) return undefined;
  const asked = `${megabytes(bytes * readers)} to ${readers} consumers`;
  const allowed = megabytes(shards * bytesOut);
  return provisioned({
    shards,
    verb: 'hand out',
    fact: 'kds.shard.out',
    asked,
    allowed,
    remedy: 'use enhanced fan-out',
    sum: `${megabytes(bytes)} × ${readers} consumers = ${megabytes(bytes * readers)} against ${allowed}`,
    needed: Math.ceil((bytes * readers) / bytesOut),
  });
}

/** One limit of a shard beside what is asked of it. */
interface Side {
  readonly asked: string;
  readonly allowed: string;
  /** What is asked as a multiple of what is allowed. */
  readonly share: number;
}

function sideOf(asked: number | undefined, allowed: number, written: (value: number) => string): Side | undefined {
  return asked === undefined ? undefined : { asked: written(asked), allowed: written(allowed), share: asked / allowed };
}

interface Against {
  readonly shards: number;
  readonly verb: string;
  readonly asked: string;
  readonly allowed: string;
  readonly remedy: string;
  readonly fact: string;
  readonly sum: string;
  readonly needed: number;
}

function provisioned({ shards, verb, asked, allowed, remedy, fact, sum, needed }: Against): StreamOverload {
  const named = `${formatNumber(shards)} shard${shards === 1 ? '' : 's'}`;
  return {
    severity: 'error',
    setting: 'ShardCount',
    asked,
    allowed: `${allowed} of ${named}`,
    carried: (stream) => `the ${allowed} that ${named} of ${stream} can ${verb}`,
    remedy,
    fact,
    sum: `${sum} of ${named}: **${formatNumber(needed)} shards** carry it.`,
  };
}

/** A new on-demand stream takes 4 MB/s and doubles what it saw (Kinesis Developer Guide, choosing the capacity mode). */
function onDemandOverload(bytes: number | undefined, facts: FactBase, asOf: AsOf): StreamOverload | undefined {
  const start = facts.number('kds.ondemand.default', asOf);
  if (start === undefined || bytes === undefined || bytes <= start) return undefined;
  const [asked, allowed] = [megabytes(bytes), megabytes(start)];
  return {
    severity: 'warning',
    setting: 'StreamModeDetails.StreamMode',
    asked,
    allowed: `${allowed} of a new on-demand stream`,
    carried: (stream) => `the ${allowed} that ${stream} takes as a new on-demand stream`,
    remedy: 'raise the load in steps or warm it first',
    fact: 'kds.ondemand.default',
    sum: `${asked} against ${allowed} of a new on-demand stream; above twice the peak of 30 days it throttles for about 15 minutes.`,
  };
}

/** AWS writes MB/s where it means MiB/s; so do loads in binary units. Others are told as they were written. */
function megabytes(bytes: number): string {
  return `${formatNumber(bytes / (bytes % KIB === 0 ? MIB : 1_000_000))} MB/s`;
}

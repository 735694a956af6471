import { moved } from '../../engine/moved';
import { pieceAt } from '../../engine/pieces';
import type { Note, Quantity, Span } from '../../engine/types';
import { formatNumber } from '../../facts/units';
import { type DescribedLoad, describe, movedLoad, type ToldLoad, toldApart } from '../told-load';
import { carrierOf } from './attached';
import { type Carrier, carriersOf, type PlacedMention, paragraphAt } from './carriers';
import { ratesIn, type ToldRate } from './rates';
import { peakOf, sizeOf } from './reckoned';

/**
 * Loads of a design as a whole: what it tells of one queue or stream in several places is put together, and what it tells
 * of a rate is multiplied out.
 */

/** A load that is told near what takes it. */
export interface NearLoad {
  readonly load: DescribedLoad;
  readonly told: ToldLoad | undefined;
  /** Where its piece starts. */
  readonly start: number;
}

/** The loads of a design: those told near what takes them with all that is told elsewhere, and those told elsewhere. */
export function loadsOfDesign(note: Note, near: readonly NearLoad[]): readonly DescribedLoad[] {
  const loaded = new Set<Carrier>();
  const all = near.map((one) => completed(note, one, loaded));
  const isNew = ({ span }: DescribedLoad) =>
    all.every((one) => one.span.end <= span.start || span.end <= one.span.start);
  return [...all, ...toldElsewhere(note, loaded).filter(isNew)].sort((a, b) => a.span.start - b.span.start);
}

/** Carriers whose own load is told are put down in `loaded`. */
function completed(note: Note, { load, told, start }: NearLoad, loaded: Set<Carrier>): DescribedLoad {
  const placed = movedLoad(load, start);
  const { service } = load.claim;
  const piece = note.pieces[pieceAt(note.pieces, start)];
  if (!told || !piece || told.quantity.unit === 'byte' || !(service === 'kinesis' || service === 'sqs')) return placed;
  const { sentence, quantity, index } = told;
  const rate = { quantity, sentence, index, span: load.span, piece, thing: quantity.noun, isForeign: false };
  const carrier = carrierOf(note, { ...rate, offset: placed.span.start, start }, service);
  if (!carrier) return placed;
  loaded.add(carrier);
  return multiplied(note, { ...placed, ...capacityOf(carrier, load), home: homeOf(carrier) }, rate, start);
}

/** What is told near a load counts; a mode that is told anywhere is set. */
function capacityOf({ type, mode, shards }: Carrier, load: Pick<DescribedLoad, 'queueType' | 'shards' | 'mode'>) {
  return {
    queueType: load.queueType ?? type,
    shards: load.shards ?? (typeof shards === 'number' ? shards : undefined),
    mode: mode === 'high-throughput' ? mode : load.mode,
  };
}

/** No design tells of more. */
const mostRates = 250;

/** Rates that are told apart from what takes them, the largest for each; nothing where its own is told. */
function toldElsewhere(note: Note, loaded: ReadonlySet<Carrier>): readonly DescribedLoad[] {
  const counts = (carrier: Carrier) =>
    !loaded.has(carrier) && (carrier.type === 'fifo' || typeof carrier.shards === 'number');
  const most = new Map<Carrier, DescribedLoad>();
  if (!carriersOf(note).some(counts)) return [];
  for (const { start, found: rate } of ratesIn(note).slice(0, mostRates)) {
    const carrier = carrierOf(note, { ...rate, offset: start + rate.span.start, start });
    if (!carrier || !counts(carrier)) continue;
    const told = toldApart(rate.piece, { ...rate, service: carrier.service, home: undefined });
    const near = [...carrier.mentions, { sentence: rate.sentence, start }].flatMap((one) => paragraphAt(note, one));
    const load = told && describe(told, rate.piece.text, near, undefined);
    if (!load) continue;
    const untold = { queueType: carrier.type, shards: undefined, mode: 'default' } as const;
    const whole = multiplied(note, { ...movedLoad(load, start), ...capacityOf(carrier, untold) }, rate, start);
    const before = most.get(carrier);
    if (!before || amountOf(before) < amountOf(whole)) most.set(carrier, { ...whole, sentence: homeOf(carrier) });
  }
  return [...most.values()];
}

/** What names a carrier, else what tells of it first. */
function homeOf({ mentions }: Carrier): Span {
  const home = mentions.find(({ name }) => name !== undefined) ?? (mentions[0] as PlacedMention);
  return moved(home.clause, home.start);
}

/** Of records the number, of bytes as many as a shard takes with each. */
function amountOf({ load: { rate = 0, bytesPerSecond = 0 } }: DescribedLoad): number {
  return Math.max(rate, bytesPerSecond / 1000);
}

/** The load at its peak, with the size that is told of what is counted. */
function multiplied(note: Note, one: DescribedLoad, rate: ToldRate, start: number): DescribedLoad {
  const times = peakOf(note, rate, start);
  const { rate: count, bytesPerSecond, size: own } = one.load;
  const isOfStream = one.claim.service === 'kinesis' && count !== undefined;
  const size = own ?? (isOfStream ? sizeOf(note, rate, start + rate.span.start) : undefined);
  const load = {
    ...one.load,
    ...(size !== undefined && { size }),
    ...(count !== undefined && { rate: count * times }),
    ...(bytesPerSecond !== undefined && { bytesPerSecond: bytesPerSecond * times }),
  };
  if (times === 1) return { ...one, load };
  return { ...one, load, reckoned: `${told(rate.quantity)} × ${formatNumber(times)}` };
}

function told({ text }: Quantity): string {
  return text.replace(/[\s*_`]+/g, ' ').trim();
}

import type { Claim, FactBase, Sentence, Service } from '../types';
import { isAsserted } from './asserted';
import { readClaims, type ZoneSpan, zoneAt } from './claims';
import type { Prose } from './prose';
import { keyOf, resolve, type Scope, type Surroundings, scopeOf } from './scope';

/** A piece read where it stands: what it says, given what surrounds it. Offsets count from its start. */
export interface PieceReading {
  readonly prose: Prose;
  readonly sentences: readonly Sentence[];
  readonly claims: readonly Claim[];
  /** What surrounds the piece that follows. */
  readonly after: Surroundings;
}

/** A reading with what it was made from. */
export interface ReadPiece {
  readonly around: Surroundings;
  readonly zones: readonly ZoneSpan[];
  readonly facts: FactBase;
  readonly reading: PieceReading;
}

/** Reads a piece in its surroundings. `before`, an earlier reading of the same piece, is good while those stay equal. */
export function readPiece(
  prose: Prose,
  around: Surroundings,
  zones: readonly ZoneSpan[],
  facts: FactBase,
  before?: ReadPiece,
): ReadPiece {
  if (before && before.facts === facts && sameAround(before.around, around) && sameZones(before.zones, zones)) {
    return before;
  }
  const { scope, after } = scopeOf(prose, around);
  const reading = { prose, sentences: sentencesOf(scope, zones), claims: readClaims(scope, zones, facts), after };
  return { around, zones, facts, reading };
}

function sameAround(a: Surroundings, b: Surroundings): boolean {
  return a === b || keyOf(a) === keyOf(b);
}

function sameZones(a: readonly ZoneSpan[], b: readonly ZoneSpan[]): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index];
      return other !== undefined && one.start === other.start && one.end === other.end && one.zone === other.zone;
    })
  );
}

function sentencesOf(scope: Scope, zones: readonly ZoneSpan[]): readonly Sentence[] {
  const { prose } = scope;
  return prose.sentences.map((sentence) => {
    const text = prose.mask.slice(sentence.start, sentence.end);
    const named = new Set<Service>();
    for (const mention of scope.blocks[sentence.block]?.mentions ?? []) {
      const inside = mention.start >= sentence.start && mention.end <= sentence.end;
      if (inside && mention.service !== 'other') named.add(mention.service);
    }
    const around = resolve(scope, sentence, sentence.end, sentence.end);
    return {
      span: { start: sentence.start, end: sentence.end },
      text,
      zone: zoneAt(prose, sentence, zones),
      services: named.size > 0 ? [...named] : around.candidates.slice(0, 1).map((one) => one.service),
      named: named.size > 0,
      ...(around.queueType && { queueType: around.queueType }),
      asserted: isAsserted(text),
    };
  });
}

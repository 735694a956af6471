import { attached } from '../../attached';
import { firstFrom, startOf } from '../../ordered';
import type { Claim, Fact, FactBase, Quantity, Service, Span, Zone } from '../../types';
import { servicesAround } from '../outer';
import type { Prose, ProseSentence } from '../prose';
import { numberPlaces, readQuantities } from '../quantity';
import { clauseAt, resolve } from '../resolve';
import { messaging, type Scope } from '../scope';
import { isNumberOfAnother, valuesIn } from './agreement';
import { choose, chooseAmong, chooseLoad, isLoad, serviceOfRow } from './choose';
import { inTheSentence } from './contradiction';
import { type ClaimableFacts, claimable, groupOf, unscoped } from './facts';
import { type Around, gateOf, isDated, isMemory, isSizeOfThing, isStruckOut } from './gates';
import { boundByHead, inUnitOfHead } from './head-units';
import { goesBeyond, loadStrength } from './load';
import { phraseClaims } from './phrases';
import { placeOf } from './place';
import { isRefuted } from './refuted';
import { withoutRaised, withoutSuperseded } from './superseded';

/** A stretch of a piece whose zone the quiz reader knows better than Markdown does. */
export interface ZoneSpan extends Span {
  readonly zone: Zone;
}

/** Zones in which nothing is the author's claim. */
const silent: ReadonlySet<Zone> = new Set(['question-stem', 'option-wrong', 'quoted-option', 'comment', 'frontmatter']);

/** The facts whose value of today a block has told so far. */
interface CurrentInBlock {
  readonly block: number;
  readonly facts: Set<string>;
}

/** A cheap look: whether some fact has words for what a text says, whatever stands around it. */
export function mayStateInWords(text: string, facts: FactBase): boolean {
  return claimable(facts)
    .phrases.candidates(text)
    .some(({ pattern }) => pattern.test(text));
}

/** Everything a piece claims, in order; offsets count from its start. */
export function readClaims(scope: Scope, zones: readonly ZoneSpan[], facts: FactBase): readonly Claim[] {
  const { mask, sentences } = scope.prose;
  const known = claimable(facts);
  // RabbitMQ and ActiveMQ are Amazon MQ only where the note is one on AWS.
  const around = [...scope.services].filter((one) => one !== 'mq' || scope.around.aws);
  const phrases = known.phrases.scan(
    mask,
    around.reduce((groups, service) => groups | groupOf(service), unscoped),
  );
  const numbers = around.some((one) => known.quantities.has(one)) ? numberPlaces(mask) : [];
  if (phrases.places.length === 0 && numbers.length === 0) return [];
  const told = placesIn(phrases.places);
  const counted = placesIn(numbers);
  const claims: Claim[] = [];
  let current: CurrentInBlock = { block: -1, facts: new Set() };
  for (const sentence of sentences) {
    const tells = told(sentence);
    const counts = counted(sentence);
    if (!tells && !counts) continue;
    const services = servicesAround(scope, sentence.block);
    const possible = tells
      ? phrases
          .candidates(sentence.start, sentence.end)
          .filter(
            ({ fact }) => fact.mentions?.unscoped || (services.includes(fact.service) && around.includes(fact.service)),
          )
      : [];
    if (possible.length === 0 && !(counts && services.some((one) => known.quantities.has(one)))) continue;
    const zone = zoneAt(scope.prose, sentence, zones);
    if (silent.has(zone) || (zone !== 'option-right' && isRefuted(scope, sentence.block))) continue;
    const found = [
      ...phraseClaims(scope, sentence, zone, possible),
      ...(counts ? quantityClaims(scope, sentence, zone, known, facts) : []),
    ];
    if (current.block !== sentence.block) current = { block: sentence.block, facts: new Set() };
    for (const claim of withoutSuperseded(found, facts, current.facts, scope.prose.mask).sort(
      (a, b) => a.span.start - b.span.start,
    )) {
      if (silent.has(innerZone(zones, claim.span) ?? zone)) continue;
      if (!isStruckOut(scope.prose.text, claim.span.start, claim.span.end)) claims.push(claim);
    }
  }
  return withoutRaised(claims, facts, scope.prose.text);
}

/** Whether one of the places, which are in order, lies in a span; spans have to be asked for in order too. */
function placesIn(places: readonly number[]): (span: Span) => boolean {
  let next = 0;
  return ({ start, end }) => {
    while (next < places.length && (places[next] ?? end) < start) next++;
    return (places[next] ?? end) < end;
  };
}

/** The zone of a sentence: the quiz reader's where it covers the middle of the sentence, else that of the block. */
export function zoneAt(prose: Prose, sentence: ProseSentence, zones: readonly ZoneSpan[]): Zone {
  const plain = prose.blocks[sentence.block]?.zone ?? 'body';
  return zones.length === 0 ? plain : (innerZone(zones, sentence) ?? plain);
}

/** The narrowest zone that holds the whole span; zones are in the order of their starts. */
function innerZone(zones: readonly ZoneSpan[], span: Span): Zone | undefined {
  const reach = furthestEnds(zones);
  let best: ZoneSpan | undefined;
  for (let index = firstFrom(zones, span.start + 1, startOf) - 1; index >= 0; index--) {
    const one = zones[index] as ZoneSpan;
    const length = best && best.end - best.start;
    // No zone further up reaches the span, or is as narrow.
    if ((reach[index] ?? 0) < span.end || (length !== undefined && span.end - one.start > length)) break;
    if (one.end >= span.end && (length === undefined || one.end - one.start <= length)) best = one;
  }
  return best?.zone;
}

/** For each zone how far it and those before it reach: without it every sentence would look at all zones. */
function furthestEnds(zones: readonly ZoneSpan[]): readonly number[] {
  const known = reaches.get(zones);
  if (known) return known;
  let furthest = 0;
  const found = zones.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  reaches.set(zones, found);
  return found;
}

const reaches = attached<readonly ZoneSpan[], readonly number[]>();

function quantityClaims(
  scope: Scope,
  sentence: ProseSentence,
  zone: Zone,
  known: ClaimableFacts,
  facts: FactBase,
): readonly Claim[] {
  const text = scope.prose.mask.slice(sentence.start, sentence.end);
  const claims: Claim[] = [];
  const quantities = readQuantities(text).map((one): Quantity => {
    const span = { start: sentence.start + one.span.start, end: sentence.start + one.span.end };
    return { ...one, span, text: scope.prose.text.slice(span.start, span.end) };
  });
  if (quantities.length > most) return [];
  for (const told of quantities) {
    const { span } = told;
    const resolution = resolve(scope, sentence, span.start, span.end);
    if (resolution.foreign || resolution.candidates.length + resolution.among.length === 0) continue;
    const around = aroundOf(scope.prose, sentence, span);
    const plain = placeOf(scope, sentence, told, quantities, resolution.queueType);
    const quantity = boundByHead(inUnitOfHead(told, text, plain.headers.slice(0, 2)), text, plain.headers);
    const place = { ...plain, quantity };
    const strength = loadStrength(quantity, around, place.headers);
    // A range that is exactly that of a fact is the fact: "delivers data by size (1-128 MB)"; so is the size of a call.
    const mayBeWhole = quantity.to !== undefined || (strength !== undefined && quantity.unit === 'byte');
    const whole = mayBeWhole ? choose(resolution, place, known, scope, sentence) : undefined;
    const isOfFact = whole?.choice.agrees && (quantity.to !== undefined || ofCall.test(whole.choice.fact.title));
    const asRange = isOfFact ? whole : undefined;
    const chosen =
      asRange ??
      (strength && chooseLoad(resolution, quantity, around, facts, serviceOfRow(scope, sentence.block))) ??
      whole ??
      choose(resolution, place, known, scope, sentence) ??
      chooseAmong(resolution, place, known);
    if (!chosen || (strength === undefined && goesBeyond(quantity, around))) continue;
    if (quantity.unit !== told.unit && !chosen.choice.agrees && strength === undefined) continue;
    const { fact, agrees } = chosen.choice;
    if (!chosen.choice.current && ofYear.test(around.sentence)) continue;
    if (!agrees && strength === undefined && isNumberOfAnother(fact, quantity, place.clause, facts.all)) continue;
    const load = asRange === undefined && isLoad(chosen, strength, quantity, around);
    const isOfMessage = quantity.unit === 'byte' && (ofMessages.has(fact.service) || /\bpayload\b/i.test(fact.title));
    if (isOfMessage && (isMemory(around, quantity.comparator === 'max') || (!load && isSizeOfThing(around)))) continue;
    const bounded = quantity.comparator !== undefined || quantity.to !== undefined;
    if (!inTheSentence.has(chosen.candidate.scope) && ofOption.test(around.sentence)) continue;
    let gate = gateOf(around, bounded);
    // "Interval (e.g. 60 to 900 seconds)" gives the whole range.
    if (asRange?.choice.fact.kind === 'range' && gate === 'example') gate = undefined;
    if (gate !== undefined && !(load && (gate === 'own' || gate === 'example' || gate === 'conditional'))) continue;
    claims.push({
      fact: fact.id,
      ...(fact.part !== undefined && { part: fact.part }),
      sense: load ? 'load' : 'limit',
      value: { kind: 'quantity', quantity: inUnitOf(fact, quantity) },
      span,
      zone,
      service: fact.service,
      ...(resolution.queueType && { queueType: resolution.queueType }),
      scope: chosen.candidate.scope,
      ...(isDated(around.sentence) && { dated: true }),
    });
  }
  return claims;
}

/** The quantity in the base unit of the fact, which is what a bare number is taken for. */
function inUnitOf(fact: Fact, quantity: Quantity): Quantity {
  const values = valuesIn(fact, quantity);
  if (!values) return quantity;
  return { ...quantity, unit: fact.unit, readings: values.from, ...(values.to && { to: values.to }) };
}

/** What one call takes, all its records together. */
const ofCall = /\b(?:call|request)\b/i;

/** "2025: 256 KB on SQS": what was so in that year. */
const ofYear = /^\W{0,4}(?:19|20)\d\d\s?[:–]/;

/** "Option 4 has a limit of 256 KB": what that one names stands elsewhere. */
const ofOption = /^\W{0,4}(?:options?|answers?|choices?) [a-f\d]\b/i;

/** A sentence with more numbers than this is a dump of data. */
const most = 40;

/** Sizes of the other services are of files, items and memory. */
const ofMessages: ReadonlySet<Service | 'other'> = new Set([...messaging, 'pipes', 'scheduler'] as const);

/** The sentence around a place, in the pieces that the gates look at. */
export function aroundOf(prose: Prose, sentence: ProseSentence, span: Span): Around {
  const clause = clauseAt(prose.mask, sentence, span.start);
  return {
    sentence: prose.mask.slice(sentence.start, sentence.end),
    before: prose.mask.slice(sentence.start, span.start),
    after: prose.mask.slice(span.end, sentence.end),
    clauseBefore: prose.mask.slice(clause.start, span.start),
    clauseAfter: prose.mask.slice(span.end, Math.max(span.end, clause.end)),
  };
}

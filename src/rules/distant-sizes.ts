import { inOneLine } from '../engine/in-one-line';
import { moved } from '../engine/moved';
import { lazyPattern, longPattern } from '../engine/pattern';
import { type Neighbourhood, oncePerPiece, sentencesBeside } from '../engine/pieces';
import { readQuantities } from '../engine/read/quantity';
import { singular } from '../engine/read/units';
import type { NotePiece, Pattern, Quantity, Sentence, Service } from '../engine/types';
import { inParagraph } from './sayings/beside';
import { isOfOtherProducts } from './sayings/surroundings';

/**
 * Sizes of things that go into a queue, topic, bus or stream in another sentence: "Tickets are PDFs of about 2 MB. The
 * adapter sends each ticket to the tickets queue."
 */

/** A load with the sentence that tells what takes it. Offsets count from the start of the piece of the load. */
export interface DistantLoad {
  readonly index: number;
  readonly quantity: Quantity;
  /** What takes it. */
  readonly service: Service;
  /** It is told by name; else a note on AWS means it by "the topic". */
  readonly isNamed: boolean;
  /** What tells of the one that takes it. */
  readonly home: Sentence;
  /** What stands around that. */
  readonly around: readonly Sentence[];
}

/** A size that is no claim on a service. */
export interface SizeApart {
  readonly index: number;
  readonly quantity: Quantity;
  /** What may be of that size, in the singular. */
  readonly things: ReadonlySet<string>;
  /** The rest of the sentence, where it tells what becomes of the thing. */
  readonly rest: string;
  /** Words put it forward as the size of a thing, or it stands in a cell. */
  readonly isTold: boolean;
  /** The same in a sentence that names no service. */
  readonly isApart: boolean;
}

/** No service takes less, but for several in one call. */
const least = 256 * 1024;
const inOneCall = /\b(?:(?:SendMessage|Publish|PutRecord)Batch|PutEvents|PutRecords|(?:one|single|batch) call)\b/i;

/** "Each is", "They are": the thing stands in the sentence before. */
export const pronoun = /^\W{0,4}(?:they|it|these|those|each|all|both|one)(?: of (?:them|these|those))?\b/i;
const sized = longPattern`
    \b(?:is|are|has|have|takes|weighs?|measures?|reach(?:es)?|of|averages?|gets?|grows? to|comes? (?:in )?(?:at|to)|(?:scaled|shrunk|reduced|cut)(?: down)?(?: \w{1,8}){0,3} to
    |each)(?: (?:of|about|around|roughly|approximately|up to|on average|typically|usually|often|easily|an?|average
      |typical|size|some|nearly|between|over|more than|as large as|PDFs?|JSON|XML)){0,4}\s{0,4}~?\s?$
    |\b(?:is|are) [^.;,]{2,40},(?: (?:about|around|roughly|approximately|up to|on average|typically|usually|often|each)){1,3}\s{0,4}$`;
const limiting = longPattern`
    \b(?:limit\w{0,3}|max(?:imum)?|quota|at most|(?:can(?:not|'t)?|could|may|might)(?! (?:reach|grow|weigh|be|get|have)\b)|allow\w{0,3}|supports?|must|should
    |larger|bigger|exceeds?|above|below|under|memory|disk|storage|cache|buffer\w{0,3}|database|table|library|package
    |image of|layer)\b`;
/** It lies elsewhere, and something small is sent instead of it. */
export const elsewhere = longPattern`
    \b(?:S3|buckets?|claim[- ]?check|pointers?|references?|referenced|links?|linked|URLs?|URIs?|keys?|extended client
    |behind (?:it|them)\b|compress\w{0,4}|g?zip\w{0,4}|split\w{0,4}|chunk\w{0,3}|DynamoDB|EFS|database|presigned|raised|MaximumMessageSize
    |stripped|without)\b`;

/** A cheap look for a size. */
const aSize = /\d\s?[KM]i?B\b|\b(?:kilo|mega)bytes\b/i;

export const sizesApart = oncePerPiece(({ mask, sentences, claims }: NotePiece): readonly SizeApart[] => {
  if (!aSize.test(mask)) return [];
  return sentences.flatMap((sentence, index): readonly SizeApart[] => {
    const { text, span, zone, named } = sentence;
    if (zone === 'heading' || !aSize.test(text)) return [];
    if (elsewhere.test(text) || !sentence.asserted) return [];
    const isInBatch = inOneCall.test(`${text} ${sentences[index + 1]?.text}`);
    return readQuantities(text).flatMap((quantity): readonly SizeApart[] => {
      const before = text.slice(0, quantity.span.start);
      const rest = text.slice(quantity.span.end);
      const clause = before.slice(before.search(/[,;](?=[^,;]*$)/) + 1);
      if (quantity.unit !== 'byte' || (Math.min(...quantity.readings) <= least && !isInBatch)) return [];
      if (claims.some((claim) => claim.span.start - span.start === quantity.span.start)) return [];
      if (limiting.test(clause)) return [];
      const isOfBefore = pronoun.test(before) || /^\W{0,4}$/.test(before);
      const things = thingsIn(isOfBefore ? `${sentences[index - 1]?.text ?? ''} ${before}` : before);
      const isCell = zone === 'table' && /^\W{0,4}$/.test(before);
      const isTold = isCell || (zone === 'body' && isSize(before, rest));
      const isApart = isTold && zone === 'body' && !named;
      const placed = moved(quantity.span, span.start);
      return [{ index, quantity: { ...quantity, span: placed }, things, rest, isTold, isApart }];
    });
  });
});

/** "Tickets are about 2 MB", "2 MB each" */
function isSize(before: string, after: string): boolean {
  return (
    sized.test(before) ||
    (/^\W{0,4}$/.test(before) && /^\s{0,3}(?:each|apiece|on average|or more|at times)\b/i.test(after))
  );
}

/** The words of a text that may be nouns, in the singular. */
export function thingsIn(text: string): ReadonlySet<string> {
  return new Set([...text.toLowerCase().matchAll(/[a-z]{3,24}/g)].map(([word]) => singular(word)));
}

const preposition = '\\b(?:to|into|in|inside|on|onto|through|via|over|as)\\s{1,4}';
const carrier = inOneLine`
    (?:the|an?|our|its|this|that|one|Amazon|AWS)?\s{0,4}(?:[\w.-]{1,40}\s{1,4}){0,3}?
    (?<carrier>delivery streams?|firehose|SQS|queues?|SNS|topics?|event ?bridge|(?:event )?bus|kinesis|streams?)\b`;
const into = `${preposition}${carrier}`;
const leads = lazyPattern('i', () => `(?:${preposition}|(?:→|[-=]>)\\W{0,4})${carrier}`);
const leadsInCell = lazyPattern('i', () => `(?:${preposition}|(?:^|→|[-=]>)\\W{0,4})${carrier}`);
const sent =
  '(?:sent|published|put|pushed|written|posted|placed|delivered|streamed|passed|handed|enqueued|emitted|dropped|forwarded|queued)';
/** "They are published to the topic", "it goes to the queue": the thing is what moves. */
const itMoves = longPattern`
    ^\W{0,4}(?:and\s{1,4})?(?:${sent}|(?:they|it|these|those|each|all
      |both)(?: of (?:them|these|those))?\s{1,4}(?:all |then |also |simply )?
      (?:(?:is|are|gets?)\s{1,4}(?:\w{1,12}\s{1,4}){0,2}?${sent}|go(?:es)?|travels?))\b[^.;,]{0,40}?${into}`;
const thingMoves = lazyPattern(
  'i',
  () =>
    `\\b(?<thing>[a-z]{3,24})\\s{1,4}(?:(?:is|are|gets?)\\s{1,4}(?:\\w{1,12}\\s{1,4}){0,2}?${sent}|go(?:es)?|leaves?|travels?)\\b[^.;,]{0,40}?${into}`,
);
const somebodySends = longPattern`
    \b(?:sends?|publish(?:es)?|puts?|push(?:es)?|writes?|posts?|places?|streams?|pass(?:es)?|hands?|enqueues?|emits?
    |drops?|forwards?)\s{1,4}(?:(?:(?:the|each|every|all|these|those|our|whole|complete|full|such)\s{1,4}){0,3}
      (?<thing>[a-z]{3,24})(?:\s{1,2}(?:records?|documents?|files?|payloads?|objects?|bod(?:y|ies)|snapshots?))?
      (?:,[^,.;]{2,24},)?|(?:\w{1,6} of )?(?:them|these)|it|\w{1,6} (?:of the )?(?<several>[a-z]{3,24}s))\s{1,4}
    (?:(?:directly|straight|as (?:it|they) (?:is|are)|as a whole
      |(?:as|in|into|with) (?:one|an?|single)(?: single)? [a-z]{3,18}(?: call)?|unchanged|over|on|down)\s{1,4}){0,2}${into}`;

/** "The portal packs the claim and sends it to the queue" */
const madeAndSent = longPattern`
    \b(?:encodes?|seriali[sz]es?|packs?|takes?|reads?|wraps?|renders?|loads?
    |fetches)\s{1,4}(?:(?:it|them)|(?:(?:the|each|every|all|whole|complete|full)\s{1,4}){0,3}(?<thing>[a-z]{3,24}))\s{1,4}and\s{1,4}
    (?:sends?|publish(?:es)?|puts?|push(?:es)?|writes?|posts?|places?|streams?)\s{1,4}(?:it
    |them)\s{1,4}[^.;,]{0,24}?${into}`;

const services: readonly (readonly [Service, Pattern])[] = [
  ['firehose', /firehose|delivery/i],
  ['sqs', /SQS|queue/i],
  ['sns', /SNS|topic/i],
  ['eventbridge', /bus|bridge/i],
  ['kinesis', /kinesis|stream/i],
];

/** A sentence that names other things means one of those by "it". */
const others = /\ban?\s|\band\b|,/i;
const leadIn = /^\W{0,4}(?:and|but|so)\b/i;

/** What words lead to, whoever sends what: "in the `mails` queue"; a cell begins with it, or an arrow leads to it. */
export function ledTo(text: string, isCell: boolean): Service | undefined {
  const carrier = (isCell ? leadsInCell : leads).exec(text)?.groups?.carrier;
  return carrier ? services.find(([, name]) => name.test(carrier))?.[0] : undefined;
}

/** What a text has the things, or "them", go into. */
export function carrierIn(text: string, things: ReadonlySet<string>): Service | undefined {
  for (const pattern of [madeAndSent, itMoves, somebodySends, thingMoves]) {
    const found = pattern.exec(text);
    const { carrier, several, thing = several } = found?.groups ?? {};
    if (!found || carrier === undefined) continue;
    const before = text.slice(0, found.index).replace(leadIn, '');
    if (thing === undefined ? others.test(before) : !things.has(singular(thing.toLowerCase()))) continue;
    return services.find(([, name]) => name.test(carrier))?.[0];
  }
  return undefined;
}

/** Every size of a piece that a sentence beside it, or the rest of its own, puts on a service. */
export function distantSizes(piece: NotePiece, among: Neighbourhood): readonly DistantLoad[] {
  return sizesApart(piece).flatMap(({ index, quantity, things, rest, isTold, isApart }): readonly DistantLoad[] => {
    const own = piece.sentences[index];
    if (!own || !isTold) return [];
    const behind = isApart ? besides(among, piece, index, 1) : [];
    const before = isApart ? besides(among, piece, index, -1) : [];
    const told = [{ text: rest, one: own }, ...[...behind, ...before].map((one) => ({ text: one.text, one }))];
    for (const { text, one } of told) {
      const service = carrierIn(text, things);
      const isNamed = service !== undefined && one.services.includes(service);
      if (!service || !(isNamed || (one.services.length === 0 && !isOfOtherProducts(one)))) continue;
      if (elsewhere.test(text) || liesElsewhere(piece, one, things)) return [];
      const home = piece.sentences.includes(one) ? one : own;
      return [{ index, quantity, service, isNamed, home, around: [...before, ...behind] }];
    }
    return [];
  });
}

/** "The adapter sends each ticket to the queue. The ticket itself is stored in S3." */
function liesElsewhere(piece: NotePiece, home: Sentence, things: ReadonlySet<string>): boolean {
  const next = piece.sentences[piece.sentences.indexOf(home) + 1];
  if (!next || !inParagraph(piece, home, next) || !elsewhere.test(next.text)) return false;
  return pronoun.test(next.text) || [...thingsIn(next.text)].some((one) => things.has(one) && one.length > 3);
}

/** The two sentences behind or before one, as far as no heading stands between. */
function besides(among: Neighbourhood, { start }: NotePiece, index: number, step: 1 | -1): readonly Sentence[] {
  const found: Sentence[] = [];
  for (const one of sentencesBeside(among, start, index, step)) {
    if (one.zone === 'heading' || found.length === 2) break;
    if (one.asserted) found.push(one);
  }
  return found;
}

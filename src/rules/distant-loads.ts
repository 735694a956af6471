import { moved, movedSentence } from '../engine/moved';
import { type Neighbourhood, oncePerPiece, pieceAt } from '../engine/pieces';
import { isPlan } from '../engine/read/asserted';
import { numberPlaces, readQuantities } from '../engine/read/quantity';
import type { Claim, NotePiece, Quantity, Sentence, Service } from '../engine/types';

/**
 * Loads that are told where nothing says yet what takes them: "At noon we see 6,000 orders a second" under *Context*, and
 * "Orders go through the FIFO queue" under *Decision*. The thing that is counted leads from one to the other.
 */

/** A rate in a sentence that speaks of no service. */
interface Homeless {
  readonly index: number;
  readonly quantity: Quantity;
  readonly noun: string;
}

/** So slow that no queue or stream would mind. */
const negligible = 20;
/** So many sentences lie between the two at most. */
const reach = 16;

/** What is counted of others: calls of an API, looks at a page, work of a database. */
const foreign =
  /^(?:request|call|quer(?:y)?|transaction|view|hit|read|write|connection|visit|visitor|user|session|time)$/i;
const limiting = /\b(?:limit|max(?:imum)?|quota|at most|can(?:not)?|could|allows?|supports?|up to|capacity of)\b/i;

const homelessIn = oncePerPiece(({ mask, sentences, claims }: NotePiece): readonly Homeless[] => {
  if (!/(?:\/ ?s|(?:per|an?|each|every) (?:second|sec|minute|hour|day))\b/i.test(mask)) return [];
  return sentences.flatMap((sentence, index): readonly Homeless[] => {
    const { text, span, zone } = sentence;
    if (zone !== 'body' || numberPlaces(text).length === 0 || sentence.services.length > 0) return [];
    if (limiting.test(text) || !(sentence.asserted || isPlan(text))) return [];
    if (claims.some((claim) => span.start <= claim.span.start && claim.span.end <= span.end)) return [];
    return readQuantities(text).flatMap((quantity): readonly Homeless[] => {
      const { unit, noun, readings, comparator } = quantity;
      if (unit !== 'count/second' || noun === undefined || foreign.test(noun) || comparator !== undefined) return [];
      if (Math.max(...readings) < negligible) return [];
      return [{ index, quantity: { ...quantity, span: moved(quantity.span, span.start) }, noun }];
    });
  });
});

/** A rate with the sentence that tells what takes it. Offsets count from the start of the piece of the rate. */
export interface DistantLoad {
  readonly index: number;
  readonly claim: Claim;
  readonly quantity: Quantity;
  /** What tells of the one that takes it. */
  readonly home: Sentence;
  /** What stands around that. */
  readonly around: readonly Sentence[];
}

/** Every such load of a piece. */
export function distantLoads(piece: NotePiece, among: Neighbourhood): readonly DistantLoad[] {
  return homelessIn(piece).flatMap(({ index, quantity, noun }): readonly DistantLoad[] => {
    const found = homeOf(piece, index, noun, among);
    if (!found) return [];
    const { service, home, around } = found;
    const value = { kind: 'quantity', quantity } as const;
    const claim: Claim = {
      fact: '',
      sense: 'load',
      value,
      span: quantity.span,
      zone: 'body',
      service,
      scope: 'section',
    };
    return [{ index, claim, quantity, home, around }];
  });
}

interface Home {
  readonly service: Service;
  readonly home: Sentence;
  readonly around: readonly Sentence[];
}

/** The nearest sentence behind, else before, in which what is counted goes into a FIFO queue or a stream. */
function homeOf(piece: NotePiece, index: number, noun: string, among: Neighbourhood): Home | undefined {
  const own = pieceAt(among.pieces, piece.start);
  const all = among.pieces.flatMap((one, at) =>
    one.sentences.map((sentence, number) => ({
      sentence,
      by: one.start - piece.start,
      isOwn: at === own && number === index,
    })),
  );
  const from = all.findIndex(({ isOwn }) => isOwn);
  const named = new RegExp(`\\b${noun.replace(/y$/, '(?:y|ies)').replace(/[^\w()?:|]/g, '.')}s?\\b`, 'i');
  for (const step of [1, -1]) {
    for (let distance = 1; distance <= reach; distance++) {
      const at = from + step * distance;
      const one = all[at];
      if (!one) break;
      const service = named.test(one.sentence.text) ? takerIn(one.sentence) : undefined;
      if (!service) continue;
      const around = [-1, 1, -2, 2].flatMap((by) => {
        const beside = all[at + by]?.sentence;
        return beside && beside.zone !== 'heading' ? [beside] : [];
      });
      return { service, home: movedSentence(one.sentence, one.by), around };
    }
  }
  return undefined;
}

const goes =
  /\b(?:go(?:es)?|enters?|flows?|pass(?:es)?|lands?|arrives?|comes?|sen(?:ds?|t)|puts?|publish(?:es|ed)?|writes?|written|carr(?:y|ies)|takes?|receives?|collects?|buffers?|buffered|handles?|handled|queues?|queued|enqueues?|decoupled|serialized|ingests?|ingested|transports?|placed|posts?|posted)\b/i;
const fifoQueue = /\bFIFO (?:SQS )?queues?\b|\bSQS FIFO\b|\bqueues?\s{1,4}[\w-]{1,60}\.fifo\b/i;

/** What has a capacity and takes what the sentence speaks of. */
function takerIn({ text, zone, asserted, services }: Sentence): Service | undefined {
  if (zone === 'heading' || !asserted || !goes.test(text)) return undefined;
  if (fifoQueue.test(text)) return 'sqs';
  return services.includes('kinesis') && !services.includes('firehose') ? 'kinesis' : undefined;
}

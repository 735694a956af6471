import { moved, movedSentence } from '../engine/moved';
import { oncePer } from '../engine/once-per';
import { type Neighbourhood, oncePerPiece } from '../engine/pieces';
import { isPlan } from '../engine/read/asserted';
import { numberPlaces, readQuantities } from '../engine/read/quantity';
import type { NotePiece, Quantity, Sentence, Service } from '../engine/types';

/**
 * Loads that are told where nothing says yet what takes them: "At noon we see 6,000 orders a second" under *Context*, and
 * "Orders go through the FIFO queue" under *Decision*. The thing that is counted leads from one to the other.
 */

/** A rate in a sentence that speaks of no service. */
interface Homeless {
  readonly index: number;
  readonly quantity: Quantity;
  /** What is counted: "orders", "ride requests". */
  readonly thing: string;
}

/** So slow that no queue or stream would mind. */
const negligible = 20;
/** So many sentences lie between the two at most. */
const reach = 16;

/** What is counted of others: calls of an API, looks at a page, work of a database. */
const foreign =
  /^(?:request|call|quer(?:y)?|transaction|view|hit|read|write|connection|visit|visitor|user|session|time)$/i;
/** "| Peak | 5,200 records/s |" */
const ofLoads = /\b(?:peak|load|traffic|rate|ingest(?:ion)?|volume)\b/i;
const limiting = /\b(?:limit|max(?:imum)?|quota|at most|can(?:not)?|could|allows?|supports?|up to|capacity of)\b/i;

const homelessIn = oncePerPiece(({ mask, sentences, claims }: NotePiece): readonly Homeless[] => {
  if (!/(?:\/ ?s|(?:per|an?|each|every) (?:second|sec|minute|hour|day))\b/i.test(mask)) return [];
  return sentences.flatMap((sentence, index): readonly Homeless[] => {
    const { text, span, zone, label = '' } = sentence;
    if (
      !(zone === 'body' || (zone === 'table' && ofLoads.test(label))) ||
      numberPlaces(text).length === 0 ||
      sentence.services.length > 0
    )
      return [];
    if (limiting.test(text) || !(sentence.asserted || isPlan(text))) return [];
    if (claims.some((claim) => span.start <= claim.span.start && claim.span.end <= span.end)) return [];
    return readQuantities(text).flatMap((quantity): readonly Homeless[] => {
      const { unit, noun, readings, comparator } = quantity;
      if (unit !== 'count/second' || noun === undefined || comparator !== undefined) return [];
      const thing = thingIn(quantity.text) ?? noun;
      if (foreign.test(thing) || Math.max(...readings) < negligible) return [];
      return [{ index, quantity: { ...quantity, span: moved(quantity.span, span.start) }, thing }];
    });
  });
});

/** "3,500 ride requests a second": two words tell more than one. */
function thingIn(text: string): string | undefined {
  return /\d\s{1,4}([a-z]{3,16}\s[a-z]{3,16})\s{1,4}(?:per|an?|each|every)\b/i.exec(text)?.[1];
}

/** A rate with the sentence that tells what takes it. Offsets count from the start of the piece of the rate. */
export interface DistantLoad {
  readonly index: number;
  readonly quantity: Quantity;
  /** What takes it. */
  readonly service: Service;
  /** What tells of the one that takes it. */
  readonly home: Sentence;
  /** What stands around that. */
  readonly around: readonly Sentence[];
}

/** Every such load of a piece. */
export function distantLoads(piece: NotePiece, among: Neighbourhood): readonly DistantLoad[] {
  return homelessIn(piece).flatMap(({ index, quantity, thing }): readonly DistantLoad[] => {
    const home = homeOf(piece, index, thing, among);
    return home ? [{ index, quantity, ...home }] : [];
  });
}

type Home = Pick<DistantLoad, 'service' | 'home' | 'around'>;

/** The sentences of all pieces in a row, for whichever load asks. */
const placedIn = oncePer(({ pieces }: Neighbourhood) =>
  pieces.flatMap((piece) => piece.sentences.map((sentence) => ({ sentence, piece }))),
);

/** The nearest sentence behind, else before, in which what is counted goes into a FIFO queue or a stream. */
export function homeOf(piece: NotePiece, index: number, thing: string, among: Neighbourhood): Home | undefined {
  const all = placedIn(among);
  const from = all.findIndex((one) => one.piece === piece) + index;
  const sentenceAt = (at: number): Sentence | undefined => {
    const one = all[at]?.sentence;
    return one && one.zone !== 'heading' && one.asserted ? one : undefined;
  };
  const homeAt = (at: number): Home | undefined => {
    const one = all[at];
    const service = takerIn(sentenceAt(at));
    if (!one || !service) return undefined;
    const around = [-1, 1, -2, 2].flatMap((by) => sentenceAt(at + by) ?? []);
    return { service, home: movedSentence(one.sentence, one.piece.start - piece.start), around };
  };
  const near = [1, -1].flatMap((step) => Array.from({ length: reach }, (_, far) => from + step * (far + 1)));
  const named = namesOf(thing);
  for (const at of near) {
    const { text = '' } = sentenceAt(at) ?? {};
    if (!(named.test(text) || (at === from + 1 && pronoun.test(text))) || !goes.test(text)) continue;
    for (const beside of [at, at - 1, at + 1]) {
      const found = beside === from ? undefined : homeAt(beside);
      if (found && (beside === at || !ofOther.test(found.home.text))) return found;
    }
  }
  // Records are those of a stream and messages those of a queue, where there is just one of them.
  const own = piece.sentences[index]?.text ?? '';
  const words = homes.get(thing.toLowerCase()) ?? (/\bSendMessage/.test(own) ? fifoQueue : undefined);
  const [only, ...others] = near.filter((at) => words?.test(sentenceAt(at)?.text ?? ''));
  return only === undefined || others.length > 0 ? undefined : homeAt(only);
}

/** "They are written to the stream", right behind the number. */
const pronoun = /^\W{0,4}(?:they|these|those|all of (?:them|these|those))\b/i;

/** "A FIFO queue for complaints" beside what is told of orders. */
const ofOther = /\b(?:queue|stream)s?\b[^.;]{0,24}\bfor (?!(?:it|them|this|that|these|those|all|every)\b)/i;

/** The words for a thing in one number or the other. */
function namesOf(thing: string): RegExp {
  const one = thing.replace(/s$/i, '').replace(/[^\w ]/g, '.');
  return new RegExp(`\\b${one.replace(/(?:y|ie)$/, '(?:y|ie)')}s?\\b`, 'i');
}

const goes =
  /\b(?:go(?:es)?|enters?|flows?|pass(?:es)?|lands?|arrives?|comes?|sen(?:ds?|t)|puts?|publish(?:es|ed)?|writes?|written|carr(?:y|ies)|takes?|receives?|collects?|buffers?|buffered|handles?|handled|queues?|queued|enqueues?|decoupled|serialized|ingests?|ingested|transports?|placed|posts?|posted)\b/i;
const fifoQueue = /\bFIFO (?:SQS )?queues?\b|\bSQS FIFO\b|(?<!\btopics?\s{1,4})(?<![\w-])[\w-]{1,60}\.fifo\b/i;
const homes: ReadonlyMap<string, RegExp> = new Map([
  ['record', /\bshards?\b/i],
  ['message', fifoQueue],
]);

/** What has a capacity, in a sentence that names it. */
function takerIn(sentence: Sentence | undefined): Service | undefined {
  if (!sentence) return undefined;
  if (fifoQueue.test(sentence.text)) return 'sqs';
  const { services, named } = sentence;
  return named && services.includes('kinesis') && !services.includes('firehose') ? 'kinesis' : undefined;
}

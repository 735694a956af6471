import { inOneLine } from '../../engine/in-one-line';
import { oncePer } from '../../engine/once-per';
import { everyMatch, lazyPattern, longPattern } from '../../engine/pattern';
import { saysAnywhere } from '../../engine/pieces';
import type { Note, Sentence, Service } from '../../engine/types';
import { headsOf } from '../cell-heads';
import { isOfStudy } from '../prose';
import { sectionAt } from '../sections';
import { type Carrier, carriersOf, type PlacedMention } from './carriers';
import { mentionsIn, nameOf } from './mentions';
import { anything, namesOf } from './things';

/**
 * What takes a load of a design that is told somewhere else: what its sentence names, else where what is counted goes, else
 * the only one of the section, else the only one of the note.
 */

/** What is to be found a carrier for. */
export interface Homeless {
  /** What is counted or measured, as the author calls it. */
  readonly thing: string | undefined;
  /** It may be something else that is counted: only words that lead to a carrier count. */
  readonly isForeign: boolean;
  readonly sentence: Sentence;
  /** Where it stands in the note. */
  readonly offset: number;
  /** Where the piece of its sentence starts. */
  readonly start: number;
}

const goes = longPattern`
    \b(?:go(?:es)?|sen(?:ds?|t)|puts?|written
    |(?:enter|flow|pass|land|arriv|com|publish|push|writ|carr|tak|receiv|collect|buffer|hand|queu|enqueu|decoupl
      |seriali[sz]|ingest|transport|plac|post|reach)\w{0,4}|for|of|through)\b|[:→|]|->`;
/** "They are written to the stream", right behind the number. */
const pronoun =
  /^\W{0,4}(?:(?:then|all|so|and) )?(?:they|it|these|those|this|that|all of (?:them|these|those|it|this))\b/i;

const tellsOfCapacity = saysAnywhere(/\bFIFO\b|\.fifo\b|\bshards?\b/i);

/** A note that names queues and streams more often is no design of a system, and each rate would be held against all. */
const mostMentions = 250;

/** A design with something whose capacity is told. Notes that explain services tell of nobody's. */
export const isDesign = oncePer(
  (note: Note): boolean => tellsOfCapacity(note) && !isOfStudy(note) && mentionsIn(note).length <= mostMentions,
);

/** What takes what is told; nothing where it may be several. */
export function carrierOf(note: Note, homeless: Homeless, service?: Service): Carrier | undefined {
  const all = carriersOf(note).filter((one) => (service ? one.service === service : hasRates(one)));
  const section = sectionAt(note, homeless.offset);
  const row = headsOf(homeless.sentence)?.row;
  const isOwn = (one: PlacedMention) =>
    (one.start === homeless.start && one.sentence.span.start === homeless.sentence.span.start) ||
    (row !== undefined && one.section === section && headsOf(one.sentence)?.row === row);
  const own = all.filter(({ mentions }) => mentions.some(isOwn));
  if (own.length > 0 && (service || !homeless.isForeign)) return nearest(own, homeless.offset, isOwn);
  const isInRow = (one: Carrier) => isOther(one.service) && one.mentions.some(isOwn);
  if (row !== undefined && carriersOf(note).some(isInRow)) return undefined;
  const [listed, another] = all.filter(({ mentions }) =>
    mentions.some((one) => one.section === section && isInItem(note, one.sentence, homeless.sentence)),
  );
  if (listed && !another && !homeless.isForeign) return listed;
  const led = called(all, homeless) ?? leading(all, homeless);
  if (led) return led;
  if (homeless.sentence.services.some(isOther)) return undefined;
  const titled = named(all, homeless);
  if (titled) return titled;
  const near = all.filter(({ mentions }) => mentions.some((one) => one.section === section));
  for (const stands of [isBehind, isBefore]) {
    const [only, other] = near.filter(({ mentions }) => mentions.some((one) => stands(one, homeless)));
    if (only && !other) return only;
  }
  if (homeless.isForeign || own.length > 0) return undefined;
  for (const some of [near, all]) {
    const [only, other] = some;
    if (only && !other) return only.isSeveral || isOfOthers(only, homeless) || isFar(only, homeless) ? undefined : only;
  }
  return undefined;
}

/** "- `detector-raw` (10 shards)" over "  - 14 MB/s at rush hour": told in one item of a list, set further in. */
function isInItem(note: Note, { text, under }: Sentence, own: Sentence): boolean {
  const [item] = own.under;
  return item !== undefined && !headingsOf(note).has(item) && (text === item || under[0] === item);
}

const headingsOf = oncePer(
  ({ pieces }: Note): ReadonlySet<string> =>
    new Set(pieces.flatMap(({ headings }) => headings.map(({ text }) => text))),
);

/** "EventBridge: 10,000 events/s", or in the row beside: told of one that has no such capacity. */
function isOther(service: Service): boolean {
  return service === 'eventbridge' || service === 'sns' || service === 'msk' || service === 'mq';
}

/** In characters: what is told further away is of something else more often than not. */
const farthest = 6000;

function isFar({ mentions }: Carrier, { offset }: Homeless): boolean {
  return mentions.every(({ span }) => Math.abs(span.start - offset) > farthest);
}

function hasRates({ service }: Carrier): boolean {
  return service === 'sqs' || service === 'kinesis';
}

/** "They are written to the stream": the next sentence. */
function isBehind({ sentence, start, span }: PlacedMention, homeless: Homeless): boolean {
  const distance = start + sentence.span.start - (homeless.start + homeless.sentence.span.end);
  return distance >= 0 && distance < 4 && pronoun.test(sentence.text) && span.start > homeless.offset;
}

function leadsTo(thing: string): (mention: PlacedMention) => boolean {
  const named = namesOf(thing);
  return ({ sentence, name }) =>
    (named.test(sentence.text) && goes.test(sentence.text)) ||
    (name !== undefined && named.test(name.replace(/[-_.]/g, ' ')));
}

/** "Payments go through the queue. They are 2,000 a second." */
function isBefore({ sentence, start }: PlacedMention, homeless: Homeless): boolean {
  const distance = homeless.start + homeless.sentence.span.start - (start + sentence.span.end);
  return distance >= 0 && distance < 4 && (pronoun.test(homeless.sentence.text) || backTo.test(homeless.sentence.text));
}

/** "`clicks` is a stream of four shards. The site writes 6,000 records a second into it." */
const backTo = /\b(?:in|into|to|onto|through|over|on|at) (?:it|(?:this|that) (?:queue|stream|topic))\b/i;

/** Blanks stand for the marks of code. */
const subject =
  /(?:^\W{0,6}(?:the )?|\s\s)([a-z][\w.-]{1,60})(?=\s\s|\s?[:(]|\s(?:gets?|takes?|sees?|receives?|carries|has|is|at)\b)/gi;

/** "mailer: 310 messages a second", where the note has a queue of that name. */
function called(all: readonly Carrier[], { sentence }: Homeless): Carrier | undefined {
  const names = new Set(everyMatch(subject, sentence.text).map(([, name = '']) => nameOf(name)));
  const [only, other] = all.filter(({ name }) => name !== undefined && names.has(name));
  return other ? undefined : only;
}

/** The nearest one that what is counted goes into, those behind first. */
function leading(all: readonly Carrier[], { thing, offset }: Homeless): Carrier | undefined {
  if (thing === undefined || anything.test(thing)) return undefined;
  const leads = leadsTo(thing);
  return nearest(
    all.filter(({ mentions }) => mentions.some(leads)),
    offset,
    leads,
  );
}

/** "game-events" takes events, where nothing else is called so. */
function named(all: readonly Carrier[], { thing }: Homeless): Carrier | undefined {
  if (thing === undefined || /^(?:messages?|data|items?)$/i.test(thing)) return undefined;
  const words = namesOf(thing);
  const [only, other] = all.filter(({ name }) => name !== undefined && words.test(name.replace(/[-_.]/g, ' ')));
  return other ? undefined : only;
}

function nearest(
  all: readonly Carrier[],
  offset: number,
  counts: (mention: PlacedMention) => boolean,
): Carrier | undefined {
  const distanceOf = ({ mentions }: Carrier) =>
    Math.min(
      ...mentions
        .filter(counts)
        .map(({ span }) => (span.start >= offset ? span.start - offset : (offset - span.start) * 2)),
    );
  return all.toSorted((a, b) => distanceOf(a) - distanceOf(b))[0];
}

const takes = lazyPattern(
  'gi',
  () => inOneLine`
    \b([a-z]{3,24})\s{1,2}(?:(?:is|are|gets?)\s{1,2}(?:\w{1,12}\s{1,2}){0,2}?(?:sent|written|put|published|pushed|queued
      |placed|posted)|go(?:es)?|flows?|enters?|lands?|pass(?:es)?)\b
    |\b(?:queue|stream)s?\b[^.;]{0,24}?\bfor\s{1,2}(?:the |all |our |its |their ){0,2}
    (?!(?:ordering|order|decoupling|buffering|reliability|each|every|this|that|which|strict|fan-?out|peaks?|bursts?)\b)
    ([a-z]{3,24})\b|\b(?:sends?|writes?|puts?|publish(?:es)?|push(?:es)?|posts?
    |carr(?:y|ies))\s{1,2}(?:the |each |every |all |its |their |our ){0,2}([a-z]{3,24})\b`,
);

/** What it takes is told, and is something else than what is counted. */
function isOfOthers({ mentions }: Carrier, { thing }: Homeless): boolean {
  if (thing === undefined || anything.test(thing)) return false;
  const told = mentions.flatMap(({ sentence }) =>
    everyMatch(takes, sentence.text).flatMap(([, sent, kept, put]) => sent ?? kept ?? put ?? []),
  );
  return told.length > 0 && !told.some((one) => anything.test(one));
}

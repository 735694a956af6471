import { attached } from '../engine/attached';
import { moved, movedClaim } from '../engine/moved';
import { oncePer } from '../engine/once-per';
import {
  amongPieces,
  type InPiece,
  type Neighbourhood,
  oncePerPiece,
  pieceAt,
  sentencesBeside,
} from '../engine/pieces';
import { isPlan } from '../engine/read/asserted';
import { isWithin } from '../engine/spans';
import type { NoteContext, NotePiece, Quantity, Sentence } from '../engine/types';
import { headsOf, isOfValues } from './cell-heads';
import { sentLoads } from './described-senders';
import { isDesign } from './design/attached';
import { isOfTrial, isRefused } from './design/demanded';
import { loadsOfDesign } from './design/loads';
import { misreadSizes } from './design/misread';
import { sizesOfDesign } from './design/sizes';
import { distantSizes } from './distant-sizes';
import { namedQueue, namedResource } from './named-resource';
import { inParagraph } from './sayings/beside';
import { isOnAws } from './sayings/home';
import { type DescribedLoad, describe, movedLoad, type ToldLoad, toldApart } from './told-load';

const assertedZones: ReadonlySet<string> = new Set([
  'body',
  'table',
  'callout',
  'explanation',
  'card',
  'key',
  'heading',
]);

/** Sentences that far before and behind one are read with it, unless a heading stands between; of a table more cells. */
const reach = 4;
const reachInTable = 16;

/** Every load of a note that its author asserts, in the order of the text. */
export const describedLoads = oncePer((context: NoteContext): readonly DescribedLoad[] => {
  const { note } = context;
  const told = loadsIn(note).filter(({ found }) => found.isNamed || isOnAws(note));
  const loads = isDesign(note)
    ? loadsOfDesign(
        note,
        told.map(({ start, found }) => ({ ...found, start })),
      )
    : told.map(({ start, found }) => movedLoad(found.load, start));
  const places = new Set(loads.map(({ span }) => span.start));
  const apart = [...misreadLoads(context), ...sizesOfDesign(note)].filter(({ span }) => !places.has(span.start));
  return apart.length === 0 ? loads : [...loads, ...apart].sort((a, b) => a.span.start - b.span.start);
});

/** Sizes that read like limits. */
function misreadLoads(context: NoteContext): readonly DescribedLoad[] {
  const { pieces } = context.note;
  return [...misreadSizes(context)].flatMap(({ claim }): readonly DescribedLoad[] => {
    const piece = pieces[pieceAt(pieces, claim.span.start)];
    if (!piece || claim.value.kind !== 'quantity') return [];
    const placed = movedClaim({ ...claim, sense: 'load' }, -piece.start);
    const index = piece.sentences.findIndex(({ span }) => isWithin(placed.span, span));
    const sentence = piece.sentences[index];
    if (!sentence) return [];
    const place = moved(placed.span, -sentence.span.start);
    const { quantity } = claim.value;
    const load = describe({ claim: placed, quantity, sentence, index, place, beside: [] }, piece.text, [], undefined);
    return load ? [movedLoad(load, piece.start)] : [];
  });
}

/** What the prose calls the resource that a load is put on. */
export function resourceUnder({ doc, note }: NoteContext, one: DescribedLoad): string | undefined {
  const named = one.claim.service === 'sqs' ? namedQueue : namedResource;
  return named(doc, note, one.sentence) ?? (one.home && named(doc, note, one.home));
}

interface Found {
  readonly load: DescribedLoad;
  /** Nothing of a load whose sentence is not the one that tells what takes it. */
  readonly told: ToldLoad | undefined;
  /** What takes it is told by name. */
  readonly isNamed: boolean;
}

const loadsIn = amongPieces((among): readonly InPiece<Found>[] =>
  among.pieces.slice(among.from, among.to).flatMap((piece) => {
    const { start } = piece;
    const loads = toldIn(piece).map((told) => ({ load: described(told, piece, among), told, isNamed: true }));
    return [...loads, ...distant(piece, among)].flatMap(({ load, told, isNamed }) =>
      load ? [{ start, found: { load, told, isNamed } }] : [],
    );
  }),
);

/** Sizes that are told in one place, and what takes them in another, which is the one that they are about. */
function distant(piece: NotePiece, among: Neighbourhood) {
  return distantSizes(piece, among).map((one) => {
    const told = toldApart(piece, one);
    const near = [one.home, ...one.around].map(({ text }) => text);
    const load = told && describe(told, piece.text, near, undefined);
    return { load: load && { ...load, sentence: one.home.span }, told: undefined, isNamed: one.isNamed };
  });
}

const sentIn = oncePerPiece(sentLoads);

const toldIn = oncePerPiece((piece): readonly ToldLoad[] => [...toldByNumbers(piece), ...toldBySenders(piece)]);

function toldByNumbers(piece: NotePiece): readonly ToldLoad[] {
  const { claims, sentences } = piece;
  return claims.flatMap((claim) => {
    if (claim.sense !== 'load' || claim.value.kind !== 'quantity') return [];
    const index = sentences.findIndex(({ span }) => isWithin(claim.span, span));
    const sentence = sentences[index];
    if (!sentence || !assertedZones.has(sentence.zone) || !isDemanded(sentence, claim.value.quantity)) return [];
    const beside = claims.filter((other) => other !== claim && isWithin(other.span, sentence.span));
    const place = moved(claim.span, -sentence.span.start);
    const before = inParagraph(piece, sentences[index - 1], sentence);
    return [{ claim, quantity: claim.value.quantity, sentence, index, place, beside, before }];
  });
}

function toldBySenders(piece: NotePiece): readonly ToldLoad[] {
  return sentIn(piece).flatMap(({ index, quantity, taker }) => {
    const told = taker && toldApart(piece, { index, quantity, ...taker });
    return told && assertedZones.has(told.sentence.zone) && isDemanded(told.sentence, quantity) ? [told] : [];
  });
}

/** A rate that somebody will need is a load as well as one that there is. */
function isDemanded(sentence: Sentence, { unit }: Quantity): boolean {
  const { asserted, text } = sentence;
  if (unit === 'byte' ? isRefused(text) : isOfTrial(sentence)) return false;
  return asserted || (unit !== 'byte' && /\b(?:needs?|must|ha(?:s|ve) to|expects?)\b/i.test(text) && isPlan(text));
}

interface Known {
  /** The lines around a load, and the one behind it. */
  readonly lines: readonly (Sentence | undefined)[];
  readonly load: DescribedLoad | undefined;
}

/** An edit close by leaves most loads and the lines around them as they were. */
const known = attached<ToldLoad, Known>();

function described(told: ToldLoad, { text, start }: NotePiece, among: Neighbourhood): DescribedLoad | undefined {
  const [next] = sentencesBeside(among, start, told.index, 1);
  const around = neighbours(among, start, told);
  if (told.home && told.home !== told.sentence && !around.includes(told.home)) around.push(told.home);
  const lines = [next, ...around];
  const before = known.get(told);
  if (before?.lines.length === lines.length && before.lines.every((one, at) => one === lines[at])) return before.load;
  const load = describe(told, text, textsAround(told.sentence, around), next);
  known.set(told, { lines, load });
  return load;
}

function neighbours(among: Neighbourhood, start: number, { sentence, index }: ToldLoad): Sentence[] {
  const found: Sentence[] = [];
  const own = sentence.under.at(0);
  const most = sentence.zone === 'table' ? reachInTable : reach;
  for (const step of [-1, 1] as const) {
    let distance = 0;
    for (const one of sentencesBeside(among, start, index, step)) {
      distance++;
      if (distance > most || one.zone === 'heading') break;
      if (own === undefined || one.under.includes(own)) found.push(one);
    }
  }
  return found;
}

/** Told of another FIFO queue than the sentence is about. */
function isOfOther(text: string, other: string): boolean {
  const names: readonly string[] = text.match(fifoName) ?? [];
  const others: readonly string[] = other.match(fifoName) ?? [];
  return names.length > 0 && others.length > 0 && !names.some((name) => others.includes(name));
}

const fifoName = /[\w-]{2,60}\.fifo\b/g;

/**
 * The texts around a load. In a table the cells of the same row tell of it, each led by the head of its column; other rows
 * tell of others.
 */
function textsAround(sentence: Sentence, around: readonly Sentence[]): readonly string[] {
  const own = headsOf(sentence);
  if (!own) return around.flatMap(({ text }) => (isOfOther(sentence.text, text) ? [] : [text]));
  return around.flatMap((one) => {
    const heads = headsOf(one);
    if (isOfValues(own)) return heads?.column === own.column ? [`${heads.row}: ${one.text}`] : [];
    return heads?.row === own.row ? [`${heads.setting ?? heads.column}: ${one.text}`] : [];
  });
}

import { oncePer } from '../../engine/once-per';
import { longPattern } from '../../engine/pattern';
import { inPieces } from '../../engine/pieces';
import { readQuantities } from '../../engine/read/quantity';
import { wordNumber } from '../../engine/read/units';
import type { Note } from '../../engine/types';
import { headsOf } from '../cell-heads';
import { sectionAt } from '../sections';
import type { ToldRate } from './rates';
import { anything, namesOf } from './things';

/** What a design tells beside a rate that it has to be multiplied with: how much more a peak is, the size of each thing. */

const number = '(\\d{1,3}(?:\\.\\d)?|two|three|four|five|six|eight|ten|twelve|twenty)';
const peaks =
  /\b(?:peaks?|bursts?|spikes?|busy|busiest|rush|season|christmas|december|holidays?|black friday|sales?|(?:month|year)[- ]end|launch|worst case)\b/i;
const times = longPattern`
    \b(?:factor|multiplier)(?: of| is|:|=){0,2}\s{0,3}${number}\b
    |(?<![\w.])${number}\s?(?:-?fold\b|[x×](?!\w)|\s?times\b(?!\s{1,2}(?:an?|per|each|every)\b))
    |(?<!\w)[x×]\s?${number}\b(?!\s?(?:m?s|sec\w{0,4}|min\w{0,4}|h|hours?|days?|[KMG]i?B|bytes?|%)(?!\w))|\b(doubl|tripl|quadrupl)(?:es?|ing)\b`;
const words: ReadonlyMap<string, number> = new Map([
  ['doubl', 2],
  ['tripl', 3],
  ['quadrupl', 4],
]);
/** "Eight times as many" is more of the same. */
const compared = /\btimes (?:as many|as much|that|the (?:usual|normal|average|load|rate|traffic))\b/i;
/** What is more for other reasons. */
const otherwise =
  /\b(?:headroom|margin|retr(?:y|ies)|attempts?|cheaper|faster|slower|receives?|replicat\w{1,4}|copies|reserve)\b/i;

/** How much more than the rate its peak is: "800 orders a second, five times that in December". */
export function peakOf(note: Note, { sentence, quantity, piece, index }: ToldRate, start: number): number {
  const { text, span } = sentence;
  const before = text.slice(0, quantity.span.start - span.start);
  // The number may be that of the peak already.
  if (peaks.test(before.slice(-60))) return 1;
  const own = factorIn(text.slice(quantity.span.end - span.start));
  if (own > 1) return own;
  const next = piece.sentences[index + 1];
  const follows =
    next && next.zone !== 'heading' && sectionAt(note, start + next.span.start) === sectionAt(note, start + span.start);
  return follows && next.zone !== 'table' && !/\d\s?(?:\/ ?s|per second|a second)/.test(next.text)
    ? factorIn(next.text)
    : 1;
}

function factorIn(text: string): number {
  const found = (peaks.test(text) || compared.test(text)) && !otherwise.test(text) ? times.exec(text) : null;
  if (!found) return 1;
  const word = found[1] ?? found[2] ?? found[3] ?? '';
  return words.get(found[4]?.toLowerCase() ?? '') ?? wordNumber(word) ?? (Number(word) || 1);
}

/** A size of what may be counted. */
interface Size {
  readonly bytes: number;
  readonly text: string;
  readonly row: string | undefined;
  readonly offset: number;
}

const aSize = /\d\s?(?:[KM]i?B|bytes|B)\b/;
const sized = longPattern`
    (?:\b(?:is|are|has|have|weighs?|of|averages?|size|with|at|about|around|roughly|à|(?:avg|average)\.? (?:record|message|event|payload))
    |[:=|~×x@,(])\s{0,3}(?:about |around |roughly |on average |some |~ ?){0,2}$`;
const generic = /\b(?:records?|messages?|events?|payloads?|bod(?:y|ies)|each|size|apiece|entr(?:y|ies)|items?)\b/i;
/** "Each event has 2 KB": of all of them, and not of some that the sentence tells. */
const isOfAny = longPattern`
    ^\W{0,6}(?:(?:the|each|every|an?|one|our|all|average|avg\.?|typical|usual|mean|raw)\s{1,3}){0,3}(?:records?|messages?|events?|payloads?
    |items?|entr(?:y|ies)|bod(?:y|ies)|size)\b|\b(?:per|each) (?:record|message|event)\b`;
const ofOthers = longPattern`
    \b(?:limit\w{0,3}|max(?:imum)?|up to|at most|buffer\w{0,3}|memory|disk|files?|objects?|attachments?|photos?|images?
    |videos?|chunks?|batch\w{0,3}|billed|bucket)\b`;

const sizesIn = inPieces(({ mask, sentences }): readonly Size[] => {
  if (!aSize.test(mask)) return [];
  return sentences.flatMap((sentence): readonly Size[] => {
    const { text, span, asserted, zone } = sentence;
    if (zone === 'heading' || !asserted || !aSize.test(text) || ofOthers.test(text)) return [];
    return readQuantities(text).flatMap((one): readonly Size[] => {
      const { unit, comparator, to, readings } = one;
      const isTold =
        zone === 'table' ||
        sized.test(text.slice(0, one.span.start)) ||
        /^\s{0,3}(?:each|per|apiece)\b/i.test(text.slice(one.span.end));
      if (unit !== 'byte' || comparator !== undefined || to !== undefined || !isTold) return [];
      const row = headsOf(sentence)?.row;
      return [{ bytes: Math.min(...readings), text, row, offset: span.start }];
    });
  });
});

const placedSizes = oncePer((note: Note): readonly Size[] =>
  sizesIn(note).map(({ start, found }) => ({ ...found, offset: start + found.offset })),
);

/** How large each of the things is that are counted, where one size is told of them. */
export function sizeOf(
  note: Note,
  { sentence, thing }: Pick<ToldRate, 'sentence' | 'thing'>,
  offset: number,
): number | undefined {
  const named = thing === undefined ? generic : namesOf(thing);
  const row = headsOf(sentence)?.row;
  const isOwn = (one: Size) =>
    row === undefined
      ? one.row === undefined && (one.text === sentence.text || named.test(one.text) || generic.test(one.text))
      : one.row === row;
  const all = placedSizes(note).filter(isOwn);
  const section = sectionAt(note, offset);
  const near = all.filter((one) => sectionAt(note, one.offset) === section);
  const isSpecific = thing !== undefined && !anything.test(thing);
  const far = all.filter(
    (one) => one.row !== undefined || (isSpecific && named.test(one.text)) || isOfAny.test(one.text),
  );
  const told = new Set((near.length > 0 ? near : far).map(({ bytes }) => bytes));
  const [bytes] = told;
  return told.size === 1 ? bytes : undefined;
}

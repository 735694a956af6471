import type { NotePiece, Pattern, Sentence } from '../../engine/types';
import { headsOf, settingOfRow } from '../cell-heads';
import { tellsApart } from './beside';
import { headOf } from './rows';
import type { Saying } from './saying';
import { namesMany } from './surroundings';
import { writtenOut } from './written-out';

/** No sentence is as long: the rest of what has no full stop is left alone. In characters. */
export const longest = 1200;

/** Longer sentences tell more of what they are about: only what leads up to them is read with them, or nothing. */
const short = 100;
const long = 240;

/** "C - Crawlers find data": each answer of a key speaks of another question. */
const keyItem = /^\W{0,4}[A-H]\s{0,5}[-–—:.)]\s/;

/** So many bullets before and behind one are read with it; so many cells of a table that tells the settings of one thing. */
const reach = 3;
const reachInSettings = 12;

/** Of what a sentence must be about, that which neither it nor what stands around it tells; nothing where it is no use. */
export function untoldAround(
  { queueType }: Saying,
  patterns: readonly Pattern[],
  piece: NotePiece,
  index: number,
  words: string,
): readonly Pattern[] | undefined {
  const { sentences } = piece;
  const missing = patterns.filter((pattern) => !pattern.test(words));
  if (missing.length === 0) return missing;
  if (words.length > long || keyItem.test(words)) return undefined;
  const isSetting = sentences[index] && settingOfRow(sentences[index]) !== undefined;
  // A bullet behind one that names no type tells of another type.
  const steps = words.length > short || queueType ? [-1] : [-1, 1];
  const far = words.length > short ? 1 : isSetting ? reachInSettings : reach;
  const around = (sentences[index]?.under ?? []).filter((text) => !namesMany(text));
  for (const step of steps) {
    for (let at = index + step; Math.abs(at - index) <= far; at += step) {
      const one = sentences[at];
      if (!one || one.zone === 'heading' || isTitleOf(one, sentences[index])) break;
      if (isBehindList(piece, one, sentences[index])) break;
      if (!isSetting && (isOfOtherRow(one, sentences[index]) || tellsApart(one, sentences[index]))) continue;
      if (queueType && (typeLabel.test(one.text) || bothTypes.test(one.text))) continue;
      around.push(`${readerIn(one)} ${writtenOut(one.text.slice(0, longest)).text}`);
    }
  }
  const context = around.join('\n');
  const untold = missing.filter((pattern) => !pattern.test(context));
  // What a row of a table leaves open, the note does not tell: its other rows are about other things.
  const isOfRow = !isSetting && sentences[index] && headOf(sentences[index]) !== undefined;
  return untold.length > 0 && isOfRow ? undefined : untold;
}

/** "- FIFO topics: 300/s": what stands behind such a label is told of that type, and the bullets behind it are not. */
const typeLabel =
  /^\W{0,4}(?:(?:SQS|SNS) )?(?:FIFO|standard)(?: queues?| topics?)?(?: \([^()]{1,30}\))?\W{0,3}(?::|\s[-–—=]\s|→|->)(?! ?`)/i;

/** "Commands go to a FIFO queue, photos to a standard queue": it tells of neither. */
const bothTypes = /\bFIFO\b.{0,300}\bstandard\b|\bstandard\b.{0,300}\bFIFO\b/is;

/** "**SNS**", a few words that lead a list in: what stands before them is about something else. */
function isTitleOf({ text }: Sentence, sentence: Sentence | undefined): boolean {
  return sentence?.under?.includes(text) === true && titleWords.test(text);
}

const titleWords = /^\W*\w{1,40}(?:\W{1,4}\w{1,40}){0,2}\W*$/;

/** A paragraph behind a list goes on with what led the list in, not with its last bullet. */
function isBehindList({ text }: NotePiece, one: Sentence, sentence: Sentence | undefined): boolean {
  if (sentence === undefined || one.span.end > sentence.span.start) return false;
  const between = text.slice(one.span.end, sentence.span.start);
  return blankLine.test(between) && bullet.test(lineUpTo(text, one)) && !bullet.test(lineUpTo(text, sentence));
}

const blankLine = /\n[ \t>]{0,8}\r?\n/;
const bullet = /^[ \t>]{0,12}(?:[-*+]|\d{1,3}[.)])[ \t]/;

function lineUpTo(text: string, { span }: Sentence): string {
  return text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start);
}

/** Another row of a table tells of another thing. */
function isOfOtherRow(one: Sentence, sentence: Sentence | undefined): boolean {
  const head = one.zone === 'table' && sentence?.zone === 'table' ? headOf(sentence) : undefined;
  return head !== undefined && (headOf(one) ?? `${one.label} ${one.text}`) !== head;
}

/** "| function timeout |": a column that tells who reads what heads the row. */
function readerIn(cell: Sentence): string {
  return /\b(?:lambda|function|fn)\b/i.exec(headsOf(cell)?.column ?? '')?.[0] ?? '';
}

/** Whether one of the sentences before, under the same heading, tells of the same thing. */
export function isToldBefore(
  pattern: Pattern,
  name: string | undefined,
  sentences: readonly Sentence[],
  index: number,
): boolean {
  for (let at = index - 1; at >= index - reach; at--) {
    const one = sentences[at];
    if (!one || one.zone === 'heading') return false;
    if (one.asserted && pattern.exec(one.text.slice(0, longest))?.groups?.name?.toLowerCase() === name) return true;
  }
  return false;
}

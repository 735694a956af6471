import { lowerCased, lowerCasedPattern } from '../../engine/lower-case';
import { oncePer } from '../../engine/once-per';
import { oncePerText } from '../../engine/once-per-text';
import { longPattern } from '../../engine/pattern';
import { inPieces } from '../../engine/pieces';
import { type Prefilter, prefilter } from '../../engine/prefilter';
import { isPlan } from '../../engine/read/asserted';
import type { RequiredWords } from '../../engine/requirements';
import type { NotePiece, Sentence, Service, Span } from '../../engine/types';
import { settingOfRow } from '../cell-heads';
import { answered, deniedAtEnd, statementOfCard } from './asked';
import { besideIn, inParagraph } from './beside';
import { allSayings, type SayingRule } from './index';
import { isApart, meansElse } from './own-part';
import { wentBefore } from './pairs';
import { requiredBy } from './required';
import { headOf, type Row, rowsIn, withoutKinds } from './rows';
import type { Saying } from './saying';
import { placed, spelledOut } from './spelled-out';
import {
  isCarriedOver,
  isNoun,
  isOfOtherProducts,
  isOfProductBefore,
  isOfProductNamed,
  mayBeAbout,
  namesSubject,
  typeAt,
} from './surroundings';
import { isTakenBack } from './taken-back';
import { areTogether } from './together';
import { isToldBefore, longest, untoldAround } from './told-around';
import { isUnplaced, type LeftOpen, leavesOpen } from './whole-note';
import { writtenOut } from './written-out';

/** A place in prose that says one of the sayings of a rule. */
export interface Said {
  readonly sentence: Sentence;
  readonly saying: Saying;
  readonly span: Span;
  /** The type of queue that the saying is about is stated, not assumed. */
  readonly isTyped: boolean;
  readonly open: LeftOpen;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** Zones that hold what the author asserts. */
const assertedZones: ReadonlySet<string> = new Set(['body', 'table', 'callout', 'explanation', 'card', 'key']);

interface Entry {
  readonly rule: SayingRule;
  readonly saying: Saying;
  readonly required: RequiredWords;
}

let filter: Prefilter<Entry> | undefined;

/** One pass over a text finds the candidates of all rules together. */
function candidatesIn(text: string): readonly Entry[] {
  filter ??= prefilter(
    (Object.keys(allSayings) as SayingRule[]).flatMap((rule) =>
      allSayings[rule].map((saying, index) => ({ rule, saying, required: requiredBy(rule, index) })),
    ),
    ({ required }) => required,
  );
  return filter.candidates(text);
}

/**
 * What the pieces of a note say: in each sentence each rule hears one saying at most, one that leaves nothing open before
 * any other.
 */
export const saidIn = inPieces((piece) => {
  const { sentences } = piece;
  const all: Heard[] = [];
  let last: ReadonlyMap<SayingRule, Said> = new Map();
  sentences.forEach((sentence, index) => {
    if (!assertedZones.has(sentence.zone)) return;
    const heard = new Map<SayingRule, Said>();
    let isOpen: boolean | undefined;
    for (const text of textsOf(piece, index, sentence)) {
      for (const { rule, saying } of candidatesIn(text.words)) {
        const before = heard.get(rule);
        // What a sentence says is not said again by the one that goes on with it.
        if ((before && !leavesOpen(before.open)) || (text.before && last.get(rule)?.sentence === text.before)) continue;
        // Remembered over edits, as what the sentence is about is not.
        if (!saidBy(saying, text.words)) continue;
        const isPlaced =
          !saying.services ||
          mayMean(piece, index, saying, saying.services) ||
          (text.before !== undefined && saying.services.some((one) => mayBeAbout(text.before as Sentence, one)));
        if (!isPlaced) isOpen ??= isUnplaced(sentence) && !isOfOtherProducts(sentence);
        if (!isPlaced && !isOpen) continue;
        const one = match(piece, index, saying, text, !isPlaced);
        if (one && !(before && leavesOpen(one.open))) heard.set(rule, one);
      }
    }
    for (const [rule, one] of heard) all.push({ rule, one });
    last = heard;
  });
  return [...all, ...saidInRows(piece, all)];
});

interface Heard {
  readonly rule: SayingRule;
  readonly one: Said;
}

/** What the cells of a row tell together; `before` is what was heard in any of them. */
function saidInRows(piece: NotePiece, before: readonly Heard[]): readonly Heard[] {
  return rowsIn(piece).flatMap(({ words, cells, named }): readonly Heard[] => {
    const isIn = ({ sentence }: Said) => cells.some(({ index }) => piece.sentences[index] === sentence);
    const done = new Set(before.flatMap(({ rule, one }) => (isIn(one) ? [rule] : [])));
    return candidatesIn(words).flatMap(({ rule, saying }): readonly Heard[] => {
      const isOf = (service: Service) =>
        named.has(service) || isNoun(service, words) || (named.size === 0 && isOfCells(piece, cells, service));
      if (done.has(rule) || !saying.services?.some(isOf)) return [];
      const says = saidBy(saying, words);
      const at = says && atFault(says)[0];
      // What stands beside a value tells of it.
      const cell =
        cells.find(({ index }) => settingOfRow(piece.sentences[index] as Sentence) !== undefined) ??
        cells.find(({ from, to }) => at !== null && from <= at && at < to);
      if (!cell) return [];
      const one = match(piece, cell.index, saying, { words, from: cell.from }, false);
      if (!one || leavesOpen(one.open)) return [];
      done.add(rule);
      return [{ rule, one }];
    });
  });
}

function isOfCells({ sentences }: NotePiece, cells: Row['cells'], service: Service): boolean {
  return cells.some(({ index }) => mayBeAbout(sentences[index] as Sentence, service));
}

/** Whether a sentence, or where it names nothing one beside it, may speak of one of the services. */
function mayMean(piece: NotePiece, index: number, saying: Saying, services: readonly Service[]): boolean {
  const sentence = piece.sentences[index];
  if (!sentence) return false;
  if (services.some((service) => mayBeAbout(sentence, service))) return true;
  if (namesSubject(sentence)) return false;
  const beside = besideIn(piece, index, saying);
  return services.some((service) => isCarriedOver(sentence, beside, service));
}

interface Text {
  readonly words: string;
  /** Where the sentence itself begins in it. */
  readonly from: number;
  /** Where in the sentence a place of the words stands; as it is where nothing is written out. */
  readonly placeOf?: (at: number) => number;
  /** What leads the sentence is said by it too: "Yes." */
  readonly isVerdict?: boolean;
  /** The sentence that is read with it, and tells what it is about. */
  readonly before?: Sentence;
}

const longestHead = 160;

/** A sentence with what it answers or goes on with, short words written out. */
function textsOf(piece: NotePiece, index: number, sentence: Sentence): readonly Text[] {
  return asWritten(piece, index, sentence).map((one) => {
    const { text, placeOf } = writtenOut(one.words);
    if (text === one.words) return one;
    const from = text.length - writtenOut(one.words.slice(one.from)).text.length;
    return { ...one, words: text, from, placeOf: (at) => placeOf(at) - one.from };
  });
}

/** A sentence as it stands, and with the question that it answers. */
function asWritten(piece: NotePiece, index: number, sentence: Sentence): readonly Text[] {
  const text = textOf(sentence);
  const question = answered(piece, index);
  if (!question) {
    if (deniedAtEnd.test(text.words)) return [text, deniedText(text)];
    const card = statementOfCard(text.words);
    if (card !== undefined) return [text, statementText(card)];
    const pair = wentBefore(piece, index);
    return pair ? [text, { ...pair, words: pair.lead + text.words, from: pair.lead.length }] : [text];
  }
  const { lead, isVerdict, statement } = question;
  const before = piece.sentences[index - 1];
  const both = { words: lead + text.words, from: lead.length, isVerdict, ...(before && { before }) };
  return statement === undefined ? [text, both] : [text, both, statementText(statement)];
}

/** Nothing of it stands in the sentence: all of that is at fault. */
const statementText = (words: string): Text => ({ words, from: words.length, isVerdict: true });

function deniedText({ words, from }: Text): Text {
  const lead = 'Never ';
  return { words: lead + words, from: lead.length + from, isVerdict: true };
}

function textOf(sentence: Sentence): Text {
  const words = sentence.text.slice(0, longest);
  if (sentence.zone !== 'table' || sentence.label === undefined) return { words, from: 0 };
  // Where the first cell is as long as a paragraph, the head of the column alone tells what the others are about.
  const { label } = sentence;
  const head =
    settingOfRow(sentence) ?? (label.length > longestHead ? label.slice(label.lastIndexOf(': ') + 2) : label);
  const lead = `${withoutKinds(head).slice(0, longestHead)}: `;
  return { words: lead + words, from: lead.length };
}

function match(piece: NotePiece, index: number, saying: Saying, text: Text, isUnplaced: boolean): Said | undefined {
  const { sentences } = piece;
  const [sentence, next] = [sentences[index], sentences[index + 1]];
  if (!sentence) return undefined;
  const placeOf = text.placeOf ?? ((at: number) => at - text.from);
  const says = saidBehind(saying, text, sentence);
  if (!says || meansElse(saying, text.words, says)) return undefined;
  const before = inParagraph(piece, sentences[index - 1], sentence);
  if (otherScripts.test(text.words) || otherMatters.test(text.words) || isOfProductBefore(sentence, before))
    return undefined;
  if (before && saying.unlessBefore?.test(before.text) && !namesQueue.test(sentence.text)) return undefined;
  if (
    isHeaderOfRow(sentence, says.index >= text.from) ||
    isDeniedInRow(sentence, next) ||
    typeAlone.test(sentence.text)
  )
    return undefined;
  if (saying.with?.some((pattern) => !pattern.test(text.words))) return undefined;
  if (saying.together && !areTogether(saying.together, text.words, says.index, says.index + says[0].length))
    return undefined;
  const missing = saying.about ? untoldAround(saying, saying.about, piece, index, text.words) : [];
  if (!missing) return undefined;
  if (saying.toldBefore && !isToldBefore(saying.toldBefore, says.groups?.name?.toLowerCase(), sentences, index))
    return undefined;
  if (next && saying.unlessNext?.test(next.text) && inParagraph(piece, sentence, next)) return undefined;
  if (saying.next && !(next && saying.next.test(next.text))) return undefined;
  const type = saying.queueType && (typeAt(text.words, says.index, sentence) ?? typeInRow(piece, index));
  if (type !== undefined && type !== saying.queueType) return undefined;
  const isOfBroker = saying.services?.includes('mq') || type !== undefined;
  if (!isOfBroker && isOfProductNamed(text.words, says.index)) return undefined;
  if (
    !sentence.asserted &&
    !(saying.planned && isPlan(sentence.text)) &&
    !isApart(sentence, placeOf(says.index), placeOf(says.index + says[0].length))
  )
    return undefined;
  if (isTakenBack(text.words, says, saying, next?.text)) return undefined;
  const [start, end] = atFault(says);
  const span = trimmed(sentence, Math.max(0, placeOf(start)), Math.max(0, placeOf(end)));
  const place = span.start < span.end ? span : whole(sentence);
  return {
    sentence,
    saying,
    span: place,
    isTyped: type !== undefined,
    open: { isUnplaced, missing },
    groups: says.groups ?? {},
  };
}

/** A queue that is no dead-letter queue. */
const namesQueue = /(?<!letter[- ])\bqueues?\b|\bSQS\b/i;

/** "We rewind Firehose. Commands go through an SQS queue.", "Kinesis, when you have to replay. SQS deletes what is done." */
function speaksOfAnother(sentence: Sentence, before: Sentence | undefined): boolean {
  return (
    before !== undefined &&
    namesSubject(sentence) &&
    !(namesSubject(before) && sentence.services.some((one) => before.services.includes(one)))
  );
}

/** What is said in the sentence itself, or over the stop before it where it goes on with what was named there. */
function saidBehind(
  saying: Saying,
  { words, from, isVerdict, before }: Text,
  sentence: Sentence,
): RegExpExecArray | null {
  const first = saidBy(saying, words);
  const isOver = first !== null && first.index + first[0].length > from;
  if (!first || isVerdict || (isOver && !(first.index < from && speaksOfAnother(sentence, before)))) return first;
  const own = saidBy(saying, words.slice(from));
  if (!own) return null;
  return placed(own, words, (at) => at + from);
}

/** An edit has the sentences around it looked at again: what they say is remembered, for a pattern is dear. */
const saidBefore = oncePerText((_: string) => new Map<Saying, RegExpExecArray | null>(), 5000);

function saidBy(saying: Saying, words: string): RegExpExecArray | null {
  const known = saidBefore(words);
  const before = known.get(saying);
  if (before !== undefined) return before;
  const found = spelledOut(words, (text) => inLowerCase(saying).exec(lowerCased(text)));
  known.set(saying, found);
  return found;
}

const inLowerCase = oncePer(({ says }: Saying) => lowerCasedPattern(says));

/** The sayings are English: what has Han, kana, Hangul, Cyrillic, Thai or the vowels of Vietnamese is not. */
const otherScripts = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0400-\u04ff\u0e00-\u0e7f]{2}|[\u1ea0-\u1ef9đơư]/i;

/** What is tested, audited, backed up or asked about, and no messaging. */
const otherMatters = longPattern`
    \b(?:spy|mock(?:s|ed)?|stub(?:s|bed)?|assertions?|test (?:suite|case|file)s?|re-?exports?|backups?|snapshots
    |CloudTrail|listener rules?|a listener)\b|^\W{0,6}(?:discuss|explain|describe|compare|outline)\b`;

/** One or two words at the left of a table ("Replay") say nothing: what the row tells stands in its other cells. */
function isHeaderOfRow({ zone, text, label = '' }: Sentence, isInside: boolean): boolean {
  return zone === 'table' && isInside && !label.includes(': ') && !/\w\W{1,6}\w{1,30}\W{1,6}\w/.test(text);
}

/** "| Exactly-once delivery | Not guaranteed |": what heads the row is denied beside it. */
function isDeniedInRow({ zone, label = '' }: Sentence, next: Sentence | undefined): boolean {
  if (zone !== 'table' || next?.zone !== 'table') return false;
  return worksNot.test(next.text) || (!label.includes(': ') && denial.test(next.text));
}

const denial = /^\W{0,4}(?:no\b|not\b|never\b|none\b|n\/a\b|optional\b)|^\s{0,3}[❌✗✘]/i;
const worksNot = /^\W{0,4}(?:(?:does|did)(?:n't| not)|never) work/i;

/** The type that another cell of the row tells: "| `restarts.fifo` | a delay for each message |". */
function typeInRow({ sentences }: NotePiece, index: number): ReturnType<typeof typeAt> {
  const [sentence, head] = [sentences[index], sentences[index] && headOf(sentences[index])];
  if (!sentence || head === undefined) return undefined;
  const row = sentences.slice(Math.max(0, index - reachInRow), index + reachInRow);
  const words = row.flatMap((one) => (headOf(one) === head ? [one.text] : [])).join(', ');
  return typeAt(words, words.length, sentence);
}

/** In cells. */
const reachInRow = 6;

/** The head of a column tells no order of what stands in it. */
const typeAlone = /^\W{0,6}(?:FIFO|standard)\W{0,24}$/i;

/** Where the words at fault stand: the first group that took part, else the whole match. */
function atFault(says: RegExpExecArray): readonly [start: number, end: number] {
  const groups = Object.values(says.indices?.groups ?? {});
  return groups.find((one) => one !== undefined) ?? [says.index, says.index + says[0].length];
}

function whole(sentence: Sentence): Span {
  return trimmed(sentence, 0, sentence.text.length);
}

/** Leaves out blanks at either end: the squiggle covers words. Offsets count from the start of the sentence. */
function trimmed(sentence: Sentence, from: number, to: number): Span {
  const words = sentence.text.slice(from, to);
  const start = sentence.span.start + from + (words.length - words.trimStart().length);
  return { start, end: Math.max(start, sentence.span.start + from + words.trimEnd().length) };
}

import { longPattern } from '../../pattern';
import type { Span } from '../../types';
import type { Draft, Placed, StemPiece } from './draft';
import { emptyDraft } from './draft';
import { isBareNumber } from './headings';
import { scenario } from './open-stem';
import type { TextPart } from './parts';
import { type Run, runSlice, runText } from './runs';
import { asksToChoose, endsAsking, isBlankToFill } from './stems';

/** A note about the question, "TBD" or "(5 minutes)", is not its answer. */
export const noAnswer =
  /^[^\p{L}\p{N}]{0,9}(?:(?:tb[ad]|to-?do|n\/a|later|unknown|pending|open|(?:your )?answer here)[^\p{L}\p{N}]{0,9})?$|^\([^()]{0,40}\)$|^\[[^[\]]{0,40}\]$/iu;

/** Options without letters are no more and no longer than this. */
const mostOptions = 6;
const longestOption = 100;

/**
 * How a question whose answer follows without "Answer:" is worded. Whether it is one at all, the others of its form in
 * the note tell: a single heading `3. Why a queue?` is a section.
 */
export interface Told {
  /** `Q3:`, a heading of some level with a number, or a numbered line, bold or plain. */
  readonly form: string;
  readonly says: 'asks' | 'tells' | 'states';
  /** What stands below it leaves the choice: short texts, as many as a question has options, or branches. */
  readonly leavesChoice: boolean;
}

const telling = longPattern`
    ^[\s*_]{0,4}(?:(?:introduce|explain|describe|compare|define|differentiate|discuss|differences?|name|list|give|walk me
      |tell me)\b|(?:what|why|when|where|which|who|how) (?:is|are|was|to|do|does|did|can|could|would|will|many|much)\b)`;

/** The questions of what was read that have their answers, in words, right below them. */
export function toldDrafts(text: string, draft: Draft, interview: boolean): readonly Draft[] {
  if (draft.callout || draft.folded) return [];
  const [opener, ...below] = draft.lead;
  const isNumber = opener?.kind === 'text' && opener.asks?.number !== undefined && runText(text, opener.run) === '';
  if (isNumber || (draft.heading?.explicit && isBareNumber(draft.heading)))
    return toldBelowNumber(text, draft, isNumber);
  if (opener?.kind === 'text' && opener.asks !== undefined && isBeforeScenario(text, opener.asks, below)) return [];
  if (opener?.kind === 'text' && opener.asks !== undefined)
    return toldBelow(text, draft, opener, below, 'stem').map(isBoldQ(text, opener) ? asQuestion : asCalled);
  const listed = toldInList(text, draft);
  const { heading } = draft;
  if (heading !== undefined && leftOpen.test(text.slice(heading.title.start, heading.title.end))) return [];
  if (listed.length > 1 || heading === undefined || heading.title.start >= heading.title.end) return listed;
  const title = text.slice(heading.title.start, heading.title.end);
  const isBare = heading.number === undefined && heading.explicit !== true;
  const isSection = isBare && saysOf(title) === 'states';
  if (isBare && (!interview || (isSection && listed.length > 0))) return listed;
  const named = isBare ? bareHeading : heading.number === undefined ? calledQuestion : heading.explicit ? ' named' : '';
  const form = `heading ${heading.level}${named}${title.startsWith('**') ? boldHeading : ''}`;
  const [first] = draft.lead;
  // Most headings of notes ask nothing: they only count beside those that do.
  if (isSection && ofThePage.test(title)) return [];
  if (isSection) {
    const told = { form, says: 'states', leavesChoice: false } as const;
    return first === undefined ? [] : [{ ...draft, told, answer: [first.span], lead: [] }];
  }
  const read = readBelow(text, title, [], draft.lead, form);
  if (read === undefined) return [];
  const told = { ...draft, ...read, lead: [] };
  return [named === calledQuestion ? asCalled(told) : told];
}

/** What any note has besides. */
const ofThePage = /^\W*(?:(?:table of )?contents?|summary|overview|resources|licen[cs]e)\b/i;

/** `**Question**:` above "Scenario:": what is asked stands below that, once more. */
function isBeforeScenario(text: string, { number }: { number?: number }, [next]: readonly StemPiece[]): boolean {
  return number === undefined && next?.kind === 'text' && scenario.test(runText(text, next.run));
}

/** What calls itself a question asks, whatever its words are, where most others of its form ask in theirs. */
function asCalled(draft: Draft): Draft {
  const { told } = draft;
  return told?.says === 'states' ? { ...draft, told: { ...told, says: 'tells' } } : draft;
}

/** `**Q: Queues or topics**`: without a number it is no quarter of a year, and in bold no line of a list. */
function isBoldQ(text: string, { asks, span: { start } }: Placed<TextPart>): boolean {
  return asks?.number === undefined && /\*\*Q[^\n]{0,3}$/.test(text.slice(Math.max(0, start - 8), start));
}

function asQuestion(draft: Draft): Draft {
  return draft.told === undefined ? draft : { ...draft, told: { ...draft.told, says: 'asks' } };
}

/** The form of what MkDocs folds behind a question: alone in a manual it is a note. */
export const foldedForm = 'admonition';

/** The heading has neither a number nor a word before it: only in a section of questions it asks. */
export const bareHeading = ' bare';

/** Words in bold with their answer behind or below them, in a section of questions. */
export const boldForm = `bold words${bareHeading}`;

/** Only a section of questions has questions of this form. */
export function isBareForm({ form }: Told): boolean {
  return form.includes(bareHeading);
}

/** The heading is `Q: …`: it asks whatever its words are. */
export const calledQuestion = ' called a question';

/** The form of a heading in bold type. */
export const boldHeading = ' in bold';

/** `Question 3`, on a line or in a heading, and below it what is asked and, without a word before it, the answer. */
function toldBelowNumber(text: string, draft: Draft, isLine: boolean): readonly Draft[] {
  const from = isLine ? 1 : 0;
  const asking = draft.lead.findLastIndex((piece) => piece.kind === 'text' && endsAsking(runText(text, piece.run)));
  const end = Math.max(asking, from) + 1;
  const stem = draft.lead.slice(from, end);
  if (stem.some((piece) => piece.kind === 'text' && (piece.fenced || piece.bullet || piece.ordered))) return [];
  const words = stem.map((piece) => (piece.kind === 'text' ? runText(text, piece.run) : '')).join(' ');
  const below = draft.lead.slice(end);
  const read = readBelow(text, words, [], below, 'stem');
  if (read === undefined) return [];
  // Below the number of a test, three texts and more are its options.
  const leavesChoice = read.told.leavesChoice || (below.length > 2 && below.length <= mostOptions);
  return [{ ...draft, ...read, told: { ...read.told, leavesChoice }, lead: draft.lead.slice(0, end) }];
}

/** What stands below a question that is still open is no answer, and a checklist asks about the reader's own work. */
const leftOpen =
  /\b(?:open|unresolved|outstanding|remaining|unanswered) (?:questions|issues|points)\b|\bchecklist\W*$/i;

/** `1. What is a topic?`, `2. What is a queue?`, each with words below it. */
function toldInList(text: string, { lead }: Draft): readonly Draft[] {
  const asking = lead.find((piece): piece is Numbered => isNumbered(piece) && asksInLines(text, piece));
  if (asking === undefined) return [];
  const form = formOf(text, asking);
  const alike = lead.flatMap((piece, at) =>
    isNumbered(piece) && piece.depth === asking.depth && formOf(text, piece) === form ? [at] : [],
  );
  const numberAt = (index: number) => (lead[alike[index] ?? -1] as Numbered | undefined)?.ordered.number ?? Number.NaN;
  // Those that count up to the first that asks belong to the list, and those that count on or ask themselves.
  let first = alike.indexOf(lead.indexOf(asking));
  while (first > 0 && numberAt(first - 1) === numberAt(first) - 1) first--;
  const openers: number[] = [];
  let last = numberAt(first) - 1;
  for (let index = first; index < alike.length; index++) {
    const at = alike[index] as number;
    if (numberAt(index) !== last + 1 && !asksInLines(text, lead[at] as Numbered)) continue;
    openers.push(at);
    last = numberAt(index);
  }
  const told = openers.flatMap((at, index) => {
    const below = lead.slice(at + 1, openers[index + 1] ?? lead.length);
    return toldBelow(text, emptyDraft(), lead[at] as Numbered, below, form);
  });
  // What stands below the last of many open questions is no answer.
  return told.length * 2 >= openers.length ? told : [];
}

type Numbered = Placed<TextPart> & { readonly ordered: NonNullable<TextPart['ordered']> };

function isNumbered(piece: StemPiece | undefined): piece is Numbered {
  return piece?.kind === 'text' && piece.ordered !== undefined && !piece.step && !piece.fenced;
}

/** Steps of two columns; lists that stand deeper are one. */
const deepest = 6;

function formOf(text: string, { span, indent }: Numbered): string {
  return `${isBold(text, { span }) ? 'bold' : 'plain'} ${Math.min(indent >> 1, deepest)}`;
}

function isBold(text: string, { span: { start } }: Pick<Placed<TextPart>, 'span'>): boolean {
  const before = text.slice(Math.max(0, start - 8), start + 2);
  return before.slice(before.lastIndexOf('\n') + 1).includes('**');
}

function asksInLines(text: string, piece: Placed<TextPart>): boolean {
  return splitAnswer(text, piece).some((line) => line.end - line.start > 8 && endsAsking(runText(text, [line])));
}

function toldBelow(
  text: string,
  draft: Draft,
  opener: Placed<TextPart>,
  behind: readonly StemPiece[],
  form: string,
): readonly Draft[] {
  const split = splitAnswer(text, opener);
  const lines = split.filter(({ start, end }) => start < end);
  const amid = isAmidList(text, opener, behind[0]);
  // Behind an item that holds its answer the list goes on.
  const below = amid ? behind.filter((piece) => isBelow(opener, piece)) : behind;
  const isItemAlone =
    opener.bullet && split === opener.run && (opener.asks?.number === undefined || !isBelow(opener, below[0]));
  // In a fence they draw a tree of decisions.
  if (opener.fenced || isItemAlone || opener.run.length === 0 || (amid && split === opener.run)) return [];
  const run = lines.slice(0, stemLines(text, lines));
  const stem = runText(text, run);
  const inside = opener.ordered === undefined ? undefined : opener.indent + 1;
  const told = readBelow(text, stem, lines.slice(run.length), below, form, isBoldQ(text, opener) ? -1 : inside);
  const span = { start: opener.span.start, end: run.at(-1)?.end ?? opener.span.end };
  return told === undefined ? [] : [{ ...draft, ...told, lead: [{ ...opener, run, span }] }];
}

const inlineAnswer =
  /[?？]["”*_]{0,4}[ \t]+(?:[*_]{0,3}A(?:ns(?:wer)?)?:[*_]{0,3}[ \t]+(?=\S)|(?=(?:`[^`]+`|\*\*[^*]+\*\*|==[^=]+==)\.?$))/;

/** `**3. Which one replays?** Kinesis does`: what is in bold with the number, and words behind it. */
const itemInBold = /^((?:(?!\*\*)[^\n])+\*\*)[ \t]+(?:[–—:-][ \t]+)?(?=\S)/;

/** ``Q3. Which one replays? `Kinesis` ``, `Q: Which one? A: Kinesis`: what is set apart behind the question mark is the answer. */
function splitAnswer(text: string, piece: Placed<TextPart>): Run {
  const { run } = piece;
  const words = runText(text, run);
  const inBold = isNumbered(piece) && isBold(text, piece) ? itemInBold.exec(words) : null;
  const found = inBold ?? (run.length > 1 ? null : inlineAnswer.exec(words));
  if (found === null) return run;
  const end = inBold?.[1]?.length ?? found.index + found[0].search(/[ \t]/);
  return [...runSlice(run, 0, end), ...runSlice(run, found.index + found[0].length, words.length)];
}

/** `- Question 3: Which one replays?`, and its answer in a list below the item. */
export function isBelow({ indent }: Placed<TextPart>, next: StemPiece | undefined): boolean {
  return next !== undefined && next.indent > indent;
}

/** `- Q3: Cost of a topic` in a table of contents: what stands below it is the next item. */
function isAmidList(text: string, { span, indent }: Placed<TextPart>, next: StemPiece | undefined): boolean {
  if (next?.kind !== 'text' || !next.bullet || next.indent > indent) return false;
  return /(?:^|\n)[ \t]{0,12}[-*+][ \t]\S{0,12}[ \t]*$/.test(text.slice(Math.max(0, span.start - 30), span.start));
}

/** How many lines of a paragraph are the stem: up to the one that ends in a question mark, else the first and those torn off it. */
function stemLines(text: string, run: Run): number {
  const asking = run.findIndex((line) => endsAsking(runText(text, [line])));
  if (asking >= 0) return asking + 1;
  let lines = 1;
  const isTorn = () => /[\w,]$/.test(lineAt(lines - 1)) && /^[a-z]/.test(lineAt(lines));
  const lineAt = (at: number) => runText(text, run.slice(at, at + 1));
  while (lines < run.length && isTorn()) lines++;
  return lines;
}

/**
 * The answer to a stem: the further lines of its paragraph and what stands below, where it is neither another question nor
 * options. What is `inside` of an item, by its indentation, may ask as a part of what is told.
 */
export function readBelow(
  text: string,
  stem: string,
  lines: readonly Span[],
  below: readonly StemPiece[],
  form: string,
  inside = Number.POSITIVE_INFINITY,
): Required<Pick<Draft, 'answer' | 'told'>> | undefined {
  const answer: Span[] = [...lines];
  for (const piece of below) {
    if (piece.kind !== 'text') answer.push(piece.span);
    else if (piece.ordered !== undefined && piece.indent <= inside && endsAsking(runText(text, piece.run)))
      return undefined;
    else answer.push(...piece.run);
  }
  const words = runText(text, answer).trim();
  if (noAnswer.test(words) || endsAsking(words)) return undefined;
  const [first] = answer;
  if (first !== undefined && text.slice(first.start, first.end) === 'A') return undefined;
  const isList = lines.length === 0 && below.length > 1;
  const isFlat = below.every((piece) => isItem(piece) && piece.indent === below[0]?.indent);
  const offers = below.length > 2 && isFlat && asksToChoose(stem);
  const leavesChoice = branches.test(words) || (isList && (offers || areOptions(text, below)));
  // A statement that is called true or false is asked about.
  const says = truth.test(words) ? 'asks' : saysOf(stem);
  return { answer, told: { form, says, leavesChoice } };
}

/** `The default retention is:` */
const completes = /\b(?:is|are|was|does|do|can|must|should|will|has|have)\b[^.]{0,200}:[\s*_]*$/;
const truth = /^\W*(?:true|false)\b/i;
const branches = /\b(?:yes|no)[*_`"”]{0,3}[ \t]{0,3}(?:→|->|=>)/i;

function areOptions(text: string, below: readonly StemPiece[]): boolean {
  if (below.length < 3 || below.length > mostOptions) return false;
  return below.every(({ kind, span }) => {
    const isShort = span.end - span.start <= longestOption;
    return kind === 'text' && isShort && !/[.:]/.test(text.charAt(span.end - 1));
  });
}

function isItem(piece: StemPiece): boolean {
  return piece.kind === 'text' && (piece.bullet || piece.ordered !== undefined);
}

export function saysOf(words: string): Told['says'] {
  if (/[?？]/.test(words)) return /^\W*should\b/i.test(words) ? 'states' : 'asks';
  if (isBlankToFill(words)) return 'asks';
  return telling.test(words) || completes.test(words) ? 'tells' : 'states';
}

import { type Draft, emptyDraft, type Placed, type StemPiece } from './draft';
import { trailingMark } from './labels';
import type { RawOption, TextPart } from './parts';
import { runText } from './runs';
import { asks, endsAsking } from './stems';

/** A question has no more options than this. */
const mostItems = 12;

/** Bullets below "Answers" of which some say at their end that they are right, or all in bold below "Question 4": options. */
export function takeMarkedItems(text: string, draft: Draft): void {
  if (draft.options.length > 0 || draft.keys.length > 0) return;
  if (draft.items !== undefined) {
    const options = optionsOf(
      text,
      draft.items.map((run) => ({ run })),
    );
    if (options === undefined) return;
    draft.answer = [];
    delete draft.answerKey;
    give(draft, options);
    return;
  }
  if (draft.answer.length === 0) takeBoldItems(text, draft);
}

/** Bullets below "Question 4" of which some are all in bold: these are right, and what follows the list explains. */
function takeBoldItems(text: string, draft: Draft): void {
  const { lead, heading } = draft;
  if (heading?.explicit !== true) return;
  const end = lead.findLastIndex((piece) => piece.kind === 'text' && piece.bullet) + 1;
  const from = lead.slice(0, end).findLastIndex((piece) => piece.kind !== 'text' || !piece.bullet) + 1;
  const items = lead.slice(from, end).filter(isText);
  const isAsked = from > 0 || heading.title.start < heading.title.end;
  if (!isAsked || items.length < 2 || items.length > mostItems) return;
  const options = boldOptions(text, items);
  if (options === undefined) return;
  draft.lead = lead.slice(0, from);
  draft.explanation = lead.slice(end).flatMap((piece) => (piece.kind === 'text' ? piece.run : [piece.span]));
  give(draft, options);
}

function give(draft: Draft, options: RawOption[]): void {
  draft.options = options;
  draft.style = 'number';
}

function isText(piece: StemPiece): piece is Placed<TextPart> {
  return piece.kind === 'text';
}

/** Fewer lists than so many with nothing but a sign may be about what the sign stands for. */
const fewestSigned = 3;

/**
 * Lists without letters, one below each text that asks, in which one item says at its end that it is right: `- SNS
 * (Correct answer)`. A sign alone, `2. FIFO ⭐`, says so where it does in several of them; then the others are questions
 * too. `rest` is what stands behind the last of them.
 */
export function markedLists(text: string, { lead, heading }: Draft): { drafts: readonly Draft[]; rest: StemPiece[] } {
  const lists = listsOf(lead).flatMap((list) => {
    const stem = lead.slice(list.from, list.at).filter((piece) => !isText(piece) || !piece.bullet);
    const asking = stem.findLast((piece) => !isText(piece) || !inBrackets.test(runText(text, piece.run))) ?? stem[0];
    if (asking === undefined || !isText(asking)) return [];
    const isAsked = asksInWords(text, asking);
    if (!isAsked && asking.ordered === undefined) return [];
    const words = text.slice(asking.span.start, asking.span.end);
    const isTest = isAsked && (heading?.explicit === true || withoutHint(words) !== words);
    const signed = optionsOf(text, list.items, true);
    const isOneOf = asking.asks !== undefined && isOneRight(signed);
    const named = isOneOf ? signed : optionsOf(text, list.items, isTest);
    // A numbered statement is one to judge where an item is called right.
    if (!isAsked && named === undefined) return [];
    const end = list.at + list.items.length;
    return [{ stem, end, items: list.items, named, signed, bold: boldOptions(text, list.items) }];
  });
  const many = lists.filter(({ signed, bold }) => isOneRight(signed ?? bold)).length >= fewestSigned;
  const found = lists.flatMap((list) => {
    const { items, named, signed, bold } = list;
    const bare = items.map(({ run }): RawOption => ({ run, why: [] }));
    const options = named ?? (many ? (signed ?? bold ?? bare) : isOneRight(signed) ? signed : undefined);
    return options === undefined ? [] : [{ ...list, options }];
  });
  const drafts = found.map(({ stem, options, named }, index): Draft => {
    const under = emptyDraft(index === 0 ? heading : undefined);
    return { ...under, lead: stem, options, style: 'number', marked: many || named !== undefined ? 'often' : 'once' };
  });
  return { drafts, rest: lead.slice(found.at(-1)?.end ?? 0) };
}

/** "(Hint: look at lecture 2.)" between what asks and its list. */
const inBrackets = /^\([^()]{1,240}(?:\([^()]{0,80}\)[^()]{0,80}){0,2}\)\.?$/;

/** The list above the heading "Explanation", where its items say which is right. */
export function takeListAtEnd(text: string, draft: Draft): void {
  if (draft.options.length > 0 || draft.answer.length > 0) return;
  const { drafts, rest } = markedLists(text, draft);
  const [only] = drafts;
  if (only === undefined || drafts.length > 1 || rest.length > 0) return;
  const { lead, options, style, marked } = only;
  Object.assign(draft, { lead, options, style, marked });
}

function asksInWords(text: string, { span, ordered }: Placed<TextPart>): boolean {
  const words = text.slice(span.start, span.end);
  return endsAsking(withoutHint(words)) || (ordered !== undefined && asks(words));
}

const hint = /^[\s*_(]{0,4}(?:select|choose|pick|check|each correct answer)\b[^?]{0,80}$/i;

/** `_Select only one answer._` below what asks. */
function withoutHint(words: string): string {
  const at = words.lastIndexOf('\n');
  return hint.test(words.slice(at + 1)) ? words.slice(0, at) : words;
}

interface List {
  /** Where what stands before it begins, behind the list before. */
  readonly from: number;
  readonly at: number;
  readonly items: readonly Placed<TextPart>[];
}

/** Bullets, or numbers that count from one, of one indentation, with a text before them that is none of them. */
function listsOf(lead: readonly StemPiece[]): readonly List[] {
  const lists: List[] = [];
  let from = 0;
  for (let at = 1; at < lead.length; ) {
    const items = itemsAt(lead, at);
    const before = lead[at - 1];
    const isBelow = before !== undefined && isText(before) && !before.bullet;
    if (items.length < 2 || items.length > mostItems || !isBelow) {
      at++;
      continue;
    }
    const opener = lead.slice(from, at).findLastIndex((piece) => isText(piece) && piece.ordered !== undefined);
    lists.push({ from: opener < 0 ? from : from + opener, at, items });
    at += items.length;
    from = at;
  }
  return lists;
}

function itemsAt(lead: readonly StemPiece[], at: number): readonly Placed<TextPart>[] {
  const items: Placed<TextPart>[] = [];
  for (let next = at; next < lead.length && items.length <= mostItems; next++) {
    const piece = lead[next];
    const first = items[0] ?? piece;
    if (piece === undefined || first === undefined || !isText(piece) || piece.indent !== first.indent) break;
    if (piece.ordered === undefined ? !piece.bullet : piece.ordered.number !== items.length + 1) break;
    if (piece.gap && items[1]?.gap === false) break;
    items.push(piece);
  }
  return items;
}

function isOneRight(options: readonly RawOption[] | undefined): boolean {
  return options?.filter(({ marked }) => marked).length === 1;
}

const wholeBold = /^\*\*[^*]{0,400}[^*:]\*\*$/;

/** Some are all in bold, the others have nothing in bold. */
function boldOptions(text: string, items: readonly Pick<TextPart, 'run'>[]): RawOption[] | undefined {
  const words = items.map(({ run }) => runText(text, run));
  const right = words.map((option) => wholeBold.test(option));
  // Bold labels, `**Cost:** …`, divide what is told.
  if (words.some((option, at) => option.includes('**') && !right[at])) return undefined;
  if (!right.includes(true) || !right.includes(false)) return undefined;
  return items.map(({ run }, at) => ({ run, why: [], marked: right[at] === true }));
}

/** Only where one of them is called right, and not all. `signs`: a sign without a word calls it so. */
function optionsOf(
  text: string,
  items: readonly Pick<TextPart, 'run' | 'sign'>[],
  signs = false,
): RawOption[] | undefined {
  if (items.length < 2 || items.length > mostItems) return undefined;
  const options = items.map(({ run, sign }): RawOption => {
    if (signs && sign !== undefined) return { run, why: [], marked: sign };
    const last = run.at(-1);
    const line = last === undefined ? '' : text.slice(last.start, last.end);
    const found = trailingMark(line);
    // A sign without a word may stand for whatever the list is about.
    const isSaid = found !== undefined && (signs || /[a-z]/i.test(line.slice(-found.length)));
    if (last === undefined || !isSaid) return { run, why: [], marked: false };
    const end = last.end - found.length;
    return { run: [...run.slice(0, -1), { start: last.start, end }], why: [], marked: found.right };
  });
  const right = options.filter(({ marked }) => marked).length;
  return right > 0 && right < options.length ? options : undefined;
}

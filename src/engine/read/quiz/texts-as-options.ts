import { type Draft, emptyDraft, type Placed, type StemPiece } from './draft';
import type { TextPart } from './parts';
import { type Run, runSlice, runText } from './runs';
import { asks, asksToChoose, endsAsking } from './stems';

/**
 * `1. Standard`, `2. FIFO` before "Answer: 2": the numbered texts at the end of what was read are options, provided
 * that they count from one and a stem stands before them.
 */
export function takeNumberedOptions(text: string, draft: Draft): void {
  let from = draft.lead.length;
  if (isPrompt(text, draft.lead.at(-1))) from--;
  const until = from;
  for (; from > Math.max(0, until - 24); from--) {
    const piece = draft.lead[from - 1];
    if (piece?.kind !== 'text' || piece.ordered === undefined) break;
  }
  const items = draft.lead.slice(from, until).filter((piece): piece is Placed<TextPart> => piece.kind === 'text');
  const first = items.findLastIndex((item) => item.ordered?.number === 1);
  const listed = first < 0 ? [] : items.slice(first);
  if (listed.length < 2 || !listed.every((item, index) => item.ordered?.number === index + 1)) return;
  // Sentences to complete are questions themselves.
  const isAsked = ({ run }: Placed<TextPart>) => isQuestionLine(text, run) || /_{3}/.test(runText(text, run));
  if (listed.filter(isAsked).length * 2 >= listed.length) return;
  const lead = draft.lead.slice(0, from + first);
  if (lead.length === 0 && draft.heading === undefined) return;
  if (isWithinItem(lead.at(-1), listed[0])) return;
  draft.lead = lead;
  draft.style = 'number';
  draft.options = listed.map((item) => ({ run: item.run, why: [], label: String(item.ordered?.number) }));
}

/**
 * `1. Enable it`, `2. Try it` between a numbered heading, or a line that asks, and options in letters: steps or statements of
 * which the options speak, not questions with numbers of their own.
 */
export function markSteps(text: string, draft: Draft): void {
  const { lead, heading } = draft;
  const first = lead.findLastIndex((piece) => piece.kind === 'text' && piece.ordered?.number === 1);
  if (first < 0) return;
  const items = lead
    .slice(first)
    .filter((piece): piece is Placed<TextPart> => piece.kind === 'text' && piece.ordered !== undefined);
  const isStep = (item: Placed<TextPart>, index: number) =>
    item.ordered?.number === index + 1 && !isQuestionLine(text, item.run);
  if (items.length < 2 || !items.every(isStep)) return;
  const above = lead[first - 1];
  const isAsked = above?.kind === 'text' && asks(runText(text, above.run));
  if (!isAsked && heading?.number === undefined) return;
  draft.lead = lead.map((piece, index) =>
    index >= first && piece.kind === 'text' && piece.ordered ? { ...piece, step: true } : piece,
  );
}

/** The list stands deeper than the bullet above it: it is part of what the bullet says. */
function isWithinItem(above: StemPiece | undefined, first: Placed<TextPart> | undefined): boolean {
  return above?.kind === 'text' && above.bullet && first !== undefined && first.indent > above.indent;
}

/** Characters of an option that is a sentence or more: lists of answers have such items. */
const longItem = 70;

/**
 * The numbered list below a question that does not ask to choose tells what to do, or answers: its items are sentences, or
 * nothing asks at all.
 */
export function isToldList(text: string, { heading, lead }: Draft): boolean {
  const items = lead.filter((piece): piece is Placed<TextPart> => piece.kind === 'text' && piece.ordered !== undefined);
  const stem = lead.flatMap((piece) => (piece.kind === 'text' && piece.ordered === undefined ? piece.run : []));
  const words = `${heading === undefined ? '' : text.slice(heading.title.start, heading.title.end)}\n${runText(text, stem)}`;
  if (asksToChoose(words)) return false;
  // "What do you look at?", "These four:", and the list.
  if (endsAsking(words.slice(0, words.indexOf('?') + 1)) && /:[\s*_]*$/.test(words)) return true;
  const length = items.reduce((sum, { run }) => sum + runText(text, run).length, 0);
  return !asks(words) || length > longItem * items.length;
}

/** Numbered questions are no options of one. */
function isQuestionLine(text: string, run: Run): boolean {
  const { start, end } = { start: run.at(-1)?.start ?? 0, end: run.at(-1)?.end ?? 0 };
  return /[?_][\s*_"”')]{0,20}$/.test(text.slice(Math.max(start, end - 40), end));
}

/** "Chosen: 2", before the key. */
const ownChoice = /^\p{L}{1,16}[ \t]?[:：)][ \t]?\(?[A-J1-9]\)?(?:$|[.)][ \t])/u;

/** "Choose the correct answer." behind the options, or what somebody chose. */
function isPrompt(text: string, piece: StemPiece | undefined): boolean {
  if (piece?.kind !== 'text' || piece.ordered !== undefined || piece.span.end - piece.span.start > 160) return false;
  const words = runText(text, piece.run);
  return /^\W*(?:choose|select|pick)\b/i.test(words) || ownChoice.test(words);
}

/** Options have letters from A to J. */
const mostLetters = 10;

/** `A Yes`, or of a heading `A. Yes`. */
const letterAhead = /^[*_]{0,2}([A-J])(?:[.)][*_]{0,2})?(?= \S)/;

/**
 * `A Only for Oracle`, `B Yes` before "Answer: B": paragraphs that begin with a letter and no more are options when a
 * key follows and the letters count from A.
 */
export function takeLetteredTexts(text: string, draft: Draft): void {
  const letters: string[] = [];
  let from = draft.lead.length;
  for (; from > 0 && letters.length <= mostLetters; from--) {
    const piece = draft.lead[from - 1];
    const letter = piece?.kind === 'text' ? letterAhead.exec(runText(text, piece.run).slice(0, 8))?.[1] : undefined;
    if (letter === undefined) break;
    letters.unshift(letter);
    if (letter === 'A') break;
  }
  if (letters.length < 2 || letters.some((letter, index) => letter !== String.fromCharCode(65 + index))) return;
  const items = draft.lead.slice(from - 1).filter((piece): piece is Placed<TextPart> => piece.kind === 'text');
  draft.lead = draft.lead.slice(0, from - 1);
  draft.style = 'letter';
  draft.options = items.map(({ run }, index) => {
    const first = run[0] ?? { start: 0, end: 0 };
    const label = letterAhead.exec(text.slice(first.start, first.start + 8));
    const at = first.start + (label?.[0].indexOf(label[1] ?? '') ?? 0);
    const labelSpan = { start: at, end: at + 1 };
    const words = [{ start: first.start + (label?.[0].length ?? 0) + 1, end: first.end }, ...run.slice(1)];
    return { run: words, why: [], label: String.fromCharCode(65 + index), labelSpan };
  });
}

/** "True or false: …", or "… (True/False)". */
const toJudge =
  /^[\s*_]*True(?: or |[ \t]?\/[ \t]?)False\b[*_]*[:?.,]|[([]True(?: or |[ \t]?\/[ \t]?)False[)\]][*_.]*$/i;

/** Numbered statements with nothing below them that say themselves that they are true or false: a key may follow. */
export function judgedStatements(text: string, { heading, lead }: Draft): readonly Draft[] {
  const isOpener = (piece: StemPiece) =>
    piece.kind === 'text' && (piece.asks?.number ?? piece.ordered?.number ?? heading?.number) !== undefined;
  const from = lead.findIndex(isOpener);
  const pieces = from < 0 || (heading?.number !== undefined && lead.length > 1) ? [] : lead.slice(from);
  const drafts = pieces.flatMap((piece, index): Draft[] => {
    if (piece.kind !== 'text' || !isOpener(piece)) return [];
    const words = runText(text, piece.run);
    const at = toJudge.exec(words)?.index;
    if (at === undefined) return [];
    const options = ['true', 'false'].map((word) => {
      const start = words.toLowerCase().indexOf(word, at);
      return { run: runSlice(piece.run, start, start + word.length), why: [] };
    });
    const own = emptyDraft(index === 0 ? heading : undefined);
    return [{ ...own, lead: [piece], options, style: 'number', learned: true }];
  });
  return drafts.length === pieces.length ? drafts : [];
}

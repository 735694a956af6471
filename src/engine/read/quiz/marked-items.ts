import type { Draft, Placed, StemPiece } from './draft';
import { trailingMark } from './labels';
import type { RawOption, TextPart } from './parts';
import { type Run, runText } from './runs';
import { endsAsking } from './stems';

/** A question has no more options than this. */
const mostItems = 12;

/**
 * Bullets without letters of which some say at their end that they are right, `- SNS (Correct answer)`: the list below
 * "Answers", or the one below what asks. Gives them to the draft as its options.
 */
export function takeMarkedItems(text: string, draft: Draft): void {
  if (draft.options.length > 0 || draft.keys.length > 0) return;
  if (draft.items !== undefined) {
    const options = optionsOf(text, draft.items);
    if (options === undefined) return;
    draft.answer = [];
    delete draft.answerKey;
    give(draft, options);
    return;
  }
  if (draft.answer.length > 0 || takeBoldItems(text, draft)) return;
  const from = draft.lead.findLastIndex((piece) => piece.kind !== 'text' || !piece.bullet) + 1;
  const bullets = draft.lead.slice(from).filter(isText);
  const stem = draft.lead[from - 1];
  if (stem?.kind !== 'text' || !endsAsking(text.slice(stem.span.start, stem.span.end))) return;
  const options = optionsOf(
    text,
    bullets.map(({ run }) => run),
  );
  if (options === undefined) return;
  draft.lead = draft.lead.slice(0, from);
  give(draft, options);
}

/** Bullets below "Question 4" of which some are all in bold: these are right, and what follows the list explains. */
function takeBoldItems(text: string, draft: Draft): boolean {
  const { lead, heading } = draft;
  if (heading?.explicit !== true) return false;
  const end = lead.findLastIndex((piece) => piece.kind === 'text' && piece.bullet) + 1;
  const from = lead.slice(0, end).findLastIndex((piece) => piece.kind !== 'text' || !piece.bullet) + 1;
  const items = lead.slice(from, end).filter(isText);
  const isAsked = from > 0 || heading.title.start < heading.title.end;
  if (!isAsked || items.length < 2 || items.length > mostItems) return false;
  const words = items.map(({ run }) => runText(text, run));
  const right = words.map((option) => /^\*\*[^*]{1,400}[^*:]\*\*$/.test(option));
  // Bold labels, `**Cost:** …`, divide what is told.
  if (words.some((option, at) => option.includes('**') && !right[at])) return false;
  if (!right.includes(true) || !right.includes(false)) return false;
  draft.lead = lead.slice(0, from);
  draft.explanation = lead.slice(end).flatMap((piece) => (piece.kind === 'text' ? piece.run : [piece.span]));
  give(
    draft,
    items.map(({ run }, at) => ({ run, why: [], marked: right[at] === true })),
  );
  return true;
}

function give(draft: Draft, options: RawOption[]): void {
  draft.options = options;
  draft.style = 'number';
}

function isText(piece: StemPiece): piece is Placed<TextPart> {
  return piece.kind === 'text';
}

/** Only where one of them is called right, and not all. */
function optionsOf(text: string, items: readonly Run[]): RawOption[] | undefined {
  if (items.length < 2 || items.length > mostItems) return undefined;
  const options = items.map((run): RawOption => {
    const last = run.at(-1);
    const line = last === undefined ? '' : text.slice(last.start, last.end);
    const found = trailingMark(line);
    // A sign without a word may stand for whatever the list is about.
    if (last === undefined || found === undefined || !/[a-z]/i.test(line.slice(-found.length)))
      return { run, why: [], marked: false };
    const end = last.end - found.length;
    return { run: [...run.slice(0, -1), { start: last.start, end }], why: [], marked: found.right };
  });
  const right = options.filter(({ marked }) => marked).length;
  return right > 0 && right < options.length ? options : undefined;
}

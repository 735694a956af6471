import type { Draft, Placed, StemPiece } from './draft';
import type { RawOption, TextPart } from './parts';
import type { Run } from './runs';
import { endsAsking } from './stems';

/** `- SNS (Correct answer)`, `- SQS (Your selection is incorrect)` */
const mark =
  /[ \t]{0,8}[*_]{0,2}\((?:(correct|right)(?: (?:answer|selection|option))?|your (?:answer|selection) is (?:(correct)|incorrect)|(?:incorrect|wrong)(?: (?:answer|selection|option))?)\)[*_]{0,2}[ \t]{0,8}$/i;

/** A question has no more options than this. */
const mostItems = 12;

/**
 * Bullets without letters of which some say at their end that they are right: the list below "Answers", or the one below
 * what asks. Gives them to the draft as its options.
 */
export function takeMarkedItems(text: string, draft: Draft): void {
  if (draft.options.length > 0 || draft.keys.length > 0) return;
  if (draft.listed === true && draft.items !== undefined) {
    const options = optionsOf(text, draft.items);
    if (options === undefined) return;
    draft.answer = [];
    delete draft.answerKey;
    give(draft, options);
    return;
  }
  if (draft.answer.length > 0) return;
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
    const found = last === undefined ? null : mark.exec(text.slice(Math.max(last.start, last.end - 60), last.end));
    if (last === undefined || found === null) return { run, why: [], marked: false };
    const right = found[1] !== undefined || found[2] !== undefined;
    return {
      run: [...run.slice(0, -1), { start: last.start, end: last.end - found[0].length }],
      why: [],
      marked: right,
    };
  });
  const right = options.filter(({ marked }) => marked).length;
  return right > 0 && right < options.length ? options : undefined;
}

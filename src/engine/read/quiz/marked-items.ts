import type { Draft, Placed, StemPiece } from './draft';
import { trailingMark } from './labels';
import type { RawOption, TextPart } from './parts';
import type { Run } from './runs';
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

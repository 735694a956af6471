import { asksInTitle } from './open-stem';
import { type Run, runText } from './runs';
import { endsAsking } from './stems';
import { readQuoted, saysVerdict } from './verdicts';
import { explainWithTail, holdsAsking, reopen, type Walk } from './walk';

/** `CORRECT: "A topic" is the correct answer.` below what asks and has no options: those that are judged are its options. */
export function takeQuotedOption(walk: Walk, { correct, run }: { correct: boolean; run: Run }): boolean {
  const { text } = walk;
  if (walk.draft.quoted) reopen(walk);
  const { draft } = walk;
  const quote = saysVerdict(runText(text, run)) ? readQuoted(text, run) : undefined;
  if (quote === undefined || (draft.options.length > 0 && !draft.quoted)) return false;
  if (!draft.quoted && !leavesStem(walk)) return false;
  explainWithTail(walk);
  draft.options.push({ run: quote.optionRun, why: quote.reason, marked: correct });
  draft.style = 'number';
  draft.quoted = true;
  walk.mode = 'explanation';
  return true;
}

/** What was read asks: what stands behind that explains. */
function leavesStem({ draft, text }: Walk): boolean {
  if (draft.answer.length > 0) return false;
  const at = draft.lead.findLastIndex((piece) => piece.kind === 'text' && holdsAsking(text, piece.run));
  const asking = draft.lead[at];
  const behind = draft.lead.slice(at + 1).flatMap((piece) => (piece.kind === 'text' ? piece.run : [piece.span]));
  if (asking?.kind !== 'text') {
    if (!asksInTitle(text, draft)) return false;
    draft.lead = [];
    draft.explanation.push(...behind);
    return true;
  }
  const last = asking.run.findLastIndex((line) => endsAsking(runText(text, [line])));
  const end = last < 0 ? asking.run.length : last + 1;
  draft.lead = [...draft.lead.slice(0, at), { ...asking, run: asking.run.slice(0, end) }];
  draft.explanation.push(...asking.run.slice(end), ...behind);
  return true;
}

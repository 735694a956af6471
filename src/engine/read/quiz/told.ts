import type { Span } from '../../types';
import type { Draft } from './draft';
import { runText } from './runs';
import { endsAsking } from './stems';

/** Shorter words are a note about the question, "TBD", not its answer. */
const shortest = 25;

/** `**Q4: Why would you set a longer timeout?**`, and below it, without "Answer:", what there is to say. */
export function takeToldAnswer(text: string, draft: Draft): void {
  const [opener, ...below] = draft.lead;
  if (draft.options.length > 0 || draft.answer.length > 0 || draft.keys.length > 0 || draft.callout) return;
  // In a fence they draw a tree of decisions.
  if (opener?.kind !== 'text' || opener.fenced || opener.asks?.number === undefined || opener.bullet || draft.folded)
    return;
  const [line, ...more] = opener.run;
  if (line === undefined || !endsAsking(runText(text, [line]))) return;
  const answer: Span[] = [...more];
  for (const piece of below) {
    if (piece.kind !== 'text') answer.push(piece.span);
    else if (piece.ordered !== undefined && endsAsking(runText(text, piece.run))) return;
    else answer.push(...piece.run);
  }
  const words = runText(text, answer).trim();
  if (words.length < shortest || endsAsking(words)) return;
  draft.lead = [{ ...opener, run: [line], span: { start: opener.span.start, end: line.end } }];
  draft.answer = answer;
  draft.told = true;
}

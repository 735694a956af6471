import { withoutTail } from '../../trim';
import type { Span } from '../../types';
import { type Draft, longestStem, type Placed } from './draft';
import { type Heading, isBareNumber } from './headings';
import { readKeyTokens } from './keys';
import type { KeyPart, TextPart } from './parts';
import { runText } from './runs';
import { endsAsking, tellsToDo } from './stems';

/** A heading or the stem itself calls the draft a question. */
export function isNamed({ heading, lead }: Draft): boolean {
  return (
    heading?.explicit === true ||
    lead.slice(-longestStem).some((piece) => piece.kind === 'text' && piece.asks !== undefined)
  );
}

/** `**Scenario**: Sessions of users are to be stored` before "Answer: …". */
export const scenario = /^[*_]{0,3}scenario\b[^:]{0,20}:/i;

/** `### 7. Explain the states of a message`, and what asks and goes on: "Which one? Give examples." */
const tellsToAnswer =
  /\?|\b(?:explain|describe|compare|define|differentiate|discuss|give (?:an? |some )?(?:\S{1,30} )?examples?|(?:walk|tell) (?:me|us))\b/i;

/** A key, or what announces one without standing before it: a heading, the summary of a fold, which `says` "Answer". */
type Bare<T> = T & { readonly span?: Span; readonly says?: boolean };

/** Only what asks, or calls itself a question, can have an answer in words. */
export function opensAnswer(text: string, draft: Draft, part: Bare<KeyPart>): boolean {
  const titled = asksInTitle(text, draft);
  // Below a title that asks, a fence holds what it asks about.
  const last = draft.lead.findLast((piece) => piece.kind === 'text' && !(titled && piece.fenced));
  if (isKeyPoint(text, part) || isOfOther(draft, part) || asksMany(text, draft, part)) return false;
  if (draft.heading?.explicit && (last !== undefined || hasTitle(draft.heading))) return true;
  if (draft.called && last !== undefined) return true;
  if (last && isNamed(draft) && (part.loose || part.value.length === 0 || saysAnswer(text, part))) return true;
  if (!isNamed(draft) && saysInProse(text, part)) return false;
  // `### Task 3`, and below it what is to be judged.
  const isTask = last !== undefined && draft.heading !== undefined && isBareNumber(draft.heading);
  if (isTask && saysAnswer(text, part)) return true;
  // `### Task 3: A queue`, what to do, and a fold "Solution".
  if (last !== undefined && draft.heading?.task && draft.detailsOpen && part.span === undefined) return true;
  if (draft.detailsOpen && part.span === undefined && titled) return true;
  if (last?.kind === 'text') {
    if (last.asks !== undefined) return true;
    const words = runText(text, last.run);
    // `**Question 3**`, `- Which one replays?`, `  - **Solution**: …`
    if (isNamed(draft) && !part.loose && endsAsking(words)) return true;
    if (scenario.test(words)) return !part.loose && (part.value.length > 0 || draft.detailsOpen);
    return (
      !last.bullet &&
      (endsAsking(words) ||
        ((isOnlyItem(text, draft, last) || (last.run.length === 1 && tellsToDo(words))) && saysAnswer(text, part)))
    );
  }
  if (draft.heading === undefined || part.loose) return false;
  const title = text.slice(draft.heading.title.start, draft.heading.title.end);
  if (draft.heading.number !== undefined && (tellsToAnswer.test(title) || (isStem(title) && saysAnswer(text, part))))
    return true;
  return titled;
}

/** The heading above asks. */
export function asksInTitle(text: string, { heading }: Draft): boolean {
  return heading !== undefined && endsAsking(text.slice(heading.title.start, heading.title.end));
}

/** "Answers" below a list of open questions is of all of them. */
function asksMany(text: string, { lead }: Draft, { value }: Bare<KeyPart>): boolean {
  const last = lead.slice(-3);
  if (value.length > 0 || last.length < 3) return false;
  return last.every(
    (piece) =>
      piece.kind === 'text' &&
      piece.ordered !== undefined &&
      endsAsking(withoutTail(runText(text, piece.run), /[\s_]/)),
  );
}

/** `**Key:** NAT lets out, a gateway lets in`: what to remember, not what was asked for. */
function isKeyPoint(text: string, { value: [first] }: KeyPart): boolean {
  return (
    first !== undefined &&
    /(?:^|[\n*_])[ \t]?key[*_]{0,3}:[*_ ]{0,4}$/i.test(text.slice(Math.max(0, first.start - 14), first.start))
  );
}

/** "Where does it go? The answer is hashing." asks the reader nothing. */
function saysInProse(text: string, { value: [first] }: KeyPart): boolean {
  return (
    first !== undefined &&
    /\bthe answers? (?:is|are)\b[\s*_:]{0,6}$/i.test(text.slice(Math.max(0, first.start - 30), first.start))
  );
}

/** `### 2. Answer and explanation` asks nothing. */
function isStem(title: string): boolean {
  return tellsToDo(title) || (title !== '' && !/\b(?:answers?|solutions?|explanations?)\b/i.test(title));
}

/** `A01: Broken access` below `### 2. What to look at`: the number is not that of the question. */
function isOfOther({ lead, heading }: Draft, { number }: KeyPart): boolean {
  if (number === undefined) return false;
  const own = lead.findLast((piece) => piece.kind === 'text' && (piece.asks ?? piece.ordered) !== undefined);
  const ownNumber = own?.kind === 'text' ? (own.asks?.number ?? own.ordered?.number) : heading?.number;
  return ownNumber !== undefined && ownNumber !== number;
}

/** One number before the answer counts questions; several count steps. Text between the two goes on with what asks. */
function isOnlyItem(text: string, { lead }: Draft, last: Placed<TextPart>): boolean {
  const items = lead.filter((piece) => piece.kind === 'text' && piece.ordered !== undefined);
  const [item] = items;
  if (items.length !== 1 || item?.kind !== 'text') return false;
  return item === last || item.run.some((line) => endsAsking(runText(text, [line])));
}

/** "Answer", not "Solution" or "Key": what stands below a numbered problem solves it. */
function saysAnswer(text: string, { value, loose, span, says }: Bare<KeyPart>): boolean {
  if (loose || span === undefined) return says === true;
  const { start } = value[0] ?? span;
  // A key to options that are not there.
  const tokens = readKeyTokens(runText(text, value));
  if (tokens?.alone && tokens.tokens.every((token) => /^[A-J]$/.test(token))) return false;
  return /\b(?:answers?|ans|a\d{1,4}|respostas?|respuestas?|r[eé]ponses?|antwort|risposta)\W{0,8}(?:br\W{0,4})?$/i.test(
    text.slice(Math.max(0, start - 24), start),
  );
}

function hasTitle({ title }: Heading): boolean {
  return title.start < title.end;
}

import type { Placed, StemPiece } from './draft';
import { type KeyTokens, readKeyTokens } from './keys';
import { keyColumns, keysOfLine, keysOfRow } from './listed-keys';
import { takeNamedOptions } from './named-options';
import { answersInLine } from './numbered-lists';
import { opensAnswer } from './open-stem';
import type { KeyPart, Part } from './parts';
import { runText } from './runs';
import { endsAsking } from './stems';
import { takeLetteredTexts, takeNumberedOptions } from './texts-as-options';
import { explainWithTail, finish, isAsked, looseKey, numberOf, reopen, takeJudged, type Walk } from './walk';

/** `Answer: ______` on a sheet to fill in. */
const leftBlank = /^[\s_]{3,200}$/;

/** Gives the answer to the question it belongs to. False where the line is no key after all: then it is text. */
export function takeKey(walk: Walk, part: Placed<KeyPart>): boolean {
  const { text } = walk;
  if (takeListedKeys(walk, part)) return true;
  const tokens = readKeyTokens(runText(text, part.value));
  const isAnswered = walk.draft.answer.length > 0 || walk.draft.keys.length > 0;
  if (isAnswered && part.number === undefined) reopen(walk);
  const { draft } = walk;
  if (part.number !== undefined && part.number !== numberOf(draft) && takeNumberedKey(walk, part)) return true;
  if (draft.options.length === 0) takeNumberedOptions(text, draft);
  if (draft.options.length === 0 && tokens !== undefined) takeLetteredTexts(text, draft);
  if (draft.options.length === 0 && draft.answer.length === 0) takeNamedOptions(text, draft, part.value);
  if (draft.options.length > 0) {
    explainWithTail(walk);
    if (part.leftOpen || leftBlank.test(runText(text, part.value))) return true;
    if (takeJudged(walk, part.value, true)) return true;
    if (part.judged) draft.keys = draft.keys.filter(({ judged }) => judged);
    // "My answer", "C", and then "Correct answer: D".
    if (tokens?.doubtful === false) draft.keys = draft.keys.filter(({ bare }) => !bare);
    if (part.value.length === 0) walk.awaitsKey = true;
    else draft.keys.push(part);
    walk.mode = 'answer';
    return true;
  }
  if (draft.answer.length > 0) return false;
  const number = numberOf(draft);
  const isTold = ({ kind, span }: StemPiece) => kind === 'text' && span.start < span.end;
  const hasText = draft.lead.some(isTold) || answersItself(walk, tokens);
  if (!hasText && number !== undefined && tokens !== undefined && (tokens.alone || !tokens.doubtful)) {
    walk.keys.push(looseKey(number, part));
    walk.mode = 'explanation';
    return true;
  }
  if (startsAnswers(walk, part)) finish(walk);
  if (!opensAnswer(text, walk.draft, part)) return false;
  walk.awaitsKey = part.value.length === 0;
  draft.answer = [...part.value];
  draft.answerKey = part;
  walk.mode = 'answer';
  return true;
}

/** `A1: …` behind the open question 5: the answers of all questions begin, and that one is left open. */
function startsAnswers({ draft }: Walk, { number }: KeyPart): boolean {
  return number === 1 && (numberOf(draft) ?? 0) > 1;
}

/** `### 3. Where do you look?`, `Answer: (1) the policy`: digits count reasons below a heading that asks. */
function answersItself({ draft, text }: Walk, tokens: KeyTokens | undefined): boolean {
  const title = draft.heading?.title;
  if (title === undefined || tokens === undefined || tokens.alone || !/^\d/.test(tokens.tokens[0] ?? '')) return false;
  return endsAsking(text.slice(title.start, title.end));
}

/** What stands before the answers of many questions. */
export const ofMany = /\b(?:answers|key)\b[\s*_:]{0,9}$/i;

/** "Answer key: 1-B, 2-C", or the like behind questions with these numbers. */
function takeListedKeys(walk: Walk, part: Placed<KeyPart>): boolean {
  const listed = keysOfLine(walk.text, part, part.value.slice(0, 1));
  const isOfMany = ofMany.test(walk.text.slice(Math.max(0, part.span.start - 24), part.span.start));
  // Answers in words to as many open questions: the lists of both are joined.
  const counted = listed.length > 0 || !isOfMany ? [] : answersInLine(walk.text, part.value);
  if (counted.length > 0 && counted.length === numberOf(walk.draft)) {
    finish(walk);
    walk.mode = 'done';
    return true;
  }
  if (listed.length === 0) return false;
  if (!isOfMany) {
    // A question may ask to match: its answer has numbers of its own.
    const asked = new Set([...walk.drafts, walk.draft].map(numberOf));
    if (!listed.every(({ number }) => asked.has(number))) return false;
  }
  finish(walk);
  walk.mode = 'answer';
  walk.keys.push(...listed);
  return true;
}

/** "Q3. Correct answers: A, B": of an earlier question of this block, or of one elsewhere. */
function takeNumberedKey(walk: Walk, part: Placed<KeyPart>): boolean {
  const { number } = part;
  const tokens = readKeyTokens(runText(walk.text, part.value));
  if (number === undefined || tokens === undefined) return false;
  // `**A1.** A delay holds it back`
  const label = walk.text.slice(Math.max(0, part.span.start - 12), part.span.start);
  if (tokens.doubtful && !tokens.alone && /\bA\d{1,4}\W{1,8}$/.test(label)) return false;
  if (isAsked(walk.draft)) finish(walk);
  walk.keys.push(looseKey(number, part));
  walk.mode = 'explanation';
  return true;
}

/** A row of a table of answers: `| 12 | B |` below `| Question | Answer |`. */
export function takeKeyRow(walk: Walk, part: Part): boolean {
  if (walk.columns === undefined) {
    walk.columns = keyColumns(walk.text, part.span);
    return false;
  }
  const keys = keysOfRow(walk.text, part, walk.columns);
  if (keys.length === 0) return false;
  if (isAsked(walk.draft)) finish(walk);
  walk.mode = 'answer';
  walk.keys.push(...keys);
  return true;
}

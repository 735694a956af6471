import type { Span } from '../../types';
import type { Draft, Placed } from './draft';
import { isUnanswered } from './folded';
import { bareLetters, boldAhead, labelledLetters, readKeyTokens, resolveKey } from './keys';
import { keysOfLine } from './listed-keys';
import { takeNamedOptions } from './named-options';
import { normalise } from './normalise';
import type { TextPart } from './parts';
import { type Run, runText } from './runs';
import { endsAsking } from './stems';
import {
  asKey,
  explainWithTail,
  finish,
  holdsAsking,
  isAfterLooseKey,
  isAsked,
  isListedKey,
  looseKey,
  numberOf,
  opensQuestion,
  takeJudged,
  type Walk,
} from './walk';

/** `**B, C** ❌`: what somebody answered, and wrongly. */
const crossed = /^[\s*_]{0,4}[A-J](?:[\s,]{0,3}[A-J]){0,5}[\s*_]{0,4}[❌✗✘✖]/;

/** Takes a line of text: part of a stem, an answer, an explanation, or a key of its own. */
export function takeText(walk: Walk, part: Placed<TextPart>): void {
  const { draft, text } = walk;
  const loose = walk.keys.at(-1);
  if (loose !== undefined && part.asks === undefined && isAfterLooseKey(walk)) {
    loose.explanation.push(...part.run);
    return;
  }
  const listed = part.asks === undefined ? keysOfLine(text, part, part.run, part.ordered?.number) : [];
  if (listed.length > 0) {
    if (isAsked(draft)) finish(walk);
    walk.mode = 'answer';
    walk.keys.push(...listed);
    return;
  }
  if (isListedKey(walk, part)) {
    if (isAsked(draft)) finish(walk);
    walk.mode = part.asks === undefined ? 'answer' : 'explanation';
    walk.keys.push(looseKey(part.ordered?.number ?? part.asks?.number ?? 0, asKey(part)));
    return;
  }
  if (isAsked(draft) && takeJudged(walk, part.run, walk.awaitsKey)) return;
  if (opensQuestion(part, draft) && !isNextItem(walk, part)) {
    // "Question:" below the heading "Question 4" or "Scenario 4: Regions" is that question itself.
    const isHeaded = draft.heading?.explicit === true || draft.heading?.number !== undefined;
    const isFirst = draft.lead.every(
      (piece) => piece.kind !== 'text' || (piece.asks === undefined && piece.depth === part.depth),
    );
    const isOfHeading = isHeaded && isFirst && part.asks?.number === undefined && !isAsked(draft);
    if (!isOfHeading) finish(walk);
    walk.draft.lead.push(part);
    return;
  }
  if (walk.mode === 'verdict') {
    draft.verdicts.at(-1)?.why.push(...part.run);
    return;
  }
  if (draft.wrong === true && (part.bullet || part.ordered !== undefined)) {
    draft.options.push({ run: part.run, why: [], marked: false });
    return;
  }
  delete draft.wrong;
  if (walk.awaitsKey && !crossed.test(runText(text, part.run))) {
    walk.awaitsKey = false;
    if (draft.options.length === 0) takeNamedOptions(text, draft, part.run);
    if (takesLabelledKey(walk, part)) walk.mode = 'answer';
    else if (draft.options.length > 0) draft.keys.push(asKey(part));
    else {
      draft.answer = [...part.run];
      draft.answerKey = asKey(part);
      if (isItem(part)) draft.items = [part.run];
    }
    return;
  }
  if (
    part.bullet &&
    walk.mode === 'answer' &&
    walk.tail.length === 0 &&
    isOption(text, draft, runText(text, part.run))
  ) {
    draft.keys.push(asKey(part));
    return;
  }
  if (isItem(part) && walk.mode === 'answer' && walk.tail.length === 0 && announcesItems(text, draft)) {
    draft.answer.push(...part.run);
    draft.items = [...(draft.items ?? []), part.run];
    return;
  }
  if (walk.mode === 'aside' || isUnjudged(walk, part)) return;
  if (!isAsked(draft)) draft.lead.push(part);
  else if (isBareKey(walk, part)) {
    explainWithTail(walk);
    draft.keys.push(asKey(part));
    walk.mode = 'answer';
  } else if (takesLabelledKey(walk, part)) walk.mode = 'answer';
  else if (walk.mode === 'explanation' && walk.tail.length === 0 && !asksAgain(walk, part))
    draft.explanation.push(...part.run);
  else walk.tail.push(part);
}

/**
 * A paragraph of its own that asks may be the next question, or a turn of phrase: what follows tells. A quotation within
 * an explanation explains.
 */
function asksAgain({ text, draft }: Walk, { run, bullet, gap, indent, depth }: Placed<TextPart>): boolean {
  const isQuoted = depth > (draft.lead.at(-1)?.depth ?? 0);
  const isAsking = draft.quoted ? holdsAsking(text, run) : endsAsking(runText(text, run));
  return gap && !bullet && indent === 0 && !isQuoted && isAsking;
}

/** `2.` in the list of an answer that is folded, or `1.` in what explains question 36: no question opens there. */
function isNextItem({ draft, mode }: Walk, { ordered, asks }: TextPart): boolean {
  if (mode === 'explanation' && asks === undefined && ordered !== undefined && ordered.number < (numberOf(draft) ?? 0))
    return true;
  if (draft.items === undefined || !draft.detailsOpen || mode !== 'answer' || asks !== undefined) return false;
  return ordered?.number === draft.items.length + 1;
}

function isItem({ bullet, ordered }: TextPart): boolean {
  return bullet || ordered !== undefined;
}

/** The answer is a list so far, or says that one follows: "Two things:". */
function announcesItems(text: string, { answer, items }: Draft): boolean {
  const last = answer.at(-1);
  return (
    items !== undefined ||
    (last !== undefined && /:[*_\s]*$/.test(text.slice(Math.max(last.start, last.end - 8), last.end)))
  );
}

/** `- C` in a list of letters of which another is called right. */
function isUnjudged({ draft, mode, text }: Walk, { bullet, run }: Placed<TextPart>): boolean {
  if (!bullet || mode !== 'answer' || !draft.keys.some(({ judged }) => judged)) return false;
  return /^[A-J][.)]?$/i.test(runText(text, run));
}

/** Nothing but letters on a line below the options, or below what explains them. */
function isBareKey({ draft, mode, tail, text }: Walk, { run }: Placed<TextPart>): boolean {
  const [line] = run;
  if (line === undefined || !isUnanswered(draft)) return false;
  if (mode === 'options' && readKeyTokens(runText(text, run))?.alone) return true;
  if (mode === 'options' && isFencedAlone(text, run) && isOption(text, draft, runText(text, run))) return true;
  if (mode === 'options' && tail.length === 0 && isBoldOption(text, draft, line)) return true;
  if (mode !== 'options' && tail.length === 0) return false;
  const letters = bareLetters(text.slice(line.start, line.end));
  return letters.length > 0 && letters.every((letter) => draft.options.some(({ label }) => label === letter));
}

/** An option once more, in bold, with or without what it stands for: "**SNS (Simple Notification Service)**". */
function isBoldOption(text: string, { options }: Draft, { start, end }: Span): boolean {
  const words = boldAhead.exec(text.slice(start, end))?.[1] ?? '';
  if (words === '' || readKeyTokens(words)?.alone) return false;
  const said = normalise(words);
  const known = options.map(({ run }) => ({ text: '', normal: normalise(runText(text, run)) }));
  if (!known.some(({ normal }) => normal.startsWith(said) || said.startsWith(normal))) return false;
  return resolveKey(text, [{ start: start + 2, end: start + 2 + words.length }], known) !== undefined;
}

/** One line in a fence of its own. */
function isFencedAlone(text: string, [line, ...more]: Run): boolean {
  return (
    line !== undefined &&
    more.length === 0 &&
    /(?:^|\n)[ \t]*```\w{0,12}\n[ \t]*$/.test(text.slice(Math.max(0, line.start - 30), line.start))
  );
}

/** `Poprawne: API Server`: the same before words. */
const labelledWords = /^[^?？؟:：]{1,30}[:：][ \t*_]{1,4}/;

/** `**正確答案**` */
const wholeLabel = /^\*\*[^*?？]{1,30}\*\*$/;

/** "My answer: C", right or wrong, whatever the language. */
const ofOneself =
  /\b(?:my|your|you|I|selected|chose|picked|minha|sua|mi|tu|ma|mon|votre|meine?|deine?|ihre?)\b|あなた|自分|[你我您]|선택|나의|내 |[мтс]во[йе]|ваш|của (?:bạn|tôi)|bạn chọn/i;

/** Right below the options some words and then letters of theirs, or the text of one: a key, whatever the words mean. */
function takesLabelledKey({ draft, mode, tail, text }: Walk, part: Placed<TextPart>): boolean {
  const [line, ...more] = part.run;
  if (line === undefined || (mode !== 'options' && mode !== 'answer') || tail.length > 0 || !isUnanswered(draft))
    return false;
  const words = text.slice(line.start, Math.min(line.end, line.start + 400));
  // A line in bold, whatever it says, and below it an option once more.
  if (
    more.length > 0 &&
    wholeLabel.test(words) &&
    !ofOneself.test(words) &&
    isOption(text, draft, runText(text, more))
  ) {
    draft.keys.push({ ...asKey(part), value: more });
    return true;
  }
  const found = labelledLetters.exec(words.slice(0, 90));
  const lettered = draft.options.every(({ label }) => label !== undefined);
  const letters = found === null || !lettered ? [] : (words.slice(found[0].length).match(/[A-J]/g) ?? []);
  const isOfThese = letters.every((letter) => draft.options.some(({ label }) => label === letter));
  const label = letters.length > 0 && isOfThese ? found : labelledWords.exec(words);
  if (label === null || ofOneself.test(label[0].slice(label[0].lastIndexOf(',') + 1))) return false;
  if (label !== found && !isOption(text, draft, words.slice(label[0].length))) return false;
  draft.keys.push({ ...asKey(part), value: [{ start: line.start + label[0].length, end: line.end }, ...more] });
  return true;
}

function isOption(text: string, { options }: Draft, words: string): boolean {
  const said = normalise(words);
  return options.some(({ run }) => normalise(runText(text, run)) === said);
}

/** A table or code below "Answer:", and the rows that follow. */
export function takeAnswerBlock(walk: Walk, part: Placed<{ readonly kind: 'code' | 'table' }>): boolean {
  const { draft } = walk;
  if (draft.options.length > 0 || walk.mode !== 'answer' || walk.tail.length > 0) return false;
  const last = draft.answer.at(-1);
  const isAnnounced = draft.items === undefined && announcesItems(walk.text, draft);
  if (walk.awaitsKey) {
    walk.awaitsKey = false;
    draft.answer = [part.span];
  } else if (isAnnounced) draft.answer.push(part.span);
  else if (last !== undefined && part.kind === 'table' && !part.gap) {
    draft.answer[draft.answer.length - 1] = { start: last.start, end: part.span.end };
  } else return false;
  return true;
}

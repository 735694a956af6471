import type { Draft } from './draft';
import { behindPictures, type Heading } from './headings';
import { readKeyTokens } from './keys';
import { asksInTitle, isNamed, opensAnswer } from './open-stem';
import { runText } from './runs';
import { endsAsking, tellsToDo } from './stems';
import type { Walk } from './walk';

/** What a heading means where it stands, beside what it says by itself. */

/** `### Producer` right below `## Q2: Explain the parts of a stream`, or a number and what asks: it is told in sections. */
export function answersInSections({ draft, text, interview }: Walk, { role, level, span }: Heading): boolean {
  const { heading, lead, options, answer } = draft;
  if (heading?.number === undefined || role !== 'other' || level <= heading.level) return false;
  const title = text.slice(heading.title.start, heading.title.end);
  if (endsAsking(text.slice(span.start, span.end))) return false;
  const isAsked = heading.explicit === true ? endsAsking(title) || tellsToDo(title) : interview && endsAsking(title);
  return lead.length + options.length + answer.length === 0 && isAsked;
}

/** `#### Concept` between what `### Question 3: Queues` asks and its `#### Solution`. */
export function isPartOfNamed({ heading, lead, options, answer }: Draft, { role, level }: Heading): boolean {
  if (heading?.explicit !== true || heading.number === undefined || role !== 'other' || level <= heading.level)
    return false;
  return lead.some((piece) => piece.kind === 'text') && options.length === 0 && answer.length === 0;
}

/** `## ✅ B. A queue` below "Correct answer". */
export function isRepeatedOption({ awaitsKey, draft, text }: Walk, { role, span }: Heading): boolean {
  if (!awaitsKey || draft.options.length === 0 || role !== 'other') return false;
  const tokens = readKeyTokens(runText(text, [behindPictures(text, span)]));
  return tokens !== undefined && !tokens.doubtful;
}

/** `### Part B`, `### Domain 2: Security` below `## Answer key`. */
export function isKeySection({ keysBelow }: Walk, { role, level }: Heading): boolean {
  return keysBelow !== undefined && level > keysBelow && (role === 'other' || role === 'aside');
}

/** "Answer" is followed by the headings of an answer in sections: the first of them is what is kept of it. */
export function opensAnswerSections({ draft, awaitsKey }: Walk, { explicit }: Heading): boolean {
  return awaitsKey && draft.options.length === 0 && draft.answer.length === 0 && explicit !== true;
}

/** What was read asks for words: those below the heading "Answer". */
export function isOpenStem({ draft, text }: Walk, { span }: Heading): boolean {
  const { heading, lead, answer } = draft;
  const isCounted = heading?.number !== undefined;
  const isSolution = /\bsolutions?\b/i.test(text.slice(span.start, span.end));
  // "Can you help them?", "Solution": a story, unless a number or a word calls it a question.
  if (isSolution && !isCounted && !isNamed(draft)) return false;
  const isTitled = isCounted || heading?.explicit === true || asksInTitle(text, draft);
  if (answer.length > 0 || (lead.length === 0 && !isTitled)) return false;
  return opensAnswer(text, draft, { kind: 'key', value: [], loose: false, says: !isSolution });
}

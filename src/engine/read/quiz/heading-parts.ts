import type { Draft } from './draft';
import { type Heading, isBareNumber } from './headings';

/** `### Which one fits?` below `## 4.` and what is told there, or a sentence as a heading right below `## Question 4`. */
export function asksBelowNumber({ heading, lead, options, answer }: Draft, { role, level, title }: Heading): boolean {
  if (heading === undefined || !isBareNumber(heading) || level <= heading.level || role !== 'other') return false;
  // A heading with so many characters names no part of a question.
  const isSentence = heading.explicit === true && title.end - title.start >= 60;
  return (lead.length > 0 || isSentence) && options.length === 0 && answer.length === 0;
}

const letterAhead = /^[*_]{0,2}([A-J])[.)]/;

/** `### A. SQS` and `### B. SNS` below `## Question 4`: options, where a key follows that names one. */
export function isLettered(text: string, draft: Draft, { role, level, span }: Heading): boolean {
  const { heading, lead, options, answer } = draft;
  if (heading?.explicit !== true || role !== 'other' || level <= heading.level) return false;
  const letterAt = (start: number) => letterAhead.exec(text.slice(start, start + 4))?.[1];
  const letter = letterAt(span.start);
  const before = lead.at(-1);
  const last = before?.kind === 'text' ? letterAt(before.span.start) : undefined;
  const isNext = letter === 'A' || (last !== undefined && letter?.charCodeAt(0) === last.charCodeAt(0) + 1);
  return letter !== undefined && isNext && options.length + answer.length === 0;
}

/** "Question", not "Questions" of a list, "Problem" or "Context": these stand above solutions of other things too. */
export function isQuestion(text: string, { span }: Heading): boolean {
  return /\bquestion\b/i.test(text.slice(span.start, span.end));
}

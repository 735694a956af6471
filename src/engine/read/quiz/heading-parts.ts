import type { Span } from '../../types';
import type { Draft, StemPiece } from './draft';
import { type Heading, isBareNumber } from './headings';

/**
 * `### Which one fits?` below `## 4.` and what is told there, a sentence as a heading right below `## Question 4`, or
 * `### A. SQS` and `### B. SNS`: options, where a key follows that names one.
 */
export function asksBelow(text: string, draft: Draft, { role, level, title, span }: Heading): boolean {
  const { heading, lead, options, answer } = draft;
  if (heading === undefined || level <= heading.level || role !== 'other') return false;
  if (options.length + answer.length > 0) return false;
  if (heading.explicit === true && isNextLetter(text, lead.at(-1), span)) return true;
  // A heading with so many characters names no part of a question.
  const isSentence = heading.explicit === true && title.end - title.start >= 60;
  return isBareNumber(heading) && (lead.length > 0 || isSentence);
}

function isNextLetter(text: string, before: StemPiece | undefined, { start }: Span): boolean {
  const letterAt = (at: number) => /^[*_]{0,2}([A-J])[.)]/.exec(text.slice(at, at + 4))?.[1];
  const letter = letterAt(start);
  const last = before?.kind === 'text' ? letterAt(before.span.start) : undefined;
  return letter === 'A' || (last !== undefined && letter?.charCodeAt(0) === last.charCodeAt(0) + 1);
}

/** "Question", not "Questions" of a list, "Problem" or "Context": these stand above solutions of other things too. */
export function isQuestion(text: string, { span }: Heading): boolean {
  return /\bquestion\b/i.test(text.slice(span.start, span.end));
}

import type { Sentence } from '../../engine/types';

/** Asks for a value, or for yes or no; not why, and not what could be. */
const asks =
  /^\W{0,4}(?:Q(?:uestion)?\s?:\s{0,2})?(?:(?:and|after|for|at|in|with) )?(?:how (?:long|many|much|often|big|large|old)|what(?:['’]s| is| are)|when|which|is|are|does|do|has|have)\b(?![^?]{0,200}\b(?:can|could|should|would|must|may|might)\b)[^?]{0,200}\?\W{0,4}$/i;
const longestAnswer = 90;

/** "How long does `Failed` keep messages? – Ten days.": the answer, headed by its question as a cell is by its column. */
export function answerTo(question: Sentence | undefined, sentence: Sentence, text: string): Sentence | undefined {
  if (!question?.text.includes('?') || sentence.label !== undefined || sentence.text.length > longestAnswer)
    return undefined;
  const isNext = !/[a-z]{2}/i.test(text.slice(question.span.end, sentence.span.start));
  if (!isNext || !asks.test(question.text)) return undefined;
  const { span, zone, services, named, queueType, asserted, under } = sentence;
  return { span, text: sentence.text, zone, services, named, queueType, asserted, under, label: question.text };
}

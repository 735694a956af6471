import { plural } from '../moment';
import type { QuizItem } from '../types';
import { isRight, isSeveral, letterOf } from './state';

/** What the live region says after an answer: the verdict, and the right letters where it was wrong. */
export function verdictText(item: QuizItem, selected: readonly number[]): string {
  return isRight(item, selected) ? 'Right.' : `Wrong. ${rightLetters(item)}`;
}

/** "The right answer is B."; where the key is out of date, whose answer that is. */
export function rightLetters(item: QuizItem): string {
  const letters = item.options.flatMap((option, index) => (option.correct ? [letterOf(index)] : []));
  const last = letters.at(-1) ?? '';
  const list = letters.length > 1 ? `${letters.slice(0, -1).join(', ')} and ${last}` : last;
  const answers = letters.length > 1 ? 'answers are' : 'answer is';
  return item.stale ? `In the note the right ${answers} ${list}.` : `The right ${answers} ${list}.`;
}

/** "Choose 2." where more than one option is right. */
export function choiceHint(item: QuizItem): string | undefined {
  if (!isSeveral(item)) return undefined;
  const right = item.options.filter((option) => option.correct).length;
  return right > 1 ? `Choose ${right}.` : 'Choose all that apply.';
}

/** "14 of 20 right" */
export function scoreText(right: number, total: number): string {
  return `${right.toLocaleString('en')} of ${plural(total, 'question')} right`;
}

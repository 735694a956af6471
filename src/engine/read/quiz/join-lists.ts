import type { Question } from '../../types';
import type { Built } from './build';
import { questionId } from './normalise';
import type { NumberedItem, NumberedList } from './numbered-lists';
import { topicsOf } from './topics';

/** So many of ten questions, and of ten answers, have to have their counterpart. */
const mostlyOfTen = 8;
/** Answers are looked for so many lists back. */
const mostBefore = 20;

/**
 * The questions without options whose answers stand in a list of their own, joined by their numbers: where there are as
 * many lists of either, in order, else the nearest list before the answers. Lists in which something was `read` already
 * are left alone.
 */
export function joinLists(lists: readonly NumberedList[], read: readonly Built[]): readonly Built[] {
  const answers = lists.filter(({ kind }) => kind === 'answers');
  if (answers.length === 0) return [];
  const starts = new Set(read.map(({ question }) => question.stemSpan.start));
  const isOpen = ({ kind, items }: NumberedList) =>
    kind === 'asked' && !items.some(({ span }) => starts.has(span.start));
  const asked = lists.filter(isOpen);
  const inOrder = asked.length === answers.length;
  const open: NumberedList[] = [];
  return lists.flatMap((list) => {
    if (list.kind === 'asked') {
      if (isOpen(list)) open.push(list);
      return [];
    }
    const from = Math.max(0, open.length - mostBefore);
    const nearest = open.slice(from).findLastIndex((one) => fits(one, list));
    const at = inOrder ? 0 : nearest < 0 ? open.length : nearest + from;
    const target = open[at];
    if (target === undefined || !fits(target, list)) return [];
    open.splice(at, 1);
    const byNumber = new Map(list.items.map((item) => [item.number, item]));
    return target.items.flatMap((item) => {
      const answer = byNumber.get(item.number);
      return answer === undefined || answer.words === '' ? [] : [built(item, answer)];
    });
  });
}

function fits(asked: NumberedList, answers: NumberedList): boolean {
  const numbers = new Set(answers.items.map(({ number }) => number));
  const both = asked.items.filter(({ number }) => numbers.has(number)).length;
  return both * 10 >= Math.max(asked.items.length, answers.items.length) * mostlyOfTen;
}

function built({ span, words, number }: NumberedItem, answer: NumberedItem): Built {
  const question: Question = {
    id: questionId(words, []),
    kind: 'card',
    syntax: 'answers in a list of their own',
    span,
    stem: words,
    stemSpan: span,
    options: [],
    answer: answer.words,
    answerSpan: answer.span,
    number,
    topics: topicsOf(`${words}\n${answer.words}`),
    faults: [],
  };
  // The answers are prose of the note, and are read as such.
  return { question, zones: [], strength: 'strong', number, keyed: true };
}

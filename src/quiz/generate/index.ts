import type { AsOf, FactBase } from '../../engine/types';
import type { QuizItem } from '../types';
import { categoricalQuestions } from './categorical';
import { questionsFromFacts } from './facts';
import { reverseQuestions } from './reverse';
import { serviceQuestions } from './services';
import { unique } from './unique';

export { questionsFromNote } from './guide';
export { questionsFromFindings } from './templates';

const remembered = new WeakMap<FactBase, Map<string, readonly QuizItem[]>>();

/** Every question that the facts alone give. Equal facts and day, equal questions; made once for each day. */
export function factQuestions(facts: FactBase, asOf: AsOf): readonly QuizItem[] {
  const known = remembered.get(facts) ?? new Map<string, readonly QuizItem[]>();
  remembered.set(facts, known);
  const day = asOf.kind === 'exam' ? 'exam' : asOf.date;
  const items = known.get(day) ?? makeFactQuestions(facts, asOf);
  known.set(day, items);
  return items;
}

function makeFactQuestions(facts: FactBase, asOf: AsOf): readonly QuizItem[] {
  return unique([
    ...questionsFromFacts(facts, asOf),
    ...categoricalQuestions(facts, asOf),
    ...serviceQuestions(facts, asOf),
    ...reverseQuestions(facts, asOf),
  ]);
}

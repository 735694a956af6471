import type { AsOf, FactBase } from '../../../engine/types';
import type { QuizItem } from '../../types';
import { factSource, itemFact } from '../facts';
import { itemOf } from '../item';
import { brokersAndBuses } from './brokers-and-buses';
import { kinesis } from './kinesis';
import { lambda } from './lambda';
import { sns } from './sns';
import { sqs } from './sqs';

/** Every question about a fact that is no number. A test holds them against the facts. */
export const categorical = [...sqs, ...sns, ...kinesis, ...brokersAndBuses, ...lambda];

/** The categorical questions that hold on that day, or, in the exam profile, in older course material too. */
export function categoricalQuestions(facts: FactBase, asOf: AsOf): readonly QuizItem[] {
  return categorical.flatMap(({ fact: key, holds, stem, right, wrong }) => {
    const fact = facts.get(key);
    const reading = facts.reading(key, asOf);
    if (fact === undefined || fact.history[0].display !== holds || fact.history[0].confidence === 'recalled') return [];
    // Where course material says something else, the exam profile has no question to ask.
    if (asOf.kind === 'exam' && fact.exam !== undefined && fact.history.length > 1 && reading?.display !== holds)
      return [];
    const item = itemOf({
      stem,
      right: { text: right },
      wrong: wrong.map((text) => ({ text })),
      ...(fact.note === undefined ? {} : { explanation: fact.note }),
      fact: itemFact(fact),
      source: factSource,
      services: [fact.service],
      topics: fact.history.length > 1 ? ['changes'] : [],
    });
    return item === undefined ? [] : [item];
  });
}

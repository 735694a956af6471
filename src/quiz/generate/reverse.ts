import type { AsOf, Fact, FactBase, Reading } from '../../engine/types';
import type { QuizItem } from '../types';
import { factSource, itemFact } from './facts';
import { type Answer, itemOf } from './item';
import { isAlike, numbersOf } from './values';
import { keyOf, nameOf, titled } from './wording';

/** Titles longer than this make no option. */
const longest = 64;

interface Valued {
  readonly fact: Fact;
  readonly reading: Reading;
}

/**
 * "In Amazon SQS, which of these is 14 days?": the property for a value, among properties of the same service that are
 * measured alike and have clearly other values.
 */
export function reverseQuestions(facts: FactBase, asOf: AsOf): readonly QuizItem[] {
  const usable = facts.all.flatMap((fact): readonly Valued[] => {
    const reading = facts.reading(keyOf(fact), asOf);
    const isPlain = fact.unit === 'second' || fact.unit === 'byte';
    const isRegional = fact.scope?.regions !== undefined || fact.scope?.mode !== undefined;
    if (reading?.value.kind !== 'quantity' || reading.confidence === 'recalled' || !isPlain || isRegional) return [];
    const isNoun = !/^(?:how|what|where|who|days|records|environments)\b/i.test(fact.title);
    // A maximum that a setting raises has two values.
    const isRaised = facts.all.some(({ id, part }) => id === fact.id && part === 'raised');
    return fact.title.length > longest || isRaised || !isNoun ? [] : [{ fact, reading }];
  });
  return usable
    .flatMap((one) =>
      ask(
        one,
        usable.filter(({ fact }) => fact.service === one.fact.service),
      ),
    )
    .filter(isItem);
}

function isItem(item: QuizItem | undefined): item is QuizItem {
  return item !== undefined;
}

function ask({ fact, reading }: Valued, all: readonly Valued[]): readonly (QuizItem | undefined)[] {
  const others = all.filter((other) => other.fact.unit === fact.unit && !isAlike(other.reading.value, reading.value));
  const near = [...others].sort(
    (a, b) => apart(a.reading, reading) - apart(b.reading, reading) || (keyOf(a.fact) < keyOf(b.fact) ? -1 : 1),
  );
  return [
    itemOf({
      stem: `In ${nameOf(fact)}${fact.history.length > 1 && reading === fact.history[0] ? ' today' : ''}, which of these is ${reading.display}?`,
      right: { text: titled(fact) },
      wrong: near.map((other): Answer => ({ text: titled(other.fact), why: `${other.reading.display}.` })),
      ...(fact.note === undefined ? {} : { explanation: fact.note }),
      fact: itemFact(fact, reading),
      source: factSource,
      services: [fact.service],
      topics: [],
    }),
  ];
}

/** Orders of magnitude between two values. */
function apart(one: Reading, other: Reading): number {
  const [a = 0] = numbersOf(one.value);
  const [b = 0] = numbersOf(other.value);
  return Math.abs(Math.log10(Math.max(a, 0.1) / Math.max(b, 0.1)));
}

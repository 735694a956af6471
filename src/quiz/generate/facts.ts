import { spelled } from '../../engine/dates';
import type { AsOf, Fact, FactBase, Reading } from '../../engine/types';
import type { ItemFact, ItemSource, QuizItem } from '../types';
import { itemOf } from './item';
import { wrongValues } from './values';
import { askFor, keyOf } from './wording';

/** Where questions made from facts alone come from. */
export const factSource: ItemSource = { kind: 'facts', title: 'AWS facts' };

/** The fact as the panel shows it after an answer. */
export function itemFact(fact: Fact, reading: Reading = fact.history[0]): ItemFact {
  const since = reading.since === undefined ? '' : ` since ${spelled(reading.since)}`;
  return {
    id: keyOf(fact),
    title: fact.title,
    display: `${reading.display}${since}`,
    page: reading.page,
    checked: reading.checked,
  };
}

/**
 * Questions for the values of numeric facts: what holds today, what held before a change, and what holds where older
 * course material teaches something else. Only readings that somebody has read are asked for.
 */
export function questionsFromFacts(facts: FactBase, asOf: AsOf): readonly QuizItem[] {
  return facts.all.filter(isAskable).flatMap((fact) => {
    const items = [askNow(fact, facts, asOf), askBefore(fact, facts), askInsteadOfCourses(fact, facts, asOf)];
    return items.filter((item) => item !== undefined);
  });
}

function isAskable({ unit, history: [now] }: Fact): boolean {
  return unit !== 'none' && now.confidence === 'read' && now.value.kind !== 'text';
}

function askNow(fact: Fact, facts: FactBase, asOf: AsOf): QuizItem | undefined {
  const [today] = fact.history;
  const now = facts.reading(keyOf(fact), asOf) ?? today;
  const dated = fact.history.length > 1 && asOf.kind === 'date';
  return itemOf({
    stem: askFor(fact, 'is', dated ? 'today' : ''),
    right: { text: now.display },
    wrong: wrongValues(fact, now, facts, 'now'),
    ...explanationOf(fact),
    fact: itemFact(fact),
    source: factSource,
    services: [fact.service],
    topics: [],
    ...(now.display === today.display ? {} : { remark: `Today AWS allows ${itemFact(fact).display}.` }),
  });
}

/** "In Amazon SQS until August 2025, how large could a message be?" */
function askBefore(fact: Fact, facts: FactBase): QuizItem | undefined {
  const [now, before] = fact.history;
  if (now.since === undefined || before === undefined || before.confidence === 'recalled') return undefined;
  if (before.value.kind !== now.value.kind) return undefined;
  // "from 2023 until November 2023" would say nothing.
  const from = before.since === undefined || now.since.startsWith(before.since) ? '' : `from ${spelled(before.since)} `;
  return itemOf({
    stem: askFor(fact, 'was', `${from}until ${spelled(now.since)}`),
    right: { text: before.display },
    wrong: wrongValues(fact, before, facts, 'before'),
    explanation: `Since ${spelled(now.since)} it is ${now.display}.${fact.note === undefined ? '' : ` ${fact.note}`}`,
    fact: itemFact(fact),
    source: factSource,
    services: [fact.service],
    topics: ['changes'],
  });
}

/** Where course material is behind, whoever learnt from it is asked for today's value by name. */
function askInsteadOfCourses(fact: Fact, facts: FactBase, asOf: AsOf): QuizItem | undefined {
  const [now] = fact.history;
  const { exam } = fact;
  if (exam === undefined || asOf.kind === 'exam' || now.since === undefined) return undefined;
  const taught = fact.history.find((reading, index) => index > 0 && sameValue(reading, exam.value));
  if (taught === undefined) return undefined;
  const wrong = wrongValues(fact, now, facts, 'now').filter(
    ({ text }) => text !== taught.display && text !== exam.display,
  );
  return itemOf({
    stem: `Older course material teaches ${exam.display}. ${askFor(fact, 'is', 'today')}`,
    right: { text: now.display },
    wrong,
    ...explanationOf(fact),
    fact: itemFact(fact),
    source: factSource,
    services: [fact.service],
    topics: ['changes'],
  });
}

function sameValue(reading: Reading, value: Reading['value']): boolean {
  return JSON.stringify(reading.value) === JSON.stringify(value);
}

function explanationOf({ note, history: [now, before] }: Fact): { readonly explanation?: string } {
  const change =
    now.since === undefined || before === undefined || before.confidence === 'recalled'
      ? ''
      : `${before.display} until ${spelled(now.since)}, ${now.display} since.`;
  const explanation = [change, note ?? ''].filter((text) => text !== '').join(' ');
  return explanation === '' ? {} : { explanation };
}

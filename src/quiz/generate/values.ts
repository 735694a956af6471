import { spelled } from '../../engine/dates';
import { serviceNames } from '../../engine/services';
import type { Fact, FactBase, FactValue, Reading } from '../../engine/types';
import type { Answer } from './item';
import { keyOf, lowered } from './wording';

/** Two numbers nearer to each other than this are the same to a reader: 1 MB, 1 MiB, 1,000 KiB. */
const alike = 1.25;

/** The numbers of a value, none for words. */
export function numbersOf(value: FactValue): readonly number[] {
  switch (value.kind) {
    case 'quantity':
      return [value.number];
    case 'range':
      return [value.from, value.to];
    default:
      return [];
  }
}

/** Both values read as the same amount. */
export function isAlike(one: FactValue, other: FactValue): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'text' && other.kind === 'text') return one.text === other.text;
  if (one.kind === 'range' && other.kind === 'range') {
    return near(one.to, other.to) && (near(one.from, other.from) || (startsLow(one) && startsLow(other)));
  }
  const others = numbersOf(other);
  return numbersOf(one).every((number, index) => near(number, others[index] ?? Number.NaN));
}

/** Whether a range begins at nothing or just above it is no difference to rest a question on: 0 to 20, 1 to 20. */
function startsLow({ from, to }: { readonly from: number; readonly to: number }): boolean {
  return from <= to / 20;
}

function near(one: number, other: number): boolean {
  if (one === other) return true;
  if (one <= 0 || other <= 0) return false;
  return Math.max(one, other) / Math.min(one, other) < alike;
}

/**
 * Wrong answers to the question for the value of a fact, the best first: what held before, its other settings, what
 * holds for the same property elsewhere. All are real values; each says whose. Values that somebody could defend as
 * right are left out: those of a mode or of Regions that the question does not name, those that the note of the fact
 * grants to a special case ("10 for Splunk"), and those that are nearly the same amount.
 */
export function wrongValues(fact: Fact, right: Reading, facts: FactBase, asked: 'now' | 'before'): readonly Answer[] {
  const [current] = fact.history;
  // Under the exam profile today's value is not the right answer, but no wrong one either.
  const taken: FactValue[] = asked === 'now' ? [right.value, current.value] : [right.value];
  const answers: Answer[] = [];
  const add = (value: FactValue, text: string, why: string) => {
    if (value.kind !== right.value.kind || taken.some((known) => isAlike(known, value))) return;
    taken.push(value);
    answers.push({ text, why });
  };
  if (asked === 'before') {
    const since = current.since === undefined ? '' : `, since ${spelled(current.since)}`;
    add(current.value, current.display, `That is what holds today${since}.`);
  }
  fact.history.forEach((reading, index) => {
    const until = fact.history[index - 1]?.since;
    if (index === 0 || reading === right || reading.confidence === 'recalled') return;
    if (reading.value.kind === 'range' && isGranted(reading, fact)) return;
    if (asked === 'before' && until === undefined) return;
    add(
      reading.value,
      reading.display,
      until === undefined ? 'That held earlier.' : `That held until ${spelled(until)}.`,
    );
  });
  for (const other of rivals(fact, facts)) {
    const [reading] = other.history;
    if (other.id !== fact.id && isGranted(reading, fact)) continue;
    const text = worded(reading, right);
    const of = `${serviceNames[other.service].short}, ${lowered(other.title)}`;
    if (text !== undefined) add(reading.value, text, `${reading.display} is the value of something else: ${of}.`);
  }
  return answers;
}

/** Facts with values of the same kind, nearest first: parts of the same fact, the same service, like titles, like size. */
function rivals(fact: Fact, facts: FactBase): readonly Fact[] {
  const size = numbersOf(fact.history[0].value).at(-1) ?? 1;
  const words = wordsOf(fact.title);
  return facts.all
    .filter((other) => other !== fact && other.unit === fact.unit && other.history[0].confidence !== 'recalled')
    .filter((other) => !raises(other, fact) && countsAlike(other, fact))
    .map((other) => ({ other, distance: distance(other) }))
    .filter(({ distance: far }) => far < 9)
    .sort((a, b) => a.distance - b.distance || (keyOf(a.other) < keyOf(b.other) ? -1 : 1))
    .map(({ other }) => other);

  function distance(other: Fact): number {
    const theirs = numbersOf(other.history[0].value).at(-1) ?? 1;
    const factor = Math.abs(Math.log10(Math.max(size, 0.1) / Math.max(theirs, 0.1)));
    const shared = [...wordsOf(other.title)].filter((word) => words.has(word)).length;
    const near = other.id === fact.id ? -3 : other.service === fact.service ? -1.5 : 0;
    if (factor > (fact.unit === 'byte' ? 2 : 2.3) && other.id !== fact.id) return Number.POSITIVE_INFINITY;
    return factor * 1.5 + near - Math.min(shared, 3) + (nounOf(other) === nounOf(fact) ? 0 : 1.5) + 4;
  }
}

/** Lengths in characters and multiples are no rivals of counted things. */
function countsAlike(other: Fact, fact: Fact): boolean {
  const special = /^(?:characters|times|receives)/;
  const [one, two] = [nounOf(other), nounOf(fact)];
  return one === two || (!special.test(one) && !special.test(two)) || (special.test(two) && !special.test(one));
}

/** The note of the fact says that this value holds in some case: "10 for Splunk", "the S3 backup keeps 60 to 900". */
function isGranted({ display, value }: Reading, { note = '' }: Fact): boolean {
  const amount = /^[\d.,]+ to [\d.,]+/.exec(display)?.[0] ?? /^[\d.,]+/.exec(display)?.[0];
  const last = display.split(' ').slice(-2).join(' ');
  return [amount, value.kind === 'range' ? last : undefined].some(
    (said) => said !== undefined && ` ${note} `.replace(/[.,;:]?\s/g, ' ').includes(` ${said} `),
  );
}

/** The same limit in a mode or a Region that is not asked for: there it would be right as well. */
function raises(other: Fact, fact: Fact): boolean {
  if (other.id === fact.id && other.scope?.regions !== undefined && fact.scope?.regions === undefined) return true;
  if (other.id.split('.').slice(0, 2).join('.') !== fact.id.split('.').slice(0, 2).join('.')) return false;
  return other.kind === fact.kind && other.scope?.mode !== fact.scope?.mode && other.service === fact.service;
}

function wordsOf(title: string): ReadonlySet<string> {
  return new Set(title.toLowerCase().match(/[a-z]{4,}/g) ?? []);
}

/** What is counted: "messages", "calls/s". */
function nounOf({ history, unit }: Fact): string {
  return unit.startsWith('count') ? (/[\d,]\s(.+)$/.exec(history[0].display)?.[1] ?? '') : '';
}

/** The rival's value with the noun of the right answer, so that the form gives nothing away. */
function worded(reading: Reading, right: Reading): string | undefined {
  const own = /^([\d.,]+(?: to [\d.,]+)?)\s(.+)$/.exec(reading.display);
  const wanted = /^[\d.,]+(?: to [\d.,]+)?\s(.+)$/.exec(right.display)?.[1];
  if (own === null || wanted === undefined) {
    return /\d/.test(reading.display) === /\d/.test(right.display) ? reading.display : undefined;
  }
  if (measure.test(wanted)) return reading.display;
  return `${own[1]} ${counted(own[1] ?? '', wanted)}`;
}

const measure = /^(?:bytes?|[KMG]i?B(?:\/s)?|ms|seconds?|minutes?|hours?|days?)\b/;

/** "1 message", "2 messages"; the first words count ("1 batch per shard"). */
function counted(number: string, noun: string): string {
  const end = noun.search(/ (?:per|in|the) |\//);
  const [head, rest] = end < 0 ? [noun, ''] : [noun.slice(0, end), noun.slice(end)];
  if (number === '1') return singular(head) + rest;
  return (/s$/.test(head) ? head : /(?:ch|sh|x)$/.test(head) ? `${head}es` : `${head}s`) + rest;
}

function singular(noun: string): string {
  if (/ies$/.test(noun)) return noun.replace(/ies$/, 'y');
  return noun.replace(/(ch|sh|x)es$/, '$1').replace(/s$/, '');
}

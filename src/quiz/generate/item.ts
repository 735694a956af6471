import { hash, normalise, questionId } from '../../engine/read/quiz/normalise';
import type { Service } from '../../engine/types';
import { shuffle } from '../selection';
import type { ItemFact, ItemSource, QuizItem, QuizOption } from '../types';

/** A generated question before its options are put in order. */
export interface Generated {
  readonly stem: string;
  readonly right: Answer;
  /** Wrong answers, the best first. */
  readonly wrong: readonly Answer[];
  readonly explanation?: string;
  readonly fact?: ItemFact;
  readonly source: ItemSource;
  readonly services: readonly Service[];
  readonly topics: readonly string[];
  readonly remark?: string;
  /** Wrong answers wanted: three, but one where the stem names the two that are compared. */
  readonly wanted?: number;
}

export interface Answer {
  readonly text: string;
  readonly why?: string;
}

const least = 2;

/**
 * The item of a generated question, or `undefined` where it would be unsound: fewer than two wrong answers (unless that
 * was wanted), an answer that stands in its own stem, or two answers that read the same. The order of the options
 * depends on their content alone, so equal input gives equal items.
 */
export function itemOf(generated: Generated): QuizItem | undefined {
  const { stem, right, explanation, fact, source, services, topics, remark, wanted = 3 } = generated;
  if (givesAway(stem, right.text) && wanted > 1) return undefined;
  const fair = wanted === 1 ? generated.wrong : generated.wrong.filter(({ text }) => !givesAway(stem, text));
  const wrong = chooseWrong(right, distinct(right, fair), wanted);
  if (wrong.length < Math.min(wanted, least)) return undefined;
  const options: readonly QuizOption[] = [
    { ...right, correct: true },
    ...wrong.map((one) => ({ ...one, correct: false })),
  ];
  const id = questionId(
    stem,
    options.map(({ text }) => text),
  );
  return {
    id,
    kind: 'choice',
    stem,
    options: shuffle(
      [...options].sort((a, b) => (a.text < b.text ? -1 : 1)),
      Number.parseInt(id.slice(0, 8), 16),
    ),
    source,
    services,
    topics,
    ...(explanation === undefined ? {} : { explanation }),
    ...(fact === undefined ? {} : { fact }),
    ...(remark === undefined ? {} : { remark }),
  };
}

/** A number that depends on the content alone: what makes choices stable from run to run. */
export function seedOf(...parts: readonly string[]): number {
  return Number.parseInt(hash(parts.join('\n')).slice(0, 8), 16);
}

/** The right answer, or its number with its unit, can be read off the stem. */
export function givesAway(stem: string, answer: string): boolean {
  const asked = ` ${normalise(stem).replace(/[.,;:!?)"']{1,10}(?=\s|$)|(?<=\s)[("']{1,10}/g, '')} `;
  const said = normalise(answer);
  if (said === '') return true;
  if (asked.includes(` ${said} `) || (said.length >= 8 && asked.includes(said))) return true;
  const words = said.split(/[^a-z0-9.]+/).filter((word) => word.length > 3);
  return words.length >= 3 && words.every((word) => asked.includes(word));
}

function distinct(right: Answer, wrong: readonly Answer[]): readonly Answer[] {
  const seen = new Set([normalise(right.text)]);
  return wrong.filter(({ text }) => {
    const key = normalise(text);
    const fresh = key !== '' && !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

/** The wrong answers of a question, so that the length of an option gives nothing away. */
function chooseWrong(right: Answer, wrong: readonly Answer[], wanted: number): readonly Answer[] {
  const lot = seedOf(right.text, ...wrong.map(({ text }) => text));
  return /^\d/.test(right.text) ? chooseNumbers(right, wrong, wanted, lot) : chooseWords(right, wrong, wanted, lot);
}

/**
 * Words: by lot none, one or more of the wrong answers are shorter than the right one, as far as the list has them, so
 * that the right one is the longest, the shortest and one between equally often.
 */
function chooseWords(right: Answer, wrong: readonly Answer[], wanted: number, lot: number): readonly Answer[] {
  const isShorter = ({ text }: Answer) => text.length < right.text.length;
  const short = wrong.filter(isShorter).slice(0, lot % (wanted + 1));
  const long = wrong.filter((one) => !isShorter(one)).slice(0, wanted - short.length);
  const chosen = new Set([...short, ...long]);
  for (const one of wrong) if (chosen.size < wanted) chosen.add(one);
  return wrong.filter((one) => chosen.has(one));
}

/**
 * Numbers: the first ones, since the best are nearest, but at least one that is as long as the right one where the list
 * has any. Nor must the longest never be right: then it could be crossed out, so that one question in eight has only
 * shorter wrong answers where there are enough.
 */
function chooseNumbers(right: Answer, wrong: readonly Answer[], wanted: number, lot: number): readonly Answer[] {
  const shorter = wrong.filter(({ text }) => text.length < right.text.length);
  // One right answer in minutes among hours would stand out.
  const isOfUnit = shorter.slice(0, wanted).some(({ text }) => text.slice(-4) === right.text.slice(-4));
  if (lot % inEight === 0 && shorter.length >= wanted && isOfUnit) return shorter.slice(0, wanted);
  const chosen = wrong.slice(0, wanted);
  if (chosen.length === 0 || chosen.some(({ text }) => text.length >= right.text.length)) return chosen;
  const longer = wrong.slice(wanted).find(({ text }) => text.length >= right.text.length);
  return longer === undefined ? chosen : [...chosen.slice(0, -1), longer];
}

const inEight = 8;

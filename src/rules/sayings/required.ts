import { type RequiredWords, requiredWords } from '../../engine/requirements';
import { requiredBySayings } from './required-words';
import type { Saying } from './saying';

/** A list of more words than these, behind another one, keeps hardly a text out and is a long line to carry along. */
const mostWords = 12;

/** What a text has to hold in which a saying is found. */
export function requirementsOf({ says, with: also = [], together = [] }: Saying): RequiredWords {
  return requiredWords([says, ...also, ...together]).map((lists) =>
    lists.filter(({ length }, index) => index === 0 || length <= mostWords).map(beginnings),
  );
}

/** So many letters of a word keep out about as many texts as all of it. */
const letters = 6;

/** The beginnings of words, without those that hold another one. */
function beginnings(words: readonly string[]): readonly string[] {
  const all = [...new Set(words.map((word) => word.slice(0, letters)))];
  return all.filter((one) => !all.some((other) => other !== one && one.includes(other)));
}

/**
 * The same as `npm run generate` wrote it down: reading it off three hundred patterns takes a fifth of the time of a first
 * note. A saying that is not written down yet may be said in any words.
 */
export function requiredBy(rule: string, index: number): RequiredWords {
  const ways = requiredBySayings[rule]?.split('\n')[index];
  return ways ? ways.split('; ').map((way) => way.split(' ').map((list) => list.split('|'))) : [];
}

/** As the line of a saying: its ways of being said, the lists of a way, the words of a list. */
export function written(required: RequiredWords): string {
  return required.map((way) => way.map((list) => list.join('|')).join(' ')).join('; ');
}

import type { Built } from './build';
import { readKeyTokens } from './keys';
import { normalise } from './normalise';
import type { NumberedItem, NumberedList } from './numbered-lists';
import { wordedCard } from './worded-card';
import { plainWords } from './words';

/** So many of ten answers have to have their question. */
const mostlyOfTen = 8;
/** Fewer characters ask nothing. */
const shortest = 8;

/**
 * What `read` holds, and the statements and open questions among questions with options, where one list of answers counts
 * them all: "3. False", "4. A queue for what failed". From the last answer to the first, each takes the nearest that bears its
 * number before the one behind it.
 */
export function withMixedKeys(read: readonly Built[], lists: readonly NumberedList[], text: string): readonly Built[] {
  const added = lists.flatMap((list) =>
    list.kind === 'answers' || list.kind === 'keys' ? openAmong(read, lists, list, text) : [],
  );
  return added.length === 0 ? read : [...read, ...added].sort((one, other) => startOf(one) - startOf(other));
}

function openAmong(
  read: readonly Built[],
  lists: readonly NumberedList[],
  { items }: NumberedList,
  text: string,
): readonly Built[] {
  let before = items[0]?.span.start ?? 0;
  const open = lists
    .filter(({ kind }) => kind === 'asked' || kind === 'other')
    .flatMap((list) => list.items.filter(({ followed }) => !followed));
  const cards: Built[] = [];
  let [found, choices] = [0, 0];
  for (const answer of [...items].reverse()) {
    const isOwn = (one: Built) => one.number === answer.number && startOf(one) < before;
    const known = read.findLast(isOwn);
    const item = open.findLast(({ number, span }) => number === answer.number && span.start < before);
    if (known === undefined && item === undefined) continue;
    found++;
    before = known === undefined ? (item?.span.start ?? before) : startOf(known);
    if (known !== undefined) choices += Math.min(known.question.options.length, 1);
    else if (item !== undefined) cards.push(...cardOf(item, answer, text));
  }
  return choices > 0 && found * 10 >= items.length * mostlyOfTen ? cards : [];
}

function cardOf({ number, span }: NumberedItem, answer: NumberedItem, text: string): readonly Built[] {
  const stem = plainWords(text.slice(span.start, span.end));
  // A letter is the key to options that were not read.
  const isKey = readKeyTokens(answer.words)?.doubtful === false;
  if (normalise(stem).length < shortest || answer.words === '' || isKey) return [];
  const syntax = 'answers in a list of their own';
  return [wordedCard({ stem, stemSpan: span, span, answer: answer.words, answerSpan: answer.span, syntax, number })];
}

function startOf({ question }: Built): number {
  return question.span.start;
}

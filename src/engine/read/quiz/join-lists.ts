import type { Span } from '../../types';
import type { Built } from './build';
import { readKeyTokens } from './keys';
import type { NumberedItem, NumberedList } from './numbered-lists';
import { wordedCard } from './worded-card';
import { plainWords } from './words';

/** So many of ten questions, and of ten answers, have to have their counterpart. */
const mostlyOfTen = 8;
/** Answers are looked for so many lists back. */
const mostBefore = 40;

type Lists = readonly NumberedList[];

/** Questions made of two lists, and where the answers stand that are read with them. */
interface JoinedLists {
  readonly built: readonly Built[];
  readonly answers: readonly Span[];
}

/**
 * What was `read`, and the questions without options whose answers stand in a list of their own, in order. Where answers
 * repeat the questions, these are not asked a second time.
 */
export function withJoinedLists(read: readonly Built[], lists: Lists, text: string): readonly Built[] {
  const joined = joinLists(lists, read);
  const mixed = joined.built.length > 0 ? [] : lists.flatMap((list) => openAmong(read, lists, list, text));
  if (joined.built.length + mixed.length === 0) return read;
  let next = 0;
  const others = [...read].sort(byStart).filter(({ question: { span } }) => {
    while ((joined.answers[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next++;
    return span.start < (joined.answers[next]?.start ?? Number.POSITIVE_INFINITY);
  });
  return [...others, ...joined.built, ...mixed].sort(byStart);
}

/**
 * Statements and open questions among questions with options, where one list of answers counts them all: "3. False",
 * "4. A queue for what failed". From the last answer to the first, each takes the nearest before the one behind it.
 */
function openAmong(read: readonly Built[], lists: Lists, { kind: role, items }: NumberedList, text: string): Built[] {
  if (role !== 'answers' && role !== 'keys') return [];
  const open = lists.flatMap(({ kind, items: all }) => (kind === 'asked' || kind === 'other' ? all : []));
  const cards: Built[] = [];
  let [before, found, choices] = [items[0]?.span.start ?? 0, 0, 0];
  for (const answer of [...items].reverse()) {
    const isOwn = (number: number | undefined, { start }: Span) => number === answer.number && start < before;
    const known = read.findLast(({ number, question }) => isOwn(number, question.span))?.question;
    const item = known ?? open.findLast(({ number, span, followed }) => !followed && isOwn(number, span));
    if (item === undefined) continue;
    found++;
    before = item.span.start;
    if (known !== undefined) choices += Math.min(known.options.length, 1);
    // A letter is the key to options that were not read.
    else if (answer.words !== '' && readKeyTokens(answer.words)?.doubtful !== false) {
      const words = plainWords(text.slice(before, item.span.end));
      cards.push(built({ number: answer.number, span: item.span, words }, answer));
    }
  }
  return choices > 0 && found * 10 >= items.length * mostlyOfTen ? cards : [];
}

function byStart(one: Built, other: Built): number {
  return one.question.span.start - other.question.span.start;
}

/**
 * Joined by their numbers: where there are as many lists of either, in order, else the nearest list before the answers,
 * where that asks. Lists in which something was `read` already are left alone.
 */
function joinLists(lists: readonly NumberedList[], read: readonly Built[]): JoinedLists {
  const answers = lists.filter(({ kind }) => kind === 'answers');
  if (answers.length === 0) return { built: [], answers: [] };
  const starts = new Set(read.map(({ question }) => question.stemSpan.start));
  const isOpen = ({ kind, items }: NumberedList) =>
    kind === 'other' || (kind === 'asked' && !items.some(({ span }) => starts.has(span.start)));
  const inOrder = lists.filter((list) => list.kind === 'asked' && isOpen(list)).length === answers.length;
  const open: NumberedList[] = [];
  const joined: Built[] = [];
  const covered: Span[] = [];
  for (const list of lists) {
    if (list.kind === 'keys') continue;
    if (list.kind !== 'answers') {
      if (isOpen(list)) open.push(list);
      continue;
    }
    const from = Math.max(0, open.length - mostBefore);
    const near = open.slice(from);
    const nearest = near.findLastIndex((one) => fits(one, list));
    const first = near.findIndex(({ kind }) => kind === 'asked');
    const isInOrder =
      inOrder && first >= 0 && near.slice(first).every((one) => one.kind === 'asked' || !fits(one, list));
    const at = isInOrder ? first : nearest;
    const [target] = at < 0 ? [] : open.splice(from + at, 1);
    if (target?.kind !== 'asked' || !fits(target, list)) continue;
    const byNumber = new Map(list.items.map((item) => [item.number, item]));
    covered.push({ start: list.items[0]?.span.start ?? 0, end: list.items.at(-1)?.span.end ?? 0 });
    for (const item of target.items) {
      const words = wordsOf(item, byNumber.get(item.number));
      const span = byNumber.get(item.number)?.span;
      if (words !== '' && span !== undefined) joined.push(built(item, { number: item.number, span, words }));
    }
  }
  return { built: joined, answers: covered };
}

/** The words of an answer, without the question where it stands there once more. */
function wordsOf(question: NumberedItem, answer: NumberedItem | undefined): string {
  if (answer === undefined) return '';
  const { words } = question;
  return answer.words.startsWith(words) ? answer.words.slice(words.length).replace(/^[\s:>–-]+/, '') : answer.words;
}

function fits(asked: NumberedList, answers: NumberedList): boolean {
  const numbers = new Set(answers.items.map(({ number }) => number));
  const both = asked.items.filter(({ number }) => numbers.has(number)).length;
  return both * 10 >= Math.max(asked.items.length, answers.items.length) * mostlyOfTen;
}

function built({ span, words, number }: NumberedItem, answer: NumberedItem): Built {
  return wordedCard({
    stem: words,
    stemSpan: span,
    span,
    answer: answer.words,
    answerSpan: answer.span,
    syntax: 'answers in a list of their own',
    number,
  });
}

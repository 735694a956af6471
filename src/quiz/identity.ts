import { similarity } from '../engine/read/quiz/match';
import { normalise } from '../engine/read/quiz/normalise';
import type { ItemEvent, LogEvent, QuizItem } from './types';

/** How alike two stems must be to be the same question reworded: in the same note, and in another one. */
const sameNote = 0.75;
const otherNote = 0.88;
/** And for a question that has been answered under its new wording since. */
const answeredSince = 0.9;
/** A stem that was cut for the log is compared as far as it goes. */
const kept = 200;

/**
 * Gives answers back to questions that were reworded: for each item of the log that no question has any more, the id
 * of the question it has become. First by stem in the note of the same title, then in any; a question takes over one
 * item at most, the most alike. Ids that still exist are left alone, so nothing is ever taken from a question. One that
 * has been answered in its new wording joins the answers of the old one, so that they are found on every later start.
 */
export function reworded(
  items: readonly QuizItem[],
  descriptions: ReadonlyMap<string, ItemEvent>,
): ReadonlyMap<string, string> {
  const present = new Set(items.map(({ id }) => id));
  const lost = [...descriptions.values()].filter(({ item }) => !present.has(item));
  if (lost.length === 0) return new Map();
  const index = indexOf(items.filter(({ source }) => source.kind === 'note'));
  const pairs = lost.flatMap((event) =>
    candidates(index, event.stem).flatMap((item) => {
      const stem = item.stem.length > kept ? item.stem.slice(0, kept) : item.stem;
      const alike = similarity(event.stem, stem);
      const own = descriptions.get(item.id);
      if (own !== undefined && own.at.ms < event.at.ms) return [];
      const least = item.source.title === event.source ? sameNote : otherNote;
      return alike >= (own === undefined ? least : Math.max(least, answeredSince))
        ? [{ event, item, alike: alike + (item.source.title === event.source ? 1 : 0) }]
        : [];
    }),
  );
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const { event, item } of pairs.sort((a, b) => b.alike - a.alike || (a.item.id < b.item.id ? -1 : 1))) {
    if (found.has(event.item) || taken.has(item.id)) continue;
    found.set(event.item, item.id);
    taken.add(item.id);
  }
  return found;
}

/** The log with reworded questions under their present ids. */
export function withPresentIds(events: readonly LogEvent[], ids: ReadonlyMap<string, string>): readonly LogEvent[] {
  if (ids.size === 0) return events;
  return events.map((event) => {
    const id = ids.get(event.item);
    return id === undefined ? event : { ...event, item: id };
  });
}

/** Items by the words of their stems, so that a vault of thousands is not compared each with each. */
function indexOf(items: readonly QuizItem[]): ReadonlyMap<string, readonly QuizItem[]> {
  const index = new Map<string, QuizItem[]>();
  for (const item of items) {
    for (const word of wordsOf(item.stem)) {
      const known = index.get(word);
      if (known === undefined) index.set(word, [item]);
      else known.push(item);
    }
  }
  return index;
}

/** The twelve items that share the most words with a stem, words that few items have counting more. */
function candidates(index: ReadonlyMap<string, readonly QuizItem[]>, stem: string): readonly QuizItem[] {
  const scores = new Map<QuizItem, number>();
  for (const word of wordsOf(stem)) {
    const items = index.get(word) ?? [];
    for (const item of items) scores.set(item, (scores.get(item) ?? 0) + 1 / items.length);
  }
  return [...scores]
    .sort(([a, one], [b, two]) => two - one || (a.id < b.id ? -1 : 1))
    .slice(0, 12)
    .map(([item]) => item);
}

function wordsOf(stem: string): ReadonlySet<string> {
  return new Set(normalise(stem.slice(0, kept)).match(/[\p{L}\p{N}]{3,}/gu) ?? []);
}

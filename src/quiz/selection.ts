import { dayOf } from './moment';
import { type History, isDue, isMissed } from './schedule';
import type { Moment, QuizItem } from './types';

/** What is asked about. `value` is an address for `file`, `folder` and `template`, else a name; empty for `all`. */
export interface Selection {
  readonly from: 'all' | 'file' | 'folder' | 'tag' | 'service' | 'template' | 'facts';
  readonly value: string;
  readonly only: 'all' | 'due' | 'missed' | 'stale' | 'new';
}

/** All there is. */
export const everything: Selection = { from: 'all', value: '', only: 'all' };

/** What can be asked now, and what is known of earlier answers. */
export interface Library {
  readonly items: readonly QuizItem[];
  readonly history: History;
  /** The questions that are written in notes are all there; before that there may be none at all. */
  readonly ready: boolean;
  /** Those that were ever asked are there, however they were made: it is known what is due and what was missed. */
  readonly asked: boolean;
  /** All of them are there. */
  readonly complete: boolean;
}

/** All items that a selection names, in the order of the library. */
export function matching(library: Library, selection: Selection, now: Moment): readonly QuizItem[] {
  return library.items.filter((item) => isFrom(item, selection) && isOne(item, selection.only, library.history, now));
}

/**
 * The items of one round: at most `count`, what is due longest first for reviews, in the order of the note for one note,
 * else mixed. Equal `seed`, equal round.
 */
export function chooseRound(
  library: Library,
  selection: Selection,
  count: number,
  now: Moment,
  seed: number,
): readonly QuizItem[] {
  const found = matching(library, selection, now);
  const { schedules } = library.history;
  const due = (item: QuizItem) => schedules.get(item.id)?.card.due.getTime() ?? 0;
  if (selection.only === 'due') return [...found].sort((a, b) => due(a) - due(b)).slice(0, count);
  if (selection.from === 'file' && found.length <= count) return found;
  const today = dayOf(now);
  const isOfToday = (item: QuizItem) => {
    const last = schedules.get(item.id)?.last;
    return last !== undefined && dayOf(last.at) === today ? 1 : 0;
  };
  // What was answered today comes last, and the user's own notes before facts that everybody knows.
  const rank = (item: QuizItem) => 2 * isOfToday(item) + (item.source.kind === 'facts' ? 1 : 0);
  return shuffle(found, seed)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, count);
}

/** A copy in an order that depends on `seed` alone. */
export function shuffle<T>(values: readonly T[], seed: number): T[] {
  const random = randomNumbers(seed);
  const mixed = [...values];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [mixed[last], mixed[other]];
    if (a !== undefined && b !== undefined) [mixed[last], mixed[other]] = [b, a];
  }
  return mixed;
}

/** Mulberry32: small, and good enough to mix questions. Numbers from 0 to below 1. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function isFrom(item: QuizItem, { from, value }: Selection): boolean {
  const { source } = item;
  switch (from) {
    case 'all':
      return true;
    case 'file':
      return source.uri === value;
    case 'template':
      return source.kind === 'template' && source.uri === value;
    case 'folder':
      return source.uri?.startsWith(value.endsWith('/') ? value : `${value}/`) === true;
    case 'tag':
      return item.topics.some((topic) => topic === value || topic.startsWith(`${value}/`));
    case 'service':
      return item.services.some((service) => service === value);
    case 'facts':
      return source.kind === 'facts';
  }
}

function isOne(item: QuizItem, only: Selection['only'], history: History, now: Moment): boolean {
  const schedule = history.schedules.get(item.id);
  switch (only) {
    case 'all':
      return true;
    case 'due':
      return isDue(schedule, now);
    case 'missed':
      return isMissed(schedule);
    case 'stale':
      return item.stale !== undefined;
    case 'new':
      return schedule === undefined;
  }
}

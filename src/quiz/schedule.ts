import { type Card, createEmptyCard, fsrs, State } from 'ts-fsrs';
import { day, endOfDay } from './moment';
import type { Grade, ItemEvent, LogEvent, Moment, QuizMode, ReviewEvent } from './types';

/** When an item is due again, and how firmly it sits. Replayed from the log, never stored. */
export interface Schedule {
  readonly card: Card;
  /** Absent where the schedule was imported and not answered since. */
  readonly last?: { readonly grade: Grade; readonly at: Moment };
  readonly answers: number;
}

/** All that the log says. */
export interface History {
  readonly schedules: ReadonlyMap<string, Schedule>;
  /** In the order in which they happened. */
  readonly reviews: readonly ReviewEvent[];
  /** The last description of each item that was ever answered. */
  readonly descriptions: ReadonlyMap<string, ItemEvent>;
}

/** Nothing was ever answered. */
export const emptyHistory: History = { schedules: new Map(), reviews: [], descriptions: new Map() };

/**
 * FSRS with its default parameters, 90 % retention and no random spread, so that the same log gives the same days.
 * A review has learning steps of minutes; practice and exams are not repeated within minutes, so theirs are days.
 */
const withSteps = fsrs({ enable_fuzz: false, enable_short_term: true });
const withoutSteps = fsrs({ enable_fuzz: false, enable_short_term: false });

/** Replays events that `joinEvents` has put in order, on top of what is already known. */
export function replay(events: readonly LogEvent[], known: History = emptyHistory): History {
  const schedules = new Map(known.schedules);
  const reviews = [...known.reviews];
  const descriptions = new Map(known.descriptions);
  for (const event of events) {
    if (event.kind === 'item') descriptions.set(event.item, event);
    if (event.kind === 'import' && !schedules.has(event.item)) {
      schedules.set(event.item, { card: importedCard(event), answers: 0 });
    }
    if (event.kind === 'review') {
      reviews.push(event);
      schedules.set(event.item, afterAnswer(schedules.get(event.item), event.grade, event.mode, event.at));
    }
  }
  return { schedules, reviews, descriptions };
}

/** The schedule after one more answer. A clock that was set back counts as no time passed. */
export function afterAnswer(known: Schedule | undefined, grade: Grade, mode: QuizMode, at: Moment): Schedule {
  const card = known?.card ?? createEmptyCard<Card>(new Date(at.ms));
  const now = Math.max(at.ms, card.last_review?.getTime() ?? Number.NEGATIVE_INFINITY);
  const scheduler = mode === 'review' ? withSteps : withoutSteps;
  const next = scheduler.next(card, new Date(now), grade).card;
  return { card: next, last: { grade, at }, answers: (known?.answers ?? 0) + 1 };
}

/** For each grade of a review, the milliseconds until the item would be due again. */
export function intervals(known: Schedule | undefined, at: Moment): Readonly<Record<Grade, number>> {
  const after = (grade: Grade) => {
    const { card } = afterAnswer(known, grade, 'review', at);
    return card.due.getTime() - (card.last_review?.getTime() ?? at.ms);
  };
  return { 1: after(1), 2: after(2), 3: after(3), 4: after(4) };
}

/** Due now or later today, local time. */
export function isDue(schedule: Schedule | undefined, now: Moment): boolean {
  return schedule !== undefined && schedule.card.due.getTime() < endOfDay(now);
}

/** The last answer was wrong, or the learner asked to see it again. */
export function isMissed(schedule: Schedule | undefined): boolean {
  return schedule?.last?.grade === 1;
}

/** `known` holds for three weeks or more, the usual mark for a mature card. */
export type Mastery = 'new' | 'missed' | 'learning' | 'known';

/** How firmly an item sits. */
export function masteryOf(schedule: Schedule | undefined): Mastery {
  if (!schedule) return 'new';
  if (isMissed(schedule)) return 'missed';
  return schedule.card.stability >= 21 ? 'known' : 'learning';
}

function importedCard(event: Extract<LogEvent, { kind: 'import' }>): Card {
  const interval = Math.max(1, Math.round(event.stability));
  return {
    due: new Date(event.due.ms),
    stability: event.stability,
    difficulty: event.difficulty,
    elapsed_days: 0,
    scheduled_days: interval,
    learning_steps: 0,
    reps: 1,
    lapses: 0,
    state: State.Review,
    last_review: new Date(event.due.ms - interval * day),
  };
}

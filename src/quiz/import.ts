import type { NewEvent } from './review-log';
import type { History } from './schedule';
import type { Moment, QuizItem } from './types';

/** A schedule as the comment of another program states it. */
export interface ForeignSchedule {
  /** Milliseconds since 1970 UTC. */
  readonly due: number;
  /** Days. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
}

/** A scheduling comment and its place in the text; `undefined` stands for a card that was never reviewed. */
export interface ScheduleComment {
  readonly start: number;
  readonly schedules: readonly (ForeignSchedule | undefined)[];
}

const comment = /<!--SR:([^<>]{1,20000}?)-->/g;
/** Written for cards that have no date yet. */
const never = '2000-01-01';

/**
 * The comments in which obsidian-spaced-repetition keeps its schedules: `!date,interval,ease` of its older algorithm and
 * `!fsrs,due,interval,stability,difficulty,…` of FSRS, several in a row for the sides of one card.
 */
export function readScheduleComments(text: string): readonly ScheduleComment[] {
  return [...text.matchAll(comment)].map((match) => ({
    start: match.index,
    schedules: (match[1] ?? '')
      .split('!')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map(readSchedule),
  }));
}

/**
 * Events for the items of one note, whose schedules stand right behind them. Items that have been answered here already
 * keep their own schedule.
 */
export function importSchedules(
  text: string,
  items: readonly QuizItem[],
  history: History,
  at: Moment,
): readonly NewEvent[] {
  const placed = items
    .flatMap((item) => (item.source.span ? [{ item, span: item.source.span }] : []))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const comments = readScheduleComments(text);
  return comments.flatMap(({ start, schedules }, index) => {
    // Cards between the comment before and this one belong to this one; the nearest card begins where they begin.
    const from = comments[index - 1]?.start ?? -1;
    const before = placed.filter(({ span }) => span.start > from && span.start < start);
    const nearest = before.at(-1)?.span.start;
    const sides = before.filter(({ span }) => span.start === nearest);
    return sides.flatMap(({ item }, side): NewEvent[] => {
      const schedule = schedules[side];
      if (!schedule || history.schedules.has(item.id)) return [];
      const { stability, difficulty } = schedule;
      return [
        { kind: 'import', at, item: item.id, due: { ms: schedule.due, offset: at.offset }, stability, difficulty },
      ];
    });
  });
}

function readSchedule(part: string): ForeignSchedule | undefined {
  const fields = part.split(',');
  if (fields[0] === 'fsrs') {
    const [, due = '', , stability, difficulty] = fields;
    return checked(Date.parse(due), Number(stability), Number(difficulty));
  }
  const [date = '', interval, ease] = fields;
  if (date === never) return undefined;
  return checked(Date.parse(`${date}T00:00:00Z`), Number(interval), difficultyOf(Number(ease)));
}

function checked(due: number, stability: number, difficulty: number): ForeignSchedule | undefined {
  if (![due, stability, difficulty].every(Number.isFinite) || stability <= 0) return undefined;
  return { due, stability: Math.min(stability, 36_500), difficulty: Math.min(10, Math.max(1, difficulty)) };
}

/**
 * Ease in per cent as difficulty: 250, where every card begins, is the middle; 130, the lowest, is the most difficult.
 */
function difficultyOf(ease: number): number {
  return 5 + (250 - ease) / 24;
}

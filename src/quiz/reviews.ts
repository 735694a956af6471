import { formatMoment, parseMoment } from './moment';
import type { Grade, LogEvent, Moment, QuizMode } from './types';

/**
 * The review log: files of JSON lines, each written by one window only, all read together. A line never changes.
 * Order and uniqueness come from the event ids (`writer-number`), not from the files, so copies that a sync tool makes
 * and two halves of a merge conflict do no harm.
 */

/** A line that could not be read. `line` counts from 1. */
export interface LogProblem {
  readonly file: string;
  readonly line: number;
  readonly reason: 'conflict marker' | 'cut off' | 'damaged';
}

export interface LogSegment {
  readonly events: readonly LogEvent[];
  readonly problems: readonly LogProblem[];
}

const marker = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;

/** One event as one line, with the line break. */
export function formatEvent(event: LogEvent): string {
  const dates = event.kind === 'import' ? { due: formatMoment(event.due) } : {};
  return `${JSON.stringify({ v: 1, ...event, at: formatMoment(event.at), ...dates })}\n`;
}

/** Reads the text of one file. What cannot be read is named and left out. */
export function parseSegment(file: string, text: string): LogSegment {
  const events: LogEvent[] = [];
  const problems: LogProblem[] = [];
  const lines = text.split('\n');
  lines.forEach((raw, index) => {
    const line = raw.trim();
    if (line === '') return;
    const isLast = index === lines.length - 1;
    const parsed = parseLine(line);
    if (parsed) {
      if (parsed !== 'other') events.push(parsed);
      return;
    }
    // Where a line break was lost, or a line was cut off and written on, whole events may still be there.
    for (const piece of line.split(/(?=\{"v":)/)) {
      const saved = parseLine(piece);
      if (saved && saved !== 'other') events.push(saved);
    }
    problems.push({
      file,
      line: index + 1,
      reason: marker.test(line) ? 'conflict marker' : isLast ? 'cut off' : 'damaged',
    });
  });
  return { events, problems };
}

/**
 * Joins the events of all files: each id once, each writer's events in the order in which they were written, writers
 * mixed by time. Where a clock was wrong, the event takes the time of its neighbour from the same writer.
 */
export function joinEvents(segments: readonly (readonly LogEvent[])[], now: Moment): readonly LogEvent[] {
  const writers = new Map<string, Map<number, LogEvent>>();
  for (const event of segments.flat()) {
    const { writer, number } = splitId(event.id);
    const events = writers.get(writer) ?? new Map<number, LogEvent>();
    writers.set(writer, events);
    if (!events.has(number)) events.set(number, event);
  }
  const placed: { readonly event: LogEvent; readonly order: number }[] = [];
  // By name, not by who is met first: the same events come in the same order on every machine.
  for (const [, events] of [...writers].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const sorted = [...events.entries()].sort(([a], [b]) => a - b).map(([, event]) => event);
    let order = Number.NEGATIVE_INFINITY;
    for (const event of withRightTimes(sorted, now)) {
      order = Math.max(order, event.at.ms);
      placed.push({ event, order });
    }
  }
  // Sorting is stable, so events with the same place keep their order: that of their writers, and of each writer's own.
  return placed.sort((a, b) => a.order - b.order).map(({ event }) => event);
}

/** Clocks of two machines differ a little; an hour is a mistake. */
const tolerance = 60 * 60_000;
/** Nobody kept such a log before. A clock without a battery starts in 1970 or in the year it was built. */
const earliest = Date.parse('2020-01-01T00:00:00Z');

/**
 * Events of one writer, which were written one after the other, so their times can only grow. Those that lie ahead of
 * `now`, long ago, or apart from most of the others take the time of the one before them, or else of the one behind.
 */
function withRightTimes(events: readonly LogEvent[], now: Moment): readonly LogEvent[] {
  const isPossible = ({ at }: LogEvent) => at.ms >= earliest && at.ms <= now.ms + tolerance;
  const right = mostThatGrow(events.filter(isPossible));
  if (right.size === events.length) return events;
  let before: Moment | undefined;
  return events.map((event, index) => {
    if (right.has(event)) {
      before = event.at;
      return event;
    }
    return { ...event, at: before ?? events.slice(index).find((one) => right.has(one))?.at ?? now };
  });
}

/**
 * As many of the events as possible whose times grow from one to the next; of as many as that, late ones, since a clock
 * that ran ahead is known by `now` and one that was set back is not.
 */
function mostThatGrow(events: readonly LogEvent[]): ReadonlySet<LogEvent> {
  interface Series {
    readonly event: LogEvent;
    readonly behind: Series | undefined;
  }
  /** For each length the series that begins latest, from the last event on. */
  const best: Series[] = [];
  for (const event of events.toReversed()) {
    let [low, high] = [0, best.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((best[middle]?.event.at.ms ?? 0) >= event.at.ms) low = middle + 1;
      else high = middle;
    }
    best[low] = { event, behind: best[low - 1] };
  }
  const all = new Set<LogEvent>();
  for (let series = best.at(-1); series; series = series.behind) all.add(series.event);
  return all;
}

function splitId(id: string): { readonly writer: string; readonly number: number } {
  const dash = id.lastIndexOf('-');
  return { writer: id.slice(0, dash), number: Number(id.slice(dash + 1)) };
}

/** The event of a line, 'other' for one that a newer version wrote, or nothing. */
function parseLine(line: string): LogEvent | 'other' | undefined {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof data !== 'object' || data === null || !('v' in data)) return undefined;
  const fields = data as Readonly<Record<string, unknown>>;
  if (fields.v !== 1 || !['review', 'item', 'import'].includes(String(fields.kind))) return 'other';
  const { id, item } = fields;
  const at = moment(fields.at);
  if (!isText(id) || !/^.+-\d{1,15}$/.test(id) || !isText(item) || item === '' || !at) return undefined;
  if (fields.kind === 'review') {
    const { grade, mode } = fields;
    return isGrade(grade) && isMode(mode) ? { kind: 'review', id, at, item, grade, mode } : undefined;
  }
  if (fields.kind === 'item') {
    const { stem, source } = fields;
    if (!isText(stem) || !isText(source)) return undefined;
    return { kind: 'item', id, at, item, stem, source, services: texts(fields.services), topics: texts(fields.topics) };
  }
  const due = moment(fields.due);
  const { stability, difficulty } = fields;
  if (!due || !isNumber(stability, 0.01, 36_500) || !isNumber(difficulty, 1, 10)) return undefined;
  return { kind: 'import', id, at, item, due, stability, difficulty };
}

function moment(value: unknown): Moment | undefined {
  return isText(value) ? parseMoment(value) : undefined;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(isText) : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumber(value: unknown, from: number, to: number): value is number {
  return typeof value === 'number' && value >= from && value <= to;
}

function isGrade(value: unknown): value is Grade {
  return value === 1 || value === 2 || value === 3 || value === 4;
}

function isMode(value: unknown): value is QuizMode {
  return value === 'practice' || value === 'review' || value === 'exam';
}

import type { IsoDate } from '../engine/types';
import type { Moment } from './types';

/** Milliseconds of a minute and of a day. */
export const minute = 60_000;
export const day = 24 * 60 * minute;

/** The local calendar day of a moment. */
export function dayOf(moment: Moment): IsoDate {
  return new Date(moment.ms + moment.offset * minute).toISOString().slice(0, 10);
}

/** The calendar day `days` after (or, negative, before) `date`. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}

/** The first millisecond of the local day after that of `moment`. */
export function endOfDay(moment: Moment): number {
  return Date.parse(`${addDays(dayOf(moment), 1)}T00:00:00Z`) - moment.offset * minute;
}

/** `2026-11-25T17:20:03.123+02:00` */
export function formatMoment({ ms, offset }: Moment): string {
  const local = new Date(ms + offset * minute).toISOString().slice(0, -1);
  const size = Math.abs(offset);
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Reads what `formatMoment` wrote; `undefined` for anything else. */
export function parseMoment(text: string): Moment | undefined {
  const match = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}([+-])(\d\d):(\d\d)$/.exec(text);
  const ms = match ? Date.parse(text) : Number.NaN;
  if (!match || Number.isNaN(ms)) return undefined;
  const offset = (Number(match[2]) * 60 + Number(match[3])) * (match[1] === '-' ? -1 : 1);
  return { ms, offset };
}

/** "3 days", "10 min", "2 months": the next interval on a grade button. `ms` is not negative. */
export function formatInterval(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / minute));
  if (minutes < 60) return `${minutes} min`;
  const days = ms / day;
  if (days < 1) return `${Math.round(minutes / 60)} h`;
  if (days < 31) return plural(Math.round(days), 'day');
  if (days < 365) return plural(Math.round(days / 30.44), 'month');
  const years = Math.round((days / 365.25) * 10) / 10;
  return years === 1 ? '1 year' : `${years} years`;
}

/** "1 question", "2 questions" */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

import type { FactValue } from '../engine/types';

/** A value with the way people write it: what a reading states. */
export interface Stated {
  readonly value: FactValue;
  readonly display: string;
}

export const KIB = 1024;
export const MIB = 1024 * KIB;
export const GIB = 1024 * MIB;

export const MINUTE = 60;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A size in bytes. `display` where people do not write the largest whole binary unit ("2 GB"). */
export function size(bytes: number, display = formatSize(bytes)): Stated {
  return { value: { kind: 'quantity', number: bytes }, display };
}

/** A range of sizes in bytes, both ends included. */
export function sizes(from: number, to: number, display = `${formatSize(from)} to ${formatSize(to)}`): Stated {
  return { value: { kind: 'range', from, to }, display };
}

/** A time in seconds. */
export function duration(seconds: number, display = formatDuration(seconds)): Stated {
  return { value: { kind: 'quantity', number: seconds }, display };
}

/** A range of times in seconds, both ends included. */
export function durations(from: number, to: number, display = formatRange(from, to, formatDuration)): Stated {
  return { value: { kind: 'range', from, to }, display };
}

/** A time in milliseconds. */
export function milliseconds(number: number): Stated {
  return { value: { kind: 'quantity', number }, display: `${formatNumber(number)} ms` };
}

/** A number of things; `noun` in the plural where the number asks for it. */
export function count(number: number, noun: string): Stated {
  return { value: { kind: 'quantity', number }, display: `${formatNumber(number)} ${noun}` };
}

/** A range of numbers of things, both ends included. */
export function counts(from: number, to: number, noun: string): Stated {
  return { value: { kind: 'range', from, to }, display: `${formatNumber(from)} to ${formatNumber(to)} ${noun}` };
}

/** Things per second. */
export function rate(perSecond: number, noun: string): Stated {
  return { value: { kind: 'quantity', number: perSecond }, display: `${formatNumber(perSecond)} ${noun}/s` };
}

/** Bytes per second. AWS writes MB/s where it means MiB/s; so does the display. */
export function dataRate(bytesPerSecond: number): Stated {
  const display = `${formatSize(bytesPerSecond).replace('iB', 'B')}/s`;
  return { value: { kind: 'quantity', number: bytesPerSecond }, display };
}

export function unlimited(display = 'unlimited'): Stated {
  return { value: { kind: 'unlimited' }, display };
}

/** One of several named possibilities. `text` is an identifier that phrases refer to, `display` what people read. */
export function choice(text: string, display: string): Stated {
  return { value: { kind: 'text', text }, display };
}

/** 1234567.5 → "1,234,567.5", with at most two decimals. By hand: `toLocaleString` costs more than all else at start. */
export function formatNumber(number: number): string {
  const [whole = '', fraction] = String(Math.round(number * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3}){1,8}$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** The largest binary unit that gives a whole number: 262144 → "256 KiB", 140 → "140 bytes". */
export function formatSize(bytes: number): string {
  for (const [unit, factor] of [
    ['GiB', GIB],
    ['MiB', MIB],
    ['KiB', KIB],
  ] as const) {
    if (bytes >= factor && bytes % factor === 0) return `${formatNumber(bytes / factor)} ${unit}`;
  }
  return bytes === 1 ? '1 byte' : `${formatNumber(bytes)} bytes`;
}

/** The largest unit that gives a whole number, one day as "24 hours" as AWS writes it: 1209600 → "14 days". */
export function formatDuration(seconds: number): string {
  for (const [unit, factor] of [
    ['day', DAY],
    ['hour', HOUR],
    ['minute', MINUTE],
  ] as const) {
    const number = seconds / factor;
    if (number >= 1 && Number.isInteger(number) && !(unit === 'day' && number === 1)) {
      return `${formatNumber(number)} ${unit}${number === 1 ? '' : 's'}`;
    }
  }
  return `${formatNumber(seconds)} second${seconds === 1 ? '' : 's'}`;
}

/** "1 to 15 minutes", "30 seconds to 12 hours": the unit once where both ends share it. */
function formatRange(from: number, to: number, format: (number: number) => string): string {
  const [low, high] = [format(from), format(to)];
  const unit = (text: string) => text.replace(/^[\d.,]{1,20} /, '').replace(/s$/, '');
  return unit(low) === unit(high) ? `${low.split(' ')[0]} to ${high}` : `${low} to ${high}`;
}

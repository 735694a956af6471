import { isAmong } from '../../judge';
import type { Fact, FactValue, Quantity } from '../../types';
import { convert, plural } from '../units';

/** A quantity in the unit of a fact. */
export interface Values {
  readonly from: readonly number[];
  readonly to?: readonly number[];
  /** "At least 0 s": of a range that begins with nothing this tells its beginning, as no other zero does. */
  readonly least?: boolean;
}

/** The quantity in the unit of the fact: its readings, and the end of a range. */
export function valuesIn(fact: Fact, quantity: Quantity): Values | undefined {
  if (quantity.unit === 'none') {
    // A bare number is one by the second: "60 a minute" is not meant by "1".
    if (fact.unit === 'count/second' && /\/(?:min|hour|day)/.test(fact.history[0].display)) return undefined;
    // "max size 256K": of a size, not of a count.
    const isSize = fact.unit === 'byte' && /\d[kKM]$/.test(quantity.text);
    // Nobody tells a few bytes without saying so: "1-10" is told of a batch.
    if (fact.unit === 'byte' && !isSize && quantity.readings.every((one) => one < 1000)) return undefined;
    return {
      from: isSize ? quantity.readings.flatMap((one) => [one, one * 1.024, one * 1.048576]) : quantity.readings,
      ...(quantity.to && { to: quantity.to }),
    };
  }
  const from = convert(quantity.readings, quantity.unit, fact.unit);
  if (!from) return undefined;
  const to = quantity.to && convert(quantity.to, quantity.unit, fact.unit);
  return { from, ...(to && { to }), ...(quantity.comparator === 'min' && { least: true }) };
}

/** When a number is right of a fact: today, before, or in course material alone. */
export type Agreement = 'now' | 'before' | 'exam' | 'none';

/** Which reading of a fact a number is: that of today, an earlier one, or that of course material. */
export function agreementOf({ history, exam }: Fact, values: Values): Agreement {
  const index = history.findIndex((reading) => matches(reading.value, values));
  if (index >= 0) return index === 0 ? 'now' : 'before';
  // What only courses teach begins no range: "1-100 MiB" is not told of the 1 MB of a record.
  const whole = values.to && exam?.value.kind === 'quantity' ? { from: values.to } : values;
  return exam && matches(exam.value, whole) ? 'exam' : 'none';
}

function matches(value: FactValue, { from, to, least }: Values): boolean {
  if (value.kind === 'quantity')
    return isAmong(to ?? from, value.number) || (to !== undefined && isAmong(from, value.number));
  if (value.kind !== 'range') return false;
  if (to) return to.some((one) => same(one, value.to)) && from.some((one) => same(one, value.from));
  return from.some((one) => same(one, value.to) || (same(one, value.from) && (one > 0 || least === true)));
}

/** Equal but for what conversions round. */
export function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(1e-9, Math.abs(b) * 1e-6);
}

/**
 * A number that the service has elsewhere: "3,000 messages a second" of a FIFO queue with batches, where nobody says so,
 * "3,000 messages" without the second, "3 retries" or "23 days" of another protocol, "2 GB" by way of S3. `clause` stands
 * around it.
 */
export function isNumberOfAnother(fact: Fact, quantity: Quantity, clause: string, all: readonly Fact[]): boolean {
  if (fact.unit === 'byte') return isSizeOfAnother(fact, quantity, all);
  if (fact.unit === 'second')
    return quantity.to ? isRangeOfAnother(fact, quantity, all) : isTimeOfAnother(fact, quantity, clause, all);
  const counts = fact.unit === 'count';
  if (!counts && !(fact.unit === 'count/second' && fact.scope?.queueType === 'fifo')) return false;
  const few = quantity.readings.every((one) => one < 100);
  const things = plural(quantity.noun ?? '');
  return all.some((other) => {
    if (other === fact || other.service !== fact.service) return false;
    const isFifoRate = other.unit === 'count/second' && other.scope?.queueType === 'fifo';
    if (!isFifoRate && !(counts && few && other.unit === 'count')) return false;
    if (counts && !other.mentions?.noun?.test(things)) return false;
    return agreementOf(other, { from: quantity.readings }) !== 'none';
  });
}

/** Of the same service and kind, and a word for it in the clause; in other languages such words are not known. */
function isTimeOfAnother(fact: Fact, { readings, text }: Quantity, clause: string, all: readonly Fact[]): boolean {
  const isForeign = /[^\x00-\x7f\u2000-\u2bff]/.test(text);
  return all.some(
    (other) =>
      other !== fact &&
      other.unit === 'second' &&
      other.kind === fact.kind &&
      other.service === fact.service &&
      agreementOf(other, { from: readings }) === 'now' &&
      (isForeign || other.mentions?.cues?.test(clause)) &&
      !other.mentions?.not?.test(clause),
  );
}

/** "Delay queues, DelaySeconds, 1 min ~ 14 days": from one bound of another setting to the other. */
function isRangeOfAnother({ id, service }: Fact, { readings, to = [] }: Quantity, all: readonly Fact[]): boolean {
  const others = all.filter((one) => one.unit === 'second' && one.service === service);
  const isBound = (from: readonly number[]) => others.filter((one) => agreementOf(one, { from }) === 'now');
  const ends = isBound(to);
  return ends.some((one) => one.id === id) || (ends.length > 0 && isBound(readings).length > 0);
}

/** Of ranges, and of sizes that no message has: what is smaller may well be told of the wrong thing. */
function isSizeOfAnother({ service }: Fact, { readings, to }: Quantity, all: readonly Fact[]): boolean {
  if (!to && readings.some((one) => one < 1e9)) return false;
  const same = all.filter((other) => other.unit === 'byte' && other.service === service);
  return same.some((other) => agreementOf(other, { from: readings, ...(to && { to }) }) === 'now');
}

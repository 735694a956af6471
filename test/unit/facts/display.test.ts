import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { FactValue, Unit } from '../../../src/engine/types';
import { facts, keyOf } from '../../../src/facts';
import { dataRate, duration, durations, formatDuration, formatSize, size, sizes } from '../../../src/facts/units';

const factors: Readonly<Record<string, readonly number[]>> = {
  byte: [1],
  bytes: [1],
  KB: [1000, 1024],
  KiB: [1024],
  MB: [1000 ** 2, 1024 ** 2],
  MiB: [1024 ** 2],
  GB: [1000 ** 3, 1024 ** 3],
  GiB: [1024 ** 3],
  ms: [1],
  second: [1],
  minute: [60],
  hour: [3600],
  day: [86_400],
};

describe('What people read of a fact', () => {
  it('is what its value says', () => {
    for (const fact of facts) {
      const readings = [...fact.history, ...('exam' in fact ? [fact.exam] : [])];
      for (const { value, display } of readings) {
        assert.ok(says(display, value, fact.unit), `${keyOf(fact)}: "${display}" is not ${JSON.stringify(value)}`);
      }
    }
  });

  it('takes the largest unit that gives a whole number', () => {
    assert.equal(formatSize(262_144), '256 KiB');
    assert.equal(formatSize(1_024_000), '1,000 KiB');
    assert.equal(formatSize(140), '140 bytes');
    assert.equal(formatSize(1), '1 byte');
    assert.equal(formatDuration(1_209_600), '14 days');
    assert.equal(formatDuration(43_200), '12 hours');
    assert.equal(formatDuration(90), '90 seconds');
    assert.equal(formatDuration(1), '1 second');
    assert.equal(formatDuration(0), '0 seconds');
  });

  it('says one day as AWS does', () => {
    assert.equal(formatDuration(86_400), '24 hours');
  });

  it('names a unit that both ends of a range share only once', () => {
    assert.equal(durations(1, 20).display, '1 to 20 seconds');
    assert.equal(durations(0, 43_200).display, '0 seconds to 12 hours');
    assert.equal(durations(60, 3600).display, '1 minute to 1 hour');
    assert.equal(sizes(1024, 1024 ** 2).display, '1 KiB to 1 MiB');
  });

  it('writes rates as AWS writes them', () => {
    assert.equal(dataRate(2 * 1024 ** 2).display, '2 MB/s');
    assert.equal(dataRate(10 * 1024 ** 3).display, '10 GB/s');
  });

  it('may be given where people write it otherwise', () => {
    assert.equal(size(2 * 1024 ** 3, '2 GB').display, '2 GB');
    assert.equal(duration(3600, '3,600 seconds').display, '3,600 seconds');
  });
});

/** Whether the numbers of the text, in the unit beside them, are those of the value. */
function says(display: string, value: FactValue, unit: Unit): boolean {
  if (value.kind === 'text' || value.kind === 'unlimited') return display.length > 0;
  const wanted = value.kind === 'quantity' ? [value.number] : [value.from, value.to];
  const numbers = [...display.matchAll(/([\d.,]*\d)\s?(%|[A-Za-z]+)?/g)].slice(0, wanted.length);
  const lastUnit = numbers.at(-1)?.[2] ?? '';
  return (
    numbers.length === wanted.length &&
    wanted.every((number, index) => {
      const [, digits = '', own] = numbers[index] ?? [];
      const word = own === undefined || own === 'to' ? lastUnit : own;
      const per = display.endsWith('/min') ? 60 : 1;
      return readings(word, unit).some((factor) => close((Number(digits.replaceAll(',', '')) * factor) / per, number));
    })
  );
}

function readings(word: string, unit: Unit): readonly number[] {
  if (unit.startsWith('count') || unit === 'percent') return [1];
  return factors[word] ?? factors[word.replace(/s$/, '')] ?? [];
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, b);
}

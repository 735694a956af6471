import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  byteUnit,
  convert,
  magnitude,
  plural,
  rateSeconds,
  singular,
  timeUnit,
  wordNumber,
} from '../../../src/engine/read/units';

describe('A unit of size', () => {
  it('is a byte, or a thousand and 1,024 of the next smaller one', () => {
    for (const word of ['B', 'byte', 'Bytes']) assert.deepEqual(byteUnit(word), [1], word);
    for (const word of ['KB', 'kb', 'kilobytes']) assert.deepEqual(byteUnit(word), [1000, 1024], word);
    assert.deepEqual(byteUnit('MB'), [1000 ** 2, 1024 ** 2]);
    assert.deepEqual(byteUnit('gigabyte'), [1000 ** 3, 1024 ** 3]);
    assert.deepEqual(byteUnit('TB'), [1000 ** 4, 1024 ** 4]);
  });

  it('has one reading where it says that it is binary', () => {
    assert.deepEqual(byteUnit('KiB'), [1024]);
    assert.deepEqual(byteUnit('mebibytes'), [1024 ** 2]);
    assert.deepEqual(byteUnit('GIB'), [1024 ** 3]);
    assert.deepEqual(byteUnit('tebibyte'), [1024 ** 4]);
  });

  it('is none of another first letter', () => {
    for (const word of ['queues', '', 'PB']) assert.equal(byteUnit(word), undefined, word);
  });
});

describe('A unit of time', () => {
  it('is in seconds, short ones in milliseconds, months and years of two lengths', () => {
    for (const [words, unit, factors] of [
      ['ms msec millis milliseconds', 'millisecond', [1]],
      ['s secs Second', 'second', [1]],
      ['m min minutes', 'second', [60]],
      ['h hrs hour', 'second', [3600]],
      ['d days', 'second', [86_400]],
      ['w week', 'second', [604_800]],
      ['month months', 'second', [30 * 86_400, 31 * 86_400]],
      ['y yrs years', 'second', [365 * 86_400, 366 * 86_400]],
    ] as const) {
      for (const word of words.split(' ')) assert.deepEqual(timeUnit(word), { unit, factors }, word);
    }
    for (const word of ['message', 'mins ago', 'xs']) assert.equal(timeUnit(word), undefined, word);
  });

  it('is what a rate is counted by, milliseconds not', () => {
    assert.deepEqual(['second', 'min', 'hour', 'day', 'month'].map(rateSeconds), [1, 60, 3600, 86_400, 2_592_000]);
    assert.deepEqual(['ms', 'shard'].map(rateSeconds), [undefined, undefined]);
  });

  it('is converted between seconds and milliseconds, and into nothing else', () => {
    assert.deepEqual(convert([1, 2], 'second', 'millisecond'), [1000, 2000]);
    assert.deepEqual(convert([500], 'millisecond', 'second'), [0.5]);
    assert.deepEqual(convert([5], 'byte', 'byte'), [5]);
    for (const [from, to] of [
      ['second', 'byte'],
      ['byte', 'second'],
      ['millisecond', 'count'],
      ['count', 'millisecond'],
    ] as const) {
      assert.equal(convert([5], from, to), undefined, `${from} to ${to}`);
    }
  });
});

describe('A number in words', () => {
  it('is what the word says, in any case', () => {
    assert.deepEqual(['ten', 'Fourteen', 'ninety', 'an', 'many'].map(wordNumber), [10, 14, 90, 1, undefined]);
  });

  it('is multiplied by what follows it', () => {
    assert.deepEqual(['K', 'million', 'bn', 'Thousand', 'messages'].map(magnitude), [1e3, 1e6, 1e9, 1e3, undefined]);
  });
});

describe('The plural of what is counted', () => {
  it('is the word that its singular was made of', () => {
    for (const word of ['messages', 'retries', 'keys', 'batches', 'buses', 'policies'])
      assert.equal(plural(singular(word)), word);
  });
});

describe('The singular of what is counted', () => {
  it('lacks the s of the plural, not that of the word', () => {
    assert.deepEqual(['Messages', 'queue', 'address', 'bus', 'status', 'topics'].map(singular), [
      'message',
      'queue',
      'address',
      'bus',
      'status',
      'topic',
    ]);
  });

  it('is the word that a short form stands for', () => {
    assert.deepEqual(['msgs', 'TPS', 'policies', 'buses', 'in-flight', 'AZs'].map(singular), [
      'message',
      'transaction',
      'policy',
      'bus',
      'message',
      'zone',
    ]);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { everyMatch, lazyPattern } from '../../../src/engine/pattern';

describe('A pattern that is made when it is first used', () => {
  it('is written once, and not before somebody asks', () => {
    let times = 0;
    const queue = lazyPattern('i', () => {
      times += 1;
      return 'queue';
    });
    assert.equal(times, 0);
    assert.deepEqual([queue.test('A QUEUE'), queue.exec('no topic'), times], [true, null, 1]);
  });

  it('finds every match from the first to the last, empty ones among them', () => {
    const number = lazyPattern('g', () => '\\d*');
    number.lastIndex = 3;
    assert.deepEqual(
      everyMatch(number, 'a12').map(({ index, 0: found }) => [index, found]),
      [...'a12'.matchAll(/\d*/g)].map(({ index, 0: found }) => [index, found]),
    );
  });

  it('that looks for one match alone finds that one', () => {
    assert.equal(everyMatch(/\d/, '123').length, 1);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readQuantities } from '../../../src/engine/read/quantity';

const numbers = (text: string) => readQuantities(text).map((one) => one.text);
const none = (...texts: readonly string[]) => {
  for (const text of texts) assert.deepEqual(numbers(text), [], text);
};
const one = (text: string, expected: string) => assert.deepEqual(numbers(text), [expected], text);

describe('A number that is a piece of a name', () => {
  it('hangs on letters or signs before it', () => {
    none('use EC2', 'it is $5', 'it is $ 5', 'for €5', 'for £5', 'item #5', 'me@5', '1:8080', 'x\\5');
    none('SHA-256', 'eu-west-1', 'path a/5', 'path 1/5 of it');
    one('sub-5 ms', '5 ms');
    one('a max-5 calls', '5 calls');
    one('a (5 calls)', '5 calls');
    one('keeps: 5 calls', '5 calls');
    one('limit:5 calls', '5 calls');
    one('1st, 5 calls', '5 calls');
  });

  it('goes on behind it', () => {
    none('10.0.0.0/16', '2025-08-04', '12:34', '1.2.3', '3/12', 'm 5large', '5th one', '1st', '22nd', '3x faster');
    none('5 USD', '5 cents', '5EUR');
    one('5ms', '5ms');
    one('5sec', '5sec');
    one('7days', '7days');
    one('300/3 messages'.slice(4), '3 messages');
  });

  it('is a citation in brackets', () => {
    none('so [3]', 'so [12, 13]', 'so [5-7]', 'so [5–7]');
    one('so [5 calls', '5 calls');
    one('so 5 calls]', '5 calls');
  });

  it('is how often something is done', () => {
    none('rate(5 minutes)');
    one('a (5 minutes)', '5 minutes');
  });
});

describe('A number that counts a heading or a place in a text', () => {
  it('stands at the start of its line, before a dot or bracket', () => {
    none('1. Short polling', '  2) Long polling');
    one('It keeps for 5 s. Then', '5 s');
  });

  it('stands behind a word for such places', () => {
    none(
      'Section 17',
      'version 3',
      'HTTP 503',
      'port 443',
      'Question 25',
      'step: 3',
      'page 12',
      'Node.js 20',
      'tier 1',
    );
    one('sections of 17 calls', '17 calls');
  });
});

describe('A year', () => {
  it('is four digits between 1990 and 2040, with nothing counted behind', () => {
    none('since 2010', 'in 1990', 'until 2040');
    one('about 1989', '1989');
    one('about 2100', '2100');
    one('2,010 here', '2,010');
    one('up to 2000 messages', '2000 messages');
    one('up to 2048 KB', '2048 KB');
    one('up to 2000 new calls', '2000 new calls');
  });
});

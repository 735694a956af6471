import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { allSayings } from '../../../src/rules/sayings';
import { requiredBy, requirementsOf } from '../../../src/rules/sayings/required';
import { phrase, type Saying } from '../../../src/rules/sayings/saying';
import { findingsIn } from './support';

const patterns = Object.entries(allSayings).flatMap(([rule, sayings]: readonly [string, readonly Saying[]]) =>
  sayings.flatMap((saying) =>
    [
      ...[saying.says, saying.unless, saying.unlessBefore, saying.toldBefore, saying.next],
      ...[...(saying.with ?? []), ...(saying.together ?? []), ...(saying.about ?? [])],
    ].flatMap((pattern) => (pattern ? [[rule, pattern] as const] : [])),
  ),
);

describe('Patterns of sayings', () => {
  it('have no unbounded quantifier, so that each costs time linear in the text', () => {
    for (const [rule, { source }] of patterns) {
      const bare = source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '');
      assert.doesNotMatch(bare, /[*+]|\{\d*,\}/, `${rule}: ${source}`);
    }
  });

  it('are case-insensitive and keep no state', () => {
    for (const [rule, pattern] of patterns) assert.equal(pattern.flags, 'di', rule);
  });

  it('match no empty text', () => {
    for (const [rule, saying] of Object.entries(allSayings)) {
      for (const { says } of saying) assert.ok(!says.test(''), rule);
    }
  });
});

describe('What sayings require', () => {
  it('stands written down as their patterns have it: otherwise run `npm run generate`', () => {
    for (const [rule, sayings] of Object.entries(allSayings)) {
      sayings.forEach((saying, index) => {
        assert.deepEqual(requiredBy(rule, index), requirementsOf(saying), `${rule} ${index}`);
      });
    }
  });
});

describe('phrase', () => {
  it('takes a space for any small gap', () => {
    assert.ok(phrase`\bat least once\b`.test('at   least\n  once'));
    assert.ok(!phrase`\bat least once\b`.test('atleast once'));
  });

  it('takes a tilde for a gap, a hyphen or nothing', () => {
    for (const text of ['dead letter', 'dead-letter', 'deadletter'])
      assert.ok(phrase`\bdead~letter\b`.test(text), text);
  });

  it('takes an ellipsis for a stretch of the same sentence, in which a name may have a dot', () => {
    assert.ok(phrase`\border…kept\b`.test('order in orders.fifo is kept'));
    assert.ok(!phrase`\border…kept\b`.test('in order. It is kept'));
  });

  it('takes two dots for a stretch up to the next comma', () => {
    assert.ok(phrase`\bdeletes‥first\b`.test('deletes the message first'));
    assert.ok(!phrase`\bdeletes‥first\b`.test('deletes the message, the first'));
  });
});

describe('Hostile prose', () => {
  const hostile = [
    'the queue pushes '.repeat(4000),
    'no dead-letter queue without a DLQ '.repeat(3000),
    'SQS '.repeat(20000),
    'never deletes the message before it is processed, then deletes it first '.repeat(1500),
    `| ${'SQS | standard | in order | exactly once | '.repeat(800)}`,
    '"'.repeat(5000),
    'if when unless not never without '.repeat(3000),
  ];

  it('is read to its end', () => {
    for (const text of hostile) assert.ok(Array.isArray(findingsIn(`# SQS, SNS, Kinesis and Lambda\n\n${text}\n`)));
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { allSayings } from '../../../src/rules/sayings';
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
      for (const { says } of saying) assert.doesNotMatch('', says, rule);
    }
  });
});

describe('phrase', () => {
  it('takes a space for any small gap', () => {
    assert.match('at   least\n  once', phrase`\bat least once\b`);
    assert.doesNotMatch('atleast once', phrase`\bat least once\b`);
  });

  it('takes a tilde for a gap, a hyphen or nothing', () => {
    for (const text of ['dead letter', 'dead-letter', 'deadletter']) assert.match(text, phrase`\bdead~letter\b`);
  });

  it('takes an ellipsis for a stretch of the same sentence, in which a name may have a dot', () => {
    assert.match('order in orders.fifo is kept', phrase`\border…kept\b`);
    assert.doesNotMatch('in order. It is kept', phrase`\border…kept\b`);
  });

  it('takes two dots for a stretch up to the next comma', () => {
    assert.match('deletes the message first', phrase`\bdeletes‥first\b`);
    assert.doesNotMatch('deletes the message, the first', phrase`\bdeletes‥first\b`);
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

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { beginsAnew, splitSentences } from '../../../src/engine/read/sentences';

const split = (text: string, start = 0, end = text.length): readonly string[] =>
  splitSentences(text, start, end).map((one) => text.slice(one.start, one.end));

describe('sentences', () => {
  it('end at full stops, question and exclamation marks before a blank, and at hard breaks', () => {
    assert.deepEqual(split('It waits. Does it? It does! Then'), ['It waits.', 'Does it?', 'It does!', 'Then']);
    assert.deepEqual(split('One line\nanother line'), ['One line', 'another line']);
    assert.deepEqual(split('It waits.\nThen it goes.'), ['It waits.', 'Then it goes.']);
    assert.deepEqual(split('  spaces around.   And between.  '), ['spaces around.', 'And between.']);
    assert.deepEqual(split(' \n '), []);
  });

  it('take along what closes behind the stop', () => {
    assert.deepEqual(split('He said "wait." Then (it waits.) And [so.] Why?! Yes...'), [
      'He said "wait."',
      'Then (it waits.)',
      'And [so.]',
      'Why?!',
      'Yes...',
    ]);
  });

  it('do not end inside numbers, names and addresses', () => {
    for (const text of [
      'It takes 1.5 MB of memory',
      'See queue.fifo and node.js',
      'At sqs.eu-west-1.amazonaws.com it is',
    ])
      assert.deepEqual(split(text), [text]);
  });

  it('do not end behind abbreviations and single letters, unless a new one clearly begins', () => {
    for (const text of [
      'Limits, e.g. 256 KB, apply',
      'That is approx. 5 minutes',
      'It has max. 10 messages',
      'SNS vs. SQS',
      'As in (cf. above) it waits',
      'By a. writer of it',
      'At 300 msgs. per second',
    ])
      assert.deepEqual(split(text), [text]);
    assert.deepEqual(split('Queues, topics, etc. They wait'), ['Queues, topics, etc.', 'They wait']);
    assert.deepEqual(split('It holds 300 msgs.  Then it stops'), ['It holds 300 msgs.', 'Then it stops']);
    assert.deepEqual(split('It takes e.g. Two of them'), ['It takes e.g. Two of them']);
    assert.deepEqual(split('It is a queue. it waits'), ['It is a queue.', 'it waits']);
  });

  it('lie inside the part that is asked for', () => {
    const text = 'Before. It waits. Behind.';
    assert.deepEqual(split(text, 8, 17), ['It waits.']);
    assert.deepEqual(split(text, 8, 12), ['It w']);
  });

  it('are cut at a blank where they never end', () => {
    const parts = split('word '.repeat(1000));
    assert.ok(parts.length >= 3);
    for (const part of parts) {
      assert.ok(part.length <= 1500);
      assert.match(part, /^word( word)*$/);
    }
    assert.equal(parts.join(' ').length, 'word '.repeat(1000).length - 1);
    assert.deepEqual(
      split('x'.repeat(3200)).map((part) => part.length),
      [1500, 1500, 200],
    );
    assert.deepEqual(split(`${'word '.repeat(290)}end. Next`).length, 2);
  });
});

describe('a line of its own', () => {
  it('begins anew with the label of an option, a question, an answer or a verdict', () => {
    for (const line of ['A. SNS', 'a) SNS', '(b) SQS', '1. SNS', '2) SQS', '3: SNS', 'Q1. Which', 'Q: Which', 'A: SNS'])
      assert.equal(beginsAnew(line), true, line);
    for (const line of ['✅ SNS', '❌ SQS', '☐ SNS', '✗ SQS']) assert.equal(beginsAnew(line), true, line);
  });

  it('does not with a word, a number or a letter alone', () => {
    for (const line of ['And so', 'A queue', 'I. Introduction', '10 messages', 'Queue: it', 'AB. x', 'A.b', '—', 'é x'])
      assert.equal(beginsAnew(line), false, line);
  });
});

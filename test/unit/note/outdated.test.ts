import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits } from '../../../src/engine/apply';
import type { Finding } from '../../../src/engine/types';
import { engine, options } from '../../support/engine';

/** What is found in a note about claims that do not hold. */
function found(text: string): readonly Finding[] {
  const doc = engine.read({ uri: 'note.md', text });
  return engine.check(doc, options).filter(({ rule }) => rule === 'fact-outdated' || rule === 'fact-wrong');
}

/** The message about the only such claim under a heading. */
function message(heading: string, sentence: string): string {
  const [finding, ...others] = found(`# ${heading}\n\n${sentence}\n`);
  assert.deepEqual(others, [], sentence);
  return finding?.message ?? `nothing about ${sentence}`;
}

/** The sentence after its number was corrected. */
function corrected(heading: string, sentence: string): string {
  const text = `# ${heading}\n\n${sentence}`;
  const [finding] = found(text);
  const fix = finding?.fixes.find(({ title }) => title.startsWith('Correct to '));
  return fix ? applyEdits(text, fix.edits).slice(text.length - sentence.length) : 'no correction';
}

describe('An outdated claim', () => {
  it('is told beside what older course material teaches, where it says that', () => {
    assert.equal(
      message('SQS', 'A message may be up to 256 KB.'),
      'SQS: maximum message size (body and attributes together) is 1 MiB since August 2025; older course material teaches 256 KB.',
    );
  });

  it('is none of a time below the limit where the note tells the limit of today as well', () => {
    const stage = 'A stream keeps its records for up to 7 days.';
    assert.equal(found(`# Kinesis\n\n${stage}\n`).length, 1);
    assert.deepEqual(found(`# Kinesis\n\n${stage}\n\nFor a price the retention is at most 365 days.\n`), []);
    const apart = `# Kinesis\n\n${stage}\n\n## Limits\n\nRetention is at most 365 days.\n`;
    assert.equal(found(apart).length, 1);
    assert.deepEqual(found(apart.replace('up to ', '')), []);
  });

  it('is told with the day until which it was so, where course material says another thing', () => {
    assert.equal(
      message('SQS', 'A message may be up to 64 KB.'),
      'SQS: maximum message size (body and attributes together) is 1 MiB since August 2025; it was 64 KiB until 18 June 2013.',
    );
  });

  it('is told with what notes say, where no page of AWS was found that once said so', () => {
    assert.equal(
      message('SNS', 'A standard topic takes up to 10 million subscriptions.'),
      'SNS: subscriptions per standard topic is 12,500,000 subscriptions; older notes say 10,000,000 subscriptions.',
    );
  });

  it('is told with what holds alone, where both are more than a message may have', () => {
    assert.equal(
      message('Lambda', 'An SQS event source mapping scales by 60 instances per minute.'),
      'Lambda: concurrent invocations that a standard queue adds in a minute is 300 invocations/min since November 2023.',
    );
  });

  it('is a warning that names its fact', () => {
    const [under] = found('# SQS\n\nA message may be up to 256 KB.\n');
    assert.deepEqual(
      [under?.severity, under?.subject, under?.fact],
      ['warning', 'sqs.msg.max_size', 'sqs.msg.max_size'],
    );
  });

  it('can be kept as what course material says, where that is what it says, and corrected', () => {
    const titles = (sentence: string) =>
      found(`# SQS\n\n${sentence}\n`).flatMap(({ fixes }) => fixes.map(({ title }) => title));
    const correct = 'Correct to 1024 KB (1 MiB today)';
    assert.deepEqual(titles('A message may be up to 256 KB.'), [
      'Keep as exam value (as-of: exam in the frontmatter)',
      correct,
    ]);
    assert.deepEqual(titles('A message may be up to 64 KB.'), [correct]);
  });

  it('cannot be kept by the frontmatter of a note that says there what it is judged by', () => {
    const titles = found('---\nas-of: today\n---\n# SQS\n\nA message may be up to 256 KB.\n').flatMap(({ fixes }) =>
      fixes.map(({ title }) => title),
    );
    assert.deepEqual(titles, ['Correct to 1024 KB (1 MiB today)']);
  });
});

describe('The correction of a number', () => {
  it('stays in the unit of the author', () => {
    for (const [heading, before, after] of [
      ['SQS', 'A message may be up to 256 KB.', 'A message may be up to 1024 KB.'],
      ['SQS', 'A message may be up to 262,144 bytes.', 'A message may be up to 1,048,576 bytes.'],
      ['SQS', 'A message may be up to 262144 bytes.', 'A message may be up to 1048576 bytes.'],
      ['SQS', 'A message may be up to 256 kilobytes.', 'A message may be up to 1024 kilobytes.'],
      ['SQS', 'Retention is at most 3 weeks.', 'Retention is at most 2 weeks.'],
      ['Lambda', 'A function runs for at most 5 min.', 'A function runs for at most 15 min.'],
    ] as const) {
      assert.equal(corrected(heading, before), after);
    }
  });

  it('leaves thousands and millions to their words', () => {
    for (const [heading, before, after] of [
      [
        'SQS',
        'A FIFO queue has at most 20 thousand messages in flight.',
        'A FIFO queue has at most 120 thousand messages in flight.',
      ],
      ['SQS', 'A FIFO queue has at most 20k messages in flight.', 'A FIFO queue has at most 120k messages in flight.'],
      ['SNS', 'Topics have up to 10 million subscriptions.', 'Topics have up to 12.5 million subscriptions.'],
      [
        'SQS',
        'A FIFO queue has at most 20.000 messages in flight.',
        'A FIFO queue has at most 120,000 messages in flight.',
      ],
    ] as const) {
      assert.equal(corrected(heading, before), after);
    }
  });

  it('counts by the time that the author counts by', () => {
    const sentence = (count: number) => `An SQS event source mapping scales by ${count} instances per minute.`;
    assert.equal(corrected('Lambda', sentence(60)), sentence(300));
    assert.equal(
      corrected('Kinesis', 'Writes are up to 50 MB per minute per shard.'),
      'Writes are up to 60 MB per minute per shard.',
    );
  });

  it('is none where the unit of the author does not divide the value', () => {
    assert.match(message('Lambda', 'A function runs for at most 7 days.'), /function timeout is 15 minutes/);
    assert.equal(corrected('Lambda', 'A function runs for at most 7 days.'), 'no correction');
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readQuestions } from '../../../src/engine/read/quiz';
import { content, summary } from './support';

describe('Headings that ask, without numbers', () => {
  const facts = [
    ['What waits?', 'A message.'],
    ['Why use a topic?', 'It tells many.'],
    ['Who deletes it?', 'The consumer.'],
  ] as const;
  const listed = facts.map(([stem, answer]) => `## ${stem}\n\n${answer}\n\n`).join('');
  const read = facts.map(([stem, answer]) => `${stem} => ${answer}`);

  it('are questions below a heading that calls them so, up to the next of its level', () => {
    assert.deepEqual(summary(`# Notes\n\n## How much?\n\nFew.\n\n# Common Interview Questions\n\n${listed}`), read);
    assert.deepEqual(summary(`# Interview questions on queues\n\n${listed}# Costs\n\n## How much?\n\nFew.\n`), read);
  });

  it('are sections of the note elsewhere, and where others between them do not ask', () => {
    assert.deepEqual(summary(`# Notes\n\n${listed}`), []);
    const others = '## Costs\n\nFew.\n\n## Limits\n\nMany.\n\n';
    assert.deepEqual(summary(`# Interview questions\n\n${listed}${others}`), []);
  });

  it('are none where they are the same below each of many things', () => {
    const things = ['Queues', 'Topics', 'Streams'].map((thing) => `## ${thing}\n\n### What is it?\n\nA thing.\n\n`);
    assert.deepEqual(summary(`# Interview questions\n\n${things.join('')}`), []);
  });

  it('are read again when the heading above them changes', () => {
    const before = readQuestions(`# Notes\n\n${listed}`);
    const text = `# Interview questions\n\n${listed}`;
    assert.deepEqual(content(readQuestions(text, before)), content(readQuestions(text)));
    assert.equal(readQuestions(text, before).questions.length, 3);
  });
});

describe('A question that a heading numbers and names', () => {
  it('may have parts that neither ask nor answer between what it asks and its solution', () => {
    const text =
      '### Question 1.2 — A queue\n\n**Seen:** twice\n\n#### Question\n\nDecouple the two:\n\n1. Send to it.\n2. Read from it.\n\n#### Concept\n\nThings wait in it.\n\n#### Solution\n\nCreate it first.\n';
    const [question, ...others] = readQuestions(text).questions;
    assert.deepEqual(others, []);
    assert.equal(question?.answer, 'Create it first.');
    assert.ok(question?.stem.includes('Decouple the two') && !question.stem.includes('Things wait'));
  });
});

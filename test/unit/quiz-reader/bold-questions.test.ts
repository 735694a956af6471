import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readQuestions } from '../../../src/engine/read/quiz';
import { summary } from './support';

const facts = [
  ['Why does a message wait?', 'It has a delay.'],
  ['Who deletes a message?', 'The consumer does.'],
  ['Where does a message go?', 'It stays in the queue.'],
] as const;
const read = facts.map(([stem, answer]) => `${stem} => ${answer}`);
const inForm = (form: (stem: string, answer: string) => string) =>
  facts.map(([stem, answer]) => form(stem, answer)).join('');

describe('Questions in bold with their answers behind them', () => {
  const listed = inForm((stem, answer) => `- **${stem}** ${answer}\n`);

  it('are read below a heading of questions', () => {
    assert.deepEqual(summary(`## Interview Discussion Points\n\n${listed}`), read);
    assert.deepEqual(summary(`## FAQ\n\n${inForm((stem, answer) => `**${stem}** ${answer}\n\n`)}`), read);
  });

  it('may be a line of their own, and below more headings in an interview', () => {
    const lines = inForm((stem, answer) => `**${stem}**\n${answer}\n\n`);
    const sections = `### General\n\n${lines}**Redrive**\n- It sends them again\n\n### More\n\n**Note:** no more.\n`;
    const all = [...read, 'Redrive => It sends them again'];
    assert.deepEqual(summary(`# Notes\n\n## Interview Questions\n\n${sections}`), all);
    assert.deepEqual(summary(`# Notes\n\n## Messaging\n\n${sections}`), []);
  });

  it('divide the answers where the questions are headings', () => {
    const asked = inForm((stem) => `### 1. ${stem}\n\n**Why so?**\nIt is.\n\n**How long?**\nA day.\n\n`);
    assert.equal(summary(`# Interview Questions\n\n${asked}`).length, 3);
  });

  it('are read once where they have numbers', () => {
    const numbered = [...facts, ...facts.map(([stem, answer]) => [`${stem.slice(0, -1)} again?`, answer] as const)];
    const lines = numbered.map(([stem, answer], index) => `${index + 1}. **${stem}**\n   ${answer}\n`);
    assert.deepEqual(
      summary(`## Buffering FAQs\n\n${lines.join('\n')}`),
      numbered.map(([stem, answer]) => `${stem} => ${answer}`),
    );
  });

  it('are remarks elsewhere, and where they are few', () => {
    assert.deepEqual(summary(`## Design\n\n${listed}`), []);
    assert.deepEqual(summary(`## FAQ\n\n- **Why wait?** It has a delay.\n- **For whom?** All.\n`), []);
  });
});

describe('What is said about a question', () => {
  it('is no answer to it, however often it follows', () => {
    const about = (label: string) =>
      inForm((stem, answer) => `## Q: ${stem}\n**${label}:** all\n\n### Answer in 60 seconds\n\n${answer}\n\n`);
    for (const label of ['Role', 'Priority', 'Format']) {
      const answers = readQuestions(about(label)).questions.map(({ answer }) => answer);
      assert.deepEqual(
        answers,
        facts.map(([, answer]) => answer),
        label,
      );
    }
  });

  it('may be a list of what to look for, which offers no choice', () => {
    const text =
      '## Q1: How do you choose a queue?\n\nThink of order.\n\n### What a great answer includes\n\n- [ ] Order\n- [ ] Cost\n- [ ] Delay\n\n### Recommended answer\n\nBy groups.\n';
    assert.deepEqual(
      readQuestions(text).questions.map(({ options, answer }) => [options.length, answer]),
      [[0, 'By groups.']],
    );
  });

  it('answers no reader where prose asks and goes on', () => {
    assert.deepEqual(
      summary('## Shards\n\nWhere does a record go?\n\nThe answer is **hashing**. It spreads them.\n'),
      [],
    );
  });
});

describe('A sentence to complete', () => {
  it('is asked in a list of questions where it has a verb and ends in a colon', () => {
    const asked = [...facts, ['A message that nobody deletes is:', 'seen again']];
    const text = [...asked, ['What is a topic?', 'One that tells.']].map(
      ([stem, answer], at) => `${at + 1}) ${stem}\n= ${answer}\n`,
    );
    assert.equal(summary(text.join('\n')).length, 5);
  });
});

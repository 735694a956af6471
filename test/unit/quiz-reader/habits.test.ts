import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { choices, faults, only, summary } from './support';

describe('Habits of authors do not hide a question', () => {
  it('a letter before code that is the option', () => {
    const text =
      '#### Q4. Which call purges a queue?\n\n- [ ] A\n\n```bash\naws sqs delete-queue\n```\n\n- [x] B\n\n```\naws sqs purge-queue\n```\n\n#### Q5. Which one pushes?\n\n- [x] SNS\n- [ ] SQS\n';
    assert.deepEqual(summary(text), [
      'Which call purges a queue? => ```\naws sqs purge-queue\n```',
      'Which one pushes? => SNS',
    ]);
  });

  it('characters without width where a letter would be', () => {
    const text =
      '#### Q1. Which one sends?\n\n- [x] &shy;\n\n```ts\nawait sqs.send(command);\n```\n\n- [ ] \u2800\n\n```ts\nsqs.push(command);\n```\n';
    assert.deepEqual(choices(only(text)), ['* ```ts\nawait sqs.send(command);\n```', '```ts\nsqs.push(command);\n```']);
  });

  it('a word that looks like a letter with a full stop', () => {
    const text = '#### Q3. What caches the address?\n\n- [ ] The queue\n- [ ] A.NET program\n- [x] The resolver\n';
    assert.deepEqual(choices(only(text)), ['The queue', 'A.NET program', '* The resolver']);
  });

  it('words of to-do lists in a numbered question', () => {
    const text = '#### Q9. Which task is not the owner’s?\n\n- [ ] estimate\n- [x] explain\n';
    assert.deepEqual(choices(only(text)), ['estimate', '* explain']);
  });

  it('tags around an answer that stands on lines of its own', () => {
    const text =
      '### Question 1:\n\nWhich two poll?\n\n- A. Lambda\n- B. Pipes\n- C. SNS\n\n<details><summary>Answer:</summary><p>\n[A, B]\n\nExplanation:\n\nBoth do.\n\n</p></details><hr>\n';
    assert.deepEqual(choices(only(text)), ['* Lambda', '* Pipes', 'SNS']);
  });

  it('a blank of two underscores', () => {
    assert.equal(
      only('## Question 2\nThe call __ empties a queue.\n\n**Answer: PurgeQueue**\n').stem,
      'The call __ empties a queue.',
    );
  });

  it('an answer that is missing', () => {
    const text = '# sheet-7\n\nOrders must survive an outage. What should you use?\n\nA. SQS\n\nB. SNS\n\nC. HTTP\n';
    assert.deepEqual(choices(only(text)), ['SQS', 'SNS', 'HTTP']);
    assert.deepEqual(faults(text), ['quiz-no-answer 3 Orders must survive an outage. What should you use?']);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readQuestions } from '../../../src/engine/read/quiz';
import { summary } from './support';

describe('A task with a number', () => {
  const fold = (summaryText: string) => `<details>\n<summary>${summaryText}</summary>\n\nUse a queue.\n\n</details>\n`;

  it('is a question where a fold calls itself its solution', () => {
    const text = `### Task 1: Decouple (5 points)\n\nPut something between the two.\n\n${fold('Solution')}`;
    assert.deepEqual(summary(text), ['Put something between the two. => Use a queue.']);
    assert.deepEqual(summary(text.replace('Task', 'Exercise')).length, 1);
    assert.deepEqual(summary('### Task 1: Decouple\n\nPut something between the two.\n\nSolution: a queue.\n'), []);
  });

  it('may list what is to be done, which offers no choice', () => {
    const text = `## Question 2: Queues\n\nDo this:\n\n1. Create it.\n2. Fill it.\n3. Empty it.\n\n${fold('💡 解答例')}`;
    const [question] = readQuestions(text).questions;
    assert.deepEqual(question?.options, []);
    assert.equal(question?.answer, 'Use a queue.');
  });
});

describe('A numbered list below a question that does not ask to choose', () => {
  const filler = 'because whoever reads it has to know for how long and by whom it is held back.';
  const heads = ['How does a message wait?', 'Why does it come twice?', 'What does a topic do?'];

  it('is its answer, where the items are sentences or stand below a bullet', () => {
    const long = heads.map((head, at) => `### Q${at + 1}: ${head}\n\n1. First, ${filler}\n2. Then, ${filler}\n`);
    assert.deepEqual(
      readQuestions(long.join('\n')).questions.map(({ options }) => options.length),
      [0, 0, 0],
    );
    const nested = heads.map((head, at) => `### Q${at + 1}: ${head}\n\n- Steps:\n  1. Send.\n  2. Read.\n`);
    assert.deepEqual(
      readQuestions(nested.join('\n')).questions.map(({ options }) => options.length),
      [0, 0, 0],
    );
  });

  it('is what it offers, where it asks to choose', () => {
    const text = '### Q1: Which of these keeps order?\n\n1. A FIFO queue\n2. A standard queue\n3. A topic\n';
    assert.deepEqual(
      readQuestions(text).questions.map(({ options }) => options.length),
      [3],
    );
  });
});

describe('A heading of an answer', () => {
  it('may say for whom the answer is', () => {
    const text = '## Question 1: Order\n\nHow is it kept?\n\n### Expected Answer (Senior)\n\nBy groups.\n';
    assert.deepEqual(summary(text), ['How is it kept? => By groups.']);
  });
});

describe('Numbers within stars', () => {
  it('are read through all of them', () => {
    const heads = ['What waits?', 'Who waits?', 'Why wait?', 'Where to wait?', 'When to wait?'];
    const text = heads.map((head, at) => `### ****${at + 1}\\. ${head}****\n\nIt depends.\n`).join('\n');
    assert.deepEqual(
      summary(text),
      heads.map((head) => `${head} => It depends.`),
    );
  });
});

describe('A statement of a list of questions', () => {
  it('is asked about where it is called true or false', () => {
    const asked = ['What waits?', 'Who waits?', 'Why wait?', 'Where to wait?'];
    const text = [...asked.map((stem) => [stem, 'A queue.']), ['A topic stores what it sends.', 'False']]
      .map(([stem, answer], at) => `${at + 1}. ${stem}\n\n- ${answer}\n`)
      .join('\n');
    assert.equal(summary(text).at(-1), 'A topic stores what it sends. => False');
  });
});

describe('A bullet below each of many questions', () => {
  it('is the answer, with what explains it below, where it comes first', () => {
    const stems = [
      'What waits?',
      'Which one tells many?',
      'Why wait?',
      'Where to wait?',
      'When is it seen?',
      'Who reads?',
    ];
    const text = stems.map((stem, at) => `${at + 1}. ${stem}\n\n- A thing\n\nIt is the only one.\n`).join('\n');
    const { questions } = readQuestions(text);
    assert.deepEqual(
      questions.map(({ options, answer }) => [options.length, answer?.startsWith('- A thing')]),
      stems.map(() => [0, true]),
    );
  });
});

describe('A quotation in an explanation', () => {
  it('opens no question, where it says the stem once more and the letters below it explain', () => {
    const text =
      '### Q1. Which one pushes?\n\n- A) SQS\n- B) SNS\n- C) Kinesis\n\n**Answer:** B\n\n**Explanation:**\n\n> In other words: who sends by itself?\n\n**(A)** : It waits.\n\n**(B)** : It sends.\n\n**(C)** : It keeps.\n';
    assert.deepEqual(summary(text), ['Which one pushes? => SNS']);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readQuestions } from '../../../src/engine/read/quiz';
import { choices, only, summary } from './support';

describe('A question that asks for two things', () => {
  const sheet = (key: string) =>
    `### Question 1\nYou keep reports for a year. What do you choose?\n\n**Account type:**\n- [ ] Standard\n- [ ] Premium\n\n**Access tier:**\n- [ ] Hot\n- [ ] Cool\n\n<details>\n<summary>Answer</summary>\n\n${key}\n</details>\n\n### Question 2\nWhich one is polled?\n\n- [ ] SNS\n- [x] SQS\n`;

  it('is one question, with the options of its first part and what the key says for that part', () => {
    assert.deepEqual(
      summary(sheet('**Account type:** Premium\n**Access tier:** Cool')).map((line) => line.split(' => ')[1]),
      ['Premium', 'SQS'],
    );
  });

  it('is two where its second part asks', () => {
    const text = sheet('**Account type:** Premium').replace('**Access tier:**', 'Which tier fits?');
    assert.equal(readQuestions(text).questions.length, 3);
  });
});

describe('A key that judges each option', () => {
  const options = '1. Which one keeps order?\na. A standard queue\nb. A FIFO queue\nc. A topic\n';

  it('says which is right, not the letter that it begins with', () => {
    const key = 'Ans:\na, incorrect: it may swap two messages\nb, correct\nc, incorrect: it pushes\n';
    assert.deepEqual(choices(only(options + key)), ['A standard queue', '* A FIFO queue', 'A topic']);
    assert.equal(only(options + key).options[0]?.why?.includes('swap two'), true);
  });

  it('may begin with prose', () => {
    const key = 'Ans:\na is a distractor, for it comes close\nb, correct\n';
    assert.deepEqual(choices(only(options + key)), ['A standard queue', '* A FIFO queue', 'A topic']);
  });

  it('is a letter where one stands before what is judged', () => {
    const key = 'Answer: B\na, incorrect: it may swap two messages\n';
    assert.deepEqual(choices(only(options + key)), ['A standard queue', '* A FIFO queue', 'A topic']);
  });
});

describe('The letter of the right option', () => {
  const options = (key: string) => `**Q1.** Which one pushes?\n\nA. SQS\n\nB. SNS\n\nC. Batch\n\n${key}\n`;

  it('stands behind a word for "answer" and before the option in brackets', () => {
    for (const key of ['**Respuesta B (envía a todos)**', '### Respuesta B (envía a todos)'])
      assert.deepEqual(summary(options(key)), ['Which one pushes? => SNS'], key);
  });

  it('stands behind what a site says of a wrong choice', () => {
    assert.deepEqual(summary(options('✗ Incorrect. The correct answer is B.\n\nA topic pushes.')), [
      'Which one pushes? => SNS',
    ]);
  });

  it('stands with its option in a code span, where the others do not', () => {
    const text = '1. Which one pushes?\n\nA. SQS\n`B. SNS`\nC. Batch\n\n```text\nA topic pushes.\n```\n';
    assert.deepEqual(choices(only(text)), ['SQS', '* SNS', 'Batch']);
    assert.deepEqual(choices(only('1. Which one?\n\n`A. ls`\n`B. cd`\n`C. rm`\n\nAnswer: C\n')), ['ls', 'cd', '* rm']);
  });
});

describe('Paragraphs between numbers', () => {
  const long = 'to store, forward, filter, transform, audit and archive every message of every account of the company';
  const question = (number: number, words: string, last: string) =>
    `${number}.\n\n${words}?\n\nNumber ${number} ${long}, ${long}, in one Region\n\nA service ${long}, ${long}, in all\n\n${last}\n\n`;
  const asked = ['What is a queue', 'What is a topic', 'Which one is a stream', 'What is a bus', 'Which is a broker'];
  const text = asked.map((words, index) => question(index + 1, words, `Nothing of both ${index}`)).join('');

  it('are options, however long, where each question has as many', () => {
    const { questions } = readQuestions(`${text}You must answer all questions before checking your work.\n`);
    assert.deepEqual(
      questions.map(({ options }) => options.length),
      [3, 3, 3, 3, 3],
    );
  });
});

describe('What stands around questions', () => {
  it('is no question where it says why the others are wrong', () => {
    const reasons = '| Option | Reason |\n| --- | --- |\n| A | Polled |\n| B | Runs jobs |\n| C | Stores |\n';
    const text = `# Question 7 — Push\n\n## Question\n\nWhich one pushes?\n\n## Options\n\n| Option | Service |\n| --- | --- |\n| A | SQS |\n| B | Batch |\n| C | S3 |\n| D | SNS |\n\n## Correct Answer\n\n**D. SNS**\n\n## Why Others Are Wrong?\n\n${reasons}`;
    assert.deepEqual(summary(text), ['Which one pushes? => SNS']);
  });

  it('is no answer to the last question where it is the key of all', () => {
    const text =
      '### Question 1\nWhich one pushes?\n\nA) SQS\nB) SNS\n\n### Question 2\nHow would you find out why a queue grows?\n\n**Expected steps:**\n1. Look at its age\n2. Look at its consumers\n\n## Answer Key Summary\n\n1. B - SNS pushes\n2. Design question - see the steps\n';
    assert.deepEqual(summary(text), ['Which one pushes? => SNS']);
  });
});

describe('A fold', () => {
  it('is an answer where its summary has a number among those that ask, whatever its words', () => {
    const fold = (summary: string) => `<details>\n<summary>${summary}</summary>\n\nFilas e tópicos.\n\n</details>\n\n`;
    const asking = ['1. O que é SQS?', '2. Detalhe o uso de SQS e de SNS', '3. O que é SNS?', '4. O que é MQ?'];
    assert.equal(readQuestions(asking.map(fold).join('')).questions.length, 4);
    assert.equal(readQuestions(asking.map((words) => fold(words.slice(3))).join('')).questions.length, 3);
  });

  it('is the answer to a heading with a number that tells what to explain', () => {
    const text =
      '### 5️⃣ Explain the difference between SQS and SNS.\n<details>\n<summary>See the answer</summary>\n<p>One is polled.</p>\n</details>\n';
    assert.equal(only(text).kind, 'card');
  });
});

describe('The heading of a card', () => {
  it('may have an empty line below it', () => {
    const text =
      '# Cards\n\n## What is a topic? #card\n\nA list of subscribers.\n\n## What is a queue? #card\nA buffer.\n';
    assert.deepEqual(summary(text), ['What is a topic? => A list of subscribers.', 'What is a queue? => A buffer.']);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { choices, only, summary } from './support';

const letters = (bullet: string, space: string) =>
  ['Amazon SQS', 'Amazon SNS', 'Amazon Kinesis', 'AWS Batch for lots of work']
    .map((name, index) => `${space}${bullet} ${'ABCD'.charAt(index)}. ${name}\n`)
    .join('');

describe('A key that names several options with their letters', () => {
  const pair = `### Question 1\n\nWhich two hold messages?\n\n${letters('-', '').replace(/[A-D]\./g, (found) => found.toLowerCase())}`;

  it('may give only the first words of each', () => {
    assert.deepEqual(choices(only(`${pair}\n**Correct Answers:** a. Amazon SQS, d. AWS Batch\n`)), [
      '* Amazon SQS',
      'Amazon SNS',
      'Amazon Kinesis',
      '* AWS Batch for lots of work',
    ]);
  });

  it('names one where it goes on to explain them all', () => {
    const reasons = 'A. Amazon SQS: read once. B. Amazon SNS: keeps nothing. C. Amazon Kinesis: replays.';
    assert.deepEqual(summary(`${pair}\nAnswer: C. It replays. ${reasons}\n`), [
      'Which two hold messages? => Amazon Kinesis',
    ]);
  });

  it('follows the word for it without a colon in Chinese', () => {
    assert.deepEqual(summary(`${pair}\n答案AD：都可以保存。\n`), [
      'Which two hold messages? => Amazon SQS + AWS Batch for lots of work',
    ]);
    assert.deepEqual(summary(`${pair}\n答案C。\n`), ['Which two hold messages? => Amazon Kinesis']);
  });
});

describe('The fold of an answer', () => {
  const asked = (number: number, stem: string, inside: string) =>
    `${number}. ${stem}\n${letters('- [ ]', '   ')}\n   <details>\n      <summary>Answer</summary>\n\n${inside}\n   </details>\n\n`;

  it('has a letter alone as the key, though bullets with all letters follow', () => {
    const inside =
      '      C.\n      - A. Amazon SQS: read once.\n      - B. Amazon SNS\n      - C. Amazon Kinesis\n      - D. None.\n';
    assert.deepEqual(summary(asked(1, 'Which one replays?', inside)), ['Which one replays? => Amazon Kinesis']);
  });

  it('asks nothing in the numbered lines of its reasons', () => {
    const inside =
      '      B.\n      It goes step by step.\n      1. The log has no errors.\n      2. So a reader is missing:\n      - A. It reads once.\n      - B. It pushes.\n      - C. It waits.\n';
    const text = asked(1, 'Which one pushes?', inside) + asked(2, 'Which one polls?', '      A.\n');
    assert.deepEqual(summary(text), ['Which one pushes? => Amazon SNS', 'Which one polls? => Amazon SQS']);
  });
});

describe('Options without letters', () => {
  it('are the items of HTML lists that letters below name', () => {
    const list = '<ol type="A">\n <li>SQS</li>\n <li>SNS</li>\n <li>Kinesis</li>\n</ol>\n';
    const asked = (stem: string, key: string) =>
      `${stem}\n\n${list}<details><summary>Show Correct Answer</summary>\n  ${key}\n</details>\n\n---\n\n`;
    const text =
      asked('1. Which one pushes?', 'B') +
      asked('2. Which two poll? (Choose two.)', 'A, C') +
      asked('7. Which one replays?', 'C');
    assert.deepEqual(
      summary(text),
      [
        '1. Which one pushes? => SNS',
        '2. Which two poll? (Choose two.) => SQS + Kinesis',
        '7. Which one replays? => Kinesis',
      ].map((line) => line.replace(/^\d\. /, '')),
    );
  });

  const copied = (number: number, stem: string, right: string) =>
    `Question ${number}\n${stem}\n\nResponses\n${['SQS', 'SNS', 'Kinesis'].map((one) => (one === right ? `${one} - correct` : one)).join('\n')}\n\n\n`;

  it('are the lines below "Responses" of which one says at its end that it is correct', () => {
    const text =
      copied(1, 'Which one pushes?', 'SNS') +
      copied(2, 'Which one polls?', 'SQS') +
      copied(3, 'What replays records?', 'Kinesis') +
      copied(4, 'What sends mail?', 'SNS') +
      copied(5, 'What has shards?', 'Kinesis');
    assert.deepEqual(summary(text), [
      'Which one pushes? => SNS',
      'Which one polls? => SQS',
      'What replays records? => Kinesis',
      'What sends mail? => SNS',
      'What has shards? => Kinesis',
    ]);
  });

  it('are in bold where they are right, even a digit, also below a heading that does not ask', () => {
    const asked = (heading: string, right: number) =>
      `### ${heading}\n${['1', '2', '3'].map((one, index) => `${index + 1}. ${index === right ? `**${one}**` : one}`).join('\n')}\n\n`;
    const stems = [
      'How many gateways?',
      'How many zones?',
      'How many readers?',
      'How many shards?',
      'How many topics?',
    ];
    const text = stems.map((stem, index) => asked(`${index + 1}. ${stem}`, index % 3)).join('');
    const more = asked('6. You start with these queues. Their number is then:', 1);
    assert.equal(summary(text + more).length, 6);
    assert.equal(summary(text + more)[5], 'You start with these queues. Their number is then: => 2');
  });

  it('are no blanks of a form', () => {
    const week = (number: number) =>
      `**Week ${number} (_____ to _____):**\n- [ ] Goal 1: ______\n- [ ] Goal 2: ______\n- [ ] Goal 3: ______\n\n`;
    assert.deepEqual(summary(`# Progress\n\n${week(1)}${week(2)}${week(3)}`), []);
  });
});

describe('A question of which only the right option was kept', () => {
  it('has it as its answer', () => {
    const asked = (number: number, stem: string, option: string) =>
      `##  ✅ Question #${number}\n\n###   ❓ ${stem}\n\n>   ✅ **${option}**\n\n`;
    const text =
      asked(1, 'A company has to keep the order of its payments and reads each of them once.', 'B. A FIFO queue') +
      asked(2, 'A company tells many services of each order. Which service does that best?', 'D. A topic');
    assert.deepEqual(
      summary(text).map((line) => line.split(' => ')[1]),
      ['A FIFO queue', 'A topic'],
    );
  });
});

describe('A sentence to complete', () => {
  it('is a question among numbered ones whose options have numbers too', () => {
    const list = '   1. SQS\n   2. SNS\n   3. Kinesis\n   4. Batch\n';
    const asked = [1, 2, 3, 4, 5, 6, 7].map((number) => `${number}. **Which of them does task ${number}?**\n${list}`);
    const text = `${asked.join('')}8. **Records are best put into:**\n${list}`;
    assert.equal(summary(text)[7], 'Records are best put into: => ');
  });

  it('may end in three dots', () => {
    const list = '- a) SQS\n- b) SNS\n- c) Kinesis\n';
    const asked = [1, 2, 3].map((number) => `${number}. Which one does task ${number}?\n${list}`).join('');
    assert.equal(summary(`${asked}4. Records are best put into...\n${list}`).length, 4);
  });
});

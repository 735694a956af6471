import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readQuestions } from '../../../src/engine/read/quiz';
import { choices, only, summary } from './support';

const services = ['Amazon SQS', 'Amazon SNS', 'Kinesis Data Streams'];
const asked = ['pushes to all', 'keeps the order', 'replays', 'holds a message back', 'sends mail', 'polls'];

/** A note with a question for each of `asked`, the second of the services right. */
function sheet(form: (number: number, stem: string) => string): string {
  return asked.map((does, at) => form(at + 1, `Which one ${does}?`)).join('\n');
}

const allRight = asked.map((does) => `Which one ${does}? => Amazon SNS`);

describe('What stands below an option', () => {
  it('judges it where it begins with the verdict', () => {
    const text =
      '## Question 1:\n\nWhich one keeps the order?\n\n- A) A standard queue\n  - Incorrect: it only tries to.\n- B) A FIFO queue\n  - Correct: each group is read in turn.\n- C) A topic\n  - Incorrect: it keeps nothing.\n';
    const question = only(text);
    assert.deepEqual(choices(question), ['A standard queue', '* A FIFO queue', 'A topic']);
    assert.deepEqual(
      question.options.map(({ why }) => why),
      ['Incorrect: it only tries to.', 'each group is read in turn.', 'Incorrect: it keeps nothing.'],
    );
  });
});

describe('The answer of a question', () => {
  it('may be set apart behind its question mark', () => {
    const marks = ['`', '**', '=='];
    for (const mark of marks) {
      const text = sheet((number, stem) => `* Q${number}. ${stem} ${mark}Amazon SNS${mark}`);
      const plain = summary(text).map((line) => line.replaceAll(mark, ''));
      assert.deepEqual(plain, allRight, mark);
    }
  });

  it('stands in a list below an item of a list of questions', () => {
    const text = `## Interview questions\n\n${sheet((_, stem) => `- ${stem}\n  - Amazon SNS`)}\n`;
    assert.deepEqual(summary(text), allRight);
    assert.deepEqual(summary(text.replace('Interview questions', 'Amazon SNS')), []);
  });

  it('is in words for a few of many questions with options', () => {
    const text = sheet((number, stem) =>
      number === 3
        ? `### Question 3: ${stem}\n\nThe one with shards.\n`
        : `### Question ${number}: ${stem}\n\n${services.map((words, at) => `${'ABC'.charAt(at)}. ${words}`).join('\n')}\n\nAnswer: B\n`,
    );
    assert.deepEqual(summary(text)[2], 'Which one replays? => The one with shards.');
    assert.equal(summary(text).length, asked.length);
  });

  it('goes on below a break of HTML', () => {
    const text = sheet(
      (number, stem) =>
        `Question ${number}\n----------\n${stem}\n\n* ${services.join('\n\n* ')}\n\nAnswer: </br>\n\nAmazon SNS\n`,
    );
    assert.deepEqual(summary(text), allRight);
    assert.deepEqual(
      readQuestions(text).questions.map(({ options }) => options.length),
      asked.map(() => 3),
    );
  });

  it('may be a solution that the title asks for', () => {
    const text = '## 12. Implement a solution that retries\n\n**Answer:**\nA queue for what failed.\n';
    assert.deepEqual(summary(text), ['Implement a solution that retries => A queue for what failed.']);
  });

  it('is none where a form only shows its place', () => {
    const text = `Question: ...\nAnswer: ...\n\n${sheet((number, stem) => `- Question ${number}: ${stem}\n  - Type: one of three\n  - Answer: Amazon SNS\n`)}`;
    assert.deepEqual(summary(text), allRight);
  });
});

describe('A card for another program', () => {
  it('stands in a fence as front and back', () => {
    const cards =
      'Front: Who polls?\nBack: The consumer, as often\nas it likes.\n\nFront: What is a shard?\nBack: A part of a stream.';
    assert.deepEqual(summary(`# To import\n\n\`\`\`\n${cards}\n\`\`\`\n\nFront: 2 px\nBack: 3 px\n`), [
      'Who polls? => The consumer, as often as it likes.',
      'What is a shard? => A part of a stream.',
    ]);
  });
});

describe('Options', () => {
  it('may be headings below the one that asks', () => {
    const text = sheet(
      (number, stem) =>
        `## Question ${number}: ${stem}\n\n${services.map((words, at) => `### ${'ABC'.charAt(at)}. ${words}`).join('\n')}\n\n**Answer: B**\n`,
    );
    assert.deepEqual(summary(text), allRight);
    assert.deepEqual(
      readQuestions(text).questions.map(choices)[0],
      services.map((words) => (words === 'Amazon SNS' ? `* ${words}` : words)),
    );
  });

  it('may be items of HTML on lines of their own, and the fold below them names one', () => {
    const items = services.map((words) => `  <li>\n    ${words}\n  </li>`).join('\n');
    for (const key of ['B', 'Amazon SNS']) {
      const text = sheet(
        (number, stem) =>
          `<h3>${number}. ${stem}</h3>\n<ol type="A">\n${items}\n</ol>\n<details><summary>Answer</summary>${key}</details>\n`,
      );
      assert.deepEqual(summary(text), allRight, key);
    }
  });

  it('need no blank behind their box', () => {
    assert.deepEqual(choices(only('## Which one pushes?\n\n- [ ]Amazon SQS\n- [x]Amazon SNS\n- [ ] Amazon MQ\n')), [
      'Amazon SQS',
      '* Amazon SNS',
      'Amazon MQ',
    ]);
  });

  it('may have two blanks in a box', () => {
    const text = '1. Which one pushes?\n   - [  ] Amazon SQS\n   - [x ] Amazon SNS\n   - [  ] Amazon MQ\n';
    assert.deepEqual(choices(only(text)), ['Amazon SQS', '* Amazon SNS', 'Amazon MQ']);
  });

  it('have boxes that are drawn', () => {
    const text = sheet(
      (number, stem) =>
        `${number}. ${stem}\n${services.map((words) => `    - ${words === 'Amazon SNS' ? '🗹' : '☐'} ${words}`).join('\n')}`,
    );
    assert.deepEqual(summary(text), allRight);
    assert.deepEqual(readQuestions(text).questions.map(choices)[0], ['Amazon SQS', '* Amazon SNS', services[2]]);
  });

  it('may begin like a list of sources where the wrong ones are told apart', () => {
    const text =
      '## Question 4: Which section takes no condition?\n\n**Right**\n- Parameters: what is asked for\n\n**Wrong**\n- Resources: what is made\n- Outputs: what is told\n';
    assert.deepEqual(choices(only(text)), [
      '* Parameters: what is asked for',
      'Resources: what is made',
      'Outputs: what is told',
    ]);
  });

  it('are marked behind a hint in brackets', () => {
    const text =
      'Question 1\n----------\nHow long does it keep one at most?\n\n(Hint: look at page 5 (below the table).)\n\n* 4 days\n\n* 14 days (answer)\n\n* 30 days\n';
    assert.deepEqual(choices(only(text)), ['4 days', '* 14 days', '30 days']);
  });
});

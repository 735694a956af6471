import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { choices, only, summary } from './support';

describe('Marks and keys as other courses write them', () => {
  const asked = ['Which keeps the order?', 'Which pushes?', 'Which replays?'];
  const options = ['- a) a queue', '- b) a topic', '- c) a stream'];
  const test = asked.map((stem, at) => `${at + 1}. **${stem}**\n   ${options.join('\n   ')}\n\n`).join('');
  const read = ['Which keeps the order? => a queue', 'Which pushes? => a topic', 'Which replays? => a stream'];

  it('a line of keys may be all in bold', () => {
    assert.deepEqual(summary(`## Test\n\n${test}**Answers: 1-a, 2-b, 3-c**\n`), read);
    assert.deepEqual(summary(`## Test\n\n${test}**Réponses : 1-a, 2-b, 3-c**\n`), read);
  });

  it('a key in sections may stand below its name in another language', () => {
    const key = '### Module 1 (1-2)\n1. a) a queue\n2. b) a topic\n\n### Module 2 (3)\n3. c) a stream\n';
    assert.deepEqual(summary(`## Test\n\n${test}## Corrigé\n\n${key}`), read);
  });

  const statement = 'A queue delivers at most once.';
  const key = (...said: string[]) => `## Answer key\n\n${said.map((one, at) => `${at + 1}. ${one}\n`).join('')}`;

  it('boxes of true and false are answered by these words in a key', () => {
    const boxes = (number: number, stem: string) => `### Question ${number}\n${stem}\n\n- [ ] True\n- [ ] False\n\n`;
    const text = `${boxes(1, statement)}${boxes(2, 'A topic pushes.')}${key('False (at least once)', '**True** - it does.')}`;
    assert.deepEqual(summary(text), [`${statement} => False`, 'A topic pushes. => True']);
  });

  it('a statement that says itself that it is true or false needs no options', () => {
    const text = `### Question 1\nTrue or False: ${statement}\n\n### Question 2\nA topic pushes. (True/False)\n\n`;
    const said = [`True or False: ${statement} => False`, 'A topic pushes. (True/False) => True'];
    assert.deepEqual(summary(`${text}${key('**False** - at least once.', '**True** - it does.')}`), said);
    assert.equal(summary(text).length, 2);
    assert.deepEqual(summary('## Notes\n\nTrue or false: we need a queue.\n\n1. Ask the team.\n'), []);
  });

  it('round boxes need no bullet, and a question may begin with a mark of its own', () => {
    const text = '?: It pushes.\n\n( ) SQS\n(X) SNS\n\n?: Which replays?\n\n(X) Kinesis\n( ) SQS\n';
    assert.deepEqual(summary(text), ['It pushes. => SNS', 'Which replays? => Kinesis']);
  });

  it('a picture before a letter or behind what is asked is for the eye alone', () => {
    assert.deepEqual(choices(only('❓ Which pushes? 🔴\n\n📝 A) SQS\n⚙️ B) SNS\n🐳 C) S3\n')), ['SQS', 'SNS', 'S3']);
  });

  it('only the right option of a list may have a box', () => {
    assert.deepEqual(choices(only('**Question 1**\nWhich pushes?\n- a. SQS\n- [✓] b. SNS\n- c. S3\n')), [
      'SQS',
      '* SNS',
      'S3',
    ]);
  });

  const signed = '- ❌ SQS\n- ✅ SNS\n- S3\n';

  it('ticks and crosses before the items of a list judge them where a test asks', () => {
    const hinted = `## Question 4\n\nWhich one pushes?\n_Select only one answer._\n\n${signed}\n### Explanation\n- SNS does.\n`;
    assert.deepEqual(choices(only(hinted)), ['SQS', '* SNS', 'S3']);
    assert.deepEqual(choices(only(`## Question 4\n\nWhich one pushes?\n\n${signed}\n* It pushes at once.\n`)), [
      'SQS',
      '* SNS',
      'S3',
    ]);
    assert.deepEqual(summary(`## What to use\n\nWhat do we use?\n\n${signed}`), []);
  });

  it('what stands below "Incorrect answers" is wrong, whatever it repeats', () => {
    const lettered = '### 1. Which pushes?\n\n- A. SQS\n- B. SNS\n- C. S3\n\n### Ans: B\n\n';
    assert.deepEqual(choices(only(`${lettered}Incorrect Answers:\n\nA. SQS\n\nIt waits.\n\nC. S3\n`)), [
      'SQS',
      '* SNS',
      'S3',
    ]);
  });

  it('so are options told again below letters alone', () => {
    const lettered = '### 1. Which pushes?\n\n- A. SQS\n- B. SNS\n- C. S3\n\n### Ans: B\n\n';
    assert.deepEqual(choices(only(`${lettered}A. SQS\n\nIt waits.\n\nC. S3\n\nIt stores.\n`)), ['SQS', '* SNS', 'S3']);
  });

  it('a right option in bold may be a digit', () => {
    assert.deepEqual(choices(only('### Question 1\n\nHow many octets are there?\n\n* 5\n* 8\n* **6**\n')), [
      '5',
      '8',
      '* 6',
    ]);
  });

  it('an answer may name the option by its number', () => {
    const text = 'Question: What pushes?\n1. SQS\n2. SNS\n\nAns Option 2: SNS pushes to all.\n';
    assert.deepEqual(choices(only(text)), ['SQS', '* SNS']);
  });

  it('what is still to be filled in is no question, whether it has boxes or options', () => {
    const sheet = '### Question 1\n\n[Level] [Difficulty]\n\n- [ ] True\n- [ ] False\n';
    assert.deepEqual(summary(sheet), []);
  });

  it('a list in which only what is right has a box may have any bullets', () => {
    assert.deepEqual(choices(only('### Which pushes?\n\n* SQS\n- [x] SNS\n* S3\n')), ['SQS', '* SNS', 'S3']);
    assert.deepEqual(summary('### Today\n\n* SQS\n- [x] SNS\n* S3\n'), []);
  });

  it('letters may be in any order', () => {
    const text = '1. "Which pushes?"\n   - b) SQS\n   - c) S3\n   - a) SNS\n\n   Answer: a\n';
    assert.deepEqual(choices(only(text)), ['SQS', 'S3', '* SNS']);
  });

  it('a picture may stand before "Correct answer", and a line between that and the letter', () => {
    const text = '📌 Question 1\n\nWhich pushes?\n\nA. SQS\nB. SNS\n\n----\n✅ Correct Answer\n----\nB. SNS\n';
    assert.deepEqual(choices(only(text)), ['SQS', '* SNS']);
  });

  it('each question with its answer folded below it is one', () => {
    const fold = (stem: string, said: string) =>
      `**${stem}**\n<details>\n<summary>Answer</summary>\n\n${said}\n</details>\n\n`;
    const text = `# Notes\n\n${fold('What is a queue?', 'It waits.')}${fold('What is a topic?', 'It pushes.')}`;
    assert.deepEqual(summary(text), ['What is a queue? => It waits.', 'What is a topic? => It pushes.']);
  });
});

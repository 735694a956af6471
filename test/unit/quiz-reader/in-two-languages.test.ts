import assert from 'node:assert/strict';
import { readQuestions } from '../../../src/engine/read/quiz';
import { choices, only, summary } from './support';

describe('questions in two languages, and told twice', () => {
  it('headings may say what they are in both languages, with a flag before them', () => {
    const text =
      '## Q12\n\n### 🇺🇸 Question (English)\nWhich service pushes?\n\n### 🇰🇷 문제 (한글)\n무엇이 밀어냅니까?\n\n### Options / 보기\n- **A.** SQS\n- **B.** SNS\n\n### ✅ Correct Answer / 정답\n**B**\n';
    assert.deepEqual(choices(only(text)), ['SQS', '* SNS']);
  });

  it('an answer may be called one in both languages, and say in brackets what kind it is', () => {
    const one = '## 問題 1 / Question 1\n\nWhich service pushes?\n\n**✅ 正確答案 / Correct Answer：Amazon SNS**\n';
    assert.equal(only(one).answer, 'Amazon SNS');
    const steps = '### 3. How do you drain a queue?\n\n**Answer (Steps):**\n\n1. Stop the producer\n2. Wait\n';
    assert.match(only(steps).answer ?? '', /Stop the producer/);
  });

  it('the options once more in another language are the same options', () => {
    const text =
      'Question 5: Which service pushes?\nA. SQS, a queue\nB. SNS, a topic\n\nA. SQS，佇列\nB. SNS，主題\n\nAnswer: B\n';
    assert.deepEqual(choices(only(text)), ['SQS, a queue', '* SNS, a topic']);
  });

  it('what a section of answers repeats with its key is the same question', () => {
    const asked = (stem: string, key: string) => `**${stem}**\n\n   A. SQS\n   B. SNS\n   C. S3\n\n${key}`;
    const questions = asked('1. Which one pushes?', '') + asked('2. Which one waits?', '');
    const answers =
      asked('1. Which one pushes?', '**Correct answer: B. SNS**\n\n') +
      asked('2. Which one waits?', '**Correct answer: A. SQS**\n');
    assert.deepEqual(summary(`## Self-check\n\n${questions}## Answers and explanations\n\n${answers}`), [
      'Which one pushes? => SNS',
      'Which one waits? => SQS',
    ]);
  });
});

describe('keys that stand right below', () => {
  it('an option once more in a fence is the key', () => {
    const asked = (stem: string, key: string) => `## Q. ${stem}\n* SQS\n* SNS\n* Kinesis\n\`\`\`\n${key}\n\`\`\`\n`;
    const text = `# Quiz\n\n${asked('Which waits?', 'SQS')}${asked('Which pushes?', 'SNS')}${asked('Which replays?', 'Kinesis')}`;
    assert.deepEqual(summary(text), ['Which waits? => SQS', 'Which pushes? => SNS', 'Which replays? => Kinesis']);
  });

  it('an option once more, letter and words, is the key', () => {
    const text = '1. Which one pushes?\n   - A. SQS\n   - B. SNS\n\nB. SNS\n';
    assert.deepEqual(choices(only(text)), ['SQS', '* SNS']);
  });

  it('so is one in a fence below options without bullets', () => {
    const text = '## Q. Which one pushes?\nA. SQS\nB. SNS\nC. S3\n```\nB. SNS\n```\n';
    assert.deepEqual(choices(only(text)), ['SQS', '* SNS', 'S3']);
  });

  it('a line in bold may stand before the option, whatever its words are', () => {
    const text = '## 問題 1\n\nWhich one pushes?\n\n- A. SQS\n- B. SNS\n\n**正確的是**\nSNS\n\n**為什麼**\nIt does.\n';
    assert.deepEqual(choices(only(text)), ['SQS', '* SNS']);
  });

  it('the keys of all sections may stand in a chapter of their own', () => {
    const asked = (at: number) => `**${at}.** ¿Cuál es la ${at}?\n\n- **a)** SQS\n- **b)** SNS\n- **c)** S3\n\n`;
    const section = (name: string) => `## ${name}\n\n${asked(1)}${asked(2)}`;
    const keys = '### Colas\n\n1. **a)** SQS\n2. **b)** SNS\n\n### Temas\n\n1. **b)** SNS\n2. **c)** S3\n';
    const { questions } = readQuestions(`${section('Colas')}${section('Temas')}## Solucionario\n\n${keys}`);
    const right = questions.map(({ options }) => options.findIndex(({ correct }) => correct));
    assert.deepEqual(right, [0, 1, 1, 2]);
  });

  it('a key may name two options by letter, colon and words', () => {
    const text =
      'Question 1: Which two push? (Select TWO)\n\nA. SNS\nB. SQS\nC. EventBridge\n\nThe correct answers are **A: SNS** and **C: EventBridge**.\n';
    assert.deepEqual(choices(only(text)), ['* SNS', 'SQS', '* EventBridge']);
  });

  it('a folded option with its number may be a number itself', () => {
    const text =
      '### 3. What does it print?\n\n```js\nprint();\n```\n\n1. 11\n2. 5\n3. 6\n\n<details><summary><b>Answer</b></summary>\n\n 1) 11\n\n</details>\n';
    assert.deepEqual(choices(only(text)), ['* 11', '5', '6']);
  });

  it('green is right and red is what somebody took for right', () => {
    const text =
      '**Which one pushes?**\n\n- [x] <span style="color:red">SQS</span>\n- [ ] <span style="color:green">SNS</span>\n- [ ] S3\n';
    assert.deepEqual(choices(only(text)), ['SQS', '* SNS', 'S3']);
  });

  it('the results of a test may have letters before the options', () => {
    const text =
      'Question 3\nIncorrect\nWhich of these services pushes each message to all who have subscribed?\n(A)A queue that keeps each message until somebody has deleted it\nYour answer is incorrect\n(B)A stream\nCorrect answer\n(C)A topic\n(D)A bucket\nOverall explanation\nTopics push.\n';
    assert.deepEqual(choices(only(text)), [
      'A queue that keeps each message until somebody has deleted it',
      'A stream',
      '* A topic',
      'A bucket',
    ]);
  });
});

describe('lists of questions without a title that says so', () => {
  const headings = (from: number, count: number, mark: string) =>
    Array.from({ length: count }, (_, at) => `## What is part ${from + at}${mark}\nIt is one.\n\n`).join('');

  it('nearly all headings of a level ask: the few others are asked too', () => {
    const text = `# Redshift\n\n${headings(1, 24, '?')}## Difference between a cluster and a node\nA node is a part.\n`;
    assert.equal(readQuestions(text).questions.length, 25);
    assert.deepEqual(summary(`# Redshift\n\n${headings(1, 12, '?')}${headings(20, 12, '')}`), []);
  });

  it('a table of contents whose links ask says so as well', () => {
    const link = (at: number) => `* [What is part ${at}?](#what-is-part-${at})\n`;
    const contents = Array.from({ length: 20 }, (_, at) => link(at)).join('');
    const text = `# Kafka\n\n${contents}\n${headings(0, 20, '?')}${headings(20, 8, '')}`;
    assert.ok(readQuestions(text).questions.length >= 20);
  });

  it('a question with a number may be answered in a section', () => {
    const asked = (at: number) => `### **${at}. How did they do it?**\n\n#### **Case study:**\n\nThey tried.\n\n`;
    const text = `# Interview questions\n\n${[1, 2, 3].map(asked).join('')}`;
    assert.equal(readQuestions(text).questions.length, 3);
  });

  it('the first of two in a section, and what its answer lists with a question mark', () => {
    const asked = (at: number, more: string) => `${at}. ### What is part ${at}?\n\n    It is one.\n${more}\n`;
    const listed = '    1. **Start:** What matters most?\n    2. **End:** It is done.\n';
    const text = `# Interview questions\n\n## Basics\n\n${asked(1, '')}${asked(2, '')}${asked(3, '')}## More\n\n${asked(4, listed)}`;
    assert.equal(readQuestions(text).questions.length, 4);
  });

  it('roman numbers are no letters of options', () => {
    const asked = (stem: string) => `## ${stem}\ni) it waits\nii) it is read\n\n`;
    const text = `# Interview questions\n\n${asked('What happens to a message?')}${asked('What happens to a record?')}${asked('What happens to an event?')}`;
    assert.equal(readQuestions(text).questions.length, 3);
  });

  it('a named heading with a fold needs no question mark', () => {
    const text =
      '## Question 21. Calculate the age of the oldest message\n\n<details><summary><b>Answer</b></summary>\n\nBy its attribute.\n\n</details>\n';
    assert.equal(only(text).answer, 'By its attribute.');
  });

  it('an item may stand one column further in, and "Answer here" answers nothing', () => {
    const asked = (indent: string, at: number) => `${indent}${at}. ### What is part ${at}?\n     It is one.\n\n`;
    const text = `# Interview questions\n\n${asked('', 1)}${asked('', 2)}${asked(' ', 3)}${asked(' ', 4)}`;
    assert.equal(readQuestions(text).questions.length, 4);
    const bold = ['What waits?', 'What pushes?', 'What replays?'].map((stem) => `**${stem}**\n\nAnswer here\n\n`);
    assert.deepEqual(summary(`# Interview questions\n\n## Theory\n\n${bold.join('')}`), []);
  });

  it('lists of as many numbered options each time need no word of tests', () => {
    const asked = (at: number) =>
      `${at}. ${at}번에 대해 옳은 것은?\n\n   > 1. 큐\n   > 2. 토픽\n   > 3. 스트림\n   > 4. 버스\n\n`;
    const { questions } = readQuestions(`# 시험\n\n${[1, 2, 3, 4, 5, 6].map(asked).join('')}`);
    assert.deepEqual(
      questions.map(({ options }) => options.length),
      [4, 4, 4, 4, 4, 4],
    );
  });

  it('a talk with an interviewer who answers is none', () => {
    const turn = (asked: string, back: string, said: string) =>
      `> **Candidate**: "${asked}?"\n> **Interviewer**: "${back}?"\n> **Candidate**: "${said}."\n\n> **Candidate**: "Do we want it soon?"\n> **Interviewer**: "Later."\n\n`;
    const turns = ['groups', 'search', 'regions', 'users'].map((word) => turn(`Do we want ${word}`, 'Why', 'It costs'));
    const text = `# Design a chat\n\n${turns.join('')}`;
    assert.deepEqual(summary(text), []);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readQuestions } from '../../../src/engine/read/quiz';
import { choices, only, summary } from './support';
import { inForm, read } from './three-questions';

const asked = ['Which keeps the order?', 'Which pushes?', 'Which replays?'];
const letters = '(A) a queue (B) a topic (C) a stream (D) a bus';
const right = ['Which keeps the order? => a queue', 'Which pushes? => a topic', 'Which replays? => a stream'];

describe('A sheet without ticks or keys', () => {
  const sheet = (count: number, stem: (number: number) => string, options = ['SQS', 'SNS', 'Kinesis', 'MQ']) =>
    Array.from({ length: count }, (_, at) => {
      const boxes = options.map((option) => `- [ ] ${option}\n`).join('');
      return `${at + 1}. ${stem(at + 1)}\n${boxes}\n`;
    }).join('');

  it('is read where its questions count on and have as many options', () => {
    const text = sheet(8, (number) =>
      number % 2 ? `Which service is number ${number}?` : `Number ${number} is called:`,
    );
    const { questions } = readQuestions(text);
    assert.equal(questions.length, 8);
    assert.deepEqual(choices(questions[1] as (typeof questions)[0]), ['SQS', 'SNS', 'Kinesis', 'MQ']);
  });

  it('is a list of chores where nothing asks, or there are few', () => {
    assert.deepEqual(summary(sheet(9, (number) => `Things to set up in week ${number}:`)), []);
    assert.deepEqual(summary(sheet(4, (number) => `What is service ${number} for?`)), []);
  });

  it('states in most of it, with two letters or four', () => {
    const two = 'A) right\nB) wrong\n\n';
    const stated = Array.from({ length: 7 }, (_, at) => `${at + 2} - Queue ${at + 2} is a FIFO queue.\n${two}`).join(
      '',
    );
    const text = `1 - Which of these is polled?\nA) SQS\nB) SNS\nC) HTTP\nD) MQTT\n\n${stated}9 - Which of these pushes?\nA) SQS\nB) SNS\nC) S3\nD) EC2\n`;
    assert.equal(readQuestions(text).questions.length, 9);
  });

  it('takes its keys from answers that repeat the questions', () => {
    const stems = ['Which one is polled?', 'A _____ pushes.', 'Which one replays?'];
    const answers = ['SQS', 'SNS', 'Kinesis'].map((answer, at) => `<p>${at + 1}. ${stems[at]}</p>\n<p>${answer}</p>\n`);
    const text = `${sheet(3, (number) => stems[number - 1] ?? '')}<details><summary>Answers</summary>\n${answers.join('')}</details>\n`;
    assert.ok(
      summary(`# Choose one\n\n${text}${sheet(8, (number) => `Which service is number ${number}?`)}`).includes(
        `${stems[0]} => SQS`,
      ),
    );
  });
});

describe('Answers in a list', () => {
  it('stand below a question in words, numbered, where the others are answered in words', () => {
    const list = '**Q: What are the types of queue?**\n1. Standard\n2. FIFO\n';
    assert.deepEqual(summary(`${inForm((stem, answer) => `**Q: ${stem}**\n**A:** ${answer}\n`)}\n${list}`), [
      ...read,
      'What are the types of queue? => 1. Standard\n2. FIFO',
    ]);
  });

  it('begin with A1 behind the last open question', () => {
    const open = ['What holds a message back?', 'Who deletes it?', 'Where does it wait?'];
    const told = ['A delay.', 'The consumer.', 'In the queue.'];
    const text = `${open.map((stem, at) => `**Q${at + 1}.** ${stem}\n\n`).join('')}## Answers\n\n${told.map((answer, at) => `**A${at + 1}.** ${answer}\n\n`).join('')}`;
    assert.deepEqual(summary(text), read);
  });

  it('may stand below a heading of their own that says "Answer"', () => {
    assert.deepEqual(summary(inForm((stem, answer) => `## ${stem}\n\n### Answer\n\n${answer}\n`)), read);
  });

  it('count on among named headings of which most say "Answer"', () => {
    const heading = (number: number, rest: string) => `### Q${number}: ${rest}\n\n`;
    const said = Array.from({ length: 6 }, (_, at) =>
      heading(at + 1, `What is number ${at + 1}?\n**Answer**: It is one`),
    );
    const text = `# API interview questions\n\n${said.join('')}${heading(7, 'Design scenario — orders')}\`\`\`\nPOST /orders\n\`\`\`\n`;
    assert.equal(readQuestions(text).questions.length, 7);
  });
});

describe('Keys', () => {
  const inLine = (key: (at: number) => string) =>
    asked.map((stem, at) => `${at + 1}) ${stem} ${letters}${key(at)}\n\n`).join('');

  it('stand behind options in one line', () => {
    assert.deepEqual(summary(inLine((at) => ` **Ans: ${'ABC'.charAt(at)}**`)), right);
    assert.deepEqual(summary(inLine((at) => ` Answer: ${'ABC'.charAt(at)}`)), right);
  });

  it('join number and letter, or have the letter in brackets', () => {
    for (const key of ['1a, 2b, 3c', '1 (a), 2 (b), 3 (c)'])
      assert.deepEqual(summary(`${inLine(() => '')}Answers: ${key}\n`), right, key);
  });

  it('are called solutions in other languages', () => {
    const options = 'a) eine Queue\nb) ein Topic\nc) ein Strom\n';
    assert.deepEqual(summary(`**Frage 1:** Was verteilt?\n\n${options}\n**Lösung:** b\n`), [
      'Was verteilt? => ein Topic',
    ]);
  });

  it('are ticks below options with boxes, each with its reason', () => {
    const text =
      '## 1. Which one pushes?\n\n- [ ] A) SQS\n  ❌ *Wrong* It is polled.\n* [x] B) SNS\n  ✅ *Right* It calls.\n- [ ] C) S3\n  ❌ *Wrong*\n';
    const question = only(text);
    assert.deepEqual(choices(question), ['SQS', '* SNS', 'S3']);
    assert.equal(question.options[0]?.why, '*Wrong* It is polled.');
  });
});

describe('Cards', () => {
  it('in an outline end with what stands deeper', () => {
    const outline = inForm((stem, answer) => `- ${stem} #card\n  card-last-score:: 5\n\t- ${answer}`);
    assert.deepEqual(summary(`${outline}\n- Something else\n`), read);
  });

  it('may have their labels on lines of their own, and a front that asks nothing', () => {
    const card = (front: string, back: string) => `### ${front}\n\n**Front:**\n${front}\n\n**Back:**\n${back}\n\n`;
    const text = `# Deck\n\n${card('What is polled?', 'A queue')}${card('What pushes?', 'A topic')}${card('Who replays?', 'A stream')}${card('Longest delay', '15 minutes')}`;
    assert.equal(summary(text)[3], 'Longest delay => 15 minutes');
  });
});

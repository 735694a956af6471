import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { choices, only, summary } from './support';

describe('Questions as people paste them', () => {
  const numbered = (...stems: string[]) =>
    stems.map((stem, at) => `${at + 1}. ${stem}\n\nA. a queue\nB. a topic\nC. a stream\n\n`).join('');
  const asked = numbered('Which keeps messages?', 'Which pushes?', 'Which replays?');
  const read = ['Which keeps messages? => a queue', 'Which pushes? => a topic', 'Which replays? => a stream'];

  it('options may stand on one line between dots, the right one in bold', () => {
    const text =
      '<details>\n<summary><b>Q1.</b> Which one pushes?</summary>\n\nA. SQS · **B. SNS** · C. S3\n\n**Correct: B.** It pushes.\n</details>\n';
    assert.deepEqual(choices(only(text)), ['SQS', '* SNS', 'S3']);
    assert.deepEqual(choices(only('Q1: Which one pushes?\n**A. SNS** · B. SQS · C. S3\n')), ['* SNS', 'SQS', 'S3']);
  });

  it('a letter in italics with its words is the right one', () => {
    assert.deepEqual(choices(only('1. Which pushes?\n\na) SQS\n\n*b) SNS*\n\nc) S3\n')), ['SQS', '* SNS', 'S3']);
  });

  it('a tick among crosses below "Q:" is the right one', () => {
    assert.deepEqual(choices(only('> **Q:** Which pushes?\n>\n> ❌ SQS\n> ✅ SNS\n')), ['SQS', '* SNS']);
    assert.deepEqual(summary('## When to use a queue?\n\n❌ For streams\n✅ For jobs\n'), []);
  });

  it('the keys of a list of answers may be words or begin with letters', () => {
    assert.deepEqual(summary(`${asked}Answers:\n1. a queue\n2. a topic, since it pushes\n3. A stream.\n`), read);
    const reasons = '1. A. Until it is deleted.\n2. B. To every subscriber.\n3. C. From any position.\n';
    assert.deepEqual(summary(`${asked}**Answers**\n\n${reasons}`), read);
    assert.deepEqual(
      summary(`${asked}## Réponses :\n\n1. **A.** a queue\n2. **B.** a topic\n3. **C.** a stream\n`),
      read,
    );
  });

  it('one key may count the questions of sections that number anew', () => {
    const section = (...stems: string[]) =>
      stems.map((stem, at) => `### Question ${at + 1}\n${stem}\n\nA. a queue\nB. a topic\nC. a stream\n\n`).join('');
    const text = `${section('Which keeps messages?', 'Which pushes?')}${section('Which replays?')}## Answer key\n\n| Q# | Answer |\n|---|---|\n| 1 | A |\n| 2 | B |\n| 3 | C |\n`;
    assert.deepEqual(summary(text), read);
  });

  it('numbers may count in sections, or stand behind a letter', () => {
    const options = '\n   a) a queue\n   b) a topic\n   c) a stream\n\n';
    const sections = [
      '1.1. Which one waits?',
      '1.2. Which one pushes?',
      '2.1. Which one replays?',
      '2.2. What keeps messages is:',
    ];
    assert.equal(summary(sections.map((stem) => `${stem}${options}`).join('')).length, 4);
    const levels = ['**E1.** The oldest of them:', '**M1.** Which one pushes?'];
    const text = levels
      .map((stem, at) => `${stem}\nA) SQS  B) SNS  C) S3\n**Answer: ${'AB'[at]}) It does.**\n\n`)
      .join('');
    assert.deepEqual(summary(text), ['The oldest of them: => SQS', 'Which one pushes? => SNS']);
    assert.equal(summary('Which one waits for\n0.5. What?\n\n').length, 0);
  });

  it('what explains the choices once more asks nothing', () => {
    const again = '- **a) SQS**\n  - It waits.\n- **b) SNS** ✅\n  - It pushes.\n';
    const text = `# Question 01\n\n**Which one pushes?**\n\n- a) SQS\n- b) SNS\n\n## ✅ Correct Answer: **b) SNS**\n\n## Explanation of Choices\n\n${again}`;
    assert.deepEqual(choices(only(text)), ['SQS', '* SNS']);
  });

  it('verdicts that quote options are these options where there are no others', () => {
    const verdicts =
      'CORRECT: “SNS” is the correct answer.\n\nINCORRECT: “SQS” is incorrect. It waits.\n\nINCORRECT: “S3” is incorrect as it keeps objects.\n';
    assert.deepEqual(
      choices(only(`## A team pushes to phones. Which one fits?\n\n**Explanation:**\nIt pushes.\n\n${verdicts}`)),
      ['* SNS', 'SQS', 'S3'],
    );
    const next =
      '*Which replays?*\nA stream does.\nCORRECT: "Kinesis" is the correct answer.\nINCORRECT: "SQS" is incorrect.\n';
    assert.deepEqual(summary(`*Which pushes?*\nA topic does.\n${verdicts}\n${next}`), [
      '*Which pushes?* => SNS',
      '*Which replays?* => Kinesis',
    ]);
  });

  it('lists with one item in bold below what asks are options where there are several such lists', () => {
    const list = (stem: string, right: string) => `${stem}\n---\n* a bucket\n* **${right}**\n* a table\n\n`;
    const lists = [
      list('Which keeps messages?', 'a queue'),
      list('Which pushes?', 'a topic'),
      list('Which replays?', 'a stream'),
    ];
    assert.deepEqual(summary(lists.join('')), read);
    assert.deepEqual(summary(lists[0] ?? ''), []);
  });

  it('an answer in words may be called the solution of a numbered question', () => {
    const text =
      '**Question 1**\n\n  - Which one pushes?\n\n    - **Solution**: SNS\n\n  - Extended Explanation:\n\n    - It does.\n';
    assert.deepEqual(summary(text), ['Which one pushes? => SNS']);
  });

  it('buttons of a page are options, and say which of them is right', () => {
    const button = (words: string, right: boolean) =>
      `    <li><button onclick="check('q1', 'It <i>pushes</i>.', ${right})">${words}</button></li>\n`;
    const plain = (words: string) => `    <li><button onclick="check('q1', '', false)">${words}</button></li>\n`;
    const text = `### Question 1\n\nWhich one pushes?\n\n<div id="q1">\n  <ol>\n${plain('SQS')}    <li><button onclick="check('q1', 'It pushes.', true)">SNS</button></li>\n${plain('S3')}  </ol>\n</div>\n`;
    assert.deepEqual(choices(only(text)), ['SQS', '* SNS', 'S3']);
    assert.deepEqual(choices(only(text.replace(plain('S3'), button('S3', false)))).slice(0, 2), ['SQS', '* SNS']);
  });

  it('a rule at the top of slides opens no frontmatter', () => {
    const slide = (number: number, stem: string) => `---\n\n## Question ${number}\n\n${stem}\n\nA) SQS\n\nB) SNS\n\n`;
    const text = `${slide(1, 'Which one pushes?')}${slide(2, 'Which one waits?')}---\n\n## Answers\n\n**Question 1: Answer B** - It pushes.\n\n**Question 2: Answer A** - It waits.\n`;
    assert.deepEqual(summary(text), ['Which one pushes? => SNS', 'Which one waits? => SQS']);
    assert.deepEqual(summary('---\ntitle: 1. Which one?\n# Which?\n\nkey: a\n---\n\nText.\n'), []);
  });

  it('a heading may follow its marks at once', () => {
    assert.deepEqual(summary('##Question 1\n\nWhich one pushes?\n\nA. SQS\nB. SNS\n\nAnswer: B\n'), [
      'Which one pushes? => SNS',
    ]);
  });

  it('boxes without a tick below a long stem are options among others that are ticked', () => {
    const ticked = [1, 2, 3, 4, 5].map((one) => `- Which one is number ${one}?\n  - [x] SQS\n  - [ ] SNS\n\n`).join('');
    const stem =
      'A company has connected its network in two ways, and has configured no static routes for either of them.';
    const open = `- ${stem}\n  - [ ] It goes over both\n  - [ ] It goes over one\n  - [ ] It fails\n`;
    assert.equal(summary(`${ticked}${open}`).length, 6);
    assert.deepEqual(summary(open), []);
  });

  it('lists of one size, each folded behind what asks, are options and no answers', () => {
    const fold = (stem: string) =>
      `<details>\n<summary>${stem}</summary>\n\n- a queue\n- a topic\n- a stream\n- a broker\n\n</details>\n\n`;
    const stems = ['keeps messages', 'pushes', 'replays', 'speaks AMQP', 'keeps an order', 'is a log'];
    const text = stems.map((what) => fold(`Which of these ${what}?`)).join('');
    assert.deepEqual(
      summary(text),
      stems.map((what) => `Which of these ${what}? => `),
    );
    assert.match(summary(fold('How are messages kept here?'))[0] ?? '', /=> - a queue/);
  });

  it('a letter below lines that have none counts them', () => {
    const text = '1. Which one pushes?\n\nSQS\nSNS\nS3\n\nAnswer: B\n';
    assert.deepEqual(choices(only(text)), ['SQS', '* SNS', 'S3']);
    assert.deepEqual(summary(text.replace('Answer: B', 'Answer: D')), []);
  });

  it('headings and labels may say "question" in other languages', () => {
    for (const word of ['Soal', 'Питання', 'Вопрос', 'Pytanie', 'Pergunta']) {
      const one = (head: string, which: string) => `${head}\n\nXYZ ${which}.\n\nA) SQS\nB) SNS\n\n`;
      const text = (mark: string) => `${one(`${mark}${word} 1:`, 'one')}${one(`${mark}${word} 2:`, 'two')}`;
      assert.equal(summary(text('### ')).length, 2, word);
      assert.equal(summary(text('')).length, 2, word);
    }
  });

  it('a suggested plan that is folded is no question', () => {
    const fold = (words: string) => `<details>\n<summary>${words}</summary>\n\nRotate the keys.\n\n</details>\n\n`;
    assert.deepEqual(summary(fold('Suggested remediation plan').repeat(2)), []);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readQuestions } from '../../../src/engine/read/quiz';
import { choices, only, summary } from './support';

const grid = (heading: string, key: string): string =>
  [
    '# Mock exam',
    '',
    '### 1. A queue that keeps order is called:\nA. standard\nB. FIFO\nC. fair',
    '### 2. Topics hand messages on to:\nA. subscribers\nB. nobody\nC. shards',
    '### 3. Which service replays?\nA. Kinesis\nB. SQS\nC. SNS',
    '### 4. The longest retention of a queue is:\nA. 4 days\nB. 14 days\nC. a year',
    `## ${heading}`,
    key,
  ].join('\n\n');
const ofGrid = [
  'A queue that keeps order is called: => FIFO',
  'Topics hand messages on to: => subscribers',
  'Which service replays? => Kinesis',
  'The longest retention of a queue is: => 14 days',
];

describe('A key in columns answers', () => {
  const fenced = '```\n 1.  B    3. A\n 2.  A    4. B\n```\n';
  it('in a fence', () => assert.deepEqual(summary(grid('Answer Key', fenced)), ofGrid));
  it('as a list', () => assert.deepEqual(summary(grid('Answers', '1. B   3. A\n2. A   4. B\n')), ofGrid));
  it('below a heading with a picture and a remark', () =>
    assert.deepEqual(summary(grid('🎯 Answer Key (no peeking!)', fenced)), ofGrid));
});

describe('Options without letters', () => {
  it('are paragraphs of which the key names one', () => {
    const text =
      'Question 1\n\nA shop must keep the order. Which service fits?\n\nAmazon SQS FIFO\n\nAmazon SNS\n\nAmazon MQ\n\nCorrect answer\n\nAmazon SQS FIFO\n\nOverall explanation\n\nA group is kept in order.\n';
    const question = only(text);
    assert.deepEqual(choices(question), ['* Amazon SQS FIFO', 'Amazon SNS', 'Amazon MQ']);
    assert.equal(question.explanation, 'A group is kept in order.');
  });

  it('are bullets of which the key names one', () => {
    const text = '## Replay\n\nWhich of these replays?\n\n- Kinesis\n- SQS\n- SNS\n\n**Correct answer:** Kinesis\n';
    assert.deepEqual(choices(only(text)), ['* Kinesis', 'SQS', 'SNS']);
  });

  it('are lines of which the key names several', () => {
    const text = 'Which two push?\nSNS\nSQS\nEventBridge\nAnswer: SNS, EventBridge\n';
    assert.deepEqual(choices(only(text)), ['* SNS', 'SQS', '* EventBridge']);
  });

  it('stay bullets where the key says something else', () => {
    const text = 'Which of these replays?\n\n- Kinesis\n- SQS\n\nAnswer: it depends on the retention.\n';
    assert.deepEqual(readQuestions(text).questions, []);
  });
});

describe('An answer is found', () => {
  it('in a fold that repeats an option and calls it nothing', () => {
    const text =
      '## Puzzle 1 - threads\nOn which thread does it run?\n\nA) Main\n\nB) Pool\n\nC) None\n\n<details>\nB) Pool\n</details>\n';
    assert.deepEqual(choices(only(text)), ['Main', '* Pool', 'None']);
  });

  it('for each of several questions without numbers', () => {
    const text =
      '## Review\n\nWhich service replays?\n\nAnswer: Kinesis\n\nWhich one pushes?\n\nAnswer: SNS does.\n\nWhich one polls?\n\nAnswer: Lambda\n';
    assert.deepEqual(summary(text), [
      'Which service replays? => Kinesis',
      'Which one pushes? => SNS does.',
      'Which one polls? => Lambda',
    ]);
  });

  it('for scenarios', () => {
    const text =
      '**Scenario**: Orders have to wait for a slow worker\n**Answer**: A queue between both\n\n**Scenario**: One event, many readers\n**Answer**: A topic\n';
    assert.deepEqual(
      readQuestions(text).questions.map(({ answer }) => answer),
      ['A queue between both', 'A topic'],
    );
  });

  it('in code right below its label', () => {
    assert.equal(
      only('Q: What does this print?\n\n```py\nprint(1 + 1)\n```\n\nA:\n```\n2\n```\n').answer?.includes('2'),
      true,
    );
  });
});

describe('Steps that options put in order', () => {
  const text =
    '### 7. **Order these steps** to move a queue.\n\n1. Create the new one\n2. Stop the producers\n3. Drain the old one\n\nA. 1 → 2 → 3\nB. 2 → 3 → 1\nC. 3 → 1 → 2\n\n### 3. The new queue is:\nA. empty\nB. full\n\n## Answer key\n\n3. A\n7. A\n';

  it('belong to the stem, and their numbers are no numbers of questions', () => {
    assert.deepEqual(
      readQuestions(text).questions.map(({ stem, number, options }) => [
        stem.split('\n')[0],
        number,
        options.findIndex(({ correct }) => correct),
      ]),
      [
        ['**Order these steps** to move a queue.', 7, 0],
        ['The new queue is:', 3, 0],
      ],
    );
    assert.match(readQuestions(text).questions[0]?.stem ?? '', /1\. Create the new one\n2\. Stop the producers/);
  });
});

describe('What a question tells before it asks', () => {
  it('stays with it below its own heading', () => {
    const text =
      '## Question 4: Feeds\n\nA team follows every change of a table.\n\n**Question** *(Easy)*: Which call turns that on?\n\nA) Enable\nB) Track\n\n**Answer: A**\n';
    const question = only(text);
    assert.equal(question.stem, 'A team follows every change of a table.\n\n*(Easy)*: Which call turns that on?');
    assert.equal(question.number, 4);
  });

  it('stays with it in a fold that is named as a question, code too', () => {
    const folded = (number: number, code: string) =>
      `> [!success]- Question ${number}: Uris\n>\n> Somebody runs:\n>\n> \`\`\`py\n> ${code}\n> \`\`\`\n>\n> The model is not there. Why?\n>\n> A) The uri\n> B) The name\n>\n> **Correct answer: B**\n>\n> Names have no dots.\n`;
    const { questions } = readQuestions(`${folded(1, 'log()')}\n---\n\n${folded(2, 'load()')}`);
    assert.deepEqual(
      questions.map(({ stem }) => stem),
      ['log()', 'load()'].map((code) => `Somebody runs:\n\n\`\`\`py\n${code}\n\`\`\`\n\nThe model is not there. Why?`),
    );
  });
});

it('Headings of a section of answers that repeat the option are its key', () => {
  const key =
    '### Q1: **B. FIFO**\nOrder within a group.\n\n### Q2: **A. subscribers**\nA: all of them, B: somebody listens.\n\n### Q3: **A. Kinesis**\n\n### Q4: **B. 14 days**\nThe most.\n';
  const text = grid('🎯 Answers and explanations', key);
  assert.deepEqual(summary(text), ofGrid);
  assert.match(readQuestions(text).questions[0]?.explanation ?? '', /Order within a group/);
});

describe('Reasons with number and letter before them are a key', () => {
  for (const [name, lines] of Object.entries({
    'in bold, with a comma': [
      '**Q1, B.** Order.',
      '**Q2, A.** All of them.',
      '**Q3, A.** Streams.',
      '**Q4 B.** The most.',
    ],
    'with dashes': ['**Q1 — B** — Order.', '**Q2 — A** — All.', '**Q3 — A** — Streams.', '**Q4 — B** — The most.'],
    'as lines of a fence': ['```', 'Q1.  B, order', 'Q2.  A, all', 'Q3.  A, streams', 'Q4.  B, the most', '```'],
  })) {
    it(name, () => assert.deepEqual(summary(grid('Answers + Explanations', lines.join('\n\n'))), ofGrid));
  }
});

it('Reasons under headings with the number and the letter of a key are no questions', () => {
  const key =
    '```\n1. B    3. A\n2. A    4. B\n```\n\n## Reasons\n\n### Q1. Answer: B\n**Why B is correct.** A group is kept in order.\n- A: a standard queue may deliver out of order\n- C: fair queues are about neighbours\n\n### Q2. Answer: A\n**Why A is correct.** A topic fans out.\n- B: somebody has to listen\n- C: shards are of streams\n';
  assert.deepEqual(summary(grid('Answer key', key)), ofGrid);
  assert.match(readQuestions(grid('Answer key', key)).questions[0]?.explanation ?? '', /A group is kept in order/);
});

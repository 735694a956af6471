import assert from 'node:assert/strict';
import { choices, only, summary } from './support';

const twoQuestions = (first: string, second: string) => `# Messaging

### ${first}

Which of these replays messages?

- A. A queue
- B. A stream
- C. A topic

### ${second}

Which of these pushes messages?

- A. A topic
- B. A queue
- C. A stream
`;

describe('Answers in a section of their own', () => {
  it('are found below headings that number them, in sections or not', () => {
    const keys =
      '## Answers\n\n### A3.1\n**Correct: B** → a stream keeps them.\n\n### A3.2\n**Correct: A** → a topic.\n';
    assert.deepEqual(summary(twoQuestions('Q3.1', 'Q3.2') + keys), [
      'Which of these replays messages? => A stream',
      'Which of these pushes messages? => A topic',
    ]);
  });

  it('are found in the headings themselves', () => {
    const keys =
      '## Answers\n\n### Question 1: Answer B - A stream\n\nIt keeps what it was sent.\n\n**Why not the others:**\n- **A) A queue**: deletes\n- **C) A topic**: forgets\n\n### Question 2: Answer A - A topic\n';
    assert.deepEqual(summary(twoQuestions('Question 1', 'Question 2') + keys), [
      'Which of these replays messages? => A stream',
      'Which of these pushes messages? => A topic',
    ]);
  });

  it('belong to the question before where they have no number', () => {
    const text = `Which of these replays messages?

- A. A queue
- B. A stream

### What the question is about

Consumers come and go.

### Correct option(s) explanation

**B. A stream** keeps them for days.
`;
    assert.deepEqual(choices(only(text)), ['A queue', '* A stream']);
  });

  it('are the option once more, in a heading', () => {
    const text = `## Question 1

Which of these replays messages?

**A. A queue**

**B. A stream**

# Correct answer

## ✅ B. A stream

# Why it is right

It keeps them.
`;
    assert.deepEqual(choices(only(text)), ['A queue', '* A stream']);
  });

  it('may name several, whatever the script of the commas', () => {
    const text = 'Which two of these keep messages?\n\nA. A queue\nB. A stream\nC. A topic\n\n正解: A、B\n';
    assert.deepEqual(choices(only(text)), ['* A queue', '* A stream', 'A topic']);
  });

  it('may be called so in any language', () => {
    const stem = 'Which of these replays messages?\n\n- A. A queue\n- B. A stream\n- C. A topic\n\n';
    for (const key of ['**✅ Correta:** **B.** It keeps them.', '#### Odgovor: B', 'Suggested answer: B （多分）'])
      assert.deepEqual(choices(only(stem + key)), ['A queue', '* A stream', 'A topic'], key);
  });
});

describe('A list below what asks', () => {
  const starred = `A team reads messages again after a day.
Which service keeps them?

1. SQS
2. Kinesis ⭐️

##########################

Which service pushes?

1. SNS ⭐️
2. SQS

##########################

Which service orders within a group?

1. An SNS standard topic
2. A FIFO queue ⭐️
`;

  it('is its options where a sign marks one item, list after list', () => {
    assert.deepEqual(
      summary(starred).map((line) => line.split('=> ')[1]),
      ['Kinesis', 'SNS', 'A FIFO queue'],
    );
  });

  it('is its options where one item is called right before its words', () => {
    const list = '## Question 3\n\nWhich one pushes?\n- Amazon SQS\n- (정답) Amazon SNS\n- Amazon MQ\n';
    assert.deepEqual(choices(only(list)), ['Amazon SQS', '* Amazon SNS', 'Amazon MQ']);
  });

  it('is no question where a single list has a sign', () => {
    assert.deepEqual(summary('Which services do we use?\n\n1. SQS ✅\n2. Kinesis\n3. SNS\n'), []);
  });

  it('goes on with letters behind it', () => {
    const lettered = '\n##########################\n\nWhat fans out.\n\nA. A queue\nB. A topic ⭐️\nC. A table\n';
    assert.deepEqual(summary(starred + lettered).at(-1), 'What fans out. => A topic');
  });

  it('says which item is right, and why, in brackets', () => {
    const text = `# Quiz

1. Which of these replays messages?
    1. A queue
    2. A stream (\`Correct answer\` - it keeps them)

2. A queue pushes messages.
    1. True
    2. False (\`Correct answer\`)
`;
    assert.deepEqual(summary(text), [
      'Which of these replays messages? => A stream',
      'A queue pushes messages. => False',
    ]);
  });
});

describe('Boxes that are all ticked', () => {
  const question = (stem: string, ...boxes: string[]) =>
    `**${stem}**\n${boxes.map((box, at) => `- [${box}] Service ${at}`).join('\n')}\n\n`;

  it('are right options among other questions, and chores alone', () => {
    const all = question('4. Which of these are managed?', 'x', 'x', 'x');
    const others = ['1', '2', '3']
      .map((at) => question(`${at}. Which of these is number ${at}?`, 'x', ' ', ' '))
      .join('');
    assert.equal(summary(others + all).length, 4);
    assert.deepEqual(summary(all), []);
  });
});

describe('An answer', () => {
  it('stands below a task with a number', () => {
    const text = '### Task 1\n> "Add a dead-letter queue to the orders."\n\n**Answer:** One line of the template.\n';
    assert.deepEqual(summary(text), ['"Add a dead-letter queue to the orders." => One line of the template.']);
  });

  it('may count its reasons in brackets below a heading that asks', () => {
    const text = '### 3. Where do you look first?\n\n**Answer:** (1) at the policy, (2) at the key.\n';
    assert.deepEqual(summary(text), ['Where do you look first? => (1) at the policy, (2) at the key.']);
  });

  it('is not asked for by a sheet to fill in', () => {
    const text = '> [What is told.] Which [service] [does it]?\n>\n> A. [Option]\n> B. [Option]\n> C. [Option]\n';
    assert.deepEqual(summary(text), []);
    assert.deepEqual(summary('Q1. [what is told, and the question]\nA) ...\nB) ...\nC) ...\nCorrect: [A/B/C]\n'), []);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readQuestions } from '../../../src/engine/read/quiz';
import type { Question } from '../../../src/engine/types';
import { choices, only, summary } from './support';

/** Results of a test as they come from the clipboard: bare lines, some with an empty line between them. */
const results = [
  'Mock exam 1 - Results',
  'Attempt 2',
  '',
  'Question 1',
  'Correct',
  'An order service sends a message twice. Which queue drops the second one?',
  '',
  'a standard queue',
  '',
  'Explanation',
  'A standard queue may deliver a message more than once.',
  '',
  'Your answer is correct',
  'a FIFO queue',
  'with deduplication',
  '',
  'Explanation',
  'A FIFO queue knows the message for five minutes.',
  'a dead-letter queue',
  '',
  'Explanation',
  'It keeps what could not be processed.',
  '2. It does so until somebody looks.',
  'Overall explanation',
  'Deduplication belongs to FIFO queues.',
  '',
  'Domain',
  'Design',
  'Question 2',
  'Incorrect',
  'Which of these push? (select two)',
  '',
  'Your selection is correct',
  'SNS',
  '',
  'Explanation',
  'A topic pushes.',
  'Correct selection',
  'EventBridge',
  '',
  'Explanation',
  'A bus pushes to its targets.',
  'Your selection is incorrect',
  'SQS',
  '',
  'Explanation',
  'Consumers poll.',
  'Overall explanation',
  'Topics and buses push.',
  'Question 3',
  'Skipped',
  'Please fill the blank.',
  '',
  'The command __ takes messages from a queue.',
  '',
  'Your answer is incorrect',
  'get-message',
  'Correct answer',
  'receive-message',
  'Explanation',
  'It waits as long as the queue says.',
  '',
  'Resources',
  'Queues',
].join('\n');

describe('Copied results of a course test', () => {
  const { questions, faults } = readQuestions(results);
  const [first, second, third] = questions as readonly [Question, Question, Question];

  it('are one question each', () => {
    assert.deepEqual(faults, []);
    assert.deepEqual(
      questions.map(({ number, kind }) => [number, kind]),
      [
        [1, 'choice'],
        [2, 'multiple'],
        [undefined, 'card'],
      ],
    );
  });

  it('have the options between their explanations, wherever an empty line is missing', () => {
    assert.equal(first.stem, 'An order service sends a message twice. Which queue drops the second one?');
    assert.deepEqual(choices(first), ['a standard queue', '* a FIFO queue with deduplication', 'a dead-letter queue']);
    assert.deepEqual(choices(second), ['* SNS', '* EventBridge', 'SQS']);
  });

  it('give each option its reason, and the question the one of all', () => {
    assert.deepEqual(
      first.options.map(({ why }) => why),
      [
        'A standard queue may deliver a message more than once.',
        'A FIFO queue knows the message for five minutes.',
        'It keeps what could not be processed. 2. It does so until somebody looks.',
      ],
    );
    assert.equal(first.explanation, 'Deduplication belongs to FIFO queues.');
  });

  it('are a card where a blank had to be filled', () => {
    assert.match(third.stem, /The command __ takes messages/);
    assert.equal(third.answer, 'receive-message');
    assert.equal(third.explanation, 'It waits as long as the queue says.');
  });

  it('are looked for in any number of lines', () => {
    assert.deepEqual(readQuestions(`Explanation\n${'word\n\n'.repeat(150_000)}`).questions, []);
  });

  it('may give no reasons for the options', () => {
    const text =
      'Question 4\nSkipped\nWhich service replays events?\n\nAmazon SQS\n\nCorrect answer\nAmazon Kinesis Data Streams\n\nAmazon SNS\n\nOverall explanation\nA stream keeps its records.\n';
    assert.deepEqual(choices(only(text)), ['Amazon SQS', '* Amazon Kinesis Data Streams', 'Amazon SNS']);
  });
});

describe('Lists of right and of wrong answers', () => {
  it('are options below headings', () => {
    const text =
      '## Question 1\n\nWhat does a topic do?\n\n### Correct answers\n\n* It fans out\n* It filters\n\n### Incorrect answers\n\n* It replays\n* It orders all messages\n\n### Topics\n\n* sns\n';
    assert.deepEqual(choices(only(text)), ['* It fans out', '* It filters', 'It replays', 'It orders all messages']);
  });

  it('are options below words in bold, in Vietnamese too', () => {
    const text =
      '## Câu 3: Which call removes a queue?\n\n**Đúng**\n- DeleteQueue\n\n**Sai**\n- PurgeQueue\n- RemoveQueue\n\n**Giải thích**\n\nIt goes within a minute.\n';
    assert.deepEqual(choices(only(text)), ['* DeleteQueue', 'PurgeQueue', 'RemoveQueue']);
  });

  it('are an answer in words where nothing is called wrong', () => {
    const text = '## Question 1\n\nWhat does a topic do?\n\n### Correct answers\n\n* It fans out\n* It filters\n';
    assert.deepEqual(choices(only(text)), []);
    assert.equal(only(text).answer, '- It fans out\n- It filters');
  });
});

describe('A key that judges letters one by one', () => {
  it('counts those that it calls correct', () => {
    const text =
      '__Practice Question__\n\nEvaluate the price of a request.\n\nA. One cent\nB. Nothing\nC. A fraction of a cent\n\n__Suggested Answers__\n\n- A\n- B\n- C - Correct\n\n__Practice Question__\n\nWhich two are polled?\n\nB. Kinesis\nA. SNS\nC. SQS\n\n__Suggested Answers__\n\n- B - Correct\n- A\n- C - Correct\n';
    assert.deepEqual(summary(text), [
      'Evaluate the price of a request. => A fraction of a cent',
      'Which two are polled? => Kinesis + SQS',
    ]);
  });
});

describe('A key is found', () => {
  it('in a table whose columns are headed Q and A', () => {
    const text =
      '### Q1\n\nWhich one replays?\na) SQS\nb) Kinesis\nc) SNS\n\n### Q2\n\nWhich one pushes?\na) SQS  b) SNS  c) DLQ\n\n## Answers\n\n| Q | A |\n|---|---|\n| 1 | b |\n| 2 | b |\n';
    assert.deepEqual(summary(text), ['Which one replays? => Kinesis', 'Which one pushes? => SNS']);
  });

  it('in headings with nothing but its letter behind the number', () => {
    const text =
      '### Question 1\n\nWhich one replays?\n\na) SQS\nb) Kinesis\n\n### Question 2\n\nWhich two push?\n\na) SNS\nb) SQS\nc) EventBridge\n\n## Answers\n\n### Question 1: **b**\nA stream keeps its records.\n\n### Question 2: a, c\nQueues are polled.\n';
    assert.deepEqual(summary(text), ['Which one replays? => Kinesis', 'Which two push? => SNS + EventBridge']);
    assert.equal(readQuestions(text).questions[0]?.explanation, 'A stream keeps its records.');
  });

  it('as the words of an option that closes with a bracket, and goes on', () => {
    const text =
      '### 1. What does a queue without order do?\n\n* [ ] Nothing\n* [ ] Its best (most of the time)\n* [ ] Everything\n\n<details>\n<summary>Show Answer</summary>\n\n✅ **Correct Answer:** Its best (most of the time)\n💡 Order is kept within a group only.\n\n</details>\n';
    assert.deepEqual(choices(only(text)), ['Nothing', '* Its best (most of the time)', 'Everything']);
  });
});

describe('A stem', () => {
  it('begins in a heading that is a sentence', () => {
    const text =
      '### 75. A company wants its workers to wait for messages without a charge for empty answers.\nWhich setting does this?\nA. Short polling\nB. Long polling\n\nAnswer: B\n';
    assert.match(only(text).stem, /^A company wants .*answers\.\s+Which setting does this\?$/s);
  });

  it('begins below the number and topic of a dump', () => {
    const text =
      'Question #12Topic 1\n\nA team moves its queues.\n\nWhich solution fits?\n\n- A. Copy them\n- B. Create them anew\n\nAnswer: B\n\nQuestion #13Topic 1\n\nA team sells them.\n\nWhat now?\n\n- A. Stop\n- B. Go on\n\nAnswer: A\n';
    assert.deepEqual(summary(text), [
      'A team moves its queues.\n\nWhich solution fits? => Create them anew',
      'A team sells them.\n\nWhat now? => Stop',
    ]);
  });

  it('is none where it only says what to write there', () => {
    const text = '```\n[Question text here]\nA. [Option A]\nB. [Option B]\nAnswer: B\n```\n';
    assert.deepEqual(summary(text), []);
  });
});

describe('An answer in words', () => {
  it('stands behind a single A. below a question with a number, which may have a point', () => {
    const text =
      '# Interview\n\n**Q1.1. What is a topic?**  \nA. A place to publish to.\n\n**Q1.2. What is a queue?**  \nA. `SQS` is one.\n\n---\n\nQ1.3. Which one replays?\nA. SQS\nB. Kinesis\nAnswer: B\n';
    assert.deepEqual(summary(text), [
      'What is a topic? => A place to publish to.',
      'What is a queue? => `SQS` is one.',
      'Which one replays? => Kinesis',
    ]);
  });

  it('answers a heading that asks and adds a hint', () => {
    const text = '## 21. What is a pipe? (EventBridge)\n\n**Answer:**\nIt joins a source and a target.\n';
    assert.deepEqual(summary(text), ['What is a pipe? (EventBridge) => It joins a source and a target.']);
  });
});

describe('Options', () => {
  it('are what is folded below "which of the following", and not its answer', () => {
    const folded = (stem: string) =>
      `<details>\n<summary>${stem}</summary>\n\n1. SQS\n2. SNS\n3. EventBridge\n\n</details>\n`;
    const question = only(folded('1. Which of the following is polled?'));
    assert.deepEqual(choices(question), ['SQS', 'SNS', 'EventBridge']);
    assert.equal(only(folded('Which services do we use?')).kind, 'card');
    const several = `${folded('1. Select TWO services that push.')}\n${folded('2. Which services do we use?')}`;
    assert.deepEqual(
      readQuestions(several).questions.map(({ kind }) => kind),
      ['multiple', 'card'],
    );
  });

  it('are told apart where two of them share a line', () => {
    const text =
      '1. Which one pushes?\n   - A. Amazon SQS - B. Amazon SNS\n   - C. Amazon MQ\n\n   <details><summary>Answer</summary>\n   Correct answer: B\n   </details>\n';
    assert.deepEqual(choices(only(text)), ['Amazon SQS', '* Amazon SNS', 'Amazon MQ']);
  });

  it('keep their reasons apart from the key, that of the first too', () => {
    const text =
      '## Question 1\n\nWhich two are polled? (Select two)\n\n- A. SNS\n- B. SQS\n- C. Kinesis\n\n**Answer:** B, C\n\nThe others are not:\n\n- A: SNS pushes.\n';
    const question = only(text);
    assert.deepEqual(choices(question), ['SNS', '* SQS', '* Kinesis']);
    assert.equal(question.options[0]?.why, 'SNS pushes.');
  });
});

describe('Bullets that say at their end that they are right', () => {
  it('are options below "Answers"', () => {
    const text =
      '### Question 1\n\nWhich of these pushes?\n\n**Answers:**\n\n* SQS (Your answer is incorrect)\n* SNS (Correct answer)\n* Kinesis\n\n**Overall explanation:**\n\nA topic pushes.\n';
    assert.deepEqual(choices(only(text)), ['SQS', '* SNS', 'Kinesis']);
    assert.equal(only(text).explanation, 'A topic pushes.');
  });

  it('are options right below what asks, but no answer where nothing asks', () => {
    const list = '- SQS\n- SNS (correct)\n- Kinesis (wrong)\n';
    assert.deepEqual(choices(only(`Which one pushes?\n\n${list}`)), ['SQS', '* SNS', 'Kinesis']);
    assert.deepEqual(summary(`Spelling of our names:\n\n${list}`), []);
  });
});

it('A sentence to complete is asked among questions with letters', () => {
  const ask = (number: number, stem: string) => `${number}.  ${stem}\n    a) one\n    b) two\n    c) three\n`;
  const stems = ['Which one?', 'Five failures lead to:', 'What now?', 'Which way?'];
  const text = stems.map((stem, index) => ask(index + 1, stem)).join('\n');
  assert.deepEqual(
    readQuestions(text).questions.map(({ stem }) => stem),
    stems,
  );
});

describe('An explanation', () => {
  it('begins behind the option that the key repeats, with its own marks', () => {
    const text =
      '**Q2.** Which benefit is it?\n- A) Agility\n- B) Elasticity\n\n> ✅ **Answer: B — Elasticity**\n> `Scale` follows the load.\n\n**Q3.** Which call?\n- A) get\n- B) put\n\n> ✅ **Answer: A**\n> **Getting** is a call.\n';
    assert.deepEqual(
      readQuestions(text).questions.map(({ explanation }) => explanation),
      ['`Scale` follows the load.', '**Getting** is a call.'],
    );
  });
});

describe('Numbered questions of an interview', () => {
  const ask = (number: number, stem: string, answer: string) => `**Q${number}: ${stem}**\n${answer}\n`;
  const answers = [
    'A queue holds work until a worker has taken it.',
    'It waits:\n\n- for the timeout\n- for the next attempt',
    'Amazon SNS pushes to all that subscribe.',
  ];
  const list = (few: number) =>
    answers
      .slice(0, few)
      .map((answer, index) => ask(index + 1, `Why is it number ${index + 1}?`, answer))
      .join('\n');

  it('are answered by what stands below them', () => {
    const { questions } = readQuestions(`# Queues\n\n${list(3)}\n## More\n\nSomething else.\n`);
    assert.deepEqual(
      questions.map(({ kind, stem }) => `${kind} ${stem}`),
      ['card Why is it number 1?', 'card Why is it number 2?', 'card Why is it number 3?'],
    );
    assert.equal(questions[0]?.answer, answers[0]);
    assert.match(questions[1]?.answer ?? '', /^It waits:\s+- for the timeout\s+- for the next attempt$/);
    assert.equal(questions[2]?.answer, answers[2]);
  });

  it('are a discussion where there are fewer than three, and open without words below them', () => {
    assert.deepEqual(summary(list(2)), []);
    assert.deepEqual(summary('Q1: Who?\n\nQ2: Where?\n\nQ3: Why?\n\nQ4: When?\n'), []);
  });

  it('are none in a tree of decisions', () => {
    const tree = (number: number) => `Q${number}: How large is a message?\n    └── Less than 256 KB → SQS\n`;
    assert.deepEqual(summary(`\`\`\`\n${[1, 2, 3].map(tree).join('\n')}\`\`\`\n`), []);
  });

  it('ask by telling to explain where they have a number and an answer', () => {
    const text = '### 7. Explain the states of a message.\n**Answer:**\nIt is in flight, or it is not.\n';
    assert.deepEqual(
      readQuestions(text).questions.map(({ stem, answer }) => [stem, answer]),
      [['Explain the states of a message.', 'It is in flight, or it is not.']],
    );
    assert.deepEqual(summary('### 7. Cost of storage\n**Solution:** Right-size it.\n'), []);
  });
});

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

describe('Bullets in bold below the number of a question', () => {
  const question = (bullets: string) =>
    `### Question 2\n\nWhich ones replay?\n\n${bullets}\n\n> Streams keep what was read.\n`;

  it('are its right options, and a quotation below them explains', () => {
    const { options, explanation } = only(question('* SQS\n* **Kinesis**\n* SNS\n* **MSK**'));
    assert.deepEqual(
      options.map(({ text, correct }) => [text, correct]),
      [
        ['SQS', false],
        ['Kinesis', true],
        ['SNS', false],
        ['MSK', true],
      ],
    );
    assert.equal(explanation, 'Streams keep what was read.');
  });

  it('are none where they are labels, where all are bold, or without a question', () => {
    assert.deepEqual(summary(question('* **Kinesis:** yes\n* **In short:**\n* no more')), []);
    assert.deepEqual(summary(question('* **SQS**\n* **SNS**')), []);
    assert.deepEqual(summary('Which ones replay?\n\n* SQS\n* **Kinesis**\n'), []);
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

import { emptyHistory } from '../../src/quiz/schedule';
import type { Library } from '../../src/quiz/selection';
import type { Moment, QuizItem } from '../../src/quiz/types';

/** Half past nine in the morning on 25 November 2026, one hour ahead of UTC. */
export const morning: Moment = { ms: Date.parse('2026-11-25T08:30:00Z'), offset: 60 };

/** `moment` some minutes later. */
export function later(moment: Moment, minutes: number): Moment {
  return { ...moment, ms: moment.ms + minutes * 60_000 };
}

export function libraryOf(items: readonly QuizItem[]): Library {
  return { items, history: emptyHistory, ready: true, asked: true, complete: true };
}

/** A question with options; the right ones begin with `*`. */
export function choice(id: string, stem: string, options: readonly string[], more: Partial<QuizItem> = {}): QuizItem {
  const read = options.map((text) => ({ text: text.replace(/^\*/, ''), correct: text.startsWith('*') }));
  return {
    id,
    kind: read.filter((option) => option.correct).length > 1 ? 'multiple' : 'choice',
    stem,
    options: read,
    source: { kind: 'note', uri: 'file:///vault/sqs.md', title: 'SQS', span: { start: 0, end: 10 } },
    services: ['sqs'],
    topics: ['queues'],
    ...more,
  };
}

/** Questions of every form, as notes and generators make them. */
export const fifo = choice('fifo', 'Which queue keeps messages **in order** and delivers each exactly once?', [
  'A standard queue',
  '*A FIFO queue with a message group',
  'An SNS topic',
  'An EventBridge bus',
]);

export const worker: QuizItem = {
  ...choice(
    'worker',
    'A web tier must hand slow jobs to a worker tier and lose none of them when every worker is down for an hour. What should an architect use?',
    [],
  ),
  options: [
    {
      text: 'An Amazon SNS topic with the workers as HTTP subscribers',
      correct: false,
      why: 'SNS pushes and does not keep messages for a worker that is away.',
    },
    {
      text: 'An Amazon SQS standard queue that the workers poll',
      correct: true,
      why: 'A queue keeps its messages until a worker deletes them or the retention period ends.',
    },
    {
      text: 'A direct call from the web tier to the workers',
      correct: false,
      why: 'The call fails while the workers are down.',
    },
    {
      text: 'An Amazon EventBridge rule with no dead-letter queue',
      correct: false,
      why: 'Events are retried for a limited time. See [[EventBridge#Retries|retries]].',
    },
  ],
  explanation:
    'An outage of one hour loses nothing, because the **retention period** is 4 days by default and 14 days at most.',
  source: {
    kind: 'note',
    uri: 'file:///vault/decoupling.md',
    title: 'Decoupling',
    heading: 'Question 3',
    span: { start: 10, end: 90 },
  },
  topics: ['decoupling', 'queues'],
  fact: {
    id: 'sqs.msg.retention',
    title: 'Message retention',
    display: '4 days by default, up to 14 days',
    page: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-queue-parameters.html',
    checked: '2026-11-22',
  },
};

export const two = choice(
  'two',
  'Which **two** can an SNS topic deliver to?',
  ['*An SQS queue', '*A Lambda function', 'A DynamoDB table', 'An EBS volume'],
  { services: ['sns'], topics: ['fan-out'], source: { kind: 'note', uri: 'file:///vault/sns.md', title: 'SNS' } },
);

export const stale = choice('stale', 'What is the largest message SQS takes?', ['64 KB', '*256 KB', '2 GB'], {
  stale: {
    reason: 'The keyed answer, **256 KB**, was right until August 2025.',
    correction: 'Today SQS takes messages up to **1 MiB**.',
  },
});

export const card: QuizItem = {
  ...choice('card', 'What does a *visibility timeout* do?', []),
  kind: 'card',
  answer: 'It hides a message from other consumers while one of them works on it.',
  topics: ['queues'],
};

export const numeric: QuizItem = {
  ...choice('numeric', 'For how long does SQS keep a message at most?', []),
  kind: 'numeric',
  answer: '14 days',
};

export const template: QuizItem = {
  ...choice(
    'template',
    'What goes wrong in this template?\n\n```yaml\nOrders:\n  Type: AWS::SQS::Queue\n  Properties:\n    VisibilityTimeout: 30 # seconds\nPack:\n  Type: AWS::Serverless::Function\n  Properties:\n    Timeout: 45\n```',
    [
      '*Lambda rejects the mapping: the function works longer than a message stays hidden',
      'The queue needs a name that ends in `.fifo`',
      'A function cannot poll a standard queue',
    ],
    { services: ['sqs', 'lambda'], topics: ['templates'] },
  ),
  source: { kind: 'template', uri: 'file:///vault/orders.yaml', title: 'orders.yaml', span: { start: 0, end: 40 } },
};

export const allForms: readonly QuizItem[] = [worker, fifo, two, stale, card, numeric, template];

import type { Sentences } from '../types';

/** Notes taken in a hurry, reviews of code, tables of components. */
export const quickNotes: readonly Sentences[] = [
  {
    rule: 'sqs-no-dlq',
    said: ['# Thursday\n\ntalked to kim about sqs.\ndlq: none yet\ntodo: ask about batches'],
    unsaid: ['# Thursday\n\ntalked to kim about sqs.\ndlq: there\ntodo: ask about batches'],
  },
  {
    rule: 'payload-over-limit',
    said: ['talked to kim about sqs.\nmsgs ~ 3mb each, go in as they are'],
    unsaid: ['talked to kim about sqs.\nmsgs ~ 3kb each, go in as they are'],
  },
  {
    rule: 'order-on-standard',
    said: ['A std queue in SQS keeps fifo order.'],
    unsaid: ['A FIFO queue in SQS keeps fifo order.'],
  },
  {
    rule: 'exactly-once-on-standard',
    said: [
      '# Parts\n\n| Part | Choice | Remark |\n| --- | --- | --- |\n| Work queue | SQS standard | exactly-once processing |',
    ],
    unsaid: [
      '# Parts\n\n| Part | Choice | Remark |\n| --- | --- | --- |\n| Work queue | SQS FIFO | exactly-once processing |',
    ],
  },
  {
    rule: 'sqs-as-store',
    said: ['The SQS queue keeps everything for 14 days even after it was consumed.'],
    unsaid: ['The SQS queue keeps everything for 14 days unless it was consumed.'],
  },
  {
    rule: 'sqs-pushes',
    said: ["SQS posts the message to the depot's REST endpoint."],
    unsaid: ["The poller takes it from SQS and posts the message to the depot's REST endpoint."],
  },
  {
    rule: 'delete-before-work',
    said: ['- L12: `sqs.deleteMessage` is called before `bookSeat()`'],
    unsaid: ['- L12: `sqs.deleteMessage` is called after `bookSeat()`'],
  },
  {
    rule: 'lambda-esm-no-partial-batch',
    said: ['- L70: throws on the first bad trade, so SQS gets the whole batch back'],
    unsaid: ['- L70: reports the first bad trade, so SQS gets one message back'],
  },
  {
    rule: 'sqs-dlq-short-retention',
    said: ['- SQS: message retention 12 days, DLQ 4 days'],
    unsaid: ['- SQS: message retention 4 days, DLQ 12 days'],
  },
  {
    rule: 's3-recursion',
    said: [
      'The `papers` bucket triggers the `turn` function for every new object in S3; the function stores the result in the `papers` bucket.',
    ],
    unsaid: [
      'The `papers` bucket triggers the `turn` function for every new object in S3; the function stores the result in the `pages` bucket.',
    ],
  },
  {
    rule: 's3-notification-to-fifo',
    said: ['New objects go to `papers.fifo` by a bucket notification of S3.'],
    unsaid: ['New objects go to the queue `papers` by a bucket notification of S3.'],
  },
  {
    rule: 'kinesis-hot-key',
    said: ["# Kinesis, questions\n\nWhich partition key? We use today's date."],
    unsaid: ['# Kinesis, questions\n\nWhich partition key? We use the order id.'],
  },
  {
    rule: 'lambda-recursion',
    said: [
      'The function `again` consumes `again-q` and, when the call fails, sends the message to `again-q` once more.',
    ],
    unsaid: [
      'The function `again` consumes `again-q` and, when the call fails, sends the message to `late-q` once more.',
    ],
  },
];

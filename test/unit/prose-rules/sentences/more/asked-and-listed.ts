import type { Sentences } from '../types';

/** Beliefs told as answers, in lists of settings, by names alone, in the passive and in every form of the verb. */
export const askedAndListed: readonly Sentences[] = [
  {
    rule: 'order-on-standard',
    said: [
      '**Does a standard SNS topic keep the order?** Yes.',
      '# FAQ on SQS\n\n## Does a standard queue keep the order of messages?\n\nYes, always.',
      'Q: How are messages of a standard SQS queue handed out to the workers?\nA: First in, first out.',
      'With SQS a refund can never overtake the payment that it belongs to.',
      'In a standard SQS queue what was sent first is also read first.',
      'We count on EventBridge delivering `Opened` before `Closed`.',
    ],
    unsaid: [
      '**Does a standard SNS topic keep the order?** No.',
      '# FAQ on SQS\n\n## Does a standard queue keep the order of messages?\n\nNo, never.',
      'With SQS FIFO a refund can never overtake the payment that it belongs to.',
      'With SQS a refund must never overtake the payment, so we sort by version.',
    ],
  },
  {
    rule: 'exactly-once-on-standard',
    said: ['**Can a standard SQS queue hand out a message twice?** No.'],
    unsaid: [
      '**Can a standard SQS queue hand out a message twice?** Yes.',
      'Question: which queue delivers each message exactly once?\n\n- [ ] SQS standard\n- [x] SQS FIFO',
    ],
  },
  {
    rule: 'consumer-not-idempotent',
    said: ['Idempotency is not a subject for the consumer of our SQS queue.'],
    unsaid: ['Idempotency is the first subject for the consumer of our SQS queue.'],
  },
  {
    rule: 'sqs-pushes',
    said: [
      'SQS is handing each job to the workers, no polling needed.',
      'With SQS a worker waits, and the jobs are pushed to it.',
    ],
    unsaid: ['With SNS and SQS a worker asks, and jobs are pushed to the queue.'],
  },
  {
    rule: 'sqs-as-store',
    said: [
      'A read model that is lost can be rebuilt from old messages of the SQS queue.',
      'The SQS queue lets services that come later consume the history again.',
    ],
    unsaid: [
      'Messages of the SQS queue are gone after they’re read, at any time.',
      'A read model that is lost cannot be rebuilt from old messages of the SQS queue.',
      'A failed message of the SQS queue comes back and is read again.',
    ],
  },
  {
    rule: 'sqs-many-consumers',
    said: [
      'Tax, CRM and depot hang on the same SQS queue, so that each hears of every sale.',
      '**Can three services read one SQS queue?** Yes, each service gets its own copy.',
    ],
    unsaid: ['SNS has all of them as subscribers. It hands a copy to all of its SQS queues.'],
  },
  {
    rule: 'sns-not-durable',
    said: [
      'Subscribers that were away get the missed notifications from the SNS topic later.',
      'The SNS topic is storing events for offline subscribers.',
    ],
    unsaid: [
      'Subscribers that were away do not get the missed notifications from the SNS topic.',
      'The SQS queue behind the SNS topic is storing events for offline subscribers.',
    ],
  },
  {
    rule: 'eventbridge-target-no-dlq',
    said: [
      'Nothing can get lost between the EventBridge bus and its targets.',
      'No event vanishes in EventBridge, which makes a dead-letter queue of the target unnecessary.',
    ],
    unsaid: ['With a DLQ on every target nothing can get lost in EventBridge.'],
  },
  {
    rule: 'lambda-async-no-failure-destination',
    said: ['- Trigger: SNS -> Lambda (async)\n- Failure destination: none'],
    unsaid: [
      '- Trigger: SNS -> Lambda (async)\n- Failure destination: SQS queue `lost`',
      '- SNS: Lambda (async)\n- API Gateway: Lambda\n- Destination: none',
    ],
  },
  {
    rule: 'sqs-dlq-type-mismatch',
    said: ['- Source: SQS FIFO\n- DLQ: SQS standard'],
    unsaid: [
      '- Source: SQS FIFO\n- DLQ: SQS FIFO',
      'There is a FIFO queue for fares and a standard queue for mail; the DLQ of the standard queue is standard (SQS).',
    ],
  },
  {
    rule: 'sqs-fifo-single-group',
    said: ['In the SQS FIFO queue the group id does not change.'],
    unsaid: ['In the SQS FIFO queue the group id is the number of the order.'],
  },
  {
    rule: 'kinesis-delete-record',
    said: ['A record is gone from the Kinesis stream as soon as it was read.', 'Kinesis: consumed, then gone.'],
    unsaid: ['A record is not gone from the Kinesis stream as soon as it was read.'],
  },
  {
    rule: 'firehose-replay',
    said: ['A consumer that joins later can read past records again out of Firehose.'],
    unsaid: [
      'A consumer that joins later cannot read past records again out of Firehose.',
      '# EventBridge\n\n- **Destinations**: Kinesis, Firehose\n- **Replay**: reprocess past events',
    ],
  },
  {
    rule: 's3-recursion',
    said: ['On every upload to `scans` S3 triggers the clean-up function, which stores its result in `scans`.'],
    unsaid: ['On every upload to `scans` S3 triggers the clean-up function, which stores its result in `clean`.'],
  },
  {
    rule: 'lambda-recursion',
    said: ['A Lambda function consumes `pages` (SQS) and sends the following page to `pages`.'],
    unsaid: ['A Lambda function consumes `pages` (SQS) and sends the following page to `more`.'],
  },
  {
    rule: 'delete-before-work',
    said: ['The worker drops the SQS message as soon as it has it; the import runs afterwards.'],
    unsaid: [
      'A worker that deletes the SQS message first and then does the work loses it in a crash.',
      'Deleting the SQS message before the work is done loses it in a crash.',
    ],
  },
  {
    rule: 'sqs-no-dlq',
    said: ['A bad message of the SQS queue goes back and is tried again until somebody repairs the code.'],
    unsaid: ['The SQS queue had no dead-letter queue. We added one in May.'],
  },
  {
    rule: 'sqs-long-job',
    said: [],
    unsaid: ['The SQS message stays hidden for 20 minutes; once a day a job writes the report of the last two days.'],
  },
];

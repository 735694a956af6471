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
  {
    rule: 'exactly-once-on-standard',
    said: [
      'Standard queues of SQS don’t deliver duplicates.',
      'True or false: an SQS standard queue delivers each message exactly once. Answer: true.',
      'SQS standard: no fare is ever handed to two workers.',
    ],
    unsaid: [
      'True or false: an SQS standard queue delivers each message exactly once. Answer: false.',
      'The clean-up job runs exactly once and then empties the SQS standard queue.',
      'Standard SQS (order is not guaranteed and messages can be delivered more than once).',
    ],
  },
  {
    rule: 'sqs-low-max-receive',
    said: ['A Lambda function reads the SQS queue. Max receives is one.'],
    unsaid: [
      'We raised maxReceiveCount of the SQS queue from 2 to 6, since throttles of Lambda count.',
      'With maxReceiveCount 1 a throttle of Lambda costs an SQS message, which is why we use 6.',
    ],
  },
  {
    rule: 'lambda-esm-fifo-batch',
    said: ['| SQS queue | Lambda batch size |\n| --- | --- |\n| `fares.fifo` | 40 |'],
    unsaid: [
      '| Event source of Lambda | Batch size |\n| --- | --- |\n| `fares.fifo` (SQS) | 5 |\n| `mail` (SQS) | 100 |',
    ],
  },
  {
    rule: 'sqs-no-dlq',
    said: [
      'A DLQ for the SQS queue `fares` has not been set up.',
      'For the SQS queue `fares` a dead-letter queue does not exist.',
      'A broken ticket in the SQS queue is read, put back and read again, without end.',
    ],
    unsaid: ['For the SQS queue `fares` a dead-letter queue does exist.'],
  },
  {
    rule: 'sqs-dlq-type-mismatch',
    said: [
      '`seats.fifo` is an SQS FIFO queue. Its DLQ `seats-lost` was created as a standard queue.',
      'One standard SQS queue serves as dead-letter queue for all of our FIFO queues.',
    ],
    unsaid: [
      'Each FIFO queue has a FIFO dead-letter queue and each standard queue a standard one (SQS).',
      'The SQS FIFO queue sends what it cannot process to `lost.fifo`; mail goes to a standard queue.',
    ],
  },
  {
    rule: 'sqs-pushes',
    said: ['SQS pushes, Kinesis waits to be asked.', 'When a ticket is sold, SQS notifies the printing service.'],
    unsaid: [
      'SNS pushes, SQS waits to be asked.',
      'When a ticket is sold, SNS notifies the printing service through SQS.',
    ],
  },
  {
    rule: 'sns-not-durable',
    said: ['A subscriber of the SNS topic that was restarted picks up where it left off.'],
    unsaid: ['The screen waits for SNS messages while the deployment runs.'],
  },
  {
    rule: 'kinesis-hot-key',
    said: ['All records of the Kinesis stream carry the same partition key.'],
    unsaid: ['All records of a bus carry the same partition key in Kinesis.'],
  },
  {
    rule: 'mq-engine-mode-mismatch',
    said: [],
    unsaid: ['RabbitMQ on Amazon MQ runs as a cluster, since active/standby exists only for ActiveMQ.'],
  },
  {
    rule: 's3-recursion',
    said: [],
    unsaid: [
      'S3 uploads to the input bucket trigger the Lambda function, which saves its result in the output bucket.',
    ],
  },
  {
    rule: 'sqs-fifo-name',
    said: [],
    unsaid: ['What the FIFO queue cannot handle is kept in a standard SQS queue called lost.'],
  },
  {
    rule: 'delete-before-work',
    said: ['SQS client: `receive()`, then `delete()`, then `handle()`.'],
    unsaid: ['SQS client: `receive()`, then `handle()`, then `delete()`.'],
  },
  {
    rule: 'dedup-window-assumed',
    said: ['We send the whole day again to the SQS FIFO queue: deduplication drops what was there before.'],
    unsaid: [
      'We send the whole day again to the SQS FIFO queue: deduplication lets in what is older than five minutes.',
    ],
  },
  {
    rule: 'batch-response-ignored',
    said: ['PutRecordBatch of Firehose: we only check the status code.'],
    unsaid: ['The batch job of the SQS team ignores the response of the mail server.'],
  },
];

import type { Sentences } from '../types';

/** The same things with their parts in another order, in the passive, or spread over a list: what counts is that all are told. */
export const inAnyOrder: readonly Sentences[] = [
  {
    rule: 'payload-over-limit',
    said: [
      'The brochure, 6 MB of HTML, is emitted as one event with PutEvents.',
      'One lidar sweep (14 MB packed) becomes one Kinesis record.',
    ],
    unsaid: [
      'One lidar sweep (14 MB packed) is stored in S3, and its key becomes one Kinesis record.',
      'Readings go from the masts to a Firehose stream and on into the lake, every 120 seconds or 32 MB.',
    ],
  },
  {
    rule: 'sqs-fifo-throughput',
    said: [
      'Without batching we push 700 TPS into our SQS FIFO queue.',
      'In the rush 30,000 tickets per minute hit `gate.fifo` in SQS; nothing is batched.',
    ],
    unsaid: ['Without batching we push 70 TPS into our SQS FIFO queue.'],
  },
  {
    rule: 'kinesis-throughput',
    said: ['A lone Kinesis shard copes with our 4,000 events a second.'],
    unsaid: ['A lone Kinesis shard copes with our 400 events a second.'],
  },
  {
    rule: 'sqs-no-dlq',
    said: [
      'SQS: the dead-letter queue was left out to save time.',
      'In our SQS queue a broken order goes round in circles.',
      'Dead-letter queue of the SQS queue? We have not got one.',
      'Poisoned parcels reappear in SQS until somebody purges the queue.',
    ],
    unsaid: ['In our SQS queue a broken order goes to the dead-letter queue after five receives.'],
  },
  {
    rule: 'sqs-dlq-type-mismatch',
    said: [
      'As dead-letter queue for the SQS FIFO queue we took the existing standard one.',
      'The DLQ in SQS need not be FIFO, even where the queue is.',
    ],
    unsaid: ['As dead-letter queue for the SQS FIFO queue we took another FIFO one.'],
  },
  {
    rule: 'sqs-dlq-short-retention',
    said: [
      'In SQS the dead-letter queue keeps its messages for less time than the source queue.',
      'SQS: we keep dead letters for one day, whereas the work queue holds messages for a week.',
    ],
    unsaid: ['In SQS the dead-letter queue keeps its messages for more time than the source queue.'],
  },
  {
    rule: 'sqs-dlq-elsewhere',
    said: [
      'The SQS queues in Tokyo send their dead letters to a DLQ in Sydney.',
      'The `deadLetterTargetArn` of our SQS queue points to another region.',
    ],
    unsaid: ['The SQS queues in Tokyo send their dead letters to a DLQ in Tokyo.'],
  },
  {
    rule: 'sqs-low-max-receive',
    said: [
      'The Lambda behind SQS gets two attempts per message, then it is parked in the DLQ.',
      'One failed invocation of the Lambda is enough to send the SQS message to the DLQ.',
    ],
    unsaid: ['The Lambda behind SQS gets six attempts per message, then it is parked in the DLQ.'],
  },
  {
    rule: 'sqs-visibility-below-six-times',
    said: ['It is enough when the SQS visibility timeout is a little longer than the Lambda timeout.'],
    unsaid: ['The SQS visibility timeout should be much longer than the Lambda timeout.'],
  },
  {
    rule: 'sqs-fifo-message-delay',
    said: ['When the card is declined we put the message back in `cards.fifo` (SQS), delayed by 10 minutes.'],
    unsaid: ['All of `cards.fifo` (SQS) is slow: the queue itself is delayed by 10 minutes.'],
  },
  {
    rule: 'sqs-many-consumers',
    said: [
      'Adding another consumer to the SQS queue is easy: it will receive all messages as well.',
      'We have one SQS queue and four microservices that read it. Every microservice reacts to every event.',
    ],
    unsaid: ['Four instances of one service share the SQS queue, and each takes some of the messages.'],
  },
  {
    rule: 'sqs-key-closed-to-producer',
    said: [
      'Only the worker role may use the KMS key of the SQS queue that is subscribed to the topic: the key policy was not changed.',
    ],
    unsaid: ['The key policy lets sns.amazonaws.com use the KMS key of the SQS queue behind the topic.'],
  },
  {
    rule: 'sns-subscription-no-dlq',
    said: [
      'What SNS cannot deliver to the webhook is discarded, which we accept.',
      'We do not catch undelivered SNS notifications anywhere.',
    ],
    unsaid: ['What SNS cannot deliver to the webhook is discarded unless the subscription has a DLQ.'],
  },
  {
    rule: 'sns-not-durable',
    said: [
      'Should the till crash, its messages wait in SNS.',
      'After an outage of our endpoint SNS delivers what was published in the meantime.',
    ],
    unsaid: ['Should the till crash, its messages wait in the queue behind SNS.'],
  },
  {
    rule: 'eventbridge-target-no-dlq',
    said: ['Events which cannot be delivered to the target of the EventBridge rule are lost in our setup.'],
    unsaid: ['Events which cannot be delivered to the target of the EventBridge rule may be lost.'],
  },
  {
    rule: 'eventbridge-too-many-targets',
    said: [
      'Ten functions are invoked by one and the same EventBridge rule.',
      'With EventBridge a rule sends to as many targets as you like.',
    ],
    unsaid: ['Ten functions are invoked by five EventBridge rules.'],
  },
  {
    rule: 'lambda-async-no-failure-destination',
    said: ['The thumbnail Lambda is called by S3; failed events vanish after the retries.'],
    unsaid: ['The thumbnail Lambda is called by S3; failed events end up in the failure queue.'],
  },
  {
    rule: 'lambda-esm-no-partial-batch',
    said: [
      'The good messages of an SQS batch are processed again by the Lambda whenever a bad one is among them.',
      'Lambda on SQS: batch of 50, failure of one = failure of all',
    ],
    unsaid: ['The good messages of an SQS batch are deleted, though a bad one is among them: the Lambda reports it.'],
  },
  {
    rule: 'lambda-esm-reserved-concurrency',
    said: ['The SQS mapping has a maximum concurrency of 20, but the reserved concurrency of the Lambda is 10.'],
    unsaid: ['The SQS mapping has a maximum concurrency of 10, but the reserved concurrency of the Lambda is 20.'],
  },
  {
    rule: 'lambda-esm-filter-deletes',
    said: ["If a message doesn't fit the filter of the Lambda mapping it remains in the SQS queue."],
    unsaid: ["If a message doesn't fit the filter of the Lambda mapping it is deleted from the SQS queue."],
  },
  {
    rule: 'lambda-recursion',
    said: ['The Lambda sends its output to the very queue that it is fed from.'],
    unsaid: ['Lambda A sends a message to a queue that triggers function B.'],
  },
  {
    rule: 'stream-esm-no-failure-destination',
    said: [
      'After three tries Lambda skips the records of the Kinesis batch; nobody keeps them.',
      'A bad record halts the Kinesis shard, since Lambda repeats the batch until the record expires.',
    ],
    unsaid: ['After three tries Lambda sends the position of the Kinesis batch to the failure queue.'],
  },
  {
    rule: 'kinesis-delete-record',
    said: ['Records leave the Kinesis stream as soon as they have been read.'],
    unsaid: ['Records leave the Kinesis stream when their retention has passed.'],
  },
  {
    rule: 's3-notification-to-fifo',
    said: ['New objects are announced to an SQS FIFO queue by the bucket.'],
    unsaid: ['New objects are announced to a standard SQS queue by the bucket.'],
  },
  {
    rule: 's3-overlapping-notifications',
    said: ['Both notifications of the S3 bucket match `*.csv`.'],
    unsaid: ['The notifications of the S3 bucket match `*.csv` and `*.pdf`.'],
  },
  {
    rule: 'consumer-not-idempotent',
    said: [
      'The SQS consumer has no way to recognise a message it has seen before.',
      'If the same SQS message is delivered again, the worker ships the order again.',
    ],
    unsaid: ['The SQS consumer has a way to recognise a message it has seen before.'],
  },
  {
    rule: 'batch-response-ignored',
    said: ['When SendMessageBatch returns without an exception the whole batch has been sent.'],
    unsaid: ['When SendMessageBatch returns without an exception some entries may have failed.'],
  },
  {
    rule: 'dedup-window-assumed',
    said: [
      'If the client resends the order the next day with the same deduplication id, the SQS FIFO queue will drop it.',
    ],
    unsaid: [
      'If the client resends the order a minute later with the same deduplication id, the SQS FIFO queue will drop it.',
    ],
  },
  {
    rule: 's3-recursion',
    said: [
      'An X-ray arrives in the S3 bucket and our Lambda is called. It stores a smaller copy next to it, in the same bucket.',
    ],
    unsaid: ['An X-ray arrives in the S3 bucket and our Lambda is called. It stores a smaller copy in another bucket.'],
  },
];

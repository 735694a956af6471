import type { Sentences } from '../types';

/** Near misses of study notes, which explain how things work, and terse ways of saying what somebody has built. */
export const studyNotes: readonly Sentences[] = [
  {
    rule: 'kinesis-hot-key',
    said: ['Each record gets one constant partition key in the Kinesis producer.'],
    unsaid: [
      'Kinesis: records sharing the same partition key land on one shard.',
      'Sequence numbers grow over time for the same partition key of a Kinesis stream.',
      'DynamoDB streams to Kinesis:\n\n- Items with the same partition key lie together, sorted by the sort key',
    ],
  },
  {
    rule: 'sqs-fifo-single-group',
    said: ['Everything is sent to the FIFO queue under group id "global".'],
    unsaid: [
      'SNS FIFO: all messages in the same group arrive in order.',
      'In FIFO a group id tags messages of one group.',
    ],
  },
  {
    rule: 'sqs-fifo-name',
    said: ['The FIFO queue **bookings** feeds the ledger.'],
    unsaid: ['FIFO queues **do not support** message timers.', 'FIFO queues *must end* in a suffix.'],
  },
  {
    rule: 'sqs-fifo-message-delay',
    said: ['A message timer of ten minutes, set with DelaySeconds, is put on each message of the FIFO queue.'],
    unsaid: ['SQS delay:\n\n- per queue\n- per-message level (`DelaySeconds`)\n- FIFO queues only know the former'],
  },
  {
    rule: 'mq-single-instance',
    said: ['Amazon MQ: one single-instance RabbitMQ broker handles all bookings.'],
    unsaid: [
      'Amazon MQ, kinds of deployment:\n\n- single-instance brokers\n- active/standby pairs',
      'For single-instance brokers of Amazon MQ you pick one subnet.',
    ],
  },
  {
    rule: 'mq-public',
    said: ['The Amazon MQ console is open to the internet.'],
    unsaid: ['| | Amazon MQ | SQS |\n| --- | --- | --- |\n| Access | inside the VPC | public endpoint |'],
  },
  {
    rule: 'order-on-standard',
    said: ['SQS standard keeps the sequence of our bids.'],
    unsaid: [
      'Records of a poll-based source are processed in order, except for SQS standard queues.',
      'SQS standard gives loosely ordered processing.',
      'SQS standard doesnt guarantee the order.',
      'For standard queues messages arent necessarily processed in order.',
      'EventBridge starts a process of many steps that must happen in a fixed order.',
      'Standard queue: guaranteed delivery of each message, but it does not guarantee order.',
      '| Standard | FIFO |\n| --- | --- |\n| SQS, at least once | SQS, once |',
      'SQS, two kinds:\n\n1. Standard queue: best effort\n2. FIFO queue:\n   - the same as standard queues, but it guarantees first in, first out ordering',
      'SQS queues:\n\n- Standard: order is not preserved\n- FIFI: order is preserved',
    ],
  },
  {
    rule: 'firehose-replay',
    said: ['When a load fails we simply replay the week from Firehose.'],
    unsaid: [
      '| | Kinesis Data Streams | Firehose |\n| --- | --- | --- |\n| Replay capability | yes | none |',
      'Firehose = load and forget, Streams = ingest and replay',
      '| Case | Service |\n| --- | --- |\n| Need to replay what was read yesterday | Streams, not Firehose |',
    ],
  },
  {
    rule: 'firehose-real-time',
    said: ['Firehose puts each click into S3 without delay.'],
    unsaid: [
      'SNS retries deliveries to Lambda, SQS and Firehose in phases:\n\n- First phase: 3 times, without delay',
      'Key:\n\n1. **B** - Firehose scales by itself\n2. **C** - CDC copies changes in real-time',
      'Search:\n\n1. **Load**: Firehose brings the data\n2. **Look**: visualize what happens in real-time',
    ],
  },
  {
    rule: 'batch-response-ignored',
    said: ['PutRecords returns 200, so the whole batch is stored.'],
    unsaid: [
      'Kinesis and Lambda: if the function returns an error, the whole batch is processed again until the function succeeds.',
    ],
  },
  {
    rule: 'dedup-window-assumed',
    said: ['Deduplication of the FIFO queue covers the whole retention.'],
    unsaid: [
      'Deduplication of the FIFO queue covers the whole queue and not one message group.',
      'SNS FIFO and others:\n\n- Message filtering: a JSON policy filters messages sent to a topic; without one everything is received',
    ],
  },
  {
    rule: 'exactly-once-on-standard',
    said: ['| SQS queue | Standard |\n| --- | --- |\n| Delivery | exactly-once |'],
    unsaid: [
      'With SQS you handle duplicates and may have to ensure that a message is processed only once.',
      '# Workflow types\n\nSQS is a target.\n\n| | Standard | Express |\n| --- | --- | --- |\n| Model | exactly-once | at-least-once |',
    ],
  },
  {
    rule: 'lambda-sync-chain',
    said: ['The cart function calls the price function synchronously and waits.'],
    unsaid: [
      'Lambda runs pollers on your behalf, which perform synchronous invocations of your function.',
      'Lambda invocations:\n\n- `RequestResponse` (default): the function is invoked synchronously',
    ],
  },
  {
    rule: 'lambda-recursion',
    said: ['Our Lambda function invokes itself for the next page.'],
    unsaid: ['Lambda: prevent the case where a function invokes itself.'],
  },
  {
    rule: 'firehose-partition-later',
    said: ['We will turn on dynamic partitioning of the running Firehose stream once traffic grows.'],
    unsaid: ['We will create a new Firehose stream with dynamic partitioning.'],
  },
  {
    rule: 'sqs-no-dlq',
    said: ['A message that fails goes back into our SQS queue again and again, forever.'],
    unsaid: [
      'A corrupt message can be stuck in an infinite loop in SQS. To avoid this, set up a dead-letter queue.',
      'An SQS message stays in the queue until the reader deletes it, however endless that seems.',
    ],
  },
  {
    rule: 'lambda-sync-chain',
    said: ['The cart function calls the price function synchronously and blocks until it answers.'],
    unsaid: ['Synchronous invocation: the client calls the Lambda function and waits.'],
  },
  {
    rule: 'lambda-esm-reserved-concurrency',
    said: ['Reserved concurrency is 8 while the maximum concurrency of the SQS mapping is 40.'],
    unsaid: ['Reserved concurrency is 60 while the maximum concurrency of the SQS mapping is 40.'],
  },
  {
    rule: 'metric-name',
    said: [
      'The CloudWatch alarm looks at `NumberOfMessagesVisible` of the SQS queue.',
      'Alarm on the metric ApproximateNumberOfMessageVisible.',
    ],
    unsaid: ['Alarm on the CloudWatch metric ApproximateNumberOfMessagesDelayed.'],
  },
  {
    rule: 'sns-not-durable',
    said: ['SNS holds notifications for receivers that are offline.'],
    unsaid: [
      'SNS does not hold notifications for receivers that are offline.',
      'SNS offers durable storage of all messages it receives until they are handed over.',
    ],
  },
  {
    rule: 'value-out-of-range',
    said: [
      'We set the visibility timeout of the SQS queue to 20 hours.',
      'Our SQS queue keeps messages for 40 days.',
      'WaitTimeSeconds is set to 45 for the SQS consumer.',
      'DelaySeconds: 1800 on the SQS queue',
      'Our Lambda function has a timeout of 25 minutes.',
    ],
    unsaid: [
      'We set the visibility timeout of the SQS queue to 2 hours.',
      'Our Kafka cluster keeps messages for 40 days.',
      'Our API Gateway has a timeout of 25 minutes.',
      'A visibility timeout of 20 hours would be rejected by SQS.',
      'Our log group has a retention of 40 days.',
    ],
  },
  {
    rule: 'sqs-visibility-below-six-times',
    said: [
      'SQS visibility 3 min, Lambda timeout 2 min.',
      'Both the visibility timeout and the Lambda timeout are 4 minutes.',
    ],
    unsaid: ['API Gateway timeout is 29 seconds, Lambda timeout 20 seconds, visibility 2 minutes.'],
  },
  {
    rule: 'firehose-real-time',
    said: [],
    unsaid: ['Firehose into Redshift is far more machinery than is needed for real-time alarms.'],
  },
  {
    rule: 'firehose-replay',
    said: [],
    unsaid: ['# Samples from a firehose\n\nYou\u2019re consuming a firehose of tweets of unknown length.'],
  },
  {
    rule: 'firehose-partition-later',
    said: [],
    unsaid: ['# Making a Firehose stream\n\n- Also enable/disable dynamic partitioning'],
  },
  {
    rule: 'exactly-once-on-standard',
    said: [],
    unsaid: ['EventBridge Scheduler runs a one-time task.', 'Run a one-time Lambda script that tidies up.'],
  },
  {
    rule: 'order-on-standard',
    said: [],
    unsaid: [
      'The SQS message holds the number of the product being ordered.',
      'With one SQS standard queue a Lambda function processes the steps sequentially per message.',
    ],
  },
  {
    rule: 'batch-response-ignored',
    said: [],
    unsaid: ['An example of a transactional messages app that works on SQS messages in batches.'],
  },
  {
    rule: 'sns-not-durable',
    said: [],
    unsaid: ['# SNS and CloudTrail\n\n- API activity is kept in the console for 7 days'],
  },
  {
    rule: 'consumer-not-idempotent',
    said: [],
    unsaid: ['Calls to the table by SQS consumers are not idempotent by themselves, so the service sees to it.'],
  },
  {
    rule: 'sqs-dlq-type-mismatch',
    said: [],
    unsaid: ['With a poison pill in an SQS FIFO queue its whole group waits, which is worse than a standard queue.'],
  },
  {
    rule: 'sqs-fifo-name',
    said: [],
    unsaid: ['# Events\n\n| - | - |\n| - | - |\n| `SQS FIFO` + `Lambda` | in order |'],
  },
  {
    rule: 'value-out-of-range',
    said: [],
    unsaid: [
      '# Lambda\n\nThe function runs for an hour. What should you do?\n\nConfigure the timeout of your Lambda function to 25 minutes',
    ],
  },
  {
    rule: 'consumer-not-idempotent',
    said: [],
    unsaid: ['# Lambda and SQS\n\n## Red flags\n\n- No idempotency for event-driven functions'],
  },
  {
    rule: 'sqs-no-dlq',
    said: [],
    unsaid: [
      'A poison message that crashes its SQS consumer can loop forever. The fix is a dead-letter queue.',
      '# A crawler on SQS\n\n## Pitfalls & interview traps\n\n- The queue has no DLQ.',
    ],
  },
  {
    rule: 'order-on-standard',
    said: [],
    unsaid: ['A trade-off of SQS: how much you trust the ordering of the queue.'],
  },
  {
    rule: 'exactly-once-on-standard',
    said: [],
    unsaid: ['In SQS a duplicate is not created on the wire: it is created by the crash.'],
  },
  {
    rule: 'sns-not-durable',
    said: [],
    unsaid: ['Remember, SNS is right when you want to send messages to several subscribers.'],
  },
  {
    rule: 'exactly-once-on-standard',
    said: [],
    unsaid: [
      '# Fan-out with SNS\n\n- On read: when an event occurs it is stored only once in the outbox of its author.',
    ],
  },
  {
    rule: 'kinesis-hot-key',
    said: [],
    unsaid: ['A highly distributed partition key is one that has a large number of unique values.'],
  },
  {
    rule: 'value-out-of-range',
    said: [],
    unsaid: [
      '# SQS\n\nWhich one helps?\n\n- C) A dead-letter queue with maxReceiveCount = 0\n- D) Long polling with waitTimeSeconds = 300',
    ],
  },
  {
    rule: 'sqs-dlq-short-retention',
    said: [],
    unsaid: [
      '# SQS\n\n- B. Add an SQS queue with a retention of 14 days, and a dead-letter queue with a retention of 14 days.',
    ],
  },
  {
    rule: 'firehose-real-time',
    said: [],
    unsaid: ['Analytics in real time → Kinesis Data Analytics; loading into S3 → Firehose.'],
  },
  {
    rule: 'order-on-standard',
    said: [],
    unsaid: ['SQS standard queues attempt to keep messages in the same order, but that is not guaranteed.'],
  },
  {
    rule: 'sqs-no-dlq',
    said: [],
    unsaid: ['SQS does not create the dead-letter queue automatically.'],
  },
  {
    rule: 'sqs-many-consumers',
    said: [],
    unsaid: ['SQS replicates each message to several storage nodes.'],
  },
  {
    rule: 'lambda-esm-no-partial-batch',
    said: [],
    unsaid: ['SQS → Lambda: without `ReportBatchItemFailures`, one bad message retries the entire batch.'],
  },
];

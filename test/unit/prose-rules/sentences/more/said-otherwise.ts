import type { Sentences } from '../types';

/** The same things in words that the first sentences of each rule do not use. */
export const saidOtherwise: readonly Sentences[] = [
  {
    rule: 'sqs-fifo-throughput',
    said: [
      '4,200 messages a second through a FIFO queue in SQS, sent one at a time.',
      'Peak: 1,500 check-ins per second. They land on `check.fifo` (SQS FIFO), where each check-in is one API call.',
    ],
    unsaid: [
      'Up to 300 messages a second through a FIFO queue in SQS, sent one at a time.',
      '4,200 messages a second through a standard queue in SQS, sent one at a time.',
    ],
  },
  {
    rule: 'kinesis-throughput',
    said: [
      'Kinesis: shard count 2, traffic 3,500 records per second.',
      'Kinesis with 3 shards: 50,000 taxis are online, sending a position every 4 seconds.',
    ],
    unsaid: ['Kinesis: shard count 4, traffic 3,500 records per second.'],
  },
  {
    rule: 'payload-over-limit',
    said: ['Kinesis records are 20 MB each.'],
    unsaid: ['Kinesis records are 200 KB each.'],
  },
  {
    rule: 'value-out-of-range',
    said: ['The SQS queue has a retention period of 30 days.'],
    unsaid: ['The SQS queue has a retention period of 13 days.'],
  },
  {
    rule: 'sqs-no-dlq',
    said: ['If a message in SQS fails it is simply retried endlessly.'],
    unsaid: ['If a message in SQS fails it is retried five times.'],
  },
  {
    rule: 'sqs-dlq-type-mismatch',
    said: ['The DLQ of `orders.fifo` (SQS) is not FIFO but standard.'],
    unsaid: ['The DLQ of `orders.fifo` (SQS) is not standard but FIFO.'],
  },
  {
    rule: 'sqs-dlq-short-retention',
    said: ['Source queue (SQS standard) 12 days retention, DLQ default 4 days.'],
    unsaid: ['Source queue (SQS standard) 2 days retention, DLQ default 4 days.'],
  },
  {
    rule: 'sqs-dlq-elsewhere',
    said: [
      'Failed SQS messages of all Regions go to one DLQ in us-east-1.',
      'SQS: source queue in account A, DLQ in account B.',
    ],
    unsaid: [
      'Failed SQS messages of each Region go to one DLQ in that Region.',
      'SQS: source queue in account A, DLQ in account A.',
    ],
  },
  {
    rule: 'sqs-visibility-below-function-timeout',
    said: [
      'Function timeout 300 s, visibility timeout 60 s of the SQS queue.',
      'The Lambda consumer has a timeout of 10 minutes, and messages in the SQS queue become visible again after 4 minutes.',
    ],
    unsaid: ['Function timeout 30 s, visibility timeout 600 s of the SQS queue.'],
  },
  {
    rule: 'sqs-short-polling',
    said: ['Wait time on ReceiveMessage is 0 for the SQS consumers.'],
    unsaid: ['Wait time on ReceiveMessage is 20 for the SQS consumers.'],
  },
  {
    rule: 'sqs-fifo-single-group',
    said: [
      'We always send the same MessageGroupId to the SQS FIFO queue.',
      'In the SQS FIFO queue all messages share one group.',
    ],
    unsaid: ['In the SQS FIFO queue all messages of an order share one group.'],
  },
  {
    rule: 'sqs-many-consumers',
    said: ['Both the tax Lambda and the report Lambda have the SQS queue as event source, and both need all sales.'],
    unsaid: [
      'Both the tax Lambda and the report Lambda have an SQS queue of their own behind the SNS topic, and both get all sales.',
    ],
  },
  {
    rule: 'sqs-as-store',
    said: ['Compliance asks for seven years of history; the messages remain in SQS for that.'],
    unsaid: ['Messages remain in SQS for four days.'],
  },
  {
    rule: 'sqs-key-closed-to-producer',
    said: ['EventBridge targets an SQS queue encrypted with the default SQS KMS key.'],
    unsaid: ['EventBridge targets an SQS queue encrypted with a key of our own.'],
  },
  {
    rule: 'sns-subscriber-unsupported',
    said: ['From `orders.fifo` (an SNS FIFO topic) Firehose takes a copy by its own subscription.'],
    unsaid: ['From `orders.fifo` (an SNS FIFO topic) an SQS queue takes a copy.'],
  },
  {
    rule: 'sns-not-durable',
    said: ['The SNS topic buffers events during maintenance of the consumer.'],
    unsaid: ['The SQS queue buffers events during maintenance of the consumer.'],
  },
  {
    rule: 'eventbridge-target-no-dlq',
    said: ['If the target is down, EventBridge retries for a day; DLQ: not configured.'],
    unsaid: [
      'If a target has no DLQ, EventBridge drops the event.',
      'EventBridge calls the job; no destination, no DLQ on the function.',
    ],
  },
  {
    rule: 'eventbridge-too-many-targets',
    said: ['We route the event to 8 targets with one EventBridge rule.'],
    unsaid: ['We route the event to 8 targets with two EventBridge rules.'],
  },
  {
    rule: 'lambda-esm-no-partial-batch',
    said: [
      'A single failure makes the complete SQS batch of 10 visible again for Lambda.',
      'With SQS we take batches of 50 in Lambda; if record 17 throws, all 50 are retried.',
    ],
    unsaid: ['With SQS we take batches of 50 in Lambda; if record 17 throws, it is retried alone.'],
  },
  {
    rule: 'lambda-esm-reserved-concurrency',
    said: ['Reserved concurrency of the queue worker (Lambda on SQS) is set to three.'],
    unsaid: ['Reserved concurrency of the queue worker (Lambda on SQS) is set to thirty.'],
  },
  {
    rule: 'lambda-esm-filter-deletes',
    said: ['The filter of the Lambda mapping passes EU orders. Those of the US remain available in the SQS queue.'],
    unsaid: ['Orders that fail in Lambda remain in the SQS queue.'],
  },
  {
    rule: 'asg-raw-queue-length',
    said: ['ECS scales out if there are more than 100 messages in the SQS queue.'],
    unsaid: ['An e-mail is sent if there are more than 100 messages in the SQS queue.'],
  },
  {
    rule: 'exactly-once-on-standard',
    said: ['A standard SQS queue never delivers duplicates.'],
    unsaid: ['A standard SQS queue sometimes delivers duplicates.'],
  },
  {
    rule: 'dedup-window-assumed',
    said: ['SQS FIFO deduplication prevents duplicates even days later.'],
    unsaid: ['SQS FIFO deduplication prevents duplicates within five minutes.'],
  },
  {
    rule: 'kinesis-delete-record',
    said: ['Our consumer deletes the records so that the Kinesis stream does not fill up.'],
    unsaid: ['Our consumer reads on so that the Kinesis stream does not fall behind.'],
  },
  {
    rule: 'firehose-partition-later',
    said: ['The delivery stream has no dynamic partitioning. Adding it to the live stream is a small change.'],
    unsaid: ['The delivery stream has no error prefix. Adding it to the live stream is a small change.'],
  },
  {
    rule: 'mq-inline-password',
    said: ['ActiveMQ console (Amazon MQ): admin / Adm1n!Broker'],
    unsaid: ['ActiveMQ console (Amazon MQ): port 8162'],
  },
  {
    rule: 'sqs-fifo-name',
    said: ['The name of our FIFO queue in SQS needs no special suffix.'],
    unsaid: ['The SNS FIFO topic needs a name that ends in .fifo, a standard topic does not.'],
  },
  {
    rule: 'sqs-no-dlq',
    said: ['We decided against a dead-letter queue for the SQS queue `mails`.'],
    unsaid: ['We decided against the SQS queue `mails`.'],
  },
  {
    rule: 'sqs-dlq-type-mismatch',
    said: ['For `rents.fifo` the dead-letter queue is `rents-dead`, type standard (SQS).'],
    unsaid: ['For `rents` (standard) the dead-letter queue is `rents-dead`, type standard (SQS).'],
  },
  {
    rule: 'sqs-visibility-below-function-timeout',
    said: [
      'Although the Lambda function behind the SQS queue needs 5 minutes, the visibility timeout was left at 40 seconds.',
    ],
    unsaid: [
      'The Lambda function behind the SQS queue needs 5 minutes, so the visibility timeout was raised to 40 minutes.',
    ],
  },
  {
    rule: 'sqs-visibility-below-six-times',
    said: ['Visibility timeout of the SQS queue and timeout of the Lambda function are both two minutes.'],
    unsaid: ['Visibility timeout of the SQS queue and timeout of the Lambda function are told on another page.'],
  },
  {
    rule: 'sqs-short-polling',
    said: ['ReceiveMessage of SQS is called without wait time in a tight loop.'],
    unsaid: ['ReceiveMessage of SQS is called with a wait time of 20 seconds in a loop.'],
  },
  {
    rule: 'sqs-fifo-single-group',
    said: ['As MessageGroupId the producer always uses "all" (SQS FIFO).'],
    unsaid: ['As MessageGroupId the producer uses the order id (SQS FIFO).'],
  },
  {
    rule: 'sqs-fifo-message-delay',
    said: ['In our SQS FIFO queue every retry is delayed individually by 2 minutes.'],
    unsaid: ['Our SQS FIFO queue delays all messages by 2 minutes.'],
  },
  {
    rule: 'sqs-as-store',
    said: ['If needed we can replay the orders of last week from SQS.'],
    unsaid: ['If needed we can replay the orders of last week from S3.'],
  },
  {
    rule: 'sns-not-durable',
    said: [
      'Late subscribers get the older messages of the SNS topic too.',
      'If the service is down, SNS remembers the messages for it.',
    ],
    unsaid: ['If the service is down, SNS tries again and then drops the messages.'],
  },
  {
    rule: 'lambda-esm-no-partial-batch',
    said: [
      'All messages of the SQS batch return to the queue when one fails, because our Lambda does not report partial failures.',
    ],
    unsaid: [
      'Only the failed message of the SQS batch returns to the queue, because our Lambda reports partial failures.',
    ],
  },
  {
    rule: 'lambda-esm-fifo-batch',
    said: ['Batch size of the SQS FIFO event source: 40.'],
    unsaid: ['Batch size of the SQS FIFO event source: 10.'],
  },
  {
    rule: 'metric-name',
    said: ['The CloudWatch metric `ApproximateNumberOfMessages` shows the backlog.'],
    unsaid: ['The alarm on `ApproximateNumberOfMessages` is in the backlog.'],
  },
  {
    rule: 'consumer-not-idempotent',
    said: ['Our Lambda consumer on SQS has no duplicate detection.'],
    unsaid: ['Our Lambda consumer on SQS has its own duplicate detection.'],
  },
  {
    rule: 'delete-before-work',
    said: ["The SQS message is removed right after it's received and processed later."],
    unsaid: ['A common mistake is to delete the SQS message before processing.'],
  },
  {
    rule: 'payload-over-limit',
    said: ['Lambda is called asynchronously with a 4 MB payload.'],
    unsaid: ['Lambda is called with a 4 MB payload.'],
  },
];

import type { Sentences } from '../types';

/** What a design tells in one place of a thing that it names in another. */
export const wholeDesigns: readonly Sentences[] = [
  {
    rule: 'sqs-fifo-throughput',
    said: [
      '## Context\n\nOn Fridays guests make 2,800 table requests a second.\n\n## Decision\n\nWe use an SQS FIFO queue (`tables.fifo`, default settings). The site sends each table request individually.',
      '## Load\n\nAt the peak there are 4,000 messages per second.\n\n## Design\n\nThe only queue is the SQS FIFO queue `all.fifo`, without batching.',
    ],
    unsaid: [
      '## Context\n\nOn Fridays guests make 2,800 table requests a second.\n\n## Decision\n\nThe site handles each table request by itself. We use an SQS FIFO queue for complaints, without batching. There are few of them.',
      '## Load\n\nAt the peak there are 4,000 messages per second.\n\n## Design\n\nThe only queue is the standard SQS queue `all`.',
    ],
  },
  {
    rule: 'kinesis-throughput',
    said: [
      '## Numbers\n\n| What | Value |\n| --- | --- |\n| Peak | 6,200 records/s |\n\n## Design\n\nGateway → Kinesis data stream `meters` with 5 shards → Lambda',
    ],
    unsaid: [
      '## Numbers\n\n| What | Value |\n| --- | --- |\n| Peak | 4,200 records/s |\n\n## Design\n\nGateway → Kinesis data stream `meters` with 5 shards → Lambda',
    ],
  },
  {
    rule: 'sns-subscriber-unsupported',
    said: [
      'Trades are published to the SNS FIFO topic `trades.fifo`. Two subscribers: a Lambda function and an HTTPS endpoint.',
    ],
    unsaid: [
      'Trades are published to the SNS FIFO topic `trades.fifo`. Two subscribers: an SQS queue and another SQS queue.',
      'News are published to a standard SNS topic. Two subscribers: a Lambda function and an HTTPS endpoint.',
    ],
  },
  {
    rule: 'sqs-dlq-type-mismatch',
    said: ['- `rents.fifo` uses `lost` as dead-letter queue (SQS)\n- `lost` is a standard queue'],
    unsaid: ['- `rents.fifo` uses `lost.fifo` as dead-letter queue (SQS)\n- `found` is a standard queue'],
  },
  {
    rule: 'sqs-low-max-receive',
    said: ['The Lambda trigger reads `checks` (SQS). A message that failed twice goes to the DLQ.'],
    unsaid: ['The Lambda trigger reads `checks` (SQS). A message that failed six times goes to the DLQ.'],
  },
  {
    rule: 'sqs-dlq-short-retention',
    said: ['Retention in SQS: 8 days on `checks`, 3 days on the DLQ (both standard).'],
    unsaid: ['Retention in SQS: 3 days on `checks`, 8 days on the DLQ (both standard).'],
  },
  {
    rule: 'sqs-fifo-single-group',
    said: ['Every event goes to `audit.fifo` (SQS) under the group id `audit`.'],
    unsaid: ['Every event goes to `audit.fifo` (SQS) under the group id `accountId`.'],
  },
  {
    rule: 'dedup-window-assumed',
    said: [
      'Content-based deduplication of the SQS FIFO queue is on: if a producer repeats an event hours later, SQS throws the copy away.',
    ],
    unsaid: [
      'Content-based deduplication of the SQS FIFO queue is on: if a producer repeats an event hours later, SQS takes it again.',
    ],
  },
  {
    rule: 'sns-not-durable',
    said: ['Depots are offline at night; SNS keeps the commands for them until the morning.'],
    unsaid: ['Depots are offline at night; their SQS queues keep the commands for them until the morning.'],
  },
  {
    rule: 'lambda-async-no-failure-destination',
    said: [
      'EventBridge rule `used` → Lambda `rate`. The target has no dead-letter queue, and the function has neither a DLQ nor a failure destination.',
    ],
    unsaid: ['EventBridge rule `used` → Lambda `rate`. The target has no dead-letter queue.'],
  },
  {
    rule: 'lambda-esm-reserved-concurrency',
    said: [
      'Lambda reads `postings.fifo` one by one. To keep the bank alive, the function has a reserved concurrency of 1.',
    ],
    unsaid: ['Lambda serves the API. To keep the bank alive, the function has a reserved concurrency of 1.'],
  },
  {
    rule: 'lambda-recursion',
    said: ['If the ERP is down, the Lambda function sends the message again to `erp`, the queue it is triggered by.'],
    unsaid: ['If the ERP is down, the Lambda function sends the message to `erp-late`, the queue of the night run.'],
  },
  {
    rule: 'batch-response-ignored',
    said: ['The tracker calls PutRecords. A successful call means that all records are in Kinesis.'],
    unsaid: ['The tracker calls PutRecords. A successful call means nothing: it looks at each record.'],
  },
  {
    rule: 'mq-single-instance',
    said: ['One RabbitMQ node on Amazon MQ serves all stores.'],
    unsaid: ['One RabbitMQ node on Amazon MQ may fail, for the cluster has three.'],
  },
  {
    rule: 'exactly-once-on-standard',
    said: [
      "Vouchers come through a standard SQS queue. SQS gives each message to us only once, so the function doesn't need to be idempotent.",
    ],
    unsaid: ['Vouchers come through a standard SQS queue. The function is idempotent, so a voucher is paid only once.'],
  },
  {
    rule: 'sqs-pushes',
    said: ['From there SQS sends the results to the web servers.'],
    unsaid: ['From there the web servers fetch the results from SQS.'],
  },
  {
    rule: 'eventbridge-too-many-targets',
    said: ['One rule on the default bus of EventBridge, twelve targets.'],
    unsaid: ['Three rules on the default bus of EventBridge, twelve targets.'],
  },
  {
    rule: 'lambda-esm-filter-deletes',
    said: [
      'With event filtering on the SQS trigger our Lambda only sees VIP orders; all the others simply stay in the queue for the regular worker.',
    ],
    unsaid: ['With event filtering on the SQS trigger our Lambda only sees VIP orders; all the others are deleted.'],
  },
  {
    rule: 'sqs-no-dlq',
    said: ['There is no redrive policy yet on the SQS queue; what cannot be read is retried over and over.'],
    unsaid: ['Cause: the SQS queue had no DLQ. It has one now.'],
  },
  {
    rule: 'sqs-visibility-below-function-timeout',
    said: ['The SQS queue has a visibility timeout of 20 s, its Lambda function a timeout of 2 minutes.'],
    unsaid: ['A visibility timeout of 20 s is too short for a Lambda function with a timeout of 2 minutes.'],
  },
  {
    rule: 'firehose-real-time',
    said: ['The chart is refreshed in real time by Firehose.'],
    unsaid: ['The chart is refreshed in real time via WebSockets; Firehose only fills the archive.'],
  },
  {
    rule: 'sns-subscriber-unsupported',
    said: ['Prices are published to an SNS FIFO topic. The topic delivers to the HTTP endpoints of our dealers.'],
    unsaid: ['Prices are published to a standard SNS topic. The topic delivers to the HTTP endpoints of our dealers.'],
  },
  {
    rule: 'sqs-visibility-below-function-timeout',
    said: [
      'A Lambda function takes the messages from the SQS queue. It needs up to three minutes; the visibility timeout of the queue is 40 seconds.',
    ],
    unsaid: [
      'A worker on EC2 takes the messages from the SQS queue. It needs up to three minutes; the visibility timeout of the queue is 40 seconds.',
    ],
  },
  {
    rule: 'kinesis-throughput',
    said: ['10,000 sensors write one record per second to a Kinesis data stream with 4 shards.'],
    unsaid: [
      '10,000 sensors write 1,000 records per second to a Kinesis data stream with 4 shards.',
      '1,000 sensors write one record per second to a Kinesis data stream with 4 shards.',
    ],
  },
  {
    rule: 'lambda-esm-no-partial-batch',
    said: ["Lambda gets batches of 10 from SQS. If one message can't be processed, the whole batch is retried."],
    unsaid: ["Lambda gets batches of 10 from SQS. If one message can't be processed, only that one is retried."],
  },
  {
    rule: 'sqs-fifo-single-group',
    said: ['Transfers are sent to `transfers.fifo` (SQS) with MessageGroupId "all" for all customers.'],
    unsaid: ['Transfers are sent to `transfers.fifo` (SQS) with the account as MessageGroupId.'],
  },
  {
    rule: 'sqs-fifo-message-delay',
    said: ['Reminders wait in the SQS FIFO queue; each one gets a delay of its own.'],
    unsaid: ['Reminders wait in the SQS FIFO queue; the queue has a delay of its own.'],
  },
  {
    rule: 'sqs-many-consumers',
    said: ['Tax and shop both read the same SQS queue, and each of them needs all orders.'],
    unsaid: ['Both queues must have the same dead-letter queue in SQS, or none of them.'],
  },
  {
    rule: 'metric-name',
    said: ['The backlog is the CloudWatch metric `ApproximateNumberOfMessages` of the queue.'],
    unsaid: [
      'For the backlog metric we divide the `ApproximateNumberOfMessages` queue attribute by the number of instances.',
      'The metric of SQS ends in Visible; ApproximateNumberOfMessages is an attribute of the queue.',
    ],
  },
  {
    rule: 'fact-outdated',
    said: ['A Lambda function may run for at most 5 minutes.'],
    unsaid: [
      '- Lambda `tagger`: 2 GB of memory, timeout 300 s',
      '- Before August 2025 an SQS message could hold 256 KB only.',
    ],
  },
  {
    rule: 'order-on-standard',
    said: ['The standard SQS queue ensures ordering of the messages.'],
    unsaid: ['Both locks ensure ordering safety without another SQS queue.'],
  },
];

import type { Sentences } from '../types';

/** Handbooks, cheat sheets and logs of decisions. */
export const handbooks: readonly Sentences[] = [
  {
    rule: 'kinesis-throughput',
    said: ['On a busy evening that is 15,000 events/s. They are written to the Kinesis stream `scans` (12 shards).'],
    unsaid: ['On a busy evening that is 5,000 events/s. They are written to the Kinesis stream `scans` (12 shards).'],
  },
  {
    rule: 'kinesis-hot-key',
    said: ['The Kinesis stream `scans` is partitioned by depot country.'],
    unsaid: ['The Kinesis stream `scans` is partitioned by depot id.'],
  },
  {
    rule: 'kinesis-delete-record',
    said: ["# Kinesis\n\n- Delete a record as soon as it's been read, storage costs money"],
    unsaid: ['# Kinesis\n\n- Count a record as soon as it has been read'],
  },
  {
    rule: 'sqs-fifo-single-group',
    said: ['FIFO queue `trades.fifo` in SQS, group id `all` for every trade'],
    unsaid: ['FIFO queue `trades.fifo` in SQS, group id `seller` of the trade'],
  },
  {
    rule: 'delete-before-work',
    said: ['SQS consumers: after a receive the message is deleted right away.'],
    unsaid: ['SQS consumers: after a receive the message is hidden right away.'],
  },
  {
    rule: 'sqs-low-max-receive',
    said: ['- SQS trigger of a Lambda function\n- Redrive after 2 receives'],
    unsaid: ['- SQS trigger of a Lambda function\n- Redrive after 6 receives'],
  },
  {
    rule: 'lambda-esm-no-partial-batch',
    said: ['- SQS trigger, batch size 10. If a fee in the batch fails we throw and let SQS redeliver all ten.'],
    unsaid: ['- SQS trigger, batch size 10. If a fee in the batch fails we report it and let SQS redeliver the one.'],
  },
  {
    rule: 'batch-response-ignored',
    said: ['# Kinesis\n\n- If PutRecords returns 200 all records are in'],
    unsaid: ['# Kinesis\n\n- If PutRecords returns 200 some records may have failed'],
  },
  {
    rule: 'dedup-window-assumed',
    said: ['# SQS FIFO\n\n- Deduplication works across days, keep the same id'],
    unsaid: ['# SQS FIFO\n\n- Deduplication works for five minutes, keep the same id'],
  },
  {
    rule: 'mq-greenfield',
    said: [],
    unsaid: ['- RabbitMQ on Amazon MQ for the new plant: a cluster'],
  },
  {
    rule: 'sqs-no-dlq',
    said: [],
    unsaid: ['Until March the mail queue in SQS had no dead-letter queue.'],
  },
  {
    rule: 'sqs-dlq-short-retention',
    said: ['# SQS\n\n`seats` 10 messages a minute\n`fees` queue: 12 days retention, `fees-dlq`: 3 days'],
    unsaid: ['# SQS\n\n`seats` 10 messages a minute\n`fees` queue: 2 days retention, `fees-dlq`: 12 days'],
  },
  {
    rule: 'sqs-visibility-below-six-times',
    said: [
      'A Lambda function (`print-invoice`, 80 s timeout, batch size 5) reads the SQS queue `invoices`.\n\n- Visibility timeout of `invoices`: 100 s',
    ],
    unsaid: [
      'A Lambda function (`print-invoice`, 80 s timeout, batch size 5) reads the SQS queue `invoices`.\n\n- Visibility timeout of `invoices`: 480 s',
    ],
  },
  {
    rule: 'sqs-visibility-below-function-timeout',
    said: [
      'The Lambda `trace` reads the SQS queue `routes`.\n\n1. `routes` has a visibility timeout of 45 s while `trace` may run for a minute.',
    ],
    unsaid: [
      'The Lambda `trace` reads the SQS queue `routes`.\n\n1. `routes` has a visibility timeout of 75 s while `trace` may run for a minute.',
    ],
  },
  {
    rule: 'exactly-once-on-standard',
    said: ['The standard queue of SQS also guarantees exactly-once if you delete quickly.'],
    unsaid: ['The standard queue of SQS also guarantees at-least-once if you delete quickly.'],
  },
  {
    rule: 'sqs-fifo-single-group',
    said: ['Lag of the SQS FIFO queue: the consumer has a single group id, "payments", for all.'],
    unsaid: ['Lag of the SQS FIFO queue solved: the consumer had a single group id, "payments", for all.'],
  },
  {
    rule: 'lambda-esm-no-partial-batch',
    said: ['# Lambda behind SQS\n\n3. Batch size 10 and no `ReportBatchItemFailures`: that is all.'],
    unsaid: ['# Lambda behind SQS\n\n3. Batch size 10 and no `ReportBatchItemFailures`: we paid for that in March.'],
  },
  {
    rule: 'sns-subscription-no-dlq',
    said: ['SNS: after the retries the message is gone, the subscription has no DLQ. That is a pity.'],
    unsaid: ['SNS: after the retries the message is gone. Unless you have a DLQ on the subscription.'],
  },
  {
    rule: 'sqs-fifo-throughput',
    said: [
      '| Path | Peak msg/s | Carrier |\n|---|---|---|\n| orders | 1,700 | SQS FIFO, no batching |\n\n- `orders.fifo`: not high throughput.',
    ],
    unsaid: [
      '| Path | Peak msg/s | Carrier |\n|---|---|---|\n| prices | 9,000 | SNS standard |\n\n- `orders.fifo`: group = buyer, no batching.\n- prices has three queues.',
    ],
  },
  {
    rule: 'sqs-visibility-below-six-times',
    said: ['- SQS queue `mailer`: visibility 12 min -> 2 min (function timeout 2 min)'],
    unsaid: ['- SQS queue `mailer`: visibility 2 min -> 12 min (function timeout 2 min)'],
  },
  {
    rule: 'kinesis-throughput',
    said: [
      '# Flow\n\nSQS `intake` → Lambda `tidy` → Kinesis `tidied` (2 shards) → Firehose\n\n- `tidied` gets 2,600 records/s at noon.',
    ],
    unsaid: [
      '# Flow\n\nSQS `intake` → Lambda `tidy` → Kinesis `tidied` (2 shards) → Firehose\n\n- `intake` gets 2,600 records/s at noon.',
      '# Done\n\n- SQS queue `mailer`: all good\n\n# Numbers\n\n- mailer: 310 msg/s at six\n- audit stream: 9 of 10 shards of Kinesis are busy\n- export: too large (290 KB)',
    ],
  },
  {
    rule: 'lambda-esm-fifo-batch',
    said: ['The Lambda `check` takes batches of 500 from the SQS queue `checks`, which is a FIFO queue.'],
    unsaid: [
      'The Lambda `check` reads Kinesis by an event source mapping: batch size 500.\n\n`alerts` is an SQS queue (FIFO is not needed).',
    ],
  },
  {
    rule: 'sqs-many-consumers',
    said: ['Billing and mail each need every message; both poll the same SQS queue.'],
    unsaid: ['Two pods of the mailer, which sees each message once or twice; both poll the same SQS queue.'],
  },
  {
    rule: 'fact-outdated',
    said: ['# Kinesis\n\n- Messages may come late.\n- Retention 7 days at most.'],
    unsaid: ['# Kinesis\n\n- Messages may come late, nothing may be lost.\n- Retention 7 days.'],
  },
];

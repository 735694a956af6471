import type { Sentences } from '../types';

const settings = (title: string, ...rows: readonly string[]) =>
  `# ${title}\n\n| Setting | Value |\n| --- | --- |\n${rows.map((row) => `| ${row} |`).join('\n')}`;

/** Tables of settings, lists of flows, minutes and runbooks. */
export const settingsAndFlows: readonly Sentences[] = [
  {
    rule: 'sqs-low-max-receive',
    said: [settings('Lambda behind SQS', 'Batch size | 5', 'maxReceiveCount | 2')],
    unsaid: [settings('Lambda behind SQS', 'Batch size | 5', 'maxReceiveCount | 6')],
  },
  {
    rule: 'lambda-esm-reserved-concurrency',
    said: [settings('Lambda behind SQS', 'Trigger | SQS `mail`', 'Reserved concurrency | 1')],
    unsaid: [settings('Lambda behind SQS', 'Trigger | SQS `mail`', 'Reserved concurrency | 50')],
  },
  {
    rule: 'lambda-esm-no-partial-batch',
    said: [
      settings('Lambda behind SQS', 'Trigger | SQS `mail`', 'Partial batch responses | no'),
      'One message of a batch fails → the batch goes back to SQS as a whole.',
    ],
    unsaid: [settings('Lambda behind SQS', 'Trigger | SQS `mail`', 'Partial batch responses | yes')],
  },
  {
    rule: 'sqs-visibility-below-six-times',
    said: [
      '# Lambda behind SQS\n\n| Function | Timeout | Queue visibility |\n| --- | --- | --- |\n| `scan` | 20 s | 60 s |\n| `sort` | 10 s | 90 s |',
    ],
    unsaid: [
      '# Lambda behind SQS\n\n| Function | Timeout | Queue visibility |\n| --- | --- | --- |\n| `scan` | 20 s | 180 s |\n| `sort` | 90 s | 900 s |',
      '# Lambda behind SQS\n\nThe function timeout is 2 minutes.\n\n- Raised the visibility timeout from 60 s to 15 minutes',
      '# Lambda behind SQS\n\n- **Main queue visibility timeout**: 1800 seconds\n- Visibility timeout of the second queue: 300 seconds',
    ],
  },
  {
    rule: 'kinesis-throughput',
    said: [
      '* pos → `journal` (Kinesis, 3 shards): 2,400 records/s at 3 KB',
      'A company sends clicks to a Kinesis data stream with two shards at 6,000 events per second.',
    ],
    unsaid: [
      '* pos → `journal` (Kinesis, 3 shards): 2,400 records/s at 1 KB',
      'A company sends clicks to a Kinesis data stream with eight shards at 6,000 events per second.',
    ],
  },
  {
    rule: 'payload-over-limit',
    said: ['* crm → SNS `members`: 600 KB per message', '* crm → SQS `files`: 1.8 MB per message'],
    unsaid: [
      '* shop → `carts.fifo` (SQS): 900 msg/s, batches of 10\n* erp → EventBridge: 300 KB per event',
      '* crm → S3 `files`: 1.8 MB per file',
    ],
  },
  {
    rule: 'sqs-fifo-throughput',
    said: [
      'Tests show 1,900 seats per second, each sent by its own SendMessage.\n\nWe chose `seats.fifo` in default mode.',
    ],
    unsaid: [
      'Tests show 190 seats per second, each sent by its own SendMessage.\n\nWe chose `seats.fifo` in default mode.',
    ],
  },
  {
    rule: 'sns-not-durable',
    said: ["When the bank is down SNS keeps the invoices until it's up again, so no queue is needed."],
    unsaid: ["When the bank is down the queue behind SNS keeps the invoices until it's up again."],
  },
  {
    rule: 'sqs-dlq-short-retention',
    said: ['Queue `prints` (SQS standard), DLQ `prints-dlq`.\nRetention: 10 days on both queues.'],
    unsaid: ['Queues `prints` and `scans` (SQS standard).\nRetention: 10 days on both queues.'],
  },
  {
    rule: 'eventbridge-too-many-targets',
    said: ['# EventBridge\n\nThe rule `order-events` fans out to eight Lambda functions.'],
    unsaid: ['# EventBridge\n\nThe rule `order-events` fans out to three Lambda functions.'],
  },
  {
    rule: 'order-on-standard',
    said: ['EventBridge delivers events in the order of PutEvents, so the projector needs no sequence numbers.'],
    unsaid: ['EventBridge events carry sequence numbers; the projector puts them in the order of PutEvents.'],
  },
  {
    rule: 'exactly-once-on-standard',
    said: ['A standard SQS queue delivers every message once.'],
    unsaid: [
      'A standard SQS queue delivers every message at least once.',
      '| Standard queue | FIFO queue |\n| --- | --- |\n| Nearly unlimited calls a second for each action, at-least-once delivery, and best-effort order: messages may come in another order than they were sent, and more than once | Exactly-once processing |',
    ],
  },
  {
    rule: 's3-overlapping-notifications',
    said: ['In S3 two notifications on the `raw/` prefix for ObjectCreated call `thumb` and `scan`.'],
    unsaid: ['In S3 one notification on the `raw/` prefix for ObjectCreated calls `thumb`, which tells `scan`.'],
  },
  {
    rule: 'firehose-partition-later',
    said: ['- Firehose: start without partitions, switch dynamic partitioning on when volumes grow'],
    unsaid: ['- Firehose: dynamic partitioning was on from the day the stream was created, volumes grow'],
  },
  {
    rule: 'lambda-recursion',
    said: ['The Lambda function `sweep` is triggered by `sweep-queue` and puts open carts back on `sweep-queue`.'],
    unsaid: ['The Lambda function `sweep` is triggered by `sweep-queue` and puts open carts on `retry-queue`.'],
  },
  {
    rule: 'lambda-esm-filter-deletes',
    said: [
      'The Lambda trigger has a filter on its queue; carts of other shops are left in the queue for the next function.',
    ],
    unsaid: ['The Lambda trigger has a filter on its queue; carts of other shops are gone.'],
  },
  {
    rule: 'mq-greenfield',
    said: ['New product with nothing to migrate. For messaging we will use Amazon MQ, since we know RabbitMQ.'],
    unsaid: ['New product with nothing to migrate. For messaging we will use SQS, though we know RabbitMQ.'],
  },
  {
    rule: 'delete-before-work',
    said: ['Each service deletes the SQS message right after it received it.'],
    unsaid: ['Each service deletes the SQS message right after it handled it.'],
  },
  {
    rule: 'consumer-not-idempotent',
    said: ['The consumers are not idempotent because Kinesis hands out each record once.'],
    unsaid: ['The consumers are idempotent because Kinesis may hand out a record twice.'],
  },
  {
    rule: 'sns-subscription-no-dlq',
    said: ['The HTTPS subscription of the SNS topic has no redrive policy.'],
    unsaid: ['SNS calls `greet`. If the function fails three times the event is lost; no DLQ is configured.'],
  },
  {
    rule: 'sqs-key-closed-to-producer',
    said: ['- `sirens` is encrypted with alias/aws/sqs and is subscribed to the SNS topic `noise`'],
    unsaid: ['- AWS managed key: free (aws/service-name, for example aws/rds), and SNS sends to the queues'],
  },
  {
    rule: 'value-out-of-range',
    said: [
      '- Retention of `audit`: 30 days (SQS)',
      '- Delay of `nudge`: 1 hour on the SQS queue',
      '- Long polling with a wait time of 45 seconds on SQS',
    ],
    unsaid: ['- Retention of `audit`: 10 days (SQS)', '- Retention of `audit`: 30 days (CloudWatch Logs)'],
  },
];

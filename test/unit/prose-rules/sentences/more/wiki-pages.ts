import type { Sentences } from '../types';

const names = '# Ticket shop\n\n| Name | What it is |\n|---|---|\n| `refunds` | SNS standard topic |\n\n';

/** Lines of wikis: rows of what is weak, terse bullets with Greek letters, a sentence that goes on with "it". */
export const wikiPages: readonly Sentences[] = [
  {
    rule: 'sns-subscription-no-dlq',
    said: [
      `${names}| Where | What |\n|---|---|\n| \`refunds\` → \`print\` (Lambda subscription) | no dead-letter queue on the subscription |`,
    ],
    unsaid: [
      `${names}| Where | What |\n|---|---|\n| \`refunds\` → \`print\` (Lambda subscription) | dead-letter queue on the subscription |`,
    ],
  },
  {
    rule: 'sns-subscriber-unsupported',
    said: [
      '# SNS\n\n- a FIFO topic can send mail too',
      'Dashboards are fed by the SNS FIFO topic `city.fifo`, to which their Lambda function subscribes.',
      'Changes come from an SNS FIFO topic. The portal is subscribed to this topic with its HTTPS endpoint.',
    ],
    unsaid: ['# SNS\n\n- a standard topic can send mail too', '# SNS\n\n- FIFO topic → Lambda ✗'],
  },
  {
    rule: 'lambda-esm-no-partial-batch',
    said: [
      '| Where | What |\n|---|---|\n| `loans` | Lambda function with batch size 10 on an SQS queue, partial batch responses switched off |',
      '# Lambda and SQS\n\nLambda by itself deletes the good messages and returns the bad one to the queue.',
    ],
    unsaid: [
      '# Lambda and SQS\n\nWith `ReportBatchItemFailures` Lambda by itself deletes the good messages and returns the bad one to the queue.',
    ],
  },
  {
    rule: 'stream-esm-no-failure-destination',
    said: ['# Kinesis and Lambda\n\n- mapping has no on-failure destination, records that run out of retries are lost'],
    unsaid: ['# Kinesis and Lambda\n\n- mapping has an on-failure destination'],
  },
  {
    rule: 'sns-not-durable',
    said: ['# SNS\n\nSNS itself keeps a message until every subscriber has confirmed it, so the queues add nothing.'],
    unsaid: ['# SNS\n\nSNS itself keeps no message until a subscriber has confirmed it.'],
  },
  {
    rule: 'dedup-window-assumed',
    said: [
      'The SQS queue is FIFO with content-based deduplication, so what a locker repeats after an outage of a day is still recognised as a duplicate.',
      '`rides.fifo` (SQS): since a FIFO queue discards duplicates for good, we need no table for them.',
    ],
    unsaid: ['`rides.fifo` (SQS): a FIFO queue discards duplicates, within five minutes.'],
  },
  {
    rule: 'sqs-fifo-single-group',
    said: [
      '# SQS\n\n| Setting | Value |\n|---|---|\n| `moves.fifo` message group | `fleet`, the same for every scooter |',
    ],
    unsaid: ['# SQS\n\n| Setting | Value |\n|---|---|\n| `moves.fifo` message group | the id of the scooter |'],
  },
  {
    rule: 'sqs-low-max-receive',
    said: ['# SQS\n\n| What | Value |\n|---|---|\n| Max receive count, `menus` (Lambda consumer) | 1 |'],
    unsaid: ['# SQS\n\n| What | Value |\n|---|---|\n| Max receive count, `menus` (Lambda consumer) | 5 |'],
  },
  {
    rule: 'sqs-fifo-name',
    said: ['The ledger is connected with an SQS FIFO queue. We named the queue `ledger-fifo`.'],
    unsaid: ['The ledger is connected with an SQS FIFO queue. We named the queue `ledger.fifo`.'],
  },
  {
    rule: 's3-notification-to-fifo',
    said: ['# S3 events\n\n- FIFO queue as direct target works'],
    unsaid: ['# S3 events\n\n- standard queue as direct target works'],
  },
  {
    rule: 'mq-storage-mismatch',
    said: [
      'We have an ActiveMQ broker on Amazon MQ with a standby. The standby pair keeps its data on EBS because that is faster than EFS.',
    ],
    unsaid: ['We have an ActiveMQ broker on Amazon MQ with a standby. The standby pair keeps its data on EFS.'],
  },
  {
    rule: 'metric-name',
    said: [
      'The backlog is `ApproximateNumberOfMessagesVisible`, and for the DLQ we watch `NumberOfMessagesInDLQ`.',
      '# CloudWatch\n\n- alarm → `ApproximateNumberOfMessagesNotVisible` and `NumberOfMessagesFailed`',
    ],
    unsaid: ['The backlog is `ApproximateNumberOfMessagesVisible`, and for sends we watch `NumberOfMessagesSent`.'],
  },
  {
    rule: 'exactly-once-on-standard',
    said: [
      'Workers on ECS poll `bank`.\n\n- `bank`\n  - std queue of SQS, polled by ECS\n  - one payment per message; SQS delivers it exactly once\n\n| FIFO | Load |\n|---|---|\n| `clock.fifo` | 20 |',
    ],
    unsaid: ['- `bank.fifo`\n  - FIFO queue of SQS\n  - one payment per message; SQS delivers it exactly once'],
  },
  {
    rule: 'sqs-visibility-below-function-timeout',
    said: ['# SQS\n\nλ `save` drains `points`.\n\n- `save`: timeout 60s, vis timeout of `points` 30s'],
    unsaid: ['# SQS\n\nλ `save` drains `points`.\n\n- `save`: timeout 10s, vis timeout of `points` 60s'],
  },
  {
    rule: 'kinesis-throughput',
    said: [
      '- `ais` is a Kinesis stream with 4 shards. Receivers write 6,500 records per second into it.\n- `rain` has 2 shards and takes 300 records per second.',
    ],
    unsaid: [
      '- `ais` is a Kinesis stream with 4 shards. Receivers write 3,500 records per second into it.\n- `rain` has 2 shards and takes 300 records per second.',
    ],
  },
  {
    rule: 'payload-over-limit',
    said: [
      'Settlement messages leave the engine through the SNS topic `settlements`. On busy days that message grows to roughly 700 KB.',
    ],
    unsaid: ['# Data Firehose\n\n- batch put: 500 records / 4 MiB'],
  },
  {
    rule: 'fact-wrong',
    said: ['# SQS\n\n| Property | Value |\n|---|---|\n| Retention min. | 1 hour |'],
    unsaid: ['# SQS\n\n| Property | Value |\n|---|---|\n| Retention min. | 60 s |\n| Retention max. | 14 days |'],
  },
  {
    rule: 'sqs-pushes',
    said: ['The standard SQS queue gives the workers each new message.'],
    unsaid: ['It assumes that the standard SQS queue gives it each message only once.'],
  },
  {
    rule: 'sqs-fifo-message-delay',
    said: ['We send it back to `events.fifo` (SQS) with `DelaySeconds: 300` on that message.'],
    unsaid: [
      'Delays per message on `reminders` are set in code (`DelaySeconds`). That is fine for a standard queue.\n\nOrders go to `events.fifo` (SQS).',
    ],
  },
  {
    rule: 'sqs-dlq-type-mismatch',
    said: ['# SQS\n\nThe dead-letter queue of a FIFO queue: either works.'],
    unsaid: [
      '# SQS\n\n| Component | What it is | Alarm |\n|---|---|---|\n| `loans-dlq` | dead-letter queue of `loans` | any message |',
    ],
  },
];

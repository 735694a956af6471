import type { Sentences } from '../types';

/** Settings beyond what AWS takes, and what happened on a day that is over. */
export const outOfRange: readonly Sentences[] = [
  {
    rule: 'value-out-of-range',
    said: [
      '- SQS queue orders: visibility timeout 13 h',
      '- SQS queue orders: long polling with 30 s',
      '- Kinesis stream clicks: retention 400 days',
      '- Lambda on Kinesis: batch size 500, parallelization factor 20',
      '- Lambda on Kinesis: batch size 20,000',
      'The Lambda function reads the Kinesis stream with a parallelization factor of 20.',
      'The delay of the SQS queue is 20 minutes.',
      'Retention of `orders` (SQS) is set to 20 days.',
      'We keep messages 20 days in the SQS queue.',
      'The Firehose stream buffers 256 MB.',
    ],
    unsaid: [
      '- SQS queue orders: visibility timeout 11 h',
      '- Lambda on Kinesis: batch size 500, parallelization factor 10',
      'The parallelization factor of a Kinesis mapping goes from 1 to 10.',
      'A parallelization factor of 20 is rejected.',
      'We need a delay of 20 minutes, which the SQS queue cannot give.',
      'We keep messages 20 days in the archive behind the SQS queue.',
      'The Firehose stream buffers 128 MB.',
    ],
  },
  {
    rule: 'fact-outdated',
    said: ['# Firehose\n\n- Buffer: 1 MB or 60 seconds'],
    unsaid: [
      'Firehose `archive`: buffer 64 MB / 60 s, Parquet',
      'Firehose buffers 5 MB or 60 seconds, whichever comes first.',
    ],
  },
  {
    rule: 'sqs-visibility-below-function-timeout',
    said: [
      '# Refunds\n\nToday\n\n- the Lambda function needs up to 50 s\n- `refunds` (SQS) has a visibility timeout of 30 s',
    ],
    unsaid: [
      '# Post-mortem\n\nTimeline\n\n- 09:12 the Lambda function needs up to 50 s\n- 09:13 messages of `refunds` again (SQS, visibility timeout 30 s)',
    ],
  },
  {
    rule: 'eventbridge-target-no-dlq',
    said: ['# EventBridge\n\nIf a target is down events are tried again for a day; we have no DLQ on the rules yet.'],
    unsaid: ['# EventBridge\n\nIf a rule has no DLQ, an event is gone after a day.'],
  },
  {
    rule: 'sqs-dlq-short-retention',
    said: [
      'The SQS DLQ counts from the original enqueue time: with a retention of 4 days on the main queue and 4 days on the DLQ you have less time.',
    ],
    unsaid: [
      'The SQS DLQ counts from the original enqueue time: with a retention of 4 days on the main queue and 14 days on the DLQ you have time.',
    ],
  },
  {
    rule: 'payload-over-limit',
    said: [
      'API Gateway -> SNS (600 KB orders) -> SQS -> Lambda',
      'producer -> SNS orders (400 KB) -> SQS orders-q -> Lambda',
      'SendMessageBatch with 10 messages of 120 KB.',
      'Step Functions passes 400 KB from one state to the next.',
      'The report, a 3 MB PDF in base64, goes in the body of the SQS message.',
    ],
    unsaid: [
      'API Gateway -> SNS (60 KB orders) -> SQS -> Lambda',
      '# SQS\n\nThe queue has jobs. Each image is 2 to 9 MB, only its key travels.',
      'The report, a 3 MB PDF, goes in S3 and its key to SQS.',
    ],
  },
  {
    rule: 'lambda-esm-no-partial-batch',
    said: [
      'The Lambda handler throws when one message of the SQS batch fails.',
      'The Lambda handler throws an exception if any message of the batch cannot be parsed.',
    ],
    unsaid: [
      'One message group takes all 600 messages per second (SQS FIFO).',
      'The handler throws when one message fails, since the batch size is 1.',
      'When one message of the SQS batch fails, the Lambda handler returns the failed ids and not the whole batch.',
    ],
  },
  {
    rule: 'dedup-window-assumed',
    said: [
      'The SQS FIFO queue deduplicates by content, so a customer who clicks again an hour later is not charged twice.',
    ],
    unsaid: [
      'The SQS FIFO queue deduplicates by content, so a customer who clicks again within a minute is not charged twice.',
    ],
  },
  {
    rule: 'sqs-dlq-type-mismatch',
    said: ['Queue `orders` (SQS standard) with DLQ `orders-dlq.fifo`'],
    unsaid: [
      'Queue `orders.fifo` (SQS FIFO) with DLQ `orders-dlq.fifo`, no standard queue',
      'Queue `orders` (SQS standard) with DLQ `orders-dlq`',
    ],
  },
  {
    rule: 'lambda-esm-reserved-concurrency',
    said: ['Lambda: reserved concurrency 2 on the SQS consumer makes the DLQ fill up.'],
    unsaid: ['Lambda: reserved concurrency 2 on the SQS consumer made the DLQ fill up; removed it.'],
  },
  {
    rule: 'sqs-fifo-throughput',
    said: [
      'Type: SQS FIFO\nLoad: 1,200 msg/s, single sends',
      'Peak load is 500 SendMessage calls per second on `orders.fifo`.',
    ],
    unsaid: [
      'Type: SQS FIFO\nLoad: 1,200 msg/s, batches of 10',
      'The queue (FIFO, high throughput) gets 9,000 messages/s.',
    ],
  },
  {
    rule: 'sqs-no-dlq',
    said: ['- `orders` (SQS) -> Lambda. No DLQ there either.'],
    unsaid: ['# SQS\n\n- rule -> SNS `alerts`\n- `alerts` -> e-mail, SMS. No DLQ there either.'],
  },
];

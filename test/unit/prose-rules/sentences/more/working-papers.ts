import type { Sentences } from '../types';

/** What specifications, progress reports, plans of capacity and meetings tell in passing. */
export const workingPapers: readonly Sentences[] = [
  {
    rule: 'kinesis-throughput',
    said: [
      '# Kinesis streams\n\n| Stream | Shards | Records/s | Readers |\n| --- | --- | --- | --- |\n| taps | 3 | 7,000 | 2 |',
      '# Kinesis streams\n\n| Stream | Shards | Peak (records/s) | Record size |\n| --- | --- | --- | --- |\n| scans | 2 | 400 | 9 KB |',
      'The lifts are many. They send 9,000 records per second, 1 KB each, to a Kinesis data stream with 6 shards.',
    ],
    unsaid: [
      '# Kinesis streams\n\n| Stream | Shards | Records/s | Readers |\n| --- | --- | --- | --- |\n| taps | 8 | 7,000 | 2 |',
      '# Kinesis limits\n\n| Operation | Records/s |\n| --- | --- |\n| write to 1 shard | 1,000 |',
    ],
  },
  {
    rule: 'sqs-fifo-throughput',
    said: ['# SQS queues\n\n| Queue | Peak (msg/s) | Batching |\n| --- | --- | --- |\n| seats.fifo | 5,500 | none |'],
    unsaid: [
      '# SQS queues\n\n| Queue | Peak (msg/s) | Batching |\n| --- | --- | --- |\n| seats.fifo | 150 | none |',
      '# SQS queues\n\n| Queue | Peak (msg/s) | Batching |\n| --- | --- | --- |\n| seats | 5,500 | none |',
    ],
  },
  {
    rule: 'payload-over-limit',
    said: ['# SQS queues\n\n| Flow | Message size (KB) |\n| --- | --- |\n| drawings | 2,400 |'],
    unsaid: ['# SQS queues\n\n| Flow | Message size (KB) |\n| --- | --- |\n| drawings | 240 |'],
  },
  {
    rule: 'sqs-visibility-below-function-timeout',
    said: [
      '- A scan takes up to 4 minutes, the function timeout is 5 minutes, the SQS queue has a visibility timeout of 40 seconds',
    ],
    unsaid: [
      '- A scan takes up to 4 minutes, the function timeout is 5 minutes, the SQS queue has a visibility timeout of 30 minutes',
    ],
  },
  {
    rule: 'sqs-visibility-below-six-times',
    said: ['- SQS visibility timeout: 90 s (matches the Lambda processing duration)'],
    unsaid: [
      '- Tune the visibility timeout of SQS and other settings for good performance with the Lambda processing workflow',
      '- Balance the SQS visibility timeout with the Lambda processing duration',
    ],
  },
  {
    rule: 'sqs-long-job',
    said: [],
    unsaid: [
      '# Dashboard of the SQS queues\n\n- Processing: messages in flight\n- Trends: 24-hour and weekly analysis of jobs',
    ],
  },
  {
    rule: 'batch-response-ignored',
    said: ['- SendMessageBatch is atomic: all ten are stored or none'],
    unsaid: ['# SQS worker\n\n- Works on a batch of messages\n- Atomic status updates against race conditions'],
  },
  {
    rule: 'lambda-esm-no-partial-batch',
    said: ['- SQS to Lambda: one broken order fails the call, and then all fifty orders come back'],
    unsaid: [
      '# Risks of the SQS mapping\n\n- Missing partial batch responses could cause duplicates',
      '# Root cause analysis\n\nOne bad message made Lambda return the whole batch to SQS.',
    ],
  },
  {
    rule: 'lambda-esm-filter-deletes',
    said: [],
    unsaid: [
      '# Report function\n\n- Filters by region before SQS\n- Trigger: S3 PUT event on the lambda bucket `reports-queue`',
    ],
  },
  {
    rule: 'firehose-real-time',
    said: ['Firehose delivers the clicks to a dashboard that is live to the second.'],
    unsaid: ['* Real-time ingestion pipelines (Kinesis + Firehose)'],
  },
  {
    rule: 'sqs-pushes',
    said: ['SQS delivers each message to the consumers of the queue.'],
    unsaid: ['When SQS delivers a message to a consumer, it is hidden from others.'],
  },
  {
    rule: 'sqs-short-polling',
    said: ['- SQS receive wait time: 0 seconds'],
    unsaid: ['- SQS receive wait time: 0 seconds, for the DLQ is read by hand'],
  },
  {
    rule: 'metric-name',
    said: [
      '- Metric: `ApproximateNumberOfVisibleMessages` of SQS',
      'Operators watch `NumberOfMessagesVisible` of the SQS queue.',
      '- in flight: `ApproximateNumberOfMessagesInFlight` < 40',
    ],
    unsaid: ['- Metric: `ApproximateNumberOfMessagesVisible` of SQS'],
  },
  {
    rule: 'exactly-once-on-standard',
    said: ['# SQS standard queue\n\n| Property | Value |\n| --- | --- |\n| Delivery | exactly once |'],
    unsaid: ['# SQS standard queue\n\n| Property | Value |\n| --- | --- |\n| Exactly-once delivery | Not guaranteed |'],
  },
  {
    rule: 'value-out-of-range',
    said: [
      '# SQS queue `fees`\n\n| Setting | Value |\n| --- | --- |\n| Visibility timeout | 14 hours |',
      'In SQS the queue keeps its messages for 21 days.',
    ],
    unsaid: [
      '# SQS queue `fees`\n\n| Setting | Value |\n| --- | --- |\n| Visibility timeout | 4 hours |',
      '# Messaging\n\n| Retention | SQS | Kafka |\n| --- | --- | --- |\n| Retention | 14 days | 90 days |',
    ],
  },
  {
    rule: 'lambda-sync-chain',
    said: ['- Lambda `rate` calls `risk` with RequestResponse and waits for the answer'],
    unsaid: ['- Lambda `rate` calls `risk` with InvocationType Event and does not wait'],
  },
  {
    rule: 's3-recursion',
    said: ['The scan Lambda is triggered by `forms` and stores the text in `forms` too. Both are about the S3 bucket.'],
    unsaid: ['The scan Lambda is triggered by `forms` and stores the text in `texts`. Both are S3 buckets.'],
  },
  {
    rule: 'sns-subscription-no-dlq',
    said: ['The SNS topic has a Lambda and an HTTPS subscription, neither with a redrive policy.'],
    unsaid: ['The SNS topic has a Lambda and an HTTPS subscription, each with a redrive policy.'],
  },
  {
    rule: 'mq-engine-mode-mismatch',
    said: ['The cluster deployment of ActiveMQ on Amazon MQ spreads over three zones.'],
    unsaid: ['The cluster deployment of RabbitMQ on Amazon MQ spreads over three zones.'],
  },
  {
    rule: 'mq-greenfield',
    said: ['- New serverless product, no legacy: Amazon MQ for RabbitMQ as event backbone'],
    unsaid: ['- New serverless product, no legacy: SNS and SQS instead of Amazon MQ'],
  },
  {
    rule: 's3-notification-to-fifo',
    said: ['# Imports\n\n## Decision\n\nWe will use S3 event notifications to an SQS FIFO queue.'],
    unsaid: ['# Imports\n\n## Plans\n\nWe will use S3 event notifications to an SQS FIFO queue.'],
  },
  {
    rule: 'sqs-no-dlq',
    said: ['The SQS queue `imports` has no dead-letter queue in the first version.'],
    unsaid: [
      'The first version had no dead-letter queue behind SQS.',
      'The SQS queue had no dead-letter queue. Now it has one.',
    ],
  },
  {
    rule: 'sqs-low-max-receive',
    said: ['A Lambda reads the queue. maxReceiveCount is 1.'],
    unsaid: ['A Lambda reads the queue. maxReceiveCount was 1. One throttle was enough. Now it is 5.'],
  },
  {
    rule: 's3-recursion',
    said: [
      'Scans land in the bucket `scans`; ObjectCreated events go to the function `Crop` which writes the crops to `scans`.',
      'Scans land in the S3 bucket `new-scans`; ObjectCreated events go to the function `Crop` which writes the crops to `new-scans/crops/`. The trigger has no prefix filter.',
    ],
    unsaid: [
      'Scans land in the S3 bucket `new-scans`; ObjectCreated events go to the function `Crop` which writes the crops to `new-scans/crops/`. The trigger filters by prefix.',
    ],
  },
  {
    rule: 'firehose-real-time',
    said: ['Firehose and SNS.\n\n**How soon is an event there?** Firehose brings it in below 100 ms.'],
    unsaid: ['Firehose and SNS.\n\n**How soon is an event there?** Below 100 ms. With Firehose add 5 minutes.'],
  },
  {
    rule: 'lambda-async-no-failure-destination',
    said: [],
    unsaid: [
      'S3 notifies an SQS queue asynchronously; the Lambda function reads it with batch size 1. There is no dead-letter queue.',
    ],
  },
  {
    rule: 'sqs-visibility-below-six-times',
    said: ['SQS `CleanupQueue`: 5-minute visibility timeout, read by `CleanupFn` (timeout 5 minutes).'],
    unsaid: ['SQS `CleanupQueue`: 5-minute visibility timeout, read by `CleanupFn` (timeout 50 seconds).'],
  },
  {
    rule: 'lambda-esm-reserved-concurrency',
    said: ['The mail function of the SQS queue has a reserved concurrency of 2.'],
    unsaid: [
      '# Retrospective\n\n## What did not work\n\nThe mail function of the SQS queue has a reserved concurrency of 2.',
    ],
  },
  {
    rule: 'lambda-esm-fifo-batch',
    said: ['The `route` Lambda reads `alerts.fifo` with a batch of 100.'],
    unsaid: ['The `route` Lambda of the Kinesis input (batch 100, 1 min) sends the alerts to `alerts.fifo`.'],
  },
  {
    rule: 'lambda-async-no-failure-destination',
    said: ['- bucket `raw` -> s3:ObjectCreated -> Lambda `exif`, no DLQ'],
    unsaid: ['- bucket `raw` -> s3:ObjectCreated -> SQS `exif-q` -> Lambda `exif`, no DLQ'],
  },
  {
    rule: 'payload-over-limit',
    said: ['The transcript of a chat can reach 3 MB. It travels inside the SQS message.'],
    unsaid: ['The transcript of a chat can reach 3 MB. It travels to S3, and its key inside the SQS message.'],
  },
  {
    rule: 'sqs-no-dlq',
    said: [
      'When the job fails the SQS message simply reappears, again and again, until it expires.',
      '`audit-in` comes without a redrive policy, since audit messages never fail.',
    ],
    unsaid: ['When the job fails the SQS message reappears, again and again, when the visibility timeout expires.'],
  },
  {
    rule: 'sqs-visibility-below-six-times',
    said: ['The SQS queue hides messages for three minutes; its Lambda function is allowed 90 seconds.'],
    unsaid: ['The SQS queue hides messages for ten minutes; its Lambda function is allowed 90 seconds.'],
  },
  {
    rule: 's3-notification-to-fifo',
    said: [
      '# Review\n\n| # | Resource | Remark |\n| --- | --- | --- |\n| 7 | S3 bucket notification -> `scan.fifo` | since May |',
    ],
    unsaid: [
      "# Review\n\n| # | Resource | Remark |\n| --- | --- | --- |\n| 7 | S3 bucket notification -> `scan.fifo` | doesn't work |",
    ],
  },
  {
    rule: 'lambda-async-no-failure-destination',
    said: ['- SNS -> `notify` Lambda\n- `notify`: no DLQ and no on-failure destination'],
    unsaid: ['- DynamoDB stream -> `notify` Lambda -> SNS\n- `notify`: no DLQ and no on-failure destination'],
  },
  {
    rule: 'sqs-visibility-below-function-timeout',
    said: [
      '# SQS\n\n<table>\n<tr><th>Queue</th><th>Visibility</th><th>Retention</th><th>Reader</th></tr>\n<tr><td>mail</td><td>30 s</td><td>4 d</td><td>mail-fn (timeout 60 s)</td></tr>\n</table>',
    ],
    unsaid: [
      '# SQS\n\n<table>\n<tr><th>Queue</th><th>Visibility</th><th>Retention</th><th>Reader</th></tr>\n<tr><td>mail</td><td>90 s</td><td>4 d</td><td>mail-fn (timeout 60 s)</td></tr>\n</table>',
    ],
  },
  {
    rule: 'sqs-no-dlq',
    said: ['# SQS\n\n## What we have\n\n- No DLQ on 11 of 34 queues'],
    unsaid: ['# SQS\n\n## What we do wrong\n\n- No DLQ on 11 of 34 queues'],
  },
  {
    rule: 'stream-esm-no-failure-destination',
    said: ['- `audit-stream`: Kinesis, 24 hours\n- its Lambda has no on-failure destination'],
    unsaid: ['- `audit-stream`: Kinesis, 24 hours\n- `ping` schedule: every 5 min, target Lambda, no DLQ'],
  },
  {
    rule: 'exactly-once-on-standard',
    said: ['SQS standard queues: exactly-once processing of each order.'],
    unsaid: ['# SQS\n\n"Exactly-once delivery does not exist. Exactly-once processing does, with effort."'],
  },
  {
    rule: 'stream-esm-no-failure-destination',
    said: [
      '# Prices\n\nThe Kinesis mapping of the Lambda has no on-failure destination, so one record blocks the shard.',
    ],
    unsaid: [
      '# Prices\n\nWhat happened: a record was wrong. The Kinesis mapping of the Lambda had no on-failure destination, so it blocked the shard.',
    ],
  },
  {
    rule: 'lambda-esm-fifo-batch',
    said: ['The Lambda trigger of `moves.fifo`: batches of 5,000'],
    unsaid: ['`moves.fifo` in high-throughput mode, behind it a Lambda: 3,000 calls/s, with batches 30,000.'],
  },
  {
    rule: 'payload-over-limit',
    said: ['Documents of up to 12 MB go to the SQS queue as they are.'],
    unsaid: ['Documents of up to 12 MB go to S3, the event goes to SQS.'],
  },
  {
    rule: 'sns-not-durable',
    said: ['- The SNS topic keeps everything for 14 days.'],
    unsaid: ['- **OrdersTopic** – standard SNS topic\n- **AuditQueue** – keeps everything for 14 days'],
  },
  {
    rule: 'sqs-visibility-below-six-times',
    said: ['> [!note] SQS\n> The visibility timeout of the queue is equal to the Lambda timeout.'],
    unsaid: ['> [!warning] Pitfall\n> A visibility timeout of the SQS queue equal to the Lambda timeout looks fine.'],
  },
];

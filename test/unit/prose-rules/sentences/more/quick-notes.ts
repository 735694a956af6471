import type { Sentences } from '../types';

/** Notes taken in a hurry, reviews of code, tables of components. */
export const quickNotes: readonly Sentences[] = [
  {
    rule: 'sqs-no-dlq',
    said: ['# Thursday\n\ntalked to kim about sqs.\ndlq: none yet\ntodo: ask about batches'],
    unsaid: ['# Thursday\n\ntalked to kim about sqs.\ndlq: there\ntodo: ask about batches'],
  },
  {
    rule: 'payload-over-limit',
    said: ['talked to kim about sqs.\nmsgs ~ 3mb each, go in as they are'],
    unsaid: ['talked to kim about sqs.\nmsgs ~ 3kb each, go in as they are'],
  },
  {
    rule: 'order-on-standard',
    said: ['A std queue in SQS keeps fifo order.'],
    unsaid: ['A FIFO queue in SQS keeps fifo order.'],
  },
  {
    rule: 'exactly-once-on-standard',
    said: [
      '# Parts\n\n| Part | Choice | Remark |\n| --- | --- | --- |\n| Work queue | SQS standard | exactly-once processing |',
    ],
    unsaid: [
      '# Parts\n\n| Part | Choice | Remark |\n| --- | --- | --- |\n| Work queue | SQS FIFO | exactly-once processing |',
    ],
  },
  {
    rule: 'sqs-as-store',
    said: ['The SQS queue keeps everything for 14 days even after it was consumed.'],
    unsaid: ['The SQS queue keeps everything for 14 days unless it was consumed.'],
  },
  {
    rule: 'sqs-pushes',
    said: ["SQS posts the message to the depot's REST endpoint."],
    unsaid: ["The poller takes it from SQS and posts the message to the depot's REST endpoint."],
  },
  {
    rule: 'delete-before-work',
    said: ['- L12: `sqs.deleteMessage` is called before `bookSeat()`'],
    unsaid: ['- L12: `sqs.deleteMessage` is called after `bookSeat()`'],
  },
  {
    rule: 'lambda-esm-no-partial-batch',
    said: ['- L70: throws on the first bad trade, so SQS gets the whole batch back'],
    unsaid: ['- L70: reports the first bad trade, so SQS gets one message back'],
  },
  {
    rule: 'sqs-dlq-short-retention',
    said: ['- SQS: message retention 12 days, DLQ 4 days'],
    unsaid: ['- SQS: message retention 4 days, DLQ 12 days'],
  },
  {
    rule: 's3-recursion',
    said: [
      'The `papers` bucket triggers the `turn` function for every new object in S3; the function stores the result in the `papers` bucket.',
    ],
    unsaid: [
      'The `papers` bucket triggers the `turn` function for every new object in S3; the function stores the result in the `pages` bucket.',
    ],
  },
  {
    rule: 's3-notification-to-fifo',
    said: ['New objects go to `papers.fifo` by a bucket notification of S3.'],
    unsaid: ['New objects go to the queue `papers` by a bucket notification of S3.'],
  },
  {
    rule: 'kinesis-hot-key',
    said: ["# Kinesis, questions\n\nWhich partition key? We use today's date."],
    unsaid: ['# Kinesis, questions\n\nWhich partition key? We use the order id.'],
  },
  {
    rule: 'lambda-recursion',
    said: [
      'The function `again` consumes `again-q` and, when the call fails, sends the message to `again-q` once more.',
    ],
    unsaid: [
      'The function `again` consumes `again-q` and, when the call fails, sends the message to `late-q` once more.',
    ],
  },
  {
    rule: 'consumer-not-idempotent',
    said: ['Orders come from `orders.fifo`, an SQS FIFO queue, so the packer needs no idempotency.'],
    unsaid: ['Orders come from `orders.fifo`, an SQS FIFO queue, and the packer is idempotent all the same.'],
  },
  {
    rule: 'mq-engine-mode-mismatch',
    said: ['# Amazon MQ\n\n- Engine: RabbitMQ\n- Mode: active/standby\n'],
    unsaid: [
      '# Amazon MQ\n\n| Mode | What it is |\n| --- | --- |\n| Cluster (RabbitMQ) | three nodes |\n| Active/standby (ActiveMQ) | two brokers |\n',
      '# Amazon MQ\n\n- Engine: ActiveMQ\n- Mode: active/standby\n- RabbitMQ: no, JMS is needed\n',
    ],
  },
  {
    rule: 's3-notification-to-fifo',
    said: ['bucket `scans` --> `scans.fifo` --> Lambda `read`\ntopic `news` --> queue `mail` --> Lambda `send`'],
    unsaid: ['bucket `scans` --> queue `scans` --> Lambda `read`\ntopic `news` --> `mail.fifo` --> Lambda `send`'],
  },
  {
    rule: 's3-recursion',
    said: [
      'S3 `photos-in` triggers the Lambda `shrink`. The function writes the small photo into `photos-in` under the same prefix, which triggers it again.',
    ],
    unsaid: [
      'S3 `photos-in` triggers the Lambda `shrink`. The function writes the small photo into `photos-out` under the same prefix.',
    ],
  },
  {
    rule: 'sqs-many-consumers',
    said: ['The SQS queue `sales` is read by two services. Each of them needs all sales.'],
    unsaid: ['`sales` is an SNS topic with two subscribers. Each of them gets all sales.'],
  },
  {
    rule: 'sqs-fifo-single-group',
    said: ['The till sets MessageGroupId to "till" on the SQS FIFO queue.'],
    unsaid: ['The till sets MessageGroupId to the number of the till on the SQS FIFO queue.'],
  },
  {
    rule: 'sns-not-durable',
    said: ['If a till is off SNS will simply keep trying until it is back up.'],
    unsaid: ['If SNS kept trying until a till is back up we would need no queue.'],
  },
  {
    rule: 'sqs-long-job',
    said: ['An export takes 16 hours, so the SQS message stays hidden until it is done.'],
    unsaid: ['An export takes 16 hours in AWS Batch; the SQS message only starts the job and is deleted then.'],
  },
  {
    rule: 'metric-name',
    said: ['# Alarms\n\n- `ApproximateNumberOfMessages` > 500 on the SQS queue `sales`: page'],
    unsaid: ['# Attributes\n\n- `ApproximateNumberOfMessages` of the SQS queue `sales`: read by the worker'],
  },
  {
    rule: 'firehose-replay',
    unsaid: ['We replay events from the archive of the bus. Firehose also writes a copy.'],
    said: ['We replay events from Firehose.'],
  },
  {
    rule: 'lambda-esm-no-partial-batch',
    said: ['SQS queue `sales`, consumer: Lambda, batch size 20, partial batch response off'],
    unsaid: ['SQS queue `sales`, consumer: Lambda, batch size 20, partial batch response on'],
  },
  {
    rule: 'consumer-not-idempotent',
    said: ['SNS calls the Lambda `greet`. `greet` does not check whether a mail has been sent before.'],
    unsaid: ['SNS calls the Lambda `greet`. `greet` checks whether a mail has been sent before.'],
  },
  {
    rule: 'sqs-no-dlq',
    said: [
      '# Queues (SQS)\n\nDLQs: `mail-dlq` and `bonus-dlq`. The queue `depot` has none for now.',
      '# Queues (SQS)\n\nThe queue `mail` has a DLQ while `depot` runs without one.',
      '# Queues (SQS)\n\nWhat fails five times should land in a DLQ; we never set up one.',
    ],
    unsaid: [
      '# Queues (SQS)\n\nAlarms watch the DLQ of `mail`. The queue `depot` has none of those messages.',
      '# Queues (SQS)\n\nSNS topics have a DLQ for each subscription, this one has none.',
    ],
  },
  {
    rule: 'sns-subscription-no-dlq',
    said: ['What SNS cannot deliver goes to the DLQ of the subscription (we have not configured one).'],
    unsaid: ['What SNS cannot deliver goes to the DLQ of the subscription (we have configured one).'],
  },
  {
    rule: 'sns-subscriber-unsupported',
    said: [
      'Standard topic `sales` → FIFO queue `sales.fifo`',
      'The SNS topic is a standard topic; one of its subscribers is a FIFO queue.',
    ],
    unsaid: ['FIFO topic `sales.fifo` → FIFO queue `sales-copy.fifo`', 'Standard topic `sales` → standard queue'],
  },
  {
    rule: 'mq-single-instance',
    said: ['Amazon MQ for ActiveMQ, one `mq.m5.large`, single AZ.'],
    unsaid: ['Amazon MQ for RabbitMQ, cluster of three `mq.m5.large` in three zones.'],
  },
  {
    rule: 'mq-inline-password',
    said: ['We run a private Amazon MQ broker with its password in the template.'],
    unsaid: ['We run a private Amazon MQ broker with its password in Secrets Manager.'],
  },
  {
    rule: 'kinesis-hot-key',
    said: [
      'All clicks share the partition key `web` in Kinesis.',
      'Kinesis stream `clicks`, partition key = "web" for everything.',
    ],
    unsaid: ['All clicks of one visitor share a partition key in Kinesis.'],
  },
  {
    rule: 'kinesis-throughput',
    said: [
      '# ADR\n\n## Context\nMeters send readings, 14,000 per second.\n\n## Decision\nKinesis Data Streams with 10 shards and one Firehose to S3.',
    ],
    unsaid: [
      '# ADR\n\n## Context\nMeters send readings, 9,000 per second.\n\n## Decision\nKinesis Data Streams with 10 shards and one Firehose to S3.',
    ],
  },
  {
    rule: 'sqs-pushes',
    said: ['The SQS queue calls the worker as soon as something arrives.'],
    unsaid: ['The worker calls the SQS queue every 20 seconds.'],
  },
  {
    rule: 'order-on-standard',
    said: [
      'S3 tells us about uploads in the order they happened, so the indexer never sorts.',
      'EventBridge forwards the events in the order in which the shop emitted them.',
      'Since our SQS queue is a queue, the oldest booking is always handled first.',
    ],
    unsaid: [
      'S3 tells us about uploads in any order, so the indexer sorts them.',
      '# S3\n\nCORS is made of several rules that are processed in order.',
    ],
  },
  {
    rule: 'exactly-once-on-standard',
    said: [
      'The mail function hangs on a standard topic, so every customer gets precisely one mail.',
      'A message in SQS that has been received is gone for everybody else, so double processing is impossible.',
    ],
    unsaid: ['The mail function checks the standard topic for duplicates, so every customer may get two mails.'],
  },
  {
    rule: 'consumer-not-idempotent',
    said: ['Our SQS-driven Lambda adds the amount to the balance every time, without looking at the message id.'],
    unsaid: ['Our SQS-driven Lambda looks at the message id before it adds the amount to the balance.'],
  },
  {
    rule: 'sqs-dlq-short-retention',
    said: ['# SQS\n\n`jobs` retains for 14 days; `jobs-dlq` has the default retention of four days.'],
    unsaid: ['# SQS\n\n`jobs` retains for 4 days; `jobs-dlq` has a retention of 14 days.'],
  },
  {
    rule: 'value-out-of-range',
    said: [
      'The visibility timeout of `jobs` (SQS) is 24 hours.',
      '# SQS\n\n`jobs` has a visibility timeout of 24 hours.',
    ],
    unsaid: ['The visibility timeout of `jobs` (SQS) is 2 hours.'],
  },
  {
    rule: 'sqs-long-job',
    said: ['The report takes about a day and the worker extends the visibility of its SQS message.'],
    unsaid: [
      'The visibility timeout of `jobs` (SQS) is 24 hours.',
      '50 times a day and more the worker hides its SQS message.',
    ],
  },
  {
    rule: 'sqs-fifo-throughput',
    said: ['The FIFO queue (no high throughput) takes 4,000 bids a second.'],
    unsaid: ['The FIFO queue (high throughput) takes 4,000 bids a second.'],
  },
  {
    rule: 'payload-over-limit',
    said: ['Our EventBridge events contain a base64 picture of about 2 MB.'],
    unsaid: ['Our EventBridge events contain the address of a picture.'],
  },
  {
    rule: 'fact-wrong',
    said: ['# SQS\n\n- The visibility timeout is at most 10 hours.'],
    unsaid: ['The SQS visibility timeout is 6 minutes, the function behind it runs at most 1 minute.'],
  },
  {
    rule: 'kinesis-throughput',
    said: ['# Kinesis\n\nWe write 5,000 records of 2 KB per second to a stream with 4 shards.'],
    unsaid: [
      '# Kinesis\n\nWe write 3,000 records of 1 KB per second to a stream with 4 shards.',
      'The old Kinesis stream had 2 shards and got 3,000 records per second; the new one has 6.',
    ],
  },
  {
    rule: 'value-out-of-range',
    said: ['Our SQS queue delays messages by 30 minutes.', 'Messages in our SQS queue are delayed by 20 minutes.'],
    unsaid: ['Our SQS queue delays messages by 10 minutes.'],
  },
  {
    rule: 's3-recursion',
    said: ['ObjectCreated on the bucket `art` invokes the function `resize`, which writes the thumbnails into `art`.'],
    unsaid: [
      'ObjectCreated on the bucket `art` invokes the function `resize`, which writes the thumbnails into `small`.',
    ],
  },
  {
    rule: 's3-notification-to-fifo',
    said: [
      "The bucket's ObjectCreated notification goes to `index-queue.fifo`.",
      'A second S3 notification for ObjectCreated (no prefix) goes to `index-queue.fifo`.',
    ],
    unsaid: ["The bucket's ObjectCreated notification goes to `index-queue`."],
  },
];

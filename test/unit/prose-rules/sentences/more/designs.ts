import type { Sentences } from '../types';

/** What designs, runbooks and minutes say in passing. */
export const designs: readonly Sentences[] = [
  {
    rule: 'payload-over-limit',
    said: [
      '- the EventBridge events of the planning tool include the whole floor plan, about 1.4 MB per event',
      'The importer calls `SendMessageBatch` on the SQS queue with 10 messages of 150 KB each.',
      'The Step Functions state machine hands a document of 700 KB from one state to the next.',
    ],
    unsaid: [
      '- the EventBridge events of the planning tool include the whole floor plan, about 140 KB per event',
      'The importer calls `SendMessageBatch` on the SQS queue with 10 messages of 50 KB each.',
      'The Step Functions state machine hands a document of 90 KB from one state to the next.',
    ],
  },
  {
    rule: 'sqs-fifo-throughput',
    said: [
      'Each bid ends up in bids.fifo. On auction days that is 7,000 bids per second. The queue has its default settings.',
      "We expect 5k messages/sec into the FIFO queue, in batches of 10. High-throughput mode isn't enabled.",
      "The FIFO queue gets 450 messages per second from the tills, which don't batch.",
    ],
    unsaid: [
      'Each bid ends up in bids.fifo. On auction days that is 70 bids per second.',
      'We expect 2k messages/sec into the FIFO queue, in batches of 10. High-throughput mode is enabled.',
    ],
  },
  {
    rule: 'kinesis-throughput',
    said: [
      'The Kinesis stream `ships` has two shards; ferries push roughly 6,000 positions/s of 200 bytes.',
      'Kinesis:\n\n- 3 shards, provisioned\n- incoming: 9 MB/s',
      '# Kinesis streams\n\n| stream | shards | ingest |\n| --- | --- | --- |\n| meters | 3 | 7 MB/s |\n| doors | 12 | 1 MB/s |',
    ],
    unsaid: [
      'The Kinesis stream `ships` has eight shards; ferries push roughly 6,000 positions/s of 100 bytes.',
      '# Kinesis streams\n\n| stream | shards | ingest |\n| --- | --- | --- |\n| meters | 9 | 7 MB/s |\n| doors | 1 | 0.2 MB/s |',
    ],
  },
  {
    rule: 'value-out-of-range',
    said: [
      'Delivery delay of the SQS queue `vouchers`: 2 hours, so that guests can still cancel.',
      'Set the visibility timeout of the `exports` queue to 18 hours.',
      'We configured the SQS queue with a message retention of 21 days so that the auditors can still read along.',
      'We delay every SQS message by 2 hours.',
    ],
    unsaid: [
      'Delivery delay of the SQS queue `vouchers`: 10 minutes, so that guests can still cancel.',
      'We delay every SQS message by 10 minutes.',
      'We configured the SQS queue with a retention of 9 days.',
    ],
  },
  {
    rule: 'sqs-visibility-below-function-timeout',
    said: [
      '## SQS to Lambda\n\n- Lambda `labels`: timeout 8 min\n- queue `label-jobs`: visibility timeout 4 min',
      "The function's timeout is 4 minutes. Its queue has the default visibility timeout of 30 seconds.",
    ],
    unsaid: [
      '## SQS to Lambda\n\n- Lambda `labels`: timeout 20 s\n- queue `label-jobs`: visibility timeout 4 min',
      "The function's timeout is 5 seconds. Its queue has the default visibility timeout of 30 seconds.",
    ],
  },
  {
    rule: 'sqs-no-dlq',
    said: ["We don't use a DLQ on the SQS queue of the scanner."],
    unsaid: [
      'EventBridge invokes the `zip` Lambda asynchronously. No DLQ or destination is configured, so what fails is gone.',
      'We moved away from the SQS setup without a dead-letter queue.',
      'An SQS message that always fails makes no progress without an explicit DLQ.',
    ],
  },
  {
    rule: 'sqs-dlq-type-mismatch',
    said: [
      'The FIFO queue `refunds.fifo` redrives into the standard queue `leftovers` after four attempts.',
      'The FIFO queue has a standard DLQ because order no longer matters there.',
    ],
    unsaid: ['The FIFO queue `refunds.fifo` redrives into the FIFO queue `leftovers.fifo` after four attempts.'],
  },
  {
    rule: 'sqs-dlq-elsewhere',
    said: ['The SQS queue runs in eu-central-1, and its DLQ sits in us-west-2.'],
    unsaid: ['The SQS queue runs in eu-central-1, and its DLQ sits in eu-central-1 as well.'],
  },
  {
    rule: 'sqs-low-max-receive',
    said: [
      'The redrive policy of the queue in front of the Lambda: `{"maxReceiveCount": 1}`.',
      '- SQS triggers the Lambda function\n- redrive: after 2 attempts to `mails-dlq`',
    ],
    unsaid: [
      'The redrive policy of the queue in front of the Lambda: `{"maxReceiveCount": 8}`.',
      '- SQS triggers the Lambda function\n- redrive: after 6 attempts to `mails-dlq`',
    ],
  },
  {
    rule: 'sqs-as-store',
    said: [
      'We use Amazon SQS as the system of record for tickets.',
      "If a report was wrong we replay last month's messages from the SQS queue.",
    ],
    unsaid: ["If a report was wrong we replay last month's events from the archive in S3, not from SQS."],
  },
  {
    rule: 'sqs-key-closed-to-producer',
    said: ['S3 event notifications go to SQS. The queue is encrypted with the default key aws/sqs.'],
    unsaid: ['S3 event notifications go to SQS. The queue is encrypted with a customer managed key.'],
  },
  {
    rule: 'sns-subscriber-unsupported',
    said: [
      'Text messages go out through the SNS FIFO topic `codes.fifo`.',
      'The SNS FIFO topic `bets.fifo` delivers to SQS and, via HTTPS, straight to the bookmaker.',
      '`quotes.fifo` is an SNS FIFO topic. A Lambda function is subscribed directly to it.',
      'Operators subscribe to the SNS FIFO topic with their email addresses.',
    ],
    unsaid: [
      'Text messages go out through the standard SNS topic `codes`.',
      'The SNS FIFO topic `bets.fifo` delivers to SQS and nowhere else.',
      'The standard SNS topic is called quotes. A Lambda function is subscribed directly to it.',
      'Operators subscribe to the standard SNS topic with their email addresses.',
    ],
  },
  {
    rule: 'sns-not-durable',
    said: [
      'SNS keeps undelivered notifications for the night shift.',
      'While the importer is restarted SNS holds on to the messages and hands them over once it is back online.',
      'The SNS topic has to persist the events, since a subscriber that joins later gets the earlier ones too.',
    ],
    unsaid: [
      'SNS drops undelivered notifications when its retries are used up.',
      '# SQS, SNS and EventBridge\n\n- **SQS:** A queue. Messages persist for up to 14 days.\n- **SNS:** A topic. It pushes.',
    ],
  },
  {
    rule: 'eventbridge-target-no-dlq',
    said: ['The rule `parcel-delivered-to-partner-portal` has no dead-letter queue on its target.'],
    unsaid: ['The rule `parcel-delivered-to-partner-portal` has a dead-letter queue on its target.'],
  },
  {
    rule: 'eventbridge-too-many-targets',
    said: [
      '`Paid` rule in EventBridge: 8 targets (ledger, mail, search and others)',
      'EventBridge rule `moved`: mail, ledger, search and the rest (7 targets in one rule)',
    ],
    unsaid: [
      '`Paid` rule in EventBridge: 4 targets (ledger, mail, search and audit)',
      'EventBridge rule `moved`: mail, ledger and search (3 targets in one rule)',
    ],
  },
  {
    rule: 'lambda-esm-no-partial-batch',
    said: [
      'SQS and Lambda: one bad message → the whole batch is retried.',
      'When a single message cannot be parsed, the Lambda raises and all 40 messages of the SQS batch get redelivered.',
      "We don't use ReportBatchItemFailures; one bad record makes Lambda retry all 50 messages.",
    ],
    unsaid: ['Turn on ReportBatchItemFailures, otherwise one bad message sends the whole SQS batch back.'],
  },
  {
    rule: 'lambda-sync-chain',
    said: [
      'basket-lambda calls stock-lambda with RequestResponse and goes on when the result is there.',
      'QuoteFunction invokes PriceFunction synchronously and waits for the answer.',
    ],
    unsaid: ['The user pool can invoke Lambda functions synchronously when somebody signs up.'],
  },
  {
    rule: 'firehose-partition-later',
    said: ["We'll start without dynamic partitioning and switch it on in the existing Firehose stream next spring."],
    unsaid: ["We'll start with dynamic partitioning in the Firehose stream."],
  },
  {
    rule: 'firehose-real-time',
    said: ['Alerts have to arrive in under 300 ms, so the readings go through Firehose.'],
    unsaid: ['Firehose is not suited for alerts in under 300 ms.'],
  },
  {
    rule: 'delete-before-work',
    said: [
      'Worker of the SQS queue:\n\n1. ReceiveMessage\n2. DeleteMessage right away so that it is gone\n3. process the order',
    ],
    unsaid: ['Worker of the SQS queue:\n\n1. ReceiveMessage\n2. process the order\n3. DeleteMessage right away'],
  },
  {
    rule: 'batch-response-ignored',
    said: [
      'PutRecordBatch either succeeds or fails as a whole.',
      'PutRecords returned 200, so all records are stored in Kinesis.',
    ],
    unsaid: [
      'PutRecordBatch may fail in part.',
      'PutRecords may answer 200 with FailedRecordCount > 0, so check each entry.',
    ],
  },
  {
    rule: 'metric-name',
    said: ['The CloudWatch alarm is on ApproximateNumberOfMessages of the SQS queue.'],
    unsaid: [
      'KEDA scales the pods on ApproximateNumberOfMessages of the SQS queue, a metric of its own.',
      'The alarm of CloudWatch takes ApproximateNumberOfMessagesVisible, not ApproximateNumberOfMessages.',
      'A custom CloudWatch metric divides `ApproximateNumberOfMessages` by the number of tasks.',
    ],
  },
  {
    rule: 'mq-public',
    said: ['Our Amazon MQ broker is reachable from the internet.'],
    unsaid: [
      'The MySQL replica was publicly reachable, the RabbitMQ broker in Amazon MQ never was.',
      'In the old data-centre days our ActiveMQ broker was reachable from the internet; Amazon MQ sits in the VPC.',
    ],
  },
  {
    rule: 'sqs-fifo-name',
    said: ['The FIFO queue is called `bookings`; SQS takes it.'],
    unsaid: [
      '| | SQS standard queue | SQS FIFO queue |\n| --- | --- | --- |\n| Delivery | **At-least-once** | **Exactly-once** |',
    ],
  },
  {
    rule: 'exactly-once-on-standard',
    said: ['An SQS standard queue delivers each message exactly once.'],
    unsaid: [
      'The laboratory delivers each message exactly once; what arrives in SQS may be duplicated.',
      '# Kinesis guide\n\n1. [Retention](#retention)\n2. [Exactly-once processing](#exactly-once-processing)',
      'SNS and SQS standard, missing: exactly-once semantics, replay.',
      '## Kafka\n\n- **Exactly-once semantics:** each message is delivered exactly once.\n\n## SQS\n\nA queue.',
      'We compared Kafka with SQS. Kafka keeps offsets. Each record is delivered exactly once there.',
    ],
  },
  {
    rule: 'sqs-pushes',
    said: ['SQS: a queue pushes messages to its consumers.', 'SQS pushes each message to the workers.'],
    unsaid: [
      'In RabbitMQ a queue pushes messages to its consumers, in SQS the consumers poll.',
      'Workers take messages from the queue and send them to the database; SQS holds the rest.',
    ],
  },
  {
    rule: 'order-on-standard',
    said: ['A standard queue in SQS is first-in-first-out.', 'The standard SQS queue keeps messages in order.'],
    unsaid: [
      'Kafka is first-in-first-out, in SQS a queue is not.',
      `# Brokers compared\n\n${'Kafka and Kafka Streams keep offsets for each partition of a topic, RabbitMQ does not. '.repeat(8)}\n\nMessages are consumed in order of arrival from the queue.\n\nSQS is one more.`,
    ],
  },
  {
    rule: 'sqs-long-job',
    said: [
      'Each SQS message stands for a reindexing that takes a whole weekend and stays in flight until it is done.',
      'A climate run takes about three days. The worker keeps the SQS message invisible for as long and deletes it at the end.',
    ],
    unsaid: [
      'A climate run takes about three hours. The worker keeps the SQS message invisible for as long and deletes it at the end.',
    ],
  },
  {
    rule: 'lambda-async-no-failure-destination',
    said: [
      'EventBridge invokes the `zip` Lambda asynchronously. No DLQ or destination is configured, so what fails is gone.',
    ],
    unsaid: ['EventBridge invokes the `zip` Lambda asynchronously. An on-failure destination is configured.'],
  },
  {
    rule: 'lambda-recursion',
    said: ['If the map service is down, our Lambda puts the message back on the SQS queue it was triggered from.'],
    unsaid: ['If the map service is down, our Lambda puts the message on a second SQS queue for later.'],
  },
  {
    rule: 'firehose-replay',
    said: ['In case of a mistake in the loader we just replay the day from the Firehose delivery stream.'],
    unsaid: ['In case of a mistake in the loader we replay the day from the S3 backup of Firehose.'],
  },
  {
    rule: 's3-recursion',
    said: [
      'S3 triggers the crop Lambda for each object created in `raw-scans`; the Lambda writes the cropped scan back into `raw-scans`.',
    ],
    unsaid: [
      'S3 triggers the crop Lambda for each object created in `raw-scans`; the Lambda writes the cropped scan into `cropped-scans`.',
    ],
  },
  {
    rule: 'sqs-many-consumers',
    said: ['Both the newsletter and the fraud check poll `accounts` (SQS). Each needs every account.'],
    unsaid: ['Both the newsletter and the fraud check poll a queue of their own (SQS).'],
  },
  {
    rule: 'kinesis-hot-key',
    said: ['As partition key for Kinesis we picked the currency.'],
    unsaid: ['As partition key for Kinesis we picked the session id.'],
  },
  {
    rule: 'kinesis-delete-record',
    said: ['Wrong measurements are removed from the Kinesis stream by hand.'],
    unsaid: ['Consumers are removed from the Kinesis stream when they are no longer registered.'],
  },
  {
    rule: 's3-overlapping-notifications',
    said: [
      'The S3 bucket has two event notifications for s3:ObjectCreated:* on the prefix `inbox/`: one to SQS, one to Lambda.',
    ],
    unsaid: [],
  },
  {
    rule: 'consumer-not-idempotent',
    said: ['We skipped idempotency in the SQS worker.'],
    unsaid: ['We skipped idempotency in the HTTP client, it only reads.'],
  },
  {
    rule: 'dedup-window-assumed',
    said: ['SQS FIFO never accepts a message with a deduplication id that was used before.'],
    unsaid: ['SQS FIFO does not accept a message with a deduplication id that was used within the last five minutes.'],
  },
  {
    rule: 'sqs-fifo-single-group',
    said: ['In SQS the MessageGroupId is always "tenders", whatever the lot.'],
    unsaid: ['In SQS FIFO messages of the same message group are always processed one by one.'],
  },
];

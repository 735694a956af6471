import type { Sentences } from '../types';

/** Designs told over several sentences, in lists and tables, and by people who write in another language at home. */
export const otherVoices: readonly Sentences[] = [
  {
    rule: 'kinesis-throughput',
    said: [
      'The stream (Kinesis) has 2 shards. There are 90,000 sensors. Each sensor sends one reading every 20 seconds.',
      '400,000 meters report once every two minutes to a Kinesis data stream of three shards.',
      'We have 8,000 cars and each of them posts 2 positions a second to the Kinesis stream with 10 shards.',
      'Two shards are provisioned for the Kinesis stream. Marketing counts 300 million clicks per day.',
      '| Setting | Value |\n| --- | --- |\n| Service | Kinesis |\n| Shards | 3 |\n| Peak traffic | 4,200 records/s |',
    ],
    unsaid: [
      'The stream (Kinesis) has 2 shards. There are 90,000 sensors. Each sensor sends one reading every 20 minutes.',
      '8,000 cars send 2,000 positions a second to the Kinesis stream with 3 shards.',
      'Each shard of the Kinesis stream takes 1,000 records per second, and there are 2 shards for 500 users.',
      '| Setting | Value |\n| --- | --- |\n| Service | Kinesis |\n| Shards | 3 |\n| Peak traffic | 2,200 records/s |',
      'If 90,000 sensors sent one reading every second, 2 shards of the Kinesis stream would not do.',
    ],
  },
  {
    rule: 'sqs-fifo-throughput',
    said: [
      'The transfers go through an SQS FIFO queue, one call for each. At noon there are 900 transfers per second.',
      'Accounting books 420,000 entries per minute into the SQS FIFO queue in batches of ten.',
      '12,000 players make one move every five seconds each; the moves go into `moves.fifo`, one by one.',
      '`bets.fifo` is in high throughput mode with one constant message group. Peak load: 700 bets per second, sent alone.',
    ],
    unsaid: [
      'The transfers go through an SQS FIFO queue, one call for each. At noon there are 90 transfers per second.',
      '600 players make one move every five seconds each; the moves go into `moves.fifo`, one by one.',
      'The Lambda function serves 6,000 requests per second; its FIFO queue gets 20 messages per second.',
    ],
  },
  {
    rule: 'payload-over-limit',
    said: [
      'Contracts are published to an SNS topic. The largest documents are about 800 KB.',
      'The Lambda function is called asynchronously with the whole drawing in the payload (about 5 MB).',
    ],
    unsaid: [
      'The Lambda function is called synchronously with the whole drawing in the payload (about 5 MB).',
      'Contracts are published to an SNS topic. The largest documents are about 80 KB.',
    ],
  },
  {
    rule: 'value-out-of-range',
    said: [
      '# SQS queue\n\n- message retention: 21 days\n- visibility timeout: 2 minutes',
      'Workers use long polling on the SQS queue with a wait time of 45 seconds.',
      'We keep dead messages in the SQS dead-letter queue for 40 days.',
      'Each SQS message is sent with a delay of 20 minutes.',
    ],
    unsaid: [
      '# SQS queue\n\n- message retention: 12 days\n- visibility timeout: 2 minutes',
      'Each SQS message is sent with a delay of 10 minutes.',
      'The e-mail is sent with a delay of 20 minutes after the SQS message was read.',
    ],
  },
  {
    rule: 'sqs-visibility-below-function-timeout',
    said: [
      'The visibility timeout of the queue stays at its default of 30 seconds. Reports are made by a Lambda function which is allowed to run for five minutes.',
      '- Lambda `geo` (trigger: SQS `geo-in`), timeout 3 min\n- SQS `geo-in`, visibility timeout 45 s',
      'A Lambda function reads the SQS queue. Its timeout is 2 minutes. The queue has a visibility timeout of 40 seconds.',
    ],
    unsaid: [
      '- Lambda `geo` (trigger: SQS `geo-in`), timeout 3 min\n- SQS `geo-in`, visibility timeout 20 min',
      'The queue has a visibility timeout of 40 seconds. Its timeout is longer than that of the function.',
    ],
  },
  {
    rule: 'sqs-visibility-below-six-times',
    said: ['- function: `route`, 20 s timeout\n- queue: `routes`, SQS, visibility 40 s'],
    unsaid: ['- function: `route`, 20 s timeout\n- queue: `routes`, SQS, visibility 120 s'],
  },
  {
    rule: 'sqs-dlq-short-retention',
    said: [
      '| Queue | Retention |\n| --- | --- |\n| `claims` | 12 days |\n| `claims-dlq` | 2 days |\n\nBoth are SQS standard queues.',
    ],
    unsaid: [
      '| Queue | Retention |\n| --- | --- |\n| `claims` | 2 days |\n| `claims-dlq` | 12 days |\n\nBoth are SQS standard queues.',
    ],
  },
  {
    rule: 'sqs-dlq-type-mismatch',
    said: [
      'The FIFO queue `rents.fifo` moves what fails five times, with an alarm, to the queue `rents-failed`, a standard queue.',
    ],
    unsaid: ['The FIFO queue `rents.fifo` moves what fails five times, with an alarm, to `rents-failed.fifo`.'],
  },
  {
    rule: 'sqs-dlq-elsewhere',
    said: [
      'All dead letters end in one SQS queue of the shared-services account, set as the redrive target of each team queue.',
    ],
    unsaid: ['Dead letters of the EventBridge targets end in one SQS queue of the shared-services account.'],
  },
  {
    rule: 'sqs-no-dlq',
    said: [
      'The SQS consumer logs the error, and the failed message shows up again after the visibility timeout, again and again.',
      'A bad message? The worker tries again on the SQS message until it is successful.',
    ],
    unsaid: ['The SQS message shows up again after the visibility timeout and goes to the DLQ after five receives.'],
  },
  {
    rule: 'sqs-low-max-receive',
    said: [
      'SQS triggers the `thumbs` Lambda. After one failed attempt each message is moved to the dead-letter queue, since retries of broken pictures cost money.',
    ],
    unsaid: [
      'SQS feeds the workers on EC2. After one failed attempt each message is moved to the dead-letter queue, since retries of broken pictures cost money.',
    ],
  },
  {
    rule: 'sqs-fifo-single-group',
    said: [
      'The publisher of the SQS FIFO queue sets MessageGroupId to a fixed value.',
      'All messages use the group id "all", so the SQS FIFO queue keeps the order over all customers.',
    ],
    unsaid: ['The publisher of the SQS FIFO queue sets MessageGroupId to the order id.'],
  },
  {
    rule: 'sqs-as-store',
    said: ['SQS keeps the messages for 14 days, so the queue is at the same time our audit log.'],
    unsaid: [
      'The SQS queue keeps messages for 14 days; the audit log is in S3.',
      'The team proposed replaying from SQS. SQS cannot do that.',
    ],
  },
  {
    rule: 'sqs-many-consumers',
    said: ['There are three services. They share the SQS queue `prices`. Each service gets every price.'],
    unsaid: ['There are three workers. They share the SQS queue `prices`. Each worker takes a part of the messages.'],
  },
  {
    rule: 'sns-subscription-no-dlq',
    said: [
      'The SNS subscription of the shipping Lambda has no redrive policy; if the function is throttled, events are lost.',
    ],
    unsaid: ['`resize` is invoked by SNS, and no dead-letter queue is configured for the function.'],
  },
  {
    rule: 'sns-subscriber-unsupported',
    said: [
      'SNS FIFO topic to an HTTP endpoint: `deals.fifo` posts each deal to the risk desk.',
      '`deals` is the SNS FIFO topic `deals.fifo`. `risk` is a Lambda function that is subscribed to it with nothing in between.',
    ],
    unsaid: ['SNS FIFO topic to an SQS queue, which a Lambda function reads.'],
  },
  {
    rule: 'sns-not-durable',
    said: [
      'The subscriber is down at night, but SNS holds the notifications until it is up again.',
      'When the indexer restarts, SNS delivers what was missed in the meantime.',
    ],
    unsaid: ['The subscriber is down at night; its SQS queue holds the notifications until it is up again.'],
  },
  {
    rule: 'lambda-async-no-failure-destination',
    said: [
      'S3 calls the `scan` function asynchronously. It has neither a DLQ nor an on-failure destination; errors are seen in CloudWatch Logs.',
    ],
    unsaid: ['Rule `paid`: its target is the ledger Lambda. Retries are the default, dead-letter config: none.'],
  },
  {
    rule: 'kinesis-too-many-consumers',
    said: ['The Kinesis stream has these consumers, all polling with GetRecords: billing, fraud, search, data lake.'],
    unsaid: ['The Kinesis stream has these consumers, all with enhanced fan-out: billing, fraud, search, data lake.'],
  },
  {
    rule: 'firehose-convert-non-json',
    said: ['The machines send CSV lines. Record format conversion of Firehose turns them into Parquet.'],
    unsaid: ['CSV lines go through a Lambda which makes JSON, then Firehose converts them to Parquet.'],
  },
  {
    rule: 'firehose-replay',
    said: ['Should the bucket get lost, somebody replays the records of yesterday from Firehose.'],
    unsaid: ['Somebody replays the records of yesterday from the source backup bucket of Firehose.'],
  },
  {
    rule: 'mq-public',
    said: ['The ActiveMQ broker (Amazon MQ) is publicly accessible, so branches connect without a VPN.'],
    unsaid: ['Branches connect to the ActiveMQ broker (Amazon MQ) with a VPN over the internet.'],
  },
  {
    rule: 's3-overlapping-notifications',
    said: [
      'Both the converter and the virus scanner have an S3 event notification of their own on the bucket, without any prefix.',
    ],
    unsaid: [
      'Both the converter and the virus scanner subscribe to the SNS topic that the S3 event notification goes to.',
    ],
  },
  {
    rule: 's3-recursion',
    said: [
      'The Lambda function is started by uploads to the bucket `shots` and stores the small picture in `shots`.',
      'As soon as a CSV file lands in the S3 bucket, the Lambda function writes the JSON into the same bucket.',
    ],
    unsaid: [
      'The Lambda function is started by uploads to the bucket `shots` and stores the small picture in `shots-small`.',
    ],
  },
  {
    rule: 'order-on-standard',
    said: [
      'The SQS standard queue is fine: the consumer relies on getting the changes in the order in which they were made.',
    ],
    unsaid: ['The consumer of the SQS FIFO queue relies on getting the changes in the order in which they were made.'],
  },
  {
    rule: 'exactly-once-on-standard',
    said: ['An SQS standard queue delivers each message exactly once.'],
    unsaid: ['Somebody claims that an SQS standard queue delivers exactly once. It does not.'],
  },
  {
    rule: 'fact-outdated',
    said: ['Firehose buffers for at least 60 seconds.'],
    unsaid: [
      'Firehose buffers for 60 seconds, so the chart is a little late.',
      'Firehose writes to S3 with a buffer of 60 seconds.',
      'All five consumers of the Kinesis stream use enhanced fan-out.',
    ],
  },
  {
    rule: 'fact-default-mode',
    said: ['SQS FIFO queues do 300 calls per second without batching.'],
    unsaid: ['SQS FIFO queues do 300 calls per second without batching in default mode.'],
  },
  {
    rule: 'sqs-fifo-throughput',
    said: [
      '## Context\n\nAt noon we see 5,000 bookings a second.\n\n## Decision\n\nBookings go through the SQS FIFO queue `bookings.fifo`; each booking is its own SendMessage.',
      'The consumer of `quotes.fifo` is a Lambda function. Brokers push 900 quotes per second into `quotes.fifo`, one SendMessage each.',
    ],
    unsaid: [
      '## Context\n\nAt noon we see 5,000 bookings a second.\n\n## Decision\n\nBookings go through a standard SQS queue. Cancellations go through the SQS FIFO queue `cancel.fifo`.',
      '## Context\n\nThe API serves 5,000 requests a second.\n\n## Decision\n\nRequests for a refund go through the SQS FIFO queue `refunds.fifo`.',
    ],
  },
  {
    rule: 'kinesis-throughput',
    said: [
      'The Kinesis stream has 4 shards. Measured on a normal evening: 6,300 events per second.',
      'A Kinesis stream with a single shard carries the game events: 7 million events an hour.',
    ],
    unsaid: ['The Kinesis stream has 8 shards. Measured on a normal evening: 6,300 events per second.'],
  },
  {
    rule: 'lambda-recursion',
    said: [
      'The Lambda function is triggered by the queue `leads`. Without a phone number, it writes the lead back to `leads`.',
    ],
    unsaid: [
      'The Lambda function is triggered by the queue `leads`. Without a phone number, it writes the lead back to `leads-later`.',
    ],
  },
  {
    rule: 'lambda-sync-chain',
    said: ['`quote` (Lambda) reads the cart. It synchronously invokes the Lambda `tax` and waits for the rate.'],
    unsaid: ['The API Gateway takes the cart. It synchronously invokes the Lambda `quote` and waits for the answer.'],
  },
  {
    rule: 'lambda-esm-no-partial-batch',
    said: [
      'SQS feeds the `crm` Lambda. If the CRM rejects one of them the function raises an error and all ten come back.',
    ],
    unsaid: [
      'SQS feeds the `crm` Lambda. If the CRM rejects one of them the function reports it, and only that one comes back.',
    ],
  },
  {
    rule: 'eventbridge-target-no-dlq',
    said: ['The rule `moved` of the EventBridge bus delivers to four targets. None of the targets has a DLQ.'],
    unsaid: ['The rule `moved` of the EventBridge bus delivers to four targets. Each of the targets has a DLQ.'],
  },
  {
    rule: 'firehose-partition-later',
    said: [
      'Dynamic partitioning of the Firehose stream is off. We can turn it on for the running stream as soon as queries get slow.',
    ],
    unsaid: [
      'Error logging of the Firehose stream is off. We can turn it on for the running stream as soon as queries get slow.',
    ],
  },
  {
    rule: 'mq-single-instance',
    said: [
      'The warehouse speaks JMS, so the bridge is Amazon MQ (ActiveMQ).\n\n- one mq.m5.large, single instance, in production since May',
    ],
    unsaid: [
      'The warehouse speaks JMS, so the bridge is Amazon MQ (ActiveMQ).\n\n- two mq.m5.large, active/standby, in production since May',
    ],
  },
  {
    rule: 'mq-storage-mismatch',
    said: ['RabbitMQ runs on Amazon MQ as a cluster. Messages are on EFS, so that no node loses them.'],
    unsaid: ['ActiveMQ runs on Amazon MQ in active/standby. Messages are on EFS, so that the standby sees them.'],
  },
  {
    rule: 'mq-greenfield',
    said: ['Heron starts from scratch on AWS. Its services talk to each other through Amazon MQ.'],
    unsaid: ['Heron replaces a legacy system that speaks JMS. Its services talk to each other through Amazon MQ.'],
  },
  {
    rule: 'value-out-of-range',
    said: [
      '`visibility_timeout_seconds = 60000` on the SQS queue `crawl`',
      '`outbox` is an SQS queue with a message retention period of 25 days.',
    ],
    unsaid: ['`visibility_timeout_seconds = 6000` on the SQS queue `crawl`'],
  },
  {
    rule: 'sqs-visibility-below-function-timeout',
    said: [
      'The queue `in` (SQS) triggers the `tagger` Lambda.\n\n- tagger: 2 GB memory, timeout 5 minutes\n- in: visibility timeout 1 minute',
    ],
    unsaid: [
      'The queue `in` (SQS) triggers the `tagger` Lambda.\n\n- tagger: HTTP client, timeout 5 minutes\n- in: visibility timeout 1 minute',
    ],
  },
  {
    rule: 'sqs-dlq-type-mismatch',
    said: ['- `rents.fifo` (SQS) takes all rents\n- failed rents go to `rents-failed`, which is a standard queue'],
    unsaid: [
      '- `rents.fifo` (SQS) takes all rents\n- reports about rents go to `rents-report`, which is a standard queue',
    ],
  },
  {
    rule: 'sqs-many-consumers',
    said: ['Shop, till and app read the SQS queue `stock`, and all three of them get each update.'],
    unsaid: [
      'Shop, till and app each read an SQS queue of their own, and all three of them get each update from the SNS topic.',
    ],
  },
  {
    rule: 'sqs-pushes',
    said: ['Workers register with SQS, which sends them the messages over HTTP.'],
    unsaid: ['Workers poll SQS, which hands them the messages.'],
  },
  {
    rule: 'batch-response-ignored',
    said: [
      'The mailer writes with SendMessageBatch; when the call returns without an exception, all entries are considered sent.',
    ],
    unsaid: [
      'The mailer writes with SendMessageBatch; when the call returns without an exception, it looks at the failed entries.',
    ],
  },
  {
    rule: 'lambda-esm-filter-deletes',
    said: [
      'The Lambda mapping of the SQS queue has a filter on refunds, so the payments stay in the queue for the other worker.',
    ],
    unsaid: ['The Lambda mapping of the SQS queue has a filter on refunds, so the payments are deleted.'],
  },
  {
    rule: 'consumer-not-idempotent',
    said: ['The refund function behind SQS has no protection against processing a message twice.'],
    unsaid: ['The refund function behind SQS keeps a table that protects against processing a message twice.'],
  },
  {
    rule: 'exactly-once-on-standard',
    said: ['The SQS standard queue never hands out a message twice.'],
    unsaid: ['The refund function behind the SQS standard queue has no protection against processing a message twice.'],
  },
  {
    rule: 'firehose-transform-limit',
    said: ['Firehose hands records to a Lambda for cleansing. Cleansing needs about 9 minutes.'],
    unsaid: ['Firehose hands records to a Lambda for cleansing. Cleansing needs about 2 minutes.'],
  },
  {
    rule: 'asg-raw-queue-length',
    said: ['The importer group adds an instance when the SQS queue holds more than 2,000 messages.'],
    unsaid: [
      'The importer group adds an instance when the backlog per instance of the SQS queue is above 200 messages.',
    ],
  },
  {
    rule: 'payload-over-limit',
    said: ['EventBridge transports the history of the customer, which can be 4 MB.'],
    unsaid: ['EventBridge transports events, which can be 1 MB.'],
  },
];

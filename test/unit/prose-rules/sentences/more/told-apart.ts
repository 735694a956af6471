import type { Sentences } from '../types';

/** What a design tells once for all of it, or in several sentences, bullets and sections. */
export const toldApart: readonly Sentences[] = [
  {
    rule: 'delete-before-work',
    said: [
      '# Parcels\n\nThe SQS queue `parcels` feeds the label printer.\n\n## Steps\n\n- The worker reads a message, deletes it at once, then prints the label.',
    ],
    unsaid: [
      '# Parcels\n\nThe Kinesis stream `parcels` feeds the label printer.\n\n## Steps\n\n- The worker reads a row, deletes it at once, then prints the label.',
      '# Parcels\n\nWe use RabbitMQ. SQS was not looked at.\n\n## Steps\n\n- The worker reads a message, deletes it at once, then prints the label.',
    ],
  },
  {
    rule: 'order-on-standard',
    said: [
      '# Letters through SQS\n\n## Promise\n\nOrder of messages per patient is kept.',
      '# Seats\n\n## Decision\n\n- Seat changes go to the standard SQS queue `seats`.\n\n## Result\n\n- Updates of a seat arrive in the sequence in which they were made.\n\n## Alternatives\n\nA FIFO queue would be slower.',
      'The EventBridge bus guarantees that `Opened` arrives before `Closed`.',
    ],
    unsaid: [
      '# Seats\n\n## Decision\n\n- Seat changes go to the SQS FIFO queue `seats.fifo`.\n\n## Result\n\n- Updates of a seat arrive in the sequence in which they were made.',
      '# Builds\n\nThe pipeline tells SNS when it is done.\n\n## Phases\n\n- All steps are executed in the order of the file.',
      'The EventBridge bus does not guarantee that `Opened` arrives before `Closed`.',
    ],
  },
  {
    rule: 'consumer-not-idempotent',
    said: [
      '# Ledger (SQS)\n\n## State\n\nIds are kept in DynamoDB.\n\n- `fees` still has no protection against duplicates.',
      'The SQS consumer `stock` is slow. `stock` is not idempotent: a second delivery books twice.',
    ],
    unsaid: ['# Report of the SQS incident\n\n**Root cause**: the consumer was not idempotent.'],
  },
  {
    rule: 'sqs-low-max-receive',
    said: [
      '# Refunds\n\nThe code runs in AWS Lambda.\n\n## Queue\n\n- SQS, 4 days\n- redrive to `refunds-dlq` after 2 receives',
    ],
    unsaid: [
      '# Refunds\n\nThe code runs in ECS, the API in Lambda.\n\n## Queue\n\n- SQS, 4 days\n- redrive to `refunds-dlq` after 2 receives',
    ],
  },
  {
    rule: 'sqs-fifo-throughput',
    said: [
      '# Fees\n\nFees must stay in line, so we use SQS FIFO.\n\n## Night\n\nThe closing sends 8,000 fees per second into the queue, one call each.',
    ],
    unsaid: [
      '# Fees\n\nA FIFO queue was too slow for us.\n\n## Night\n\nThe closing sends 8,000 fees per second into the SQS queue, one call each.',
      '# Fees\n\nFees of a bank stay in line in SQS FIFO, all others go to a standard queue.\n\n## Night\n\nThe closing sends 8,000 fees per second into the queue, one call each.',
    ],
  },
  {
    rule: 'sqs-fifo-name',
    said: ['Fees must stay in line, so we use SQS FIFO. The queue is called `fees-in-line`.'],
    unsaid: ['Fees must stay in line, so we use SQS FIFO. The queue is called `fees.fifo`.'],
  },
  {
    rule: 'payload-over-limit',
    said: [
      '| Flow | Transport | Peak load | Message size |\n| --- | --- | --- | --- |\n| bills | SQS standard | 5 msg/s | 4 MB |',
      '# SQS\n\n- complaints come with photos. 1.8 MB on average. Put into the queue `complaints` as JSON.',
      'Contracts are scans of about 3 MB. The importer sends each contract to the SQS queue.',
      '# Claims on AWS\n\n- photos of the damage are 2.5 MB; they go to the queue as well',
      'Profile updates with their picture are about 500 KB. They are published to the SNS topic.',
      'The importer sends each contract to the SQS queue. Contracts are scans of about 3 MB.',
    ],
    unsaid: [
      '| Service | Transport | Message size |\n| --- | --- | --- |\n| SQS | poll | 1 MiB |',
      'Contracts are scans of about 3 MB. They are stored in a bucket, and the key goes to the SQS queue.',
      'Contracts are scans of about 3 MB. For each contract the importer sends a message to the SQS queue.',
      "Contracts are scans of about 3 MB. The importer sends each contract's number to the SQS queue.",
      'Contracts are scans of about 3 MB. The importer writes a row and sends it to the SQS queue.',
      'Contracts are scans of about 300 KB. The importer sends each contract to the SQS queue.',
      'Contracts may be 3 MB. The importer sends each contract to the SQS queue.',
    ],
  },
  {
    rule: 'sqs-visibility-below-function-timeout',
    said: [
      '# Night on AWS\n\n**Ana**: why again?\n**Ben**: lambda timeout 5 min, visibility timeout 2 min\n**Cem**: what now?',
      '# Hotels\n\nAdapters are AWS Lambda functions.\n\n## Queues\n\n- SQS, visibility timeout: 4 minutes\n\n## Adapters\n\nThe functions have a timeout of 9 minutes.',
    ],
    unsaid: [
      '# SQS and Lambda\n\n## Before\n\n- Visibility timeout 30 s, function timeout 5 min.',
      '# Hotels\n\nAdapters run on ECS, the API in AWS Lambda.\n\n## Queues\n\n- SQS, visibility timeout: 4 minutes\n\n## API\n\nThe functions have a timeout of 9 minutes.',
      'The Lambda function `split` has a timeout of 300 s.\n\nThe function `load` has a timeout of 20 s; its SQS queue hides messages for 2 minutes.',
    ],
  },
  {
    rule: 'sqs-dlq-short-retention',
    said: ['# SQS of the shop\n\n- `carts` keeps messages for 14 days.\n- `carts-dlq` keeps them for 5 days.'],
    unsaid: ['# SQS of the shop\n\n- `carts` keeps messages for 5 days.\n- `carts-dlq` keeps them for 14 days.'],
  },
  {
    rule: 'eventbridge-target-no-dlq',
    said: [
      '# EventBridge\n\nRules of tier 1 are covered.\n\n## Tier 2\n\nTier 2 rules run without a dead-letter queue.',
      '**What becomes of failed EventBridge events?** They are lost: our rules have no dead-letter queue.',
    ],
    unsaid: ['**What becomes of failed EventBridge events?** They wait in the dead-letter queue of our rules.'],
  },
  {
    rule: 'eventbridge-too-many-targets',
    said: ['The EventBridge rule `sold` has these targets: stock queue, tax queue, mail, search, fraud, log group.'],
    unsaid: ['The EventBridge rule `sold` has these targets: stock queue, tax queue, mail, search.'],
  },
  {
    rule: 'lambda-esm-no-partial-batch',
    said: [
      'Batches of ten come from SQS. One failed fee and all ten fees of the batch come back.',
      '# Notes on SQS\n\n- fn `mail`: batch 10, no ReportBatchItemFailures',
      'Lambda reads batches of 10 from SQS. If one fee in the batch is refused the handler throws, and all ten go back to the queue.',
      'Our Lambda functions do not report which fees of an SQS batch failed.',
    ],
    unsaid: [
      'One failed fee of the SQS batch comes back, all ten others of the batch are deleted.',
      'Our Lambda functions report which fees of an SQS batch failed.',
      'A function that does not report which items of a batch failed gets them all again.',
    ],
  },
  {
    rule: 'lambda-esm-reserved-concurrency',
    said: ['| function | source | concurrency |\n| --- | --- | --- |\n| `mail` | SQS `mail` | reserved 2 |'],
    unsaid: ['| function | source | concurrency |\n| --- | --- | --- |\n| `mail` | SQS `mail` | maximum 2 |'],
  },
  {
    rule: 'lambda-esm-filter-deletes',
    said: ['The SQS trigger of our Lambda has a filter; events of other types stay in the queue for the night job.'],
    unsaid: ['The SQS trigger of our Lambda has a filter; events of other types are deleted.'],
  },
  {
    rule: 'lambda-recursion',
    said: [
      'Our function `again` reads fees from the `late-fees` queue and sends what the bank refuses to `late-fees`.',
      'The `chase` function listens on an SQS queue. At night it puts the case back onto `cases`, which triggers it again.',
    ],
    unsaid: [
      'Our function `again` reads fees from the `late-fees` queue and sends what the bank refuses to `refused-fees`.',
      'The `chase` function listens on an SQS queue. At night it puts the case onto `closed`, which triggers `mail`.',
    ],
  },
  {
    rule: 's3-recursion',
    said: [
      'When a scan lands in the bucket, S3 invokes the function `ocr`. The function reads the scan and puts the text back into the same bucket.',
    ],
    unsaid: [
      'When a scan lands in the bucket, S3 invokes the function `ocr`. To try it, put a scan into the source bucket.',
    ],
  },
  {
    rule: 's3-overlapping-notifications',
    said: [
      'The bucket has two notifications for `s3:ObjectCreated:*` under `in/`: one for `ocr`, the other to `scan`.',
    ],
    unsaid: ['The bucket has two notifications for `s3:ObjectCreated:*`: one for `in/`, the other to `out/`.'],
  },
  {
    rule: 'kinesis-hot-key',
    said: [
      'The IoT rule sets the partition key of the Kinesis records to the firmware version.',
      'Our Kinesis producer takes the carrier as partition key, and we have three carriers.',
    ],
    unsaid: [
      'The IoT rule sets the partition key of the Kinesis records to the device id.',
      'Our Kinesis producer takes the parcel as partition key, and we have three carriers.',
    ],
  },
  {
    rule: 'kinesis-too-many-consumers',
    said: [
      '**Who reads the Kinesis stream?**\nSeven applications.\nSeven, all with GetRecords.',
      'The map, the alerts, the archive and the bill read our Kinesis stream. All four poll it with GetRecords.',
    ],
    unsaid: [
      '**Who reads the Kinesis stream?**\nSeven, all with enhanced fan-out.',
      'The map and the alerts read our Kinesis stream. Both poll it with GetRecords.',
    ],
  },
  {
    rule: 'firehose-real-time',
    said: [
      '# Delivery\n\nThe report needs near real time only. The siren reads what Firehose delivers the moment it happens.',
    ],
    unsaid: ['# Delivery\n\nNear real time is enough. Firehose is our real-time delivery.'],
  },
  {
    rule: 'firehose-transform-limit',
    said: [
      '# Logs\n\nLogs go through Amazon Data Firehose to S3.\n\n- Transformation: a Lambda looks up the customer, which takes up to 9 minutes.',
    ],
    unsaid: [
      '# Logs\n\nLogs go through Amazon Data Firehose to S3.\n\n- Transformation: a Lambda looks up the customer, which takes up to 2 minutes.',
    ],
  },
  {
    rule: 'sns-not-durable',
    said: [
      'New subscribers of our SNS topic get the last week of messages.',
      'A phone that was off gets all alerts, for the topic still has them. Alerts go through SNS.',
    ],
    unsaid: ['New subscribers of our SNS topic get no messages of last week.'],
  },
  {
    rule: 'sns-subscriber-unsupported',
    said: ['The dealers get prices by an HTTPS subscription of the SNS FIFO topic `prices.fifo`.'],
    unsaid: ['The dealers get prices by an HTTPS subscription of the standard SNS topic `prices`.'],
  },
  {
    rule: 'batch-response-ignored',
    said: ['PublishBatch takes all entries or none, so we look at the status only.'],
    unsaid: ['PublishBatch may take some entries and not others, so we look at each of them.'],
  },
  {
    rule: 'dedup-window-assumed',
    said: [
      '# Fees on SQS FIFO\n\n## Imports\n\nA fee that was booked last month is dropped by the queue when somebody sends it again.',
      'The shop sends an order again for up to three hours. Duplicates are removed by the SQS FIFO queue.',
    ],
    unsaid: ['The shop sends an order again for up to three minutes. Duplicates are removed by the SQS FIFO queue.'],
  },
  {
    rule: 'sqs-as-store',
    said: [
      'The audit queries the history of the SQS queue.',
      'To see an earlier version the editor reads the old SQS messages again from the queue.',
    ],
    unsaid: ['The audit queries the history table, which the SQS consumer fills.'],
  },
  {
    rule: 'sqs-no-dlq',
    said: ['We have not dead letter queue for the SQS queue `climate`.'],
    unsaid: [
      'There is no DLQ locally, where SQS runs in LocalStack.',
      '# SQS\n\n## Before\n\n- The queue has no dead-letter queue.',
      'We have not forgotten the dead letter queue of the SQS queue `climate`.',
    ],
  },
  {
    rule: 'sqs-key-closed-to-producer',
    said: [],
    unsaid: ['Alarms of the queue look at metrics of AWS/SQS, those of the topic and its rules at AWS/SNS.'],
  },
  {
    rule: 'mq-single-instance',
    said: ['In production we use ActiveMQ on Amazon MQ, one instance (mq.m5.large).'],
    unsaid: ['In production we use ActiveMQ on Amazon MQ, active/standby (mq.m5.large).'],
  },
  {
    rule: 'mq-inline-password',
    said: [
      'The password of the Amazon MQ broker is `k33pItShort!`, in the template; it moves to Secrets Manager later.',
    ],
    unsaid: ['The password of the Amazon MQ broker is in Secrets Manager.'],
  },
  {
    rule: 'mq-greenfield',
    said: ['On AWS we take RabbitMQ (Amazon MQ) for the new mobile backend.'],
    unsaid: ['On AWS we take RabbitMQ (Amazon MQ) for the old backend, which speaks AMQP.'],
  },
  {
    rule: 'value-out-of-range',
    said: ['# SQS queue `scenes`\n\nRetention is 21 days, for summers are slow.'],
    unsaid: ['# SQS queue `scenes`\n\nRetention is 12 days, for summers are slow.'],
  },
];

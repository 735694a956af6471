import type { Sentences } from '../types';

/** Sizes, rates, times and counts, each told of a thing of its own among others. */
export const numbersAndSettings: readonly Sentences[] = [
  {
    rule: 'payload-over-limit',
    said: [
      '# SQS\n\n- `letters` (SQS, standard): the scanned letter stands in the body, around 3 MB each.',
      '# SNS\n\n- SNS topic `tariffs`: one notice per shop, 350 KB apiece.',
      '# SQS queues\n\nThe importer puts one atlas per message into `atlas`; an atlas weighs 4 MB.',
      '# EventBridge\n\n- The packer calls PutEvents with ten entries of 150 KB.',
      '# SNS\n\n- We call PublishBatch on our SNS topic with 10 notifications of 60 KB.',
      '# Buses\n\nThe uploader invokes the Lambda function `draw` asynchronously with an event of 2.5 MB.',
    ],
    unsaid: [
      '# S3\n\n- `letters`: the scanned letter, around 3 MB each.',
      '# SQS\n\nPeople upload photos of 5 MB each. The queue gets a short note.',
      '# SQS\n\n- `films` gets 40 messages a minute; the films behind them are 800 MB each.',
      '# SQS\n\nThe handler is called synchronously with the whole poster in the payload, about 4 MB.',
      '# Firehose\n\nFirehose hands batches of 3 MB to the Lambda function that transforms them.',
    ],
  },
  {
    rule: 'payload-over-256kb',
    said: [
      '# Queues in SQS\n\n- `tours`: 480 KB of GeoJSON per message.',
      '# SQS\n\nEvery message of the SQS queue `sums` is 900 KB, Lambda reads it.',
      '# EventBridge\n\nEvents on our EventBridge bus grew to 320 KB.',
      '# SQS\n\nThe SQS queue `wide` holds 800 KB messages.',
    ],
    unsaid: ['# Queues in SQS\n\n- `tours`: 48 KB of GeoJSON per message.'],
  },
  {
    rule: 'sqs-fifo-throughput',
    said: [
      '# FIFO queues\n\n- `one.fifo` has a single message group.\n- `bets.fifo` gets 900 messages/s without batching.',
    ],
    unsaid: [
      '# FIFO queues\n\n- All messages of `one.fifo` carry the same message group, it gets 100 messages/s.\n- `bets.fifo` is in high-throughput mode and takes 1,500 messages/s.',
    ],
  },
  {
    rule: 'kinesis-throughput',
    said: [
      '# Kinesis\n\n- `ads`: 8 shards, 900 records/s at night.\n- `gas` has 3 shards, 4,000 records/s at noon.',
      '# Kinesis\n\n- The stream `ads` has 8 shards.\n- `tram` is provisioned with a single shard. Trams produce 2 MB per second.\n- The stream `bus` has 4 shards.',
      '# Kinesis\n\n- Shard count of `tolls`: 1. Ingest: 1,800 records per second.',
    ],
    unsaid: ['# Kinesis\n\n- `gas`: 5 shards, 4,000 records/s at noon.'],
  },
  {
    rule: 'sqs-visibility-below-function-timeout',
    said: [
      '- The function `weigh` gets 90 s. Its SQS queue makes messages visible again after 60 s.',
      '- `samples` (SQS): function `weigh` 90 s, visibility 60 s.',
    ],
    unsaid: [
      '# Limits\n\n- SQS: the visibility timeout is 30 seconds unless you set it.\n- A Lambda function runs for 15 minutes at most.',
    ],
  },
  {
    rule: 'sqs-visibility-below-six-times',
    said: ['- VisibilityTimeout of `letters` (SQS) = 100, timeout of the consuming function = 30'],
    unsaid: ['- VisibilityTimeout of `letters` (SQS) = 200, timeout of the consuming function = 30'],
  },
  {
    rule: 'value-out-of-range',
    said: [
      '- MaximumMessageSize of the SQS queue `blobs`: 4 MB',
      '- MaximumConcurrency of the mapping of `blobs` (SQS): 1',
      '- Firehose stream `lake`\n  - Buffer: 64 MiB or 1,200 seconds.',
      'The worker asks SQS for 25 messages per ReceiveMessage call.',
      'The sender packs 50 entries into each SendMessageBatch.',
      'PutRecords is called with 800 records on our Kinesis stream.',
    ],
    unsaid: [
      '- MaximumMessageSize of the SQS queue `blobs`: 512 KB',
      'The worker asks SQS for 10 messages per ReceiveMessage call.',
      'PutRecords is called with 400 records on our Kinesis stream.',
      'PutRecords fails if it is called with 800 records.',
      'We send 50 messages a minute with SendMessageBatch.',
    ],
  },
  {
    rule: 'lambda-esm-fifo-batch',
    said: [
      'Lambda collects up to 200 messages of `cards.fifo` before it invokes the function.',
      'Each invocation of the function handles 20 messages of `fares.fifo`.',
    ],
    unsaid: [
      'Each invocation of the function handles 10 messages of `fares.fifo`.',
      'The report function collects 200 rows of `fares.fifo` statistics before it sends a mail.',
    ],
  },
  {
    rule: 'lambda-esm-reserved-concurrency',
    said: [
      'To protect the database, the function behind the SQS queue `writes` is capped at one concurrent execution.',
    ],
    unsaid: ['To protect the database, the API function `quote` is capped at one concurrent execution.'],
  },
  {
    rule: 'eventbridge-too-many-targets',
    said: [
      '# Targets of EventBridge rules\n\n- We hang ten Lambda functions onto the rule `signup`.',
      '- Number of targets of the EventBridge rule `returns`: 7',
      '# EventBridge\n\n- Rule `paid` → billing, mail, ledger, crm, search, audit',
    ],
    unsaid: ['# EventBridge\n\n- Rule `paid` → billing, mail, ledger'],
  },
  {
    rule: 'kinesis-too-many-consumers',
    said: ['- Shared-throughput consumers of the Kinesis stream `bids`: 9'],
    unsaid: ['- Shared-throughput consumers of the Kinesis stream `bids`: 2'],
  },
  {
    rule: 'sqs-dlq-elsewhere',
    said: ['# SQS\n\n- `mails` is in eu-west-1, its DLQ in eu-central-1.'],
    unsaid: ['# SQS\n\n- `mails` is in eu-west-1, its DLQ in eu-west-1.'],
  },
  {
    rule: 'sqs-dlq-type-mismatch',
    said: ['Failures of the standard queue `notes` go to a FIFO queue in SQS so that their order is kept.'],
    unsaid: ['# SQS\n\n- A script copies messages from `trips-dlq.fifo` to the standard queue `inspect`.'],
  },
  {
    rule: 'sqs-fifo-name',
    said: ['Name of the new FIFO queue: `refunds_queue`', '- Queue `pay-outs`, type FIFO, in SQS.'],
    unsaid: ['Name of the new FIFO queue: `refunds.fifo`', '- Queue `pay-outs.fifo`, type FIFO, in SQS.'],
  },
  {
    rule: 'metric-name',
    said: ['# SQS\n\nThe dashboard shows `NumberOfMessagesDeleted` and `NumberOfMessagesFailed` of the queue.'],
    unsaid: [
      '# CloudWatch\n\nGetQueueAttributes returns `ApproximateNumberOfMessages`, which no CloudWatch alarm watches.',
    ],
  },
  {
    rule: 'fact-outdated',
    said: ['# EventBridge\n\nAn event of EventBridge has 256 KB at most.'],
    unsaid: ['# Buses\n\n- Events go from EventBridge to the queue `narrow`, whose MaximumMessageSize is 256 KB.'],
  },
];

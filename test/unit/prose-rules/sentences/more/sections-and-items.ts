import type { Sentences } from '../types';

/** What a sentence leaves to its section, its item of a list, its row, or the sentence beside it. */
export const sectionsAndItems: readonly Sentences[] = [
  {
    rule: 'payload-over-limit',
    said: [
      '# Bakery\n\nOrders are announced on the SNS topic `bread-ordered`.\n\n## Catering\n\nFor a wedding we publish the complete list of cakes in one message, which can be up to 500 KB, to `bread-ordered`.',
      '# Bakery\n\nThe shop has an event bus.\n\n- order events carry the signed receipt as base64, about 1.7 MB per event on the bus',
      '# Bakery\n\nBaking plans are published to the SNS topic `baking-plans`. They are rendered sheets in base64, usually around 700 KB.',
      '# Bakery\n\n| Flow | Size |\n| --- | --- |\n| recipe book to the `recipes` queue (SQS) | 1.9 MB |\n| order | 3 KB |',
      '# Bakery\n\n| From | Entry | Largest payload |\n| --- | --- | --- |\n| Oven camera | Kinesis `oven-frames`, record size as it comes | 4 MB |',
    ],
    unsaid: [
      '# Bakery\n\nOrders are announced on the SNS topic `bread-ordered`.\n\n## Catering\n\nFor a wedding we store the complete list of cakes, which can be up to 500 KB, in S3 and publish its key to `bread-ordered`.',
      '# Bakery\n\nThe shop has an event bus.\n\n- order events are about receipts of 1.7 MB that the till prints',
      '# Bakery\n\n| Flow | Size |\n| --- | --- |\n| recipe book to the `recipes` queue (SQS) | 1.9 MB, in S3 |\n| order | 3 KB |',
    ],
  },
  {
    rule: 'payload-over-256kb',
    said: ['# Bakery\n\nSQS is used.\n\n- big orders: list up to 600 KB in the `cakes` queue'],
    unsaid: ['# Bakery\n\nSQS is used.\n\n- big orders: list up to 200 KB in the `cakes` queue'],
  },
  {
    rule: 'sqs-fifo-throughput',
    said: [
      '# Mill\n\n## Kinesis `grain`\n\n- provisioned, 3 shards\n\n## Scales\n\n- flour scale:\n  - `flour.fifo`, default mode\n  - 4,800 msg/s with batches of 10',
      '# Mill IoT\n\nBags travel through a FIFO queue called `bags.fifo`. It runs without high throughput. At noon the scales send some 480 bags in a second, and each is sent alone, without batching.',
    ],
    unsaid: [
      '# Mill\n\n## Kinesis `grain`\n\n- provisioned, 3 shards\n\n## Scales\n\n- flour scale:\n  - `flour`, standard SQS queue\n  - 4,800 msg/s with batches of 10\n- bag scale:\n  - `bags.fifo`, default mode',
      '# Mill IoT\n\nBags travel through a FIFO queue called `bags.fifo`. It runs without high throughput. We found 480 bags in a second warehouse.',
    ],
  },
  {
    rule: 'kinesis-throughput',
    said: [
      '# Roads\n\n## Streams\n\n- `lights` (Kinesis, on-demand)\n- `loops` (Kinesis, 10 shards)\n  - 15 MB/s in at rush hour',
    ],
    unsaid: [
      '# Roads\n\n## Streams\n\n- `lights` (Kinesis, on-demand)\n- `loops` (Kinesis, 20 shards)\n  - 15 MB/s in at rush hour',
    ],
  },
  {
    rule: 'sqs-fifo-single-group',
    said: [
      '# Orchard IoT\n\n- valves → SQS FIFO `valves.fifo`\n\n## Kinesis `soil`\n\n- 3 shards\n\n## Valves\n\n- group id: always `valves`, one group for all 90 valves',
    ],
    unsaid: [
      '# Orchard IoT\n\n- valves → SQS FIFO `valves.fifo`\n\n## Valves\n\n- group id: the valve, one group for each of the 90 valves',
    ],
  },
  {
    rule: 'order-on-standard',
    said: [
      '# Archive\n\n## Scans\n\nScans go to the queue `scans`, a standard queue of SQS.\n\nWe rely on the queue for the sequence of scans.\n\n## Results\n\nResults go to `results.fifo`.',
    ],
    unsaid: [
      '# Archive\n\n## Scans\n\nScans go to `scans.fifo`.\n\nWe rely on the queue for the sequence of scans.\n\n## Results\n\nResults go to a standard queue.',
    ],
  },
  {
    rule: 'sqs-low-max-receive',
    said: [
      '# Rental\n\n## Trips\n\nTrips are put on `trips`. The billing function has a timeout of 50 seconds.\n\nYou need not change the numbers.\n\nTwenty trips make a batch.\n\nA human should look at it, therefore maxReceiveCount is 1 on `trips`.',
    ],
    unsaid: [
      '# Rental\n\n## Trips\n\nTrips are put on `trips`. The billing task runs on ECS for 50 seconds.\n\nYou need not change the numbers.\n\nTwenty trips make a batch.\n\nA human should look at it, therefore maxReceiveCount is 1 on `trips`.',
    ],
  },
  {
    rule: 'kinesis-delete-record',
    said: [
      'In this case we delete his records from the Kinesis stream by their sequence number, and after that from S3.',
    ],
    unsaid: [
      'In this case we delete his records, which Kinesis handed over, from S3 by their key, and after that from the table.',
    ],
  },
  {
    rule: 'firehose-partition-later',
    said: [
      'The Firehose stream had been created without dynamic partitioning, but dynamic partitioning can be switched on for an existing stream at any time.',
    ],
    unsaid: [
      'The Firehose stream had been created without dynamic partitioning, but dynamic partitioning cannot be switched on for an existing stream.',
    ],
  },
  {
    rule: 'sqs-no-dlq',
    said: [
      '# Decision: SQS\n\n## Consequences\n\nBad:\n\n- There is no DLQ behind `songs`; broken messages are received again and again.',
    ],
    unsaid: [
      '# SQS\n\n## Examples\n\nBad:\n\n- There is no DLQ behind `songs`; broken messages are received again and again.',
    ],
  },
  {
    rule: 'eventbridge-target-no-dlq',
    said: [
      '# Library on EventBridge\n\n## Rules\n\n| rule | target | failures |\n| --- | --- | --- |\n| `closed` | `notify` | no DLQ on this target, after a day the event is dropped |',
    ],
    unsaid: [
      '# Library on EventBridge\n\n## Rules\n\n| rule | target | failures |\n| --- | --- | --- |\n| `closed` | `notify` | DLQ on this target |',
    ],
  },
  {
    rule: 'eventbridge-too-many-targets',
    said: [
      '# Library on EventBridge\n\n## Rules\n\n| rule | targets |\n| --- | --- |\n| `reserved` | 8 Lambda functions on the one rule, one per branch |',
    ],
    unsaid: [
      '# Library on EventBridge\n\n## Rules\n\n| rule | targets |\n| --- | --- |\n| `reserved` | 3 Lambda functions on the one rule, one per branch |',
    ],
  },
  {
    rule: 'delete-before-work',
    said: [
      'The SQS worker calls DeleteMessage directly after it received the message and starts scoring then.',
      'The SQS worker removes the message from `songs` and then copies the audio file.',
    ],
    unsaid: ['The SQS worker removes the message from `songs` and then waits the rest of its time.'],
  },
  {
    rule: 'exactly-once-on-standard',
    said: [
      'SQS gives each job to one worker once only.',
      'The standard queue keeps no record, since a second delivery of the same message does not happen.',
    ],
    unsaid: ['SQS may give each job to a worker twice, and not once only.'],
  },
  {
    rule: 'sqs-visibility-below-function-timeout',
    said: [
      '# Scans (SQS)\n\nThe consumer of `scans` is a Lambda function with a timeout of two minutes. The visibility timeout of the queue is still the default of 30 seconds.',
    ],
    unsaid: [
      '# Scans (SQS)\n\nThe consumer of `scans` is a Lambda function with a timeout of five seconds. The visibility timeout of the queue is still the default of 30 seconds.',
    ],
  },
  {
    rule: 'sns-not-durable',
    said: [
      'SNS holds the snapshot for them when their server is switched off over the weekend and hands it over on Monday.',
    ],
    unsaid: ['SNS drops the snapshot for them when their server is switched off over the weekend.'],
  },
  {
    rule: 's3-notification-to-fifo',
    said: ['# S3 notifications\n\n- FIFO topic as direct target: ok'],
    unsaid: ['# S3 notifications\n\n- FIFO topic as direct target: no'],
  },
  {
    rule: 'metric-name',
    said: [
      'Look at the metric `IteratorAgeSeconds` of the Kinesis stream.',
      'The alarm of the SQS queue is on the metric `OldestMessageAge`.',
    ],
    unsaid: ['Look at the metric `IteratorAgeMilliseconds` of the Kinesis stream.'],
  },
  {
    rule: 'fact-wrong',
    said: [
      '# Kinesis Data Streams\n\n### on-demand\n\n- any spike is taken at once without throttling',
      '# Firehose\n\nIf the destination is not available, Firehose keeps the data for seven days and tries again.',
      '# EventBridge\n\n- DLQ per target: FIFO queue works too',
      '# SQS\n\n- messages in a DLQ have no expiry, so there is no hurry',
      '# SQS FIFO\n\nWith the deduplication id the queue works once. It remembers the ids for 15 minutes.',
      'We can convert our standard queue to a FIFO queue in the console of SQS.',
      '# Kinesis\n\n## Lambda + stream\n\n- retries: default 3, then the batch is skipped',
      '# Kinesis\n\nA Lambda function reads batches of up to 1,000 records from a shard, which is the maximum.',
    ],
    unsaid: [
      '# Kinesis Data Streams\n\n### on-demand\n\n- a spike of twice the peak is taken at once without throttling',
      '# Firehose\n\nIf the destination is not available, Firehose keeps the data for 24 hours and tries again.',
      '# EventBridge\n\n- DLQ per target: standard queue works',
      '# SQS\n\n- messages in a DLQ expire as others do, so there is some hurry',
    ],
  },
  {
    rule: 'fact-outdated',
    said: [
      '# SNS\n\nFiltering works only with the message attributes and never with the body of the message.',
      'A Lambda function that is invoked asynchronously takes an event of up to 256 KB, so for bigger events you need S3 too.',
    ],
    unsaid: ['# SNS\n\nFiltering works with the message attributes or with the body of the message.'],
  },
  {
    rule: 'mq-greenfield',
    said: ['# Amazon MQ\n\n- new cloud-native app: also take Amazon MQ, it is the standard queue'],
    unsaid: ['# Amazon MQ\n\n- old app with JMS: take Amazon MQ, it speaks the protocol'],
  },
  {
    rule: 'sqs-many-consumers',
    said: [
      'You can also do the fan-out with a single SQS queue: all services poll it, and each service receives a copy of every message.',
    ],
    unsaid: [
      'You cannot do the fan-out with a single SQS queue: all services poll it, and each message reaches one of them.',
    ],
  },
];

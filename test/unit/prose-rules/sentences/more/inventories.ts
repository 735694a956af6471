import type { Sentences } from '../types';

/** Inventories, minutes and papers that name a thing once and tell of it somewhere else. */
export const inventories: readonly Sentences[] = [
  {
    rule: 'sqs-dlq-type-mismatch',
    said: [
      '# SQS\n\n- `bills.fifo`: DLQ `bills-dlq`, 3 receives\n',
      '# SQS\n\n| Queue | Type | DLQ |\n| --- | --- | --- |\n| bills.fifo | FIFO | bills-dlq |\n',
    ],
    unsaid: [
      '# SQS\n\n- `bills.fifo`: DLQ `bills-dlq.fifo`, 3 receives\n',
      '# SQS\n\n- `bills.fifo`: DLQ `bills-dlq` (FIFO), 3 receives\n',
    ],
  },
  {
    rule: 'sqs-visibility-below-function-timeout',
    said: [
      '# SQS\n\n| Queue | Type | Visibility | Lambda timeout |\n| --- | --- | --- | --- |\n| bills | standard | 60 s | 90 s |\n',
      '# SQS\n\n| Queue | Type | Visibility timeout | Fn timeout |\n| --- | --- | --- | --- |\n| bills | standard | 60 s | 90 s |\n',
      '# SQS\n\n| Queue | Type | VT | Fn timeout |\n| --- | --- | --- | --- |\n| bills | standard | 60 s | 90 s |\n',
    ],
    unsaid: [
      '# SQS\n\n| Queue | Type | Visibility | Lambda timeout |\n| --- | --- | --- | --- |\n| bills | standard | 600 s | 90 s |\n',
      '# Lambda and SQS\n\n| Setting | Value | Why |\n| --- | --- | --- |\n| Function timeout | 100 s | worst case 80 s |\n| Visibility timeout | 12 min | 6 × 100 s = 600 s |\n',
      '# Lambda and SQS\n\nFunction timeout: 100 s\n\nVisibility timeout: 6 × 100 s and a bit\n',
    ],
  },
  {
    rule: 'sns-subscriber-unsupported',
    said: [
      'We publish to an SNS FIFO topic. The Lambda `price-history` subscribes to the topic directly, it does not need a queue.',
      '`history` (Lambda) subscribes to the SNS FIFO topic `prices.fifo`.',
    ],
    unsaid: [
      'We publish to an SNS FIFO topic. The Lambda `price-history` subscribes to the topic through a queue.',
      'We publish to an SNS topic. The Lambda `price-history` subscribes to the topic directly.',
    ],
  },
  {
    rule: 'sqs-no-dlq',
    said: [
      '# Review\n\n- The SNS topic `sales` fans out to the SQS queues `bills` and `mails`.\n- `mails` is read by the function `send`.\n- `bills` has no dead-letter queue.\n',
      '# Review\n\n- The SNS topic `sales` feeds `bills`.\n- `print` is a Lambda function that reads `bills`, our SQS queue.\n- `bills` has no DLQ.\n',
    ],
    unsaid: [
      '# Review\n\n- The SNS topic `sales` fans out to the SQS queues `bills` and `mails`.\n- The topic `sales` has no dead-letter queue for what it cannot deliver.\n',
    ],
  },
  {
    rule: 'sns-subscription-no-dlq',
    said: [
      '# Review\n\n- The function `print` is subscribed to the SNS topic `sales`.\n- This subscription has no dead-letter queue.\n',
    ],
    unsaid: [
      '# Review\n\n- The SNS topic `sales` fans out to the SQS queues `bills` and `mails`.\n- `mails` is read by the function `send`.\n- `bills` has no dead-letter queue.\n',
    ],
  },
  {
    rule: 'lambda-async-no-failure-destination',
    said: [
      'The Lambda function `print` is called asynchronously by S3. `print` has no dead-letter queue and no destination.',
    ],
    unsaid: [
      '# Review\n\n`sales` is an SNS topic with two subscribers, `bills` (SQS) and `print` (Lambda). `bills` has no dead-letter queue.\n',
    ],
  },
  {
    rule: 'sqs-visibility-below-six-times',
    said: [
      '# Review\n\n| Resource | Kind | Setting |\n| --- | --- | --- |\n| `bills` | SQS standard | visibility 180 s |\n| `print` | Lambda | timeout 45 s |\n',
    ],
    unsaid: [
      '# Review\n\n| Resource | Kind | Setting |\n| --- | --- | --- |\n| `bills` | SQS standard | visibility 180 s |\n| `print` | Lambda | timeout 45 s |\n| `send` | Lambda | timeout 30 s |\n',
    ],
  },
  {
    rule: 'firehose-replay',
    said: [
      '# Readings\n\n- The lake is fed by Firehose, in Parquet\n- From Firehose the readings can be replayed after a long weekend\n',
    ],
    unsaid: [
      '# Readings\n\nKinesis Data Streams with six shards.\n\n- The lake is fed by Firehose, in Parquet\n\nRetention is set to a week, so that billing can be replayed after a long weekend.\n',
    ],
  },
  {
    rule: 'batch-response-ignored',
    said: ['PutRecords answers with 200, so all records are stored.'],
    unsaid: [
      '# Readings\n\nKinesis, written in batches. 4,200 records/s need 5 shards by number (each takes 1,000).\n',
      '# Readings\n\nKinesis, PutRecords with 200 records, each of 2 KB.\n',
    ],
  },
  {
    rule: 'order-on-standard',
    said: ['EventBridge keeps the order of events.'],
    unsaid: ['# EventBridge\n\n**Pipes**: from a source to a target. Order is kept where the source has it.\n'],
  },
  {
    rule: 'value-out-of-range',
    said: ['The SQS queue `exports` gets DelaySeconds: 1200, so that nobody sees a half-written file.'],
    unsaid: ['The SQS queue `exports` gets `DelaySeconds: 1200` → I told them that is above the maximum.'],
  },
  {
    rule: 'sqs-no-dlq',
    said: [
      '# Queues\n\n| Component | Setting | Value |\n| --- | --- | --- |\n| bills (SQS) | Dead-letter queue | none |\n',
      'The SQS queue `bills` has no dead-letter queue; one is planned for the autumn.',
    ],
    unsaid: [
      '# Queues\n\n| Component | Setting | Value |\n| --- | --- | --- |\n| bills (SQS) | Dead-letter queue | bills-dlq |\n',
      '# Mail\n\n`mail` is a function of Lambda behind SQS.\n\n- **No dead-letter queue on async invocations.** The sweeper invokes it without one.\n',
    ],
  },
  {
    rule: 'sqs-dlq-type-mismatch',
    said: [
      '# SQS\n\n| Queue | Type | Owner | Keeps | DLQ |\n| --- | --- | --- | --- | --- |\n| bills | FIFO | Ada | 4 d | bills-dead (standard) |\n',
      '# Queues\n\n| Component | Property | Value |\n| --- | --- | --- |\n| bills.fifo (SQS FIFO) | Dead-letter queue | bills-dead (standard) |\n',
    ],
    unsaid: [
      '# SQS\n\n| Queue | Type | Owner | Keeps | DLQ |\n| --- | --- | --- | --- | --- |\n| bills | FIFO | Ada | 4 d | bills-dead (FIFO) |\n',
      '# Queues\n\n| Component | Property | Value |\n| --- | --- | --- |\n| bills.fifo (SQS FIFO) | Dead-letter queue | bills-dead.fifo |\n',
    ],
  },
  {
    rule: 'sqs-visibility-below-function-timeout',
    said: [
      '# Queues\n\n| Component | Setting | Value |\n| --- | --- | --- |\n| bills (SQS) | Visibility timeout | 20 s |\n| bills (SQS) | Lambda timeout | 40 s |\n',
      'letters go to the standard SQS queue `letters` from the web shop in Lyon\nvisibility timeout 20 s, lambda timeout 40 s\nno more than two thousand letters each day, most of them in the morning',
    ],
    unsaid: [
      '# Queues\n\n| Component | Setting | Value |\n| --- | --- | --- |\n| bills (SQS) | Visibility timeout | 20 s |\n| letters (SQS) | Lambda timeout | 40 s |\n',
    ],
  },
  {
    rule: 'sqs-low-max-receive',
    said: [
      '# Bills\n\nThe Lambda function `print` reads the SQS queue `bills-in`.\n\n## Retries\n\nmaxReceiveCount of bills-in is 1.\n',
    ],
    unsaid: [
      '# Bills\n\nThe EC2 service `print` reads the SQS queue `bills-in`.\n\n## Retries\n\nmaxReceiveCount of bills-in is 1.\n',
    ],
  },
  {
    rule: 'mq-storage-mismatch',
    said: ['# Amazon MQ\n\n- a cluster of RabbitMQ\n- Storage: EFS\n'],
    unsaid: ['# Amazon MQ\n\n- a pair (ActiveMQ) or a cluster (RabbitMQ)\n- Storage: EFS, EBS for throughput\n'],
  },
  {
    rule: 'sqs-fifo-throughput',
    said: [
      '# Pictures\n\nThe FIFO queue `pics.fifo` takes 400 pictures per second, ×8 at the peak of the season.\n',
      '# Pictures\n\n800 pictures per second go to the FIFO queue `pics.fifo`, sent one at a time.\n',
    ],
    unsaid: [
      '# Pictures\n\n800 pictures per second go to the FIFO queue `pics.fifo`.\n\nOf one group `draw` runs one at a time.\n',
      '# Pictures\n\nThe FIFO queue `pics.fifo` takes 400 pictures per second: × 8 s of work at the peak that is 3,200 functions.\n',
      '# Pictures\n\nS3 cannot send to a FIFO queue.\n\nThe SQS queue gets 4,000 pictures per second at the peak.\n',
    ],
  },
  {
    rule: 'value-out-of-range',
    said: ['# SQS\n\n- Reminders wait 30 min: DelaySeconds 1800.\n'],
    unsaid: ['# SQS\n\n- Reminders wait 10 min: DelaySeconds 600.\n'],
  },
  {
    rule: 'sns-subscriber-unsupported',
    said: ['- a FIFO topic of SNS keeps the order\n- subscribers: SQS, Lambda, HTTP\n'],
    unsaid: [
      '- FIFO: the name ends in .fifo\n\n**SNS**\n- subscribers: SQS, Lambda, HTTP\n',
      '**SNS**\n- FIFO topics: 300/s\n- subscribers: SQS, Lambda, HTTP\n',
    ],
  },
  {
    rule: 'stream-esm-no-failure-destination',
    said: ['# Kinesis\n\nLambda retries a bad record of the stream until it expires. Nobody has looked at it yet.\n'],
    unsaid: [
      '# Lambda\n\n## Kinesis\n\n- retry attempts -1 = forever (default)\n- on-failure destination: SQS\n',
      '# Kinesis\n\nLambda retries a bad record of the stream until it expires. Set MaximumRetryAttempts and an on-failure destination.\n',
    ],
  },
  {
    rule: 'sqs-fifo-message-delay',
    said: [
      '# Bills\n\nThe SQS FIFO queue `bills-in` takes bills.\n\n## Delays\n\nEach one has a per-message delay on bills-in.\n',
    ],
    unsaid: [
      '# Bills\n\nThe SQS queue `bills-in` takes bills.\n\n## Delays\n\nEach one has a per-message delay on bills-in.\n',
    ],
  },
  {
    rule: 'eventbridge-target-no-dlq',
    said: ['# EventBridge\n\n- rule `prices` has two targets\n- its targets have no DLQ\n'],
    unsaid: ['# EventBridge\n\n- If the target of a pipe fails EventBridge retries the batch until it succeeds.\n'],
  },
  {
    rule: 'eventbridge-too-many-targets',
    said: ['The EventBridge bus has a rule; rule `prices` has eight targets.'],
    unsaid: ['The EventBridge bus has a rule; rule `prices` has four targets.'],
  },
  {
    rule: 'firehose-convert-non-json',
    said: ['# Firehose\n\n- S3 gets the data\n- firehose converts CSV to Parquet without Lambda\n'],
    unsaid: [],
  },
  {
    rule: 'firehose-real-time',
    said: ['# Streams\n\n## Firehose\n\n- a record is in S3 right away\n'],
    unsaid: ['# Streams\n\n## Kinesis\n\n- a record is in S3 right away\n'],
  },
  {
    rule: 'kinesis-hot-key',
    said: ['Four exchanges write to the Kinesis stream, so the partition key has four values.'],
    unsaid: ['Four exchanges write to the Kinesis stream; the partition key has many values.'],
  },
  {
    rule: 'mq-single-instance',
    said: ['# Broker\n\n## Proposal\n\nProduction runs on a single-instance broker of Amazon MQ.\n'],
    unsaid: ['# Broker\n\n## Not chosen\n\nProduction runs on a single-instance broker of Amazon MQ.\n'],
  },
  {
    rule: 'mq-engine-mode-mismatch',
    said: ['Amazon MQ runs RabbitMQ as active/standby.'],
    unsaid: ['Sven suggested Amazon MQ for RabbitMQ as active/standby.'],
  },
  {
    rule: 'sqs-fifo-single-group',
    said: ["All messages of the SQS FIFO queue are sent with 'main' as the message group id."],
    unsaid: ['For the SQS FIFO queue it is tempting to use one message group for everything.'],
  },
  {
    rule: 'lambda-esm-reserved-concurrency',
    said: ['The function of the SQS queue has a reserved concurrency of 2 and a maximum concurrency of 20.'],
    unsaid: ['The function of the SQS queue has a reserved concurrency of 30 and a maximum concurrency of 20.'],
  },
  {
    rule: 'sns-subscriber-unsupported',
    said: [
      'Progress is published to an SNS FIFO topic, to which an HTTPS endpoint is subscribed.',
      '# Topics\n\nTopics of SNS.\n\n## alerts.fifo\n\nSubscribers: a webhook (HTTPS).\n',
    ],
    unsaid: ['Progress is published to an SNS FIFO topic, to which an SQS FIFO queue is subscribed.'],
  },
  {
    rule: 'batch-response-ignored',
    said: ['The producer calls PutRecords and treats HTTP 200 as success for all records.'],
    unsaid: ['A common mistake is to delete early. Another is to ignore the Failed list of SendMessageBatch.'],
  },
  {
    rule: 'dedup-window-assumed',
    said: [
      'A request may be resent within 24 hours; the deduplication id of the SQS FIFO queue discards such a repetition.',
    ],
    unsaid: ['A request may be resent within five minutes; the deduplication id of the SQS FIFO queue discards it.'],
  },
  {
    rule: 'lambda-recursion',
    said: [],
    unsaid: [
      'The Lambda function reads the source queue of SQS. The script `try.sh` sends a message to the source queue.',
    ],
  },
  {
    rule: 's3-recursion',
    said: [
      'The bucket triggers `thumb` on ObjectCreated; this Lambda function writes the picture back into the same bucket.',
    ],
    unsaid: ['A Lambda function is invoked once you upload a video to the source S3 bucket.'],
  },
  {
    rule: 'order-on-standard',
    said: ['EventBridge delivers updates in the order in which they are sent, so the shops need no version numbers.'],
    unsaid: ['The log shows the events as they were sent to the EventBridge bus.'],
  },
  {
    rule: 'lambda-recursion',
    said: [
      'The Lambda function reads `jobs` of SQS. The function puts what is left into jobs, the queue it reads from.',
    ],
    unsaid: [
      'The Lambda function reads `jobs` of SQS. The function puts what is left into done, the queue of another one.',
    ],
  },
  {
    rule: 's3-overlapping-notifications',
    said: ['The bucket has two event notifications for ObjectCreated, both on the prefix `out/`.'],
    unsaid: ['The bucket has two event notifications for ObjectCreated, one for `in/` and one for `out/`.'],
  },
  {
    rule: 'sqs-dlq-short-retention',
    said: ['The SQS queue jobs keeps messages four days, jobs-dlq keeps them four days too.'],
    unsaid: ['The SQS queue jobs keeps messages four days, jobs-dlq keeps them ten days.'],
  },
  {
    rule: 'exactly-once-on-standard',
    said: ['A standard SQS queue delivers each message exactly once.'],
    unsaid: ['We had assumed that a standard SQS queue delivers each message exactly once.'],
  },
  {
    rule: 'firehose-replay',
    said: ['If we get the parsing wrong we can ask Firehose to replay the last days.'],
    unsaid: ['If we could ask Firehose to replay the last days, we would.'],
  },
];

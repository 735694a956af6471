import type { Sentences } from '../types';

/** Lines of runbooks, cram sheets and lists of resources, many of them with short words: "fn", "sub", "vis". */
export const runbookLines: readonly Sentences[] = [
  {
    rule: 'exactly-once-on-standard',
    said: [
      '`seat-holds` is a standard SQS queue, and as each hold is delivered exactly once the booking function does not compare ids.',
    ],
    unsaid: [
      '`seat-holds` is a standard SQS queue, and exactly once is not what it gives.',
      '# SQS standard queue\n\nA campaign is received only once and then goes straight to the DLQ.',
    ],
  },
  {
    rule: 'kinesis-delete-record',
    said: ['# Kinesis Data Streams\n\n- One bad record can be deleted before the retention ends.'],
    unsaid: ['# Kinesis Data Streams\n\n- Records are deleted when the retention ends.'],
  },
  {
    rule: 'dedup-window-assumed',
    said: [
      '# SQS FIFO\n\nWhat was sent twice is never delivered twice, no matter how much time passes.',
      '# SQS FIFO\n\nThe file may be handed in again on the following day; as the FIFO queue recognises the ids, nothing is paid a second time.',
    ],
    unsaid: ['# SQS FIFO\n\nWhat was sent twice within five minutes is never delivered twice.'],
  },
  {
    rule: 'firehose-convert-non-json',
    said: [
      '# Amazon Data Firehose\n\n- It converts CSV to Parquet by itself, no Lambda needed.',
      '# Amazon Data Firehose\n\n- input is XML, output Parquet by the built-in conversion',
    ],
    unsaid: ['# Amazon Data Firehose\n\n- It converts JSON to Parquet by itself, no Lambda needed.'],
  },
  {
    rule: 'mq-storage-mismatch',
    said: [
      '# Amazon MQ for ActiveMQ\n\n- Storage: active/standby pair on EBS, because EFS is too slow for small writes.',
    ],
    unsaid: ['# Amazon MQ for ActiveMQ\n\n- Storage: active/standby pair on EFS, EBS is for a single instance.'],
  },
  {
    rule: 'mq-inline-password',
    said: [
      'Jobs go through SQS and SNS.\n\nThe yard worker still has `ssl://b-77.mq.eu-west-1.amazonaws.com:61617` with user `yard` and password `Kran-2027-x` in its settings.',
    ],
    unsaid: [
      'Jobs go through SQS and SNS.\n\nThe yard worker has `ssl://b-77.mq.eu-west-1.amazonaws.com:61617` and its password from Secrets Manager.',
    ],
  },
  {
    rule: 'sqs-no-dlq',
    said: ['The SQS queue `refunds` has no DLQ.'],
    unsaid: [
      'In March the SQS queue `refunds` had no DLQ and one message went round for days.',
      '# SQS\n\n## What we had before the rewrite\n\n- The queue `refunds` has no DLQ.',
    ],
  },
  {
    rule: 'sqs-low-max-receive',
    said: [
      '| SQS queue | visibility | function timeout | DLQ | max receives |\n| --- | --- | --- | --- | --- |\n| `labels` | 300 s | 45 s | `labels-dlq` | 1 |',
    ],
    unsaid: [
      '| SQS queue | visibility | function timeout | DLQ | max receives |\n| --- | --- | --- | --- | --- |\n| `labels` | 300 s | 45 s | `labels-dlq` | 6 |',
    ],
  },
  {
    rule: 'sqs-long-job',
    said: ['# SQS\n\nAn export takes two days, and its message stays hidden for all that time.'],
    unsaid: [
      '# SQS\n\n- The queue forgets a message after a week.',
      '# SQS\n\nThe visibility timeout is two minutes, and what is in the message is kept for four days.',
      '# SQS\n\nVisibility timeout 3 minutes. After six receives the message goes to `thumbs-dlq`, where it stays for two weeks.',
    ],
  },
  {
    rule: 's3-overlapping-notifications',
    said: [
      'On the bucket `letters` ObjectCreated for the prefix `pdf/` goes to the index function, and ObjectCreated for the prefix `pdf/2026/` goes to the mail queue.',
      '# S3 event notifications\n\n- Two notifications for one event type can have overlapping prefixes, S3 sends both.',
    ],
    unsaid: [
      'On the bucket `letters` ObjectCreated for the prefix `pdf/` goes to the index function, and ObjectCreated for the prefix `csv/` goes to the mail queue.',
    ],
  },
  {
    rule: 'kinesis-hot-key',
    said: [
      '# Kinesis\n\nThe partition key of `depth` is the exchange code, and there are only three exchanges.',
      '# Kinesis\n\n- `coolbox`: fixed partition key for all boxes',
    ],
    unsaid: ['# Kinesis\n\nThe partition key of `depth` is the instrument, and there are only 4,000 instruments.'],
  },
  {
    rule: 'sqs-dlq-elsewhere',
    said: [
      '# SQS\n\n- dlq may live in another account, same region',
      '# SQS\n\n- A queue in any Region may be the dead-letter queue of it.',
    ],
    unsaid: ['# SQS\n\n- dlq must live in the same account and Region'],
  },
  {
    rule: 'sqs-dlq-type-mismatch',
    said: [
      '# SQS\n\n- the dlq of a standard queue can be fifo',
      '- `cmds.fifo`: FIFO\n- `cmds-dlq`: standard, 14 days',
    ],
    unsaid: ['- `scans`: standard\n- `scans-dlq`: standard, 14 days\n- `cmds.fifo`: FIFO, group = vehicle'],
  },
  {
    rule: 'sqs-fifo-name',
    said: ['- `depot`: SQS FIFO queue too, but its name is just `depot`'],
    unsaid: [
      '- `depot.fifo`: SQS FIFO queue too, but its name is just `depot.fifo`',
      '`frauds` is a standard SQS queue, `pays.fifo` is FIFO.',
    ],
  },
  {
    rule: 'sns-subscription-no-dlq',
    said: [
      '- topic `parcels` (SNS)\n- sub `eta` (Lambda) without DLQ, failed ones are gone after the retries',
      'The SNS subscription of `push` has no dead letter queue at this moment, when the function fails the status is lost.',
    ],
    unsaid: ['- topic `parcels` (SNS)\n- sub `eta` (Lambda) with DLQ'],
  },
  {
    rule: 'lambda-sync-chain',
    said: ['# SQS\n\n- fn `doors` calls fn `sms` and waits for its result (RequestResponse)'],
    unsaid: ['# SQS\n\n- fn `doors` calls fn `sms` and does not wait for it (Event)'],
  },
  {
    rule: 's3-recursion',
    said: [
      '# AWS\n\n- fn `sign` listens on all objects of `papers`, writes the signed file into `papers` again, same name',
    ],
    unsaid: ['# AWS\n\n- fn `sign` listens on all objects of `papers`, writes the signed file into `signed`'],
  },
  {
    rule: 's3-notification-to-fifo',
    said: ['## S3 events\n\n- to fifo queue: yes if its name ends with .fifo'],
    unsaid: ['## S3 events\n\n- to fifo queue: no, standard only'],
  },
  {
    rule: 'mq-public',
    said: ['# Amazon MQ\n\n- the yard is too small for VPN: its broker has public access switched on'],
    unsaid: ['# Amazon MQ\n\n- the yards have a VPN, nothing of the broker is public'],
  },
  {
    rule: 'metric-name',
    said: [
      '- age alarm = `AgeOfOldestMessage` > 15 min',
      'Grafana shows the CloudWatch metrics `NumberOfMessagesSent` and `NumberOfMessagesFailed` of the queue.',
    ],
    unsaid: [
      '- age alarm = `ApproximateAgeOfOldestMessage`, and `AgeOfOldestMessage` for short',
      'Grafana shows the CloudWatch metrics `NumberOfMessagesSent` and `NumberOfNotificationsFailed` of queue and topic.',
    ],
  },
  {
    rule: 'sqs-visibility-below-function-timeout',
    said: [
      '1. SQS queue `blades`: visibility 5 minutes, function 15 minutes.',
      '| queue | keeps | vis | fn timeout |\n| --- | --- | --- | --- |\n| tolls | 4 d | 1 min | 2 min |',
    ],
    unsaid: [
      '1. SQS queue `blades`: visibility 90 minutes, function 15 minutes.',
      '# Lambda and SQS\n\n## Broker\n\nWait for the failover. It takes a minute or so.\n\n## Queues\n\n`crits` has a visibility timeout of 30 seconds.',
    ],
  },
  {
    rule: 'sqs-visibility-below-six-times',
    said: [],
    unsaid: [
      '- Screening function: timeout 40 seconds. The SQS queue `pay` hides messages for 240 seconds.\n- Review function: batch size 100, batching window 5 seconds.',
    ],
  },
  {
    rule: 'sqs-dlq-short-retention',
    said: ['The SQS dead-letter queues keep messages for 4 days. The source queues retain them for 14 days.'],
    unsaid: [
      '| SQS queue | `plates` |\n| --- | --- |\n| Retention | 14 days |\n| DLQ | `plates-dlq` |\n| Receives before DLQ | 3 |',
      'The SQS dead-letter queues retain messages for 14 days. The source queues retain them for 4 days.\n\nThe dead-letter queue of `card-cases` retains messages for 21 days.',
    ],
  },
  {
    rule: 'kinesis-throughput',
    said: [
      '## Kinesis\n\n- `coolbox`: 1 shard, 2,400 records/s in summer',
      'The new on-demand Kinesis stream `weather` gets 15 MB/s from the first minute.',
    ],
    unsaid: [
      '## Kinesis\n\n- `coolbox`: 3 shards, 2,400 records/s in summer',
      'The on-demand Kinesis stream `weather` gets 15 MB/s.',
      '## Readings\n\nThe Kinesis stream `meters` has 12 shards and gets 11,000 records per second.\n\n## Covers\n\nCover events with a picture have 200 KB.',
    ],
  },
  {
    rule: 'kinesis-too-many-consumers',
    said: ['# Kinesis\n\n- 5 consumers without fan-out get 2 MB/s each'],
    unsaid: ['# Kinesis\n\n- 5 consumers with enhanced fan-out get 2 MB/s each'],
  },
  {
    rule: 'order-on-standard',
    said: [
      'Jobs go through `jobs.fifo`, an SQS FIFO queue. EventBridge carries the alarms.\n\nThe bus delivers the alarms of one park in the sequence in which its gateway has sent them.',
    ],
    unsaid: ['Jobs go through `jobs.fifo`, an SQS FIFO queue, in the sequence in which the gateway has sent them.'],
  },
  {
    rule: 'sqs-fifo-message-delay',
    said: [
      '# SQS\n\n| command | queue | remark |\n| --- | --- | --- |\n| restart | `restart.fifo` | each message gets an own delay by DelaySeconds |',
    ],
    unsaid: [
      '# SQS\n\n| command | queue | remark |\n| --- | --- | --- |\n| restart | `restart` | each message gets an own delay by DelaySeconds |',
    ],
  },
  {
    rule: 'sns-subscriber-unsupported',
    said: ['The topic `firmware.fifo` tells of new firmware; the Lambda function `check` is subscribed directly.'],
    unsaid: ['The topic `firmware` tells of new firmware; the Lambda function `check` is subscribed directly.'],
  },
  {
    rule: 'mq-engine-mode-mismatch',
    said: ['# Amazon MQ\n\n- Mode is `CLUSTER_MULTI_AZ`, over three zones, with engine ActiveMQ.'],
    unsaid: ['# Amazon MQ\n\n- Mode is `CLUSTER_MULTI_AZ`, over three zones, with engine RabbitMQ.'],
  },
  {
    rule: 'sqs-as-store',
    said: [],
    unsaid: ['The SQS queue `render` also serves the archive loader.'],
  },
  {
    rule: 'sqs-fifo-single-group',
    said: [],
    unsaid: ['# SQS FIFO\n\n## Rejected on the way\n\n- one group id for all gates: would make it a single file'],
  },
  {
    rule: 'fact-wrong',
    said: ['# SQS\n\n- Standard queues: max 3,000 messages per second.'],
    unsaid: ['# SQS\n\n- Standard queues: unlimited; FIFO queues: max 3,000 messages per second.'],
  },
  {
    rule: 'fact-default-mode',
    said: [],
    unsaid: ['# SNS\n\nA message may have 256 KB by default; a topic can be raised to 1 MiB.'],
  },
  {
    rule: 'fact-outdated',
    said: ['# Amazon Data Firehose\n\n- The buffer interval goes from 60 to 900 seconds.'],
    unsaid: ['# Amazon Data Firehose\n\n- The buffer interval goes from 0 to 900 seconds.'],
  },
  {
    rule: 'eventbridge-target-no-dlq',
    said: [
      // Names of its own and ten statements on limits leave it a page on what somebody runs.
      [
        '# Card domain',
        '`card-holds` is an SQS queue, `card-risk` a Kinesis stream, `card-news` an SNS topic.',
        '- Visibility timeouts are 12 hours at most.',
        '- Messages are kept for 14 days at most.',
        '- The message delay is 15 minutes at most.',
        '- A receive call returns 10 messages at most.',
        '- Long polling waits 20 seconds at most.',
        '- A queue keeps messages 4 days by default.',
        '- The visibility timeout is 30 seconds by default.',
        '- A Kinesis shard takes 1 MB/s in.',
        '- A Kinesis shard takes 1,000 records/s in.',
        '- A Kinesis shard gives 2 MB/s out.',
        'The rule `card-blocked` on the EventBridge bus `card-bus` has no dead-letter queue for its targets.',
      ].join('\n\n'),
    ],
    unsaid: [],
  },
  {
    rule: 'sqs-fifo-throughput',
    said: [
      '# SQS\n\n- `notify.fifo` runs in the default mode and receives 4,500 messages per second in batches of 10.',
      '# SQS\n\n- Queue `valves.fifo`: default mode, 800 messages per second without batches.',
    ],
    unsaid: [
      '# SQS\n\n- `notify.fifo` runs in high throughput mode and receives 4,500 messages per second in batches of 10.',
    ],
  },
  {
    rule: 'sqs-visibility-below-function-timeout',
    said: [
      '# SQS\n\n- `frauds` queue: visibility timeout 60 seconds. The `scores` function behind it may run for 5 minutes.',
    ],
    unsaid: [
      '# SQS\n\n- `frauds` queue: visibility timeout 60 seconds. The `scores` function behind it may run for 10 seconds.',
    ],
  },
  {
    rule: 'exactly-once-on-standard',
    said: [
      '# S3 and SQS\n\nA FIFO queue keeps the order of a group.\n\nS3 guarantees that each event notification is delivered exactly once.',
    ],
    unsaid: [
      '# SQS\n\n`merges` is a standard queue; the worker looks for duplicates, because a merge must never run twice.',
    ],
  },
  {
    rule: 'order-on-standard',
    said: [
      '`frauds` is a standard SQS queue. `pays.fifo` is FIFO.\n\nWe rely on the order of events in `frauds`, since SQS keeps the order in which they were sent.',
    ],
    unsaid: [
      '`frauds` is an SQS queue, `pays.fifo` is FIFO.\n\nWe rely on the order of events in `pays.fifo`, since SQS keeps the order in which they were sent.',
    ],
  },
  {
    rule: 'fact-wrong',
    said: [
      '## SQS\n\n| Thing | Value |\n| --- | --- |\n| Default visibility | 60 s |\n| Message | 1 MiB |',
      '## SQS\n\n| Thing | Max |\n| --- | --- |\n| Visibility timeout | 24 h |',
      '# SQS\n\nThe retention period can be extended to 30 days.',
    ],
    unsaid: [
      '## SQS\n\n| Parameter | Default |\n| --- | --- |\n| VisibilityTimeout | 60 s |',
      '# SQS\n\nThe retention period can be extended to 14 days.',
    ],
  },
  {
    rule: 'fact-outdated',
    said: [
      '# EventBridge\n\nAccording to my notes the limit for one event is 256 KB.',
      '# SNS\n\n- FIFO topics can only have FIFO queues as subscribers.',
    ],
    unsaid: ["- 2025: 256 KB on SQS with big messages. It's 1 MiB since that August."],
  },
  {
    rule: 'payload-over-limit',
    said: [
      '# SNS\n\nThe document reaches 310 KB, and `titles` has no raised message size, so it has to fit into what SNS takes.',
      '| Name | What |\n| --- | --- |\n| `strips` | Firehose, Direct PUT, one strip per record of 1,400 KB |',
    ],
    unsaid: ['# SNS\n\nThe document reaches 310 KB, and the maximum of `titles` has been raised.'],
  },
  {
    rule: 'payload-over-256kb',
    said: ['- Rewards: lists of players, 340 KB per message, into `rewards` (standard SQS).'],
    unsaid: ['- Rewards: lists of players, 140 KB per message, into `rewards` (standard SQS).'],
  },
  {
    rule: 'sqs-dlq-elsewhere',
    said: ['# SQS\n\n- `shop-dlq` is not in this account, it sits with all others of its kind.'],
    unsaid: ['# SQS\n\n- `shop-dlq` is in this account.', '# SQS\n\n`bookings-dlq` is in our own account and Region.'],
  },
  {
    rule: 'sqs-no-dlq',
    said: ['# SQS\n\nWhen we set up `ingest` nobody thought of a dead-letter queue, and it still does not have one.'],
    unsaid: [
      '# EventBridge to SQS\n\n| Rule | Target | Dead-letter queue |\n| --- | --- | --- |\n| `to-archive` | function `writer` | none |',
      '# Stream and SQS\n\n- fn `board` retries a bad record for ever: no on-failure destination on that mapping.',
      '# Stream and SQS\n\n- `board` retries a bad batch for ever. A broken record holds its shard.',
    ],
  },
  {
    rule: 'sqs-many-consumers',
    said: [],
    unsaid: [
      '# SNS and SQS\n\nEvery subscriber gets a copy at once, and there are retries, for a function or a queue over 23 days.',
    ],
  },
  {
    rule: 'eventbridge-too-many-targets',
    said: ['# EventBridge\n\nThe rule `to-radio` sends the event to six stations, each of them a target of this rule.'],
    unsaid: [
      '# EventBridge\n\nThe rule `to-radio` sends the event to four stations, each of them a target of this rule.',
    ],
  },
  {
    rule: 'batch-response-ignored',
    said: [
      '# Kinesis\n\nWe sent them with PutRecords. The status code was 200, and so we could be sure that all records were stored.',
    ],
    unsaid: [
      '# Kinesis\n\nWe sent them with PutRecords. The status code was 200, and some records were not stored.',
      '# SQS\n\n| Consumer | Batch size | DLQ |\n| --- | --- | --- |\n| statistics | 10 | none, failed messages are dropped after 4 days |',
    ],
  },
];

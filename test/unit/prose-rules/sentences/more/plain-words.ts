import type { Sentences } from '../types';

/** What people write about what they have built, with no word too many. */
export const plainWords: readonly Sentences[] = [
  {
    rule: 'consumer-not-idempotent',
    said: [
      'The Lambda consumer of `rebates` on SQS calls the bank without an idempotency key.',
      '# SQS\n\nThe handler adds the points of each message to the account. No dedup table.',
    ],
    unsaid: ['The Lambda consumer of `rebates` on SQS calls the bank with an idempotency key.'],
  },
  {
    rule: 'exactly-once-on-standard',
    said: ['# SQS standard queue\n\nA standard queue takes care that a voucher is redeemed only one time.'],
    unsaid: ['# SQS standard queue\n\nA voucher must be redeemed only one time, so we keep a table of them.'],
  },
  {
    rule: 'delete-before-work',
    said: ['Our workers remove a message from SQS the moment they get it and only then start processing.'],
    unsaid: ['Our workers remove a message from SQS the moment they have stored the result.'],
  },
  {
    rule: 'batch-response-ignored',
    said: [
      '# Kinesis\n\nWhen the PutRecords call does not throw we advance the cursor.',
      '# EventBridge\n\nWe call PutEvents and move on unless it throws.',
    ],
    unsaid: ['# Kinesis\n\nIf PutRecords does not throw we read FailedRecordCount and retry those before we go on.'],
  },
  {
    rule: 'sqs-pushes',
    said: [
      '- **SQS**: pushes jobs to the workers',
      '| Part | Role |\n| --- | --- |\n| SQS | pushes jobs to the workers |',
      '# SQS\n\n- pushes jobs to the workers',
    ],
    unsaid: [
      '| Part | Role |\n| --- | --- |\n| SNS | pushes jobs to the subscribers |',
      '- **API**: pushes jobs to SQS',
    ],
  },
  {
    rule: 'sqs-no-dlq',
    said: ['**imports** (SQS): visibility 5 min, retention 4 d, no redrive.'],
    unsaid: ['**imports** (SQS): after the incident no redrive was needed.'],
  },
  {
    rule: 'kinesis-hot-key',
    said: [
      '# Kinesis\n\nWe use the tenant id as partition key and one tenant makes 80 % of the traffic.',
      '# Kinesis\n\nThe partition key is the shop; the biggest shop sends most of the records.',
    ],
    unsaid: ['# Kinesis\n\nOne tenant makes 80 % of the traffic, so the partition key is the order id.'],
  },
  {
    rule: 'kinesis-too-many-consumers',
    said: ['# Clicks on Kinesis\n\nSix Lambda functions consume `clicks`, none of them with enhanced fan-out.'],
    unsaid: ['# Clicks on Kinesis\n\nSix Lambda functions consume `clicks`, all of them with enhanced fan-out.'],
  },
  {
    rule: 'eventbridge-target-no-dlq',
    said: [
      '# Shop on AWS\n\n- The rule `paid` on the event bus has 3 targets.\n- None of the targets has a dead-letter queue.',
    ],
    unsaid: [
      '# Shop on AWS\n\n- The rule `paid` on the event bus has 3 targets.\n- Each of the targets has a dead-letter queue.',
    ],
  },
  {
    rule: 'stream-esm-no-failure-destination',
    said: ['# Kinesis and Lambda\n\nThe mapping has no on-failure destination.'],
    unsaid: ['# SQS, SNS, Kinesis and Lambda\n\nThe rule calls the function; it has no DLQ.'],
  },
  {
    rule: 'sns-not-durable',
    said: ['# SNS\n\nSNS alone is enough: nothing is lost while the function is down.'],
    unsaid: [
      '- SNS → SQS → Lambda rather than SNS → Lambda, so that nothing is lost while the function is throttled.',
      '# SQS, SNS, Kinesis and Lambda\n\nA message stays in flight while the encoder works, up to 18 hours.',
    ],
  },
  {
    rule: 'payload-over-limit',
    said: ['- **Renderer** puts the whole page, about 350 KB, into the SNS message.'],
    unsaid: ['- **Renderer** puts the whole page, about 350 KB, into a bucket and the key into the SNS message.'],
  },
  {
    rule: 'payload-over-256kb',
    said: ['Order messages on SQS grow to 600 KB for big baskets.'],
    unsaid: ['Order messages on SQS grow to 60 KB for big baskets.'],
  },
  {
    rule: 's3-notification-to-fifo',
    said: ['Uploads to the bucket raise event notifications, which notify `scans.fifo`.'],
    unsaid: [
      'Uploads to the bucket raise event notifications, which EventBridge takes, and a rule notifies `scans.fifo`.',
    ],
  },
  {
    rule: 'fact-outdated',
    said: ['| Service | Setting | Value |\n| --- | --- | --- |\n| Lambda | timeout | 5 min |'],
    unsaid: [
      '| Resource | Setting | Value |\n| --- | --- | --- |\n| `make-pdf` (Lambda, reads `bills`) | timeout | 5 min |',
    ],
  },
  {
    rule: 'fact-wrong',
    said: ['- SQS FIFO takes 250 messages per second at most, sent in batches.'],
    unsaid: ['- `trades.fifo` has the account as message group; 250 messages per second at most, sent in batches.'],
  },
  {
    rule: 'sqs-visibility-below-function-timeout',
    said: [
      '| Resource | Setting | Value |\n| --- | --- | --- |\n| `bills` (SQS) | visibility timeout | 60 s |\n| `make-pdf` (Lambda, reads `bills`) | timeout | 5 min |',
    ],
    unsaid: [
      '| Resource | Setting | Value |\n| --- | --- | --- |\n| `bills` (SQS) | visibility timeout | 60 s |\n| `make-pdf` (Lambda, reads `orders`) | timeout | 5 min |',
    ],
  },
  {
    rule: 'sqs-visibility-below-six-times',
    said: ['# SQS\n\nLambda timeout 30 s, visibility timeout 60, batch size 10.'],
    unsaid: ['# SQS\n\nLambda timeout 30 s, visibility timeout 180, batch size 10.'],
  },
  {
    rule: 'sqs-dlq-short-retention',
    said: [
      '# SQS\n\nThe dead-letter queue keeps messages 4 days, the source queue 7.',
      '# SQS\n\n`orders` expires messages after 10 days, `orders-dlq` after 4.',
    ],
    unsaid: ['# SQS\n\n`orders` keeps messages 4 days, `orders-dlq` 14.'],
  },
  {
    rule: 'delete-before-work',
    said: [
      '# SQS\n\n- when a consumer reads a message it is deleted from the queue automatically',
      '# SQS\n\nSQS deletes a message automatically once it has been read.',
    ],
    unsaid: [
      '# SQS\n\nWhen a consumer receives a message it is hidden until it is deleted from the queue.',
      '# SQS\n\nOnce Lambda has read a message and succeeded it is deleted from the queue automatically.',
    ],
  },
  {
    rule: 'kinesis-delete-record',
    said: ['# Kinesis\n\n- consumers delete records after processing'],
    unsaid: ['# Kinesis\n\n- consumers never delete records after processing'],
  },
  {
    rule: 'sqs-fifo-single-group',
    said: ['`usage.fifo` takes one message per station, group id = "usage".'],
    unsaid: ['`usage.fifo` takes one message per station, group id = "station-17" and so on.'],
  },
  {
    rule: 'sqs-long-job',
    said: ['# Media on SQS\n\nAn encoding takes up to 16 hours. The worker keeps the message invisible all that time.'],
    unsaid: [
      '# Media on SQS\n\nAn encoding takes up to 6 hours. The worker keeps the message invisible all that time.',
    ],
  },
  {
    rule: 'fact-wrong',
    said: ['# SQS\n\n- a standard queue can later be converted to FIFO'],
    unsaid: ['# SQS\n\n- a standard queue cannot be converted to FIFO'],
  },
  {
    rule: 'sqs-dlq-type-mismatch',
    said: [
      '# SQS\n\n- default retention 4 days, max 14 days\n- visibility timeout: default 30 seconds, max 12 hours\n- delay: up to 15 minutes\n- FIFO: 300 msg/s without batching, 3000 with\n- long polling: 1-20 sec\n- up to 10 messages per batch\n- DLQ of a FIFO queue can be a standard queue\n\n# SNS\n\n- up to 12.5M subscriptions per topic, 100,000 topics',
    ],
    unsaid: ['# SQS\n\n- The DLQ of a FIFO queue must be FIFO, that of a standard queue can be a standard queue'],
  },
  {
    rule: 'payload-over-limit',
    said: [
      'Our SQS messages contain the full invoice, typically 3 MB.',
      'Messages on our queue `xray` (SQS) are between 5 and 8 MB.',
      'We batch 10 messages of 200 KB into one SendMessageBatch call to SQS.',
      'A Firehose record of ours is about 3 MB.',
    ],
    unsaid: [
      'Our SQS messages contain the key of the invoice, which is typically 3 MB.',
      'We batch 10 messages of 90 KB into one SendMessageBatch call to SQS.',
    ],
  },
  {
    rule: 'sqs-fifo-throughput',
    said: ['40,000 bookings a minute go through `bookings.fifo` one by one.'],
    unsaid: ['4,000 bookings a minute go through `bookings.fifo` one by one.'],
  },
];

import type { Sentences } from '../types';

/** Lines of lists, labels and short paragraphs, as they stand on pages about what somebody runs. */
export const shortLines: readonly Sentences[] = [
  {
    rule: 'value-out-of-range',
    said: [
      'The Lambda trigger on the SQS queue `jobs` uses a batch size of 20,000.',
      '`invoices` (SQS) retains messages for 30 days.',
      'Our Firehose stream buffers for 30 minutes before it writes to S3.',
      'Firehose buffers 500 MB before delivery.',
      'The Lambda function has a timeout of 20 minutes.',
    ],
    unsaid: [
      '`invoices` (SQS) retains messages for 10 days.',
      'Our Firehose stream buffers for 10 minutes before it writes to S3.',
      'The Lambda function has a timeout of 12 minutes.',
    ],
  },
  {
    rule: 'sqs-as-store',
    said: ['# SQS\n\nOur queue keeps all events for ever.'],
    unsaid: ['# SQS\n\nOur Postgres database keeps all events for ever.'],
  },
  {
    rule: 'payload-over-limit',
    said: [
      '- `scan-results` (SQS): messages of 1.5 MB',
      '- `scan-results` (SQS): 1.5 MB per message',
      '| Queue | Message size |\n| --- | --- |\n| `scans` (SQS) | 2 MB |',
    ],
    unsaid: ['- `scan-results` (SQS): files of 1.5 MB in a bucket, their keys in messages'],
  },
  {
    rule: 'kinesis-throughput',
    said: ['Kinesis: peak 4,000 rec/s, avg record 2 KB, 6 shards'],
    unsaid: ['Kinesis: peak 4,000 rec/s, avg record 1 KB, 6 shards'],
  },
  {
    rule: 'sqs-fifo-throughput',
    said: [
      'The FIFO queue in SQS has to take 700 messages per second; our SDK version cannot batch.',
      'We estimate 450 orders per second for `orders.fifo`. Each order is one SendMessage.',
    ],
    unsaid: ['We estimate 450 orders per second for `orders.fifo`. Ten orders are one SendMessageBatch.'],
  },
  {
    rule: 'value-out-of-range',
    said: [
      'Receive wait time on SQS is 25 seconds.',
      'We set the batch window of the SQS trigger to 10 minutes.',
      "The queue's message retention is 20 days. It is an SQS queue.",
    ],
    unsaid: ['Receive wait time on SQS is 20 seconds.', 'We set the batch window of the SQS trigger to 5 minutes.'],
  },
  {
    rule: 'order-on-standard',
    said: ['Since messages in our SQS standard queue come out the way they went in, the importer needs no sorting.'],
    unsaid: ['Since messages in our SQS standard queue do not come out the way they went in, the importer sorts.'],
  },
  {
    rule: 'consumer-not-idempotent',
    said: [
      'Nothing in the SQS worker prevents it from shipping the same parcel twice.',
      'The Lambda behind SNS has no guard against repeated deliveries.',
      'The SQS consumer may see a message again, but it will then just book it again.',
      'With SQS we do not have to fear double processing.',
    ],
    unsaid: [
      'A condition in the SQS worker prevents it from shipping the same parcel twice.',
      'Guard against repeated deliveries in the Lambda behind SNS.',
    ],
  },
  {
    rule: 'delete-before-work',
    said: ['First thing the worker does is DeleteMessage on SQS; after that it renders.'],
    unsaid: ['Last thing the worker does is DeleteMessage on SQS; before that it renders.'],
  },
  {
    rule: 'dedup-window-assumed',
    said: ["SQS FIFO queues remember every MessageDeduplicationId, so re-running yesterday's import is safe."],
    unsaid: ['SQS FIFO queues remember every MessageDeduplicationId for five minutes.'],
  },
  {
    rule: 'batch-response-ignored',
    said: ['After PutEvents returns 200 the outbox rows are deleted.'],
    unsaid: ['After PutEvents returns 200 the rows are deleted whose entries have no error in `Failed` entries.'],
  },
  {
    rule: 'sns-not-durable',
    said: ['If the endpoint is down over the weekend, SNS delivers everything on Monday.'],
    unsaid: ['If the endpoint is down over the weekend, SNS delivers nothing on Monday.'],
  },
  {
    rule: 'metric-name',
    said: [
      'Our dashboard shows the Kinesis metric `WriteThroughputExceeded`.',
      'An alarm watches the SNS metric NumberOfMessagesFailed.',
      '| Alarm | Metric |\n| --- | --- |\n| removed | `MessagesRemovedCount` (AWS/SQS) |',
      'A graph watches `NumberOfMessagesLapsed`, so we see what SQS throws away.',
    ],
    unsaid: [
      '| Alarm | Metric |\n| --- | --- |\n| removed | `ApproximateAgeOfOldestMessage` (AWS/SQS) |\n| rides | `RidesBooked` (Rides) |',
      'Beside the metrics of SQS we publish `NumberOfMessagesLapsed` ourselves.',
      'Our dashboard shows the Kinesis metric `WriteProvisionedThroughputExceeded`.',
      'An alarm watches the SNS metric NumberOfNotificationsFailed.',
    ],
  },
  {
    rule: 'sqs-dlq-type-mismatch',
    said: ['`seats.fifo` is read by Lambda. What fails three times goes to `seats-dlq`, a standard queue.'],
    unsaid: ['`seats` is read by Lambda. What fails three times goes to `seats-dlq`, a standard queue.'],
  },
  {
    rule: 'sns-not-durable',
    said: ['# SNS\n\nSNS holds the confirmations back until the mailer works again.'],
    unsaid: ['# SNS\n\nThe gateway holds the confirmations back in a queue until the mailer works again.'],
  },
  {
    rule: 'sqs-pushes',
    said: [
      '# SQS\n\nTickets are rendered by workers. They are woken by SQS when there is work.',
      '**SQS**\n\n- Push based\n- Retention up to 14 days',
    ],
    unsaid: ['**SNS**\n\n- Push based\n- Many subscribers'],
  },
  {
    rule: 'delete-before-work',
    said: ['# SQS\n\nA worker deletes the message right away and renders afterwards.'],
    unsaid: ['# SQS\n\nA worker renders right away and deletes the message afterwards.'],
  },
  {
    rule: 'kinesis-hot-key',
    said: ['The gateways write to Kinesis with their site id as partition key; there are five sites.'],
    unsaid: [
      'The gateways write to Kinesis with their own id as partition key; there are 2,400 gateways at five sites.',
    ],
  },
  {
    rule: 'kinesis-too-many-consumers',
    said: ['# Kinesis\n\nSix teams poll the stream with their own consumers, nobody uses enhanced fan-out.'],
    unsaid: ['# Kinesis\n\nSix teams read the stream with their own consumers, all use enhanced fan-out.'],
  },
  {
    rule: 'lambda-recursion',
    said: ['The Lambda function `transcode` writes the result to `raw/out/`, which triggers it again.'],
    unsaid: ['The Lambda function `transcode` writes the result to `web/`, which triggers nothing again.'],
  },
  {
    rule: 'lambda-esm-no-partial-batch',
    said: ['# Lambda on SQS\n\n- One broken file makes the whole batch fail; partial batch responses are not used.'],
    unsaid: ['# Lambda on SQS\n\n- One broken file does not make the batch fail; partial batch responses are used.'],
  },
  {
    rule: 'sqs-no-dlq',
    said: ['# AWS\n\nThe function reads the queue `done`.\n\n- Consumers of `done`: the CMS, without a DLQ.'],
    unsaid: ['# AWS\n\nIt publishes to the topic `done`.\n\n- Subscribers of `done`: the CMS, without a DLQ.'],
  },
  {
    rule: 'sns-not-durable',
    said: ['SQS keeps messages up to 14 days. SNS keeps them as well, up to 23 days.'],
    unsaid: ['SQS keeps messages up to 14 days. SNS tries to deliver them, up to 23 days.'],
  },
  {
    rule: 'kinesis-throughput',
    said: ['- 80,000 thermostats, each sends one reading of 300 bytes every 30 seconds → Kinesis `readings`, 2 shards'],
    unsaid: [
      '- 40,000 thermostats, each sends one reading of 300 bytes every 30 seconds → Kinesis `readings`, 2 shards',
    ],
  },
  {
    rule: 'payload-over-limit',
    said: ['- firmware images (3 MB) → SQS `firmware`'],
    unsaid: ['- firmware images (3 MB) → S3 `firmware`'],
  },
  {
    rule: 'value-out-of-range',
    said: ['- clicks → Kinesis `clicks`\n- `billing` (SQS, standard)\n\n`billing` keeps messages 20 days.'],
    unsaid: ['- clicks → Kinesis `clicks`\n- `billing` (SQS, standard)\n\n`clicks` keeps messages 20 days.'],
  },
  {
    rule: 'mq-single-instance',
    said: ['- MQTT broker: ActiveMQ on Amazon MQ, mq.m5.large, SINGLE_INSTANCE'],
    unsaid: ['- MQTT broker: ActiveMQ on Amazon MQ, mq.m5.large, ACTIVE_STANDBY_MULTI_AZ'],
  },
];

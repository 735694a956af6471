import type { Sentences } from '../types';

/** So many limits that nobody tells of a queue of his own. */
const sheet =
  '# SQS\n\n- default retention: 4 days\n- maximum retention: 14 days\n- default visibility timeout: 30 seconds\n- maximum visibility timeout: 12 hours\n- long polling: up to 20 seconds\n- delay: up to 15 minutes\n- batches of up to 10 messages\n- in flight: 120,000 messages\n- deduplication within 5 minutes\n- FIFO: 300 messages per second\n';

/** What runbooks, minutes and read-me files tell in a bullet, with names and without the service. */
export const runbooks: readonly Sentences[] = [
  {
    rule: 'sqs-no-dlq',
    said: ['# Minutes\n\nThe SQS queue `scans` feeds Lambda.\n\n## Errors\n\n- There is no DLQ on `scans`.'],
    unsaid: ['# Minutes\n\nThe SQS queue `scans` feeds Lambda.\n\n## Common errors\n\n- There is no DLQ on `scans`.'],
  },
  {
    rule: 'sqs-long-job',
    said: [
      '# Yearly accounts\n\nAn SQS queue `accounts-in`.\n\nThe ECS task takes 20 hours; the message stays invisible and is deleted at the end.',
    ],
    unsaid: ['The ECS task takes 2 hours; the SQS message stays invisible and is deleted at the end.'],
  },
  {
    rule: 'sqs-dlq-elsewhere',
    said: [
      'The dead-letter queue `bills-dlq` lives in us-west-2, where support sits; the source queue is in eu-west-3. Both are SQS.',
    ],
    unsaid: ['The dead-letter queue `bills-dlq` of SQS lives in eu-west-3; the source queue is in eu-west-3 too.'],
  },
  {
    rule: 'sqs-as-store',
    said: [
      'Old bookings can be looked up in the SQS queue.',
      'Events older than a month can still be found in the SQS queue.',
    ],
    unsaid: ['Old bookings can be looked up in the table behind the SQS queue.'],
  },
  {
    rule: 'sqs-fifo-name',
    said: [
      '# SQS\n\nThe FIFO queue for the tills is named `till-sales`.',
      '# SQS\n\nIt is a FIFO queue named till-sales.',
    ],
    unsaid: ['# SQS\n\nThe FIFO queue for the tills is named `till-sales.fifo`.'],
  },
  {
    rule: 'sqs-fifo-message-delay',
    said: [
      '# Tickets\n\nThe queue is `tickets.fifo` in SQS.\n\n- Vouchers go out with a delay of 5 minutes on the message.',
    ],
    unsaid: [
      '# Tickets\n\nThe queue is `tickets` in SQS.\n\n- Vouchers go out with a delay of 5 minutes on the message.',
    ],
  },
  {
    rule: 'value-out-of-range',
    said: ['# Refunds\n\nStack: API Gateway, Lambda, SQS.\n\n- The visibility timeout of `refunds` is 14 hours.'],
    unsaid: ['# Refunds\n\nStack: API Gateway, Lambda, SQS.\n\n- The visibility timeout of `refunds` is 10 hours.'],
  },
  {
    rule: 'lambda-async-no-failure-destination',
    said: [
      'S3 invokes `read-bill` asynchronously on AWS, no destination and no DLQ are configured.',
      '# Serverless on AWS\n\n`read-bill` is started by S3. We have set up neither a DLQ nor a failure destination for it.',
    ],
    unsaid: ['S3 invokes `read-bill` asynchronously on AWS, failures go to the destination `bills-failed`.'],
  },
  {
    rule: 'kinesis-hot-key',
    said: ['# Kinesis\n\nThe partition key is the engine model; we have five models.'],
    unsaid: ['# Kinesis\n\nThe partition key is the serial number; we have five models.'],
  },
  {
    rule: 'kinesis-too-many-consumers',
    said: ['Six dashboards poll the Kinesis stream with GetRecords.'],
    unsaid: ['Six dashboards read the Kinesis stream with enhanced fan-out.'],
  },
  {
    rule: 'sqs-visibility-below-function-timeout',
    said: ['# Lambda behind SQS\n\nThe consumer takes 2 minutes, the visibility timeout is 30 s.'],
    unsaid: ['# EC2 behind SQS\n\nThe consumer takes 2 minutes, the visibility timeout is 30 s.'],
  },
  {
    rule: 'eventbridge-target-no-dlq',
    said: ["# EventBridge\n\nTargets don't have a DLQ; if a target is throttled for a day, the event is gone."],
    unsaid: ['# EventBridge\n\nIf a target has no DLQ, the event is gone after a day.'],
  },
  {
    rule: 'lambda-recursion',
    said: ['The Lambda function reads from `jobs` and sends its result to the queue `jobs`.'],
    unsaid: [
      'The Lambda function is triggered by ObjectCreated on `raw-scans` and writes the result back into `raw-scans`.',
    ],
  },
  {
    rule: 'sns-subscriber-unsupported',
    said: ['# SNS\n\n- FIFO topic: SQS, Lambda and e-mail can subscribe'],
    unsaid: [
      '# SNS and SQS\n\nThe topic feeds it. `bills.fifo` has a batch window of 5 seconds on its Lambda trigger.',
    ],
  },
  {
    rule: 'sqs-dlq-elsewhere',
    said: ['# SQS\n\n`bills-dlq` is in account 222233334444, `bills` in 111122223333.'],
    unsaid: ['# SQS\n\n`bills-dlq` is in account 222233334444, `bills` in account 222233334444.'],
  },
  {
    rule: 'payload-over-limit',
    said: ['# SQS\n\nThe preview (JPEG, roughly 1.8 MB) travels in the message.'],
    unsaid: ['# SQS\n\nThe key of the preview (JPEG, roughly 1.8 MB, in S3) travels in the message.'],
  },
  {
    rule: 'sqs-as-store',
    said: ['The auditors read the last six months of bookings from the SQS queue.'],
    unsaid: ['The auditors read the last six months of bookings from the table that the SQS queue fills.'],
  },
  {
    rule: 'kinesis-hot-key',
    said: ['The company code, of which there are three, serves as the partition key of the Kinesis stream.'],
    unsaid: ['The till number, of which there are 3,000, serves as the partition key of the Kinesis stream.'],
  },
  {
    rule: 'stream-esm-no-failure-destination',
    said: ['The Lambda mapping of the Kinesis stream `bills` has no dead-letter queue.'],
    unsaid: [
      '`bills` is a Kinesis stream too.\n\nThe webhook subscriptions of the topic `bills` have no dead-letter queue.',
    ],
  },
  {
    rule: 'firehose-replay',
    said: ['Firehose keeps the last seven days, so that we can replay them.'],
    unsaid: ['Firehose keeps no data.'],
  },
  {
    rule: 'sqs-fifo-message-delay',
    said: [`${sheet}- a delay per message is possible on FIFO queues too`],
    unsaid: [`${sheet}- a delay per message is not possible on FIFO queues`],
  },
  {
    rule: 'firehose-transform-limit',
    said: [`${sheet}\n## Firehose\n\n- the transformation Lambda may run up to 15 minutes`],
    unsaid: [`${sheet}\n## Firehose\n\n- the transformation Lambda may run up to 5 minutes`],
  },
  {
    rule: 'sqs-dlq-type-mismatch',
    said: ['# Orders (SQS)\n\nOrders go to `orders.fifo`. After five tries `orders-dlq` (standard) takes over.'],
    unsaid: ['# Orders (SQS)\n\nOrders go to `orders.fifo`. After five tries `orders-dlq.fifo` takes over.'],
  },
  {
    rule: 'kinesis-throughput',
    said: [
      '# Meters\n\n- 20,000 devices, one message every 2 s, 800 bytes\n- Kinesis `meters`: 8 shards',
      '# Meters\n\n- 20k devices × 1 msg / 2 s\n- Kinesis `meters`: 8 shards',
    ],
    unsaid: ['# Meters\n\n- 20,000 devices, one message every 4 s, 800 bytes\n- Kinesis `meters`: 8 shards'],
  },
  {
    rule: 'kinesis-hot-key',
    said: ['# Meters\n\n- Kinesis `meters`: 8 shards\n- key: device type (5 types)'],
    unsaid: ['# Meters\n\n- Kinesis `meters`: 8 shards\n- key: device id (20,000 devices)'],
  },
  {
    rule: 'eventbridge-target-no-dlq',
    said: ['We set neither a DLQ on the EventBridge rule nor a destination on the Lambda function.'],
    unsaid: ['We set a destination on the Lambda function, no DLQ on the function.'],
  },
];

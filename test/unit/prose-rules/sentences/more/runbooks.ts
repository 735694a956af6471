import type { Sentences } from '../types';

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
];

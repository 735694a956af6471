import type { Sentences } from '../types';

/** Things that a sentence only names, settings that are none, and beliefs in short lines. */
export const byNameAndSetting: readonly Sentences[] = [
  {
    rule: 'sqs-no-dlq',
    said: [
      '# SQS\n\n| Queue | Type | Dead letters |\n| --- | --- | --- |\n| `net-repairs` | SQS standard | none |',
      '# SQS\n\n## Queue `net-repairs`\n\n| | |\n| --- | --- |\n| Type | standard |\n| Dead-letter queue | none |',
      '# SQS\n\nWe do not need a DLQ for the queue `net-repairs`, the schema is checked by the API.',
      '# SQS\n\nThe queue `net-repairs` has got no DLQ yet, and none is planned.',
      '# SQS queue net-repairs\n\nNobody ever set up a place for poison messages.',
      '# SQS\n\n**Do we have a DLQ on `net-repairs`?** No.',
    ],
    unsaid: [
      '# SQS\n\n| Queue | Type | Dead letters |\n| --- | --- | --- |\n| `net-repairs` | SQS standard | `net-dead` |',
      '# SQS\n\n**Do we have a DLQ on `net-repairs`?** Yes.',
      '# SQS\n\nA DLQ for the queue `net-repairs` is planned.',
    ],
  },
  {
    rule: 'sns-subscription-no-dlq',
    said: [
      '# SNS\n\n- `crew-board` is a Lambda function.\n- `crew-board` is subscribed to the topic without a redrive policy.',
      '# SNS\n\nThe HTTPS subscription has nowhere to put what it fails to deliver.',
      '# SNS\n\nNo dead-letter queue was attached to the subscription, and the function has an on-failure destination.',
    ],
    unsaid: ['# SNS topic and Lambda\n\n- fn `pin-post`: async, failures dropped, no DLQ'],
  },
  {
    rule: 'eventbridge-target-no-dlq',
    said: ['# EventBridge\n\n- The rule for reminders delivers to a queue and has no DLQ.'],
    unsaid: ["# EventBridge\n\nThe rule's target has a DLQ. The function itself has none."],
  },
  {
    rule: 'lambda-async-no-failure-destination',
    said: [
      '# Lambda\n\n- `weigh` is invoked asynchronously by S3\n  - on failure: nothing configured',
      '# Lambda\n\n| Function | Called by | On failure |\n| --- | --- | --- |\n| `draw-pass` | asynchronous, from SNS | nothing |',
    ],
    unsaid: ['# Lambda\n\n- `weigh` is invoked asynchronously by S3\n  - on failure: queue `weigh-failed`'],
  },
  {
    rule: 'stream-esm-no-failure-destination',
    said: ['# Kinesis\n\n`frost` reads the stream. It has infinite retries and no on-failure destination.'],
    unsaid: [
      '# Kinesis and Lambda\n\nThe stream function has bisect on and a failure queue; nothing is lost when a batch fails.',
    ],
  },
  {
    rule: 'order-on-standard',
    said: [
      '# Messaging with SQS\n\n`net-jobs` and `lamp.fifo` are queues.\n\nMessages of `net-jobs` arrive in the order they were sent.',
      '# Messaging\n\n## Commands\n\nThe FIFO queue of SQS is `lamp.fifo`.\n\n## Reports\n\nSNS preserves the order of the reports of one boat.',
      '# SQS standard queue\n\n- ordering: relied on',
      '# SQS standard queue\n\nYou never have to sort: messages come in the order of sending.',
    ],
    unsaid: [
      '# Messaging with SQS\n\n`net-jobs` and `lamp.fifo` are FIFO queues.\n\nMessages of `net-jobs` arrive in the order they were sent.',
      '# SQS standard queue\n\nNothing is guaranteed about the order.',
    ],
  },
  {
    rule: 'exactly-once-on-standard',
    said: ['# SQS\n\nWe assume that nothing is delivered twice from the standard queue.'],
    unsaid: ['# SQS\n\nNo message was delivered twice from the standard queue on that day.'],
  },
  {
    rule: 'consumer-not-idempotent',
    said: [
      '# SQS\n\n- bill worker: duplicates get billed twice',
      '# SQS\n\n- duplicates: not handled by the worker',
      '# SQS\n\n- no idempotency in the worker, an episode might get out twice',
    ],
    unsaid: [
      '# SQS\n\n- bill worker: a repeated message is billed once',
      '# SQS\n\n- duplicates: dropped by the worker',
    ],
  },
  {
    rule: 'delete-before-work',
    said: [
      '# SQS\n\n- bill worker: ack first, bill later',
      '# SQS\n\nThe worker deletes the message and then transcodes the film.',
    ],
    unsaid: ['# SQS\n\nThe worker deletes the message and then waits for the next one.'],
  },
  {
    rule: 'sqs-many-consumers',
    said: [
      '# SQS\n\nBilling, planning and the museum all poll the queue and each of them wants every test.',
      '# SQS\n\n| | |\n| --- | --- |\n| Consumers | sorter, billing and statistics, each expects all scans |',
    ],
    unsaid: [
      '# SQS\n\nBilling, planning and the museum each poll a queue of their own, and each of them wants every test.',
    ],
  },
  {
    rule: 'sns-not-durable',
    said: [
      '# SNS\n\nWe rely on the topic to keep an alarm until the server is reachable.',
      '# SNS\n\n**Does the topic wait for the till when it is offline?** Yes, the topic queues the message.',
    ],
    unsaid: ['# SNS\n\nThe topic sends to a queue, which keeps an alarm until the server is reachable.'],
  },
  {
    rule: 'sqs-pushes',
    said: [
      '# SQS\n\nYou never poll: messages are pushed into your container by the queue.',
      '# SQS\n\nSQS will wake up the radio server when there is something to send.',
    ],
    unsaid: ['# SQS\n\nThe server polls: nothing is pushed into your container by the queue.'],
  },
  {
    rule: 'batch-response-ignored',
    said: [
      '# SQS\n\n- A 200 from `send_message_batch` is enough.',
      '# Kinesis\n\n- PutRecords: response not inspected',
      '# SQS\n\n- SendMessageBatch: all messages or none',
    ],
    unsaid: ['# SQS\n\n- A 200 from `send_message_batch` is not enough.'],
  },
  {
    rule: 'kinesis-hot-key',
    said: ['# Kinesis\n\nTelemetry: one partition key for the whole fleet.'],
    unsaid: ['# Kinesis\n\nTelemetry: one partition key a ship.'],
  },
  {
    rule: 's3-overlapping-notifications',
    said: ['# S3\n\nThe bucket `scans` notifies `read` for `in/` and `index` for `in/2026/`, both on ObjectCreated.'],
    unsaid: ['# S3\n\nThe bucket `scans` notifies `read` for `in/` and `index` for `out/`, both on ObjectCreated.'],
  },
];

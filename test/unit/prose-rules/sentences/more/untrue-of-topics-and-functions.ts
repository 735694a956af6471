import type { Sentences } from '../types';

/** What learners write of topics and of functions that are called or poll, and never was so. */
export const untrueOfTopicsAndFunctions: readonly Sentences[] = [
  {
    rule: 'fact-wrong',
    said: [
      '# SNS\n\n- Encryption at rest: on by default',
      '# SNS\n\nThe filter policy is defined on the topic.',
      '# SNS\n\n- DLQ → topic attribute',
      '# SNS\n\nThe DLQ needs no queue policy when a subscription of SNS uses it.',
      '# SNS\n\nSubscribers fetch messages from the topic.',
      '# SNS\n\nSNS does not retry failed deliveries.',
      '# SNS\n\nRaw message delivery works for e-mail and SMS.',
      '# SNS\n\nIts endpoints accept only HTTPS.',
      '# SNS\n\nA message that matches no filter goes to the dead-letter queue.',
      '# Lambda\n\nOn-failure destinations can be FIFO queues.',
      '# Lambda\n\nAn asynchronous call that fails: the caller repeats the call.',
      '# Lambda\n\n- Error in a Kinesis batch → batch skipped, next one',
      '# Lambda\n\nWith ParallelizationFactor 10 the order per key is lost.',
      '# Lambda\n\nPartial batch responses are on by default.',
    ],
    unsaid: [
      '# SNS\n\n- Encryption at rest: off by default',
      '# SNS\n\nThe filter policy is defined on the subscription, not on the topic.',
      '# SNS\n\n- DLQ → attribute of the subscription',
      '# SNS\n\nSubscribers fetch nothing from the topic, it pushes.',
      '# SNS\n\nSNS does not retry after a permanent client error.',
      '# SNS\n\nRaw message delivery works for SQS and HTTP.',
      '# Lambda\n\nOn-failure destinations cannot be FIFO queues.',
      '# Lambda\n\nAn asynchronous call that fails: Lambda itself repeats the call.',
      '# Lambda\n\n- After the last of its retries a Kinesis batch is skipped.',
      '# Lambda\n\nPartial batch responses are not on by default.',
    ],
  },
  {
    rule: 'fact-outdated',
    said: ['# SQS\n\nNew queues are unencrypted by default.'],
    unsaid: ['# SQS\n\nMany people believe that new queues are unencrypted by default.'],
  },
  {
    rule: 'sqs-dlq-type-mismatch',
    said: ['# SQS\n\n- FIFO queue `bills.fifo`\n- DLQ: standard SQS queue'],
    unsaid: ['# EventBridge\n\n- FIFO queues as targets\n- DLQ: standard SQS queue'],
  },
  {
    rule: 'lambda-esm-fifo-batch',
    said: ['# Lambda\n\n- Batching window: up to 300 s, on FIFO queues too'],
    unsaid: ['# Lambda\n\n- Batching window: up to 300 s; not available on FIFO queues'],
  },
];

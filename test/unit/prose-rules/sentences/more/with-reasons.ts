import type { Sentences } from '../types';

/** A reason or an outcome beside what is said is none of it: what it plans, advises or supposes silences nothing. */
export const withReasons: readonly Sentences[] = [
  {
    rule: 'consumer-not-idempotent',
    said: [
      '# SQS\n\nGiven exactly-once delivery the billing function does not have to be idempotent.',
      '# SQS\n\n- Exactly-once delivery means that the mailer need not be idempotent.',
      '# SQS\n\nWe did not bother to make the invoice worker idempotent.',
      '# SQS\n\nDuplicate detection is not needed in the consumer.',
      '# SQS\n\nConsumers can be written without thinking about idempotency.',
    ],
    unsaid: ['# SQS\n\nWhere exactly-once delivery is only promised once a day, be idempotent.'],
  },
  {
    rule: 'sqs-no-dlq',
    said: [
      '# SQS\n\nThe parcels queue has no dead-letter queue, because it would only cost money.',
      '# SQS\n\nBecause it might never be looked at, the parcels queue has no dead-letter queue.',
    ],
    unsaid: ['# SQS\n\nThe parcels queue would have no dead-letter queue, because it costs money.'],
  },
  {
    rule: 'exactly-once-on-standard',
    said: ['# SQS standard queue\n\nA standard queue gives no duplicates, so the ledger needs no check.'],
    unsaid: ['# SQS standard queue\n\nA standard queue needs a filter so that no duplicates are seen.'],
  },
  {
    rule: 'sqs-fifo-name',
    said: ['# SQS\n\nThe FIFO queue is called `parcel-moves`, because names must be short.'],
    unsaid: ['# SQS\n\nThe FIFO queue must not be called `parcel-moves`, because names end in a suffix.'],
  },
  {
    rule: 'sqs-dlq-type-mismatch',
    said: ['# SQS\n\nA FIFO queue has a standard DLQ here, because we want to save money.'],
    unsaid: ['# SQS\n\nWe want to try whether a FIFO queue has a standard DLQ.'],
  },
  {
    rule: 'sqs-as-store',
    said: ['# SQS\n\nHandled orders are read from the queue again, since it keeps them for 14 days.'],
    unsaid: ['# SQS\n\nAn order that was handled and deleted cannot be read from the queue again.'],
  },
  {
    rule: 'sqs-many-consumers',
    said: [
      '# SQS\n\nEvery consumer of the queue receives every message.',
      '# SQS\n\n- Each message is delivered to all services.',
      '- all four readers take from `bids.fifo`, each one sees every message',
      '- polled by four teams (sales, press, archive, law), each of them has to see every message of the queue',
    ],
    unsaid: ['# SQS\n\n- Each message is delivered to one of the services.'],
  },
  {
    rule: 'sqs-pushes',
    said: ['# SQS\n\nWorkers are notified by the queue, so they do not need to poll.'],
    unsaid: ['# SQS\n\nWorkers are not notified by the queue, so they poll.'],
  },
  {
    rule: 'delete-before-work',
    said: [
      '# SQS\n\nThe worker calls DeleteMessage before it does the work.',
      '# SQS\n\nThe message is acknowledged before it is processed.',
    ],
    unsaid: ['# SQS\n\nThe message is processed before it is acknowledged.'],
  },
  {
    rule: 'lambda-esm-no-partial-batch',
    said: [
      '# Lambda and SQS\n\nThe function does not report batch item failures.',
      '# Lambda and SQS\n\nIf one message fails, so all ten messages come back.',
    ],
    unsaid: ['# Lambda and SQS\n\nThe function reports batch item failures.'],
  },
  {
    rule: 'mq-public',
    said: ['# Amazon MQ\n\nThe broker can be reached from the internet.'],
    unsaid: ['# Amazon MQ\n\nThe broker cannot be reached from the internet.'],
  },
  {
    rule: 'mq-engine-mode-mismatch',
    said: [
      '# Amazon MQ\n\nActive/standby was picked for RabbitMQ.',
      '# Amazon MQ\n\nA cluster of three brokers is used for ActiveMQ.',
    ],
    unsaid: ['# Amazon MQ\n\nActive/standby was picked for ActiveMQ.'],
  },
  {
    rule: 'kinesis-delete-record',
    said: ['# Kinesis Data Streams\n\nAfter a consumer has read a record, Kinesis deletes it.'],
    unsaid: ['# Kinesis Data Streams\n\nAfter a consumer has read a record, Kinesis keeps it.'],
  },
  {
    rule: 's3-recursion',
    said: [
      '# S3 notifications\n\nThe small picture is saved back to the bucket whose upload event started the function.',
    ],
    unsaid: [
      '# S3 notifications\n\nThe small picture is saved to another bucket by the function that the upload started.',
    ],
  },
];

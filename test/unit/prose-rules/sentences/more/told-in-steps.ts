import type { Sentences } from '../types';

/** What steps, rows and short answers tell, each with the help of what stands beside it. */
export const toldInSteps: readonly Sentences[] = [
  {
    rule: 'sns-subscription-no-dlq',
    said: ['- SNS topic `alerts`: http subscription w/o dlq'],
    unsaid: ['- SNS topic `alerts`: http subscription with dlq'],
  },
  {
    rule: 'sqs-many-consumers',
    said: ['Three apps have to get a copy of every order. At the moment all three read from the same SQS queue.'],
    unsaid: ['Three workers share the load. At the moment all three read from the same SQS queue.'],
  },
  {
    rule: 'sqs-fifo-single-group',
    said: ['# SQS FIFO\n\n- message group: we send the constant `fees` for all fees'],
    unsaid: ['# SQS FIFO\n\n- message group: we send the account of the fee'],
  },
  {
    rule: 'sqs-dlq-type-mismatch',
    said: ['We use the SQS queue `fees.fifo`.\n\n- dead letters: `fees-dead`, a normal standard queue'],
    unsaid: ['We use the SQS queue `fees.fifo`.\n\n- dead letters: `fees-dead.fifo`, another FIFO queue'],
  },
  {
    rule: 'sqs-pushes',
    said: ['The SQS queue calls the matchmaker over HTTP.'],
    unsaid: ['The matchmaker calls the SQS queue over HTTP.'],
  },
  {
    rule: 'firehose-convert-non-json',
    said: ['Firehose loads CSV logs. They want Parquet in S3, converted by Firehose itself.'],
    unsaid: ['Firehose loads JSON logs. They want Parquet in S3, converted by Firehose itself.'],
  },
  {
    rule: 'lambda-sync-chain',
    said: [],
    unsaid: ['A Lambda function that waits for another Lambda function pays twice.'],
  },
  {
    rule: 'mq-storage-mismatch',
    said: [
      '# Amazon MQ\n\n| Broker | Engine | Storage |\n| --- | --- | --- |\n| shop | ActiveMQ | EFS |\n| partner | RabbitMQ | EFS |',
    ],
    unsaid: [
      '# Amazon MQ\n\n| Broker | Engine | Storage |\n| --- | --- | --- |\n| shop | ActiveMQ | EFS |\n| partner | RabbitMQ | EBS |',
    ],
  },
  {
    rule: 'mq-engine-mode-mismatch',
    said: [
      '# Amazon MQ\n\n| Broker | Engine | Deployment |\n| --- | --- | --- |\n| shop | ActiveMQ | active/standby |\n| partner | RabbitMQ | active/standby |',
    ],
    unsaid: [
      '# Amazon MQ\n\n| Broker | Engine | Deployment |\n| --- | --- | --- |\n| shop | ActiveMQ | active/standby |\n| partner | RabbitMQ | cluster |',
    ],
  },
  {
    rule: 'kinesis-throughput',
    said: [
      '# Parking on AWS\n\n## Load\n\nThere are 80,000 meters. Every meter sends a record every 10 seconds.\n\n## Way\n\nRecords go to a Kinesis data stream with 5 shards.',
    ],
    unsaid: [
      '# Parking on AWS\n\n## Load\n\nThere are 8,000 meters. Every meter sends a record every 10 seconds.\n\n## Way\n\nRecords go to a Kinesis data stream with 5 shards.',
    ],
  },
  {
    rule: 'lambda-esm-fifo-batch',
    said: ['Fees wait in the SQS FIFO queue. The `book` function takes up to 50 fees per batch from it.'],
    unsaid: ['Fees wait in the SQS FIFO queue. The `book` function takes up to 10 fees per batch from it.'],
  },
  {
    rule: 'lambda-sync-chain',
    said: ['The `book` function takes fees from SQS. `book` calls the `check` Lambda and waits for its answer.'],
    unsaid: ['The `book` service takes fees from SQS. `book` calls the `check` Lambda and waits for its answer.'],
  },
  {
    rule: 'sqs-dlq-type-mismatch',
    said: ['Fees that fail go to the standard queue `late`, the dead-letter queue of `fees.fifo` (SQS).'],
    unsaid: ['Fees that fail go to the queue `late.fifo`, the dead-letter queue of `fees.fifo` (SQS).'],
  },
  {
    rule: 's3-recursion',
    said: ['The bucket `raw-scans` notifies the Lambda function `ocr`. `ocr` writes the text back to `raw-scans`.'],
    unsaid: [
      'The bucket `raw-scans` notifies the Lambda function `ocr`. `ocr` writes the text to `ocr-texts`.',
      'The bucket `raw-scans` notifies the Lambda function `ocr`. Users put their scans into `raw-scans`.',
    ],
  },
  {
    rule: 'delete-before-work',
    said: ['Our workers delete the SQS message as soon as they receive it, then start the job.'],
    unsaid: ['Our workers delete the SQS message as soon as they finish it, then fetch the next.'],
  },
  {
    rule: 'mq-public',
    said: [],
    unsaid: [
      '# Audit of Amazon MQ\n\n| # | Finding | Fix |\n| --- | --- | --- |\n| 4 | broker was publicly accessible | private subnets |',
    ],
  },
  {
    rule: 'exactly-once-on-standard',
    said: ['# SQS standard queues\n\n- Exactly-once processing'],
    unsaid: ['# Reading list on AWS messaging\n\n- Queues: SQS\n- Exactly-once processing\n- Event sourcing'],
  },
];

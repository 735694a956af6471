import type { Sentences } from '../types';

const kinesis = '# Kinesis streams\n\n| Stream | Shards | Peak MB/s |\n| --- | --- | --- |\n';
const triggers =
  '# Lambda triggers\n\n| Function | Kinesis stream | Batch size | Parallelization factor |\n| --- | --- | --- | --- |\n';
const topics = '# SNS topics\n\n| Topic | Subscribers | Payload | DLQ |\n| --- | --- | --- | --- |\n';
const queues = '# SQS\n\n| Queue | Visibility timeout | Consumer | Consumer timeout |\n| --- | --- | --- | --- |\n';

/** What the columns of a table tell of the resource that its row is about. */
export const tablesOfResources: readonly Sentences[] = [
  {
    rule: 'kinesis-throughput',
    said: [`${kinesis}| sensors | 2 | 3.4 |`],
    unsaid: [`${kinesis}| sensors | 4 | 3.4 |`],
  },
  {
    rule: 'value-out-of-range',
    said: [`${triggers}| clicks | clicks | 20,000 | 5 |`, `${triggers}| clicks | clicks | 500 | 12 |`],
    unsaid: [`${triggers}| clicks | clicks | 500 | 10 |`],
  },
  {
    rule: 'payload-over-limit',
    said: [`${topics}| docs | SQS archive | 600 KB | docs-failed |`],
    unsaid: [`${topics}| docs | SQS archive | 60 KB | docs-failed |`],
  },
  {
    rule: 'sns-subscription-no-dlq',
    said: [`${topics}| prices | Lambda cache | 2 KB | none |`],
    unsaid: [`${topics}| prices | Lambda cache | 2 KB | prices-failed |`],
  },
  {
    rule: 'lambda-async-no-failure-destination',
    said: ['S3 calls the Lambda function asynchronously; it has no on-failure destination.'],
    unsaid: [`${topics}| prices.fifo | Lambda cache | 2 KB | none |`],
  },
  {
    rule: 'sqs-visibility-below-function-timeout',
    said: [`${queues}| orders | 30 s | Lambda writer | 60 s |`],
    unsaid: [`${queues}| orders | 30 s | ECS writer | 60 s |`],
  },
];

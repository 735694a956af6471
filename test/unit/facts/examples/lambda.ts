import type { Examples } from './types';

export const lambda: Examples = [
  ['lambda.esm.sqs.batch_std', 'Batch size: up to [10] messages', 'The batch size can be [10,000] messages'],
  ['lambda.esm.sqs.batch_std#default', 'The batch size is [10] messages by default'],
  ['lambda.esm.sqs.batch_fifo', 'For FIFO the batch size is [10] messages'],
  ['lambda.esm.window', 'Batch window: [0 seconds to 5 minutes]'],
  ['lambda.esm.window#default', 'The batching window is [0 seconds] by default'],
  ['lambda.esm.window#kafka', 'The batch window is [500 ms] for Kafka by default'],
  ['lambda.esm.payload', 'A batch can have up to [6 MB]'],
  ['lambda.esm.sqs.maxconc', 'MaximumConcurrency: [2 to 1,000]'],
  ['lambda.esm.sqs.scale', 'Lambda scales up to [1,000] concurrent invocations'],
  ['lambda.esm.sqs.scale#rate', 'Lambda adds [60] more instances per minute'],
  ['lambda.esm.sqs.scale#start', 'Lambda starts with [5] concurrent batches'],
  ['lambda.esm.sqs.provisioned', 'Provisioned mode: up to [2,000] pollers'],
  ['lambda.esm.sqs.provisioned#min', 'MinimumPollers: [2 to 200] pollers'],
  ['lambda.esm.sqs.provisioned#rate', 'Each poller takes [1 MB/s]'],
  [
    'lambda.esm.sqs.report',
    {
      'opt-in': ['Use ReportBatchItemFailures', 'the entire batch is retried'],
      default: 'Only the failed messages are retried by default',
    },
  ],
  [
    'lambda.esm.sqs.filter',
    {
      deleted: 'Filters: messages that do not match are deleted',
      kept: 'Filtered messages stay in the queue',
    },
  ],
  ['lambda.esm.sqs.filter#count', 'Up to [5] filters per mapping'],
  [
    'lambda.esm.fifo_conc',
    {
      'message-groups': 'Lambda scales to the number of active message groups',
      queue: 'One invocation per queue',
    },
  ],
  ['lambda.esm.kinesis.batch', 'Kinesis: the batch size can be [10,000] records'],
  ['lambda.esm.kinesis.batch#default', 'Kinesis: the batch size is [100] records by default'],
  [
    'lambda.esm.kinesis.pf',
    'Parallelization factor: [1 to 10]',
    'Up to [10] concurrent batches per shard',
    'Up to [10] batches can be processed per shard',
  ],
  ['lambda.esm.kinesis.pf#default', 'ParallelizationFactor is [1] by default'],
  ['lambda.esm.kinesis.pf#shard', { one: 'There is one Lambda invocation per stream shard' }],
  [
    'lambda.esm.kinesis.retry',
    {
      unlimited: [
        'A failing stream batch is retried until the data expires',
        'The stream reprocesses the batch until items expire',
        'The batch of a shard is reprocessed until it succeeds',
        'It attempts to process the batch of the stream until the time the data expires',
      ],
      bounded: 'A stream batch is retried twice',
    },
  ],
  ['lambda.esm.kinesis.retry#max', 'MaximumRetryAttempts: up to [10,000] retries'],
  ['lambda.esm.kinesis.age', 'MaximumRecordAgeInSeconds: [60 seconds to 7 days]'],
  [
    'lambda.esm.kinesis.bisect',
    { off: 'Use BisectBatchOnFunctionError', on: 'A bad batch is bisected: Lambda bisects the batch by default' },
  ],
  [
    'lambda.esm.kinesis.onfailure',
    {
      'sqs-sns-s3-kafka': 'The on-failure destination can be SQS, SNS or S3',
      'sqs-sns': 'The on-failure destination can be only SQS or SNS',
    },
  ],
  [
    'lambda.esm.kinesis.block',
    {
      blocks: ['A poison record blocks the shard', 'Work on the shard is halted and the shard is paused'],
      skipped: 'A poison record is skipped in the stream',
    },
  ],
  ['lambda.esm.tumbling', 'Tumbling windows of [0 seconds to 15 minutes]'],
  ['lambda.async.payload', 'Asynchronous invocations take up to [256 KB]'],
  ['lambda.sync.payload', 'Synchronous invocations take up to [6 MB]'],
  ['lambda.async.retries', 'Asynchronous invocations are retried [2] times', 'Asynchronous: [2] automatic retries'],
  ['lambda.async.retries#attempts', 'Asynchronous invocations: [3] attempts in total'],
  [
    'lambda.async.retries#in-words',
    {
      twice: 'Async invocations are retried twice',
      never: 'Asynchronous invocations are not retried',
      'three-times': 'An asynchronous invocation is retried 3 times, a minute after the first attempt',
    },
  ],
  ['lambda.async.age', 'Asynchronous events are kept for up to [6 hours]'],
  [
    'lambda.async.dest',
    {
      destinations: 'Destinations: SQS, SNS, Lambda, EventBridge',
      others: 'Destinations: a function can use Kinesis as a destination',
    },
  ],
  [
    'lambda.async.dlq',
    {
      'async-event': 'A DLQ works for asynchronous invocations',
      'all-invocations': 'A DLQ works for synchronous calls',
    },
  ],
  ['lambda.dest.sns256', 'A destination that is an SNS topic takes [256 KB]'],
  ['lambda.timeout', 'Execution time: up to [15 minutes]', 'The timeout is max [900 seconds]'],
  ['lambda.timeout#default', 'Timeout: [3 seconds]'],
  ['lambda.timeout#managed-instances', 'On Lambda Managed Instances up to [90 minutes]'],
  ['lambda.scale', 'Burst of [1,000] new environments every 10 seconds'],
  ['lambda.scale#minute', 'After the burst Lambda scales by [500] more instances each minute'],
  ['lambda.concurrency', 'The account limit is [1,000] concurrent executions'],
  ['lambda.concurrency#unreserved', 'At least [100] concurrent executions stay unreserved'],
];

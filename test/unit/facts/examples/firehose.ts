import type { Examples } from './types';

export const firehose: Examples = [
  [
    'fh.name',
    {
      'kinesis-data-firehose': ['Kinesis Data Firehose', 'Kinesis Firehose', 'AWS Kinesis Data Firehose'],
      'data-firehose': 'Amazon Data Firehose',
    },
  ],
  ['fh.record.max', 'A record can be up to [1,000 KiB]'],
  ['fh.record.msk', 'From MSK a record can have [10 MB]'],
  ['fh.record.msk#transformed', 'From MSK with a Lambda transformation: [6 MB]'],
  ['fh.batch', 'PutRecordBatch takes [500] records'],
  ['fh.batch#payload', 'PutRecordBatch takes [4 MiB] per call'],
  ['fh.quota.big', 'Direct PUT: [500,000] records per second'],
  ['fh.quota.big#requests', 'Direct PUT: [2,000] requests per second'],
  ['fh.quota.big#data', 'Direct PUT: [5 MB/s]'],
  ['fh.quota.other', 'Direct PUT: [100,000] records per second'],
  ['fh.quota.other#requests', 'Direct PUT: [1,000] requests per second'],
  ['fh.quota.other#data', 'Direct PUT: [1 MB/s]'],
  ['fh.quota.kds', { unlimited: 'With Kinesis Data Streams as source there is no quota' }],
  ['fh.streams', 'Up to [50] delivery streams per account'],
  ['fh.buffer.interval', 'Buffer interval: [60 to 900 seconds]'],
  ['fh.buffer.interval#default', 'The buffer interval is [300 seconds] by default'],
  ['fh.buffer.interval#min', 'The lowest buffer time is [1 minute]', 'minimum latency of [60 seconds]'],
  [
    'fh.buffer.zero',
    { 'near-real-time': ['Near Real Time', 'near-real-time'], 'real-time': 'Data arrives in real time' },
  ],
  ['fh.buffer.size_s3', 'Buffer size: [1 to 128 MB]'],
  ['fh.buffer.size_s3#default', 'The buffer has [5 MB] by default'],
  ['fh.buffer.size_os', 'OpenSearch: buffer of [1 to 100 MB]'],
  ['fh.buffer.size_http', 'HTTP endpoints: buffer of [1 to 64 MB]'],
  ['fh.buffer.size_splunk', 'Splunk: buffer of [1 to 5 MB]'],
  ['fh.buffer.size_splunk#interval', 'Splunk: buffer interval of [0 to 60 seconds]'],
  ['fh.buffer.size_snow', 'Snowflake: buffer of [1 to 128 MB]'],
  [
    'fh.buffer.hint',
    { hint: 'Buffer size or interval, whichever comes first', guarantee: 'The buffer interval is guaranteed' },
  ],
  ['fh.hold', 'Data is held for up to [24 hours] while the destination is unavailable'],
  [
    'fh.hold#storage',
    { none: ['No data storage', 'Lacks persistent storage'], stored: 'Firehose stores data permanently' },
  ],
  [
    'fh.replay',
    {
      none: ["Doesn't support replay capability", 'no replay', 'no support for replay'],
      available: 'Firehose can replay old data',
    },
  ],
  ['fh.lambda.buffer', 'The transform buffer is [0.2 to 3 MB]'],
  ['fh.lambda.buffer#default', 'The Lambda buffer has [1 MB] by default'],
  ['fh.lambda.buffer#interval', 'The Lambda buffer interval is [60 seconds] by default'],
  ['fh.lambda.payload', 'A Lambda transformation takes up to [6 MB]'],
  ['fh.lambda.time', 'A Lambda transformation may take up to [5 minutes]'],
  ['fh.lambda.time#retries', 'A Lambda transformation is retried [3] times'],
  [
    'fh.convert',
    {
      'json-to-columnar': [
        'JSON to Parquet conversion',
        'cannot convert CSV to Parquet',
        'Parquet or ORC',
        'Apache Parquet and Apache ORC',
      ],
      'any-to-columnar': 'Firehose converts CSV to Parquet',
      'other-output': 'It converts records to Avro',
    },
  ],
  ['fh.compress', { available: 'GZIP and Snappy compression' }],
  [
    'fh.dest',
    {
      destinations: ['Loads data into S3, Redshift, OpenSearch', 'destinations: S3, Splunk'],
      others: ['load data streams to Amazon MSK', 'delivers to DynamoDB'],
    },
  ],
  ['fh.redshift', { copy: 'Redshift (COPY through S3)', direct: 'Loads directly into Redshift' }],
  ['fh.source', { sources: 'Kinesis Agent can send data to Firehose' }],
  ['fh.backup', { 'all-or-failed': ['Back up all or failed data', 'All or failed data may go to a bucket'] }],
  ['fh.dp', 'Dynamic partitioning: up to [500] active partitions'],
  ['fh.dp#rate', '[1 GB/s] per partition'],
  [
    'fh.dp#change',
    {
      creation: 'Dynamic partitioning only at creation',
      'any-time': 'Dynamic partitioning can be enabled later',
    },
  ],
  ['fh.retry', 'Retry duration: [0 to 7,200 seconds]'],
  ['fh.price.round', 'Records are rounded up to [5 KB]'],
  [
    'fh.delim',
    {
      newline: 'Firehose adds a newline as separator: it adds a newline by default',
      none: 'Records come without newline',
    },
  ],
  ['fh.lambda.outstanding', 'Up to [5] outstanding Lambda invocations per shard'],
];

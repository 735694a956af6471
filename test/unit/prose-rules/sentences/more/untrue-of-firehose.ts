import type { Sentences } from '../types';

/** What learners write of Firehose and never was so. */
export const untrueOfFirehose: readonly Sentences[] = [
  {
    rule: 'fact-wrong',
    said: [
      '# Firehose\n\nDestinations: S3, Redshift, DynamoDB',
      '# Firehose\n\n- target: Lambda ✓',
      '# Firehose\n\n### Can SQS be a source?\n\nYes.',
      '# Firehose\n\nCan it deliver to RDS? Yes.',
      '# Firehose\n\nsource: SQS ✓',
      '# Firehose\n\nFirehose needs a data stream as its source.',
      '# Firehose\n\n| Question | Answer |\n|---|---|\n| Retry when OpenSearch is down | forever |',
      '# Firehose\n\nWhen the endpoint is down, it drops the data at once.',
    ],
    unsaid: [
      '# Firehose\n\nDestinations: S3, Redshift, OpenSearch',
      '# Firehose\n\n- target: Lambda ✗',
      '# Firehose\n\nCan it deliver to RDS? No.',
      '# Firehose\n\nsource: SQS ✗',
      '# Managed Service for Apache Flink\n\nDestinations: Kinesis Data Streams, Firehose, Lambda',
      '# Firehose\n\nA Lambda transformation writes what it looked up to DynamoDB.',
      '# Firehose\n\nIt needs no data stream as its source.',
      '# Firehose\n\nRetries of a delivery end after two hours.',
    ],
  },
  {
    rule: 'firehose-convert-non-json',
    said: [
      '# Firehose\n\nInput of the format conversion: CSV',
      '# Firehose\n\n| Question | Answer |\n|---|---|\n| ORC from XML | directly |',
    ],
    unsaid: ['# Firehose\n\nInput of the format conversion: JSON', '# Firehose\n\nParquet from CSV: Lambda first'],
  },
  {
    rule: 'firehose-replay',
    said: [
      '# Messaging\n\n| | SQS | Data Firehose |\n|---|---|---|\n| Replay | no | yes |',
      '# Firehose\n\nFirehose keeps the records for 7 days.',
    ],
    unsaid: [
      '# Messaging\n\n| | SQS | Data Firehose |\n|---|---|---|\n| Replay | no | no |',
      'Nobody reads from a Firehose stream, so there is nothing to replay.',
    ],
  },
];

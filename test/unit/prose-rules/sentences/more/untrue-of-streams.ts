import type { Sentences } from '../types';

/** What learners write of streams and never was so. */
export const untrueOfStreams: readonly Sentences[] = [
  {
    rule: 'fact-wrong',
    said: [
      '# Kinesis Data Streams\n\n- Encryption of the data at rest is always on.',
      '# Messaging\n\n| | SQS | Kinesis Data Streams |\n|---|---|---|\n| Encryption | by default | by default |',
      '# Myths\n\n- Fact: a Kinesis stream is encrypted automatically.',
      '# Kinesis Data Streams\n\nMay I switch from provisioned to on-demand? No.',
      '# Kinesis Data Streams\n\nChange of the mode :: no\nMode of a stream: fixed at creation',
      '# Kinesis Data Streams\n\nIn provisioned mode the stream scales automatically.',
      '# Kinesis Data Streams\n\nWith on-demand you have to choose the number of shards.',
      '# Kinesis Data Streams\n\nRecords are ordered across all shards.',
      '# Messaging\n\n| | SQS FIFO | Kinesis |\n|---|---|---|\n| Order | group | whole stream |',
      '# Kinesis Data Streams\n\nIf one record of PutRecords fails, the whole call fails: PutRecords is atomic.',
      '# Kinesis Data Streams\n\nEnhanced fan-out consumers poll the shards.',
    ],
    unsaid: [
      '# Kinesis Data Streams\n\n- Encryption at rest is off by default.',
      '# Kinesis Data Streams\n\n- Data is encrypted in transit by default (TLS).',
      '# Myths\n\n- A Kinesis stream is encrypted automatically.',
      '# Kinesis Data Streams\n\nMay I switch from provisioned to on-demand? Yes.',
      '# Kinesis Data Streams\n\nThe mode cannot be changed more than twice in 24 hours.',
      '# Kinesis Data Streams\n\nIn provisioned mode the stream does not scale automatically.',
      '# Kinesis Data Streams\n\nWith on-demand you do not have to choose the number of shards.',
      '# Kinesis Data Streams\n\nRecords are ordered within a shard, not across all shards.',
      '# Kinesis Data Streams\n\nPutRecords is not atomic.',
      '# Kinesis Data Streams\n\nClassic consumers poll, enhanced fan-out pushes.',
    ],
  },
  {
    rule: 'kinesis-delete-record',
    said: [
      '# Kinesis Data Streams\n\nWho removes a record? :: the application',
      '# Messaging\n\n| | SQS | Kinesis |\n|---|---|---|\n| Delete a single message | yes | yes |',
      '# Kinesis Data Streams\n\nThe consumer must delete the records.',
      '# Messaging\n\n| | Kinesis |\n|---|---|\n| Deletion | by the consumer |',
    ],
    unsaid: [
      '# Kinesis Data Streams\n\nWho removes a record? :: nobody',
      '# Messaging\n\n| | SQS | Kinesis |\n|---|---|---|\n| Delete a single message | yes | no |',
    ],
  },
];

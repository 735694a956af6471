import { type Case, lambda, mapping, resource, stream, template } from './support';

const clicks = (load: string, shards: number, ...properties: readonly string[]) =>
  template(stream('Clicks', load, shards, ...properties));
const onDemand = (load: string) =>
  template(resource('Clicks', 'Kinesis::Stream', load, 'StreamModeDetails:', '  StreamMode: ON_DEMAND'));
const at = (shards: number) => [`kinesis-throughput error Clicks @ ShardCount: ${shards}`];

function withReaders(load: string, shards: number, shared: number, fanOut: number): string {
  const readers = Array.from({ length: shared + fanOut }, (_, index) => [
    ...lambda(`Reader${index}`),
    ...(index < shared
      ? mapping(`Mapping${index}`, '!GetAtt Clicks.Arn', `Reader${index}`)
      : [
          ...resource(`Consumer${index}`, 'Kinesis::StreamConsumer', undefined, 'StreamARN: !GetAtt Clicks.Arn'),
          ...mapping(`Mapping${index}`, `!Ref Consumer${index}`, `Reader${index}`),
        ]),
  ]);
  return template(stream('Clicks', load, shards), ...readers);
}

/** Loads on streams: shards, readers, on-demand, records. */
export const streamCases: readonly Case[] = [
  {
    title: 'records and bytes above two shards: the larger need is named',
    text: clicks('2,500 records/s, 4 KB', 2),
    expected: at(2),
    says: /^10 MB\/s is more than the 2 MB\/s that 2 shards of Clicks can take in: set 10 shards\.$/,
    sum: /^2,500 records\/s against 2,000 records\/s and 10 MB\/s against 2 MB\/s of 2 shards: \*\*10 shards\*\*/,
  },
  { title: 'records as many as two shards take', text: clicks('2,000 records/s, 1 KB', 2), expected: [] },
  { title: 'bytes above three shards', text: clicks('900 records/s, 4 KB', 3), expected: at(3), says: /4 shards/ },
  { title: 'a volume alone, in bounds', text: clicks('2 MB/s', 2), expected: [] },
  { title: 'a volume alone, above', text: clicks('2.5 MB/s', 2), expected: at(2) },
  {
    title: 'one shard is told as one',
    text: clicks('1,500 records/s', 1),
    expected: at(1),
    says: /that 1 shard of Clicks/,
  },
  { title: 'shared readers in bounds', text: withReaders('2 MB/s', 4, 4, 0), expected: [] },
  {
    title: 'shared readers above',
    text: withReaders('2 MB/s', 4, 5, 0),
    expected: at(4),
    says: /5 consumers.*enhanced fan-out/,
  },
  { title: 'enhanced fan-out does not share', text: withReaders('2 MB/s', 4, 3, 4), expected: [] },
  {
    title: 'a delivery stream is a shared reader',
    text: template(
      stream('Clicks', '1 MB/s', 1),
      lambda('A'),
      mapping('ReadA', '!GetAtt Clicks.Arn', 'A'),
      lambda('B'),
      mapping('ReadB', '!GetAtt Clicks.Arn', 'B'),
      resource(
        'Archive',
        'KinesisFirehose::DeliveryStream',
        undefined,
        'KinesisStreamSourceConfiguration:',
        '  KinesisStreamARN: !GetAtt Clicks.Arn',
      ),
    ),
    expected: at(1),
    says: /3 consumers/,
  },
  { title: 'on demand as it starts', text: onDemand('1,000 records/s, 4 KB'), expected: [] },
  {
    title: 'on demand above its start',
    text: onDemand('10 MB/s'),
    expected: ['kinesis-throughput warning Clicks @ StreamMode: ON_DEMAND'],
    says: /4 MB\/s/,
  },
  { title: 'on demand, a rate without a size', text: onDemand('9,000 records/s'), expected: [] },
  {
    title: 'shards of a parameter with a default',
    text: `Parameters:\n  Shards: { Type: Number, Default: 2 }\n${template(resource('Clicks', 'Kinesis::Stream', '2,500 records/s', 'ShardCount: !Ref Shards'))}`,
    expected: ['kinesis-throughput error Clicks @ ShardCount: !Ref Shards'],
  },
  {
    title: 'shards that are not known',
    text: `Parameters:\n  Shards: { Type: Number }\n${template(resource('Clicks', 'Kinesis::Stream', '2,500 records/s', 'ShardCount: !Ref Shards'))}`,
    expected: [],
  },
  {
    title: 'two numbers of shards, the larger one enough',
    text: template(resource('Clicks', 'Kinesis::Stream', '3,500 records/s', 'ShardCount: !If [Large, 4, 1]')),
    expected: [],
  },
  {
    title: 'two numbers of shards, neither enough',
    text: template(resource('Clicks', 'Kinesis::Stream', '5,000 records/s', 'ShardCount: !If [Large, 4, 1]')),
    expected: ['kinesis-throughput error Clicks @ ShardCount: !If [Large, 4, 1]'],
  },
  { title: 'a record of 1 MiB', text: clicks('1 MiB', 1), expected: [] },
  {
    title: 'a record of 2 MB',
    text: clicks('10 records/min, 2 MB', 1),
    expected: ['payload-over-limit error Clicks @ Clicks:'],
  },
  {
    title: 'a record of 2 MB in a stream that takes it',
    text: clicks('10 records/min, 2 MB', 1, 'MaxRecordSizeInKiB: 4096'),
    expected: [],
  },
  {
    title: 'a record of 3 MB in a stream that takes 2 MiB',
    text: clicks('3 MB', 4, 'MaxRecordSizeInKiB: 2048'),
    expected: ['payload-over-limit error Clicks @ MaxRecordSizeInKiB: 2048'],
  },
  { title: 'batches of 500 that fit PutRecords', text: clicks('500 records/s, 1 KB, batches of 500', 1), expected: [] },
  {
    title: 'batches of 500 that do not',
    text: clicks('500 records/s, 30 KB, batches of 500', 20),
    expected: ['payload-over-limit error Clicks @ Clicks:'],
    says: /PutRecords/,
  },
];

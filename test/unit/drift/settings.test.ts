import assert from 'node:assert/strict';
import type { Finding } from '../../../src/engine/types';
import { driftIn, wordsOf } from './support';

const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  Parcels:
    Type: AWS::SQS::Queue
    Properties:
      FifoQueue: true
      QueueName: parcels.fifo
      ContentBasedDeduplication: true
      VisibilityTimeout: 120
      MessageRetentionPeriod: 172800
      RedrivePolicy: { deadLetterTargetArn: !GetAtt LostParcels.Arn, maxReceiveCount: 4 }
  LostParcels:
    Type: AWS::SQS::Queue
    Properties: { FifoQueue: true, QueueName: lost.fifo, MessageRetentionPeriod: 1209600 }
  Delay:
    Type: AWS::SQS::Queue
    Properties: { DelaySeconds: 30, SqsManagedSseEnabled: false, MaximumMessageSize: 65536 }
  Sorter:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: python3.12
      Handler: s.h
      CodeUri: .
      Timeout: 20
      MemorySize: 512
      ReservedConcurrentExecutions: 10
      Events:
        Belt:
          Type: SQS
          Properties:
            Queue: !GetAtt Parcels.Arn
            BatchSize: 5
            FunctionResponseTypes: [ReportBatchItemFailures]
            ScalingConfig: { MaximumConcurrency: 8 }
        Tick:
          Type: Schedule
          Properties: { Schedule: rate(10 minutes) }
  Tracker:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: python3.12
      Handler: t.h
      CodeUri: .
      Events:
        Scans:
          Type: Kinesis
          Properties:
            Stream: !GetAtt Scans.Arn
            StartingPosition: LATEST
            BatchSize: 200
            MaximumBatchingWindowInSeconds: 15
            ParallelizationFactor: 2
            BisectBatchOnFunctionError: true
            MaximumRetryAttempts: 3
            DestinationConfig: { OnFailure: { Destination: !GetAtt Vans.Arn } }
  Scans:
    Type: AWS::Kinesis::Stream
    Properties: { StreamModeDetails: { StreamMode: ON_DEMAND }, RetentionPeriodHours: 48 }
  Pickups: { Type: AWS::SNS::Topic }
  Vans: { Type: AWS::SQS::Queue }
  Bikes: { Type: AWS::SQS::Queue }
  VansSub:
    Type: AWS::SNS::Subscription
    Properties:
      TopicArn: !Ref Pickups
      Protocol: sqs
      Endpoint: !GetAtt Vans.Arn
      RawMessageDelivery: true
      FilterPolicyScope: MessageBody
      FilterPolicy: { size: [large] }
  Files:
    Type: AWS::KinesisFirehose::DeliveryStream
    Properties:
      ExtendedS3DestinationConfiguration:
        BucketARN: arn:aws:s3:::files
        RoleARN: arn:aws:iam::111122223333:role/files
        BufferingHints: { IntervalInSeconds: 60, SizeInMBs: 32 }
        CompressionFormat: GZIP
  Depot:
    Type: AWS::AmazonMQ::Broker
    Properties: { BrokerName: depot, EngineType: RABBITMQ, DeploymentMode: CLUSTER_MULTI_AZ, HostInstanceType: mq.m5.large, PubliclyAccessible: true, Users: [] }
  ScanLost:
    Type: AWS::Events::Rule
    Properties:
      State: DISABLED
      EventPattern: { detail-type: [ScanLost, ScanFound] }
      Targets:
        - Id: sorter
          Arn: !GetAtt Sorter.Arn
          RetryPolicy: { MaximumRetryAttempts: 7, MaximumEventAgeInSeconds: 3600 }
          DeadLetterConfig: { Arn: !GetAtt Bikes.Arn }
  Lorries:
    Type: AWS::SQS::Queue
    Properties: { ReceiveMessageWaitTimeSeconds: 20, KmsMasterKeyId: alias/aws/sqs, QueueName: lorries.fifo, FifoQueue: true }
`;

function findingsIn(note: string): readonly Finding[] {
  return driftIn(note, template, 'templates/depot.yaml');
}

/** The words that are said to differ. */
function drift(note: string): readonly string[] {
  return wordsOf(findingsIn(note), note);
}

/** The note after all fixes of what differs. */
function corrected(note: string): string {
  const edits = findingsIn(note).flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits));
  return [...edits]
    .reverse()
    .reduce((text, { span, text: words }) => text.slice(0, span.start) + words + text.slice(span.end), note);
}

const corrections: readonly (readonly [note: string, text: string])[] = [
  ['`Parcels` gives up after 9 receives.', '`Parcels` gives up after 4 receives.'],
  ['`Sorter` takes twenty messages at a time.', '`Sorter` takes five messages at a time.'],
  ['If a batch fails it is retried twice by `Tracker`.', 'If a batch fails it is retried three times by `Tracker`.'],
  ['`Parcels`: `VisibilityTimeout: 60`', '`Parcels`: `VisibilityTimeout: 120`'],
  ['`Parcels`: `visibilityTimeout: Duration.minutes(5)`', '`Parcels`: `visibilityTimeout: Duration.seconds(120)`'],
  [
    '| Queue | Visibility timeout (min) |\n| --- | --- |\n| `Parcels` | 5 |',
    '| Queue | Visibility timeout (min) |\n| --- | --- |\n| `Parcels` | 2 |',
  ],
  ['`Sorter` also runs every hour.', '`Sorter` also runs every 10 minutes.'],
  ['`Parcels`: content-based deduplication: no', '`Parcels`: content-based deduplication: yes'],
  ['`Parcels` hides messages for an hour.', '`Parcels` hides messages for two minutes.'],
  ['`Parcels` hides messages for 90 s.', '`Parcels` hides messages for 120 s.'],
  ['`Parcels` has a 10 minute visibility timeout.', '`Parcels` has a 2 minute visibility timeout.'],
  ['`Sorter` has 1024 MB of memory.', '`Sorter` has 512 MB of memory.'],
  ['`Sorter` is given 1 GB of memory.', '`Sorter` is given 512 MB of memory.'],
  [
    'After the third failure `Parcels` sends a message to the DLQ.',
    'After the third failure `Parcels` sends a message to the DLQ.',
  ],
  ['`Parcels` is a standard queue.', '`Parcels` is a FIFO queue.'],
  ['`Tracker` starts at TRIM_HORIZON.', '`Tracker` starts at LATEST.'],
  ['The engine of `Depot` is ActiveMQ.', 'The engine of `Depot` is RabbitMQ.'],
  ['`Depot` is an ActiveMQ broker.', '`Depot` is an ActiveMQ broker.'],
  ['| Queue | DLQ |\n| --- | --- |\n| `Vans` | Yes |', '| Queue | DLQ |\n| --- | --- |\n| `Vans` | No |'],
];

const differing: readonly (readonly [kind: string, note: string, words: string])[] = [
  ['memory', '`Sorter` is given 1 GB of memory.', '1 GB'],
  ['a value behind a dash', '- `Sorter` – timeout 30 s, 512 MB', '30 s'],
  ['values alone', '- `Sorter`: 20 s / 1024 MB', '1024 MB'],
  ['a value alone behind another', '`Sorter` has a timeout of 20 seconds and 256 MB.', '256 MB'],
  ['what could not be done', 'What could not be sorted after six attempts goes to `LostParcels`.', 'six attempts'],
  ['visible again', 'A message of `Parcels` becomes visible again five minutes later.', 'five minutes'],
  ['reserved concurrency', '`Sorter` has a reserved concurrency of 25.', '25'],
  ['the batch of a function', '`Sorter` takes twenty messages at a time.', 'twenty messages'],
  ['the batch of a queue', 'It reads `Parcels` in batches of 10.', '10'],
  ['the batching window', '`Tracker` waits up to 30 seconds to fill a batch.', '30 seconds'],
  ['the factor of a mapping', '`Tracker` works on four batches per shard in parallel.', 'four batches'],
  ['the retries of a mapping', 'A failing batch is retried ten times by `Tracker`.', 'ten times'],
  ['the concurrency of a mapping', '`Sorter` consumes `Parcels` with a maximum concurrency of 20.', '20'],
  ['where a mapping starts', '`Tracker` starts with the oldest record.', 'the oldest record'],
  ['bisecting', '`Tracker` does not split the batch on errors.', 'split the batch'],
  ['partial batches', '`Sorter` does not report partial batch failures.', 'partial batch failures'],
  [
    'deduplication',
    '`Parcels` has content-based deduplication switched off.',
    'content-based deduplication switched off',
  ],
  [
    'deduplication by duty',
    '`Parcels` is FIFO. Producers must send a deduplication id.',
    'must send a deduplication id',
  ],
  ['order', '`Parcels` does not guarantee order.', 'does not guarantee order'],
  ['encryption', '`Delay` is encrypted at rest.', 'encrypted at rest'],
  ['the kind of encryption', '`Vans` is encrypted with SSE-KMS.', 'SSE-KMS'],
  ['no delay', 'What is sent to `Delay` arrives without any delay.', 'delay'],
  ['the largest message', '`Delay` takes messages of up to 256 KB.', '256 KB'],
  ['stream mode', '`Scans` is provisioned with 4 shards.', 'provisioned'],
  ['stream retention', 'Data in `Scans` can be read again for a week.', 'a week'],
  ['raw delivery', '`VansSub` has raw message delivery off.', 'off'],
  ['no filter', '`VansSub` has no filter policy.', 'filter policy'],
  ['what a filter looks at', '`VansSub` filters on message attributes.', 'message attributes'],
  ['buffering', '`Files` writes every five minutes or at 32 MB.', 'five minutes'],
  ['compression', 'Objects of `Files` are uncompressed.', 'uncompressed'],
  ['engine', '`Depot` is an ActiveMQ broker.', 'ActiveMQ'],
  ['deployment', '`Depot` runs as a single instance.', 'single instance'],
  ['public access', '`Depot` is not publicly accessible.', 'publicly accessible'],
  ['private access', '`Depot` stays private.', 'private'],
  ['the host of a broker', '`Depot` runs on mq.t3.micro.', 'mq.t3.micro'],
  ['the state of a rule', 'The rule `ScanLost` is switched on.', 'switched on'],
  ['how often a rule retries', '`ScanLost` calls `Sorter`, and retries twice.', 'twice'],
  ['that a rule does not retry', '`ScanLost` never retries.', 'never retries'],
  ['how long a rule retries', '`ScanLost` keeps trying for 12 hours.', '12 hours'],
  ['where a rule leaves what fails', '`ScanLost` has no dead-letter queue.', 'dead-letter queue'],
  ['where a rule sends to', '`ScanLost` hands its events to `Tracker`.', 'hands its events to `Tracker`'],
  ['what a rule matches', '`ScanLost` matches only `ScanDelayed` events.', 'ScanDelayed'],
  ['what a subscription lets through', '`Vans` gets only parcels whose `size` is `small`.', 'small'],
  ['what a function hears of by a rule', '`Sorter` listens for ScanDelayed, it is never late.', 'ScanDelayed'],
  ['whose trigger, by the heading', '## `Tracker`\n\n- triggered by `Parcels`', 'triggered by `Parcels`'],
  ['short polling', 'We read `Lorries` with short polling.', 'short polling'],
  ['long polling', '`Vans` is read with long polling.', 'with long polling'],
  ['the key of somebody', '`Lorries` is encrypted with a customer managed key.', 'customer managed key'],
  ['what is read without delay', '`Delay` delivers what it gets immediately.', 'delivers what it gets immediately'],
  ['a deduplication id that is asked for', '`Parcels` requires a deduplication ID.', 'requires a deduplication ID'],
  [
    'the envelope',
    '`VansSub` wraps what it sends to `Vans` in an envelope.',
    'wraps what it sends to `Vans` in an envelope',
  ],
  ['the whole batch', 'If one record fails, `Sorter` retries the whole batch.', 'retries the whole batch'],
  ['a full day', 'Records stay in `Scans` for a full day.', 'a full day'],
  ['half hours', '`Sorter` also runs every half hour.', 'half hour'],
  ['a batch of one', '`Sorter` handles a single parcel per invocation.', 'a single'],
  ['a name with delay in it', '`Delay` keeps messages for 14 days.', '14 days'],
  ['a kind in a row of kinds', '| | `Vans` | `Bikes` |\n| --- | --- | --- |\n| Type | FIFO | standard |', 'FIFO'],
  ['never more than', '`Sorter` never runs more than twenty copies at a time.', 'twenty copies'],
  [
    'where failures of a function go',
    'What `Tracker` cannot read lands in `LostParcels`.',
    'cannot read lands in `LostParcels`',
  ],
  [
    'where failures of a queue go',
    '`Vans` has its dead letters in `LostParcels`.',
    'has its dead letters in `LostParcels`',
  ],
  ['who reads a queue', '`Parcels` is emptied by `Tracker`.', 'is emptied by `Tracker`'],
  ['who is reached', '`Pickups` reaches `Bikes`.', 'reaches `Bikes`'],
  ['a dead-letter queue that catches', '## `Vans`\n\nA dead-letter queue catches what is left.', 'dead-letter queue'],
  ['what is not halved', 'An error does not make `Tracker` halve the batch.', 'halve the batch'],
  ['what remains', 'Scans remain in `Scans` for three days.', 'three days'],
  ['which queue takes dead letters', '| Queue | Dead-letter queue |\n| --- | --- |\n| `Parcels` | `Bikes` |', 'Bikes'],
  ['what triggers', '| Function | Triggered by |\n| --- | --- |\n| `Tracker` | `Parcels` |', 'Parcels'],
  [
    'what a filter looks at, in other words',
    'The filter of `VansSub` looks at message attributes.',
    'message attributes',
  ],
  ['how far back a stream goes', 'You can go back three days in `Scans`, its retention.', 'three days'],
  ['where work comes from', '`Tracker` gets its work from `Parcels`.', 'gets its work from `Parcels`'],
  ['what is thrown away', '`Vans` throws old parcels away after a week.', 'a week'],
  ['how long things of a name are kept', '`Vans` keeps parcels ten days.', 'ten days'],
  ['how long it can sort', '`Sorter` can sort for two minutes.', 'two minutes'],
  ['so many a batch', '`Sorter` reads `Parcels`, 30 parcels a batch.', '30'],
  ['so many records', '`Tracker` takes 500 records.', '500 records'],
  [
    'a template as a link',
    '---\ntemplate: "[[depot.yaml|the depot]]"\n---\nLostParcels keeps messages for 4 days.',
    '4 days',
  ],
  ['schedule', '`Sorter` also runs every hour.', 'every hour'],
  ['how many subscribe', '`Pickups` fans out to three queues.', 'three queues'],
  ['who subscribes', '`Bikes` is subscribed to `Pickups`.', 'is subscribed to `Pickups`'],
  ['whose dead letters', '`Vans` is the dead-letter queue of `Parcels`.', 'is the dead-letter queue of `Parcels`'],
  ['tries, told of the dead-letter queue', 'After six attempts a message goes to `LostParcels`.', 'six attempts'],
  ['a pronoun over two sentences', '`Parcels` is where it starts. Its retention is four days.', 'four days'],
  ['the same verb left out', '`LostParcels` keeps messages for 14 days, `Parcels` for 4 days.', '4 days'],
  [
    'a denial left out',
    '`Vans` is standard, `Delay` is a standard queue and `Parcels` is FIFO while `LostParcels` is not.',
    'is not',
  ],
  ['a property in code', '`Parcels`: `VisibilityTimeout: 60`', '60'],
  ['a property of CDK in code', '`Parcels` sets `visibilityTimeout: Duration.minutes(5)`.', 'Duration.minutes(5)'],
  ['a property behind the name', '`Parcels.VisibilityTimeout` = 60', '60'],
  [
    'a resource for each column',
    '| | `Vans` | `Parcels` |\n| --- | --- | --- |\n| Visibility timeout | 30 s | 30 s |',
    '30 s',
  ],
  ['yes or no in a cell', '| Queue | DLQ |\n| --- | --- |\n| `Vans` | yes |', 'yes'],
  [
    'a setting in the cell before',
    '| Part | Setting | Value |\n| --- | --- | --- |\n| `Sorter` | Memory | 1 GB |',
    '1 GB',
  ],
  ['standard, and no more said', '`Parcels` is standard; nobody needs the order.', 'standard'],
  ['what it is', 'We put `Vans` before `Sorter`. It is a FIFO queue.', 'FIFO'],
  ['a unit in the head', '| Queue | Visibility timeout (min) |\n| --- | --- |\n| `Parcels` | 5 |', '5'],
  ['a heading above a heading', '## `Parcels`\n\n### Settings\n\n- visibility timeout: 30 s', '30 s'],
  ['a name above its list', '`Parcels`\n- visibility timeout: 30 s\n- FIFO', '30 s'],
  [
    'a link before what it is',
    'They go to [`Parcels`](../templates/depot.yaml#Parcels), a standard queue.',
    'standard',
  ],
  ['what happens on a failure', 'If a batch fails it is retried twice by `Tracker`.', 'twice'],
  ['available again', '`Parcels` makes the message available again after five minutes.', 'five minutes'],
  ['one more target', '`Pickups` also sends to `Bikes`.', 'also sends to `Bikes`'],
  ['an attempt by its number', 'After the third failure `Parcels` sends a message to the DLQ.', 'third failure'],
  ['one for each invocation', '`Sorter` handles one parcel per invocation.', 'one'],
  ['what vanishes', 'What nobody reads vanishes from `Vans` after a week.', 'a week'],
  ['a unit before a full stop', '`Scans` is retained for 24 h. `Vans` and `Bikes` are standard.', '24 h'],
  ['a life time', '`Vans` messages have a lifetime of 2 days.', '2 days'],
  [
    'deduplication by content',
    '`LostParcels` deduplicates on the message content.',
    'deduplicates on the message content',
  ],
  ['how it is compressed', '`Files` compresses with Snappy.', 'Snappy'],
  ['a buffer by its period', '`Files` flushes every hour.', 'every hour'],
  ['a redrive policy', '`Parcels` has no redrive policy.', 'redrive policy'],
  ['what it owes to a setting', '`Sorter` misses nothing thanks to its failure destination.', 'failure destination'],
  ['a line that leads in', 'Settings of `Parcels`:\n\n- visibility timeout: 30 s', '30 s'],
  [
    'a name of two humps with its template',
    '---\ntemplate: depot.yaml\n---\nLostParcels keeps messages for 4 days.',
    '4 days',
  ],
];

const agreeing: readonly (readonly [kind: string, note: string])[] = [
  ['another stage', 'In production `Parcels` keeps messages for 14 days.'],
  ['another account', 'In the other account `Parcels` hides messages for 5 minutes.'],
  ['a trial', 'For the load test, the visibility timeout of `Parcels` was set to 5 seconds.'],
  ['the past', '`Parcels` had a visibility timeout of 30 seconds.'],
  ['somebody else', '> "Our `Parcels` queue has a visibility timeout of 30 seconds", they wrote.'],
  ['an unknown resource', 'Our other queue, `Letters`, hides messages for 5 minutes; `Parcels` for two.'],
  ['the same value twice', '`Parcels` hides a message for 120 seconds (2 min).'],
  ['a word of the domain', '## `Delay`\n\nA delay of 40 minutes is refunded.'],
  ['a name that is a word of a setting', '`Delay` hides messages for 30 seconds.'],
  ['a value of the service', '`Vans` hides messages for 30 seconds, SQS allows up to 12 hours.'],
  ['a comparison', 'The visibility timeout of `Parcels` is six times the 20 seconds of `Sorter`.'],
  ['two resources, each its own', '`Parcels` retains messages for two days; `Scans` retains records for 48 hours.'],
  ['what it lets through', '`Pickups` sends to `Vans`.'],
  ['an encrypted queue, whatever with', '`Vans` is encrypted.'],
  ['a dead-letter queue that has none', '`LostParcels` is the DLQ of `Parcels`.'],
  ['what is held back', '`Delay` holds messages back for 30 seconds.'],
  ['what else is delayed', '`Vans` is standard, a driver who is late delays a tour by half an hour.'],
  ['a duty', 'The batch size of `Sorter` should be 10.'],
  ['a value alone of nothing', '- `Sorter`: 20 s, 3 people'],
  ['what another than the rule retries', '`ScanLost` calls `Sorter`, and retries seven times.'],
  ['events that a rule matches', '`ScanLost` matches `ScanLost` and `ScanFound` events.'],
  ['events that it does not match', '`ScanLost` does not match `ScanDelayed`.'],
  ['a word in what is filtered', '`Vans` gets `small` boxes on request.'],
  ['an encryption that nobody chose', '| Queue | Encryption |\n| --- | --- |\n| `Vans` | none |'],
  ['a key that AWS manages', '`Lorries` is encrypted with KMS, with the key that AWS manages.'],
  ['a queue whose name ends in .fifo', '| | `lorries.fifo` |\n| --- | --- |\n| Dead-letter queue | no |'],
  ['how a rule is encrypted', 'Logging of `ScanLost` is enabled.'],
  ['what comes in a while', '`Tracker` gets 200 records per batch or whatever comes in 15 seconds.'],
  ['never more than it may', '`Sorter` never runs more than ten copies at a time.'],
  ['more than', '`Sorter` could never sort more than five thousand parcels.'],
  ['what is reported one by one', 'Parcels that fail in `Sorter` are reported one by one.'],
  ['where failures go', 'What fails in `Tracker` is sent to `Vans`.'],
  ['a failure while it writes', '`Sorter` fails when it sends to `Bikes`.'],
  ['which queue takes dead letters', '| Queue | Dead-letter queue |\n| --- | --- |\n| `Parcels` | `LostParcels` |'],
  ['a setting that heads its row', '## `Vans`\n\n| Setting | Value |\n| --- | --- |\n| FIFO | no |'],
  ['what triggers', '| Function | Triggered by |\n| --- | --- |\n| `Sorter` | `Parcels` |'],
  ['what happened once', '`ScanLost` retried twice last night.'],
  ['what a dashboard keeps', '`Vans` has a dashboard with five widgets and a retention of 15 months.'],
  ['the time that is one too many', '`Parcels` lets a parcel be tried four times, the fifth time it is set aside.'],
  ['what others have', '`Sorter` has 512 MB because labels have 40 MB.'],
  ['what waits before it is read', '`Vans` waits half a minute before a van leaves.'],
  ['two names that share a statement', '`Vans` and `Bikes` are standard queues.'],
];

describe('a setting that a note states', () => {
  for (const [note, text] of corrections) {
    it(`is corrected in its own form: ${text.replaceAll('\n', ' ⏎ ')}`, () => assert.equal(corrected(note), text));
  }

  it('is told with the property, and whether the template sets it', () => {
    const note = '`Parcels` hides messages for 5 minutes and `Vans` for 2 minutes.';
    assert.deepEqual(
      findingsIn(note).map(({ message }) => message),
      [
        '"5 minutes": Parcels in depot.yaml says 2 minutes (VisibilityTimeout).',
        '"2 minutes": Vans in depot.yaml leaves VisibilityTimeout at its default, 30 seconds.',
      ],
    );
  });

  for (const [kind, note, words] of differing) {
    it(`differs: ${kind}`, () => assert.deepEqual(drift(note), [words]));
  }
  for (const [kind, note] of agreeing) {
    it(`does not differ: ${kind}`, () => assert.deepEqual(drift(note), []));
  }
});

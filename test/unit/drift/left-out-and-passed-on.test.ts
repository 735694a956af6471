import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { driftIn, wordsOf } from './support';

const lambda = 'Handler: a.b, Runtime: python3.12, Role: "arn:aws:iam::111122223333:role/p", Code: { ZipFile: x }';
/** A bakery: orders come over a topic, ovens are read by a function, loaves leave through a pipe. */
const bakery = `Resources:
  DoughTopic: { Type: AWS::SNS::Topic, Properties: { Subscription: [{ Protocol: email, Endpoint: b@example.com }] } }
  OvenDlq: { Type: AWS::SQS::Queue, Properties: { MessageRetentionPeriod: 864000 } }
  OvenQueue: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 240, RedrivePolicy: { deadLetterTargetArn: !GetAtt OvenDlq.Arn, maxReceiveCount: 4 } } }
  FlourQueue: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 100 } }
  OvenFunction: { Type: AWS::Lambda::Function, Properties: { ${lambda}, Timeout: 40, MemorySize: 256, ReservedConcurrentExecutions: 3 } }
  OvenMapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !GetAtt OvenQueue.Arn, FunctionName: !Ref OvenFunction, BatchSize: 5, FilterCriteria: { Filters: [{ Pattern: '{"body": {"kind": ["rye", "oat"]}}' }] } } }
  MillFunction: { Type: AWS::Lambda::Function, Properties: { ${lambda}, Timeout: 40, MemorySize: 256 } }
  GrainStream: { Type: AWS::Kinesis::Stream, Properties: { ShardCount: 2 } }
  MillMapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !GetAtt GrainStream.Arn, FunctionName: !Ref MillFunction, StartingPosition: LATEST, BatchSize: 50, MaximumBatchingWindowInSeconds: 4, TumblingWindowInSeconds: 90 } }
  LoafPipe: { Type: AWS::Pipes::Pipe, Properties: { RoleArn: x, Source: !GetAtt FlourQueue.Arn, Target: !GetAtt OvenQueue.Arn, SourceParameters: { FilterCriteria: { Filters: [{ Pattern: '{"body": {"state": ["BAKED"]}}' }] } } } }
  DawnRule: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: "cron(0 4 ? * MON-SAT *)", Targets: [{ Id: a, Arn: !GetAtt MillFunction.Arn }] } }
  HeatAlarm: { Type: AWS::CloudWatch::Alarm, Properties: { Namespace: AWS/Lambda, MetricName: IteratorAge, Dimensions: [{ Name: FunctionName, Value: !Ref MillFunction }], Period: 60, EvaluationPeriods: 5, Threshold: 480000, ComparisonOperator: GreaterThanThreshold } }
  DoughBroker: { Type: AWS::AmazonMQ::Broker, Properties: { EngineType: ACTIVEMQ, StorageType: EFS, AutoMinorVersionUpgrade: false } }
  PriceSubscription: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref DoughTopic, Protocol: sqs, Endpoint: !GetAtt FlourQueue.Arn, FilterPolicy: { weight: [{ numeric: ["<", 30] }] } } }
  CrumbBucket:
    Type: AWS::S3::Bucket
    Properties:
      NotificationConfiguration:
        QueueConfigurations:
          - { Event: "s3:ObjectCreated:*", Queue: !GetAtt OvenQueue.Arn, Filter: { S3Key: { Rules: [{ Name: prefix, Value: trays/ }] } } }
        LambdaConfigurations:
          - { Event: "s3:ObjectRemoved:*", Function: !GetAtt MillFunction.Arn }
`;

const differing: readonly (readonly [kind: string, note: string, words: readonly string[]])[] = [
  ['receives of a queue without a dead-letter queue', '`FlourQueue` allows six receives.', ['six receives']],
  ['concurrency that nothing reserves', '`MillFunction` has a reserved concurrency of 7.', ['7']],
  ['a tumbling window', '`MillFunction` counts. The tumbling window is five minutes.', ['five minutes']],
  ['what runs at the same time, by its name', '`OvenFunction` bakes. At most eight ovens run in parallel.', ['eight']],
  ['executions beside memory', '`OvenFunction`: 256 MB, 40 s, nine at a time.', ['nine']],
  ['how long a run may take', '`OvenFunction`: a small image, up to 3 minutes per run.', ['3 minutes']],
  ['memory in brackets', '`OvenFunction` bakes. Small (192 MB), with a timeout of 40 seconds.', ['192 MB']],
  ['days of a rule', '`DawnRule` starts `MillFunction` every day at 4:00 UTC.', ['every day']],
  [
    'how far behind, for how long',
    '`HeatAlarm`: more than two minutes behind, five minutes in a row.',
    ['two minutes'],
  ],
  ['a value of a pipe', '`LoafPipe` runs. The pipe only takes states `BAKED` or `BURNT`.', ['BURNT']],
  ['a value of a mapping', '`OvenFunction` handles rye and spelt.', ['spelt']],
  ['a bound in a condition', 'If the weight falls below 50, it goes to `FlourQueue`.', ['50']],
  ['the one notification that has a prefix', 'Objects in `CrumbBucket` under `racks/` are told of.', ['racks/']],
  ['where a broker keeps its data', '`DoughBroker` is small. Storage is EBS, which is enough.', ['EBS']],
  [
    'upgrades',
    '`DoughBroker` is new. Minor versions are installed automatically.',
    ['Minor versions are installed automatically'],
  ],
  ['who gets it', '`DoughTopic` tells of it. The baker team gets them by SMS.', ['SMS']],
  ['what a function reports', '`OvenFunction` reports which items failed.', ['reports which items failed']],
  [
    'a queue under its words',
    '`OvenDlq` is ours.\n\n## Oven DLQ\n\n- If you wait, it disappears after two days.',
    ['two days'],
  ],
  ['how long it is kept', 'Nothing is lost within three days, that is how long `OvenDlq` keeps it.', ['three days']],
  [
    'an answer that goes on',
    '**What are the visibility timeouts?**\nFour minutes for `OvenQueue`. For `FlourQueue` it is two minutes.',
    ['two minutes'],
  ],
  [
    'a dead-letter queue that is none',
    '`OvenQueue` moves failed messages to `StoveDeadLetters`.',
    ['moves failed messages to `StoveDeadLetters`'],
  ],
  ['a dead-letter queue where there is none', 'Dead letters of `FlourQueue` are in `FlourDlq`.', ['FlourDlq']],
  [
    'German',
    'Das Brot und der Teig: `OvenQueue` wird nicht leer. Der Visibility Timeout ist zwei Minuten.',
    ['zwei Minuten'],
  ],
  [
    'French',
    'Les files sont là pour les pains. `OvenDlq` supprime les messages après quatre heures avec une règle.',
    ['quatre heures'],
  ],
];

const agreeing: readonly (readonly [kind: string, note: string])[] = [
  ['a window behind a batch', '`MillFunction` mills. 50 records per batch, four seconds at most.'],
  [
    'what is kept where it ends',
    '`OvenQueue` hides messages for 4 minutes. After four receives they go to the DLQ, where they stay for 10 days.',
  ],
  [
    'what another keeps behind a colon',
    '`OvenDlq` holds failures. Remember: `GrainStream` still has the records for 24 hours.',
  ],
  ['messages in periods', '`HeatAlarm` needs five periods with ten or more messages.'],
  ['part of the week', '`DawnRule` runs every day but Sunday.'],
  ['a queue by its physical name', '`OvenQueue` moves failed messages to `bakery-oven-dead`.'],
  ['receives that are told of its own', '`OvenQueue` allows four receives.'],
];

describe('what is left out, passed on and told apart', () => {
  for (const [kind, note, words] of differing)
    it(`is held against its template: ${kind}`, () => {
      assert.deepEqual(wordsOf(driftIn(note, bakery), note), words);
    });
  for (const [kind, note] of agreeing)
    it(`does not differ: ${kind}`, () => {
      assert.deepEqual(wordsOf(driftIn(note, bakery), note), []);
    });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { driftIn, wordsOf } from './support';

const lambda = 'Handler: a.b, Role: "arn:aws:iam::111122223333:role/p", Code: { ZipFile: x }';
/** A harbour: ships are announced by a rule, crates go through a pipe, weights are archived. */
const harbour = `Resources:
  HarbourBus: { Type: AWS::Events::EventBus, Properties: { Name: harbour } }
  CraneDlq: { Type: AWS::SQS::Queue, Properties: { MessageRetentionPeriod: 864000 } }
  CraneQueue: { Type: AWS::SQS::Queue, Properties: { KmsMasterKeyId: alias/crane, RedrivePolicy: { deadLetterTargetArn: !GetAtt CraneDlq.Arn, maxReceiveCount: 4 } } }
  DockQueue: { Type: AWS::SQS::Queue, Properties: { VisibilityTimeout: 50 } }
  LogQueue: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true, ContentBasedDeduplication: true } }
  ShipTopic: { Type: AWS::SNS::Topic, Properties: { KmsMasterKeyId: alias/ships } }
  CrewTopic: { Type: AWS::SNS::Topic }
  ShipsToDock: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref ShipTopic, Protocol: sqs, Endpoint: !GetAtt DockQueue.Arn, RedrivePolicy: { deadLetterTargetArn: !GetAtt CraneDlq.Arn } } }
  WeightStream: { Type: AWS::Kinesis::Stream, Properties: { ShardCount: 2 } }
  WindStream: { Type: AWS::Kinesis::Stream, Properties: { ShardCount: 2 } }
  WeightBucket: { Type: AWS::S3::Bucket }
  PhotoBucket: { Type: AWS::S3::Bucket, Properties: { NotificationConfiguration: { QueueConfigurations: [{ Event: "s3:ObjectCreated:*", Queue: !GetAtt DockQueue.Arn, Filter: { S3Key: { Rules: [{ Name: suffix, Value: .png }] } } }] } } }
  WeightDelivery:
    Type: AWS::KinesisFirehose::DeliveryStream
    Properties:
      KinesisStreamSourceConfiguration: { KinesisStreamARN: !GetAtt WeightStream.Arn, RoleARN: x }
      ExtendedS3DestinationConfiguration:
        BucketARN: !GetAtt WeightBucket.Arn
        RoleARN: x
        Prefix: weights/
        ProcessingConfiguration: { Enabled: true, Processors: [{ Type: Lambda, Parameters: [{ ParameterName: LambdaArn, ParameterValue: !GetAtt ScaleFunction.Arn }] }] }
  ScaleFunction: { Type: AWS::Lambda::Function, Properties: { ${lambda}, Runtime: python3.12, Timeout: 25, MemorySize: 192 } }
  DockFunction: { Type: AWS::Lambda::Function, Properties: { ${lambda}, Runtime: nodejs22.x, Architectures: [arm64], Timeout: 60, MemorySize: 256 } }
  WindMapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !GetAtt WindStream.Arn, FunctionName: !Ref DockFunction, StartingPosition: TRIM_HORIZON } }
  ArrivalRule: { Type: AWS::Events::Rule, Properties: { EventBusName: !Ref HarbourBus, EventPattern: { detail-type: [ShipArrived] }, Targets: [{ Id: a, Arn: !GetAtt DockQueue.Arn }] } }
  TideSchedule: { Type: AWS::Scheduler::Schedule, Properties: { ScheduleExpression: "cron(20 5 ? * WED *)", ScheduleExpressionTimezone: Europe/Oslo, FlexibleTimeWindow: { Mode: FLEXIBLE, MaximumWindowInMinutes: 10 }, Target: { Arn: !GetAtt DockQueue.Arn, RoleArn: x } } }
  CratePipe: { Type: AWS::Pipes::Pipe, Properties: { RoleArn: x, Source: !GetAtt CraneQueue.Arn, Target: !Ref HarbourBus } }
  PortBroker: { Type: AWS::AmazonMQ::Broker, Properties: { EngineType: RABBITMQ, EngineVersion: "3.13" } }
`;

const differing: readonly (readonly [kind: string, note: string, words: readonly string[]])[] = [
  ['a runtime', '`ScaleFunction` runs on Python 3.11.', ['Python 3.11']],
  ['the alias of a key', '`CraneQueue` is encrypted with `alias/dock`.', ['alias/dock']],
  ['a key where SQS has its own', '`DockQueue` is encrypted with `alias/dock`.', ['alias/dock']],
  ['the version of an engine', '`PortBroker` runs RabbitMQ 3.11.', ['3.11']],
  ['the only broker of the template', '`DockQueue` is read by hand.\n\nThe broker runs ActiveMQ.', ['ActiveMQ']],
  ['a prefix', '`WeightDelivery` puts files under `raw/`.', ['raw/']],
  ['a flexible window', '`TideSchedule` may start up to half an hour late.', ['half an hour']],
  ['the source of a pipe', '`CratePipe` reads from `DockQueue`.', ['reads from `DockQueue`']],
  ['the target of a pipe', '`CratePipe` moves crates from `CraneQueue` to `CrewTopic`.', ['CrewTopic']],
  ['the source of a delivery stream', '`WeightDelivery` reads from `WindStream`.', ['reads from `WindStream`']],
  ['its bucket', '`WeightDelivery` writes to `PhotoBucket`.', ['writes to `PhotoBucket`']],
  [
    'what transforms',
    '`WeightDelivery` transforms records with `DockFunction`.',
    ['transforms records with `DockFunction`'],
  ],
  ['a subscription', '`ShipsToDock` delivers to `CraneQueue`.', ['delivers to `CraneQueue`']],
  ['its dead letters', 'Failed messages of `ShipsToDock` go to `LogQueue`.', ['LogQueue']],
  ['where events are passed on', '`ArrivalRule` routes `ShipArrived` to `CraneQueue`.', ['CraneQueue']],
  ['what collects', '`LogQueue` collects what `CraneQueue` could not process.', ['collects what `CraneQueue`']],
  ['an event in a row', '| Rule | Event |\n|---|---|\n| `ArrivalRule` | `ShipDeparted` |', ['ShipDeparted']],
  [
    'a duty',
    'Publishers don’t need a deduplication id for `CraneQueue`. `LogQueue` is a plain queue.',
    ['plain queue'],
  ],
  ['a duration without a preposition', '`DockFunction` has 256 MB and half a minute.', ['half a minute']],
  ['what is enough', '`ScaleFunction` is small: 192 MB and 40 seconds are enough.', ['40 seconds']],
  ['a time to answer', '`ScaleFunction` must answer within 40 seconds.', ['40 seconds']],
  ['what each file ends in', '`PhotoBucket` tells us: each `.gif` puts a message on a queue.', ['.gif']],
  ['the tip of a stream', '`DockFunction` starts at the tip of the stream.', ['the tip of the stream']],
  ['a weekday in the plural', '`TideSchedule` puts a reminder on `DockQueue` on Fridays.', ['Fridays']],
];

const agreeing: readonly (readonly [kind: string, note: string])[] = [
  ['a runtime in other words', '`DockFunction` is written in Node.js 22; `ScaleFunction` has `python3.12`.'],
  ['a plan for a runtime', '`ScaleFunction` runs on Python 3.12. We want to move it to Python 3.13.'],
  ['the clients of a broker', 'Clients need Python 3.9 to talk to `PortBroker`.'],
  ['a flexible window', '`TideSchedule` may start up to ten minutes late.'],
  ['keys of both kinds', '`WeightDelivery` puts files under `weights/`, failed ones under `lost/`.'],
  ['what others copy', 'What `WeightDelivery` wrote is copied to `backup/` every week.'],
  ['a pipe and a bus', '`CratePipe` moves crates from `CraneQueue` to `HarbourBus`.'],
  ['what transforms', '`WeightDelivery` transforms records with `ScaleFunction` and writes to `WeightBucket`.'],
  ['a function that copies', '`DockFunction` moves photos from `PhotoBucket` to `WeightBucket`.'],
  ['producers of a FIFO queue', 'Producers don’t have to send a deduplication id to `LogQueue`.'],
  ['a table of all events', '`ArrivalRule` is ours.\n\n| Event | Sent by |\n|---|---|\n| `ShipDeparted` | pilots |'],
];

describe('names, versions and ways', () => {
  for (const [kind, note, words] of differing)
    it(`are held against their template: ${kind}`, () => {
      assert.deepEqual(wordsOf(driftIn(note, harbour), note), words);
    });
  for (const [kind, note] of agreeing)
    it(`do not differ: ${kind}`, () => {
      assert.deepEqual(wordsOf(driftIn(note, harbour), note), []);
    });
  it('are told once where two settings say it', () => {
    const note = '`TideSchedule` runs daily at 5:20.';
    assert.equal(driftIn(note, harbour).length, 1);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { differingAmong } from './support';

const template = `Resources:
  Alpha:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 150
      MessageRetentionPeriod: 518400
      DelaySeconds: 25
      ReceiveMessageWaitTimeSeconds: 13
      MaximumMessageSize: 98304
      RedrivePolicy: { deadLetterTargetArn: !GetAtt Omega.Arn, maxReceiveCount: 7 }
  Omega: { Type: AWS::SQS::Queue, Properties: { MessageRetentionPeriod: 950400 } }
  Worker:
    Type: AWS::Lambda::Function
    Properties: { Runtime: python3.12, Handler: p.h, Role: "arn:aws:iam::111122223333:role/p", Code: { ZipFile: x }, Timeout: 22, MemorySize: 704, ReservedConcurrentExecutions: 17 }
  WorkerMapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt Alpha.Arn, FunctionName: !Ref Worker, BatchSize: 8, MaximumBatchingWindowInSeconds: 6, ScalingConfig: { MaximumConcurrency: 17 } }
  River: { Type: AWS::Kinesis::Stream, Properties: { ShardCount: 9, RetentionPeriodHours: 72 } }
  Reader:
    Type: AWS::Lambda::Function
    Properties: { Runtime: python3.12, Handler: p.h, Role: "arn:aws:iam::111122223333:role/p", Code: { ZipFile: x }, Timeout: 22 }
  ReaderMapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties: { EventSourceArn: !GetAtt River.Arn, FunctionName: !Ref Reader, StartingPosition: LATEST, BatchSize: 450, ParallelizationFactor: 6, MaximumRetryAttempts: 11, MaximumRecordAgeInSeconds: 5400, MaximumBatchingWindowInSeconds: 6 }
  Clock:
    Type: AWS::Events::Rule
    Properties: { ScheduleExpression: rate(40 minutes), Targets: [{ Id: p, Arn: !GetAtt Sweep.Arn, RetryPolicy: { MaximumEventAgeInSeconds: 1800, MaximumRetryAttempts: 14 } }] }
  Sweep:
    Type: AWS::Lambda::Function
    Properties: { Runtime: python3.12, Handler: p.h, Role: "arn:aws:iam::111122223333:role/p", Code: { ZipFile: x }, Timeout: 22 }
  Async:
    Type: AWS::Lambda::Function
    Properties: { Runtime: python3.12, Handler: p.h, Role: "arn:aws:iam::111122223333:role/p", Code: { ZipFile: x }, Timeout: 22 }
  AsyncInvoke:
    Type: AWS::Lambda::EventInvokeConfig
    Properties: { FunctionName: !Ref Async, Qualifier: $LATEST, MaximumRetryAttempts: 1, MaximumEventAgeInSeconds: 2400 }
  Hose:
    Type: AWS::KinesisFirehose::DeliveryStream
    Properties: { ExtendedS3DestinationConfiguration: { BucketARN: "arn:aws:s3:::log", RoleARN: "arn:aws:iam::111122223333:role/l", BufferingHints: { IntervalInSeconds: 180, SizeInMBs: 24 } } }
  Vault:
    Type: AWS::Events::Archive
    Properties: { SourceArn: "arn:aws:events:eu-west-1:111122223333:event-bus/default", RetentionDays: 45 }
`;

/** A setting, a value that is the template's and one that is not, and sentences with `@` for it. */
type Paraphrases = readonly [setting: string, right: string, wrong: string, sentences: readonly string[]];

const all: readonly Paraphrases[] = [
  [
    'visibility timeout',
    '150 seconds',
    '90 seconds',
    [
      'The visibility timeout of `Alpha` is @.',
      '`Alpha` has a visibility timeout of @.',
      "`Alpha`'s visibility timeout: @",
      'A received message is invisible in `Alpha` for @.',
      'After a receive, `Alpha` hides the message for @.',
      'Consumers of `Alpha` have @ to delete a message before it comes back.',
      'If a consumer of `Alpha` crashes, the message reappears after @.',
      'If it is not deleted within @, `Alpha` delivers the message again.',
      '`Alpha` redelivers a message that was not acknowledged after @.',
      'A message is in flight for at most @ in `Alpha`.',
      '`Alpha` makes a message visible again after @.',
      '`Alpha` locks a message for @ while it is processed.',
      '`Alpha` returns a message that was not deleted after @.',
      'In `Alpha` the lock on a message lasts @.',
      'The in-flight time of `Alpha` is @.',
      'We set `VisibilityTimeout` of `Alpha` to @.',
      'The message becomes available to other workers of `Alpha` again after @.',
      'No other consumer of `Alpha` gets the message for @.',
    ],
  ],
  [
    'retention of a queue',
    '6 days',
    '2 days',
    [
      '`Alpha` keeps messages for @.',
      'Messages stay in `Alpha` for @.',
      'The retention period of `Alpha` is @.',
      'Retention on `Alpha` is @.',
      'Unprocessed messages are lost after @ in `Alpha`.',
      'After @ `Alpha` drops what nobody has read.',
      '`Alpha` retains messages @.',
      'A message can wait in `Alpha` for @ before it is lost.',
      'We have @ to process a message of `Alpha` before it expires.',
      'Messages in `Alpha` expire after @.',
      '`Alpha` buffers messages for up to @.',
      'The messages of `Alpha` are available for @.',
      '`Alpha` survives an outage of @.',
      '`Alpha` deletes messages after @.',
      'Message retention for `Alpha`: @',
      'Everything older than @ is removed from `Alpha`.',
      'Nothing stays in `Alpha` longer than @.',
      'Messages that sit in `Alpha` for @ are discarded.',
      '`MessageRetentionPeriod` of `Alpha` is @.',
    ],
  ],
  [
    'retention of a dead-letter queue',
    '11 days',
    '2 days',
    [
      '`Omega` keeps failed messages for @.',
      'We have @ to look at what is in `Omega`.',
      'Dead letters stay in `Omega` for @.',
      'What lands in `Omega` is gone after @.',
      '`Omega` has a retention of @.',
      'Dead messages can be inspected in `Omega` for @.',
      'Failed messages can be replayed from `Omega` for @.',
      'You can find a failed message in `Omega` for @.',
      '`Omega` stores dead letters @.',
    ],
  ],
  [
    'delay',
    '25 seconds',
    'five seconds',
    [
      '`Alpha` delays every message by @.',
      '`Alpha` has a delay of @.',
      'The delivery delay of `Alpha` is @.',
      'New messages are held back for @ by `Alpha`.',
      'A new message shows up in `Alpha` only after @.',
      'Messages sent to `Alpha` can be received after @.',
      'Each message in `Alpha` is postponed by @.',
      'Messages arrive at consumers of `Alpha` with a delay of @.',
      '`DelaySeconds` of `Alpha` is set to @.',
      '`Alpha` is a delay queue (@).',
      '`Alpha` waits @ before it hands out a new message.',
    ],
  ],
  [
    'wait time',
    '13 seconds',
    '20 seconds',
    [
      '`Alpha` uses long polling with @.',
      'Long polling on `Alpha`: @',
      'The wait time of `Alpha` is @.',
      'A receive call on `Alpha` waits up to @.',
      'Consumers poll `Alpha` for @.',
      '`Alpha` is long-polled for @.',
      '`ReceiveMessageWaitTimeSeconds` of `Alpha` is @.',
      'A receive on `Alpha` comes back empty after @.',
      'The receive wait time of `Alpha` is @.',
      "A poll of `Alpha` takes up to @ when it's empty.",
    ],
  ],
  [
    'message size',
    '96 KB',
    '256 KB',
    [
      'Messages in `Alpha` may be up to @.',
      '`Alpha` accepts messages of up to @.',
      'The maximum message size of `Alpha` is @.',
      '`Alpha` rejects messages larger than @.',
      'Payloads over @ are refused by `Alpha`.',
      'A message for `Alpha` must not exceed @.',
      '`Alpha` takes payloads of at most @.',
      'The size limit of `Alpha` is @.',
      '`Alpha` limits messages to @.',
      '`MaximumMessageSize` of `Alpha`: @',
      'Bodies on `Alpha` are capped at @.',
      '`Alpha` allows @ per message.',
    ],
  ],
  [
    'receives',
    'seven',
    'three',
    [
      'After @ failed attempts a message of `Alpha` goes to `Omega`.',
      '`Alpha` moves messages to `Omega` after @ receives.',
      'The max receive count of `Alpha` is @.',
      '`Alpha` tries a message @ times before it is dead-lettered.',
      'A message that has been received @ times from `Alpha` is moved to `Omega`.',
      '`Alpha` gives up after @ tries.',
      'Messages land in `Omega` after @ unsuccessful deliveries from `Alpha`.',
      '`maxReceiveCount` of `Alpha` is @.',
      '`Alpha` redrives to `Omega` after @ receives.',
      '`Omega` gets what failed @ times in `Alpha`.',
      'After @ retries `Alpha` sends a message to `Omega`.',
      'A poison message is retried @ times by `Alpha`.',
      '`Omega` collects messages of `Alpha` that could not be processed in @ attempts.',
      'A message has @ chances in `Alpha`.',
    ],
  ],
  [
    'shards',
    'nine',
    'two',
    [
      '`River` has @ shards.',
      '`River` is provisioned with @ shards.',
      'There are @ shards in `River`.',
      'The shard count of `River` is @.',
      '`River` consists of @ shards.',
      '`River` runs on @ shards.',
      '`River` is split into @ shards.',
      'We pay for @ shards of `River`.',
      'With @ shards `River` can take a lot.',
      '`ShardCount` of `River` is @.',
      'Shards of `River`: @',
    ],
  ],
  [
    'retention of a stream',
    '72 hours',
    '24 hours',
    [
      '`River` keeps records for @.',
      'Records stay in `River` for @.',
      'The retention of `River` is @.',
      '`River` can be replayed for @.',
      'We can go back @ in `River`.',
      'Data in `River` expires after @.',
      '`River` holds @ of data.',
      'A record can be re-read from `River` for @.',
      '`River` remembers the last @.',
      '`River` retains data for @.',
    ],
  ],
  [
    'buffer interval',
    '3 minutes',
    'five minutes',
    [
      '`Hose` buffers for @.',
      '`Hose` flushes every @.',
      '`Hose` writes every @.',
      '`Hose` delivers a file every @.',
      'The buffer interval of `Hose` is @.',
      '`Hose` collects data for @.',
      '`Hose` waits up to @ before it writes.',
      'Data is in the bucket @ after `Hose` got it.',
      '`Hose` buffers for up to @.',
      'The buffering interval of `Hose` is set to @.',
    ],
  ],
  [
    'buffer size',
    '24 MB',
    '5 MB',
    [
      '`Hose` buffers @.',
      '`Hose` writes files of @.',
      'The buffer size of `Hose` is @.',
      '`Hose` flushes at @.',
      '`Hose` collects @ before it writes.',
      '`Hose` has a buffer of @.',
      'Files written by `Hose` are @.',
      '`Hose` flushes once it has @.',
    ],
  ],
  [
    'retention of an archive',
    '45 days',
    '30 days',
    [
      '`Vault` keeps events for @.',
      'Events stay in `Vault` for @.',
      'The retention of `Vault` is @.',
      'We can replay from `Vault` for @.',
      'Events can be replayed from `Vault` for @.',
      '`Vault` holds events @.',
      'Events in `Vault` expire after @.',
    ],
  ],
];

describe('what is said of a queue or stream, in many words', () => {
  for (const [setting, right, wrong, sentences] of all) {
    it(`is held against its template: ${setting}`, () => {
      assert.deepEqual(differingAmong(sentences, wrong, template), sentences);
      assert.deepEqual(differingAmong(sentences, right, template), []);
    });
  }
});

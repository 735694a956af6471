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
    'timeout of a function',
    '22 seconds',
    'a minute',
    [
      '`Worker` times out after @.',
      'The timeout of `Worker` is @.',
      '`Worker` may run for @.',
      '`Worker` has a timeout of @.',
      '`Worker` runs for at most @.',
      '`Worker` is killed after @.',
      'Lambda stops `Worker` after @.',
      '`Worker` has @ to finish.',
      '`Worker` must finish within... its timeout is @.',
      '`Worker` is configured with a @ timeout.',
      'The execution time of `Worker` is limited to @.',
      'An invocation of `Worker` lasts at most @.',
      '`Worker` gets @ per invocation.',
      'The function timeout for `Worker` is set to @.',
      '`Worker`: timeout @',
      'The maximum duration of `Worker` is @.',
      '`Worker` is aborted when it takes longer than @.',
    ],
  ],
  [
    'memory',
    '704 MB',
    '256 MB',
    [
      '`Worker` has @ of memory.',
      '`Worker` runs with @.',
      'The memory of `Worker` is @.',
      '`Worker` gets @ RAM.',
      '`Worker` is configured with @ of memory.',
      'Memory size for `Worker`: @',
      '`Worker` is a @ function.',
      'We gave `Worker` @.',
      '`Worker` needs @ of memory.',
      'We allocate @ to `Worker`.',
      '`Worker` is sized at @.',
    ],
  ],
  [
    'reserved concurrency',
    '17',
    '5',
    [
      'The reserved concurrency of `Worker` is @.',
      '`Worker` has a reserved concurrency of @.',
      'At most @ instances of `Worker` run in parallel.',
      'No more than @ copies of `Worker` run at the same time.',
      '`Worker` is limited to @ concurrent executions.',
      '`Worker` is capped at @ concurrent executions.',
      'Up to @ invocations of `Worker` run concurrently.',
      'The concurrency of `Worker` is limited to @.',
      'There are never more than @ instances of `Worker`.',
      '`ReservedConcurrentExecutions` of `Worker` is @.',
    ],
  ],
  [
    'batch size',
    'eight',
    'ten',
    [
      'The batch size of `Worker` is @.',
      '`Worker` reads messages in batches of @.',
      '`Worker` takes @ messages at a time.',
      '`Worker` gets up to @ messages per invocation.',
      '`Worker` processes @ messages per invocation.',
      '`Worker` handles @ messages at once.',
      'Each invocation of `Worker` receives up to @ messages.',
      '`Worker` receives at most @ messages per batch.',
      '`Worker` picks up @ messages from `Alpha` at a time.',
      'A batch for `Worker` has at most @ messages.',
      'Up to @ messages are passed to `Worker` in one call.',
      'Lambda hands `Worker` @ messages at a time.',
      '`Worker` consumes `Alpha` with a batch size of @.',
      '`Worker` polls `Alpha` in batches of @.',
      '`BatchSize` for `Worker` is @.',
      '`Worker` pulls @ messages per poll.',
    ],
  ],
  [
    'batching window',
    '6 seconds',
    'a minute',
    [
      'The batch window of `Worker` is @.',
      '`Worker` waits up to @ for a full batch.',
      '`Worker` has a batching window of @.',
      'Batches for `Worker` are gathered for @.',
      'A batch for `Worker` is collected for up to @.',
      '`Worker` waits @ until a batch is full.',
      'Lambda waits at most @ to fill a batch for `Worker`.',
      '`MaximumBatchingWindowInSeconds` of `Worker` is @.',
    ],
  ],
  [
    'parallelization factor',
    'six',
    'two',
    [
      'The parallelization factor of `Reader` is @.',
      '`Reader` processes @ batches per shard in parallel.',
      '`Reader` works on @ batches per shard at once.',
      'Each shard is read by @ concurrent invocations of `Reader`.',
      '`Reader` handles @ batches per shard concurrently.',
      '`ParallelizationFactor` of `Reader` is @.',
    ],
  ],
  [
    'retries of a mapping',
    '11',
    'three',
    [
      '`Reader` retries a failed batch @ times.',
      'A failing batch is retried @ times by `Reader`.',
      '`Reader` has @ retry attempts.',
      '`Reader` gives up after @ retries.',
      'The maximum retry attempts of `Reader` are @.',
      '`Reader` repeats a failed batch up to @ times.',
      '`MaximumRetryAttempts` of `Reader` is @.',
      'Lambda retries @ times for `Reader`.',
    ],
  ],
  [
    'age of records',
    '90 minutes',
    'one day',
    [
      '`Reader` skips records older than @.',
      '`Reader` discards records that are older than @.',
      'The maximum record age of `Reader` is @.',
      'Records older than @ are not processed by `Reader`.',
      '`MaximumRecordAgeInSeconds` of `Reader` is @.',
    ],
  ],
  [
    'schedule',
    '40 minutes',
    '5 minutes',
    [
      '`Clock` fires every @.',
      '`Clock` runs every @.',
      '`Clock` triggers `Sweep` every @.',
      '`Sweep` runs every @.',
      '`Sweep` is invoked every @ by `Clock`.',
      'Every @ `Clock` starts `Sweep`.',
      '`Clock` ticks every @.',
      '`Sweep` is started every @.',
      '`Clock` is scheduled every @.',
      '`Clock` kicks off `Sweep` every @.',
    ],
  ],
  [
    'retries of a rule',
    '14',
    'three',
    [
      '`Clock` retries its target @ times.',
      'Delivery by `Clock` is retried @ times.',
      '`Clock` tries again @ times.',
      '`Clock` has a retry policy of @ attempts.',
      '`Clock` makes up to @ retry attempts.',
    ],
  ],
  [
    'age of events of a rule',
    '30 minutes',
    'one hour',
    [
      '`Clock` keeps retrying for @.',
      '`Clock` gives up after @.',
      'Events of `Clock` may be at most @ old.',
      'The maximum event age of `Clock` is @.',
      '`Clock` retries for up to @.',
    ],
  ],
  [
    'retries of asynchronous calls',
    'once',
    'twice',
    [
      '`Async` is retried @.',
      'Lambda retries `Async` @.',
      'A failing `Async` is tried @ more.',
      'When `Async` fails, it is retried @.',
    ],
  ],
  [
    'age of asynchronous events',
    '40 minutes',
    'one hour',
    [
      'Events for `Async` are dropped after @.',
      'The maximum event age of `Async` is @.',
      'An event may wait for `Async` for @ at most.',
      'Lambda keeps an event for `Async` for up to @.',
    ],
  ],
];

describe('what is said of what consumes, in many words', () => {
  for (const [setting, right, wrong, sentences] of all) {
    it(`is held against its template: ${setting}`, () => {
      assert.deepEqual(differingAmong(sentences, wrong, template), sentences);
      assert.deepEqual(differingAmong(sentences, right, template), []);
    });
  }
});

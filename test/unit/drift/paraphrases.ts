import assert from 'node:assert/strict';
import { it } from 'mocha';
import { differingAmong } from './support';

export const template = `Resources:
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
export type Paraphrases = readonly [setting: string, right: string, wrong: string, sentences: readonly string[]];

/** A test for each setting: every sentence is told with the wrong value, and none with the right one. */
export function areHeldAgainstTheirTemplate(all: readonly Paraphrases[]): void {
  for (const [setting, right, wrong, sentences] of all) {
    it(`is held against its template: ${setting}`, () => {
      assert.deepEqual(differingAmong(sentences, wrong, template), sentences);
      assert.deepEqual(differingAmong(sentences, right, template), []);
    });
  }
}

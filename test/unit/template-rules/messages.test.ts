import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findingsOf } from './support';

const long = 'TheFunctionThatTurnsEveryOrderOfTheShopIntoParcelsForTheCourier';
const longQueue = 'TheQueueThatKeepsWhatNobodyCouldDeliverToTheWarehouseInTime';

function called(name: string, event: string): readonly string[] {
  return [
    `${name}:`,
    '  Type: AWS::Serverless::Function',
    '  Properties:',
    `    Events: { ${event}: { Type: EventBridgeRule, Properties: { Pattern: { source: [shop] } } } }`,
  ];
}

const messageOf = (rule: string, ...resources: readonly string[]) => findingsOf(rule, ...resources)[0]?.message ?? '';

describe('a message', () => {
  it('names an event of a function by its own name', () => {
    const message = messageOf('lambda-async-no-failure-destination', ...called('Pack', 'Shipped'));
    assert.match(message, /^Pack is called asynchronously by Shipped:/);
  });

  it('fits 160 characters with long names', () => {
    const rule = [
      'Orders:',
      '  Type: AWS::Events::Rule',
      '  Properties:',
      '    EventPattern: { source: [shop] }',
      `    Targets: [{ Id: one, Arn: !GetAtt ${long}.Arn, DeadLetterConfig: { Arn: !GetAtt ${longQueue}.Arn } }]`,
      `${longQueue}: { Type: AWS::SQS::Queue }`,
    ];
    const found = [
      messageOf('lambda-async-no-failure-destination', ...called(long, 'WhenAnOrderWasShipped')),
      messageOf('eventbridge-target-no-dlq', ...called(long, 'WhenAnOrderWasShipped')),
      messageOf('eventbridge-dlq-no-policy', ...called(long, 'WhenAnOrderWasShipped'), ...rule),
    ];
    for (const message of found) assert.ok(message !== '' && message.length <= 160, message);
  });

  it('of a queue, a stream and a delivery stream does so too', () => {
    const queue = [
      `${longQueue}: { Type: AWS::SQS::Queue, Properties: { MessageRetentionPeriod: 86400, KmsMasterKeyId: !Ref ${long} } }`,
      `${long}: { Type: AWS::KMS::Key, Properties: { KeyPolicy: { Statement: [] } } }`,
      `${long}Orders:`,
      '  Type: AWS::SQS::Queue',
      '  Properties:',
      `    RedrivePolicy: { maxReceiveCount: 5, deadLetterTargetArn: !GetAtt ${longQueue}.Arn }`,
      `${long}Shipped:`,
      '  Type: AWS::Events::Rule',
      '  Properties:',
      '    EventPattern: { source: [shop] }',
      `    Targets: [{ Id: one, Arn: !GetAtt ${longQueue}.Arn }]`,
    ];
    const stream = [
      `${long}: { Type: AWS::Lambda::Function }`,
      `${longQueue}${long}:`,
      '  Type: AWS::Lambda::EventSourceMapping',
      `  Properties: { FunctionName: !Ref ${long}, EventSourceArn: !ImportValue clicks, StartingPosition: LATEST }`,
    ];
    const delivery = [
      `${long}:`,
      '  Type: AWS::KinesisFirehose::DeliveryStream',
      '  Properties: { S3DestinationConfiguration: { BucketARN: arn:aws:s3:::clicks } }',
    ];
    const found = [
      messageOf('sqs-dlq-short-retention', ...queue),
      messageOf('sqs-key-closed-to-producer', ...queue),
      messageOf('sqs-no-dlq', `${long}${longQueue}: { Type: AWS::SQS::Queue }`),
      messageOf('stream-esm-no-bisect', ...stream),
      messageOf('stream-esm-no-retry-bound', ...stream),
      messageOf('firehose-no-error-logging', ...delivery),
    ];
    for (const message of found) assert.ok(message !== '' && message.length <= 160, message);
  });
});

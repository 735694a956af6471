import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findingsOf } from './support';

describe('A metric of SQS that does not exist', () => {
  const told = (name: string) =>
    findingsOf(
      'metric-name',
      `Backlog: { Type: AWS::CloudWatch::Alarm, Properties: { Namespace: AWS/SQS, MetricName: ${name} } }`,
    ).map(({ message, fixes }) => [message, fixes.map(({ title }) => title)]);

  it('is told with the one that is meant, where only a letter or two are amiss', () => {
    assert.deepEqual(told('ApproximateNumberOfMessageVisible'), [
      [
        'CloudWatch has no metric ApproximateNumberOfMessageVisible: it is called ApproximateNumberOfMessagesVisible.',
        ['Use ApproximateNumberOfMessagesVisible'],
      ],
    ]);
  });

  it('is told without one where nothing is like it', () => {
    assert.deepEqual(told('OrdersWaiting'), [
      ['SQS sends no metric OrdersWaiting to CloudWatch, so nothing ever arrives under this name.', []],
    ]);
  });
});

describe('An alarm on what no metric has', () => {
  const told = (namespace: string, metric: string, name: string, value: string) =>
    findingsOf(
      'metric-name',
      'Lost: { Type: AWS::SQS::Queue }',
      'News: { Type: AWS::SNS::Topic }',
      'Clicks: { Type: AWS::Kinesis::Stream }',
      'Watch:',
      '  Type: AWS::CloudWatch::Alarm',
      '  Properties:',
      `    Namespace: ${namespace}`,
      `    MetricName: ${metric}`,
      `    Dimensions: [{ Name: ${name}, Value: ${value} }]`,
    ).map(({ subject, message }) => `${subject}: ${message}`);
  const visible = 'ApproximateNumberOfMessagesVisible';

  it('is told where the URL of a queue or the ARN of a topic or stream stands for its name', () => {
    assert.deepEqual(told('AWS/SQS', visible, 'QueueName', '!Ref Lost'), [
      'Watch: Metrics of Lost go by its name, and this is its URL, so nothing ever arrives here: take its attribute QueueName.',
    ]);
    assert.match(told('AWS/SNS', 'PublishSize', 'TopicName', '!Ref News')[0] ?? '', /this is its ARN/);
    assert.match(told('AWS/Kinesis', 'IncomingBytes', 'StreamName', '!GetAtt Clicks.Arn')[0] ?? '', /take its Ref/);
  });

  it('is told where the service has no such dimension', () => {
    assert.deepEqual(told('AWS/SQS', visible, 'QueueArn', '!GetAtt Lost.Arn'), [
      'Watch: SQS has no metric by QueueArn, so nothing ever arrives here: its metrics go by QueueName.',
    ]);
  });

  it('is told of SNS and Kinesis where the name is nearly that of a metric', () => {
    assert.match(
      told('AWS/SNS', 'NumberOfNotificationFailed', 'TopicName', 'news')[0] ?? '',
      /called NumberOfNotificationsFailed/,
    );
    assert.match(told('AWS/Kinesis', 'IteratorAge', 'StreamName', 'clicks')[0] ?? '', /GetRecords\.IteratorAgeMilli/);
    assert.deepEqual(told('AWS/SNS', 'NumberOfNotificationsFilteredOut-MessageBody', 'TopicName', 'news'), []);
  });

  it('is no name, nor what a stream or anybody else is called by', () => {
    assert.deepEqual(told('AWS/SQS', visible, 'QueueName', '!GetAtt Lost.QueueName'), []);
    assert.deepEqual(told('AWS/SQS', visible, 'QueueName', "!Select [5, !Split [':', !GetAtt Lost.Arn]]"), []);
    assert.deepEqual(told('AWS/SQS', visible, 'QueueName', 'lost'), []);
    assert.deepEqual(told('AWS/Kinesis', 'IncomingBytes', 'StreamName', '!Ref Clicks'), []);
    assert.deepEqual(told('Shop', 'Orders', 'QueueName', '!Ref Lost'), []);
  });
});

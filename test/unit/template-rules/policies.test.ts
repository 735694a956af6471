import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findingsOf } from './support';

function topicOpenTo(services: string): readonly string[] {
  return [
    'News: { Type: AWS::SNS::Topic }',
    'Open:',
    '  Type: AWS::SNS::TopicPolicy',
    '  Properties:',
    '    Topics: [!Ref News]',
    '    PolicyDocument:',
    `      Statement: [{ Effect: Allow, Principal: { Service: ${services} }, Action: sns:Publish, Resource: !Ref News }]`,
  ];
}

const severities = (services: string) =>
  findingsOf('policy-confused-deputy', ...topicOpenTo(services)).map(({ severity }) => severity);

describe('a service let into a topic without a condition', () => {
  it('is a warning', () => assert.deepEqual(severities('s3.amazonaws.com'), ['warning']));

  it('is worth knowing where it is EventBridge alone, which may not fill a condition in', () => {
    assert.deepEqual(severities('events.amazonaws.com'), ['info']);
  });

  it('stays a warning where others come in with EventBridge', () => {
    assert.deepEqual(severities('[events.amazonaws.com, s3.amazonaws.com]'), ['warning']);
  });
});

describe('a public broker', () => {
  const broker = (groups: string) => [
    `Hub: { Type: AWS::AmazonMQ::Broker, Properties: { PubliclyAccessible: true${groups} } }`,
  ];

  it('is told to hang on its passwords only where no security group is set', () => {
    const message = (groups: string) => findingsOf('mq-public', ...broker(groups))[0]?.message ?? '';
    assert.match(message(''), /its passwords alone/);
    assert.match(message(', SecurityGroups: [sg-1]'), /its security groups and passwords/);
  });
});

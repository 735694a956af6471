import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findingsOf } from './support';

/** A function with the right to receive from and send to a queue that another one is called by. */
const courier = [
  'Parcels:',
  '  Type: AWS::SQS::Queue',
  '  Properties:',
  '    RedrivePolicy: { deadLetterTargetArn: !GetAtt Lost.Arn, maxReceiveCount: 2 }',
  'Lost: { Type: AWS::SQS::Queue }',
  'Courier:',
  '  Type: AWS::Serverless::Function',
  '  Properties:',
  '    Timeout: 60',
  '    DeadLetterQueue: { Type: SQS, TargetArn: !GetAtt Lost.Arn }',
  '    Policies:',
  '      - SQSPollerPolicy: { QueueName: !GetAtt Parcels.QueueName }',
  '      - SQSSendMessagePolicy: { QueueName: !GetAtt Parcels.QueueName }',
];

/** The same function, called by the queue. */
const called = [...courier, '    Events:', '      Parcel: { Type: SQS, Properties: { Queue: !GetAtt Parcels.Arn } }'];

describe('the right to receive', () => {
  for (const rule of [
    'lambda-recursion',
    'lambda-dlq-on-polled-source',
    'sqs-visibility-below-six-times',
    'sqs-visibility-below-function-timeout',
    'sqs-low-max-receive',
  ]) {
    it(`is no event source to ${rule}`, () => {
      assert.deepEqual(findingsOf(rule, ...courier), []);
      assert.equal(findingsOf(rule, ...called).length, 1);
    });
  }
});

describe('the right to send', () => {
  it('is told as a right', () => {
    const [finding] = findingsOf('lambda-recursion', ...called);
    assert.match(finding?.message ?? '', /^Courier may send to Parcels and is called by it/);
  });
});

describe('a right that one role gives to several functions', () => {
  const clerk = (name: string) => `${name}: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt Clerks.Arn } }`;
  const desk = [
    'Letters: { Type: AWS::SQS::Queue }',
    'Clerks:',
    '  Type: AWS::IAM::Role',
    '  Properties:',
    '    Policies:',
    '      - PolicyDocument:',
    '          Statement: [{ Effect: Allow, Action: sqs:SendMessage, Resource: !GetAtt Letters.Arn }]',
    'Mapping:',
    '  Type: AWS::Lambda::EventSourceMapping',
    '  Properties: { EventSourceArn: !GetAtt Letters.Arn, FunctionName: !Ref Reader }',
    clerk('Reader'),
  ];

  it('does not tell which of them sends', () => {
    assert.equal(findingsOf('lambda-recursion', ...desk).length, 1);
    assert.deepEqual(findingsOf('lambda-recursion', ...desk, clerk('Writer')), []);
  });
});

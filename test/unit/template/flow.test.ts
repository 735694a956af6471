import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { arrivals, flow, wayOf } from '../../../src/engine/flow';
import { graphOf, lines } from './support';

const chain = (load: string, ...more: readonly string[]) =>
  graphOf(
    lines(
      'Resources:',
      `  # load: ${load}`,
      '  T: { Type: AWS::SNS::Topic }',
      '  S1: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref T, Protocol: sqs, Endpoint: !GetAtt A.Arn } }',
      '  S2: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref T, Protocol: sqs, Endpoint: !GetAtt B.Arn, FilterPolicy: { k: [v] } } }',
      '  A: { Type: AWS::SQS::Queue }',
      '  B: { Type: AWS::SQS::Queue }',
      '  M: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !GetAtt A.Arn, FunctionName: !Ref F } }',
      '  F: { Type: AWS::Lambda::Function, Properties: { Policies: [{ SQSSendMessagePolicy: { QueueName: !GetAtt C.QueueName } }] } }',
      '  C: { Type: AWS::SQS::Queue }',
      ...more,
    ),
  );

describe('A declared load flows', () => {
  it('from a topic to every queue and the function behind it, and no further', () => {
    assert.deepEqual(
      flow(chain('500 msg/s, 30 KB, batches of 10')).map((hop) => [wayOf(hop), hop.load, hop.upperBound]),
      [
        ['T → A', { rate: 500, size: 30_000, batch: 10 }, false],
        ['T → B', { rate: 500, size: 30_000, batch: 10 }, true],
        ['T → A → F', { rate: 500, size: 30_000 }, false],
      ],
    );
  });

  it('from a producer into the queue that it may write to, with its batches', () => {
    const graph = graphOf(
      lines(
        'Transform: AWS::Serverless-2016-10-31',
        'Resources:',
        '  # load: 400 msg/s, no batching',
        '  F: { Type: AWS::Serverless::Function, Properties: { Policies: [{ SQSSendMessagePolicy: { QueueName: !GetAtt Q.QueueName } }] } }',
        '  Q: { Type: AWS::SQS::Queue }',
      ),
    );
    assert.deepEqual(
      flow(graph).map((hop) => [wayOf(hop), hop.load]),
      [['F → Q', { rate: 400, batch: 1 }]],
    );
  });

  it('not past a resource that declares a load itself', () => {
    const graph = chain('500 msg/s', '  N: { Type: AWS::SNS::Topic }');
    const own = graphOf(
      lines(
        'Resources:',
        '  # load: 500 msg/s',
        '  T: { Type: AWS::SNS::Topic, Properties: { Subscription: [{ Protocol: sqs, Endpoint: !GetAtt A.Arn }] } }',
        '  # load: 50 msg/s',
        '  A: { Type: AWS::SQS::Queue }',
        '  P: { Type: AWS::Pipes::Pipe, Properties: { Source: !GetAtt A.Arn, Target: !Ref B } }',
        '  B: { Type: AWS::SNS::Topic }',
      ),
    );
    assert.equal(flow(graph).length, 3);
    assert.deepEqual(
      flow(own).map((hop) => [wayOf(hop), hop.load.rate]),
      [
        ['A → P', 50],
        ['A → P → B', 50],
      ],
    );
  });

  it('through a rule that names one message group into one group', () => {
    const graph = graphOf(
      lines(
        'Resources:',
        '  # load: 400 msg/s, 50 groups',
        '  R: { Type: AWS::Events::Rule, Properties: { EventPattern: {}, Targets: [{ Arn: !GetAtt Q.Arn, SqsParameters: { MessageGroupId: all } }] } }',
        '  Q: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true } }',
      ),
    );
    assert.equal(flow(graph)[0]?.load.groups, 1);
  });

  it('never by failures or a clock, and ends in a loop', () => {
    const graph = graphOf(
      lines(
        'Resources:',
        '  # load: 1 msg/s',
        '  A: { Type: AWS::SNS::Topic, Properties: { Subscription: [{ Protocol: sqs, Endpoint: !GetAtt Q.Arn }] } }',
        '  Q: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt D.Arn } } }',
        '  D: { Type: AWS::SQS::Queue }',
        '  P: { Type: AWS::Pipes::Pipe, Properties: { Source: !GetAtt Q.Arn, Target: !GetAtt Q.Arn } }',
      ),
    );
    assert.deepEqual(flow(graph).map(wayOf), ['A → Q', 'A → Q → P']);
  });
});

describe('Loads that meet', () => {
  it('are added up, their sizes by their mean', () => {
    const graph = graphOf(
      lines(
        'Resources:',
        '  # load: 200 msg/s, 10 KB',
        '  A: { Type: AWS::SNS::Topic, Properties: { Subscription: [{ Protocol: sqs, Endpoint: !GetAtt Q.Arn }] } }',
        '  # load: 150 msg/s, 20 KB',
        '  B: { Type: AWS::SNS::Topic, Properties: { Subscription: [{ Protocol: sqs, Endpoint: !GetAtt Q.Arn }] } }',
        '  Q: { Type: AWS::SQS::Queue }',
      ),
    );
    const [arrival] = arrivals(graph);
    assert.deepEqual(
      [arrival?.resource.id, arrival?.rate, arrival?.size, arrival?.bytesPerSecond],
      ['Q', 350, 5_000_000 / 350, 5_000_000],
    );
    assert.equal(arrival?.hops.length, 2);
  });
});

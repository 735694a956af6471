import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  alarmsOf,
  asynchronousCallsOf,
  consumersOf,
  functionTimeout,
  isFifo,
  isGenerated,
  pollsOf,
  sourcesOf,
  togetherOf,
} from '../../../src/engine/graph';
import { graphOf, lines, resources } from './support';

const included = 'Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://shop/part.yaml } }';

describe('What is known of a queue', () => {
  const graph = graphOf(
    resources(
      'Q: { Type: AWS::SQS::Queue }',
      'Lost: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt Q.Arn, maxReceiveCount: 3 } } }',
      'T: { Type: AWS::SNS::Topic, Properties: { Subscription: [{ Protocol: sqs, Endpoint: !GetAtt Q.Arn }] } }',
      'S: { Type: AWS::Scheduler::Schedule, Properties: { Target: { Arn: !GetAtt Q.Arn } } }',
      'F: { Type: AWS::Lambda::Function }',
      'M: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref F, EventSourceArn: !GetAtt Q.Arn } }',
    ),
  );

  it('is who sends into it, failures apart, and who polls it', () => {
    assert.deepEqual(
      sourcesOf(graph, 'Q').map(({ source }) => source),
      ['T', 'S'],
    );
    assert.deepEqual(
      consumersOf(graph, 'Q').map(({ target }) => target),
      ['F'],
    );
    assert.deepEqual(
      pollsOf(graph, 'F').map(({ source }) => source),
      ['Q'],
    );
    assert.deepEqual([consumersOf(graph, 'F'), pollsOf(graph, 'Q'), sourcesOf(graph, 'F')], [[], [], []]);
  });

  it('is which alarms watch it, by reference or by its name', () => {
    const watched = (queue: string, value: string) =>
      alarmsOf(
        graphOf(
          resources(
            `Q: { Type: AWS::SQS::Queue${queue} }`,
            `A: { Type: AWS::CloudWatch::Alarm, Properties: { Dimensions: [{ Name: QueueName, Value: ${value} }] } }`,
          ),
        ),
        'Q',
      ).map(({ id }) => id);
    assert.deepEqual(watched('', '!GetAtt Q.QueueName'), ['A']);
    assert.deepEqual(watched('', 'work'), []);
    assert.deepEqual(watched(', Properties: { QueueName: work }', 'work'), ['A']);
    assert.deepEqual(watched(', Properties: { QueueName: work }', 'other'), []);
  });
});

describe('Queues and topics that SAM makes', () => {
  it('are those of an event or a destination, not what is written out', () => {
    const graph = graphOf(
      lines(
        'Transform: AWS::Serverless-2016-10-31',
        'Resources:',
        '  T: { Type: AWS::SNS::Topic }',
        '  Q: { Type: AWS::SQS::Queue }',
        '  F:',
        '    Type: AWS::Serverless::Function',
        '    Properties:',
        '      EventInvokeConfig: { DestinationConfig: { OnFailure: { Type: SQS }, OnSuccess: { Type: SNS } } }',
        '      Events:',
        '        E: { Type: SNS, Properties: { Topic: !Ref T, SqsSubscription: true } }',
      ),
    );
    const made = [...graph.ofType('AWS::SQS::Queue')].map((queue) => [queue.id === 'Q', isGenerated(queue)]);
    assert.ok(made.length >= 2);
    for (const [isWritten, generated] of made) assert.equal(generated, !isWritten);
    assert.deepEqual(
      graph.ofType('AWS::SNS::Topic').map((topic) => [topic.id === 'T', isGenerated(topic)]),
      [
        [true, false],
        [false, true],
      ],
    );
    for (const type of ['AWS::SNS::Subscription', 'AWS::Lambda::Function', 'AWS::Lambda::EventInvokeConfig']) {
      const others = graph.ofType(type);
      assert.ok(others.length > 0, type);
      for (const one of others) assert.equal(isGenerated(one), false, type);
    }
  });
});

describe('Consumers that are there at once', () => {
  const conditionOf = (condition: string) => (condition === '' ? '' : `, Condition: ${condition}`);
  const consumer = (id: string, condition: string, ofMapping = '') => [
    `${id}: { Type: AWS::Lambda::Function${conditionOf(condition)} }`,
    `${id}M: { Type: AWS::Lambda::EventSourceMapping${conditionOf(ofMapping)}, Properties: { FunctionName: !Ref ${id}, EventSourceArn: !GetAtt Q.Arn } }`,
  ];
  const together = (...consumers: readonly (readonly string[])[]) => {
    const graph = graphOf(resources('Q: { Type: AWS::SQS::Queue }', ...consumers.flat()));
    return togetherOf(graph, consumersOf(graph, 'Q')).map(({ target }) => target);
  };

  it('are the most that one condition lets in, and those without a condition', () => {
    assert.deepEqual(together(), []);
    assert.deepEqual(together(consumer('A', ''), consumer('B', '')), ['A', 'B']);
    assert.deepEqual(together(consumer('A', 'Old'), consumer('B', 'New'), consumer('C', '')), ['A', 'C']);
    assert.deepEqual(together(consumer('A', 'Old'), consumer('B', 'New'), consumer('C', 'New')), ['B', 'C']);
  });

  it('are told apart by the conditions of their connections as well', () => {
    assert.deepEqual(together(consumer('A', '', 'Old'), consumer('B', '', 'New')), ['A']);
    assert.deepEqual(together(consumer('A', 'Old', 'Old'), consumer('B', '', 'Old')), ['A', 'B']);
  });
});

describe('Services that call a function and do not wait', () => {
  const calls = (...more: readonly string[]) =>
    asynchronousCallsOf(graphOf(resources('F: { Type: AWS::Lambda::Function }', ...more)), 'F').map(
      ({ source }) => source,
    );

  it('are rules, schedules, topics and buckets of this file', () => {
    assert.deepEqual(
      calls(
        'R: { Type: AWS::Events::Rule, Properties: { EventPattern: {}, Targets: [{ Id: a, Arn: !GetAtt F.Arn }] } }',
        'S: { Type: AWS::Scheduler::Schedule, Properties: { Target: { Arn: !GetAtt F.Arn } } }',
        'B: { Type: AWS::S3::Bucket, Properties: { NotificationConfiguration: { LambdaConfigurations: [{ Event: "s3:ObjectCreated:*", Function: !GetAtt F.Arn }] } } }',
      ).sort(),
      ['B', 'R', 'S'],
    );
  });

  it('and topics of another file, by their subscription', () => {
    assert.deepEqual(
      calls(
        'S: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !ImportValue topic, Protocol: lambda, Endpoint: !GetAtt F.Arn } }',
      ),
      ['external'],
    );
  });

  it('not a function that may only invoke, nor a pipe', () => {
    assert.deepEqual(
      calls(
        'Q: { Type: AWS::SQS::Queue }',
        'P: { Type: AWS::Pipes::Pipe, Properties: { Source: !GetAtt Q.Arn, Target: !GetAtt F.Arn } }',
      ),
      [],
    );
  });
});

describe('What is not known', () => {
  const one = (resource: string) => graphOf(resources(resource));

  it('is the timeout of a function whose properties come from elsewhere, or of what is no function', () => {
    assert.equal(
      functionTimeout(one(`F: { Type: AWS::Lambda::Function, Properties: { ${included} } }`), 'F'),
      undefined,
    );
    assert.equal(functionTimeout(one('F: { Type: AWS::SQS::Queue }'), 'F'), undefined);
    assert.equal(functionTimeout(one('F: { Type: AWS::Lambda::Function }'), 'G'), undefined);
    const written = functionTimeout(one('F: { Type: AWS::Lambda::Function, Properties: { Timeout: 20 } }'), 'F');
    assert.deepEqual([written?.seconds, written?.from], [20, 'Timeout']);
    const missing = functionTimeout(one('F: { Type: AWS::Lambda::Function }'), 'F');
    assert.deepEqual(missing, { seconds: 3, from: 'default' });
  });

  it('is the kind of a queue or topic where it hangs on something', () => {
    const fifo = (type: string, properties: string) =>
      isFifo(one(`R: { Type: ${type}, Properties: { ${properties} } }`).resource('R'));
    assert.equal(isFifo(undefined), undefined);
    assert.equal(fifo('AWS::SQS::Queue', included), undefined);
    assert.equal(fifo('AWS::SNS::Topic', 'FifoTopic: true'), true);
    assert.equal(fifo('AWS::SNS::Topic', 'FifoQueue: true'), false);
    assert.equal(fifo('AWS::SQS::Queue', 'FifoTopic: true'), false);
    assert.equal(fifo('AWS::SQS::Queue', 'FifoQueue: "false"'), false);
    assert.equal(fifo('AWS::SQS::Queue', 'FifoQueue: false'), false);
    assert.equal(fifo('AWS::SQS::Queue', 'FifoQueue: maybe'), undefined);
    assert.equal(fifo('AWS::SQS::Queue', 'FifoQueue: !Ref AWS::NoValue'), false);
    assert.equal(fifo('AWS::SQS::Queue', 'FifoQueue: !If [A, true, true]'), true);
    assert.equal(fifo('AWS::SQS::Queue', 'FifoQueue: !If [A, true, false]'), undefined);
    assert.equal(fifo('AWS::SQS::Queue', 'FifoQueue: !If [A, true, !Ref AWS::NoValue]'), undefined);
  });
});

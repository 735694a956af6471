import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findingsIn, findingsOf } from './support';

const rule = 'sqs-no-dlq';
const found = (...resources: readonly string[]) => findingsOf(rule, ...resources);
const queue = (properties: string, id = 'Parcels') => `${id}: { Type: AWS::SQS::Queue, Properties: { ${properties} } }`;
const keeps = /^Parcels keeps handing out a message that fails until it expires/;

describe('a queue without a dead-letter queue', () => {
  it('is found without a redrive policy, and where the policy or its target is taken away', () => {
    for (const properties of [
      'VisibilityTimeout: 60',
      'RedrivePolicy: !Ref AWS::NoValue',
      'RedrivePolicy: { deadLetterTargetArn: !Ref AWS::NoValue, maxReceiveCount: 5 }',
    ]) {
      const [finding, ...others] = found(queue(properties));
      assert.match(finding?.message ?? '', keeps, properties);
      assert.equal(finding?.severity, 'warning');
      assert.deepEqual([finding?.subject, finding?.fact, others], ['Parcels', 'sqs.dlq.maxreceive_default', []]);
    }
  });

  it('is not known to be one where the policy, its target or the rest of the queue is not known', () => {
    for (const properties of [
      'RedrivePolicy: !ImportValue policy',
      'RedrivePolicy: { deadLetterTargetArn: !ImportValue dlq, maxReceiveCount: 5 }',
      'RedrivePolicy: { maxReceiveCount: 5 }',
      'RedrivePolicy: !If [Prod, { deadLetterTargetArn: !Ref AWS::NoValue }, !ImportValue policy]',
      'RedrivePolicy: !If [Prod, { deadLetterTargetArn: !ImportValue dlq }, !Ref AWS::NoValue]',
      'Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://shop/queue.yaml } }',
    ]) {
      assert.deepEqual(found(queue(properties)), [], properties);
    }
  });

  it('names the function that works on its messages, where there is one', () => {
    const [finding] = found(
      queue(''),
      'Pack: { Type: AWS::Lambda::Function }',
      'Mapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref Pack, EventSourceArn: !GetAtt Parcels.Arn } }',
    );
    assert.match(finding?.message ?? '', /^Parcels hands a message that Pack cannot process out again/);
  });

  it('gets one by a fix that says what it adds', () => {
    const [finding] = found(queue(''));
    assert.deepEqual(
      finding?.fixes.map(({ title }) => title),
      ['Add a dead-letter queue for Parcels'],
    );
  });

  it('is none where another template of the workspace sends failures there', () => {
    const parcels = `Resources:\n  ${queue('')}\nOutputs:\n  Arn: { Value: !GetAtt Parcels.Arn, Export: { Name: parcels-arn } }\n`;
    const other =
      'Resources:\n  Orders: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: { deadLetterTargetArn: !ImportValue parcels-arn, maxReceiveCount: 5 } } }\n';
    const of = (others: Readonly<Record<string, string>>) =>
      findingsIn('parcels.yaml', parcels, others).filter((finding) => finding.rule === rule);
    assert.equal(of({}).length, 1);
    assert.deepEqual(of({ 'orders.yaml': other }), []);
    assert.equal(of({ 'orders.yaml': other.replace('parcels-arn', 'letters-arn') }).length, 1);
  });
});

describe('a queue that is called a dead-letter queue', () => {
  const called = /is called a dead-letter queue, but nothing here puts failures into it/;

  it('is told of, by whichever part of its name', () => {
    for (const resource of [
      queue('', 'ParcelsDlq'),
      queue('', 'ParcelsDLQ'),
      queue('', 'DeadLetters'),
      queue('', 'ParcelsOnFailure'),
      queue('QueueName: dlq'),
      queue('QueueName: parcels-dlq'),
      queue('QueueName: parcels-dead-letter'),
      queue('QueueName: deadletters'),
      queue('QueueName: !Sub "${AWS::StackName}-dead_letters"'),
    ]) {
      const [finding] = found(resource);
      assert.match(finding?.message ?? '', called, resource);
      assert.deepEqual([finding?.severity, finding?.fact], ['info', 'sqs.dlq.maxreceive_default'], resource);
    }
  });

  it('is not one whose name has these letters by chance', () => {
    for (const resource of [queue('QueueName: headlq'), queue('QueueName: deadline-letters'), queue('', 'Letters')]) {
      assert.match(found(resource)[0]?.message ?? '', /keeps handing out/, resource);
    }
  });

  it('is a queue like any other where something sends to it', () => {
    const [finding] = found(
      queue('', 'ParcelsDlq'),
      'Topic: { Type: AWS::SNS::Topic }',
      'Subscription: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref Topic, Protocol: sqs, Endpoint: !GetAtt ParcelsDlq.Arn } }',
    );
    assert.match(finding?.message ?? '', /^ParcelsDlq keeps handing out a message/);
  });

  it('is not told of where an output gives its ARN away: other stacks may put failures into it', () => {
    const told = (value: string) =>
      findingsIn(
        'shop.yaml',
        `Resources:\n  ${queue('', 'ParcelsDlq')}\nOutputs:\n  Dlq: { Value: ${value} }\n`,
      ).filter((finding) => finding.rule === rule);
    assert.deepEqual(told('!GetAtt ParcelsDlq.Arn'), []);
    assert.equal(told('!Ref ParcelsDlq').length, 1);
    assert.equal(told('!GetAtt Parcels.Arn').length, 1);
  });

  it('keeps its message short, however long its name', () => {
    const [finding] = found(queue('', `Dlq${'OfParcels'.repeat(16)}`));
    assert.match(finding?.message ?? '', /^This is called a dead-letter queue, but nothing here puts failures into it/);
  });
});

describe('a note on a queue without a dead-letter queue', () => {
  it('is told so with the name of the queue, or without one', () => {
    const told = (sentence: string) =>
      findingsIn('queues.md', `# SQS\n\n${sentence}\n`)
        .filter((finding) => finding.rule === rule)
        .map(({ message, fact }) => [message, fact]);
    const message = 'hands a message that fails out again until it expires: give it a dead-letter queue.';
    const fact = 'sqs.dlq.maxreceive_default';
    assert.deepEqual(told('The SQS queue `parcels` has no dead-letter queue.'), [[`parcels ${message}`, fact]]);
    assert.deepEqual(told('Our SQS queue has no dead-letter queue.'), [[`This queue ${message}`, fact]]);
  });
});

describe('A subscription and its dead-letter queue', () => {
  const mismatched = (topic: string, endpoint: string, arn: string) =>
    findingsOf(
      'sqs-dlq-type-mismatch',
      `News: { Type: AWS::SNS::Topic${topic} }`,
      'Ordered: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true } }',
      'Plain: { Type: AWS::SQS::Queue }',
      `Hear: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref News, Protocol: sqs, Endpoint: !GetAtt ${endpoint}.Arn, RedrivePolicy: { deadLetterTargetArn: ${arn} } } }`,
    ).map(({ message }) => message.split(':')[0]);
  const fifo = ', Properties: { FifoTopic: true }';

  it('are of one type', () => {
    assert.deepEqual(mismatched('', 'Plain', '!GetAtt Ordered.Arn'), [
      'News is a standard topic and Ordered a FIFO queue',
    ]);
    assert.deepEqual(mismatched('', 'Plain', "'arn:aws:sqs:eu-west-1:111122223333:failed.fifo'"), [
      'News is a standard topic and failed.fifo a FIFO queue',
    ]);
    assert.deepEqual(mismatched(fifo, 'Ordered', '!GetAtt Plain.Arn'), [
      'News is a FIFO topic and Plain a standard queue',
    ]);
    assert.deepEqual(mismatched(fifo, 'Ordered', '!GetAtt Ordered.Arn'), []);
  });

  it('may differ, for all that AWS says, where a standard queue hears of a FIFO topic', () => {
    assert.deepEqual(mismatched(fifo, 'Plain', '!GetAtt Plain.Arn'), []);
  });
});

describe('A dead-letter queue of the other type', () => {
  const offered = (arn: string) =>
    findingsOf(
      'sqs-dlq-type-mismatch',
      'Failed: { Type: AWS::SQS::Queue, Properties: { QueueName: failed } }',
      `Orders: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true, RedrivePolicy: { deadLetterTargetArn: ${arn}, maxReceiveCount: 5 } } }`,
    ).flatMap(({ fixes }) => fixes.map(({ title }) => title));

  it('is made anew where it is referred to, but not where a text names it, which would name nothing then', () => {
    assert.deepEqual(offered('!GetAtt Failed.Arn'), ['Make Failed a FIFO queue (replaces it)']);
    assert.deepEqual(offered("!Sub 'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:failed'"), []);
  });
});

describe('A mapping on a FIFO queue of another template', () => {
  const mapping = (arn: string, settings: string) =>
    `Map: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: ${arn}, FunctionName: print, ${settings} } }`;

  it('is known by the end of its ARN', () => {
    const fifo = "!Sub 'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:orders.fifo'";
    assert.equal(findingsOf('lambda-esm-fifo-batch', mapping(fifo, 'BatchSize: 20')).length, 1);
    assert.equal(findingsOf('lambda-esm-batch-without-window', mapping(fifo, 'BatchSize: 20')).length, 0);
    assert.equal(
      findingsOf('lambda-esm-fifo-batch', mapping("'arn:aws:sqs:eu-west-1:1:orders'", 'BatchSize: 20')).length,
      0,
    );
  });
});

describe('A dead-letter queue of functions that Globals sets', () => {
  const template = (event: string) => `Transform: AWS::Serverless-2016-10-31
Globals:
  Function: { DeadLetterQueue: { Type: SQS, TargetArn: 'arn:aws:sqs:eu-west-1:111122223333:lost' } }
Resources:
  Pack:
    Type: AWS::Serverless::Function
    Properties:
      Events: { Queue: { Type: SQS, Properties: { Queue: 'arn:aws:sqs:eu-west-1:111122223333:orders', BatchSize: 1 } } }
  Count:
    Type: AWS::Serverless::Function
    Properties:
      Events: { Other: ${event} }
`;
  const found = (event: string) =>
    findingsIn('shop.yaml', template(event)).filter(({ rule }) => rule === 'lambda-dlq-on-polled-source').length;

  it('is there for those that are called asynchronously, where there is one', () => {
    assert.equal(found('{ Type: Schedule, Properties: { Schedule: rate(1 day) } }'), 0);
    assert.equal(found('{ Type: Api, Properties: { Path: /, Method: get } }'), 1);
  });
});

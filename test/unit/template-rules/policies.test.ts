import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findingsOf } from './support';

function topicOpenTo(services: string, condition = ''): readonly string[] {
  return [
    'News: { Type: AWS::SNS::Topic }',
    'Open:',
    '  Type: AWS::SNS::TopicPolicy',
    '  Properties:',
    '    Topics: [!Ref News]',
    '    PolicyDocument:',
    `      Statement: [{ Effect: Allow, Principal: { Service: ${services} }, Action: sns:Publish, Resource: !Ref News${condition} }]`,
  ];
}

const severities = (services: string, condition?: string) =>
  findingsOf('policy-confused-deputy', ...topicOpenTo(services, condition)).map(({ severity }) => severity);

describe('a service let into a topic without a condition', () => {
  it('is a warning', () => assert.deepEqual(severities('s3.amazonaws.com'), ['warning']));

  it('is worth knowing where it is EventBridge alone, which may not fill a condition in', () => {
    assert.deepEqual(severities('events.amazonaws.com'), ['info']);
  });

  it('is one where the condition asks for TLS alone, and none where it asks or may ask for whom the service works', () => {
    const conditioned = (condition: string) => severities('s3.amazonaws.com', `, Condition: ${condition}`);
    const tls = "Bool: { 'aws:SecureTransport': 'true' }";
    assert.deepEqual(conditioned(`{ ${tls} }`), ['warning']);
    assert.deepEqual(conditioned(`{ ${tls}, StringEquals: { 'aws:SourceAccount': '111122223333' } }`), []);
    assert.deepEqual(conditioned("{ StringEquals: { 'aws:PrincipalOrgID': o-1 } }"), []);
    assert.deepEqual(conditioned('!FindInMap [Conditions, !Ref Stage, topic]'), []);
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

describe('a statement that lets everybody in', () => {
  const found = (condition: string) =>
    findingsOf(
      'policy-public',
      ...topicOpenTo('none').slice(0, -1),
      `      Statement: [{ Effect: Allow, Principal: '*', Action: sns:Publish, Resource: !Ref News${condition} }]`,
    ).length;

  it('does so also where it only asks for TLS', () => {
    assert.equal(found(''), 1);
    assert.equal(found(", Condition: { Bool: { 'aws:SecureTransport': 'true' } }"), 1);
    assert.equal(found(", Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } }"), 0);
  });

  it('lets nobody into a queue where it speaks of a topic', () => {
    const statement = "{ Effect: Allow, Principal: '*', Action: sns:Publish, Resource: !Ref News }";
    const policy = `{ Queues: [!Ref Jobs], PolicyDocument: { Statement: [${statement}] } }`;
    const found = findingsOf(
      'policy-public',
      'News: { Type: AWS::SNS::Topic }',
      'Jobs: { Type: AWS::SQS::Queue }',
      `Open: { Type: AWS::SQS::QueuePolicy, Properties: ${policy} }`,
    );
    assert.deepEqual(found, []);
  });
});

describe('the rights of a function', () => {
  it('reach a bucket by its name and a pattern of keys', () => {
    const [found] = findingsOf(
      's3-recursion',
      'Images: { Type: AWS::S3::Bucket, Properties: { BucketName: images-1 } }',
      'Resize:',
      '  Type: AWS::Serverless::Function',
      '  Properties:',
      "    Policies: [{ Statement: [{ Effect: Allow, Action: s3:PutObject, Resource: 'arn:aws:s3:::images-1/*' }] }]",
      "    Events: { Image: { Type: S3, Properties: { Bucket: !Ref Images, Events: 's3:ObjectCreated:*' } } }",
    );
    assert.equal(found?.subject, 'Resize/Image');
  });
});

describe('a rule that sends back to its own bus', () => {
  const found = (arn: string, bus = '') =>
    findingsOf(
      'eventbridge-recursion',
      `Back: { Type: AWS::Events::Rule, Properties: { EventPattern: { source: [shop] }${bus}, Targets: [{ Id: back, Arn: !Sub '${arn}' }] } }`,
    ).length;
  const own = 'arn:aws:events:${AWS::Region}:${AWS::AccountId}:event-bus';

  it('may do so by the ARN of a bus of another place', () => {
    const bus = (region: string) => `arn:aws:events:${region}:111122223333:event-bus/shop`;
    assert.equal(found(bus('eu-west-1'), `, EventBusName: '${bus('eu-west-1')}'`), 1);
    assert.equal(found(bus('eu-west-1'), `, EventBusName: '${bus('us-east-1')}'`), 0);
  });

  it('may do so by a name in the same account and Region', () => {
    assert.equal(found(`${own}/default`), 1);
    assert.equal(found(`${own}/shop`, ', EventBusName: shop'), 1);
    assert.equal(found(`${own}/shop`), 0);
    assert.equal(found(`${own}/default`, ', EventBusName: !ImportValue bus'), 0);
    assert.equal(found('arn:aws:events:${AWS::Region}:111122223333:event-bus/default'), 0);
  });
});

describe('a queue that a policy opens to a service', () => {
  const found = (effect: string) =>
    findingsOf(
      'sqs-key-closed-to-producer',
      'Orders: { Type: AWS::SQS::Queue, Properties: { KmsMasterKeyId: alias/aws/sqs } }',
      'Policy:',
      '  Type: AWS::SQS::QueuePolicy',
      '  Properties:',
      '    Queues: [!Ref Orders]',
      '    PolicyDocument:',
      `      Statement: { Effect: ${effect}, Principal: { Service: [sns.amazonaws.com] }, Action: 'sqs:SendMessage', Resource: '*' }`,
    );

  it('stays closed to it by the key of SQS, wherever the topic is', () => {
    assert.match(found('Allow')[0]?.message ?? '', /^SNS cannot encrypt for Orders/);
    assert.deepEqual(found('Deny'), []);
  });
});

describe('a queue that S3 fills', () => {
  it('is closed to it by the key of SQS, also where that is named by its ARN', () => {
    const found = findingsOf(
      'sqs-key-closed-to-producer',
      "Orders: { Type: AWS::SQS::Queue, Properties: { KmsMasterKeyId: !Sub 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:alias/aws/sqs' } }",
      "Images: { Type: AWS::S3::Bucket, Properties: { NotificationConfiguration: { QueueConfigurations: [{ Event: 's3:ObjectCreated:*', Queue: !GetAtt Orders.Arn }] } } }",
    );
    assert.equal(found.length, 1);
  });

  it('is closed to it by a key that leaves it out, also where an alias of the file is called by its name', () => {
    const found = (alias: string) =>
      findingsOf(
        'sqs-key-closed-to-producer',
        "Key: { Type: AWS::KMS::Key, Properties: { KeyPolicy: { Statement: [{ Effect: Allow, Principal: { AWS: '111122223333' }, Action: 'kms:*' }] } } }",
        'Alias: { Type: AWS::KMS::Alias, Properties: { AliasName: alias/orders, TargetKeyId: !Ref Key } }',
        `Orders: { Type: AWS::SQS::Queue, Properties: { KmsMasterKeyId: ${alias} } }`,
        "Images: { Type: AWS::S3::Bucket, Properties: { NotificationConfiguration: { QueueConfigurations: [{ Event: 's3:ObjectCreated:*', Queue: !GetAtt Orders.Arn }] } } }",
      ).map(({ message }) => message.slice(0, 25));
    assert.deepEqual(found('alias/orders'), ['Key does not let S3 use i']);
    assert.deepEqual(found('alias/bills'), []);
  });
});

describe('a condition that takes any value', () => {
  it('keeps nobody out', () => {
    const found = (condition: string) =>
      findingsOf(
        'policy-public',
        ...topicOpenTo('none').slice(0, -1),
        `      Statement: [{ Effect: Allow, Principal: '*', Action: sns:Publish, Resource: !Ref News, Condition: ${condition} }]`,
      ).length;
    assert.equal(found("{ ArnLike: { 'aws:SourceArn': '*' } }"), 1);
    assert.equal(found("{ IpAddress: { 'aws:SourceIp': [10.0.0.0/8, 0.0.0.0/0] } }"), 1);
    assert.equal(found("{ IpAddress: { 'aws:SourceIp': 10.0.0.0/8 } }"), 0);
    const asked = "{ StringEquals: { 'aws:PrincipalOrgID': o-1 } }";
    assert.equal(found(`!If [Inside, !Ref AWS::NoValue, ${asked}]`), 1);
    assert.equal(found(`!If [Inside, ${asked}, ${asked}]`), 0);
  });
});

describe('a policy of a stream', () => {
  it('that lets everybody in is told', () => {
    const [found] = findingsOf(
      'policy-public',
      'Clicks: { Type: AWS::Kinesis::Stream }',
      'Open:',
      '  Type: AWS::Kinesis::ResourcePolicy',
      '  Properties:',
      '    ResourceArn: !GetAtt Clicks.Arn',
      "    ResourcePolicy: { Statement: [{ Effect: Allow, Principal: '*', Action: kinesis:PutRecord, Resource: !GetAtt Clicks.Arn }] }",
    );
    assert.match(found?.message ?? '', /^This statement opens the stream to every AWS account/);
  });
});

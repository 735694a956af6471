import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buildGraph } from '../../../src/engine/graph';
import { graphOf, resources, templateOf, textAt } from './support';

const ends = [
  'Q: { Type: AWS::SQS::Queue }',
  'T: { Type: AWS::SNS::Topic }',
  'F: { Type: AWS::Lambda::Function }',
  'K: { Type: AWS::Kinesis::Stream }',
  'M: { Type: AWS::MSK::Cluster }',
  'S: { Type: AWS::S3::Bucket }',
];

/** Each edge with its subject, the words at its place, and whether a filter stands before it. */
const told = (...more: readonly string[]): readonly string[] => {
  const text = resources(...ends, ...more);
  return graphOf(text).edges.map(
    ({ source, kind, target, subject, span, filtered }) =>
      `${source} -${kind}-> ${target} | ${subject} | ${textAt(text, span)}${filtered ? ' | filtered' : ''}`,
  );
};

describe('Notifications of buckets', () => {
  const bucket = (lists: string) =>
    `B: { Type: AWS::S3::Bucket, Properties: { NotificationConfiguration: { ${lists} } } }`;

  it('go to queues, topics and functions, each told by its place in its list', () => {
    assert.deepEqual(
      told(
        bucket(
          'QueueConfigurations: [{ Queue: !GetAtt Q.Arn }], TopicConfigurations: [{ Topic: !ImportValue t }, { Topic: !Ref T }], LambdaConfigurations: [{ Function: !GetAtt F.Arn }]',
        ),
      ),
      [
        'B -delivers-> Q | B/QueueConfigurations[0] | !GetAtt Q.Arn',
        'B -delivers-> external | B/TopicConfigurations[0] | !ImportValue t',
        'B -delivers-> T | B/TopicConfigurations[1] | !Ref T',
        'B -delivers-> F | B/LambdaConfigurations[0] | !GetAtt F.Arn',
      ],
    );
  });

  it('are filtered where they have a filter that is not taken away', () => {
    const filtered = (filter: string) => told(bucket(`QueueConfigurations: [{ Queue: !GetAtt Q.Arn, ${filter} }]`));
    assert.match(filtered('Filter: { S3Key: {} }')[0] ?? '', /\| filtered$/);
    assert.doesNotMatch(filtered('Filter: !Ref AWS::NoValue')[0] ?? '', /filtered/);
    assert.doesNotMatch(filtered('Event: "s3:ObjectCreated:*"')[0] ?? '', /filtered/);
  });

  it('keep what is written of them, and come from a resource of their own as well', () => {
    const custom =
      'N: { Type: Custom::S3BucketNotifications, Properties: { BucketName: !Ref S, NotificationConfiguration: { QueueConfigurations: [{ QueueArn: !GetAtt Q.Arn }], LambdaFunctionConfigurations: [{ LambdaFunctionArn: !GetAtt F.Arn }] } } }';
    assert.deepEqual(
      told(custom).map((edge) => edge.split(' | ')[0]),
      ['S -delivers-> Q', 'S -delivers-> F'],
    );
    const [edge] = graphOf(resources(...ends, custom)).edges;
    assert.deepEqual(
      edge?.properties?.entries.map(({ key }) => key),
      ['QueueArn'],
    );
  });
});

describe('Streams into storage', () => {
  it('feed delivery streams, which deliver to buckets', () => {
    const delivery = (properties: string) =>
      told(`D: { Type: AWS::KinesisFirehose::DeliveryStream, Properties: { ${properties} } }`);
    assert.deepEqual(delivery('KinesisStreamSourceConfiguration: { KinesisStreamARN: !GetAtt K.Arn }'), [
      'K -consumes-> D | D | !GetAtt K.Arn',
    ]);
    assert.deepEqual(delivery('MSKSourceConfiguration: { MSKClusterARN: !Ref M }'), ['M -consumes-> D | D | !Ref M']);
    assert.deepEqual(delivery('S3DestinationConfiguration: { BucketARN: !GetAtt S.Arn }'), [
      'D -delivers-> S | D | !GetAtt S.Arn',
    ]);
    assert.deepEqual(delivery('SplunkDestinationConfiguration: { S3Configuration: { BucketARN: !GetAtt S.Arn } }'), [
      'D -delivers-> S | D | !GetAtt S.Arn',
    ]);
  });

  it('are fed by tables', () => {
    assert.deepEqual(
      told(
        'N: { Type: AWS::DynamoDB::Table, Properties: { KinesisStreamSpecification: { StreamArn: !GetAtt K.Arn } } }',
      ),
      ['N -delivers-> K | N | !GetAtt K.Arn'],
    );
  });
});

describe('Queues that take failures', () => {
  const queue = (properties: string) => `A: { Type: AWS::SQS::Queue, Properties: { ${properties} } }`;

  it('are named by a redrive policy, or that is not known', () => {
    assert.deepEqual(told(queue('RedrivePolicy: { deadLetterTargetArn: !GetAtt Q.Arn, maxReceiveCount: 3 }')), [
      'A -dead-letters-> Q | A | !GetAtt Q.Arn',
    ]);
    assert.deepEqual(told(queue('RedrivePolicy: !ImportValue policy')), [
      'A -dead-letters-> external | A | !ImportValue policy',
    ]);
  });

  it('are those that say whose they take, of any queue where they name none', () => {
    const allow = (policy: string) => told(queue(`RedriveAllowPolicy: ${policy}`));
    assert.deepEqual(allow('{ redrivePermission: byQueue, sourceQueueArns: [!GetAtt Q.Arn] }'), [
      'Q -dead-letters-> A | A | !GetAtt Q.Arn',
    ]);
    assert.deepEqual(allow('{ redrivePermission: allowAll }'), [
      'external -dead-letters-> A | A | { redrivePermission: allowAll }',
    ]);
    assert.deepEqual(allow('{ redrivePermission: denyAll }'), []);
  });

  it('are those of which another file says so', () => {
    const text = resources(...ends);
    const edges = buildGraph({ ...templateOf(text), failureQueues: ['Q', 'T', 'Nobody'] }).edges;
    assert.deepEqual(
      edges.map(({ source, kind, target, span }) => [source, kind, target, textAt(text, span)]),
      [['external', 'dead-letters', 'Q', 'Q']],
    );
  });
});

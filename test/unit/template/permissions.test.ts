import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { edgesOf, graphOf, lines, resources, textAt } from './support';

const ends = [
  'Q: { Type: AWS::SQS::Queue, Properties: { QueueName: work } }',
  'T: { Type: AWS::SNS::Topic }',
  'K: { Type: AWS::Kinesis::Stream }',
  'H: { Type: AWS::KinesisFirehose::DeliveryStream }',
  'B: { Type: AWS::Events::EventBus, Properties: { Name: b } }',
  'W: { Type: AWS::StepFunctions::StateMachine }',
  'S: { Type: AWS::S3::Bucket }',
];
const actor = 'F: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt R.Arn } }';

/** A role whose one policy has this statement. */
const role = (statement: string): string =>
  `R: { Type: AWS::IAM::Role, Properties: { Policies: [{ PolicyDocument: { Statement: ${statement} } }] } }`;

/** What a function with such a statement in the policy of its role is connected with. */
const connections = (statement: string): readonly string[] => edgesOf(resources(...ends, actor, role(statement)));

describe('A function sends where its role lets it', () => {
  for (const [action, target] of [
    ['sqs:SendMessage', 'Q'],
    ['sqs:SendMessageBatch', 'Q'],
    ['sns:Publish', 'T'],
    ['kinesis:PutRecord', 'K'],
    ['kinesis:PutRecords', 'K'],
    ['firehose:PutRecordBatch', 'H'],
    ['events:PutEvents', 'B'],
    ['states:StartExecution', 'W'],
    ['s3:PutObject', 'S'],
  ]) {
    it(`by ${action}`, () => {
      const statement = `{ Effect: Allow, Action: "${action}", Resource: !GetAtt ${target}.Arn }`;
      assert.deepEqual(connections(statement), [`F -delivers-> ${target}`]);
    });
  }

  it('by one action of several, and by any of its statements', () => {
    assert.deepEqual(
      connections('{ Effect: Allow, Action: ["sqs:GetQueueUrl", "SQS:sendMessage"], Resource: !GetAtt Q.Arn }'),
      ['F -delivers-> Q'],
    );
    const two =
      '[{ Effect: Allow, Action: "sns:Publish", Resource: !Ref T }, { Effect: Allow, Action: "s3:PutObject", Resource: !GetAtt S.Arn }]';
    assert.deepEqual(connections(two), ['F -delivers-> T', 'F -delivers-> S']);
  });

  it('not by an action of another service, not by reading, not by what is denied', () => {
    assert.deepEqual(connections('{ Effect: Allow, Action: "sns:Publish", Resource: !GetAtt Q.Arn }'), []);
    assert.deepEqual(connections('{ Effect: Allow, Action: "sqs:GetQueueAttributes", Resource: !GetAtt Q.Arn }'), []);
    assert.deepEqual(connections('{ Effect: Deny, Action: "sqs:SendMessage", Resource: !GetAtt Q.Arn }'), []);
    assert.deepEqual(connections('[sqs:SendMessage, { Action: "sqs:SendMessage", Resource: !GetAtt Q.Arn }]'), []);
  });

  it('and the edge stands where the statement stands', () => {
    const statement = '{ Effect: Allow, Action: "sqs:SendMessage", Resource: !GetAtt Q.Arn }';
    const text = resources(...ends, actor, role(statement));
    const [edge] = graphOf(text).edges;
    assert.equal(textAt(text, edge?.span), statement);
    assert.deepEqual([edge?.byPermission, edge?.subject], [true, 'F']);
  });

  for (const [type, attached] of [
    ['AWS::IAM::Policy', 'Roles: [!Ref R]'],
    ['AWS::IAM::ManagedPolicy', 'Roles: [!Ref R]'],
    ['AWS::IAM::RolePolicy', 'RoleName: !Ref R'],
  ]) {
    it(`by ${type} that is attached to its role from outside`, () => {
      const policy = (id: string, target: string) =>
        `${id}: { Type: ${type}, Properties: { ${attached}, PolicyDocument: { Statement: [{ Effect: Allow, Action: ["sqs:SendMessage", "sns:Publish"], Resource: ${target} }] } } }`;
      const text = resources(
        ...ends,
        actor,
        'R: { Type: AWS::IAM::Role }',
        policy('P1', '!GetAtt Q.Arn'),
        policy('P2', '!Ref T'),
      );
      assert.deepEqual(edgesOf(text), ['F -delivers-> Q', 'F -delivers-> T']);
    });
  }

  it('not by a policy of another role, nor by something that is no role', () => {
    const policy =
      'P: { Type: AWS::IAM::Policy, Properties: { Roles: [!Ref Other], PolicyDocument: { Statement: [{ Effect: Allow, Action: "sqs:SendMessage", Resource: !GetAtt Q.Arn }] } } }';
    const others = ['R: { Type: AWS::IAM::Role }', 'Other: { Type: AWS::IAM::Role }'];
    assert.deepEqual(edgesOf(resources(...ends, actor, ...others, policy)), []);
    const noRole =
      'R: { Type: AWS::IAM::User, Properties: { Policies: [{ PolicyDocument: { Statement: { Effect: Allow, Action: "sqs:SendMessage", Resource: !GetAtt Q.Arn } } }] } }';
    assert.deepEqual(edgesOf(resources(...ends, actor, noRole)), []);
    assert.deepEqual(edgesOf(resources(...ends, actor)), []);
  });

  it('and so does a task of ECS, by its task role alone', () => {
    const statement = '{ Effect: Allow, Action: "sqs:SendMessage", Resource: !GetAtt Q.Arn }';
    const task = (property: string) =>
      edgesOf(
        resources(
          ...ends,
          `C: { Type: AWS::ECS::TaskDefinition, Properties: { ${property}: !GetAtt R.Arn } }`,
          role(statement),
        ),
      );
    assert.deepEqual(task('TaskRoleArn'), ['C -delivers-> Q']);
    assert.deepEqual(task('ExecutionRoleArn'), []);
  });
});

describe('A task or function that may receive', () => {
  it('polls the queue by itself', () => {
    const statement = '{ Effect: Allow, Action: ["sqs:ReceiveMessage", "sqs:DeleteMessage"], Resource: !GetAtt Q.Arn }';
    assert.deepEqual(connections(statement), ['Q -consumes-> F']);
    const both = '{ Effect: Allow, Action: ["sqs:ReceiveMessage", "sqs:SendMessage"], Resource: !GetAtt Q.Arn }';
    assert.deepEqual(connections(both), ['F -delivers-> Q', 'Q -consumes-> F']);
  });

  it('does so once, where a mapping polls for it', () => {
    const text = resources(
      ...ends,
      actor,
      role('{ Effect: Allow, Action: ["sqs:ReceiveMessage", "sqs:DeleteMessage"], Resource: !GetAtt Q.Arn }'),
      'M: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref F, EventSourceArn: !GetAtt Q.Arn } }',
    );
    const { edges } = graphOf(text);
    assert.deepEqual(
      edges.map(({ kind, subject, byPermission }) => [kind, subject, byPermission ?? false]),
      [['consumes', 'M', false]],
    );
  });
});

describe('A function that may send out of the template', () => {
  const outside = ['F -delivers-> external'];

  it('sends to what another stack exports, or an ARN names', () => {
    for (const resource of [
      '!ImportValue orders-topic',
      '"arn:aws:sns:eu-west-1:123456789012:orders"',
      '!Sub "arn:${AWS::Partition}:sqs:${AWS::Region}:123456789012:parcels"',
      '[!ImportValue orders-topic, "*"]',
      '!If [Prod, !ImportValue orders-topic, !Ref Given]',
    ]) {
      const statement = `{ Effect: Allow, Action: ["sns:Publish", "sqs:SendMessage"], Resource: ${resource} }`;
      assert.deepEqual(connections(statement), outside, resource);
    }
  });

  it('is not known to where the resource is a pattern, a parameter or of a service that takes no messages', () => {
    for (const resource of [
      '"*"',
      '"arn:aws:sns:eu-west-1:123456789012:*"',
      '"arn:aws:dynamodb:eu-west-1:123456789012:table/orders"',
      '"see arn:aws:sns:eu-west-1:123456789012:orders"',
      '3',
    ]) {
      assert.deepEqual(connections(`{ Effect: Allow, Action: "sns:Publish", Resource: ${resource} }`), [], resource);
    }
    const parameter = lines('Parameters:', '  P: { Type: String }');
    const text = `${parameter}${resources(actor, role('{ Effect: Allow, Action: "sns:Publish", Resource: !Ref P }'))}`;
    assert.deepEqual(edgesOf(text), []);
  });

  it('does not by reading', () => {
    assert.deepEqual(connections('{ Effect: Allow, Action: "sqs:ReceiveMessage", Resource: !ImportValue q }'), []);
  });
});

describe('SAM says in short what a function may do', () => {
  const sam = (policies: string, ...more: readonly string[]): readonly string[] =>
    edgesOf(
      lines(
        'Transform: AWS::Serverless-2016-10-31',
        'Resources:',
        ...ends.map((line) => `  ${line}`),
        `  F: { Type: AWS::Serverless::Function, Properties: { Policies: ${policies} } }`,
        ...more.map((line) => `  ${line}`),
      ),
    );

  it('by policy templates that name their target', () => {
    assert.deepEqual(sam('[{ SQSSendMessagePolicy: { QueueName: !GetAtt Q.QueueName } }]'), ['F -delivers-> Q']);
    assert.deepEqual(sam('[{ SQSPollerPolicy: { QueueName: !GetAtt Q.QueueName } }]'), ['Q -consumes-> F']);
    assert.deepEqual(sam('[{ SNSPublishMessagePolicy: { TopicName: !GetAtt T.TopicName } }]'), ['F -delivers-> T']);
    assert.deepEqual(
      sam('[{ KinesisCrudPolicy: { StreamName: !Ref K } }, { S3WritePolicy: { BucketName: !Ref S } }]'),
      ['F -delivers-> K', 'F -delivers-> S'],
    );
  });

  it('not by templates of other services, by names alone, or by a template without its parameter', () => {
    assert.deepEqual(sam('[{ DynamoDBCrudPolicy: { TableName: !Ref K } }]'), []);
    assert.deepEqual(sam('[AWSLambdaExecute, SQSSendMessagePolicy]'), []);
    assert.deepEqual(sam('[{ SQSSendMessagePolicy: {} }, { SQSSendMessagePolicy: 3 }]'), []);
  });

  it('and out of the template where the name is imported, not where it is a parameter', () => {
    assert.deepEqual(sam('[{ SQSSendMessagePolicy: { QueueName: !ImportValue q } }]'), ['F -delivers-> external']);
    assert.deepEqual(sam('[{ SQSPollerPolicy: { QueueName: !ImportValue q } }]'), []);
    assert.deepEqual(sam('[{ SQSSendMessagePolicy: { QueueName: !Ref Unknown } }]'), []);
  });

  const connector = (permissions: string, source = 'F', target = 'Q'): string =>
    `C: { Type: AWS::Serverless::Connector, Properties: { Source: { Id: ${source} }, Destination: { Id: ${target} }, Permissions: [${permissions}] } }`;

  it('by connectors: what may write sends, what may only read polls', () => {
    assert.deepEqual(sam('[]', connector('Write')), ['F -delivers-> Q']);
    assert.deepEqual(sam('[]', connector('Read, Write')), ['F -delivers-> Q']);
    assert.deepEqual(sam('[]', connector('Read')), ['Q -consumes-> F']);
    assert.deepEqual(sam('[]', connector('')), []);
  });

  it('by connectors of those that act by themselves: a topic sends by its subscriptions', () => {
    assert.deepEqual(sam('[]', connector('Write', 'W')), ['W -delivers-> Q']);
    assert.deepEqual(sam('[]', connector('Write', 'T')), []);
    assert.deepEqual(sam('[]', connector('Write', 'Missing')), []);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { allows, functionTimeout, isFailureQueue, isGenerated } from '../../../src/engine/graph';
import { isAbsent, numberOf, property, refersTo, stringOf } from '../../../src/engine/values';
import { edgesOf, graphOf, lines, propertyOf, resourceOf, templateOf, textAt } from './support';

/** A SAM template with one function whose events are given, and further resources. */
function withEvents(events: readonly string[], more: readonly string[] = [], globals: readonly string[] = []): string {
  return lines(
    'Transform: AWS::Serverless-2016-10-31',
    ...globals,
    'Resources:',
    '  Work:',
    '    Type: AWS::Serverless::Function',
    '    Properties:',
    '      Handler: a.b',
    '      Events:',
    ...events.map((line) => `        ${line}`),
    ...more.map((line) => `  ${line}`),
  );
}

const queue = ['Orders:', '  Type: AWS::SQS::Queue'];

describe('SAM functions', () => {
  it('become functions with what Globals say, which knows where it comes from', () => {
    const text = withEvents(['E: { Type: SQS, Properties: { Queue: !GetAtt Orders.Arn } }'], queue, [
      'Globals:',
      '  Function:',
      '    Timeout: 29',
    ]);
    assert.equal(resourceOf(text, 'Work').type, 'AWS::Lambda::Function');
    const timeout = functionTimeout(graphOf(text), 'Work');
    assert.equal(timeout?.seconds, 29);
    assert.equal(timeout?.from, 'Globals');
    assert.equal(textAt(text, timeout?.value?.span), '29');
  });

  it('override Globals, and add to their maps', () => {
    const text = lines(
      'Transform: AWS::Serverless-2016-10-31',
      'Globals: { Function: { Timeout: 5, Environment: { Variables: { A: 1 } }, Layers: [x] } }',
      'Resources:',
      '  R:',
      '    Type: AWS::Serverless::Function',
      '    Properties: { Timeout: 9, Environment: { Variables: { B: 2 } }, Layers: [z] }',
    );
    assert.equal(numberOf(propertyOf(text, 'Timeout')), 9);
    assert.equal(numberOf(propertyOf(text, 'Environment.Variables.A')), 1);
    assert.equal(numberOf(propertyOf(text, 'Environment.Variables.B')), 2);
    const layers = propertyOf(text, 'Layers');
    assert.deepEqual(layers?.kind === 'list' && layers.items.map(stringOf), ['x', 'z']);
  });

  it('keep their dead-letter queue under its name in CloudFormation', () => {
    const text = lines(
      'Transform: AWS::Serverless-2016-10-31',
      'Resources:',
      '  R:',
      '    Type: AWS::Serverless::Function',
      '    Properties: { DeadLetterQueue: { Type: SQS, TargetArn: !GetAtt D.Arn } }',
      '  D: { Type: AWS::SQS::Queue }',
    );
    assert.deepEqual(refersTo(propertyOf(text, 'DeadLetterConfig.TargetArn')), ['D']);
    assert.equal(isFailureQueue(graphOf(text), 'D'), true);
  });

  it('without a timeout have that of Lambda', () => {
    const text = withEvents(['E: { Type: SQS, Properties: { Queue: !GetAtt Orders.Arn } }'], queue);
    assert.deepEqual(functionTimeout(graphOf(text), 'Work'), { seconds: 3, from: 'default' });
  });
});

describe('SAM events', () => {
  const cases: Readonly<
    Record<string, { events: readonly string[]; more?: readonly string[]; edges: readonly string[] }>
  > = {
    SQS: {
      events: ['E: { Type: SQS, Properties: { Queue: !GetAtt Orders.Arn, BatchSize: 5 } }'],
      more: queue,
      edges: ['Orders -consumes-> Work'],
    },
    Kinesis: {
      events: [
        'E: { Type: Kinesis, Properties: { Stream: !GetAtt S.Arn, StartingPosition: LATEST, DestinationConfig: { OnFailure: { Destination: !GetAtt Orders.Arn } } } }',
      ],
      more: [...queue, 'S: { Type: AWS::Kinesis::Stream }'],
      edges: ['S -consumes-> Work', 'Work -dead-letters-> Orders'],
    },
    DynamoDB: {
      events: ['E: { Type: DynamoDB, Properties: { Stream: !GetAtt T.StreamArn, StartingPosition: LATEST } }'],
      more: ['T: { Type: AWS::Serverless::SimpleTable }'],
      edges: ['T -consumes-> Work'],
    },
    MQ: {
      events: ['E: { Type: MQ, Properties: { Broker: !GetAtt B.Arn, Queues: [q] } }'],
      more: ['B: { Type: AWS::AmazonMQ::Broker }'],
      edges: ['B -consumes-> Work'],
    },
    MSK: {
      events: ['E: { Type: MSK, Properties: { Stream: !Ref C, Topics: [t] } }'],
      more: ['C: { Type: AWS::MSK::Cluster }'],
      edges: ['C -consumes-> Work'],
    },
    SelfManagedKafka: {
      events: ['E: { Type: SelfManagedKafka, Properties: { KafkaBootstrapServers: [h], Topics: [t] } }'],
      edges: ['external -consumes-> Work'],
    },
    SNS: {
      events: [
        'E: { Type: SNS, Properties: { Topic: !Ref T, RedrivePolicy: { deadLetterTargetArn: !GetAtt Orders.Arn } } }',
      ],
      more: [...queue, 'T: { Type: AWS::SNS::Topic }'],
      edges: ['T -delivers-> Work', 'T -dead-letters-> Orders'],
    },
    'SNS through a queue that SAM makes': {
      events: ['E: { Type: SNS, Properties: { Topic: !Ref T, SqsSubscription: true } }'],
      more: ['T: { Type: AWS::SNS::Topic }'],
      edges: ['T -delivers-> Work/E/Queue', 'Work/E/Queue -consumes-> Work'],
    },
    'SNS through a queue of the file': {
      events: [
        'E: { Type: SNS, Properties: { Topic: !Ref T, SqsSubscription: { QueueArn: !GetAtt Orders.Arn, QueueUrl: !Ref Orders } } }',
      ],
      more: [...queue, 'T: { Type: AWS::SNS::Topic }'],
      edges: ['T -delivers-> Orders', 'Orders -consumes-> Work'],
    },
    S3: {
      events: ['E: { Type: S3, Properties: { Bucket: !Ref B, Events: "s3:ObjectCreated:*" } }'],
      more: ['B: { Type: AWS::S3::Bucket }'],
      edges: ['B -delivers-> Work'],
    },
    Schedule: {
      events: [
        'E: { Type: Schedule, Properties: { Schedule: rate(1 hour), DeadLetterConfig: { Arn: !GetAtt Orders.Arn } } }',
      ],
      more: queue,
      edges: ['Work/E -schedules-> Work', 'Work/E -dead-letters-> Orders'],
    },
    ScheduleV2: {
      events: [
        'E: { Type: ScheduleV2, Properties: { ScheduleExpression: rate(1 hour), DeadLetterConfig: { Type: SQS } } }',
      ],
      edges: ['Work/E -schedules-> Work', 'Work/E -dead-letters-> Work/E/Queue'],
    },
    EventBridgeRule: {
      events: ['E: { Type: EventBridgeRule, Properties: { EventBusName: !Ref Bus, Pattern: { source: [a] } } }'],
      more: ['Bus: { Type: AWS::Events::EventBus, Properties: { Name: b } }'],
      edges: ['Bus -delivers-> Work/E', 'Work/E -delivers-> Work'],
    },
    CloudWatchEvent: {
      events: ['E: { Type: CloudWatchEvent, Properties: { Pattern: { source: [a] } } }'],
      edges: ['Work/E -delivers-> Work'],
    },
  };
  for (const [name, { events, more = [], edges }] of Object.entries(cases)) {
    it(`${name}: ${edges.join(', ')}`, () => {
      assert.deepEqual([...edgesOf(withEvents(events, more))].sort(), [...edges].sort());
    });
  }

  it('are called Function/Event, stand at their key and keep the places of their properties', () => {
    const text = withEvents(
      ['Poll:', '  Type: SQS', '  Properties:', '    Queue: !GetAtt Orders.Arn', '    BatchSize: 5'],
      queue,
    );
    const mapping = resourceOf(text, 'Work/Poll');
    assert.equal(mapping.type, 'AWS::Lambda::EventSourceMapping');
    assert.equal(mapping.owner, 'Work');
    assert.equal(textAt(text, mapping.head), 'Poll');
    assert.equal(textAt(text, property(mapping, 'BatchSize')?.span), '5');
    assert.match(textAt(text, mapping.span), /^Poll:[\s\S]*BatchSize: 5$/);
  });

  it('that call the function and wait bring no messages', () => {
    assert.deepEqual(edgesOf(withEvents(['E: { Type: Api, Properties: { Path: /, Method: get } }'])), []);
  });

  it('of a state machine start it', () => {
    const text = lines(
      'Transform: AWS::Serverless-2016-10-31',
      'Resources:',
      '  Flow:',
      '    Type: AWS::Serverless::StateMachine',
      '    Properties:',
      '      Events: { E: { Type: EventBridgeRule, Properties: { Pattern: { source: [a] } } } }',
    );
    assert.deepEqual(edgesOf(text), ['Flow/E -delivers-> Flow']);
  });

  it('that are switched off say so', () => {
    const text = withEvents(['E: { Type: Schedule, Properties: { Schedule: rate(1 hour), Enabled: false } }']);
    assert.equal(stringOf(property(resourceOf(text, 'Work/E'), 'State')), 'DISABLED');
  });
});

describe('What SAM makes itself', () => {
  it('the queue of a dead-letter shorthand, with the policy that lets EventBridge in', () => {
    const text = withEvents([
      'E: { Type: Schedule, Properties: { Schedule: rate(1 hour), DeadLetterConfig: { Type: SQS } } }',
    ]);
    const graph = graphOf(text);
    const access = {
      service: 'events.amazonaws.com',
      action: 'sqs:SendMessage',
      target: 'Work/E/Queue',
      source: 'Work/E',
    };
    assert.equal(allows(graph, access), 'yes');
    assert.equal(isGenerated(resourceOf(text, 'Work/E/Queue')), true);
    assert.equal(resourceOf(text, 'Work/E/Queue').subject, 'Work/E');
  });

  it('the policy of a queue behind SqsSubscription, for that topic only', () => {
    const text = withEvents(
      [
        'E: { Type: SNS, Properties: { Topic: !Ref T, SqsSubscription: { QueueArn: !GetAtt Orders.Arn, QueueUrl: !Ref Orders } } }',
      ],
      [...queue, 'T: { Type: AWS::SNS::Topic }', 'Other: { Type: AWS::SNS::Topic }'],
    );
    const access = { service: 'sns.amazonaws.com', action: 'sqs:SendMessage', target: 'Orders' };
    assert.equal(allows(graphOf(text), { ...access, source: 'T' }), 'yes');
    assert.equal(allows(graphOf(text), { ...access, source: 'Other' }), 'no');
  });

  it('the destinations of asynchronous calls that name only their type', () => {
    const text = lines(
      'Transform: AWS::Serverless-2016-10-31',
      'Globals: { Function: { EventInvokeConfig: { MaximumRetryAttempts: 1 } } }',
      'Resources:',
      '  F:',
      '    Type: AWS::Serverless::Function',
      '    Properties:',
      '      EventInvokeConfig:',
      '        DestinationConfig: { OnSuccess: { Type: SQS }, OnFailure: { Type: SQS } }',
    );
    assert.deepEqual(edgesOf(text), [
      'F -delivers-> F/EventInvokeConfig/OnSuccess',
      'F -dead-letters-> F/EventInvokeConfig/OnFailure',
    ]);
    assert.equal(numberOf(property(resourceOf(text, 'F/EventInvokeConfig'), 'MaximumRetryAttempts')), 1);
  });

  it('connectors, also those inside a resource', () => {
    const text = lines(
      'Transform: AWS::Serverless-2016-10-31',
      'Resources:',
      '  T:',
      '    Type: AWS::SNS::Topic',
      '    Connectors:',
      '      ToQueue: { Properties: { Destination: { Id: Q }, Permissions: [Write] } }',
      '  Q: { Type: AWS::SQS::Queue }',
      '  S: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref T, Protocol: sqs, Endpoint: !GetAtt Q.Arn } }',
      '  F: { Type: AWS::Serverless::Function }',
      '  C: { Type: AWS::Serverless::Connector, Properties: { Source: { Id: F }, Destination: [{ Id: Q }], Permissions: [Write] } }',
    );
    const access = { service: 'sns.amazonaws.com', action: 'sqs:SendMessage', target: 'Q', source: 'T' };
    assert.equal(allows(graphOf(text), access), 'yes');
    assert.deepEqual(edgesOf(text), ['T -delivers-> Q', 'F -delivers-> Q']);
  });

  it('rights of policy templates, which are no more than rights', () => {
    const text = lines(
      'Transform: AWS::Serverless-2016-10-31',
      'Resources:',
      '  Q: { Type: AWS::SQS::Queue }',
      '  F: { Type: AWS::Serverless::Function, Properties: { Policies: [{ SQSSendMessagePolicy: { QueueName: !GetAtt Q.QueueName } }] } }',
    );
    const [edge] = graphOf(text).edges;
    assert.deepEqual([edge?.source, edge?.target, edge?.byPermission], ['F', 'Q', true]);
  });

  it('references to an alias or version of a function mean the function', () => {
    const text = lines(
      'Transform: AWS::Serverless-2016-10-31',
      'Resources:',
      '  F: { Type: AWS::Serverless::Function, Properties: { AutoPublishAlias: live } }',
      '  S: { Type: AWS::Scheduler::Schedule, Properties: { Target: { Arn: !Ref F.Alias } } }',
    );
    assert.deepEqual(edgesOf(text), ['S -schedules-> F']);
  });

  it('nothing for a function without events', () => {
    const template = templateOf(lines('Resources:', '  F: { Type: AWS::Serverless::Function }'));
    assert.deepEqual(
      template.resources.map((resource) => resource.type),
      ['AWS::Lambda::Function'],
    );
    assert.equal(isAbsent(property(template.resources[0], 'DeadLetterConfig')), true);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  alarmsOf,
  asynchronousCallsOf,
  consumersOf,
  functionTimeout,
  isFailureQueue,
  isFifo,
  sourcesOf,
  toMermaid,
  toPlainGraph,
} from '../../../src/engine/graph';
import { edgesOf, graphOf, lines, resources, textAt } from './support';

const dlq = 'D: { Type: AWS::SQS::Queue }';

describe('A queue is where failures go', () => {
  const roles: Readonly<Record<string, readonly string[]>> = {
    'of another queue': [
      'Q: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt D.Arn, maxReceiveCount: 3 } } }',
    ],
    'of another queue, by its name': [
      'Q: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: { deadLetterTargetArn: !Sub "arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:${D.QueueName}" } } }',
    ],
    'in one branch of a condition': [
      'Q: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: !If [C, { deadLetterTargetArn: !GetAtt D.Arn }, !Ref "AWS::NoValue"] } }',
    ],
    'of a subscription': [
      'S: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref T, Protocol: lambda, Endpoint: !GetAtt F.Arn, RedrivePolicy: { deadLetterTargetArn: !GetAtt D.Arn } } }',
      'T: { Type: AWS::SNS::Topic }',
      'F: { Type: AWS::Lambda::Function }',
    ],
    'of a rule': [
      'R: { Type: AWS::Events::Rule, Properties: { Targets: [{ Arn: !GetAtt F.Arn, DeadLetterConfig: { Arn: !GetAtt D.Arn } }] } }',
      'F: { Type: AWS::Lambda::Function }',
    ],
    'of a bus': ['B: { Type: AWS::Events::EventBus, Properties: { DeadLetterConfig: { Arn: !GetAtt D.Arn } } }'],
    'of a schedule': [
      'S: { Type: AWS::Scheduler::Schedule, Properties: { Target: { Arn: x, DeadLetterConfig: { Arn: !GetAtt D.Arn } } } }',
    ],
    'of a pipe on a stream': [
      'P: { Type: AWS::Pipes::Pipe, Properties: { Source: !GetAtt K.Arn, SourceParameters: { KinesisStreamParameters: { DeadLetterConfig: { Arn: !GetAtt D.Arn } } } } }',
      'K: { Type: AWS::Kinesis::Stream }',
    ],
    'of a function': [
      'F: { Type: AWS::Lambda::Function, Properties: { DeadLetterConfig: { TargetArn: !GetAtt D.Arn } } }',
    ],
    'of a mapping': [
      'M: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref F, EventSourceArn: !GetAtt K.Arn, DestinationConfig: { OnFailure: { Destination: !GetAtt D.Arn } } } }',
      'F: { Type: AWS::Lambda::Function }',
      'K: { Type: AWS::Kinesis::Stream }',
    ],
    'of asynchronous calls': [
      'E: { Type: AWS::Lambda::EventInvokeConfig, Properties: { FunctionName: !Ref F, DestinationConfig: { OnFailure: { Destination: !GetAtt D.Arn } } } }',
      'F: { Type: AWS::Lambda::Function }',
    ],
    'of an IoT rule': [
      'I: { Type: AWS::IoT::TopicRule, Properties: { TopicRulePayload: { ErrorAction: { Sqs: { QueueUrl: !Ref D } } } } }',
    ],
  };
  for (const [name, more] of Object.entries(roles)) {
    it(name, () => {
      assert.equal(isFailureQueue(graphOf(resources(dlq, ...more)), 'D'), true);
    });
  }

  it('of queues that its redrive allow policy names, or of any', () => {
    const allow = (policy: string) =>
      graphOf(
        resources(
          'Q: { Type: AWS::SQS::Queue }',
          `D: { Type: AWS::SQS::Queue, Properties: { RedriveAllowPolicy: ${policy} } }`,
        ),
      );
    assert.equal(isFailureQueue(allow('{ redrivePermission: byQueue, sourceQueueArns: [!GetAtt Q.Arn] }'), 'D'), true);
    assert.equal(isFailureQueue(allow('{ redrivePermission: allowAll }'), 'D'), true);
    assert.equal(isFailureQueue(allow('{ redrivePermission: denyAll }'), 'D'), false);
  });

  it('but not where successes go, nor plain messages', () => {
    const text = resources(
      dlq,
      'F: { Type: AWS::Lambda::Function }',
      'E: { Type: AWS::Lambda::EventInvokeConfig, Properties: { FunctionName: !Ref F, DestinationConfig: { OnSuccess: { Destination: !GetAtt D.Arn } } } }',
      'R: { Type: AWS::Events::Rule, Properties: { Targets: [{ Arn: !GetAtt D.Arn }] } }',
    );
    assert.equal(isFailureQueue(graphOf(text), 'D'), false);
  });
});

describe('The graph shows who sends to whom', () => {
  it('topics, with inline subscriptions called by their place', () => {
    const text = lines(
      'Resources:',
      '  T:',
      '    Type: AWS::SNS::Topic',
      '    Properties:',
      '      Subscription:',
      '        - { Protocol: email, Endpoint: a@example.com }',
      '        - { Protocol: sqs, Endpoint: !GetAtt D.Arn }',
      '  D: { Type: AWS::SQS::Queue }',
    );
    const [mail, queue] = graphOf(text).edges;
    assert.deepEqual([mail?.target, mail?.subject], ['external', 'T/Subscription[0]']);
    assert.deepEqual([queue?.target, queue?.subject], ['D', 'T/Subscription[1]']);
    assert.equal(textAt(text, queue?.span), '{ Protocol: sqs, Endpoint: !GetAtt D.Arn }');
  });

  it('filters let an unknown share through', () => {
    const text = resources(
      dlq,
      'T: { Type: AWS::SNS::Topic }',
      'S: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref T, Protocol: sqs, Endpoint: !GetAtt D.Arn, FilterPolicy: { a: [b] } } }',
    );
    assert.equal(graphOf(text).edges[0]?.filtered, true);
  });

  it('rules deliver to every target, schedules and rules on a clock schedule', () => {
    const text = resources(
      'F: { Type: AWS::Lambda::Function }',
      dlq,
      'B: { Type: AWS::Events::EventBus, Properties: { Name: b } }',
      'R: { Type: AWS::Events::Rule, Properties: { EventBusName: !Ref B, EventPattern: {}, Targets: [{ Arn: !GetAtt F.Arn }, { Arn: !GetAtt D.Arn }] } }',
      'C: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: rate(1 day), Targets: [{ Arn: !GetAtt F.Arn }] } }',
      'S: { Type: AWS::Scheduler::Schedule, Properties: { Target: { Arn: !GetAtt F.Arn } } }',
      'U: { Type: AWS::Scheduler::Schedule, Properties: { Target: { Arn: "arn:aws:scheduler:::aws-sdk:sqs:sendMessage", Input: !Sub \'{"QueueUrl": "${D}"}\' } } }',
    );
    assert.deepEqual(edgesOf(text), [
      'B -delivers-> R',
      'R -delivers-> F',
      'R -delivers-> D',
      'C -schedules-> F',
      'S -schedules-> F',
      'U -schedules-> D',
    ]);
  });

  it('pipes and mappings consume, aliases and consumers lead to what they stand for', () => {
    const text = resources(
      'K: { Type: AWS::Kinesis::Stream }',
      'KC: { Type: AWS::Kinesis::StreamConsumer, Properties: { StreamARN: !GetAtt K.Arn } }',
      'F: { Type: AWS::Lambda::Function, Properties: { FunctionName: work } }',
      'V: { Type: AWS::Lambda::Version, Properties: { FunctionName: !Ref F } }',
      'A: { Type: AWS::Lambda::Alias, Properties: { FunctionName: !Ref F, FunctionVersion: !GetAtt V.Version } }',
      'M: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref A, EventSourceArn: !Ref KC } }',
      'M2: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: work, EventSourceArn: !GetAtt K.Arn } }',
      'P: { Type: AWS::Pipes::Pipe, Properties: { Source: !GetAtt K.Arn, Target: !GetAtt Q.Arn } }',
      'Q: { Type: AWS::SQS::Queue }',
    );
    assert.deepEqual(edgesOf(text), ['K -consumes-> P', 'P -delivers-> Q', 'K -consumes-> F', 'K -consumes-> F']);
    assert.deepEqual(
      consumersOf(graphOf(text), 'K').map((edge) => edge.subject),
      ['P', 'M', 'M2'],
    );
  });

  it('buckets, delivery streams, tables, alarms, log subscriptions and state machines send as well', () => {
    const text = resources(
      'Q: { Type: AWS::SQS::Queue }',
      'T: { Type: AWS::SNS::Topic }',
      'K: { Type: AWS::Kinesis::Stream }',
      'B: { Type: AWS::S3::Bucket, Properties: { NotificationConfiguration: { QueueConfigurations: [{ Event: "s3:ObjectCreated:*", Queue: !GetAtt Q.Arn }] } } }',
      'H: { Type: AWS::KinesisFirehose::DeliveryStream, Properties: { KinesisStreamSourceConfiguration: { KinesisStreamARN: !GetAtt K.Arn }, ExtendedS3DestinationConfiguration: { BucketARN: !GetAtt B.Arn } } }',
      'N: { Type: AWS::DynamoDB::Table, Properties: { KinesisStreamSpecification: { StreamArn: !GetAtt K.Arn } } }',
      'A: { Type: AWS::CloudWatch::Alarm, Properties: { AlarmActions: [!Ref T] } }',
      'L: { Type: AWS::Logs::SubscriptionFilter, Properties: { DestinationArn: !GetAtt K.Arn } }',
      'W: { Type: AWS::StepFunctions::StateMachine, Properties: { DefinitionString: !Sub \'{"States": {"S": {"Parameters": {"QueueUrl": "${Q}"}}}}\' } }',
    );
    assert.deepEqual([...edgesOf(text)].sort(), [
      'A -delivers-> T',
      'B -delivers-> Q',
      'H -delivers-> B',
      'K -consumes-> H',
      'L -delivers-> K',
      'N -delivers-> K',
      'W -delivers-> Q',
    ]);
  });

  it('a role that may send is a hint, not for a dead-letter queue nor for what is polled anyway', () => {
    const text = resources(
      'Q: { Type: AWS::SQS::Queue }',
      dlq,
      'F: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt R.Arn, DeadLetterConfig: { TargetArn: !GetAtt D.Arn } } }',
      'R: { Type: AWS::IAM::Role, Properties: { Policies: [{ PolicyDocument: { Statement: { Effect: Allow, Action: "sqs:SendMessage", Resource: [!GetAtt Q.Arn, !GetAtt D.Arn] } } }] } }',
    );
    const graph = graphOf(text);
    assert.deepEqual(edgesOf(text), ['F -dead-letters-> D', 'F -delivers-> Q']);
    assert.equal(graph.edges[1]?.byPermission, true);
    assert.deepEqual(
      sourcesOf(graph, 'Q').map((edge) => edge.source),
      ['F'],
    );
  });

  it('a loop of queues and subscriptions ends', () => {
    const text = resources(
      'A: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt B.Arn } } }',
      'B: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt A.Arn } } }',
      'X: { Type: AWS::Lambda::Alias, Properties: { FunctionName: !Ref Y } }',
      'Y: { Type: AWS::Lambda::Alias, Properties: { FunctionName: !Ref X } }',
      'M: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref X, EventSourceArn: !GetAtt A.Arn } }',
    );
    assert.equal(graphOf(text).edges.length, 3);
  });
});

describe('Queries on the graph', () => {
  it('the timeout of a function comes from its property, a parameter or the default; unknown stays unknown', () => {
    const timeout = (value: string) =>
      functionTimeout(
        graphOf(
          lines(
            'Parameters: { T: { Type: Number, Default: 40 }, U: { Type: Number } }',
            'Resources:',
            `  F: { Type: AWS::Lambda::Function, Properties: { Runtime: x${value} } }`,
          ),
        ),
        'F',
      );
    assert.equal(timeout(', Timeout: 20')?.seconds, 20);
    assert.deepEqual([timeout(', Timeout: !Ref T')?.seconds, timeout(', Timeout: !Ref T')?.from], [40, 'parameter T']);
    assert.equal(timeout('')?.seconds, 3);
    assert.equal(timeout(', Timeout: !Ref U'), undefined);
  });

  it('SNS, EventBridge, Scheduler and S3 call functions asynchronously; pipes and Step Functions wait', () => {
    const text = resources(
      'F: { Type: AWS::Lambda::Function }',
      'T: { Type: AWS::SNS::Topic, Properties: { Subscription: [{ Protocol: lambda, Endpoint: !GetAtt F.Arn }] } }',
      'P: { Type: AWS::Pipes::Pipe, Properties: { Source: x, Target: !GetAtt F.Arn } }',
      'W: { Type: AWS::StepFunctions::StateMachine, Properties: { Definition: { A: { Resource: !GetAtt F.Arn } } } }',
    );
    assert.deepEqual(
      asynchronousCallsOf(graphOf(text), 'F').map((edge) => edge.source),
      ['T'],
    );
  });

  it('an alarm watches a queue by its dimension, by name, or inside a metric expression', () => {
    const watch = (alarm: string) =>
      alarmsOf(
        graphOf(
          resources(
            'D: { Type: AWS::SQS::Queue, Properties: { QueueName: dead } }',
            `A: { Type: AWS::CloudWatch::Alarm, Properties: ${alarm} }`,
          ),
        ),
        'D',
      ).length;
    assert.equal(watch('{ Namespace: AWS/SQS, Dimensions: [{ Name: QueueName, Value: !GetAtt D.QueueName }] }'), 1);
    assert.equal(watch('{ Namespace: AWS/SQS, Dimensions: [{ Name: QueueName, Value: dead }] }'), 1);
    assert.equal(
      watch(
        '{ Metrics: [{ MetricStat: { Metric: { Dimensions: [{ Name: QueueName, Value: !GetAtt D.QueueName }] } } }] }',
      ),
      1,
    );
    assert.equal(watch('{ Namespace: AWS/SQS, Dimensions: [{ Name: QueueName, Value: other }] }'), 0);
  });

  it('FIFO is what the property says, unknown where it hangs on a parameter', () => {
    const fifo = (value: string) =>
      isFifo(
        graphOf(
          lines(
            'Parameters: { P: { Type: String } }',
            'Resources:',
            `  Q: { Type: AWS::SQS::Queue, Properties: { QueueName: a${value} } }`,
          ),
        ).resource('Q'),
      );
    assert.equal(fifo(''), false);
    assert.equal(fifo(', FifoQueue: true'), true);
    assert.equal(fifo(', FifoQueue: "true"'), true);
    assert.equal(fifo(', FifoQueue: !Ref P'), undefined);
  });
});

describe('The graph prints itself', () => {
  const text = resources(
    'Q: { Type: AWS::SQS::Queue }',
    'T: { Type: AWS::SNS::Topic, Properties: { Subscription: [{ Protocol: sqs, Endpoint: !GetAtt Q.Arn }, { Protocol: email, Endpoint: a@example.com }] } }',
  );

  it('as a Mermaid flowchart whose labels cannot break it', () => {
    assert.equal(
      toMermaid(graphOf(text)),
      lines(
        'flowchart LR',
        '  n1[("Q<br/>SQS Queue")]',
        '  n2{{"T<br/>SNS Topic"}}',
        '  n3((outside this file))',
        '  n2 --> n1',
        '  n2 --> n3',
      ),
    );
  });

  it('as a Mermaid flowchart in which the words of a template stay words', () => {
    const nasty = [
      'a"]; click n1 "javascript:alert(1)"',
      '<img src=x onerror=alert(1)>',
      '1. one',
      '- two',
      '😀`#quot;',
    ];
    const declared = resources(...nasty.map((name) => `${JSON.stringify(name)}: { Type: AWS::SQS::Queue }`));
    assert.equal(
      toMermaid(graphOf(declared)),
      lines(
        'flowchart LR',
        '  n1[("a#34;#93;#59; click n1 #34;javascript:alert#40;1#41;#34;<br/>SQS Queue")]',
        '  n2[("#60;img src#61;x onerror#61;alert#40;1#41;#62;<br/>SQS Queue")]',
        '  n3[("1#46; one<br/>SQS Queue")]',
        '  n4[("#45; two<br/>SQS Queue")]',
        '  n5[("#128512;#96;#35;quot#59;<br/>SQS Queue")]',
      ),
    );
  });

  it('as plain data with places', () => {
    const { nodes, edges } = toPlainGraph(graphOf(text));
    assert.deepEqual(
      nodes.map((node) => [node.id, node.type, node.span ? textAt(text, node.span) : undefined]),
      [
        ['Q', 'AWS::SQS::Queue', 'Q'],
        ['T', 'AWS::SNS::Topic', 'T'],
        ['external', 'external', undefined],
      ],
    );
    assert.deepEqual(
      edges.map((edge) => [edge.source, edge.target, edge.kind]),
      [
        ['T', 'Q', 'delivers'],
        ['T', 'external', 'delivers'],
      ],
    );
  });
});

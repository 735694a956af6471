import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findingsIn, findingsOf } from './support';

const subjects = (rule: string, ...resources: readonly string[]) =>
  findingsOf(rule, ...resources).map(({ subject }) => subject);

/** A mapping on something that the template gets as a parameter, with these settings. */
const mapping = (settings: string) => [
  'Work: { Type: AWS::Lambda::Function, Properties: { Timeout: 5 } }',
  'Poll:',
  '  Type: AWS::Lambda::EventSourceMapping',
  `  Properties: { FunctionName: !Ref Work, EventSourceArn: !ImportValue source${settings} }`,
];

describe('Where a mapping reads from something that another stack makes', () => {
  it('a starting position alone tells of a stream', () => {
    const rule = 'stream-esm-no-failure-destination';
    assert.deepEqual(subjects(rule, ...mapping(', StartingPosition: LATEST')), ['Poll']);
    assert.deepEqual(subjects(rule, ...mapping(', StartingPosition: LATEST, Topics: [clicks]')), []);
    assert.deepEqual(subjects(rule, ...mapping(', StartingPosition: LATEST, DocumentDBEventSourceConfig: {}')), []);
    assert.deepEqual(subjects(rule, ...mapping('')), []);
  });

  it('a queue is what needs none of the settings of others', () => {
    const rule = 'lambda-esm-no-partial-batch';
    assert.deepEqual(subjects(rule, ...mapping('')), ['Poll']);
    assert.deepEqual(subjects(rule, ...mapping(', BatchSize: 1')), []);
    assert.deepEqual(subjects(rule, ...mapping(', Queues: [work]')), []);
    assert.deepEqual(subjects(rule, ...mapping(', StartingPosition: LATEST')), []);
  });
});

describe('A dead-letter queue of another stack', () => {
  const rule = 'sqs-dlq-type-mismatch';
  const queue = (fifo: boolean, arn: string) => [
    'Orders:',
    '  Type: AWS::SQS::Queue',
    '  Properties:',
    `    FifoQueue: ${fifo}`,
    `    RedrivePolicy: { maxReceiveCount: 5, deadLetterTargetArn: ${arn} }`,
  ];
  const named = (name: string) => `!Sub "arn:aws:sqs:\${AWS::Region}:\${AWS::AccountId}:${name}"`;

  it('tells its type by the end of its name', () => {
    assert.deepEqual(subjects(rule, ...queue(true, named('failed'))), ['Orders']);
    assert.deepEqual(subjects(rule, ...queue(false, 'arn:aws:sqs:eu-west-1:111122223333:failed.fifo')), ['Orders']);
    assert.deepEqual(subjects(rule, ...queue(true, named('failed.fifo'))), []);
    assert.deepEqual(subjects(rule, ...queue(false, named('failed'))), []);
  });

  it('says nothing of a name whose end is not known', () => {
    assert.deepEqual(subjects(rule, ...queue(true, named('failed-${AWS::StackName}'))), []);
    assert.deepEqual(subjects(rule, ...queue(true, '!ImportValue failed')), []);
  });
});

describe('A dead-letter queue of the wrong type', () => {
  const queues = (other: string) => [
    'Failed: { Type: AWS::SQS::Queue }',
    'Orders: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true, RedrivePolicy: { maxReceiveCount: 5, deadLetterTargetArn: !GetAtt Failed.Arn } } }',
    other,
  ];
  const fixes = (other: string) =>
    findingsOf('sqs-dlq-type-mismatch', ...queues(other)).flatMap(({ fixes: offered }) => offered);

  it('is changed where it serves nothing that needs it as it is', () => {
    assert.equal(fixes('Topic: { Type: AWS::SNS::Topic }').length, 1);
    const another = 'RedrivePolicy: { maxReceiveCount: 5, deadLetterTargetArn: !GetAtt Failed.Arn }';
    assert.equal(fixes(`Payments: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true, ${another} } }`).length, 2);
    assert.equal(fixes(`Payments: { Type: AWS::SQS::Queue, Properties: { ${another} } }`).length, 0);
    const failing = 'DeadLetterConfig: { TargetArn: !GetAtt Failed.Arn }';
    assert.equal(fixes(`Work: { Type: AWS::Lambda::Function, Properties: { ${failing} } }`).length, 0);
  });
});

describe('A policy on another queue or topic than the one it hangs on', () => {
  const bucket = (resource: string) => [
    'Files:',
    '  Type: AWS::S3::Bucket',
    '  Properties:',
    '    NotificationConfiguration: { QueueConfigurations: [{ Event: "s3:ObjectCreated:*", Queue: !GetAtt Orders.Arn }] }',
    'Orders: { Type: AWS::SQS::Queue }',
    'Policy:',
    '  Type: AWS::SQS::QueuePolicy',
    '  Properties:',
    '    Queues: [!Ref Orders]',
    '    PolicyDocument:',
    '      Statement:',
    '        - Effect: Allow',
    '          Principal: { Service: s3.amazonaws.com }',
    '          Action: sqs:SendMessage',
    `          Resource: ${resource}`,
  ];

  it('lets nobody in', () => {
    const other = '!Sub "arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:payments"';
    assert.equal(subjects('s3-notification-no-policy', ...bucket(other)).length, 1);
    assert.equal(subjects('s3-notification-no-policy', ...bucket('!GetAtt Orders.Arn')).length, 0);
    const any = '!Sub "arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:*"';
    assert.equal(subjects('s3-notification-no-policy', ...bucket(any)).length, 0);
  });
});

describe('What a condition adds to a list', () => {
  const text = (target: string, statement: string) => `Parameters: { Wide: { Type: String } }
Conditions: { Wide: !Equals [!Ref Wide, yes] }
Resources:
  Shipped:
    Type: AWS::Events::Rule
    Properties:
      EventPattern: { source: [shop] }
      Targets:
        - { Id: one, Arn: arn:aws:logs:eu-west-1:111122223333:log-group:one }
        - ${target}
  Orders: { Type: AWS::SNS::Topic }
  Policy:
    Type: AWS::SNS::TopicPolicy
    Properties:
      Topics: [!Ref Orders]
      PolicyDocument:
        Statement:
          - ${statement}
          - { Effect: Allow, Principal: { Service: s3.amazonaws.com }, Action: sns:Publish, Resource: !Ref Orders }
`;
  const target = '{ Id: two, Arn: arn:aws:logs:eu-west-1:111122223333:log-group:two }';
  const statement = '{ Effect: Allow, Principal: { AWS: "111122223333" }, Action: sns:Publish, Resource: !Ref Orders }';
  const choice = (one: string) => `!If [Wide, ${one}, !Ref "AWS::NoValue"]`;
  const found = (rule: string, ...parts: readonly [string, string]) =>
    findingsIn('shop.yaml', text(...parts))
      .filter((one) => one.rule === rule)
      .map(({ subject }) => subject);

  it('is judged as what stands there anyway, in its place', () => {
    for (const parts of [[target, statement] as const, [choice(target), choice(statement)] as const]) {
      assert.deepEqual(found('eventbridge-target-no-dlq', ...parts), ['Shipped/Targets[0]', 'Shipped/Targets[1]']);
      assert.deepEqual(found('policy-confused-deputy', ...parts), ['Policy/Statement[1]']);
    }
  });
});

describe('The buffer of a delivery stream', () => {
  const stream = (destination: string, hints: string) =>
    findingsOf(
      'value-out-of-range',
      'Clicks:',
      '  Type: AWS::KinesisFirehose::DeliveryStream',
      '  Properties:',
      `    ${destination}: { BufferingHints: ${hints} }`,
    ).map(({ message }) => message.slice(0, message.indexOf(';')));

  it('has the range of its destination', () => {
    const http = 'HttpEndpointDestinationConfiguration';
    assert.deepEqual(stream(http, '{ SizeInMBs: 65 }'), ['SizeInMBs of Clicks is 65']);
    assert.deepEqual(stream(http, '{ SizeInMBs: 64, IntervalInSeconds: 900 }'), []);
    assert.deepEqual(stream('SplunkDestinationConfiguration', '{ IntervalInSeconds: 61 }'), [
      'IntervalInSeconds of Clicks is 61 s',
    ]);
    assert.deepEqual(stream('ExtendedS3DestinationConfiguration', '{ SizeInMBs: 128 }'), []);
  });

  it('has that of S3 where a destination keeps there what goes beside it', () => {
    const within = (part: string) =>
      stream('SplunkDestinationConfiguration', `{ SizeInMBs: 5 }, S3Configuration: { BufferingHints: ${part} }`);
    assert.deepEqual(within('{ IntervalInSeconds: 900, SizeInMBs: 128 }'), []);
    assert.deepEqual(within('{ IntervalInSeconds: 901 }'), ['IntervalInSeconds of Clicks is 901 s']);
  });
});

describe('What a delivery stream waits for and tries again', () => {
  it('ends where its destination ends it', () => {
    const found = (settings: string) =>
      findingsOf(
        'value-out-of-range',
        `Logs: { Type: AWS::KinesisFirehose::DeliveryStream, Properties: { SplunkDestinationConfiguration: { ${settings} } } }`,
      ).map(({ message }) => message.slice(0, message.indexOf(';')));
    assert.deepEqual(found('HECAcknowledgmentTimeoutInSeconds: 180, RetryOptions: { DurationInSeconds: 7200 }'), []);
    assert.deepEqual(found('HECAcknowledgmentTimeoutInSeconds: 60, RetryOptions: { DurationInSeconds: 7201 }'), [
      'HECAcknowledgmentTimeoutInSeconds of Logs is 60 s',
      'DurationInSeconds of Logs is 7,201 s',
    ]);
  });
});

describe('What waits, retries and collects has ranges of its own', () => {
  const out = (type: string, properties: string) =>
    findingsOf('value-out-of-range', `Orders: { Type: ${type}, Properties: ${properties} }`).map(({ message }) =>
      message.slice(0, message.indexOf(';')),
    );

  it('in every target of a rule, which is named with its place', () => {
    const targets = (...policies: readonly string[]) =>
      `{ Targets: [${policies.map((policy) => `{ Id: a, Arn: a, RetryPolicy: ${policy} }`).join(', ')}] }`;
    const rule = 'AWS::Events::Rule';
    assert.deepEqual(out(rule, targets('{ MaximumRetryAttempts: 185, MaximumEventAgeInSeconds: 60 }')), []);
    assert.deepEqual(out(rule, targets('{ MaximumRetryAttempts: 0 }', '{ MaximumRetryAttempts: 186 }')), [
      'MaximumRetryAttempts of Orders/Targets[1] is 186',
    ]);
  });

  it('in the window of a schedule', () => {
    const window = (minutes: number) =>
      `{ FlexibleTimeWindow: { Mode: FLEXIBLE, MaximumWindowInMinutes: ${minutes} } }`;
    assert.deepEqual(out('AWS::Scheduler::Schedule', window(1440)), []);
    assert.deepEqual(out('AWS::Scheduler::Schedule', window(1441)), ['MaximumWindowInMinutes of Orders is 1,441']);
  });

  it('in the source of a pipe, where -1 is without end', () => {
    const pipe = (source: string, settings: string) => `{ SourceParameters: { ${source}: { ${settings} } } }`;
    const type = 'AWS::Pipes::Pipe';
    assert.deepEqual(out(type, pipe('KinesisStreamParameters', 'MaximumRetryAttempts: -1, BatchSize: 10000')), []);
    assert.deepEqual(out(type, pipe('DynamoDBStreamParameters', 'MaximumRecordAgeInSeconds: -2')), [
      'MaximumRecordAgeInSeconds of Orders is -2 s',
    ]);
    assert.deepEqual(out(type, pipe('SqsQueueParameters', 'MaximumBatchingWindowInSeconds: 301')), [
      'MaximumBatchingWindowInSeconds of Orders is 301 s',
    ]);
  });
});

describe('A number moved into its range', () => {
  const fixes = (...resources: readonly string[]) =>
    findingsOf('value-out-of-range', ...resources).flatMap(({ fixes: offered }) => offered.map(({ title }) => title));
  const polled = (reserved: string) => [
    'Orders: { Type: AWS::SQS::Queue }',
    `Work: { Type: AWS::Lambda::Function, Properties: { Timeout: 5${reserved} } }`,
    'Poll:',
    '  Type: AWS::Lambda::EventSourceMapping',
    '  Properties:',
    '    FunctionName: !Ref Work',
    '    EventSourceArn: !GetAtt Orders.Arn',
    '    ScalingConfig: { MaximumConcurrency: 1 }',
  ];
  const queue = (properties: string) => [`Orders: { Type: AWS::SQS::Queue, Properties: { ${properties} } }`];

  it('is offered where nothing speaks against it', () => {
    assert.deepEqual(fixes(...polled('')), ['Set 2']);
    assert.deepEqual(fixes(...queue('DelaySeconds: 901')), ['Set 900 s (15 minutes)']);
  });

  it('is left to the author where another rule warns of the nearest one', () => {
    assert.deepEqual(fixes(...polled(', ReservedConcurrentExecutions: 1')), []);
    assert.deepEqual(fixes(...queue('VisibilityTimeout: 50000')), []);
    assert.deepEqual(fixes(...queue('RedrivePolicy: { maxReceiveCount: 0, deadLetterTargetArn: !ImportValue d }')), []);
  });
});

describe('A queue that Lambda polls', () => {
  const polled = (settings: string) => [
    'Orders:',
    '  Type: AWS::SQS::Queue',
    '  Properties:',
    '    VisibilityTimeout: 5',
    '    RedrivePolicy: { maxReceiveCount: 1, deadLetterTargetArn: arn:aws:sqs:eu-west-1:111122223333:failed }',
    'Work: { Type: AWS::Lambda::Function, Properties: { Timeout: 10 } }',
    'Poll:',
    '  Type: AWS::Lambda::EventSourceMapping',
    `  Properties: { EventSourceArn: !GetAtt Orders.Arn, ${settings} }`,
  ];

  it('gives messages up too early, whichever stack makes the function', () => {
    const [finding] = findingsOf('sqs-low-max-receive', ...polled('FunctionName: !ImportValue worker'));
    assert.equal(finding?.subject, 'Orders');
    assert.match(finding?.message ?? '', /throttling of its function counts too/);
  });

  it('is not judged by a mapping that is switched off', () => {
    const rules = ['sqs-low-max-receive', 'sqs-visibility-below-function-timeout', 'sqs-visibility-below-six-times'];
    const said = (settings: string) => rules.filter((rule) => subjects(rule, ...polled(settings)).length > 0);
    assert.deepEqual(said('FunctionName: !Ref Work'), rules);
    assert.deepEqual(said('FunctionName: !Ref Work, Enabled: true'), rules);
    assert.deepEqual(said('FunctionName: !Ref Work, Enabled: false'), []);
    assert.deepEqual(said("FunctionName: !Ref Work, Enabled: 'false'"), []);
    assert.deepEqual(said('FunctionName: !ImportValue worker, Enabled: false'), []);
  });
});

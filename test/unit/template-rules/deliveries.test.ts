import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findingsIn, findingsOf } from './support';

const queue = 'Parcels: { Type: AWS::SQS::Queue }';
const topic = 'Shipped: { Type: AWS::SNS::Topic }';

describe('a topic that may not send to its queue', () => {
  const rule = 'sns-to-sqs-no-policy';
  const subscription = (properties: string) =>
    `S: { Type: AWS::SNS::Subscription, Properties: { ${properties}, Endpoint: !GetAtt Parcels.Arn } }`;
  const subscribed = subscription('TopicArn: !Ref Shipped, Protocol: sqs');
  const policy = (source: string) =>
    `P: { Type: AWS::SQS::QueuePolicy, Properties: { Queues: [!Ref Parcels], PolicyDocument: { Statement: { Effect: Allow, Principal: { Service: sns.amazonaws.com }, Action: sqs:SendMessage, Resource: !GetAtt Parcels.Arn, Condition: { ArnEquals: { aws:SourceArn: ${source} } } } } } }`;

  it('is told with the queue and a fix that lets this topic in', () => {
    const text = `Resources:\n  ${topic}\n  ${queue}\n  ${subscribed}\n`;
    const [finding, ...others] = findingsIn('shop.yaml', text).filter((one) => one.rule === rule);
    assert.deepEqual(others, []);
    assert.match(finding?.message ?? '', /^No queue policy here lets Shipped send to Parcels:/);
    const [related] = finding?.related ?? [];
    assert.equal(related?.message, 'Parcels is the queue.');
    assert.equal(related && text.slice(related.span.start, related.span.end), 'Parcels');
    const [fix] = finding?.fixes ?? [];
    assert.equal(fix?.title, 'Let Shipped send to Parcels (adds a queue policy)');
    assert.match(fix?.edits.map((one) => one.text).join('') ?? '', /aws:SourceArn["']?: !Ref Shipped/);
  });

  it('is another one than the policy lets in', () => {
    const other = 'Lost: { Type: AWS::SNS::Topic }';
    assert.equal(findingsOf(rule, topic, other, queue, subscribed, policy('!Ref Lost')).length, 1);
    assert.deepEqual(findingsOf(rule, topic, other, queue, subscribed, policy('!Ref Shipped')), []);
  });

  it('of another file is told without a name, and has no fix, for its policy cannot name it', () => {
    const [finding] = findingsOf(rule, queue, subscription('TopicArn: !ImportValue topic, Protocol: sqs'));
    assert.match(finding?.message ?? '', /^No queue policy here lets the topic send to Parcels:/);
    assert.deepEqual(finding?.fixes, []);
    assert.deepEqual(
      findingsOf(
        rule,
        queue,
        subscription('TopicArn: !ImportValue topic, Protocol: sqs'),
        policy('"arn:aws:sns:eu-west-1:111122223333:shipped"'),
      ),
      [],
    );
  });

  it('is none where the queue is no endpoint of the kind, or what is subscribed is no queue', () => {
    assert.deepEqual(findingsOf(rule, topic, queue, subscription('TopicArn: !Ref Shipped, Protocol: lambda')), []);
    const lambda = 'Parcels: { Type: AWS::Lambda::Function }';
    assert.deepEqual(findingsOf(rule, topic, lambda, subscribed), []);
  });
});

describe('a batch that goes back whole', () => {
  const rule = 'lambda-esm-no-partial-batch';
  const mapping = (more = '') => [
    queue,
    'Pack: { Type: AWS::Lambda::Function }',
    `M: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref Pack, EventSourceArn: !GetAtt Parcels.Arn${more} } }`,
  ];

  it('is told with its size, its function and what to turn on', () => {
    const [finding] = findingsOf(rule, ...mapping(', BatchSize: 25'));
    assert.match(finding?.message ?? '', /^One message that Pack fails on sends all 25 of its batch back/);
    assert.equal(finding?.fact, 'lambda.esm.sqs.report');
    assert.deepEqual(
      finding?.fixes.map(({ title }) => title),
      ['Report failed items (the handler must return batchItemFailures)'],
    );
    assert.match(findingsOf(rule, ...mapping())[0]?.message ?? '', /all 10 of its batch/);
    assert.equal(findingsOf(rule, ...mapping(', FunctionResponseTypes: []')).length, 1);
  });

  it('is told of a function of another stack without its name', () => {
    const [finding] = findingsOf(
      rule,
      ...mapping().map((line) => line.replace('!Ref Pack', '"arn:aws:lambda:eu-west-1:111122223333:function:pack"')),
    );
    assert.match(finding?.message ?? '', /^One message that the function fails on/);
  });

  it('is none where one message is a batch, failures are reported, or that is not known', () => {
    for (const more of [
      ', BatchSize: 1',
      ', BatchSize: !Ref Size',
      ', FunctionResponseTypes: [ReportBatchItemFailures]',
      ', FunctionResponseTypes: [!Ref Types]',
      ', FunctionResponseTypes: !ImportValue types',
    ]) {
      assert.deepEqual(findingsOf(rule, ...mapping(more)), [], more);
    }
  });

  it('is none of a stream', () => {
    const stream = mapping().map((line) => line.replace('AWS::SQS::Queue', 'AWS::Kinesis::Stream'));
    assert.deepEqual(findingsOf(rule, ...stream), []);
  });

  it('is told of the mappings that SAM makes of an event, but not of the queue between topic and function', () => {
    const sam = (event: string) => [
      topic,
      queue,
      `Pack: { Type: AWS::Serverless::Function, Properties: { Events: { E: ${event} } } }`,
    ];
    assert.equal(findingsOf(rule, ...sam('{ Type: SQS, Properties: { Queue: !GetAtt Parcels.Arn } }')).length, 1);
    const between = '{ Type: SNS, Properties: { Topic: !Ref Shipped, SqsSubscription: true } }';
    assert.deepEqual(findingsOf(rule, ...sam(between)), []);
  });
});

describe('a function that calls itself by a bucket', () => {
  const rule = 's3-recursion';
  const bucket = (more = '', event = 's3:ObjectCreated:*') =>
    `Pictures: { Type: AWS::S3::Bucket, Properties: { NotificationConfiguration: { LambdaConfigurations: [{ Event: "${event}", Function: !GetAtt Shrink.Arn${more} }] } } }`;
  const writer = (name: string) =>
    `Shrink: { Type: AWS::Serverless::Function, Properties: { Policies: [{ S3WritePolicy: { BucketName: ${name} } }] } }`;
  const filter = (rules: string) => `, Filter: { S3Key: { Rules: [${rules}] } }`;
  const own = writer('!Ref Pictures');

  it('is told by both names', () => {
    const [finding] = findingsOf(rule, bucket(), own);
    assert.match(finding?.message ?? '', /^Shrink may write into Pictures, and every new object there calls it again/);
    assert.equal(finding?.fact, 's3.loop');
    for (const event of ['s3:ObjectCreated:Put', 's3:*']) {
      assert.equal(findingsOf(rule, bucket('', event), own).length, 1, event);
    }
  });

  it('is none where it hears of other events, where prefix or suffix keep them apart or are not known', () => {
    assert.deepEqual(findingsOf(rule, bucket('', 's3:ObjectRemoved:*'), own), []);
    for (const rules of [
      '{ Name: prefix, Value: in/ }',
      '{ Name: suffix, Value: .png }',
      '{ Name: prefix, Value: !ImportValue prefix }',
    ]) {
      assert.deepEqual(findingsOf(rule, bucket(filter(rules)), own), [], rules);
    }
    assert.equal(findingsOf(rule, bucket(filter('{ Name: prefix, Value: "" }')), own).length, 1);
  });

  it('may have a topic and a queue in between', () => {
    const through = (queue: string, settings = '') => [
      "Pictures: { Type: AWS::S3::Bucket, Properties: { NotificationConfiguration: { TopicConfigurations: [{ Event: 's3:ObjectCreated:*', Topic: !Ref Taken }] } } }",
      'Taken: { Type: AWS::SNS::Topic }',
      'Jobs: { Type: AWS::SQS::Queue }',
      `Sent: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref Taken, Protocol: sqs, Endpoint: !GetAtt Jobs.Arn${settings} } }`,
      `Read: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !GetAtt ${queue}.Arn, FunctionName: !Ref Shrink } }`,
    ];
    const [finding] = findingsOf(rule, ...through('Jobs'), own);
    assert.equal(finding?.subject, 'Pictures/TopicConfigurations[0]');
    assert.deepEqual(findingsOf(rule, ...through('Jobs', ', FilterPolicy: { kind: [raw] }'), own), []);
    assert.deepEqual(findingsOf(rule, ...through('Others'), own), []);
  });

  it('may have a rule in between that asks for nothing but the bucket', () => {
    const through = (detail: string, type = '[Object Created]') => [
      'Pictures: { Type: AWS::S3::Bucket, Properties: { NotificationConfiguration: { EventBridgeConfiguration: {} } } }',
      `Taken: { Type: AWS::Events::Rule, Properties: { EventPattern: { source: [aws.s3], detail-type: ${type}, detail: ${detail} }, Targets: [{ Id: shrink, Arn: !GetAtt Shrink.Arn }] } }`,
    ];
    const bucketAlone = 'bucket: { name: [!Ref Pictures] }';
    assert.equal(findingsOf(rule, ...through(`{ ${bucketAlone} }`), own)[0]?.subject, 'Taken/Targets[0]');
    assert.deepEqual(findingsOf(rule, ...through(`{ ${bucketAlone}, object: { key: [{ prefix: in/ }] } }`), own), []);
    assert.deepEqual(findingsOf(rule, ...through(`{ ${bucketAlone} }`, '[Object Deleted]'), own), []);
    assert.deepEqual(findingsOf(rule, ...through('{ bucket: { name: [others] } }'), own), []);
  });

  it('is none where it writes elsewhere, or may only read', () => {
    const other = 'Small: { Type: AWS::S3::Bucket }';
    assert.deepEqual(findingsOf(rule, bucket(), other, writer('!Ref Small')), []);
    assert.deepEqual(findingsOf(rule, bucket(), own.replace('S3WritePolicy', 'S3ReadPolicy')), []);
  });

  it('is told in a note', () => {
    const note = '# S3\n\nThe Lambda function writes its thumbnails into the same S3 bucket that triggers it.\n';
    const [finding] = findingsIn('pictures.md', note).filter((one) => one.rule === rule);
    assert.match(finding?.message ?? '', /^A function that writes into the bucket that calls it calls itself/);
    assert.equal(finding?.fact, 's3.loop');
  });
});

describe('a bucket that may not notify', () => {
  const rule = 's3-notification-no-policy';
  const bucket = (kind: string, key: string, target: string) => [
    'Uploads:',
    '  Type: AWS::S3::Bucket',
    '  Properties:',
    '    BucketName: !Sub uploads-${AWS::AccountId}',
    `    NotificationConfiguration: { ${kind}: [{ Event: 's3:ObjectCreated:*', ${key}: !GetAtt ${target}.Arn }] }`,
  ];
  const permission = (principal: string, name: string) =>
    `May: { Type: AWS::Lambda::Permission, Properties: { Principal: ${principal}, FunctionName: ${name} } }`;
  const resize = 'Resize: { Type: AWS::Lambda::Function }';
  const called = bucket('LambdaConfigurations', 'Function', 'Resize');

  it('its function is told where no permission is for S3 and that function', () => {
    const [finding] = findingsOf(rule, resize, ...called);
    assert.match(finding?.message ?? '', /^No permission here lets S3 call Resize:/);
    assert.equal(findingsOf(rule, resize, ...called, permission('sns.amazonaws.com', '!Ref Resize')).length, 1);
    const other = 'Other: { Type: AWS::Lambda::Function }';
    assert.equal(findingsOf(rule, resize, other, ...called, permission('s3.amazonaws.com', '!Ref Other')).length, 1);
    assert.deepEqual(findingsOf(rule, resize, ...called, permission('s3.amazonaws.com', '!GetAtt Resize.Arn')), []);
    assert.deepEqual(findingsOf(rule, resize, ...called, permission('s3.amazonaws.com', 'resize')), []);
    const event = 'Events: { Up: { Type: S3, Properties: { Bucket: !Ref Uploads, Events: s3:ObjectCreated:* } } }';
    const sam = `Resize: { Type: AWS::Serverless::Function, Properties: { ${event} } }`;
    assert.deepEqual(findingsOf(rule, sam, ...called), []);
  });

  it('its queue is told where the policy names another bucket, gaps and all', () => {
    const policy = (name: string) =>
      `P: { Type: AWS::SQS::QueuePolicy, Properties: { Queues: [!Ref Parcels], PolicyDocument: { Statement: { Effect: Allow, Principal: { Service: s3.amazonaws.com }, Action: sqs:SendMessage, Resource: !GetAtt Parcels.Arn, Condition: { ArnLike: { aws:SourceArn: !Sub 'arn:aws:s3:::${name}' } } } } } }`;
    const notified = [queue, ...bucket('QueueConfigurations', 'Queue', 'Parcels')];
    assert.equal(findingsOf(rule, ...notified, policy('archive-${AWS::AccountId}')).length, 1);
    assert.deepEqual(findingsOf(rule, ...notified, policy('uploads-${AWS::AccountId}')), []);
    assert.deepEqual(findingsOf(rule, ...notified, policy('${Prefix}-${AWS::AccountId}')), []);
  });
});

describe('a rule that sends to a FIFO queue elsewhere', () => {
  it('needs a group where the ARN tells that the queue is one', () => {
    const found = (arn: string, more = '') =>
      findingsOf(
        'eventbridge-fifo-target-no-group',
        `R: { Type: AWS::Events::Rule, Properties: { Targets: [{ Id: a, Arn: ${arn}${more} }] } }`,
      ).map(({ message }) => message);
    const arn = 'arn:aws:sqs:eu-west-1:111122223333:orders.fifo';
    assert.match(found(arn)[0] ?? '', /^orders\.fifo is a FIFO queue/);
    assert.deepEqual(found(arn, ', SqsParameters: { MessageGroupId: a }'), []);
    assert.deepEqual(found(arn.slice(0, -'.fifo'.length)), []);
  });
});

describe('a schedule or pipe that sends to a FIFO queue', () => {
  const queue = 'Orders: { Type: AWS::SQS::Queue, Properties: { FifoQueue: true } }';
  const found = (type: string, properties: string) =>
    findingsOf('eventbridge-fifo-target-no-group', queue, `Sender: { Type: ${type}, Properties: { ${properties} } }`);

  it('needs a group as a rule does', () => {
    const [schedule] = found('AWS::Scheduler::Schedule', 'Target: { Arn: !GetAtt Orders.Arn, RoleArn: r }');
    assert.equal(schedule?.subject, 'Sender');
    assert.match(schedule.message, /set MessageGroupId in Target\.SqsParameters\.$/);
    const [pipe] = found('AWS::Pipes::Pipe', 'Source: arn:aws:sqs:eu-west-1:1:in, Target: !GetAtt Orders.Arn');
    assert.match(pipe?.message ?? '', /set MessageGroupId in TargetParameters\.SqsQueueParameters\.$/);
    assert.match(schedule.fixes[0]?.title ?? '', /^Set one message group/);
    const titles = pipe?.fixes.map(({ title }) => title) ?? [];
    assert.ok(
      !titles.some((title) => title.startsWith('Set')),
      'which group a message belongs to only its author knows',
    );
  });

  it('is none where it has one, or where what it gives is not known', () => {
    const pipe = (parameters: string) =>
      found('AWS::Pipes::Pipe', `Source: a, Target: !GetAtt Orders.Arn, TargetParameters: ${parameters}`);
    assert.deepEqual(pipe('{ SqsQueueParameters: { MessageGroupId: $.body.id } }'), []);
    assert.deepEqual(pipe('{ SqsQueueParameters: !Ref Given }'), []);
    assert.deepEqual(pipe('{ Fn::Transform: { Name: Shared } }'), []);
  });
});

describe('a topic that is named like a FIFO one', () => {
  const titles = (protocol: string) =>
    findingsOf(
      'sns-fifo-name',
      'Orders: { Type: AWS::SQS::Queue }',
      'Worker: { Type: AWS::Lambda::Function }',
      'Topic: { Type: AWS::SNS::Topic, Properties: { TopicName: orders.fifo } }',
      `Subscription: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref Topic, Protocol: ${protocol} } }`,
    ).flatMap(({ fixes }) => fixes.map(({ title }) => title));

  it('can be made one where it feeds queues only', () => {
    assert.ok(titles('sqs, Endpoint: !GetAtt Orders.Arn').some((title) => title.startsWith('Make it')));
    assert.ok(!titles('lambda, Endpoint: !GetAtt Worker.Arn').some((title) => title.startsWith('Make it')));
  });
});

describe('an endpoint that is no ARN', () => {
  const found = (protocol: string, endpoint: string) =>
    findingsOf(
      'sns-subscriber-unsupported',
      queue,
      topic,
      'Resize: { Type: AWS::Serverless::Function, Properties: { Events: { On: { Type: SNS, Properties: { Topic: !Ref Shipped } } } } }',
      `S: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref Shipped, Protocol: ${protocol}, Endpoint: ${endpoint} } }`,
    ).map(({ subject, message }) => `${subject}: ${message}`);

  it('is told of what Ref gives the URL or name of', () => {
    assert.deepEqual(found('sqs', '!Ref Parcels'), [
      'S: Ref of Parcels is no ARN, so SNS rejects this subscription: take its attribute Arn.',
    ]);
    assert.match(found('lambda', '!Ref Resize')[0] ?? '', /^S: Ref of Resize/);
    assert.deepEqual(found('sqs', '!GetAtt Parcels.Arn'), []);
  });
});

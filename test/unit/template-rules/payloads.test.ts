import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findingsIn, findingsOf } from './support';

const rule = 'payload-over-limit';
const found = (...resources: readonly string[]) => findingsOf(rule, ...resources);
const messages = (...resources: readonly string[]) => found(...resources).map(({ message }) => message);
const queue = (id: string, size?: number) =>
  `${id}: { Type: AWS::SQS::Queue${size === undefined ? '' : `, Properties: { MaximumMessageSize: ${size} }`} }`;
const sender = (...policies: readonly string[]) =>
  `F: { Type: AWS::Serverless::Function, Properties: { Policies: [${policies.join(', ')}] } }`;
const sendsTo = (id: string) => `{ SQSSendMessagePolicy: { QueueName: !GetAtt ${id}.QueueName } }`;
const pipe = (from: string, to: string) =>
  `${from}To${to}: { Type: AWS::Pipes::Pipe, Properties: { Source: !GetAtt ${from}.Arn, Target: !GetAtt ${to}.Arn } }`;

describe('a payload that a hop cannot take', () => {
  it('is told with where it is declared and what stands against it', () => {
    const [finding, ...others] = found('# load: 300 KB', sender(sendsTo('Q')), queue('Q', 262_144));
    assert.equal(
      finding?.message,
      '300 KB from F is more than the 256 KiB that Q takes: put it in S3 and send the key.',
    );
    assert.equal(finding?.detail, '300 KB against **256 KiB** (SQS, MaximumMessageSize).');
    assert.deepEqual(
      finding?.related?.map(({ message }) => message),
      ['Declared here: 300 KB.'],
    );
    assert.deepEqual(others, []);
    const [plain] = found('# load: 2 MB', 'B: { Type: AWS::Events::EventBus, Properties: { Name: shop } }');
    assert.equal(plain?.detail, '2 MB against **1 MiB** (EventBridge).');
  });

  it('is told at the first hop of each way, not again behind it', () => {
    const behind = [queue('Q', 262_144), pipe('Q', 'R'), queue('R', 131_072)];
    assert.deepEqual(
      found('# load: 300 KB', sender(sendsTo('Q')), ...behind).map(({ subject }) => subject),
      ['Q'],
    );
    assert.deepEqual(
      found('# load: 200 KB', sender(sendsTo('Q')), ...behind).map(({ subject }) => subject),
      ['R'],
    );
    assert.deepEqual(
      found('# load: 300 KB', ...behind).map(({ subject }) => subject),
      ['Q'],
    );
    const fork = found('# load: 300 KB', sender(sendsTo('Q'), sendsTo('R')), queue('Q', 262_144), queue('R', 131_072));
    assert.deepEqual(
      fork.map(({ subject }) => subject),
      ['Q', 'R'],
    );
  });

  it('is told once, however many send it', () => {
    const twice = [
      '# load: 300 KB',
      sender(sendsTo('Q')),
      '# load: 400 KB',
      sender(sendsTo('Q')).replace('F:', 'G:'),
      queue('Q', 262_144),
    ];
    assert.equal(found(...twice).length, 1);
  });
});

describe('a payload above 256 KB', () => {
  it('is not that of a message where it is the size of the objects of a bucket', () => {
    const elsewhere = 'arn:aws:sqs:eu-west-1:111122223333:orders';
    const bucket = `B: { Type: AWS::S3::Bucket, Properties: { NotificationConfiguration: { QueueConfigurations: [{ Event: "s3:ObjectCreated:*", Queue: ${JSON.stringify(elsewhere)} }] } } }`;
    assert.deepEqual(findingsOf('payload-over-256kb', '# load: 10 events/s, 5 MB', bucket), []);
  });
});

describe('the load of a function that is called', () => {
  const bucket =
    'B: { Type: AWS::S3::Bucket, Properties: { NotificationConfiguration: { LambdaConfigurations: [{ Event: "s3:ObjectCreated:*", Function: !GetAtt F.Arn }] } } }';

  it('is what it is called with, where it sends nothing on and polls nothing', () => {
    assert.match(messages('# load: 2 MB', sender(), bucket)[0] ?? '', /^2 MB is more than the 1 MiB that F takes/);
    assert.deepEqual(messages('# load: 200 KB', sender(), bucket), []);
  });

  it('is what it sends, where it sends', () => {
    const [message] = messages('# load: 2 MB', sender(sendsTo('Q')), bucket, queue('Q'));
    assert.match(message ?? '', /^2 MB from F is more than the 1 MiB that Q takes/);
  });

  it('is not limited as a call where it polls', () => {
    const mapping =
      'M: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref F, EventSourceArn: !GetAtt K.Arn } }';
    assert.deepEqual(messages('# load: 2 MB', sender(), bucket, 'K: { Type: AWS::Kinesis::Stream }', mapping), []);
  });
});

describe('a batch that one call cannot take', () => {
  it('is told with how many fit', () => {
    const [finding] = found('# load: 10 msg/s, 300 KB, batch 10', queue('Q'));
    assert.equal(
      finding?.message,
      '10 × 300 KB does not fit one SendMessageBatch to Q, which takes 1 MiB: at most 3 at a time.',
    );
    assert.equal(finding?.detail, '10 × 300 KB = **3 MB** against 1 MiB.');
    assert.equal(finding?.fact, 'sqs.batch.payload');
    assert.deepEqual(
      finding?.related?.map(({ message }) => message),
      ['The batch is declared here.'],
    );
  });

  it('is none where it fits exactly, or where a single message is too large already', () => {
    assert.deepEqual(messages('# load: 256 KiB, batch 4', queue('Q')), []);
    assert.equal(messages('# load: 256 KiB, batch 5', queue('Q')).length, 1);
    assert.deepEqual(
      messages('# load: 2 MB, batch 2', queue('Q')).map((message) => message.slice(0, 4)),
      ['2 MB'],
    );
  });

  it('is made by the function in front of the queue, and by no queue or stream', () => {
    assert.match(messages('# load: 300 KB, batch 10', sender(sendsTo('Q')), queue('Q'))[0] ?? '', /to Q, which/);
    assert.deepEqual(
      found('# load: 300 KB, batch 10', queue('Q'), pipe('Q', 'R'), queue('R')).map(({ subject }) => subject),
      ['Q'],
    );
  });

  it('into a topic is not one into the queues behind it', () => {
    const topic =
      'T: { Type: AWS::SNS::Topic, Properties: { Subscription: [{ Protocol: sqs, Endpoint: !GetAtt Q.Arn }] } }';
    assert.deepEqual(
      found('# load: 200 KB, batch 10', topic, queue('Q')).map(({ subject }) => subject),
      ['T'],
    );
  });

  it('into a topic is limited by what the topic takes, into a bus by an event', () => {
    assert.match(messages('# load: 100 KB, batch 10', 'T: { Type: AWS::SNS::Topic }')[0] ?? '', /PublishBatch to T/);
    const bus = 'B: { Type: AWS::Events::EventBus, Properties: { Name: shop } }';
    assert.match(messages('# load: 200 KB, batch 10', bus)[0] ?? '', /PutEvents to B/);
  });
});

describe('a payload that a note puts on a service', () => {
  const told = (sentence: string) =>
    findingsIn('design.md', `# Design\n\n${sentence}\n`)
      .filter((finding) => finding.rule === rule)
      .map(({ message, subject, detail, fact }) => [message, subject, detail, fact]);

  it('is told with its limit, by the name of the resource or of the service', () => {
    assert.deepEqual(told('The checkout sends messages of 2 MB to the SQS queue `orders`.'), [
      [
        '2 MB is more than the 1 MiB that orders takes: put it in S3 and send the key.',
        'orders',
        '2 MB against **1 MiB** (SQS).',
        'sqs.msg.max_size',
      ],
    ]);
    const [[message, subject] = []] = told('The producer puts records of 12 MB into the Kinesis stream.');
    assert.match(message ?? '', /^12 MB is more than the 1 MiB that Kinesis takes/);
    assert.equal(subject, 'kds.record.max');
  });

  it('is none up to the limit, nor where the limit is said to be raised or gone around', () => {
    for (const sentence of [
      'The checkout sends messages of 1 MiB to the SQS queue `orders`.',
      'We raised the limit. The checkout puts records of 2 MB into the Kinesis stream.',
      'The checkout puts records of 2 MB into the Kinesis stream. Its MaxRecordSize was increased.',
      'The large-message client sends messages of 2 MB to the SQS queue `orders`.',
    ]) {
      assert.deepEqual(told(sentence), [], sentence);
    }
  });

  it('is held against what AWS takes on the day of the note, today where it is for the exam', () => {
    const on = (asOf: string, size: string) =>
      findingsIn(
        'design.md',
        `---\nas-of: ${asOf}\n---\n# Design\n\nThe checkout sends messages of ${size} to the SQS queue \`orders\`.\n`,
      )
        .filter((finding) => finding.rule === rule)
        .map(({ message }) => message.slice(0, message.indexOf(' that')));
    assert.deepEqual(on('2024-06', '300 KB'), ['300 KB is more than the 256 KiB']);
    assert.deepEqual(on('today', '300 KB'), []);
    assert.deepEqual(on('exam', '300 KB'), []);
    assert.deepEqual(on('exam', '2 MB'), ['2 MB is more than the 1 MiB']);
  });

  it('and a batch are told where each message would do', () => {
    assert.deepEqual(told('The checkout sends 300 KB messages to the SQS queue `orders` in batches of 10.'), [
      [
        '10 × 300 KB does not fit one SendMessageBatch, which takes 1 MiB: at most 3 at a time.',
        'orders',
        '10 × 300 KB = **3 MB** against 1 MiB.',
        'sqs.batch.payload',
      ],
    ]);
    for (const sentence of [
      'The producer sends batches of 10 messages of 20 KB to SQS.',
      'The producer sends batches of 4 messages of 256 KiB to SQS.',
      // No call takes so many: they are batches of something else.
      'The producer sends batches of 500 messages of 20 KB to SQS.',
    ]) {
      assert.deepEqual(told(sentence), [], sentence);
    }
  });
});

import {
  type Case,
  fifo,
  highThroughput,
  lambda,
  mapping,
  pipe,
  queue,
  resource,
  stream,
  subscription,
  template,
  topic,
} from './support';

const bus = (load?: string) => resource('Bus', 'Events::EventBus', load, 'Name: shop');
const rule = (load: string | undefined, target: string) =>
  resource(
    'Paid',
    'Events::Rule',
    load,
    'EventPattern: { source: [shop] }',
    'Targets:',
    `  - { Id: a, Arn: ${target} }`,
  );
const machine = resource('Flow', 'StepFunctions::StateMachine', undefined, 'RoleArn: arn:aws:iam::111122223333:role/r');
const firehose = resource('Archive', 'KinesisFirehose::DeliveryStream', undefined, 'DeliveryStreamType: DirectPut');
const raised = 'MaximumMessageSize: 1048576';
const lowered = 'MaximumMessageSize: 262144';

/** A function that may send, with its load above. */
const producer = (load: string, ...policies: readonly string[]) =>
  resource(
    'Checkout',
    'Serverless::Function',
    load,
    'Handler: a.b',
    'Policies:',
    ...policies.map((one) => `  - ${one}`),
  );
const publishes = (name: string) => `SNSPublishMessagePolicy: { TopicName: ${name} }`;
const sends = (name: string) => `SQSSendMessagePolicy: { QueueName: !GetAtt ${name}.QueueName }`;
const sam = (...resources: readonly (readonly string[])[]) =>
  `Transform: AWS::Serverless-2016-10-31\n${template(...resources)}`;

const over = (line: string, subject: string) => [`payload-over-limit error ${subject} @ ${line}`];
const info = (name: string) => [`payload-over-256kb info ${name} @ ${name}:`];

/** Sizes against the limit of each hop, batches against that of a call, and 256 KB. */
export const payloadCases: readonly Case[] = [
  { title: 'a queue takes 1 MiB exactly', text: template(queue('Q', '1 MiB')), expected: info('Q') },
  { title: '1 MB is less', text: template(queue('Q', '1 MB')), expected: info('Q'), says: /16 requests/ },
  { title: '1.5 MB is more', text: template(queue('Q', '1.5 MB')), expected: over('Q:', 'Q'), says: /^1.5 MB is more/ },
  { title: '256 KiB is what everything took', text: template(queue('Q', '256 KiB')), expected: [] },
  { title: '260 KB may be less', text: template(queue('Q', '260 KB')), expected: [] },
  { title: '257 KiB is more', text: template(queue('Q', '257 KiB')), expected: info('Q') },
  { title: 'written without a space', text: template(queue('Q', '300KB')), expected: info('Q'), says: /^300 KB/ },
  { title: 'a lowered queue', text: template(queue('Q', '300 KB', lowered)), expected: over(lowered, 'Q') },
  { title: 'a lowered queue, 256 KB', text: template(queue('Q', '256 KB', lowered)), expected: [] },
  {
    title: 'a queue with a limit that is not known',
    text: template(queue('Q', '2 MB', 'MaximumMessageSize: !Ref Max')),
    expected: [],
  },
  {
    title: 'a topic takes 256 KiB',
    text: template(topic('T', '50 msg/s, 300 KB')),
    expected: over('T:', 'T'),
    says: /256 KiB that T takes/,
  },
  { title: 'a raised topic', text: template(topic('T', '300 KB', raised)), expected: info('T') },
  {
    title: 'a topic raised too little',
    text: template(topic('T', '600 KB', 'MaximumMessageSize: 524288')),
    expected: over('MaximumMessageSize: 524288', 'T'),
  },
  {
    title: 'the first hop that breaks is the one',
    text: template(topic('T', '2 MB'), queue('Q'), subscription('T', 'Q')),
    expected: over('T:', 'T'),
  },
  {
    title: 'a raised topic into a queue',
    text: template(topic('T', '900 KB', raised), queue('Q'), subscription('T', 'Q')),
    expected: info('T'),
  },
  {
    title: 'the limit of a queue is not asked by SNS',
    text: template(topic('T', '300 KB', raised), queue('Q', undefined, lowered), subscription('T', 'Q')),
    expected: info('T'),
  },
  {
    title: 'a raised topic into Firehose',
    text: template(topic('T', '1,020 KiB', raised), firehose, subscription('T', 'Archive', 'firehose')),
    expected: over('Archive:', 'Archive'),
    says: /from T .*1,000 KiB/,
  },
  {
    title: 'a raised topic into a function',
    text: template(topic('T', '1 MiB', raised), lambda('F'), subscription('T', 'F', 'lambda')),
    expected: info('T'),
  },
  { title: 'an event of 1,048,576 bytes', text: template(bus('1,048,576 bytes')), expected: info('Bus') },
  { title: 'an event of one byte more', text: template(bus('1,048,577 bytes')), expected: over('Bus:', 'Bus') },
  {
    title: 'a rule into Step Functions',
    text: template(rule('300 KB', '!Ref Flow'), machine),
    expected: over('Flow:', 'Flow'),
    says: /from Paid .*256 KiB/,
  },
  {
    title: 'a bus into a lowered queue',
    text: template(
      bus('300 KB'),
      resource(
        'Paid',
        'Events::Rule',
        undefined,
        'EventBusName: !Ref Bus',
        'EventPattern: { source: [shop] }',
        'Targets:',
        '  - { Id: a, Arn: !GetAtt Q.Arn }',
      ),
      queue('Q', undefined, lowered),
    ),
    expected: over(lowered, 'Q'),
  },
  {
    title: 'a bus into a function',
    text: template(
      bus('1.2 MB'),
      resource(
        'Paid',
        'Events::Rule',
        undefined,
        'EventBusName: !Ref Bus',
        'EventPattern: { source: [shop] }',
        'Targets:',
        '  - { Id: a, Arn: !GetAtt F.Arn }',
      ),
      lambda('F'),
    ),
    expected: over('Bus:', 'Bus'),
  },
  {
    title: 'a function that only SNS calls',
    text: template(topic('T'), lambda('F', '2 MB'), subscription('T', 'F', 'lambda')),
    expected: over('F:', 'F'),
  },
  {
    title: 'a function that polls takes what the queue takes',
    text: template(queue('Q', '1 MiB'), lambda('F'), mapping('M', '!GetAtt Q.Arn', 'F')),
    expected: info('Q'),
  },
  {
    title: 'a pipe from a queue into a topic',
    text: template(queue('Q', '300 KB'), pipe('P', 'Q', '!Ref T'), topic('T')),
    expected: over('T:', 'T'),
  },
  {
    title: 'a producer into a topic',
    text: sam(producer('300 KB', publishes('!GetAtt T.TopicName')), topic('T')),
    expected: over('T:', 'T'),
    says: /from Checkout/,
  },
  {
    title: 'a producer into a topic of another stack',
    text: sam(producer('300 KB', publishes('!ImportValue shop-topic'))),
    expected: ['payload-over-256kb warning Checkout @ Checkout:'],
    says: /not in this file/,
  },
  {
    title: 'a producer into a topic of another account',
    text: template(
      resource('Checkout', 'Lambda::Function', '300 KB', 'Role: !GetAtt Role.Arn'),
      resource(
        'Role',
        'IAM::Role',
        undefined,
        'Policies:',
        '  - PolicyDocument:',
        '      Statement:',
        '        - { Effect: Allow, Action: sns:Publish, Resource: "arn:aws:sns:eu-west-1:444455556666:shop" }',
      ),
    ),
    expected: ['payload-over-256kb warning Checkout @ Checkout:'],
  },
  {
    title: 'a rule into the bus of another account',
    text: template(rule('300 KB', 'arn:aws:events:eu-west-1:444455556666:event-bus/shop')),
    expected: ['payload-over-256kb warning Paid @ Paid:'],
  },
  {
    title: 'what is small may go anywhere',
    text: template(rule('200 KB', 'arn:aws:events:eu-west-1:444455556666:event-bus/shop')),
    expected: [],
  },
  {
    title: 'the size of an object in S3 is not that of the event',
    text: template(
      resource(
        'Uploads',
        'S3::Bucket',
        '50/s, 5 MB',
        'NotificationConfiguration:',
        '  QueueConfigurations:',
        '    - { Event: "s3:ObjectCreated:*", Queue: !GetAtt Q.Arn }',
      ),
      queue('Q'),
    ),
    expected: [],
  },
  {
    title: 'streams have taken 1 MB from the start',
    text: template(stream('S', '2 records/s, 300 KB', 1)),
    expected: [],
  },
  {
    title: 'ten of 30 KB are too much for one publish',
    text: template(topic('T', '30 KB, batches of 10')),
    expected: over('T:', 'T'),
    says: /PublishBatch.*at most 8/,
  },
  { title: 'not for a raised topic', text: template(topic('T', '30 KB, batches of 10', raised)), expected: [] },
  {
    title: 'ten of 150 KB are too much for PutEvents',
    text: template(bus('150 KB, batches of 10')),
    expected: over('Bus:', 'Bus'),
    says: /PutEvents/,
  },
  {
    title: 'batches of a producer',
    text: sam(producer('200 KB, batches of 10', sends('Q')), queue('Q')),
    expected: over('Q:', 'Q'),
    says: /SendMessageBatch/,
    sum: /10 × 200 KB = \*\*2 MB\*\* against 1 MiB/,
  },
  {
    title: 'batches of whoever publishes are not those of the queue behind',
    text: template(topic('T', '100 KB, batches of 2'), queue('Q'), subscription('T', 'Q')),
    expected: [],
  },
  {
    title: 'high throughput does not lift the size',
    text: template(fifo('Q', '1.2 MB', ...highThroughput)),
    expected: over('Q:', 'Q'),
  },
];

/** A hop that takes more than the next, without a load that tells. */
export const mismatchCases: readonly Case[] = [
  {
    title: 'a queue with an explicit limit, a pipe and a topic',
    text: template(queue('Q', undefined, raised), pipe('P', 'Q', '!Ref T'), topic('T')),
    expected: ['payload-hop-mismatch warning T @ T:'],
    says: /^Q takes 1 MiB, T behind it only 256 KiB/,
  },
  {
    title: 'a queue by default, a pipe and a topic',
    text: template(queue('Q'), pipe('P', 'Q', '!Ref T'), topic('T')),
    expected: ['payload-hop-mismatch hint T @ T:'],
  },
  {
    title: 'a queue, a pipe and Step Functions',
    text: template(queue('Q'), pipe('P', 'Q', '!Ref Flow'), machine),
    expected: ['payload-hop-mismatch hint Flow @ Flow:'],
  },
  {
    title: 'a raised topic and Firehose',
    text: template(topic('T', undefined, raised), firehose, subscription('T', 'Archive', 'firehose')),
    expected: ['payload-hop-mismatch warning Archive @ Archive:'],
  },
  {
    title: 'a rule and a lowered queue',
    text: template(rule(undefined, '!GetAtt Q.Arn'), queue('Q', undefined, lowered)),
    expected: ['payload-hop-mismatch hint Q @ MaximumMessageSize: 262144'],
  },
  {
    title: 'a raised topic and a lowered queue, whose limit SNS does not ask',
    text: template(topic('T', undefined, raised), queue('Q', undefined, lowered), subscription('T', 'Q')),
    expected: [],
  },
  {
    title: 'a raised topic and a queue',
    text: template(topic('T', undefined, raised), queue('Q'), subscription('T', 'Q')),
    expected: [],
  },
];

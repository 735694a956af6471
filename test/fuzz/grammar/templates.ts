import fc from 'fast-check';

const pick = <T>(of: readonly T[]) => fc.constantFrom(...of);
const ids = ['Orders', 'Dead', 'Topic', 'Worker', 'Stream', 'Rule', '__proto__', 'constructor'];
const types = [
  'AWS::SQS::Queue',
  'AWS::SNS::Topic',
  'AWS::SNS::Subscription',
  'AWS::Lambda::Function',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Kinesis::Stream',
  'AWS::Events::Rule',
  'AWS::Serverless::Function',
  'AWS::SQS::QueuePolicy',
  'AWS::Pipes::Pipe',
  'AWS::KinesisFirehose::DeliveryStream',
  'AWS::AmazonMQ::Broker',
  'AWS::Scheduler::Schedule',
  'AWS::S3::Bucket',
  'Custom::Thing',
];
const properties = [
  'QueueName',
  'FifoQueue',
  'DelaySeconds',
  'VisibilityTimeout',
  'MessageRetentionPeriod',
  'RedrivePolicy',
  'TopicArn',
  'Endpoint',
  'Protocol',
  'Subscription',
  'Timeout',
  'EventSourceArn',
  'FunctionName',
  'BatchSize',
  'ShardCount',
  'Targets',
  'Events',
  'Queues',
  'PolicyDocument',
  'Source',
  'Target',
  'DeadLetterConfig',
  'FilterPolicy',
  'NotificationConfiguration',
  'Fn::Transform',
  'Ref',
];

/** A value of a template, as JSON data. Intrinsic functions are maps of one key. */
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      fc.integer({ min: -2, max: 2_000_000 }),
      fc.boolean(),
      pick([
        'orders.fifo',
        'sqs',
        'lambda',
        '300',
        '${Orders.Arn}',
        'arn:aws:sqs:eu-west-1:111122223333:Orders',
        '',
        '*',
        'Allow',
      ]),
      fc.constant(null),
      fc.string({ maxLength: 6 }),
    ),
    pick(ids).map((id) => ({ Ref: id })),
    fc.tuple(pick(ids), pick(['Arn', 'QueueName', 'Nothing'])).map((pair) => ({ 'Fn::GetAtt': pair })),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      pick([
        ...properties,
        'deadLetterTargetArn',
        'maxReceiveCount',
        'Statement',
        'Effect',
        'Principal',
        'Action',
        'Type',
        'Properties',
      ]),
      tie('value'),
      { maxKeys: 3 },
    ),
    fc
      .tuple(
        pick([
          'Fn::If',
          'Fn::Join',
          'Fn::Sub',
          'Fn::Select',
          'Fn::Split',
          'Fn::FindInMap',
          'Fn::ImportValue',
          'Fn::ForEach::X',
        ]),
        fc.array(tie('value'), { maxLength: 3 }),
      )
      .map(([name, list]) => ({ [name]: list })),
  ),
}));

const resource = fc.record(
  {
    Type: pick(types),
    Properties: fc.dictionary(pick(properties), value, { maxKeys: 5 }),
    Metadata: value,
    Condition: pick(['A', 'B']),
  },
  { requiredKeys: ['Type'] },
);

const document = fc.record(
  {
    AWSTemplateFormatVersion: fc.constant('2010-09-09'),
    Transform: pick<unknown>(['AWS::Serverless-2016-10-31', ['AWS::LanguageExtensions'], 3]),
    Globals: fc.dictionary(pick(['Function', 'Api']), value, { maxKeys: 2 }),
    Parameters: fc.dictionary(pick(ids), value, { maxKeys: 2 }),
    Conditions: fc.dictionary(pick(['A', 'B']), value, { maxKeys: 2 }),
    Resources: fc.dictionary(pick(ids), resource, { minKeys: 1, maxKeys: 6 }),
    Outputs: fc.dictionary(pick(ids), value, { maxKeys: 1 }),
  },
  { requiredKeys: ['Resources', 'AWSTemplateFormatVersion'] },
);

export const grammarJson: fc.Arbitrary<string> = fc
  .tuple(document, pick([0, 2, 4]))
  .map(([data, indent]) => JSON.stringify(data, null, indent));

export const grammarYaml: fc.Arbitrary<string> = fc
  .tuple(
    document,
    fc.boolean(),
    pick(['', '# load: 5,000 msg/s, 300 KB\n', '# queuewise-disable-file\n', '%YAML 1.2\n---\n']),
  )
  .map(([data, isShort, head]) => `${head}${printed(data, '', isShort)}`);

/** The data as YAML in blocks; `isShort` writes intrinsic functions as tags. */
function printed(data: unknown, indent: string, isShort: boolean): string {
  if (Array.isArray(data)) {
    if (data.length === 0) return ' []\n';
    return `\n${data.map((item) => `${indent}-${printed(item, `${indent}  `, isShort)}`).join('')}`;
  }
  if (typeof data === 'object' && data !== null) {
    const entries = Object.entries(data);
    if (entries.length === 0) return ' {}\n';
    const [[name, inner] = ['', undefined]] = entries;
    if (isShort && entries.length === 1 && name === 'Ref') return ` !Ref ${word(inner)}\n`;
    if (isShort && entries.length === 1 && name === 'Fn::GetAtt' && Array.isArray(inner))
      return ` !GetAtt ${inner.map(word).join('.')}\n`;
    if (isShort && entries.length === 1 && /^Fn::\w+$/.test(name))
      return ` !${name.slice(4)} ${JSON.stringify(inner)}\n`;
    const lines = entries.map(([key, value]) => `${indent}${key}:${printed(value, `${indent}  `, isShort)}`);
    return `${indent === '' ? '' : '\n'}${lines.join('')}`;
  }
  return ` ${JSON.stringify(data)}\n`;
}

/** Data of any kind where YAML has a word: fast-check's objects have no text of their own. */
function word(data: unknown): string {
  return typeof data === 'object' ? JSON.stringify(data) : String(data);
}

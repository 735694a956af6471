import { type Case, fifo, queue, resource, template } from './support';

const error = ['sqs-fifo-throughput error Orders @ Orders:'];
const json = (load: string) =>
  `{
  "Resources": {
    "Orders": {
      "Type": "AWS::SQS::Queue",
      "Metadata": { "Queuewise": { "load": ${load} } },
      "Properties": { "FifoQueue": true }
    }
  }
}
`;
const typescript = (...body: readonly string[]) =>
  [
    "import { Stack } from 'aws-cdk-lib';",
    "import * as events from 'aws-cdk-lib/aws-events';",
    "import * as targets from 'aws-cdk-lib/aws-events-targets';",
    "import * as kinesis from 'aws-cdk-lib/aws-kinesis';",
    "import * as lambda from 'aws-cdk-lib/aws-lambda';",
    "import * as sns from 'aws-cdk-lib/aws-sns';",
    "import * as subs from 'aws-cdk-lib/aws-sns-subscriptions';",
    "import * as sqs from 'aws-cdk-lib/aws-sqs';",
    'export class ShopStack extends Stack {',
    '  constructor(scope: Construct, id: string) {',
    '    super(scope, id);',
    ...body.map((line) => `    ${line}`),
    '  }',
    '}',
    '',
  ].join('\n');
const python = (...body: readonly string[]) =>
  [
    'from aws_cdk import Stack',
    'from aws_cdk import aws_kinesis as kinesis',
    'from aws_cdk import aws_sns as sns',
    'from aws_cdk import aws_sns_subscriptions as subs',
    'from aws_cdk import aws_sqs as sqs',
    '',
    'class ShopStack(Stack):',
    '    def __init__(self, scope, id):',
    '        super().__init__(scope, id)',
    ...body.map((line) => `        ${line}`),
    '',
  ].join('\n');

/** Where and how a load is declared. */
export const formCases: readonly Case[] = [
  {
    title: 'at the end of the line of the key',
    text: template(fifo('Orders').map((line) => (line === 'Orders:' ? 'Orders: # load: 5,000 msg/s' : line))),
    expected: ['sqs-fifo-throughput error Orders @ Orders: # load: 5,000 msg/s'],
  },
  {
    title: 'above the key, among other comments',
    text: template(['# load: 5,000 msg/s', '# the orders of the shop', ...fifo('Orders')]),
    expected: error,
  },
  { title: 'of another resource', text: template(queue('Other', '5,000 msg/s'), fifo('Orders')), expected: [] },
  {
    title: 'in JSON',
    file: 'stack.json',
    text: json('"5,000 msg/s, no batching"'),
    expected: ['sqs-fifo-throughput error Orders @ "Orders": {'],
  },
  {
    title: 'in JSON, unreadable',
    file: 'stack.json',
    text: json('"quite a lot"'),
    expected: ['load-unreadable warning Orders @ "Metadata": { "Queuewise": { "load": "quite a lot" } },'],
  },
  {
    title: 'in JSON, no text at all',
    file: 'stack.json',
    text: json('{ "rate": 5000 }'),
    expected: ['load-unreadable warning Orders @ "Metadata": { "Queuewise": { "load": { "rate": 5000 } } },'],
  },
  {
    title: 'in the frontmatter of a note, for its fenced template',
    file: 'design.md',
    text: `---\nloads: { Orders: "5,000 msg/s, no batching" }\n---\n\n# Design\n\n\`\`\`yaml\n${template(fifo('Orders'))}\`\`\`\n`,
    expected: error,
  },
  {
    title: 'in the frontmatter of a note, unreadable',
    file: 'design.md',
    text: `---\nloads: { Orders: "a lot" }\n---\n\n# Design\n\n\`\`\`yaml\n${template(fifo('Orders'))}\`\`\`\n`,
    expected: ['load-unreadable warning Orders @ loads: { Orders: "a lot" }'],
  },
  {
    title: 'in a fenced template itself',
    file: 'design.md',
    text: `# Design\n\n\`\`\`yaml\n${template(fifo('Orders', '5,000 msg/s, no batching'))}\`\`\`\n`,
    expected: error,
  },
  {
    title: 'in a file with Windows line ends',
    text: template(fifo('Orders', '5,000 msg/s, no batching')).replaceAll('\n', '\r\n'),
    expected: error,
  },
  {
    title: 'on a standard queue, where only the size tells',
    text: template(queue('Orders', '5,000 msg/s, 300 KB, no batching')),
    expected: ['payload-over-256kb info Orders @ Orders:'],
  },
  {
    title: 'at a producer of any kind',
    text: template(
      resource('Api', 'ApiGateway::Method', '4,000 msg/s', 'Integration: { Uri: !GetAtt Orders.Arn }'),
      fifo('Orders'),
    ),
    expected: ['flow-bottleneck warning Orders @ Orders:'],
  },
  {
    title: 'in Metadata of YAML',
    text: template([
      'Orders:',
      '  Type: AWS::SQS::Queue',
      '  Metadata: { Queuewise: { load: "5,000 msg/s" } }',
      '  Properties: { FifoQueue: true }',
    ]),
    expected: error,
  },
  {
    title: 'in words that nobody can read',
    text: template(fifo('Orders', 'plenty, at night')),
    expected: ['load-unreadable warning Orders @ # load: plenty, at night'],
  },
  {
    title: 'a number without a unit',
    text: template(fifo('Orders', '5,000')),
    expected: ['load-unreadable warning Orders @ # load: 5,000'],
  },
  {
    title: 'in TypeScript above the construct',
    file: 'stack.ts',
    text: typescript(
      '// load: 5,000 msg/s, no batching',
      "const orders = new sqs.Queue(this, 'OrdersQueue', { fifo: true });",
    ),
    expected: [
      "sqs-fifo-throughput error OrdersQueue @ const orders = new sqs.Queue(this, 'OrdersQueue', { fifo: true });",
    ],
  },
  {
    title: 'in TypeScript at the end of the line',
    file: 'stack.ts',
    text: typescript(
      "const clicks = new kinesis.Stream(this, 'Clicks', { // load: 2,500 records/s",
      '  shardCount: 2,',
      '});',
    ),
    expected: ['kinesis-throughput error Clicks @ shardCount: 2,'],
  },
  {
    title: 'in a block comment',
    file: 'stack.ts',
    text: typescript('/* load: 5,000 msg/s */', "const orders = new sqs.Queue(this, 'Orders', { fifo: true });"),
    expected: ["sqs-fifo-throughput error Orders @ const orders = new sqs.Queue(this, 'Orders', { fifo: true });"],
  },
  {
    title: 'in TypeScript, high throughput',
    file: 'stack.ts',
    text: typescript(
      '// load: 5,000 msg/s, no batching, eu-west-1',
      "const orders = new sqs.Queue(this, 'Orders', {",
      '  fifo: true,',
      '  deduplicationScope: sqs.DeduplicationScope.MESSAGE_GROUP,',
      '  fifoThroughputLimit: sqs.FifoThroughputLimit.PER_MESSAGE_GROUP_ID,',
      '});',
    ),
    expected: [],
  },
  {
    title: 'in TypeScript, from a topic into a queue',
    file: 'stack.ts',
    text: typescript(
      '// load: 4,000 msg/s',
      "const news = new sns.Topic(this, 'News', { fifo: true });",
      "const orders = new sqs.Queue(this, 'Orders', { fifo: true });",
      'news.addSubscription(new subs.SqsSubscription(orders));',
    ),
    expected: ["flow-bottleneck warning Orders @ const orders = new sqs.Queue(this, 'Orders', { fifo: true });"],
  },
  {
    title: 'in TypeScript, a payload above what is set',
    file: 'stack.ts',
    text: typescript(
      '// load: 300 KB',
      "const orders = new sqs.Queue(this, 'Orders', {",
      '  maxMessageSizeBytes: 262144,',
      '});',
    ),
    expected: ['payload-over-limit error Orders @ maxMessageSizeBytes: 262144,'],
  },
  {
    title: 'in TypeScript, a rule into an imported bus',
    file: 'stack.ts',
    text: typescript(
      "const other = events.EventBus.fromEventBusArn(this, 'Other', 'arn:aws:events:eu-west-1:444455556666:event-bus/shop');",
      '// load: 300 KB',
      "const paid = new events.Rule(this, 'Paid', { eventPattern: { source: ['shop'] } });",
      'paid.addTarget(new targets.EventBus(other));',
    ),
    expected: [
      "payload-over-256kb warning Paid @ const paid = new events.Rule(this, 'Paid', { eventPattern: { source: ['shop'] } });",
    ],
  },
  {
    title: 'in TypeScript, a function that publishes to an imported topic',
    file: 'stack.ts',
    text: typescript(
      "const news = sns.Topic.fromTopicArn(this, 'News', 'arn:aws:sns:eu-west-1:444455556666:news');",
      '// load: 300 KB',
      "const checkout = new lambda.Function(this, 'Checkout', { runtime: lambda.Runtime.NODEJS_22_X, handler: 'a.b', code });",
      'news.grantPublish(checkout);',
    ),
    expected: [
      "payload-over-256kb warning Checkout @ const checkout = new lambda.Function(this, 'Checkout', { runtime: lambda.Runtime.NODEJS_22_X, handler: 'a.b', code });",
    ],
  },
  {
    title: 'in TypeScript, unreadable',
    file: 'stack.ts',
    text: typescript('// load: a lot', "const orders = new sqs.Queue(this, 'Orders');"),
    expected: ['load-unreadable warning Orders @ // load: a lot'],
  },
  {
    title: 'in Python above the construct',
    file: 'stack.py',
    text: python('# load: 2,500 records/s, 4 KB', 'clicks = kinesis.Stream(self, "Clicks", shard_count=2)'),
    expected: ['kinesis-throughput error Clicks @ clicks = kinesis.Stream(self, "Clicks", shard_count=2)'],
  },
  {
    title: 'in Python at the end of the line',
    file: 'stack.py',
    text: python('self.orders = sqs.Queue(self, "Orders", fifo=True)  # load: 5,000 msg/s'),
    expected: [
      'sqs-fifo-throughput error Orders @ self.orders = sqs.Queue(self, "Orders", fifo=True)  # load: 5,000 msg/s',
    ],
  },
  {
    title: 'in Python, a stream by its default of one shard',
    file: 'stack.py',
    text: python(
      '# load: 1,500 records/s',
      'clicks = kinesis.Stream(self, "Clicks", stream_mode=kinesis.StreamMode.PROVISIONED)',
    ),
    expected: [
      'kinesis-throughput error Clicks @ clicks = kinesis.Stream(self, "Clicks", stream_mode=kinesis.StreamMode.PROVISIONED)',
    ],
  },
  {
    title: 'in Python, a topic with a payload that is too large',
    file: 'stack.py',
    text: python('# load: 20 msg/s, 300 KB', 'news = sns.Topic(self, "News")'),
    expected: ['payload-over-limit error News @ news = sns.Topic(self, "News")'],
  },
  {
    title: 'of a queue that SAM reads',
    file: 'template.yaml',
    text: `Transform: AWS::Serverless-2016-10-31\n${template(
      fifo('Orders', '5,000 msg/s, no batching'),
      resource(
        'Work',
        'Serverless::Function',
        undefined,
        'Handler: a.b',
        'Events:',
        '  Orders: { Type: SQS, Properties: { Queue: !GetAtt Orders.Arn } }',
      ),
    )}`,
    expected: error,
  },
  {
    title: 'of a topic whose function is an event of SAM',
    file: 'template.yaml',
    text: `Transform: AWS::Serverless-2016-10-31\n${template(
      resource('News', 'SNS::Topic', '900 KB', 'MaximumMessageSize: 1048576'),
      resource(
        'Work',
        'Serverless::Function',
        undefined,
        'Handler: a.b',
        'Events:',
        '  News: { Type: SNS, Properties: { Topic: !Ref News } }',
      ),
    )}`,
    expected: ['payload-over-256kb info News @ News:'],
  },
];

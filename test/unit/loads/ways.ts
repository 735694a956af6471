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

const fifoTopic = (name: string, load?: string) =>
  topic(name, load, 'FifoTopic: true', `TopicName: ${name.toLowerCase()}.fifo`);
const rule = (name: string, load: string | undefined, more: readonly string[], target: string) =>
  resource(
    name,
    'Events::Rule',
    load,
    ...more,
    'EventPattern: { source: [shop] }',
    'Targets:',
    `  - { Id: a, ${target} }`,
  );
const filter = 'FilterPolicy: { kind: [paid] }';
const warning = ['flow-bottleneck warning Orders @ Orders:'];
const info = ['flow-bottleneck info Orders @ Orders:'];

function producer(load: string, policy: string, ...more: readonly (readonly string[])[]): string {
  const checkout = resource('Checkout', 'Serverless::Function', load, 'Handler: a.b', 'Policies:', `  - ${policy}`);
  return `Transform: AWS::Serverless-2016-10-31\n${template(checkout, ...more)}`;
}

/** Loads that arrive from elsewhere. */
export const wayCases: readonly Case[] = [
  {
    title: 'a topic into a FIFO queue',
    text: template(fifoTopic('Checkout', '4,000 msg/s, 10 KB'), fifo('Orders'), subscription('Checkout', 'Orders')),
    expected: warning,
    says: /^From Checkout come 4,000 msg\/s in batches of 10, more than Orders carries \(300 calls\/s\)/,
    sum: /\*\*400 calls\/s\*\*[\s\S]*Checkout → Orders: 4,000 msg\/s, 10 KB/,
  },
  {
    title: 'a topic into a FIFO queue that carries it',
    text: template(fifoTopic('Checkout', '3,000 msg/s'), fifo('Orders'), subscription('Checkout', 'Orders')),
    expected: [],
  },
  {
    title: 'no batching goes on as declared',
    text: template(
      fifoTopic('Checkout', '1,000 msg/s, no batching'),
      fifo('Orders'),
      subscription('Checkout', 'Orders'),
    ),
    expected: warning,
  },
  {
    title: 'a producer into a FIFO queue',
    text: producer(
      '400 msg/s, no batching',
      'SQSSendMessagePolicy: { QueueName: !GetAtt Orders.QueueName }',
      fifo('Orders'),
    ),
    expected: warning,
  },
  {
    title: 'a producer, a topic and a FIFO queue',
    text: producer(
      '4,000 msg/s',
      'SNSPublishMessagePolicy: { TopicName: !GetAtt News.TopicName }',
      fifoTopic('News'),
      fifo('Orders'),
      subscription('News', 'Orders'),
    ),
    expected: warning,
    sum: /Checkout → News → Orders/,
  },
  {
    title: 'behind a filter at most',
    text: template(
      fifoTopic('Checkout', '4,000 msg/s'),
      fifo('Orders'),
      subscription('Checkout', 'Orders', 'sqs', filter),
    ),
    expected: info,
    says: /up to 4,000 msg\/s/,
  },
  {
    title: 'a bus and a rule: the pattern is a filter',
    text: template(
      resource('Bus', 'Events::EventBus', '4,000 msg/s', 'Name: shop'),
      rule(
        'Paid',
        undefined,
        ['EventBusName: !Ref Bus'],
        'Arn: !GetAtt Orders.Arn, SqsParameters: { MessageGroupId: all }',
      ),
      fifo('Orders'),
    ),
    expected: info,
  },
  {
    title: 'a rule that names one group',
    text: template(
      rule('Paid', '4,000 msg/s', [], 'Arn: !GetAtt Orders.Arn, SqsParameters: { MessageGroupId: all }'),
      fifo('Orders', undefined, ...highThroughput),
    ),
    expected: warning,
    says: /1 message group/,
  },
  {
    title: 'a rule that names one group, in bounds',
    text: template(
      rule('Paid', '3,000 msg/s', [], 'Arn: !GetAtt Orders.Arn, SqsParameters: { MessageGroupId: all }'),
      fifo('Orders', undefined, ...highThroughput),
    ),
    expected: [],
  },
  {
    title: 'a queue, a pipe and a stream',
    text: template(
      queue('Orders', '4,000 msg/s'),
      pipe('Copy', 'Orders', '!GetAtt Clicks.Arn'),
      stream('Clicks', undefined, 2),
    ),
    expected: ['flow-bottleneck warning Clicks @ ShardCount: 2'],
    says: /4 shards/,
  },
  {
    title: 'two topics add up',
    text: template(
      fifoTopic('Web', '2,000 msg/s'),
      fifoTopic('App', '2,000 msg/s'),
      fifo('Orders'),
      subscription('Web', 'Orders'),
      subscription('App', 'Orders'),
    ),
    expected: warning,
    says: /^From Web and App come 4,000 msg\/s/,
  },
  {
    title: 'two topics, one of them behind a filter',
    text: template(
      fifoTopic('Web', '2,000 msg/s'),
      fifoTopic('App', '2,000 msg/s'),
      fifo('Orders'),
      subscription('Web', 'Orders'),
      subscription('App', 'Orders', 'sqs', filter),
    ),
    expected: info,
  },
  {
    title: 'two topics, the one without a filter too much by itself',
    text: template(
      fifoTopic('Web', '4,000 msg/s'),
      fifoTopic('App', '2,000 msg/s'),
      fifo('Orders'),
      subscription('Web', 'Orders'),
      subscription('App', 'Orders', 'sqs', filter),
    ),
    expected: warning,
  },
  {
    title: 'groups of two topics add up',
    text: template(
      fifoTopic('Web', '2,000 msg/s, 1 group'),
      fifoTopic('App', '2,000 msg/s, 1 group'),
      fifo('Orders', undefined, ...highThroughput),
      subscription('Web', 'Orders'),
      subscription('App', 'Orders'),
    ),
    expected: [],
  },
  {
    title: 'a load of its own counts instead',
    text: template(
      fifoTopic('Checkout', '4,000 msg/s'),
      fifo('Orders', '2,000 msg/s'),
      subscription('Checkout', 'Orders'),
    ),
    expected: [],
  },
  {
    title: 'only the first hop that breaks',
    text: template(
      queue('In', '4,000 msg/s'),
      pipe('Sort', 'In', '!GetAtt Orders.Arn'),
      fifo('Orders'),
      pipe('Copy', 'Orders', '!GetAtt Clicks.Arn'),
      stream('Clicks', undefined, 1),
    ),
    expected: warning,
  },
  {
    title: 'nothing behind a declaration that breaks itself',
    text: template(
      fifo('Orders', '4,000 msg/s'),
      pipe('Copy', 'Orders', '!GetAtt Clicks.Arn'),
      stream('Clicks', undefined, 1),
    ),
    expected: ['sqs-fifo-throughput error Orders @ Orders:'],
  },
  {
    title: 'a function sends what it likes',
    text: template(queue('In', '4,000 msg/s'), lambda('Work'), mapping('M', '!GetAtt In.Arn', 'Work'), fifo('Orders')),
    expected: [],
  },
  {
    title: 'failures are not the load',
    text: template(
      queue('In', '4,000 msg/s', 'RedrivePolicy: { deadLetterTargetArn: !GetAtt Orders.Arn, maxReceiveCount: 5 }'),
      fifo('Orders'),
    ),
    expected: [],
  },
  {
    title: 'the Region comes with the load',
    text: template(
      fifoTopic('Checkout', '5,000 msg/s, no batching, eu-west-1'),
      fifo('Orders', undefined, ...highThroughput),
      subscription('Checkout', 'Orders'),
    ),
    expected: [],
  },
  {
    title: 'long names and many Regions still make a short sentence',
    text: template(
      fifoTopic('CheckoutOfTheWholeShopInEveryCountry', '12,000 msg/s, no batching'),
      fifo('OrdersOfTheWholeShopInEveryCountry', undefined, ...highThroughput),
      subscription('CheckoutOfTheWholeShopInEveryCountry', 'OrdersOfTheWholeShopInEveryCountry'),
    ),
    expected: ['flow-bottleneck warning OrdersOfTheWholeShopInEveryCountry @ OrdersOfTheWholeShopInEveryCountry:'],
  },
  {
    title: 'a standard queue carries everything',
    text: template(topic('Checkout', '90,000 msg/s'), queue('Orders'), subscription('Checkout', 'Orders')),
    expected: [],
  },
];

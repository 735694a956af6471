import fc from 'fast-check';

const pick = <T>(of: readonly T[]) => fc.constantFrom(...of);
const names = ['orders', 'dead', 'news', 'worker', 'clicks'];
const constructs = [
  'sqs.Queue',
  'sns.Topic',
  'lambda.Function',
  'kinesis.Stream',
  'events.Rule',
  'sqs.CfnQueue',
  'Unknown',
  'Missing.Thing',
];
const keys = [
  'fifo',
  'queueName',
  'visibilityTimeout',
  'deadLetterQueue',
  'retentionPeriod',
  'timeout',
  'encryption',
  'shardCount',
  'displayName',
  'code',
];
const values = [
  'true',
  '1',
  '"orders.fifo"',
  'Duration.seconds(30)',
  'Duration.days(14)',
  '{ queue: dead, maxReceiveCount: 3 }',
  'props.x',
  'a ? 1 : 2',
  '`${name}-x`',
  '[1, 2]',
  '-5',
  'undefined',
  '() => orders',
  '(',
  '...rest',
];
const statements = [
  'news.addSubscription(new subscriptions.SqsSubscription(orders));',
  'worker.addEventSource(new sources.SqsEventSource(orders, { batchSize: 10 }));',
  'for (const name of [1, 2, 3]) { new sqs.Queue(this, `Q${name}`); }',
  'if (props.big) { orders.grantSendMessages(worker); }',
  'orders = orders.other;',
  '// load: 5,000 msg/s',
  '// queuewise-disable-next-line',
  'this.make(orders);',
  'return orders;',
  'const { a, ...rest } = props;',
  'orders.addPropertyOverride("x.y", 3);',
  'while (true) {',
  '}',
];

const setting = fc.tuple(pick(keys), pick(values));
const made = fc.tuple(pick(names), pick(constructs), fc.array(setting, { maxLength: 4 }));

export const grammarTypeScript: fc.Arbitrary<string> = fc
  .array(fc.oneof(made, pick(statements)), { minLength: 1, maxLength: 10 })
  .map((parts) => {
    const lines = parts.map((part) =>
      typeof part === 'string'
        ? part
        : `const ${part[0]} = new ${part[1]}(this, '${part[0]}', { ${part[2].map(([key, value]) => `${key}: ${value}`).join(', ')} });`,
    );
    return `import { Duration, Stack } from 'aws-cdk-lib';\nimport * as sqs from 'aws-cdk-lib/aws-sqs';\nimport * as sns from 'aws-cdk-lib/aws-sns';\nimport * as lambda from 'aws-cdk-lib/aws-lambda';\nexport class Shop extends Stack {\n  constructor(scope, id, props) {\n    super(scope, id);\n    ${lines.join('\n    ')}\n  }\n  make(queue) { this.make(queue); }\n}\n`;
  });

const python: Readonly<Record<string, string>> = {
  true: 'True',
  undefined: 'None',
  'Duration.seconds(30)': 'Duration.seconds(30)',
  '`${name}-x`': 'f"{name}-x"',
  'a ? 1 : 2': '1 if a else 2',
  '...rest': '**rest',
  '{ queue: dead, maxReceiveCount: 3 }': 'sqs.DeadLetterQueue(queue=dead, max_receive_count=3)',
  '() => orders': 'lambda: orders',
};
const pythonStatements = [
  'news.add_subscription(subs.SqsSubscription(orders))',
  'for name in ["a", "b"]:\n            sqs.Queue(self, f"Q{name}")',
  'if props.big:\n            orders.grant_send_messages(worker)',
  '# load: 5,000 msg/s',
  '# queuewise-disable-next-line',
  'self.make(orders)',
  'return orders',
  'x = [q for q in orders]',
  'with open("x") as f: pass',
  'try:',
  '@decorated',
  'orders: sqs.Queue = dead',
];

export const grammarPython: fc.Arbitrary<string> = fc
  .array(fc.oneof(made, pick(pythonStatements)), { minLength: 1, maxLength: 10 })
  .map((parts) => {
    const lines = parts.map((part) =>
      typeof part === 'string'
        ? part
        : `${part[0]} = ${part[1]}(self, "${part[0]}", ${part[2].map(([key, value]) => `${snake(key)}=${python[value] ?? value}`).join(', ')})`,
    );
    return `from aws_cdk import Duration, Stack, aws_sqs as sqs, aws_sns as sns, aws_lambda as lambda_\n\nclass Shop(Stack):\n    def __init__(self, scope, id, **props):\n        super().__init__(scope, id)\n        ${lines.join('\n        ')}\n\n    def make(self, queue):\n        self.make(queue)\n`;
  });

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

import assert from 'node:assert/strict';
import { engine, options } from '../../support/engine';
import { plain, resourcesOf } from './support';

const queueOf = (uri: string, text: string) => {
  const queue = resourcesOf(uri, text).findLast(({ type }) => type === 'AWS::SQS::Queue');
  assert.ok(queue);
  return plain(queue);
};

const stack = (body: string, before = '') =>
  `import * as cdk from 'aws-cdk-lib';
import * as sqs from 'aws-cdk-lib/aws-sqs';
${before}
export class Shop extends cdk.Stack {
  constructor(scope, id, props) {
    super(scope, id, props);
    ${body}
  }
}
`;

const pythonStack = (body: string, before = '') => `from aws_cdk import Stack, Duration, aws_sqs as sqs

${before}

class Shop(Stack):
    def __init__(self, scope, id):
        super().__init__(scope, id)
        ${body}
`;

describe('What the languages bring along', () => {
  const limits = `export enum Limits { Fast = 30, Next, Kind = 'orders', 'odd name' = 7 }`;

  it('the members of an enum are their values, and one without a value counts on', () => {
    const text = stack(
      "new sqs.Queue(this, 'Q', { queueName: Limits.Kind, visibilityTimeout: cdk.Duration.seconds(Limits.Next), deliveryDelay: cdk.Duration.seconds(Limits['odd name']) });",
      limits,
    );
    assert.deepEqual(queueOf('a.ts', text), {
      id: 'Q',
      type: 'AWS::SQS::Queue',
      QueueName: 'orders',
      VisibilityTimeout: 31,
      DelaySeconds: 7,
    });
  });

  it('an enum is read in code that does not compile yet', () => {
    const text = stack(
      "new sqs.Queue(this, 'Q', { visibilityTimeout: cdk.Duration.seconds(Limits.Next) });\n    const broken = ;",
      limits,
    );
    assert.equal(queueOf('a.ts', text).VisibilityTimeout, 31);
  });

  it('a member behind one that is worked out is not known', () => {
    const text = stack(
      "new sqs.Queue(this, 'Q', { visibilityTimeout: cdk.Duration.seconds(Odd.B) });",
      'enum Odd { A = 2 * 3, B }',
    );
    assert.equal(queueOf('a.ts', text).VisibilityTimeout, '?');
  });

  it('objects are joined by Object.assign, the last one wins', () => {
    const text = stack(
      "const base = { visibilityTimeout: cdk.Duration.seconds(10), fifo: true };\n    new sqs.Queue(this, 'Q', Object.assign({}, base, { visibilityTimeout: cdk.Duration.seconds(20) }));",
    );
    assert.deepEqual(queueOf('a.ts', text), {
      id: 'Q',
      type: 'AWS::SQS::Queue',
      FifoQueue: true,
      VisibilityTimeout: 20,
    });
  });

  it('an object that is joined with something unknown may hold anything', () => {
    const text = stack("new sqs.Queue(this, 'Q', Object.assign({ fifo: true }, props.queue));");
    assert.equal(queueOf('a.ts', text)['…'], true);
  });

  it('parts of a text are known', () => {
    const text = stack(
      `const name = 'orders';\n    new sqs.Queue(this, \`\${name[0].toUpperCase()}\${name.slice(1, 4)}\${name.substring(4)}\`, { queueName: name.replace('o', 'b').replaceAll('r', 'l') });`,
    );
    assert.deepEqual(queueOf('a.ts', text), { id: 'Orders', type: 'AWS::SQS::Queue', QueueName: 'bldels' });
  });

  it('so are they in Python, where all places are replaced', () => {
    const text = pythonStack('sqs.Queue(self, "all_orders".capitalize(), queue_name="a-b-c".replace("-", "."))');
    assert.deepEqual(queueOf('a.py', text), { id: 'All_orders', type: 'AWS::SQS::Queue', QueueName: 'a.b.c' });
  });

  it('a text that grows beyond all bounds is given up', () => {
    const grow = Array.from({ length: 60 }, () => "text = text.replaceAll('a', 'aaaaaaaaaa');").join('\n');
    const text = stack(`let text = 'a';\n${grow}\n    new sqs.Queue(this, 'Q', { queueName: text });`);
    assert.equal(queueOf('a.ts', text).QueueName, '?');
  });

  it('one of a list is known by its number', () => {
    const text = stack(
      "const waits = [cdk.Duration.seconds(5), cdk.Duration.seconds(6)];\n    new sqs.Queue(this, 'Q', { deliveryDelay: waits[1] });",
    );
    assert.equal(queueOf('a.ts', text).DelaySeconds, 6);
  });
});

describe('A method of a class itself', () => {
  it('makes an object of the class that it is called on', () => {
    const text = stack(
      'Maker.of(this).make();',
      `class Maker {
  static of(scope) { return new this(scope); }
  constructor(private readonly scope) {}
  make() { return new sqs.Queue(this.scope, 'Q', { fifo: true }); }
}`,
    );
    assert.deepEqual(queueOf('a.ts', text), { id: 'Q', type: 'AWS::SQS::Queue', FifoQueue: true });
  });

  it('is given its class in Python', () => {
    const text = pythonStack(
      'Maker.of(self, 45).make()',
      `class Maker:
    def __init__(self, scope, seconds):
        self.scope = scope
        self.seconds = seconds

    @classmethod
    def of(cls, scope, seconds):
        return cls(scope, seconds)

    @staticmethod
    def waiting(scope, seconds):
        return sqs.Queue(scope, "Q", visibility_timeout=Duration.seconds(seconds))

    def make(self):
        return Maker.waiting(self.scope, self.seconds)`,
    );
    assert.deepEqual(queueOf('a.py', text), { id: 'Q', type: 'AWS::SQS::Queue', VisibilityTimeout: 45 });
  });

  it('keeps what its class holds, though a parent without a constructor of its own is handed arguments', () => {
    const text = `from aws_cdk import Stack, Duration, aws_sqs as sqs

class Base(Stack):
    TIMES = (10, 20)

class Shop(Base):
    PREFIX = "shop"

    def __init__(self, scope, id):
        super().__init__(scope, id)
        sqs.Queue(self, "Q", queue_name=self.PREFIX, visibility_timeout=Duration.seconds(self.TIMES[1]))
`;
    assert.deepEqual(queueOf('a.py', text), {
      id: 'Q',
      type: 'AWS::SQS::Queue',
      QueueName: 'shop',
      VisibilityTimeout: 20,
    });
  });

  it('what named fields leave of a map has the others, and none of them', () => {
    const text = stack(
      "const { queueName, ...others } = { queueName: 'orders', delaySeconds: 5, deliveryDelay: cdk.Duration.seconds(9) };\n    new sqs.Queue(this, 'Q', others);",
    );
    assert.deepEqual(queueOf('a.ts', text), { id: 'Q', type: 'AWS::SQS::Queue', DelaySeconds: 9 });
  });

  it('a map of pairs has what each pair says, where all keys are known', () => {
    const made = (pairs: string) => stack(`new sqs.Queue(this, 'Q', Object.fromEntries(${pairs}));`);
    const known = made("['queueName'].map((key) => [key, 'orders'])");
    assert.deepEqual(queueOf('a.ts', known), { id: 'Q', type: 'AWS::SQS::Queue', QueueName: 'orders' });
    assert.deepEqual(queueOf('a.ts', made("[[props.key, 'orders']]")), { id: 'Q', type: 'AWS::SQS::Queue', '…': true });
  });

  it('a Map holds what it is made of and what it is given, known where no test stands around it', () => {
    const made = (...statements: readonly string[]) =>
      queueOf(
        'a.ts',
        stack([...statements, "new sqs.Queue(this, 'Q', { queueName: names.get('orders') });"].join('\n')),
      );
    const bare = { id: 'Q', type: 'AWS::SQS::Queue' };
    assert.deepEqual(made("const names = new Map([['orders', 'sold']]);"), { ...bare, QueueName: 'sold' });
    assert.deepEqual(made('const names = new Map();', "names.set('orders', 'kept');"), { ...bare, QueueName: 'kept' });
    assert.deepEqual(made('const names = new Map();', "if (props.x) names.set('orders', 'kept');"), {
      ...bare,
      QueueName: '?',
    });
  });

  it('a default of Python may name what its class declares', () => {
    const text = `from aws_cdk import Stack, Duration, aws_sqs as sqs

class Shop(Stack):
    HIDDEN = Duration.seconds(45)

    def __init__(self, scope, id, *, hidden=HIDDEN):
        super().__init__(scope, id)
        sqs.Queue(self, "Q", visibility_timeout=hidden)

Shop(app, "Shop")
`;
    assert.deepEqual(queueOf('a.py', text), { id: 'Q', type: 'AWS::SQS::Queue', VisibilityTimeout: 45 });
  });
});

describe('A method of the parent of a class', () => {
  const polled = (uri: string, text: string) =>
    resourcesOf(uri, text)
      .filter(({ type }) => type === 'AWS::Lambda::EventSourceMapping')
      .map((mapping) => [mapping.id, plain(mapping).FunctionName]);

  it('is that of the library, on the construct that the class is', () => {
    const text = stack(
      "new Polling(this, 'Pack');",
      `import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { ShopFunction } from '@shop/constructs';
class Polling extends ShopFunction {
  constructor(scope, id) {
    super(scope, id, { timeout: cdk.Duration.minutes(1) });
    super.addEventSource(new SqsEventSource(new sqs.Queue(scope, 'Orders')));
  }
}`,
    );
    assert.deepEqual(polled('a.ts', text), [['Pack/Orders', '→Pack']]);
    const python = pythonStack(
      'Polling(self, "Pack")',
      `from aws_cdk import aws_lambda as lambda_
from aws_cdk.aws_lambda_event_sources import SqsEventSource
class Polling(lambda_.Function):
    def __init__(self, scope, id):
        super().__init__(scope, id, timeout=Duration.minutes(1))
        super().add_event_source(SqsEventSource(sqs.Queue(scope, "Orders")))
`,
    );
    assert.deepEqual(polled('a.py', python), [['Pack/Orders', '→Pack']]);
  });

  it('is that of the class above, on the same object, and makes nothing twice', () => {
    const python = pythonStack(
      'Slow(self, "Orders").make()',
      `class Fast(Construct):
    def __init__(self, scope, id):
        super().__init__(scope, id)
        self.hidden = 30
    def make(self):
        sqs.Queue(self, "Queue", visibility_timeout=Duration.seconds(self.hidden))
class Slow(Fast):
    def __init__(self, scope, id):
        super().__init__(scope, id)
        self.hidden = 90
    def make(self):
        super().make()
`,
    );
    const queues = resourcesOf('a.py', python).map((queue) => plain(queue).VisibilityTimeout);
    assert.deepEqual(queues, [90]);
  });

  it('may be given any number of things beside names', () => {
    const python = pythonStack(
      'Reader(self, "Pack").read(sqs.Queue(self, "Orders"), sqs.Queue(self, "Bills"), batch_size=5)',
      `from aws_cdk import aws_lambda as lambda_
from aws_cdk.aws_lambda_event_sources import SqsEventSource
class Reader(lambda_.Function):
    def read(self, *queues, enabled=True, **options):
        for queue in queues:
            self.add_event_source(SqsEventSource(queue, enabled=enabled, **options))
`,
    );
    const read = resourcesOf('a.py', python).filter(({ type }) => type === 'AWS::Lambda::EventSourceMapping');
    assert.deepEqual(
      read.map((mapping) => [mapping.id, plain(mapping).BatchSize, plain(mapping).Enabled]),
      [
        ['Pack/Orders', 5, true],
        ['Pack/Bills', 5, true],
      ],
    );
  });
});

describe('A target that is an object of a class of the program', () => {
  it('is told of at each rule that has it', () => {
    const text = stack(
      `const worker = new Worker(this, 'Pack', {});
    for (const id of ['Night']) new events.Rule(this, id, { targets: [new targets.LambdaFunction(worker)] });
    new events.Rule(this, 'Placed', { eventPattern: {}, targets: [new targets.LambdaFunction(worker)] });`,
      `import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as lambda from 'aws-cdk-lib/aws-lambda';
class Worker extends lambda.Function {}`,
    );
    const told = engine
      .check(engine.read({ uri: 'a.ts', text }), options)
      .filter(({ rule }) => rule === 'eventbridge-target-no-dlq');
    assert.deepEqual(
      told.map(({ subject, span }) => [subject, text.slice(span.start, span.end)]),
      ['Night', 'Placed'].map((id) => [`${id}/Targets[0]`, 'new targets.LambdaFunction(worker)']),
    );
  });
});

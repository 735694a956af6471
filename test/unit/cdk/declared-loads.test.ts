import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { relate } from '../../../src/engine/relate';
import { engine, options } from '../../support/engine';
import { resourcesOf } from './support';
import { read } from './workspace';

const ordered =
  '{ fifo: true, contentBasedDeduplication: true, deadLetterQueue: { queue: failed, maxReceiveCount: 5 } }';
const stack = (body: string, rest = '') => `import { Duration, Stack } from 'aws-cdk-lib';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
export class Shop extends Stack {
  readonly orders: sns.Topic;
  constructor(scope, id, props) {
    super(scope, id, props);
${body}
  }
  makeQueue(id) {
    return new sqs.Queue(this, id, { fifo: true });
  }
}
${rest}`;
const rates = (uri: string, text: string) =>
  Object.fromEntries(resourcesOf(uri, text).flatMap(({ id, load }) => (load?.rate ? [[id, load.rate]] : [])));

describe('A load that a comment of a CDK program declares', () => {
  it('is that of the queue which the function called below it hands back', () => {
    const text = stack(
      "    // load: 40 msg/s\n    const orders = this.makeQueue('Orders');\n    const bills = this.makeQueue('Bills'); // load: 30 msg/s\n    this.makeQueue('Other');",
    );
    assert.deepEqual(rates('a.ts', text), { Orders: 40, Bills: 30 });
    const python = `from aws_cdk import Stack, aws_sqs as sqs
class Shop(Stack):
    def __init__(self, scope, id):
        super().__init__(scope, id)
        # load: 40 msg/s
        self.orders = self.make("Orders")

    def make(self, id):
        return sqs.Queue(self, id, fifo=True)
`;
    assert.deepEqual(rates('a.py', python), { Orders: 40 });
  });

  it('is that of the only queue of an object made below it that takes no failures', () => {
    const pair = (more: string) => `class Pair extends Construct {
  constructor(scope, id) {
    super(scope, id);
    const failed = new sqs.Queue(this, 'Failed');
    new sqs.Queue(this, 'Queue', { deadLetterQueue: { queue: failed, maxReceiveCount: 5 } });${more}
  }
}
`;
    const made = "    // load: 40 msg/s\n    new Pair(this, 'Orders');\n    new Pair(this, 'Bills');";
    assert.deepEqual(Object.values(rates('a.ts', stack(made, pair('')))), [40]);
    assert.deepEqual(rates('a.ts', stack(made, pair("\n    new sns.Topic(this, 'Topic');"))), {});
  });

  it('is that of what takes messages from outside, where an object made below it hands them on inside', () => {
    const fanout = `class Fanout extends Construct {
  constructor(scope, id) {
    super(scope, id);
    const topic = new sns.Topic(this, 'Topic');
    for (const name of ['Packing', 'Billing']) topic.addSubscription(new SqsSubscription(new sqs.Queue(this, name)));
  }
}
`;
    assert.deepEqual(rates('a.ts', stack("    // load: 40 msg/s\n    new Fanout(this, 'Orders');", fanout)), {
      Topic: 40,
    });
  });

  it('is that of a stream beside the queue that takes what fails of it', () => {
    const counter = `from aws_cdk import Stack, aws_kinesis as kinesis, aws_lambda as lambda_, aws_sqs as sqs
from aws_cdk.aws_lambda_event_sources import KinesisEventSource, SqsDlq
from constructs import Construct
class Counter(Construct):
    def __init__(self, scope, id):
        super().__init__(scope, id)
        stream = kinesis.Stream(self, "Clicks", shard_count=1)
        lost = sqs.Queue(self, "Lost")
        count = lambda_.Function(self, "Count")
        count.add_event_source(KinesisEventSource(stream, on_failure=SqsDlq(lost)))
class Shop(Stack):
    def __init__(self, scope, id):
        super().__init__(scope, id)
        # load: 40 records/s
        Counter(self, "Counter")
`;
    assert.deepEqual(rates('a.py', counter), { Clicks: 40 });
  });

  it('is that of the outermost construct of its statement, not of a dead-letter queue inside', () => {
    const text = stack(
      "    // load: 40 msg/s\n    new sqs.Queue(this, 'Orders', { deadLetterQueue: { maxReceiveCount: 5, queue: new sqs.Queue(this, 'Failed') } });",
    );
    assert.deepEqual(rates('a.ts', text), { Orders: 40 });
  });
});

describe('A comment that declares a load', () => {
  it('may have several lines, or stand inside of the call', () => {
    const text = stack(
      "    /**\n     * Paid orders.\n     * load: 40 msg/s\n     */\n    new sqs.Queue(this, 'Orders');\n    new sqs.Queue(this, 'Bills', {\n      // load: 30 msg/s\n      fifo: true,\n    });",
    );
    assert.deepEqual(rates('a.ts', text), { Orders: 40, Bills: 30 });
  });
});

describe('A load in a CDK program of several files', () => {
  const found = (files: Readonly<Record<string, string>>) => {
    const docs = read(files);
    const relations = relate(docs);
    return docs.flatMap((doc) =>
      engine
        .check(doc, options, relations)
        .filter(({ rule }) => /throughput|bottleneck|payload/.test(rule))
        .map(({ rule, subject }) => `${doc.uri.slice('/shop/'.length)} ${rule} ${subject}`),
    );
  };
  const front = stack(
    `    const failed = new sqs.Queue(this, 'Failed', { fifo: true, retentionPeriod: Duration.days(14) });
    // load: 4,000 msg/s
    const parts = new sqs.Queue(this, 'Parts', ${ordered});
    // load: 5,000 msg/s
    this.orders = new sns.Topic(this, 'Orders', { fifo: true, contentBasedDeduplication: true });`,
  );
  const back = `import { Duration, Stack } from 'aws-cdk-lib';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
export class Back extends Stack {
  constructor(scope, id, props) {
    super(scope, id, props);
    const failed = new sqs.Queue(this, 'Failed', { fifo: true, retentionPeriod: Duration.days(14) });
    const bills = new sqs.Queue(this, 'Bills', ${ordered});
    props.orders.addSubscription(new SqsSubscription(bills));
  }
}
`;
  const app = `import { App } from 'aws-cdk-lib';
import { Shop } from './shop';
import { Back } from './back';
const app = new App();
const shop = new Shop(app, 'Shop');
new Back(app, 'Back', { orders: shop.orders });
`;

  it('is judged where it is declared, and at the queue of another file that it reaches', () => {
    assert.deepEqual(found({ 'app.ts': app, 'shop.ts': front, 'back.ts': back }), [
      'shop.ts sqs-fifo-throughput Parts',
      'back.ts flow-bottleneck Bills',
    ]);
    const light = front.replace('5,000', '2,000').replace('4,000', '2,000');
    assert.deepEqual(found({ 'app.ts': app, 'shop.ts': light, 'back.ts': back }), []);
  });
});

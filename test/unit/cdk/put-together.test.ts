import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readCdk } from '../../../src/engine/read/cdk';
import { plain, resourcesOf } from './support';

const typeScriptHead = `import { Duration, Stack } from 'aws-cdk-lib';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
`;

const queuesOf = (uri: string, text: string) =>
  resourcesOf(uri, text).map((resource) => {
    const { type: _, ...rest } = plain(resource);
    return rest;
  });

describe('A class that a function makes of another', () => {
  it('hands on what it adds', () => {
    const mixin = `function WithQueues(Base: any) {
  return class extends Base {
    addQueue(id: string, seconds: number) {
      return new sqs.Queue(this, id, { visibilityTimeout: Duration.seconds(seconds) });
    }
  };
}
class Shop extends WithQueues(Stack) {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.addQueue('Orders', 90);
  }
}
`;
    assert.deepEqual(queuesOf('a.ts', typeScriptHead + mixin), [{ id: 'Orders', VisibilityTimeout: 90 }]);
  });
});

describe('A call of which a part is given before', () => {
  it('takes both parts, and what is named again as it is named last', () => {
    const head = 'from functools import partial';
    const make = 'make = partial(sqs.Queue, self, visibility_timeout=Duration.seconds(30), fifo=True)';
    const body = [make, 'make("A")', 'make("B", visibility_timeout=Duration.seconds(60))'];
    const stack = `class Shop(Stack):\n    def __init__(self, scope, id):\n        ${body.join('\n        ')}\n`;
    const imports = `${head}\nfrom aws_cdk import Duration, Stack, aws_sqs as sqs\n`;
    assert.deepEqual(queuesOf('a.py', imports + stack), [
      { id: 'A', VisibilityTimeout: 30, FifoQueue: true },
      { id: 'B', FifoQueue: true, VisibilityTimeout: 60 },
    ]);
  });
});

describe('A name of the construct library that nothing imports', () => {
  it('is that of the library, as while the import is still to be written', () => {
    const queue = "new Queue(this, 'Orders', { visibilityTimeout: Duration.seconds(90) });";
    const text = `import * as cdk from 'aws-cdk-lib';
class Shop extends cdk.Stack { constructor(scope: Construct, id: string) { super(scope, id); ${queue} } }
`;
    assert.deepEqual(resourcesOf('a.ts', text).map(plain), [
      { id: 'Orders', type: 'AWS::SQS::Queue', VisibilityTimeout: 90 },
    ]);
    const own = text.replace('class Shop', 'class Queue {}\nclass Shop');
    assert.equal(readCdk({ uri: 'a.ts', text: own })?.templates.flatMap(({ resources }) => resources).length ?? 0, 0);
  });
});

describe('Properties that are set one after another', () => {
  it('hold what is put into them, as long as that cannot come to hold them', () => {
    const made = (last: string) => `${typeScriptHead}class Shop extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const failed = new sqs.Queue(this, 'Failed');
    const props: any = { queueName: 'orders' };
    ${last}
    new sqs.Queue(this, 'Orders', props);
  }
}
`;
    const [, orders] = queuesOf('a.ts', made('props.deadLetterQueue = { queue: failed, maxReceiveCount: 1 };'));
    const redrive = { deadLetterTargetArn: '→Failed.Arn', maxReceiveCount: 1 };
    assert.deepEqual(orders, { id: 'Orders', QueueName: 'orders', RedrivePolicy: redrive });
    const [, turning] = queuesOf('a.ts', made('const all = { props }; props.deadLetterQueue = { all };'));
    assert.deepEqual(turning, { id: 'Orders', QueueName: 'orders', '…': true });
    const title = `from aws_cdk import Stack, aws_sqs as sqs
class Shop(Stack):
    def __init__(self, scope, id):
        sqs.Queue(self, "late orders".title().replace(" ", ""))
`;
    assert.deepEqual(queuesOf('a.py', title), [{ id: 'LateOrders' }]);
  });
});

describe('A field of a class', () => {
  it('has the load that is declared above it', () => {
    const text = `${typeScriptHead}class Shop extends Stack {
  // load: 500 msg/s, 2 KB
  private readonly orders = new sqs.Queue(this, 'Orders');
}
`;
    assert.equal(resourcesOf('a.ts', text)[0]?.load?.rate, 500);
  });
});

describe('A queue that is put where failures go', () => {
  it('is one for failures, also of settings that come from elsewhere', () => {
    const text = `${typeScriptHead}
class Shop extends Stack {
  constructor(scope: Construct, id: string, props: any) {
    super(scope, id);
    const failed = new sqs.Queue(this, 'Failed');
    props.worker.deadLetterQueue = failed;
  }
}
`;
    assert.deepEqual(
      readCdk({ uri: 'a.ts', text })?.templates.flatMap(({ failureQueues = [] }) => failureQueues),
      ['Failed'],
    );
  });
});

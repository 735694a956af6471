import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { plain, resourcesOf } from './support';

/** How long the queues of a stack hide a message, where `hidden` is what the text says. */
function hidden(value: string, before = '', outside = ''): readonly unknown[] {
  const text = `import * as cdk from 'aws-cdk-lib';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { config } from './config';
${outside}
export class Shop extends cdk.Stack {
  constructor(scope, id, props) {
    super(scope, id, props);
    ${before}
    new sqs.Queue(this, 'Q', { visibilityTimeout: cdk.Duration.seconds(${value}) });
  }
}
`;
  return resourcesOf('shop.ts', text).map((queue) => plain(queue).VisibilityTimeout);
}

describe('A default that a program writes', () => {
  it('holds for what the environment and files that are not seen may say', () => {
    assert.deepEqual(hidden("Number(process.env.HIDDEN ?? '45')"), [45]);
    assert.deepEqual(hidden("parseInt(process.env.HIDDEN || '45', 10)"), [45]);
    assert.deepEqual(hidden('config.hidden ?? 45'), [45]);
    assert.deepEqual(hidden('Number(process.env.HIDDEN)'), ['?']);
  });

  it('holds for what is missing on its way, and in what is taken apart', () => {
    assert.deepEqual(hidden('told?.queue?.hidden ?? 45', 'const told = {};'), [45]);
    assert.deepEqual(hidden('hidden', 'const { hidden = 45 } = props ?? {};'), [45]);
    assert.deepEqual(hidden('hidden', 'const { hidden = 45 } = props.slow ? { hidden: 90 } : {};'), [
      { oneOf: [90, 45] },
    ]);
  });

  it('is that of a parameter of the stack', () => {
    const parameter = "const hidden = new cdk.CfnParameter(this, 'Hidden', { type: 'Number', default: 45 });";
    assert.deepEqual(hidden('hidden.valueAsNumber', parameter), [45]);
    assert.deepEqual(hidden('hidden.valueAsNumber', parameter.replace(', default: 45', '')), ['?']);
  });
});

describe('What is looked for in a list', () => {
  it('is the first that the test holds for', () => {
    const list = "const times = [{ of: 'mail', hidden: 30 }, { of: 'orders', hidden: 45 }];";
    assert.deepEqual(hidden("times.find((time) => time.of === 'orders').hidden", list), [45]);
    assert.deepEqual(hidden('times.find((time) => time.of === id).hidden', list), ['?']);
  });
});

describe('A loop over a map', () => {
  it('goes through its pairs where it takes pairs', () => {
    const made = `for (const [name, seconds] of new Map([['orders', 45], ['mail', 30]])) {
      new sqs.Queue(this, name, { visibilityTimeout: cdk.Duration.seconds(seconds) });
    }`;
    assert.deepEqual(hidden('5', made), [45, 30, 5]);
  });

  it('goes through its keys in Python', () => {
    const text = `from aws_cdk import Stack, Duration, aws_sqs as sqs

TIMES = {"orders": 45, "mail": 30}

class Shop(Stack):
    def __init__(self, scope, id):
        super().__init__(scope, id)
        for name in TIMES:
            sqs.Queue(self, name, visibility_timeout=Duration.seconds(TIMES[name]))
`;
    const queues = resourcesOf('shop.py', text).map((queue) => plain(queue));
    assert.deepEqual(
      queues.map(({ id, VisibilityTimeout }) => [id, VisibilityTimeout]),
      [
        ['orders', 45],
        ['mail', 30],
      ],
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { importedFiles } from '../../../src/engine/imported-files';
import { relate } from '../../../src/engine/relate';
import { engine, options } from '../../support/engine';
import { read } from './workspace';

/** `file rule` of what is found at warning in a workspace of these files. */
function warningsIn(files: Readonly<Record<string, string>>): readonly string[] {
  const docs = read(files);
  const relations = relate(docs);
  return docs.flatMap((doc) =>
    engine
      .check(doc, options, relations)
      .filter(({ severity }) => severity === 'warning' || severity === 'error')
      .map(({ rule }) => `${doc.uri.slice('/shop/'.length)} ${rule}`),
  );
}

const shop = (imports: string, hidden: string, tries = '5') => `import { Duration, Stack } from 'aws-cdk-lib';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
${imports}
export class Shop extends Stack {
  constructor(scope, id) {
    super(scope, id);
    const failed = new sqs.Queue(this, 'Failed', { retentionPeriod: Duration.days(14) });
    const orders = new sqs.Queue(this, 'Orders', {
      visibilityTimeout: Duration.seconds(${hidden}),
      deadLetterQueue: { queue: failed, maxReceiveCount: ${tries} },
    });
    const pack = new lambda.Function(this, 'Pack', { timeout: Duration.seconds(10) });
    pack.addEventSource(new SqsEventSource(orders, { batchSize: 1 }));
  }
}
`;

const below = 'sqs-visibility-below-six-times';

describe('Settings of a CDK program that stand in a file without the construct library', () => {
  it('count where a source imports them', () => {
    const source = shop("import { HIDDEN, limits } from '../config';", 'HIDDEN', 'limits.tries');
    const config = (hidden: number, tries: number) =>
      `export const HIDDEN = ${hidden};\nexport const limits = { tries: ${tries} };\n`;
    assert.deepEqual(warningsIn({ 'config.ts': config(60, 5), 'lib/shop.ts': source }), []);
    assert.deepEqual(warningsIn({ 'config.ts': config(59, 5), 'lib/shop.ts': source }), [`lib/shop.ts ${below}`]);
    assert.deepEqual(warningsIn({ 'config.ts': config(60, 2), 'lib/shop.ts': source }), [
      'lib/shop.ts sqs-low-max-receive',
    ]);
  });

  it('are read anew when they change', () => {
    const read = (uri: string, text: string) => engine.read({ uri, text });
    const source = read('/shop/shop.ts', shop("import { HIDDEN } from './config';", 'HIDDEN'));
    const found = (hidden: number) => {
      const config = read('/shop/config.ts', `export const HIDDEN = ${hidden};`);
      return engine.check(source, options, relate([source, config])).some(({ rule }) => rule === below);
    };
    assert.deepEqual([60, 30, 60].map(found), [false, true, false]);
  });

  it('may be handed on by a file in between', () => {
    const files = {
      'config/index.ts': "export * from './times';\nexport { HIDDEN } from './times';\n",
      'config/times.ts': 'export const HIDDEN = 30;\n',
      'lib/shop.ts': shop("import { HIDDEN } from '../config';", 'HIDDEN'),
    };
    assert.deepEqual(warningsIn(files), [`lib/shop.ts ${below}`]);
  });

  it('count in Python as well', () => {
    const source = `from aws_cdk import Duration, Stack, aws_sqs as sqs, aws_lambda as lambda_
from aws_cdk.aws_lambda_event_sources import SqsEventSource
from config import TIMEOUT

class Shop(Stack):
    def __init__(self, scope, id):
        super().__init__(scope, id)
        failed = sqs.Queue(self, "Failed", retention_period=Duration.days(14))
        orders = sqs.Queue(self, "Orders", visibility_timeout=Duration.seconds(TIMEOUT * 2),
                           dead_letter_queue=sqs.DeadLetterQueue(queue=failed, max_receive_count=5))
        pack = lambda_.Function(self, "Pack", timeout=Duration.seconds(TIMEOUT))
        pack.add_event_source(SqsEventSource(orders, batch_size=1))
`;
    assert.deepEqual(warningsIn({ 'config.py': 'TIMEOUT = 15\n', 'shop.py': source }), [`shop.py ${below}`]);
  });

  it('are looked for in files that a source imports from, and in no others', () => {
    const sources = [{ uri: '/shop/lib/shop.ts', text: shop("import { HIDDEN } from '../config';", 'HIDDEN') }];
    const others = ['/shop/config.ts', '/shop/other.ts', '/shop/config.json', '/shop/lib/config.test.ts'];
    assert.deepEqual(importedFiles(sources, others), ['/shop/config.ts']);
    assert.deepEqual(importedFiles([], others), []);
  });
});

describe('A package of the same workspace', () => {
  const queues = `import { Duration } from 'aws-cdk-lib';
import * as sqs from 'aws-cdk-lib/aws-sqs';
export function ordersOf(scope) {
  const failed = new sqs.Queue(scope, 'Failed', { retentionPeriod: Duration.days(14) });
  return new sqs.Queue(scope, 'Orders', { deadLetterQueue: { queue: failed, maxReceiveCount: 5 } });
}
`;
  const using = (module: string) => `import { Duration, Stack } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { ordersOf } from '${module}';
export class Shop extends Stack {
  constructor(scope, id) {
    super(scope, id);
    const pack = new lambda.Function(this, 'Pack', { timeout: Duration.seconds(10) });
    pack.addEventSource(new SqsEventSource(ordersOf(this), { batchSize: 1 }));
  }
}
`;
  const placed = (path: string, module: string) =>
    warningsIn({ [path]: queues, 'apps/shop/lib/shop.ts': using(module) });

  it('is found by its folder, whatever it is built into', () => {
    const path = 'packages/queues/src/orders.ts';
    for (const module of ['@shop/queues', '@shop/queues/dist/orders', '@shop/queues/orders.js']) {
      assert.deepEqual(placed(path, module), [`${path} ${below}`], module);
    }
    assert.deepEqual(placed('libs/shop-queues/index.ts', '@shop/queues'), [`libs/shop-queues/index.ts ${below}`]);
  });

  it('is none of others that are called alike', () => {
    assert.deepEqual(placed('packages/queues/src/orders.ts', '@shop/topics'), []);
    assert.deepEqual(placed('apps/shop/orders.ts', '@other/shop/orders'), []);
  });
});

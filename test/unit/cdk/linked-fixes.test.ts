import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits } from '../../../src/engine/apply';
import { relate } from '../../../src/engine/relate';
import type { Doc, Finding } from '../../../src/engine/types';
import { engine, options } from '../../support/engine';
import { read, workers } from './workspace';

/** What one rule finds in one file of a workspace. */
function findingIn(docs: readonly Doc[], name: string, rule: string): Finding | undefined {
  const doc = docs.find(({ uri }) => uri === `/shop/${name}`);
  return doc && engine.check(doc, options, relate(docs)).find((one) => one.rule === rule);
}

const queues = `/**
 * Queues of the shop.
 */
import * as cdk from 'aws-cdk-lib';
import * as sqs from 'aws-cdk-lib/aws-sqs';
export class QueueStack extends cdk.Stack {
  readonly orders: sqs.Queue;
  constructor(scope, id) {
    super(scope, id);
    const failed = new sqs.Queue(this, 'Failed', { retentionPeriod: cdk.Duration.days(14) });
    this.orders = new sqs.Queue(this, 'Orders', {
      deadLetterQueue: { queue: failed, maxReceiveCount: 5 },
    });
  }
}
`;

const app = `import { App } from 'aws-cdk-lib';
import { QueueStack } from './queues';
import { WorkerStack } from './workers';
const app = new App();
const made = new QueueStack(app, 'Queues');
new WorkerStack(app, 'Workers', { orders: made.orders });
`;

const files = { 'app.ts': app, 'queues.ts': queues, 'workers.ts': workers };
const rule = 'sqs-visibility-below-six-times';

describe('What only a whole program shows', () => {
  it('is mended where it stands, with the names of its file', () => {
    const docs = read(files);
    const [fix] = findingIn(docs, 'queues.ts', rule)?.fixes ?? [];
    assert.ok(fix);
    assert.equal(fix.safe, false);
    const mended = applyEdits(queues, fix.edits);
    assert.match(mended, /\n {6}visibilityTimeout: cdk\.Duration\.seconds\(360\),/);
    assert.equal(findingIn(read({ ...files, 'queues.ts': mended }), 'queues.ts', rule), undefined);
  });

  it('is mended at its place after a comment was typed above it', () => {
    const docs = read(files);
    findingIn(docs, 'queues.ts', rule);
    const text = queues.replace('Queues of the shop', 'All queues of the whole shop');
    const now = docs.map((doc) => (doc.text === queues ? engine.read({ uri: doc.uri, text }, doc) : doc));
    const [fix] = findingIn(now, 'queues.ts', rule)?.fixes ?? [];
    assert.ok(fix);
    assert.match(applyEdits(text, fix.edits), /\n {6}visibilityTimeout: cdk\.Duration\.seconds\(360\),/);
  });

  it('is left to people where more than its file would change', () => {
    const making = `import { Duration } from 'aws-cdk-lib';
import * as sqs from 'aws-cdk-lib/aws-sqs';
export const ordersOf = (scope, hidden) => new sqs.Queue(scope, 'Orders', { visibilityTimeout: hidden });
`;
    const using = workers
      .replace('import * as lambda', "import { ordersOf } from './making';\nimport * as lambda")
      .replace('props.orders', 'ordersOf(this, Duration.seconds(props.hidden ?? 60))');
    const docs = read({ 'making.ts': making, 'workers.ts': using });
    const finding = findingIn(docs, 'workers.ts', rule);
    assert.ok(finding);
    for (const { edits } of finding.fixes) assert.ok(!applyEdits(using, edits).includes('sqs.Queue'));
  });
});

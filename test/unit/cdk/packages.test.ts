import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { relate } from '../../../src/engine/relate';
import { engine, options } from '../../support/engine';
import { read, workers } from './workspace';

describe('A package of the workspace that hands its classes on', () => {
  it('is looked at in the programs that use it', () => {
    const files = {
      'packages/queues/src/index.ts': "export * from './reliable';\n",
      'packages/queues/src/reliable.ts': `import { Duration } from 'aws-cdk-lib';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
export class Reliable extends Construct {
  readonly queue: sqs.Queue;
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const failed = new sqs.Queue(this, 'Failed', { retentionPeriod: Duration.days(14) });
    this.queue = new sqs.Queue(this, 'Main', { deadLetterQueue: { queue: failed, maxReceiveCount: 5 } });
  }
}
`,
      'packages/app/lib/workers.ts': workers,
      'packages/app/bin/app.ts': `import { App, Stack } from 'aws-cdk-lib';
import { Reliable } from '@shop/queues';
import { WorkerStack } from '../lib/workers';
const app = new App();
new WorkerStack(app, 'Workers', { orders: new Reliable(new Stack(app, 'Queues'), 'Orders').queue });
`,
    };
    const found = ['sqs-visibility-below-function-timeout', 'sqs-visibility-below-six-times'];
    const docs = read(files);
    const ofPackage = docs.filter(({ uri }) => uri.endsWith('/reliable.ts'));
    const told = ofPackage.flatMap((doc) => engine.check(doc, options, relate(docs)));
    assert.deepEqual(
      told.filter(({ severity }) => severity !== 'hint').map(({ rule, subject }) => `${rule} ${subject}`),
      found.map((rule) => `${rule} Main`),
    );
  });
});

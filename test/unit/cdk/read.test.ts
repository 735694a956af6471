import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readCdk } from '../../../src/engine/read/cdk';
import { plain, resourcesOf } from './support';

describe('A CDK program is read without running it', () => {
  it('files that do not import the construct library cost no parse', () => {
    assert.equal(readCdk({ uri: 'a.ts', text: "import * as fs from 'node:fs';" }), undefined);
    assert.equal(readCdk({ uri: 'a.py', text: 'import os\n' }), undefined);
  });

  it('a queue with its dead-letter queue becomes two CloudFormation queues', () => {
    const text = `import { Duration, Stack } from 'aws-cdk-lib';
import * as sqs from 'aws-cdk-lib/aws-sqs';
export class Orders extends Stack {
  constructor(scope, id) {
    super(scope, id);
    const dlq = new sqs.Queue(this, 'Failed', { retentionPeriod: Duration.days(14) });
    new sqs.Queue(this, 'Orders', { deadLetterQueue: { queue: dlq, maxReceiveCount: 3 } });
  }
}`;
    const resources = resourcesOf('orders.ts', text);
    assert.deepEqual(resources.map(plain), [
      { id: 'Failed', type: 'AWS::SQS::Queue', MessageRetentionPeriod: 1209600 },
      {
        id: 'Orders',
        type: 'AWS::SQS::Queue',
        RedrivePolicy: { deadLetterTargetArn: '→Failed.Arn', maxReceiveCount: 3 },
      },
    ]);
    assert.equal(text.slice(resources[0]?.head.start, resources[0]?.head.end), "'Failed'");
  });
});

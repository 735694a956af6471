import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits } from '../../../src/engine/apply';
import { findingsIn } from '../template-rules/support';

/** The texts that the fixes of one rule give, without those that only keep it quiet. */
function fixed(uri: string, text: string, rule: string): readonly string[] {
  return findingsIn(uri, text)
    .filter((finding) => finding.rule === rule)
    .flatMap(({ fixes }) => fixes)
    .filter(({ title }) => !/suppress/i.test(title))
    .map(({ edits }) => applyEdits(text, edits));
}

const stack = (...statements: readonly string[]): string => `import { Duration, Stack } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sqs from 'aws-cdk-lib/aws-sqs';
export class Shop extends Stack {
  constructor(scope, id, props) {
    super(scope, id);
${statements.map((line) => `    ${line}\n`).join('')}  }
}
`;

describe('What an escape hatch sets', () => {
  const dead = "const dead = new sqs.Queue(this, 'Dead', { retentionPeriod: Duration.days(5) });";
  const orders =
    "const orders = new sqs.Queue(this, 'Orders', { deadLetterQueue: { queue: dead, maxReceiveCount: 5 } });";
  const rule = 'sqs-dlq-short-retention';

  it('is not changed by what the construct is given, so no such fix is offered', () => {
    const hatch = "dead.node.defaultChild.addPropertyOverride('MessageRetentionPeriod', 86400);";
    assert.deepEqual(fixed('shop.ts', stack(dead, orders, hatch), rule), []);
    const field = 'dead.node.defaultChild.messageRetentionPeriod = 86400;';
    assert.deepEqual(fixed('shop.ts', stack(dead, orders, field), rule), []);
  });

  it('while a setting that the construct is given is changed, through a constant and a spread as well', () => {
    const short = dead.replace('5', '2');
    const [direct] = fixed('shop.ts', stack(short, orders), rule);
    assert.ok(direct?.includes('Duration.days(14)'), direct);
    const spread = short.replace('{ retentionPeriod: Duration.days(2) }', '{ ...kept }');
    const [shared] = fixed(
      'shop.ts',
      stack('const kept = { retentionPeriod: Duration.days(2) };', spread, orders),
      rule,
    );
    assert.ok(shared?.includes('const kept = { retentionPeriod: Duration.days(14) };'), shared);
  });
});

describe('A number that a caller hands over', () => {
  const made = (given: string) =>
    stack(`queues(this, ${given});`, '}', 'unused() {').concat(`function queues(scope, days) {
  const dead = new sqs.Queue(scope, 'Dead', { retentionPeriod: DAYS });
  new sqs.Queue(scope, 'Orders', { deadLetterQueue: { queue: dead, maxReceiveCount: 5 } });
}
`);

  it('is not made a duration, but one that he hands over is changed', () => {
    assert.deepEqual(fixed('shop.ts', made('2').replace('DAYS', 'Duration.days(days)'), 'sqs-dlq-short-retention'), []);
    const [text] = fixed('shop.ts', made('Duration.days(2)').replace('DAYS', 'days'), 'sqs-dlq-short-retention');
    assert.ok(text?.includes('queues(this, Duration.days(14));'), text);
  });
});

describe('A policy of a queue in a CDK program', () => {
  it('names the account by the library', () => {
    const [text] = fixed(
      'shop.ts',
      stack(
        "const orders = new sqs.Queue(this, 'Orders', { deadLetterQueue: props.failed });",
        "new s3.CfnBucket(this, 'Images', { notificationConfiguration: { queueConfigurations: [{ event: 's3:ObjectCreated:*', queue: orders.queueArn }] } });",
      ),
      's3-notification-no-policy',
    );
    assert.ok(text?.includes("'aws:SourceAccount': Aws.ACCOUNT_ID"), text);
  });
});

describe('A time moved into its range', () => {
  const rule = 'value-out-of-range';
  const queue = (time: string): string => `new sqs.Queue(this, 'Orders', { retentionPeriod: ${time} });`;

  it('is a duration again where it was one, in whatever the property counts', () => {
    const [queueText] = fixed('shop.ts', stack(queue('Duration.seconds(30)')), rule);
    assert.ok(queueText?.includes('retentionPeriod: Duration.seconds(60) });'), queueText);
    const [named] = fixed('shop.ts', stack('const short = Duration.seconds(30);', queue('short')), rule);
    assert.ok(named?.includes('retentionPeriod: Duration.seconds(60) });'), named);
    const stream = `from aws_cdk import Duration, Stack, aws_kinesis as kinesis
class Shop(Stack):
    def __init__(self, scope, id):
        kinesis.Stream(self, "Clicks", retention_period=Duration.days(400))
`;
    const [streamText] = fixed('shop.py', stream, rule);
    assert.ok(streamText?.includes('retention_period=Duration.days(365))'), streamText);
  });

  it('stays a number where the construct takes numbers', () => {
    const raw = "new sqs.CfnQueue(this, 'Orders', { visibilityTimeout: 50000 });";
    const [finding] = findingsIn('shop.ts', stack(raw)).filter((one) => one.rule === rule);
    assert.match(finding?.message ?? '', /^VisibilityTimeout of Orders/);
    const delayed = "new sqs.CfnQueue(this, 'Orders', { delaySeconds: 901 });";
    assert.ok(fixed('shop.ts', stack(delayed), rule)[0]?.includes('delaySeconds: 900'), 'a bare number');
  });

  it('is left to the callers that choose it', () => {
    const made = `class Queues { static of(scope, seconds: number) { return new sqs.Queue(scope, 'Q', { retentionPeriod: Duration.seconds(seconds) }); } }
Queues.of(new Stack(), 30);
`;
    assert.deepEqual(fixed('shop.ts', stack() + made, rule), []);
  });
});

describe('A construct made in a block of one line', () => {
  it('keeps what is added inside of the block, before what follows', () => {
    const text = `import { Stack } from 'aws-cdk-lib';
import * as sqs from 'aws-cdk-lib/aws-sqs';
export class Shop extends Stack {
  constructor(scope, id) { super(scope, id); const orders = new sqs.Queue(this, 'Orders'); this.url = orders.queueUrl; }
}
`;
    const [added] = fixed('shop.ts', text, 'sqs-no-dlq');
    assert.match(
      added ?? '',
      /super\(scope, id\); const \w+ = new sqs\.Queue\(this, 'OrdersDlq'[\s\S]*\}\); const orders/,
    );
    const [watched] = fixed('shop.ts', added ?? '', 'sqs-dlq-no-alarm');
    assert.match(watched ?? '', /new [\w.]*Alarm\([\s\S]*\}\); const orders/);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits } from '../../../src/engine/apply';
import { findingsIn, problemsIn } from '../template-rules/support';

/** A stack with this body. */
const stack = (body: string) => `
import {
  CfnResource, Duration, Stack, aws_cloudwatch as cloudwatch, aws_events as events, aws_events_targets as targets, aws_iam as iam,
  aws_kms as kms, aws_kinesis as kinesis, aws_lambda as lambda, aws_s3 as s3,
  aws_s3_notifications as s3n, aws_sns as sns, aws_sns_subscriptions as subs, aws_sqs as sqs,
} from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';

const code = { runtime: lambda.Runtime.NODEJS_22_X, handler: 'index.handler', code: lambda.Code.fromAsset('src') };

export class Shop extends Stack {
  constructor(scope: Construct, id: string, props: any) {
    super(scope, id);
    ${body}
  }
}
`;

describe('What either of two branches makes', () => {
  it('is opened to the service that sends there, whichever is taken', () => {
    const either = `let news: sns.ITopic;
    if (props.topicArn) news = sns.Topic.fromTopicArn(this, 'Given', props.topicArn);
    else news = new sns.Topic(this, 'News');`;
    const bucket = `s3.Bucket.fromBucketName(this, 'Files', 'files').addEventNotification(
      s3.EventType.OBJECT_CREATED, new s3n.SnsDestination(news));`;
    assert.deepEqual(problemsIn('a.ts', stack(either + bucket)), []);
    const failed = "const failed = new sqs.Queue(this, 'Failed', { retentionPeriod: Duration.days(14) });";
    const queue =
      "const queue = props.queue ?? new sqs.Queue(this, 'Orders', { deadLetterQueue: { queue: failed, maxReceiveCount: 5 } });";
    const subscribed =
      "new sns.Topic(this, 'News').addSubscription(new subs.SqsSubscription(queue, { deadLetterQueue: failed }));";
    assert.deepEqual(problemsIn('a.ts', stack(failed + queue + subscribed)), []);
  });

  it('is told from what other places make by that place, where all are held by one variable', () => {
    const worker = `
class Worker extends Construct {
  readonly handler: lambda.Function;
  constructor(scope: Construct, id: string, seconds: number) {
    super(scope, id);
    if (process.env.CI) this.handler = new lambda.Function(this, 'Fn', { ...code, timeout: Duration.seconds(seconds) });
    else this.handler = new lambda.Function(this, 'Fn', { ...code, timeout: Duration.seconds(seconds) });
  }
}`;
    const body = `const failed = new sqs.Queue(this, 'Failed', { retentionPeriod: Duration.days(14) });
    const orders = new sqs.Queue(this, 'Orders', { deadLetterQueue: { queue: failed, maxReceiveCount: 5 } });
    new Worker(this, 'Mail', 5);
    new Worker(this, 'Pack', 60).handler.addEventSource(new SqsEventSource(orders, { reportBatchItemFailures: true }));`;
    const text = stack(body).replace('\nexport class', `${worker}\nexport class`);
    const [finding] = findingsIn('a.ts', text).filter(({ rule }) => rule === 'sqs-visibility-below-function-timeout');
    assert.equal(
      finding?.message,
      'Orders hides a message for 30 s, Pack/Fn works up to 60 s: Lambda rejects this mapping.',
    );
  });
});

describe('A property that is assigned afterwards', () => {
  it('has its names as CloudFormation writes them', () => {
    const body = `const failed = new sqs.Queue(this, 'Failed', { retentionPeriod: Duration.days(14) });
    const fn = new lambda.Function(this, 'Pack', code);
    new sns.Topic(this, 'News').addSubscription(new subs.LambdaSubscription(fn, { deadLetterQueue: failed }));
    const cfn = fn.node.defaultChild as lambda.CfnFunction;
    `;
    assert.deepEqual(problemsIn('a.ts', stack(body)), ['Pack: lambda-async-no-failure-destination']);
    assert.deepEqual(problemsIn('a.ts', stack(`${body}cfn.deadLetterConfig = { targetArn: failed.queueArn };`)), []);
    const redriven = `const orders = new sqs.Queue(this, 'Orders');
    (orders.node.defaultChild as sqs.CfnQueue).redrivePolicy = { deadLetterTargetArn: failed.queueArn, maxReceiveCount: 5 };`;
    const all = `${body}cfn.deadLetterConfig = { targetArn: failed.queueArn };\n${redriven}`;
    assert.deepEqual(problemsIn('a.ts', stack(all)), []);
  });
});

describe('A stream that is told to be unencrypted', () => {
  it('is reported where that is said', () => {
    const text = stack(`new kinesis.Stream(this, 'Clicks', {
      encryption: kinesis.StreamEncryption.UNENCRYPTED,
    });`);
    const finding = findingsIn('a.ts', text).find(({ rule }) => rule === 'kinesis-unencrypted');
    assert.equal(finding && text.slice(finding.span.start, finding.span.end), 'kinesis.StreamEncryption.UNENCRYPTED');
    const mended = applyEdits(text, finding?.fixes[0]?.edits ?? []);
    assert.ok(mended.includes('      encryption: kinesis.StreamEncryption.KMS,') || mended.includes('MANAGED'), mended);
  });
});

describe('A fix of what a loop makes', () => {
  const lanes = (sizes: string) => `for (const [name, fifo, batchSize] of ${sizes} as const) {
      const failed = new sqs.Queue(this, name + 'Failed', { fifo: fifo || undefined, retentionPeriod: Duration.days(14) });
      const queue = new sqs.Queue(this, name, { fifo: fifo || undefined, deadLetterQueue: { queue: failed, maxReceiveCount: 5 } });
      const fn = new lambda.Function(this, name + 'Fn', code);
      fn.addEventSource(new SqsEventSource(queue, { batchSize, reportBatchItemFailures: true }));
    }`;
  const fixesOf = (rule: string, sizes: string) =>
    findingsIn('a.ts', stack(lanes(sizes)))
      .filter((finding) => finding.rule === rule)
      .flatMap(({ fixes }) => fixes.map(({ title }) => title));

  it('is offered where it is one for all of it', () => {
    assert.deepEqual(fixesOf('lambda-esm-batch-without-window', "[['A', false, 50], ['B', false, 60]]"), [
      'Wait up to 1 s for a batch',
    ]);
    assert.deepEqual(fixesOf('lambda-esm-batch-without-window', "[['A', false, 50], ['B', true, 5]]"), []);
    assert.equal(fixesOf('lambda-esm-fifo-batch', "[['A', true, 50], ['B', true, 60]]").length, 1);
    assert.deepEqual(fixesOf('lambda-esm-fifo-batch', "[['A', true, 50], ['B', false, 60]]"), []);
  });

  it('leaves functions without a dead-letter queue that only poll', () => {
    const body = `const make = (name: string) => new lambda.Function(this, name, code);
    const failed = new sqs.Queue(this, 'Failed', { retentionPeriod: Duration.days(14) });
    new sns.Topic(this, 'News').addSubscription(new subs.LambdaSubscription(make('Mail'), { deadLetterQueue: failed }));
    `;
    const polls = `const orders = new sqs.Queue(this, 'Orders', { deadLetterQueue: { queue: failed, maxReceiveCount: 5 } });
    make('Pack').addEventSource(new SqsEventSource(orders, { reportBatchItemFailures: true }));`;
    const fixes = (text: string) =>
      findingsIn('a.ts', stack(text)).find(({ rule }) => rule === 'lambda-async-no-failure-destination')?.fixes.length;
    assert.equal(fixes(body), 1);
    assert.equal(fixes(body + polls), 0);
  });
});

describe('An attribute that is asked for by its name', () => {
  it('is that attribute, also as text', () => {
    const alarm = (name: string) => `const orders = new CfnResource(this, 'Orders', {
      type: 'AWS::SQS::Queue', properties: { RedrivePolicy: { deadLetterTargetArn: props.arn, maxReceiveCount: 5 } },
    });
    new cloudwatch.Metric({
      namespace: 'AWS/SQS', metricName: 'SentMessageSize', dimensionsMap: { QueueName: ${name} },
    }).createAlarm(this, 'Large', { threshold: 1, evaluationPeriods: 1 });`;
    assert.deepEqual(problemsIn('a.ts', stack(alarm("orders.getAtt('QueueName').toString()"))), []);
    assert.deepEqual(problemsIn('a.ts', stack(alarm('orders.ref'))), ['Large: metric-name']);
  });
});

describe('A queue that is kept under a name that is not known', () => {
  it('may be taken from there for failures', () => {
    const kept = `const dead: Record<string, sqs.Queue> = {};
    for (const name of props.names) dead[name] = new sqs.Queue(this, name + 'Dlq', { retentionPeriod: Duration.days(14) });`;
    const taken = `
    for (const name of props.names) new sqs.Queue(this, name, { deadLetterQueue: { queue: dead[name], maxReceiveCount: 5 } });`;
    const unused = (text: string) =>
      findingsIn('a.ts', stack(text)).filter(
        ({ rule, message }) => rule === 'sqs-no-dlq' && /nothing here/.test(message),
      );
    assert.equal(unused(kept).length, 1);
    assert.deepEqual(unused(kept + taken), []);
  });
});

describe('The alias of a key', () => {
  it('is known by its name where the key is taken from elsewhere', () => {
    const text = stack(`const orders = new sqs.Queue(this, 'Orders', {
      encryptionMasterKey: kms.Alias.fromAliasName(this, 'Key', 'alias/aws/sqs'),
    });
    new sns.Topic(this, 'News').addSubscription(new subs.SqsSubscription(orders));`);
    assert.ok(problemsIn('a.ts', text).includes('Orders: sqs-key-closed-to-producer'));
  });
});

describe('A key of the program', () => {
  const closed = (after: string, target = 'new targets.SnsTopic(news, { deadLetterQueue: failed })') =>
    problemsIn(
      'a.ts',
      stack(`const key = new kms.Key(this, 'Key');
    const failed = new sqs.Queue(this, 'Failed', { encryptionMasterKey: key });
    const news = new sns.Topic(this, 'News');
    new events.Rule(this, 'Ordered', { eventPattern: { source: ['shop'] }, targets: [${target}] });
    ${after}`),
    ).includes('Failed: sqs-key-closed-to-producer');

  it('is opened by the library to what is delivered, not to what could not be', () => {
    assert.equal(closed(''), true);
    assert.equal(closed('', 'new targets.SqsQueue(failed)'), false);
  });

  it('may be opened by hand, or with what another queue that has it lets in', () => {
    const other = (settings: string) =>
      `new events.Rule(this, 'Paid', { targets: [new targets.SqsQueue(new sqs.Queue(this, 'Paid', { ${settings} }))] });`;
    assert.equal(closed("key.grantEncryptDecrypt(new iam.ServicePrincipal('events.amazonaws.com'));"), false);
    assert.equal(closed("failed.grantSendMessages(new iam.ServicePrincipal('events.amazonaws.com'));"), false);
    assert.equal(closed(other('encryptionMasterKey: key')), false);
    assert.equal(closed(other('')), true);
  });
});

describe('A queue of a function of another file', () => {
  it('is a target where it is given to the rule', () => {
    const text = `import makeQueue from './queues';\n${stack(`const orders = makeQueue(this);
    new events.Rule(this, 'Ordered', {
      eventPattern: { source: ['shop'] },
      targets: [new targets.SqsQueue(orders)],
    });`)}`;
    const found = findingsIn('a.ts', text).find(({ rule }) => rule === 'eventbridge-target-no-dlq');
    assert.ok(
      text.slice(found?.span.start).startsWith('new targets.SqsQueue(orders)'),
      text.slice(found?.span.start, found?.span.end),
    );
  });
});

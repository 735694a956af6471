import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { problemsIn } from '../template-rules/support';
import { plain, resourcesOf } from './support';

const imports = `import { Duration, Stack } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as sources from 'aws-cdk-lib/aws-lambda-event-sources';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';
`;

const stack = (...statements: readonly string[]): string =>
  `${imports}export class Shop extends Stack {
  constructor(scope, id, props) {
    super(scope, id);
${statements.map((line) => `    ${line}\n`).join('')}  }
}
`;

const print = "const print = new lambda.Function(this, 'Print', { timeout: Duration.seconds(3) });";

describe('A queue that a function gives to callers that are not seen', () => {
  const helper = 'export function queueFor(scope, name, failed) { return new sqs.Queue(scope, name, SETTINGS); }';
  const called = (settings: string, after = '') => `${imports}${helper.replace('SETTINGS', settings)}\n${after}`;

  it('may be set and used by them as they like', () => {
    assert.deepEqual(problemsIn('queues.ts', called('{}')), []);
    assert.deepEqual(problemsIn('queues.ts', called('{ deadLetterQueue: undefined }')), []);
    const method = `${imports}export class Queues {
  failures(scope) { return new sqs.Queue(scope, 'Failures'); }
}
`;
    assert.deepEqual(problemsIn('queues.ts', method), []);
  });

  it('is judged where the program itself calls the function', () => {
    const stackOfOne = 'export class Shop extends Stack { constructor(scope, id) { super(scope, id); USE } }';
    const use = (text: string) => called('{}', stackOfOne.replace('USE', text));
    assert.deepEqual(problemsIn('queues.ts', use("queueFor(this, 'Orders');")), ['Orders: sqs-no-dlq']);
  });

  it('is judged where it is a field that a method only hands out', () => {
    const fields = `${imports}export class Queues {
  constructor(scope) { this.orders = new sqs.Queue(scope, 'Orders'); }
  queue() { return this.orders; }
}
`;
    assert.deepEqual(problemsIn('queues.ts', fields), ['Orders: sqs-no-dlq']);
  });
});

describe('What a construct is connected with', () => {
  it('may be one of two topics: a function that hears of either is subscribed', () => {
    const text = stack(
      print,
      "const news = props.arn ? sns.Topic.fromTopicArn(this, 'Given', props.arn) : new sns.Topic(this, 'News');",
      'print.addEventSource(new sources.SnsEventSource(news));',
    );
    assert.ok(problemsIn('shop.ts', text).some((problem) => problem.endsWith('sns-subscription-no-dlq')));
  });

  it('may be granted by hand', () => {
    const text = stack(
      print,
      "const orders = new sqs.Queue(this, 'Orders', { deadLetterQueue: props.failed });",
      'print.addEventSource(new sources.SqsEventSource(orders, { batchSize: 1 }));',
      "iam.Grant.addToPrincipal({ grantee: print, actions: ['sqs:SendMessage'], resourceArns: [orders.queueArn] });",
    );
    assert.deepEqual(problemsIn('shop.ts', text), ['Print: lambda-recursion']);
    const managed = "new iam.ManagedPolicy(this, 'Send', { statements: [send] })";
    for (const grant of [
      `print.role.addManagedPolicy(${managed});`,
      managed.replace(' }', ', roles: [print.role] }'),
    ]) {
      const byPolicy = text.replace(
        /iam\.Grant.*/,
        `const send = new iam.PolicyStatement({ actions: ['sqs:SendMessage'], resources: [orders.queueArn] }); ${grant}`,
      );
      assert.deepEqual(problemsIn('shop.ts', byPolicy), ['Print: lambda-recursion']);
    }
  });
});

describe('What an object of another file is given', () => {
  const inPython = (
    ...body: readonly string[]
  ) => `from aws_cdk import Duration, Stack, aws_lambda as lambda_, aws_sqs as sqs
from aws_cdk.aws_lambda_event_sources import DynamoEventSource, SqsDlq, SqsEventSource
from shop.parts import Parts, Worker

class Shop(Stack):
    def __init__(self, scope, id, limit=None, tail: str = None, **kwargs):
        super().__init__(scope, id, **kwargs)
        parts = Parts(self)
${body.map((line) => `        ${line}`).join('\n')}
`;

  it('is read back from there', () => {
    const python = inPython(
      'parts.queues.orders = sqs.Queue(self, "Orders", visibility_timeout=Duration.seconds(90))',
      'parts.functions.pack = Worker(self, "Pack", timeout=Duration.seconds(60))',
      'parts.functions.pack.add_event_source(SqsEventSource(parts.queues.orders, batch_size=1))',
    );
    assert.deepEqual(problemsIn('shop.py', python), ['Orders: sqs-no-dlq', 'Orders: sqs-visibility-below-six-times']);
    const typeScript = stack(
      print,
      'props.queues.orders = new sqs.Queue(this, "Orders", { deadLetterQueue: props.failed });',
      'print.addEventSource(new sources.SqsEventSource(props.queues.orders, { batchSize: 1 }));',
      'props.queues.orders.grantSendMessages(print);',
    );
    assert.deepEqual(problemsIn('shop.ts', typeScript), ['Print: lambda-recursion']);
  });

  it('is connected with what it holds, also where nothing tells what that is', () => {
    const failures = inPython(
      'failed = sqs.Queue(self, "Failed", retention_period=Duration.days(14))',
      'parts.functions.pack.add_event_source(DynamoEventSource(parts.table, on_failure=SqsDlq(failed), starting_position=lambda_.StartingPosition.LATEST))',
      'limit.pack.add_event_source(DynamoEventSource(parts.table, starting_position=lambda_.StartingPosition.LATEST))',
    );
    assert.deepEqual(problemsIn('shop.py', failures), ['pack2/DynamoEventSource: stream-esm-no-failure-destination']);
  });

  it('is made in either branch of a test on a parameter that is nothing by default', () => {
    const orders = ['if tail:', '    orders = sqs.Queue(self, "Orders")'];
    assert.deepEqual(problemsIn('shop.py', inPython(...orders)), ['Orders: sqs-no-dlq']);
    const opposite = ['if not tail:', '    pass', 'else:', '    orders = sqs.Queue(self, "Orders")'];
    assert.deepEqual(problemsIn('shop.py', inPython(...opposite)), ['Orders: sqs-no-dlq']);
    const both = inPython(
      ...orders,
      'if limit.kind == "queue" and tail:',
      '    parts.pack.add_event_source(SqsEventSource(orders))',
    );
    assert.ok(problemsIn('shop.py', both).some((problem) => problem.endsWith('lambda-esm-no-partial-batch')));
  });
});

describe('An archive of a bus', () => {
  it('keeps its events for some days', () => {
    const text = stack(
      "const bus = new events.EventBus(this, 'Bus');",
      "bus.archive('Month', { eventPattern: { source: ['shop'] }, retention: Duration.days(30) });",
      "new events.Archive(this, 'Week', { archiveName: 'week', sourceEventBus: bus, retention: Duration.days(7) });",
    );
    const archives = resourcesOf('shop.ts', text).filter(({ type }) => type === 'AWS::Events::Archive');
    assert.deepEqual(archives.map(plain), [
      { id: 'Week', type: 'AWS::Events::Archive', ArchiveName: 'week', SourceArn: '→Bus.Arn', RetentionDays: 7 },
      { id: 'Month', type: 'AWS::Events::Archive', SourceArn: '→Bus.Arn', RetentionDays: 30 },
    ]);
  });
});

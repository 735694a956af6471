import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findingsIn, problemsIn } from './support';

/** A construct with these statements. */
function construct(...statements: readonly string[]): string {
  return `import * as cdk from 'aws-cdk-lib';
import { Construct } from 'constructs';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SnsEventSource, SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Worker } from './worker';
export class Shop extends Construct {
  constructor(scope, id, props) {
    super(scope, id);
${statements.map((line) => `    ${line}\n`).join('')}  }
}
`;
}

/** `severity subject: rule` of what one rule finds. */
function found(rule: string, text: string): readonly string[] {
  return findingsIn('shop.ts', text)
    .filter((finding) => finding.rule === rule)
    .map(({ severity, subject }) => `${severity} ${subject}`);
}

describe('What a CDK program connects to things of other files', () => {
  it('is seen though the folder of a Python program is called as the package of constructs', () => {
    const program = `from aws_cdk import Stack, aws_sqs as sqs
from aws_cdk.aws_lambda_event_sources import SqsEventSource
from constructs import Construct
from constructs.workers import Worker

class Shop(Stack):
    def __init__(self, scope: Construct, id: str):
        super().__init__(scope, id)
        orders = sqs.Queue(self, "Orders")
        work = Worker(self, "Work").function
        work.add_event_source(SqsEventSource(orders))
`;
    assert.equal(problemsIn('shop.py', program).filter((one) => one.endsWith('no-partial-batch')).length, 1);
  });

  it('is no loop because a bucket and a queue are both of another place', () => {
    const text = construct(
      "const scan = new lambda.Function(this, 'Scan', { onSuccess: new SqsDestination(props.results) });",
      'props.bucket.addEventNotification(EventType.OBJECT_CREATED, new LambdaDestination(scan));',
    )
      .replace('import { Construct', "import { EventType } from 'aws-cdk-lib/aws-s3';\nimport { Construct")
      .replace(
        'import { Worker',
        "import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';\nimport { LambdaDestination } from 'aws-cdk-lib/aws-s3-notifications';\nimport { Worker",
      );
    assert.deepEqual(found('lambda-async-no-failure-destination', text), ['warning Scan']);
    assert.deepEqual(found('s3-recursion', text), []);
  });

  it('a target that is added to a rule of another file lacks a dead-letter queue, whatever the rule is', () => {
    const text = construct(
      "const rule = props.bus.onEvent('paid');",
      'rule.addTarget(new targets.SqsQueue(props.queue));',
    );
    assert.deepEqual(found('eventbridge-target-no-dlq', text), ['info rule/Targets[0]']);
  });

  it('rules that have one name in two functions are two rules', () => {
    const text = construct(
      ...['paid', 'sent'].map(
        (name) => `{ const rule = props.bus.onEvent('${name}');
      for (const queue of [props.a, props.b, props.c]) rule.addTarget(new targets.SqsQueue(queue)); }`,
      ),
    );
    assert.deepEqual(found('eventbridge-too-many-targets', text), []);
    assert.equal(found('eventbridge-target-no-dlq', text).length, 2);
  });

  it('a target of a load balancer is none of a rule', () => {
    const text = construct("props.listener.addTarget('web', { port: 80 });");
    assert.deepEqual(findingsIn('shop.ts', text), []);
  });

  it('an event source that is bound to a function is a mapping', () => {
    const text = construct(
      "const print = new lambda.Function(this, 'Print', {});",
      'const orders = new DynamoEventSource(props.table, { startingPosition: lambda.StartingPosition.LATEST });',
      'orders.bind(print);',
    );
    assert.deepEqual(problemsIn('shop.ts', text), ['Print/DynamoEventSource: stream-esm-no-failure-destination']);
  });

  it('a topic of another file that a function hears of is subscribed to', () => {
    const text = construct(
      "const print = new lambda.Function(this, 'Print', {});",
      'print.addEventSource(new SnsEventSource(props.orders));',
    );
    assert.deepEqual(problemsIn('shop.ts', text), [
      'Print: lambda-async-no-failure-destination',
      'orders/Subscription[0]: sns-subscription-no-dlq',
    ]);
  });

  it('what has an id that another file puts together is called as its variable', () => {
    const text = construct("const orders = new sqs.Queue(this, named(props, 'orders'));").replace(
      'import { Worker }',
      "import { named } from './named';\nimport { Worker }",
    );
    assert.deepEqual(found('sqs-no-dlq', text), ['warning orders']);
  });

  it('a queue that takes the failures of a function of another file is a dead-letter queue', () => {
    const text = construct(
      "const failed = new sqs.Queue(this, 'Undone', {});",
      "const worker = new Worker(this, 'Worker', {});",
      'worker.function.addEventSource(new DynamoEventSource(props.table, { reportBatchItemFailures: true, onFailure: new SqsDlq(failed) }));',
    );
    assert.deepEqual(found('sqs-no-dlq', text), []);
  });

  for (const call of [
    "new Worker(this, 'Worker', { deadLetterQueue: failed });",
    'Worker.create(this, { deadLetterQueue: { queue: failed, maxReceiveCount: 5 } });',
    "new Worker(this, 'Worker', { queueProps: { deadLetterQueue: { queue: failed, maxReceiveCount: 5 } } });",
    'props.factory.work({ onFailure: failed });',
  ]) {
    it(`a queue is a dead-letter queue where another file is told so: ${call}`, () => {
      assert.deepEqual(found('sqs-no-dlq', construct("const failed = new sqs.Queue(this, 'OrdersDlq');", call)), []);
    });
  }

  it('a queue that another file gets as something else is none', () => {
    const text = construct(
      "const orders = new sqs.Queue(this, 'Orders');",
      "new Worker(this, 'Worker', { queue: orders });",
    );
    assert.deepEqual(found('sqs-no-dlq', text), ['warning Orders']);
  });

  const orders =
    "const orders = new sqs.Queue(this, 'Orders', { deadLetterQueue: { queue: props.dlq, maxReceiveCount: 5 } });";

  it('a function of another file that is made with an event source polls the queue', () => {
    const text = construct(orders, "new Worker(this, 'Worker', { events: [new SqsEventSource(orders)] });");
    assert.deepEqual(problemsIn('shop.ts', text), ['Worker/Orders: lambda-esm-no-partial-batch']);
  });

  it('of a function of another file the timeout that is written here counts', () => {
    const text = construct(
      orders,
      "const worker = new Worker(this, 'Worker', { timeout: cdk.Duration.minutes(1) });",
      'worker.addEventSource(new SqsEventSource(orders, { batchSize: 1 }));',
    );
    assert.deepEqual(problemsIn('shop.ts', text), [
      'Orders: sqs-visibility-below-function-timeout',
      'Orders: sqs-visibility-below-six-times',
    ]);
  });

  it('but a timeout in a unit that only the other file knows does not', () => {
    const text = construct(
      orders,
      "const worker = new Worker(this, 'Worker', { timeout: 60 });",
      'worker.addEventSource(new SqsEventSource(orders, { batchSize: 1 }));',
    );
    assert.deepEqual(problemsIn('shop.ts', text), []);
  });
});

describe('A class that extends one of the construct library', () => {
  const program = (classes: string, ...statements: readonly string[]) => `${classes}\n${construct(...statements)}`;

  it('is what it extends, with the settings that its constructor adds', () => {
    const text = program(
      `class Letters extends sqs.Queue {
  constructor(scope, id, props) {
    super(scope, id, { ...props, visibilityTimeout: cdk.Duration.seconds(10) });
  }
}
class Failures extends sqs.Queue {}
class Sorter extends lambda.Function {
  constructor(scope, id) {
    super(scope, id, { timeout: cdk.Duration.seconds(20) });
  }
}`,
      "const failures = new Failures(this, 'Failures', { retentionPeriod: cdk.Duration.days(14) });",
      "const letters = new Letters(this, 'Letters', { deadLetterQueue: { queue: failures, maxReceiveCount: 5 } });",
      "const sorter = new Sorter(this, 'Sorter');",
      'sorter.addEventSource(new SqsEventSource(letters, { batchSize: 1 }));',
    );
    assert.deepEqual(problemsIn('shop.ts', text), [
      'Letters: sqs-visibility-below-function-timeout',
      'Letters: sqs-visibility-below-six-times',
    ]);
  });

  it('keeps its own methods and fields', () => {
    const text = program(
      `class Letters extends sqs.Queue {
  limit = 10;
  addSorter(sorter) {
    sorter.addEventSource(new SqsEventSource(this, { batchSize: this.limit }));
  }
}`,
      "const letters = new Letters(this, 'Letters', { deadLetterQueue: { queue: props.dlq, maxReceiveCount: 5 } });",
      "letters.addSorter(new lambda.Function(this, 'Sorter', {}));",
    );
    assert.deepEqual(problemsIn('shop.ts', text), ['Sorter/Letters: lambda-esm-no-partial-batch']);
  });

  it('is called as its class where another file gives it its id, and is left as it is written', () => {
    const text = `import * as sqs from 'aws-cdk-lib/aws-sqs';
export class Letters extends sqs.Queue {
  constructor(scope, id) {
    super(scope, id);
  }
}
`;
    const found = findingsIn('letters.ts', text);
    assert.deepEqual(problemsIn('letters.ts', text), ['Letters: sqs-no-dlq']);
    assert.deepEqual(
      found.flatMap(({ fixes }) => fixes),
      [],
    );
  });

  it('in Python too', () => {
    const text = `from aws_cdk import Duration, Stack, aws_sqs as sqs


class Letters(sqs.Queue):
    def __init__(self, scope, id, **kwargs):
        super().__init__(scope, id, retention_period=Duration.days(20), **kwargs)


class Shop(Stack):
    def __init__(self, scope, id):
        super().__init__(scope, id)
        letters = Letters(self, "Letters")
`;
    assert.deepEqual(problemsIn('shop.py', text), ['Letters: sqs-no-dlq', 'Letters: value-out-of-range']);
  });
});

describe('A CDK program that calls itself', () => {
  it('is read though a function calls itself in each of its branches', () => {
    const text = `import { Stack } from 'aws-cdk-lib';
import * as sqs from 'aws-cdk-lib/aws-sqs';
export class Shop extends Stack {
  static isPath(path) {
    if (path.includes('.')) return Shop.isPath(path.split('.')[0]);
    if (path.includes('{')) return Shop.isPath(path.split('{')[0]);
    if (path.includes('(')) return Shop.isPath(path.split('(')[0]);
    return path !== '';
  }
  constructor(scope, id, props) {
    super(scope, id);
    if (Shop.isPath(props.path)) new sqs.Queue(this, 'Orders');
  }
}
`;
    assert.deepEqual(problemsIn('shop.ts', text), ['Orders: sqs-no-dlq']);
  });
});

describe('The first major version of the construct library', () => {
  it('keeps durations in the module core', () => {
    const text = `from aws_cdk import core, aws_sqs as sqs


class Shop(core.Stack):
    def __init__(self, scope, id):
        super().__init__(scope, id)
        failed = sqs.Queue(self, "Failed", retention_period=core.Duration.days(2))
        sqs.Queue(self, "Orders", dead_letter_queue=sqs.DeadLetterQueue(queue=failed, max_receive_count=5))
`;
    assert.deepEqual(problemsIn('shop.py', text), ['Failed: sqs-dlq-short-retention']);
  });

  it('a scope of any name holds a construct whose id is put together', () => {
    const text = `import * as sqs from 'aws-cdk-lib/aws-sqs';
export class Queues {
  constructor(shop, guStack) {
    new sqs.Queue(shop, \`orders-\${shop.stage}\`);
    new sqs.Queue(guStack, shop.name);
  }
}
`;
    assert.deepEqual(found('sqs-no-dlq', text), ['warning orders', 'warning Queue']);
  });

  it('a function whose loop is meant goes round', () => {
    const loop = (options: string) =>
      construct(
        `const again = new lambda.Function(this, 'Again', { ${options} });`,
        "const queue = new sqs.Queue(this, 'Queue', { deadLetterQueue: { queue: props.failed, maxReceiveCount: 5 } });",
        'queue.grantSendMessages(again);',
        'again.addEventSource(new SqsEventSource(queue, { batchSize: 1 }));',
      );
    assert.deepEqual(found('lambda-recursion', loop('')), ['warning Again']);
    assert.deepEqual(found('lambda-recursion', loop('recursiveLoop: lambda.RecursiveLoop.ALLOW')), []);
  });

  it('what a test makes is not judged', () => {
    const text = construct("new sqs.Queue(this, 'Orders');");
    assert.equal(findingsIn('shop.ts', text).length > 0, true);
    assert.deepEqual(findingsIn('shop.test.ts', text), []);
  });

  it('what reads a topic of Kafka reads no stream', () => {
    const text = construct(
      "const print = new lambda.Function(this, 'Print', {});",
      'const startingPosition = lambda.StartingPosition.LATEST;',
      "print.addEventSourceMapping('Orders', { eventSourceArn: props.arn, startingPosition, kafkaTopic: props.topic });",
    );
    assert.deepEqual(found('stream-esm-no-failure-destination', text), []);
  });

  it('a class that extends one of a package polls what it is told to', () => {
    const text = `${construct(
      "const failed = new sqs.Queue(this, 'PaidDlq');",
      "const print = new Print(this, 'Print', {});",
      'print.addEventSource(new DynamoEventSource(props.table, { onFailure: new SqsDlq(failed) }));',
    )}class Print extends Worker {
  constructor(scope, id, props) {
    super(scope, id, { ...props });
  }
}
`;
    assert.deepEqual(found('sqs-no-dlq', text), []);
    assert.deepEqual(found('stream-esm-no-retry-bound', text), ['info Print/DynamoEventSource']);
  });

  it('a function that may try again what it failed on by hand keeps its dead-letter queue', () => {
    const text = (options: string) =>
      construct(
        "const failed = new sqs.Queue(this, 'FailedDlq', { visibilityTimeout: cdk.Duration.minutes(1) });",
        "const work = new lambda.Function(this, 'Work', { deadLetterQueue: failed });",
        `work.addEventSource(new SqsEventSource(${options}));`,
      );
    assert.deepEqual(found('lambda-dlq-on-polled-source', text('props.orders, { batchSize: 1 }')), ['warning Work']);
    assert.deepEqual(found('lambda-dlq-on-polled-source', text('props.orders, { enabled: false }')), []);
    assert.deepEqual(found('lambda-dlq-on-polled-source', text('failed, { batchSize: 1 }')), []);
  });

  it('a function that only a rule calls which is switched off is not called', () => {
    const text = (options: string) =>
      construct(
        "const work = new lambda.Function(this, 'Work', {});",
        'const schedule = events.Schedule.rate(cdk.Duration.hours(1));',
        `new events.Rule(this, 'Hourly', { schedule, targets: [new targets.LambdaFunction(work)]${options} });`,
      );
    assert.deepEqual(found('lambda-async-no-failure-destination', text('')), ['info Work']);
    assert.deepEqual(found('lambda-async-no-failure-destination', text(', enabled: false')), []);
  });
});

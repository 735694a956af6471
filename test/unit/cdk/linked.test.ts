import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { relate } from '../../../src/engine/relate';
import type { Doc, Finding } from '../../../src/engine/types';
import { engine, options } from '../../support/engine';
import { read, workers } from './workspace';

/** What is found in a workspace of these files, hints aside: file, line, rule and subject. */
function findingsOf(docs: readonly Doc[]): readonly string[] {
  const relations = relate(docs);
  return docs.flatMap((doc) =>
    engine
      .check(doc, options, relations)
      .filter(({ severity }) => severity !== 'hint')
      .map((finding) => `${doc.uri.slice('/shop/'.length)}:${lineOf(doc, finding)} ${finding.rule} ${finding.subject}`),
  );
}

const lineOf = ({ text }: Doc, { span }: Finding) => text.slice(0, span.start).split('\n').length;

const queues = `import { Stack, Duration } from 'aws-cdk-lib';
import * as sqs from 'aws-cdk-lib/aws-sqs';
export class QueueStack extends Stack {
  readonly orders: sqs.Queue;
  constructor(scope, id) {
    super(scope, id);
    const failed = new sqs.Queue(this, 'Failed', { retentionPeriod: Duration.days(14) });
    this.orders = new sqs.Queue(this, 'Orders', { deadLetterQueue: { queue: failed, maxReceiveCount: 5 } });
  }
}
`;

const app = `import { App } from 'aws-cdk-lib';
import { QueueStack } from '../lib/queues';
import { WorkerStack } from '../lib/workers';
const app = new App();
const made = new QueueStack(app, 'Queues');
new WorkerStack(app, 'Workers', { orders: made.orders });
`;

describe('A CDK program of several files', () => {
  it('has a queue of one held against the function of another that reads it', () => {
    const files = { 'bin/app.ts': app, 'lib/queues.ts': queues, 'lib/workers.ts': workers };
    const found = ['sqs-visibility-below-function-timeout', 'sqs-visibility-below-six-times'];
    assert.deepEqual(
      findingsOf(read(files)),
      found.map((rule) => `lib/queues.ts:8 ${rule} Orders`),
    );
  });

  it('is read anew when one of its files has changed', () => {
    const files = { 'bin/app.ts': app, 'lib/queues.ts': queues, 'lib/workers.ts': workers };
    const docs = read(files);
    assert.equal(findingsOf(docs).length, 2);
    const quick = engine.read({ uri: '/shop/lib/workers.ts', text: workers.replace('minutes(1)', 'seconds(2)') });
    const changed = docs.map((doc) => (doc.uri === quick.uri ? quick : doc));
    assert.deepEqual(findingsOf(changed), []);
  });

  it('says at every step what it says when it is opened, while somebody types into one of its files', () => {
    const files = { 'bin/app.ts': app, 'lib/queues.ts': queues, 'lib/workers.ts': workers };
    for (const [name, typed, at] of [
      ['lib/queues.ts', '// all orders\n', '    const failed'],
      ['lib/workers.ts', '// reads them\n', '    worker.addEventSource'],
      ['lib/workers.ts', '0', '(1)'],
      ['bin/app.ts', "new QueueStack(app, 'More');\n", 'new WorkerStack'],
    ] as const) {
      let texts: Readonly<Record<string, string>> = files;
      let docs = read(texts);
      findingsOf(docs);
      const before = files[name].indexOf(at);
      for (let typedSoFar = 1; typedSoFar <= typed.length; typedSoFar++) {
        const text = files[name].slice(0, before) + typed.slice(0, typedSoFar) + files[name].slice(before);
        texts = { ...texts, [name]: text };
        const uri = `/shop/${name}`;
        docs = docs.map((doc) => (doc.uri === uri ? engine.read({ uri, text }, doc) : doc));
        assert.deepEqual(findingsOf(docs), findingsOf(read(texts)), text);
      }
    }
  });

  it('is not looked for where only single files are given', () => {
    const docs = read({ 'bin/app.ts': app, 'lib/queues.ts': queues, 'lib/workers.ts': workers });
    const relations = { ...relate(docs), complete: false };
    assert.deepEqual(
      docs.flatMap((doc) => engine.check(doc, options, relations)).filter(({ severity }) => severity !== 'hint'),
      [],
    );
  });

  it('ends though two files import each other', () => {
    const other = `import { a } from './a';\nimport { Queue } from 'aws-cdk-lib/aws-sqs';\nexport const b = () => a();\n`;
    const one = `import { b } from './b';\nimport { Queue } from 'aws-cdk-lib/aws-sqs';\nexport const a = () => b();\n`;
    assert.deepEqual(findingsOf(read({ 'lib/a.ts': one, 'lib/b.ts': other })), []);
  });

  it('is not made up of its tests', () => {
    assert.deepEqual(
      findingsOf(read({ 'test/app.test.ts': app, 'lib/queues.ts': queues, 'lib/workers.ts': workers })),
      [],
    );
  });
});

const working = `import { Duration } from 'aws-cdk-lib';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
export class Working extends Construct {
  readonly queue: sqs.Queue;
  constructor(scope: Construct, id: string, { hidden = 30, failed, ...rest }) {
    super(scope, id);
    this.queue = new sqs.Queue(this, 'Queue', {
      visibilityTimeout: Duration.seconds(hidden),
      deadLetterQueue: { queue: failed, maxReceiveCount: rest.tries ?? 5 },
    });
  }
}
`;

const using = (from: string, options: string) => `import { Duration, Stack } from 'aws-cdk-lib';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Working } from '${from}';
export class Shop extends Stack {
  constructor(scope, id) {
    super(scope, id);
    const failed = new sqs.Queue(this, 'Failed', { retentionPeriod: Duration.days(14) });
    const { queue } = new Working(this, 'Orders', { failed, ${options} });
    const worker = new lambda.Function(this, 'Worker', { timeout: Duration.seconds(20) });
    worker.addEventSource(new SqsEventSource(queue, { reportBatchItemFailures: true }));
  }
}
`;

describe('A construct class of another file', () => {
  it('is made with the arguments that it is given', () => {
    const files = { 'lib/working.ts': working, 'lib/shop.ts': using('./working', 'hidden: 130') };
    assert.deepEqual(findingsOf(read(files)), []);
  });

  it('has its defaults where it is given nothing', () => {
    const files = { 'lib/working.ts': working, 'lib/shop.ts': using('./working.js', '') };
    assert.deepEqual(findingsOf(read(files)), ['lib/working.ts:9 sqs-visibility-below-six-times Queue']);
  });

  it('has what is wrong with an argument said where the argument is written', () => {
    const files = { 'lib/working.ts': working, 'lib/shop.ts': using('./working', 'hidden: 130, tries: 1') };
    assert.deepEqual(findingsOf(read(files)), ['lib/shop.ts:10 sqs-low-max-receive Queue']);
  });

  it('is found in the folder that is imported from, and under a name for the root', () => {
    for (const from of ['./constructs', '@/lib/constructs', 'lib/constructs/working']) {
      const files = { 'lib/constructs/working.ts': working, 'lib/shop.ts': using(from, '') };
      assert.deepEqual(
        findingsOf(read(files)),
        ['lib/constructs/working.ts:9 sqs-visibility-below-six-times Queue'],
        from,
      );
    }
  });

  it('has nothing where a call gives it nothing', () => {
    const fifo = `import * as sqs from 'aws-cdk-lib/aws-sqs';
export class FifoQueue extends sqs.Queue {
  constructor(scope, id, props?: sqs.QueueProps) {
    super(scope, id, { ...props, fifo: true });
  }
}
`;
    const shop = (options: string) => `import * as sqs from 'aws-cdk-lib/aws-sqs';
import { FifoQueue } from './fifo';
export const make = (scope) => new FifoQueue(scope, 'Orders'${options});
`;
    const found = (options: string) => findingsOf(read({ 'fifo.ts': fifo, 'shop.ts': shop(options) }));
    assert.deepEqual(found(''), ['shop.ts:3 sqs-no-dlq Orders']);
    assert.deepEqual(found(', ...more'), []);
    assert.deepEqual(found(', props.orders'), []);
  });

  it('says what is wrong with itself once, however often it is made', () => {
    const twice = using('./working', 'hidden: 20').replace(
      'const worker',
      "new Working(this, 'Bills', { failed, hidden: 20 });\n    const worker",
    );
    const bare = working.replace('deadLetterQueue', '// deadLetterQueue');
    assert.deepEqual(
      findingsOf(read({ 'lib/working.ts': bare, 'lib/shop.ts': twice })).filter((one) =>
        one.endsWith('sqs-no-dlq Queue'),
      ),
      ['lib/working.ts:8 sqs-no-dlq Queue'],
    );
  });

  it('makes a dead-letter queue that another file puts failures into', () => {
    const failures = `import { Queue } from 'aws-cdk-lib/aws-sqs';
export class Failures {
  readonly deadLetters: Queue;
  constructor(scope, id) {
    this.deadLetters = new Queue(scope, 'DeadLetters');
  }
  get queue() { return this.deadLetters; }
}
`;
    const shop = `import { Duration } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Failures } from './failures';
export function make(scope) {
  const failures = new Failures(scope, 'Failures');
  new Queue(scope, 'Orders', {
    retentionPeriod: Duration.days(2),
    deadLetterQueue: { queue: failures.queue, maxReceiveCount: 5 },
  });
}
`;
    assert.deepEqual(findingsOf(read({ 'failures.ts': failures })), ['failures.ts:5 sqs-no-dlq DeadLetters']);
    assert.deepEqual(findingsOf(read({ 'failures.ts': failures, 'shop.ts': shop })), []);
  });

  it('may extend one of a third file, and keep what that one makes', () => {
    const base = `import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
export class Work extends Construct {
  readonly handler: lambda.Function;
  constructor(scope, id, props) {
    super(scope, id);
    this.handler = new lambda.Function(this, 'Handler', props);
  }
}
`;
    const reading = `import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import * as work from './work';
export class Reading extends work.Work {
  constructor(scope, id, props) {
    super(scope, id, {});
    props.queues.forEach((queue) => this.handler.addEventSource(new SqsEventSource(queue)));
  }
}
`;
    assert.deepEqual(findingsOf(read({ 'work.ts': base, 'reading.ts': reading })), [
      'reading.ts:6 lambda-esm-no-partial-batch Reading/SqsEventSource',
    ]);
  });
});

describe('A CDK program of several files in Python', () => {
  const work = `from aws_cdk import aws_lambda as lambda_, Duration

class Work(lambda_.Function):
    def __init__(self, scope, id, *, seconds=3, **kwargs):
        super().__init__(scope, id, timeout=Duration.seconds(seconds), **kwargs)
`;
  const shop = (line: string) => `from aws_cdk import Stack, aws_events as events, aws_events_targets as targets
${line}

class Shop(Stack):
    def __init__(self, scope, id):
        super().__init__(scope, id)
        work = Work(self, "Orders", seconds=20)
        rule = events.Rule(self, "OnOrder", event_pattern=events.EventPattern(source=["shop"]))
        rule.add_target(targets.LambdaFunction(work))
`;

  it('is read as one in TypeScript is', () => {
    for (const line of ['from .work import Work', 'from stacks.work import Work', 'from work import Work']) {
      const files = { 'stacks/work.py': work, 'stacks/shop.py': shop(line) };
      assert.deepEqual(
        findingsOf(read(files)),
        [
          'stacks/shop.py:7 lambda-async-no-failure-destination Orders',
          'stacks/shop.py:9 eventbridge-target-no-dlq OnOrder/Targets[0]',
        ],
        line,
      );
    }
  });

  it('gives the fields of a class without a constructor what it is made with', () => {
    const settings = `from dataclasses import dataclass
from aws_cdk import Duration

@dataclass
class Settings:
    hidden: Duration = Duration.seconds(30)
    tries: int = 3
`;
    const queue = (given: string) => `from aws_cdk import aws_lambda as lambda_, aws_sqs as sqs, Duration
from aws_cdk.aws_lambda_event_sources import SqsEventSource
from .settings import Settings

def build(scope):
    settings = Settings(${given})
    failed = sqs.Queue(scope, "Failed", retention_period=Duration.days(14))
    policy = sqs.DeadLetterQueue(queue=failed, max_receive_count=settings.tries)
    orders = sqs.Queue(scope, "Orders", visibility_timeout=settings.hidden, dead_letter_queue=policy)
    work = lambda_.Function(scope, "Work", timeout=Duration.seconds(20))
    work.add_event_source(SqsEventSource(orders, batch_size=1))
`;
    const found = (given: string) =>
      findingsOf(read({ 'stacks/settings.py': settings, 'stacks/queue.py': queue(given) }));
    assert.deepEqual(found(''), ['stacks/queue.py:9 sqs-visibility-below-six-times Orders']);
    assert.deepEqual(found('hidden=Duration.minutes(2)'), []);
    assert.deepEqual(found('**given'), []);
    assert.deepEqual(found('hidden=Duration.minutes(2), tries=1'), ['stacks/queue.py:8 sqs-low-max-receive Orders']);
  });
});

describe('A stack that is made for each environment', () => {
  const config = `from dataclasses import dataclass, field

@dataclass
class Worker:
    name: str
    hidden: int = 180

@dataclass
class Config:
    name: str
    days: int = 4
    workers: list = field(default_factory=lambda: [Worker("mail"), Worker("thumbs", hidden=60)])

ALL = (Config("test"), Config("live", days=14))
`;
  const stack = `from aws_cdk import App, Duration, Stack, aws_lambda as lambda_, aws_sqs as sqs
from aws_cdk.aws_lambda_event_sources import SqsEventSource
from config import ALL

class Workers(Stack):
    def __init__(self, scope, id, config):
        super().__init__(scope, id)
        for worker in config.workers:
            failed = sqs.Queue(self, f"{worker.name}-failed", retention_period=Duration.days(14))
            orders = sqs.Queue(
                self, worker.name,
                visibility_timeout=Duration.seconds(worker.hidden),
                retention_period=Duration.days(config.days),
                dead_letter_queue=sqs.DeadLetterQueue(queue=failed, max_receive_count=5),
            )
            work = lambda_.Function(self, f"{worker.name}-work", timeout=Duration.seconds(20))
            work.add_event_source(SqsEventSource(orders, batch_size=1))

app = App()
for config in ALL:
    Workers(app, f"workers-{config.name}", config=config)
`;

  it('is read with the settings of each, the objects of data classes and their defaults too', () => {
    assert.deepEqual(findingsOf(read({ 'app.py': stack, 'config.py': config })), [
      'app.py:9 sqs-dlq-short-retention workers-live/mail-failed',
      'app.py:12 sqs-visibility-below-six-times thumbs',
    ]);
    const short = config.replace('days=14', 'days=5').replace('hidden=60', 'hidden=120');
    assert.deepEqual(findingsOf(read({ 'app.py': stack, 'config.py': short })), []);
  });
});

describe('A value that a file of settings gives', () => {
  const settings = 'export const settings = { tries: 2, seconds: 30 };\n';
  const pair = `import { Duration } from 'aws-cdk-lib';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
export class Pair extends Construct {
  constructor(scope, id, { tries = 5 }) {
    super(scope, id);
    const failed = new sqs.Queue(this, 'Failed', { retentionPeriod: Duration.days(14) });
    this.orders = new sqs.Queue(this, 'Orders', { deadLetterQueue: { queue: failed, maxReceiveCount: tries } });
  }
}
`;
  const made = `import { App, Stack, Duration } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Pair } from './pair';
import { settings } from './settings';
class Shop extends Stack {
  constructor(scope, id) {
    super(scope, id);
    const pair = new Pair(this, 'Orders', settings);
    const work = new lambda.Function(this, 'Work', { timeout: Duration.seconds(5) });
    work.addEventSource(new SqsEventSource(pair.orders, { batchSize: 1 }));
  }
}
new Shop(new App(), 'Shop');
`;

  it('is told of the construct that gets it, since the file itself is none of constructs', () => {
    assert.deepEqual(findingsOf(read({ 'app.ts': made, 'pair.ts': pair, 'settings.ts': settings })), [
      'pair.ts:8 sqs-low-max-receive Orders',
    ]);
    const more = settings.replace('tries: 2', 'tries: 6');
    assert.deepEqual(findingsOf(read({ 'app.ts': made, 'pair.ts': pair, 'settings.ts': more })), []);
  });
});

describe('Names that the compiler knows for folders', () => {
  it('lead to the folder of that name which is nearest', () => {
    const aliased = app.replace('../lib/queues', '@lib/queues').replace('../lib/workers', '@lib/workers');
    const files = { 'bin/app.ts': aliased, 'lib/queues.ts': queues, 'lib/workers.ts': workers };
    assert.deepEqual(findingsOf(read({ ...files, 'other/lib/queues.ts': 'export const nothing = 1;\n' })), [
      'lib/queues.ts:8 sqs-visibility-below-function-timeout Orders',
      'lib/queues.ts:8 sqs-visibility-below-six-times Orders',
    ]);
    const whole = app.replace('../lib/queues', '@lib').replace('../lib/workers', '@lib');
    const index = "export * from './queues';\nexport * from './workers';\n";
    assert.equal(findingsOf(read({ ...files, 'bin/app.ts': whole, 'lib/index.ts': index })).length, 2);
  });
});

describe('A CDK program of very many files', () => {
  it('that all hand each other around comes to an end', () => {
    const names = Array.from({ length: 40 }, (_, index) => index);
    const files = names.map((index) => {
      const imports = names.map((other) => `import * as f${other} from './f${other}';`).join('\n');
      const all = names.map((other) => `f${other}`).join(', ');
      const text = `import * as sqs from 'aws-cdk-lib/aws-sqs';
${imports}
export const all = { ${all} };
export function make(scope, given) {
  f${(index + 1) % 40}.make(scope, { given, ${all} });
  return new sqs.Queue(scope, 'Orders', { deadLetterQueue: { queue: given.failed, maxReceiveCount: 5 } });
}
`;
      return [`f${index}.ts`, text] as const;
    });
    assert.ok(findingsOf(read(Object.fromEntries(files))).length < files.length);
  });
});

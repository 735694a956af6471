import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readCdk } from '../../../src/engine/read/cdk';
import type { Doc } from '../../../src/engine/types';
import { property } from '../../../src/engine/values';
import { isFailureQueueElsewhere } from '../../../src/rules/elsewhere';
import { plain, plainValue, resourcesOf } from './support';

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

describe('A class that another file uses', () => {
  const text = `from aws_cdk import aws_sqs as sqs
from constructs import Construct

class Orders(Construct):
    def make_queue(self):
        return sqs.Queue(self, "Orders")

    def build(self):
        orders_queue = self.make_queue()
`;

  it('makes its queue once, though the method that makes it stands above the one that calls it', () => {
    assert.deepEqual(
      resourcesOf('orders.py', text).map(({ id }) => id),
      ['Orders'],
    );
  });
});

describe('A mapping of what another place makes', () => {
  const text = (
    source: string,
  ): string => `import { Arn, Stack, aws_lambda as lambda, aws_kinesis as kinesis } from 'aws-cdk-lib';
import { KinesisEventSource, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
export class Orders extends Stack {
  constructor(scope, id, props) {
    super(scope, id);
    const pack = new lambda.Function(this, 'Pack');
    ${source}
  }
}`;
  const serviceIn = (source: string): string | undefined => {
    const mapping = resourcesOf('orders.ts', text(source)).find(({ type }) => type.endsWith('EventSourceMapping'));
    const arn = property(mapping, 'EventSourceArn');
    return arn?.kind === 'unknown' ? arn.prefix?.split(':').at(-2) : undefined;
  };

  it('tells the service by its event source', () => {
    assert.equal(serviceIn('pack.addEventSource(new SqsEventSource(props.queue));'), 'sqs');
    assert.equal(serviceIn('pack.addEventSource(new KinesisEventSource(props.stream, {}));'), 'kinesis');
  });

  it('is open where its settings come from another place too', () => {
    const mapping = resourcesOf(
      'orders.ts',
      text('pack.addEventSource(new SqsEventSource(props.queue, props.settings));'),
    );
    assert.equal(mapping.find(({ type }) => type.endsWith('EventSourceMapping'))?.properties.open, true);
  });

  it('tells the service by an ARN that the program puts together', () => {
    const arn = "Arn.format({ service: 'kinesis', resource: 'stream', resourceName: 'clicks' }, this)";
    const more = 'target: pack, eventSourceArn';
    assert.equal(serviceIn(`new lambda.EventSourceMapping(this, 'M', { ${more}: ${arn} });`), 'kinesis');
    assert.equal(
      serviceIn(`pack.addEventSourceMapping('M', { eventSourceArn: this.formatArn({ service: 'sqs' }) });`),
      'sqs',
    );
    const imported = `kinesis.Stream.fromStreamArn(this, 'Clicks', ${arn}).streamArn`;
    assert.equal(serviceIn(`new lambda.EventSourceMapping(this, 'M', { ${more}: ${imported} });`), 'kinesis');
  });
});

describe('A fence of a note', () => {
  const text = "const orders = new sqs.Queue(this, 'Orders', { visibilityTimeout: Duration.seconds(30) });\n";

  it('is read without imports, at its place in the note', () => {
    const read = readCdk({ uri: 'a.md', text, languageId: 'typescript', offset: 100 });
    const [queue] = read?.templates[0]?.resources ?? [];
    assert.equal(queue?.type, 'AWS::SQS::Queue');
    assert.equal(queue?.head.start, 100 + text.indexOf("'Orders'"));
    assert.equal(read?.templates[0]?.fenced, true);
  });

  it('is none of ours when it makes something else', () => {
    const other = 'const emitter = new events.EventEmitter(this);\n';
    assert.equal(readCdk({ uri: 'a.md', text: other, languageId: 'typescript', offset: 0 }), undefined);
  });

  it('may name classes alone', () => {
    const python = 'queue = Queue(self, "Orders", fifo=True)\n';
    const [queue] =
      readCdk({ uri: 'a.md', text: python, languageId: 'python', offset: 0 })?.templates[0]?.resources ?? [];
    assert.ok(queue);
    assert.deepEqual(plain(queue), { id: 'Orders', type: 'AWS::SQS::Queue', FifoQueue: true });
  });
});

const stack = (body: string) =>
  `import * as cdk from 'aws-cdk-lib';\nimport * as sqs from 'aws-cdk-lib/aws-sqs';\nimport * as sns from 'aws-cdk-lib/aws-sns';\nimport { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';\nexport class S extends cdk.Stack {\n  constructor(scope, id, props) {\n    super(scope, id, props);\n${body}\n  }\n}\n`;

describe('Values of a CDK program', () => {
  const queueOf = (body: string) => {
    const queue = resourcesOf('a.ts', stack(body)).find(({ type }) => type === 'AWS::SQS::Queue');
    assert.ok(queue);
    return queue;
  };

  it('a constant is known where it is used, and where it comes from', () => {
    const text = stack(
      "    const wait = 45;\n    new sqs.Queue(this, 'Q', { deliveryDelay: cdk.Duration.seconds(wait) });",
    );
    const [queue] = resourcesOf('a.ts', text);
    const delay = queue?.properties.entries[0]?.value;
    assert.equal(delay?.kind, 'known');
    assert.ok(delay?.kind === 'known' && delay.from);
    assert.equal(delay.value, 45);
    assert.equal(text.slice(delay.span.start, delay.span.end), 'cdk.Duration.seconds(wait)');
    assert.equal(text.slice(delay.from.span.start, delay.from.span.end), '45');
  });

  it('a default holds unless somebody says otherwise', () => {
    const queue = queueOf(
      "    new sqs.Queue(this, 'Q', { visibilityTimeout: props.timeout ?? cdk.Duration.minutes(2) });",
    );
    assert.equal(plain(queue).VisibilityTimeout, 120);
  });

  it('both sides of a test that nobody can decide are kept', () => {
    const queue = queueOf("    new sqs.Queue(this, 'Q', { queueName: props.isLive ? 'live' : 'test' });");
    assert.deepEqual(plain(queue).QueueName, { oneOf: ['live', 'test'] });
  });

  it('what comes from outside is unknown, what is known of a string is kept', () => {
    const queue = queueOf(`    new sqs.Queue(this, 'Q', { queueName: \`\${props.stage}-orders.fifo\`, fifo: true });`);
    assert.equal(plain(queue).QueueName, '?*-orders.fifo');
  });

  it('a spread of something unknown leaves the properties open', () => {
    assert.equal(queueOf("    new sqs.Queue(this, 'Q', { ...props.queue, fifo: true });").properties.open, true);
  });

  it('a spread of a constant does not', () => {
    const queue = queueOf(
      "    const base = { fifo: true, retentionPeriod: cdk.Duration.days(1) };\n    new sqs.Queue(this, 'Q', { ...base, retentionPeriod: cdk.Duration.days(2) });",
    );
    assert.deepEqual(plain(queue), {
      id: 'Q',
      type: 'AWS::SQS::Queue',
      FifoQueue: true,
      MessageRetentionPeriod: 172800,
    });
  });

  it('a construct under a test says so', () => {
    const queue = queueOf("    if (props.withQueue) {\n      new sqs.Queue(this, 'Q');\n    }");
    assert.equal(queue.condition, 'props.withQueue');
  });

  it('constructs of one id are told apart by their variables', () => {
    const text = stack("    const a = new sqs.Queue(this, 'Q');\n    const b = new sqs.Queue(this.nested, 'Q');");
    assert.deepEqual(
      resourcesOf('a.ts', text).map(({ id }) => id),
      ['a', 'b'],
    );
  });
});

describe('What the library adds by itself', () => {
  it('a subscription opens the queue to the topic', () => {
    const text = stack(
      "    const topic = new sns.Topic(this, 'T');\n    topic.addSubscription(new SqsSubscription(new sqs.Queue(this, 'Q')));",
    );
    const policy = resourcesOf('a.ts', text).find(({ type }) => type === 'AWS::SQS::QueuePolicy');
    assert.ok(policy);
    assert.deepEqual(plain(policy), {
      id: 'Q/Policy',
      type: 'AWS::SQS::QueuePolicy',
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'sns.amazonaws.com' },
            Action: ['sqs:SendMessage'],
            Resource: '→Q.Arn',
            Condition: { ArnEquals: { 'aws:SourceArn': '→T' } },
          },
        ],
      },
      Queues: ['→Q'],
    });
  });
});

describe('Comments of a CDK program', () => {
  it('declare loads above a statement and at the end of its line', () => {
    const text = stack(
      "    // load: 500 msg/s, 2 KB\n    const a = new sqs.Queue(this, 'A');\n    new sqs.Queue(this, 'B'); // load: 20 msg/s",
    );
    assert.deepEqual(
      resourcesOf('a.ts', text).map(({ load }) => load?.rate),
      [500, 20],
    );
  });

  it('a load that cannot be read is a problem at its place', () => {
    const text = stack("    // load: rather a lot\n    new sqs.Queue(this, 'A');");
    const [problem] = readCdk({ uri: 'a.ts', text })?.problems ?? [];
    assert.equal(problem?.rule, 'load-unreadable');
    assert.equal(text.slice(problem?.span.start, problem?.span.end), 'rather a lot');
  });

  it('suppress findings on the next line', () => {
    const text = stack(
      "    // queuewise-disable-next-line sqs-no-dlq -- replayed from S3\n    new sqs.Queue(this, 'A');",
    );
    const [suppression] = readCdk({ uri: 'a.ts', text })?.suppressions ?? [];
    assert.deepEqual(suppression?.rules, ['sqs-no-dlq']);
    assert.equal(text.slice(suppression?.covers.start, suppression?.covers.end), "    new sqs.Queue(this, 'A');\n");
  });

  it('suppressions of cdk-nag count for the same matter', () => {
    const text = stack(
      "    const q = new sqs.Queue(this, 'A');\n    NagSuppressions.addResourceSuppressions(q, [{ id: 'AwsSolutions-SQS3', reason: 'replayed' }]);",
    );
    assert.deepEqual(resourcesOf('a.ts', text)[0]?.suppressed, ['sqs-no-dlq']);
  });

  it('suppressions of cdk-nag in Python may be a keyword argument', () => {
    const text = `from aws_cdk import aws_sqs as sqs
from cdk_nag import NagSuppressions
orders = sqs.Queue(stack, "Orders")
NagSuppressions.add_resource_suppressions(orders, suppressions=[{"id": "AwsSolutions-SQS3", "reason": "replayed"}])
`;
    assert.deepEqual(resourcesOf('a.py', text)[0]?.suppressed, ['sqs-no-dlq']);
  });
});

describe('Suppressions of cdk-nag', () => {
  const suppressed = (text: string, uri = 'a.ts') =>
    Object.fromEntries(resourcesOf(uri, text).map(({ id, suppressed: rules }) => [id, rules.join()]));

  it('may name a resource by its path', () => {
    const text = stack(
      "    new sqs.Queue(this, 'A');\n    new sqs.Queue(this, 'B');\n    new sqs.Queue(this, 'C');\n    NagSuppressions.addResourceSuppressionsByPath(this, ['/S/A/Resource', `${this.stackName}/C/Resource`], [{ id: 'AwsSolutions-SQS3', reason: 'replayed' }]);",
    );
    assert.deepEqual(suppressed(text), { A: 'sqs-no-dlq', B: '', C: 'sqs-no-dlq' });
    const python = `from aws_cdk import Stack, aws_sqs as sqs
from cdk_nag import NagSuppressions
class Shop(Stack):
    def __init__(self, scope, id):
        super().__init__(scope, id)
        sqs.Queue(self, "A")
        NagSuppressions.add_resource_suppressions_by_path(self, path="/Shop/A/Resource", suppressions=[{"id": "AwsSolutions-SQS3", "reason": "replayed"}])
`;
    assert.deepEqual(suppressed(python, 'a.py'), { A: 'sqs-no-dlq' });
  });

  it('may be acknowledged, as its third version has it', () => {
    const text = stack(
      "    const a = new sqs.Queue(this, 'A');\n    cdk.Validations.of(a).acknowledge({ id: 'AwsSolutions-SQS3', reason: 'replayed' });\n    new sqs.Queue(this, 'B');",
    );
    assert.deepEqual(suppressed(text), { A: 'sqs-no-dlq', B: '' });
  });
});

describe('Code that does not compile yet', () => {
  it('is read up to and behind the place where it breaks', () => {
    const text = stack(
      "    new sqs.Queue(this, 'A', { fifo: true });\n    const q = new sqs.Queue(this, 'B', { visibilityTimeout: cdk.Duration. });\n    new sqs.Queue(this, 'C');",
    );
    assert.deepEqual(
      resourcesOf('a.ts', text).map(({ id }) => id),
      ['A', 'B', 'C'],
    );
  });

  it('half a Python statement hides nothing else', () => {
    const text =
      'from aws_cdk import aws_sqs as sqs, Stack\nclass S(Stack):\n    def __init__(self, scope, id):\n        a = sqs.Queue(self, "A")\n        b = sqs.Queue(self, "B", visibility_timeout=)\n        c = sqs.Queue(self, "C")\n';
    assert.deepEqual(
      resourcesOf('a.py', text).map(({ id }) => id),
      ['A', 'B', 'C'],
    );
  });
});

describe('Hostile programs', () => {
  const head = "import * as sqs from 'aws-cdk-lib/aws-sqs';\n";

  it('deep nesting, endless recursion and growing values end', () => {
    const programs = [
      `${head}const x = ${'('.repeat(30_000)}1${')'.repeat(30_000)};`,
      `${head}const x = ${'['.repeat(5_000)}`,
      `${head}const x = ${Array.from({ length: 3_000 }, () => '1').join(' + ')};\nnew sqs.Queue(this, 'Q', { maxMessageSizeBytes: x });`,
      `${head}function f(n) { return f(n) + f(n); }\nnew sqs.Queue(this, 'Q', { queueName: f(1) });`,
      `${head}const a = [1]; a.push(a); a.push(a);\nnew sqs.Queue(this, 'Q', { tags: a });`,
      `${head}const a = ['x'];\n${Array.from({ length: 40 }, () => 'a = [...a, ...a];').join('\n')}\nnew sqs.Queue(this, 'Q', { tags: a });`,
      `${head}for (const a of xs) { for (const b of xs) { for (const c of xs) { new sqs.Queue(this, a + b + c); } } }`,
      `${head}class A extends B {}\nclass B extends A {}\nnew A(this, 'x');`,
      `${head}const o = {}; o.constructor.__proto__ = o; o['__proto__'] = o;\nnew sqs.Queue(this, 'constructor', { toString: 1, ...o });`,
    ];
    for (const text of programs) assert.doesNotThrow(() => readCdk({ uri: 'a.ts', text }), text.slice(0, 80));
  });
});

describe('Stacks in several files', () => {
  it('a queue that another file uses for failures is known to be one', () => {
    const queues = resourcesAndTemplate(
      'queues.ts',
      "import * as sqs from 'aws-cdk-lib/aws-sqs';\nimport { Stack } from 'aws-cdk-lib';\nexport class Queues extends Stack {\n  public readonly rejected: sqs.Queue;\n  constructor(scope, id) {\n    super(scope, id);\n    this.rejected = new sqs.Queue(this, 'Rejected');\n  }\n}\n",
    );
    const orders = resourcesAndTemplate(
      'orders.ts',
      "import * as sqs from 'aws-cdk-lib/aws-sqs';\nimport { Stack } from 'aws-cdk-lib';\nexport class Orders extends Stack {\n  constructor(scope, id, props) {\n    super(scope, id);\n    new sqs.Queue(this, 'Orders', { deadLetterQueue: { queue: props.rejected, maxReceiveCount: 5 } });\n  }\n}\n",
    );
    assert.deepEqual(
      queues.templates[0]?.exports.map(({ name, value }) => [name, plainValue(value)]),
      [['rejected', '→Rejected.Arn']],
    );
    const relations = { complete: true, docs: [queues, orders], doc: () => undefined, resolve: () => [] };
    const [template] = queues.templates;
    assert.ok(template);
    assert.ok(isFailureQueueElsewhere(relations, queues, template, 'Rejected'));
  });
});

function resourcesAndTemplate(uri: string, text: string): Doc {
  const read = readCdk({ uri, text });
  assert.ok(read);
  return { uri, text, kind: 'cdk', ...read };
}

describe('A class that only a method of another one makes', () => {
  it('is made once', () => {
    const text = `from aws_cdk import Stack, aws_sqs as sqs
from constructs import Construct

class Queues(Construct):
    def __init__(self, scope, id):
        super().__init__(scope, id)
        sqs.Queue(self, "Orders")

class TestShop:
    def infrastructure(self, app):
        stack = Stack(app, "Shop")
        Queues(stack, "Queues")
`;
    assert.equal(resourcesOf('shop.py', text).length, 1);
  });
});

describe('A name that branches give values', () => {
  const stack = (...lines: readonly string[]): string => `from aws_cdk import Stack, aws_events as events
from aws_cdk import aws_events_targets as targets, aws_sqs as sqs

class Shop(Stack):
    def __init__(self, scope, id, bus, safe):
        super().__init__(scope, id)
${lines.map((line) => `        ${line}\n`).join('')}`;
  const targetsOf = (text: string) =>
    resourcesOf('shop.py', text)
      .filter(({ type }) => type === 'AWS::Events::Rule')
      .map((rule) => {
        const value = property(rule, 'Targets');
        return `${rule.id}: ${value?.kind === 'list' ? value.items.length : 0}`;
      });

  it('is what the branch gave it, inside of the branch', () => {
    const text = stack(
      'if bus:',
      '    rule = events.Rule(self, "Paid", event_bus=bus)',
      '    rule.add_target(targets.SqsQueue(sqs.Queue(self, "A")))',
      'if safe:',
      '    rule = events.Rule(self, "Sent", event_bus=bus)',
      '    rule.add_target(targets.SqsQueue(sqs.Queue(self, "B")))',
      'else:',
      '    rule = events.Rule(self, "Lost", event_bus=bus)',
      '    rule.add_target(targets.SqsQueue(sqs.Queue(self, "C")))',
    );
    assert.deepEqual(targetsOf(text), ['Paid: 1', 'Sent: 1', 'Lost: 1']);
  });

  it('is any of them behind the branches', () => {
    const text = stack(
      'self.rule = events.Rule(self, "Paid", event_bus=bus)',
      'if safe:',
      '    self.rule = events.Rule(self, "Sent", event_bus=bus)',
      'elif bus:',
      '    self.rule = events.Rule(self, "Lost", event_bus=bus)',
      'self.rule.add_target(targets.SqsQueue(sqs.Queue(self, "A")))',
    );
    assert.deepEqual(targetsOf(text), ['Paid: 1', 'Sent: 1', 'Lost: 1']);
  });

  it('is what it was where no branch gives it a value', () => {
    const text = stack(
      'failed = sqs.Queue(self, "Failed")',
      'if safe:',
      '    other = failed',
      'sqs.Queue(self, "Orders", dead_letter_queue=sqs.DeadLetterQueue(queue=failed, max_receive_count=5))',
    );
    const orders = resourcesOf('shop.py', text).find(({ id }) => id === 'Orders');
    const target = property(orders, 'RedrivePolicy.deadLetterTargetArn');
    assert.equal(target && plainValue(target), '→Failed.Arn');
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { applyEdits } from '../../../src/engine/apply';
import { addResource, allEdits, getAtt, removeProperty, setProperty } from '../../../src/engine/edits';
import { readCdk } from '../../../src/engine/read/cdk';
import { readWithBabel } from '../../../src/engine/read/cdk/syntax/babel';
import type { Edit, Finding, Resource, Template } from '../../../src/engine/types';
import { engine, options } from '../../support/engine';

/** Reads a program, changes the resource of that id and gives the new text. */
function changed(
  uri: string,
  text: string,
  id: string,
  change: (template: Template, resource: Resource) => readonly Edit[] | undefined,
): string {
  const template = readCdk({ uri, text })?.templates[0];
  const resource = template?.resources.find((one) => one.id === id);
  assert.ok(template && resource, `${id} is not read`);
  const edits = change(template, resource);
  assert.ok(edits, 'the change cannot be written');
  return applyEdits(text, edits);
}

const typescript = (body: string, imports = "import * as sqs from 'aws-cdk-lib/aws-sqs';") =>
  `import { Stack } from 'aws-cdk-lib';\n${imports}\n\nexport class S extends Stack {\n  constructor(scope, id) {\n    super(scope, id);\n${body}\n  }\n}\n`;

const python = (body: string, imports = 'from aws_cdk import aws_sqs as sqs') =>
  `from aws_cdk import Stack\n${imports}\n\n\nclass S(Stack):\n    def __init__(self, scope, id):\n        super().__init__(scope, id)\n${body}\n`;

describe('A fix in a CDK program', () => {
  it('adds a property object where a construct has none, and the import that it needs', () => {
    const text = typescript("    new sqs.Queue(this, 'Orders');");
    const result = changed('a.ts', text, 'Orders', (template, queue) =>
      setProperty(text, template, queue, 'VisibilityTimeout', 150),
    );
    assert.ok(result.includes("new sqs.Queue(this, 'Orders', { visibilityTimeout: Duration.seconds(150) });"));
    assert.ok(result.startsWith("import { Stack, Duration } from 'aws-cdk-lib';"));
  });

  it('imports from the library what the package of constructs does not have', () => {
    const written = typescript("    new sqs.Queue(this, 'Orders');", "import { aws_sqs as sqs } from 'aws-cdk-lib';");
    const text = written.replace("import { Stack } from 'aws-cdk-lib';", "import { Construct } from 'constructs';");
    const result = changed('a.ts', text, 'Orders', (template, queue) =>
      setProperty(text, template, queue, 'VisibilityTimeout', 150),
    );
    assert.ok(
      result.startsWith(
        "import { Construct } from 'constructs';\nimport { aws_sqs as sqs, Duration } from 'aws-cdk-lib';",
      ),
      result,
    );
  });

  it('puts a property on its own line, keeps the comma and the comment at the end of the line', () => {
    const text = typescript(
      "    new sqs.Queue(this, 'Orders', {\n      queueName: 'orders', // the name others know\n    });",
    );
    const result = changed('a.ts', text, 'Orders', (template, queue) =>
      setProperty(text, template, queue, 'ReceiveMessageWaitTimeSeconds', 20),
    );
    assert.ok(
      result.includes(
        "      queueName: 'orders', // the name others know\n      receiveMessageWaitTime: Duration.seconds(20),\n    });",
      ),
      result,
    );
  });

  it('keeps what is commented out in a property object that holds nothing else', () => {
    const text = typescript("    new sqs.Queue(this, 'Orders', {\n      // queueName: 'orders',\n    });");
    const result = changed('a.ts', text, 'Orders', (template, queue) =>
      setProperty(text, template, queue, 'ReceiveMessageWaitTimeSeconds', 20),
    );
    assert.ok(
      result.includes("{\n      receiveMessageWaitTime: Duration.seconds(20),\n      // queueName: 'orders',\n    });"),
      result,
    );
  });

  it('adds the comma that was missing before the comment', () => {
    const text = typescript("    new sqs.Queue(this, 'Orders', {\n      queueName: 'orders' // last\n    });");
    const result = changed('a.ts', text, 'Orders', (template, queue) =>
      setProperty(text, template, queue, 'DelaySeconds', 5),
    );
    assert.ok(
      result.includes("queueName: 'orders', // last\n      deliveryDelay: Duration.seconds(5)\n    });"),
      result,
    );
  });

  it('replaces a value where it is written', () => {
    const text = typescript(
      "    new sqs.Queue(this, 'Orders', { visibilityTimeout: cdk.Duration.seconds(30) });",
      "import * as cdk from 'aws-cdk-lib';\nimport * as sqs from 'aws-cdk-lib/aws-sqs';",
    );
    const result = changed('a.ts', text, 'Orders', (template, queue) =>
      setProperty(text, template, queue, 'VisibilityTimeout', 150),
    );
    assert.ok(result.includes('{ visibilityTimeout: cdk.Duration.seconds(150) }'), result);
  });

  it('leaves alone what hangs on a test', () => {
    const text = typescript(
      "    new sqs.Queue(this, 'Orders', { deadLetterQueue: { queue: q, maxReceiveCount: id === 'x' ? 1 : 2 } });",
    );
    const template = readCdk({ uri: 'a.ts', text })?.templates[0];
    const queue = template?.resources.find(({ id }) => id === 'Orders');
    assert.ok(template && queue);
    assert.equal(setProperty(text, template, queue, 'RedrivePolicy.maxReceiveCount', 5), undefined);
  });

  it('changes what a caller decides where the caller says it', () => {
    const text = typescript(
      "    make(this, 'Orders', 1);",
      "import * as sqs from 'aws-cdk-lib/aws-sqs';\nfunction make(scope, id, tries) {\n  const dlq = new sqs.Queue(scope, 'Failed');\n  return new sqs.Queue(scope, id, { deadLetterQueue: { queue: dlq, maxReceiveCount: tries } });\n}",
    );
    const result = changed('a.ts', text, 'Orders', (template, queue) =>
      setProperty(text, template, queue, 'RedrivePolicy.maxReceiveCount', 5),
    );
    assert.ok(result.includes("make(this, 'Orders', 5);"), result);
    assert.ok(result.includes('maxReceiveCount: tries'));
  });

  it('adds a dead-letter queue above the comment of its source, so that the load stays where it was', () => {
    const text = typescript("    // load: 5 msg/s\n    const orders = new sqs.Queue(this, 'Orders');");
    const result = changed('a.ts', text, 'Orders', (template, queue) =>
      allEdits(
        setProperty(text, template, queue, 'RedrivePolicy', {
          deadLetterTargetArn: getAtt('OrdersDlq', 'Arn'),
          maxReceiveCount: 5,
        }),
        addResource(text, template, queue, {
          id: 'OrdersDlq',
          type: 'AWS::SQS::Queue',
          properties: { MessageRetentionPeriod: 1209600 },
        }),
      ),
    );
    assert.ok(
      result.includes(
        "    const ordersDlq = new sqs.Queue(this, 'OrdersDlq', { retentionPeriod: Duration.days(14) });\n    // load: 5 msg/s\n    const orders = new sqs.Queue(this, 'Orders', { deadLetterQueue: { queue: ordersDlq, maxReceiveCount: 5 } });",
      ),
      result,
    );
  });

  it('speaks Python in a Python program', () => {
    const text = python('        sqs.Queue(\n            self,\n            "Orders",\n        )');
    const result = changed('a.py', text, 'Orders', (template, queue) =>
      allEdits(
        setProperty(text, template, queue, 'RedrivePolicy', {
          deadLetterTargetArn: getAtt('OrdersDlq', 'Arn'),
          maxReceiveCount: 5,
        }),
        addResource(text, template, queue, {
          id: 'OrdersDlq',
          type: 'AWS::SQS::Queue',
          properties: { MessageRetentionPeriod: 1209600 },
        }),
      ),
    );
    assert.ok(
      result.includes(
        '        orders_dlq = sqs.Queue(self, "OrdersDlq", retention_period=Duration.days(14))\n        sqs.Queue(\n            self,\n            "Orders",\n            dead_letter_queue=sqs.DeadLetterQueue(queue=orders_dlq, max_receive_count=5),\n        )',
      ),
      result,
    );
    assert.ok(result.startsWith('from aws_cdk import Stack, Duration\n'), result);
  });

  it('calls a variable by the name of its resource, acronyms in one piece', () => {
    const made = (file: string, text: string) =>
      changed(file, text, 'Orders', (template, queue) =>
        addResource(text, template, queue, { id: 'OrdersDLQQueue', type: 'AWS::SQS::Queue', properties: {} }),
      );
    assert.match(made('a.py', python('        sqs.Queue(self, "Orders")')), /orders_dlq_queue = sqs\.Queue/);
    assert.match(made('a.ts', typescript("    new sqs.Queue(this, 'Orders');")), /ordersDLQQueue = new sqs\.Queue/);
  });

  it('takes a property away with its line', () => {
    const text = typescript(
      "    new sqs.Queue(this, 'Orders', {\n      queueName: 'orders',\n      contentBasedDeduplication: false,\n    });",
    );
    const result = changed('a.ts', text, 'Orders', (template, queue) =>
      removeProperty(text, template, queue, 'ContentBasedDeduplication'),
    );
    assert.ok(result.includes("{\n      queueName: 'orders',\n    });"), result);
  });
});

function check(uri: string, text: string): readonly Finding[] {
  return engine.check(engine.read({ uri, text }), options);
}

function comments(text: string): readonly string[] {
  return text.match(/(?:\/\/|#).*$/gm) ?? [];
}

describe('A property that a construct is given', () => {
  const queue = (given: string) => typescript(`    new sqs.Queue(this, 'Orders', ${given});`);
  const withTls = (given: string) => {
    const text = queue(given);
    const [finding] = check('a.ts', text).filter(({ rule }) => rule === 'sqs-tls-not-enforced');
    return applyEdits(text, finding?.fixes[0]?.edits ?? []);
  };

  it('stands behind what closes the last one, or says of what type it is', () => {
    const given = {
      '{ ...(props.fifo ? { fifo: true } : {}) }': '{ ...(props.fifo ? { fifo: true } : {}), enforceSSL: true }',
      "{ queueName: 'orders' as string }": "{ queueName: 'orders' as string, enforceSSL: true }",
      '{ queueName: props.name! }': '{ queueName: props.name!, enforceSSL: true }',
      '{ queueName: (props.name) /* ours */ }': '{ queueName: (props.name), enforceSSL: true /* ours */ }',
      '{ queueName: props.names as Map<string, string> }':
        '{ queueName: props.names as Map<string, string>, enforceSSL: true }',
    };
    for (const [before, after] of Object.entries(given)) assert.equal(withTls(before), queue(after));
  });

  it('is put beside properties that come from elsewhere', () => {
    const given = {
      props: '{ ...props, enforceSSL: true }',
      'this.props.queue': '{ ...this.props.queue, enforceSSL: true }',
      'settingsOf(id)': '{ ...settingsOf(id), enforceSSL: true }',
      "props.a ? { queueName: 'a' } : {}": "{ ...props.a ? { queueName: 'a' } : {}, enforceSSL: true }",
      'props.queue as any': '{ ...props.queue, enforceSSL: true } as any',
    };
    for (const [before, after] of Object.entries(given)) assert.equal(withTls(before), queue(after));
  });
});

describe('A policy that a fix adds', () => {
  it('stands behind all that it refers to', () => {
    const text = python(
      [
        '        orders = sqs.CfnQueue(self, "Orders")',
        '        news = sns.CfnTopic(self, "News", subscription=[{"endpoint": orders.attr_arn, "protocol": "sqs"}])',
        '        news.add_dependency(orders)',
      ].join('\n'),
      'from aws_cdk import aws_sns as sns, aws_sqs as sqs',
    );
    const [finding] = check('a.py', text).filter(({ rule }) => rule === 'sns-to-sqs-no-policy');
    const result = applyEdits(text, finding?.fixes[0]?.edits ?? []);
    const order = ['sqs.CfnQueue(', 'sns.CfnTopic(', 'sqs.CfnQueuePolicy(', 'news.add_dependency('];
    const places = order.map((one) => result.indexOf(one));
    assert.ok(
      places.every((place, index) => place > (places[index - 1] ?? 0)),
      result,
    );
    assert.deepEqual(
      check('a.py', result).filter(({ rule }) => rule === 'sns-to-sqs-no-policy'),
      [],
    );
  });

  const topicFed = (subscription: string) =>
    typescript(
      [
        "    const orders = new sqs.Queue(this, 'Orders');",
        "    const news = new sns.Topic(this, 'News');",
        `    new sns.${subscription});`,
      ].join('\n'),
      "import { aws_sns as sns, aws_sqs as sqs } from 'aws-cdk-lib';",
    );
  const fixedBy = (rule: string, text: string) =>
    applyEdits(text, check('a.ts', text).find((one) => one.rule === rule)?.fixes[0]?.edits ?? []);

  it('calls attributes of the second level by their names', () => {
    const given = "{ topicArn: news.topicArn, protocol: 'sqs', endpoint: orders.queueArn }";
    const result = fixedBy('sns-to-sqs-no-policy', topicFed(`CfnSubscription(this, 'ToOrders', ${given}`));
    assert.match(result, /orders\.addToResourcePolicy\([\s\S]*'aws:SourceArn': news\.topicArn/);
  });

  it('is left to a subscription of the second level, which makes it for its dead-letter queue', () => {
    const given = "{ topic: news, protocol: sns.SubscriptionProtocol.HTTPS, endpoint: 'https://example.com/hook' }";
    const result = fixedBy('sns-subscription-no-dlq', topicFed(`Subscription(this, 'ToHook', ${given}`));
    assert.match(result, /, deadLetterQueue: \w+ \}/);
    assert.doesNotMatch(result, /PolicyStatement/);
  });
});

describe('Every fix of every finding in the CDK programs of the fixtures', () => {
  const folder = 'test/fixtures/cdk';
  for (const name of readdirSync(folder)) {
    it(`leaves ${name} readable, keeps its comments, ends its finding and brings no new one`, () => {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      const before = check(name, text);
      const known = new Set(before.map(({ rule, subject }) => `${rule} ${subject}`));
      for (const finding of before) {
        for (const fix of finding.fixes) {
          const what = `${finding.rule} of ${finding.subject}: ${fix.title}`;
          const result = applyEdits(text, fix.edits);
          assert.notEqual(result, text, what);
          if (name.endsWith('.ts')) assert.ok(readWithBabel(result), `${what} does not parse`);
          for (const comment of comments(text)) assert.ok(result.includes(comment), `${what} loses ${comment}`);
          const after = check(name, result);
          assert.ok(
            !after.some(
              (one) => one.rule === finding.rule && one.subject === finding.subject && one.message === finding.message,
            ),
            `${what} does not end its finding`,
          );
          const fresh = after.filter(
            (one) =>
              (one.severity === 'error' || one.severity === 'warning') && !known.has(`${one.rule} ${one.subject}`),
          );
          assert.deepEqual(
            fresh.map(({ rule, subject }) => `${rule} ${subject}`),
            [],
            what,
          );
        }
      }
    });
  }
});

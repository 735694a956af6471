import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readCdk } from '../../../src/engine/read/cdk';
import { property } from '../../../src/engine/values';
import { python, typeScript, unknown } from './expressions';
import { plain, resourcesOf } from './support';

const typeScriptHead = `import { App, Aspects, Duration, Lazy, Stack } from 'aws-cdk-lib';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
`;

const pythonHead = 'from aws_cdk import Aspects, Duration, Lazy, Stack, aws_sqs as sqs\n';

const queuesOf = (uri: string, text: string) =>
  resourcesOf(uri, (uri.endsWith('.py') ? pythonHead : typeScriptHead) + text)
    .filter(({ type }) => type === 'AWS::SQS::Queue')
    .map((resource) => {
      const { type: _, ...rest } = plain(resource);
      return rest;
    });

/** The queues of a stack with this body, also where the text does not compile. */
function queuesIn(body: string, before = ''): readonly unknown[] {
  const text = `${before}
export class Shop extends Stack {
  constructor(scope: Construct, id: string, props: any) {
    super(scope, id);
    ${body}
  }
}
`;
  const queues = queuesOf('a.ts', text);
  assert.deepEqual(queuesOf('a.ts', `${text}\nconst broken = ;`), queues, 'the tolerant parser reads the same');
  return queues;
}

const pythonQueuesIn = (before: string, ...body: readonly string[]) =>
  queuesOf(
    'a.py',
    `${before}\nclass Shop(Stack):\n    def __init__(self, scope, id):\n        ${body.join('\n        ')}\n`,
  );

describe('A loop', () => {
  it('goes on while its test holds', () => {
    const body = "let i = 0; while (i < 2) { new sqs.Queue(this, 'Q' + i); i++; }";
    assert.deepEqual(queuesIn(body), [{ id: 'Q0' }, { id: 'Q1' }]);
    const last = "let i = 0; do { new sqs.Queue(this, 'Q' + i); i += 1; } while (i < 2);";
    assert.deepEqual(queuesIn(last), [{ id: 'Q0' }, { id: 'Q1' }]);
    const names = "const names = ['A', 'B']; while (names.length > 0) new sqs.Queue(this, names.shift());";
    assert.deepEqual(queuesIn(names), [{ id: 'A' }, { id: 'B' }]);
    assert.deepEqual(pythonQueuesIn('', 'i = 0', 'while i < 2:', '    sqs.Queue(self, f"Q{i}")', '    i += 1'), [
      { id: 'Q0' },
      { id: 'Q1' },
    ]);
  });

  it('is run once where nobody knows how long it goes on', () => {
    assert.deepEqual(queuesIn("while (props.more()) { new sqs.Queue(this, 'Q'); }"), [{ id: 'Q' }]);
    assert.deepEqual(queuesIn('for (let i = 0; i < props.n; i++) new sqs.Queue(this, `Q${i}`);'), [{ id: 'Q' }]);
  });

  it('counts in any steps', () => {
    assert.deepEqual(queuesIn('for (let d = 5; d <= 15; d += 5) new sqs.Queue(this, `Q${d}`);'), [
      { id: 'Q5' },
      { id: 'Q10' },
      { id: 'Q15' },
    ]);
    assert.deepEqual(queuesIn('for (let d = 2; d > 0; d--) new sqs.Queue(this, `Q${d}`);'), [
      { id: 'Q2' },
      { id: 'Q1' },
    ]);
  });

  it('goes through the keys of an object', () => {
    assert.deepEqual(queuesIn('for (const name in { A: 1, B: 2 }) new sqs.Queue(this, name);'), [
      { id: 'A' },
      { id: 'B' },
    ]);
  });

  it('leaves out what stands behind continue and break', () => {
    const skips = "for (const n of ['A', 'B', 'C']) { if (n === 'B') continue; new sqs.Queue(this, n); }";
    assert.deepEqual(queuesIn(skips), [{ id: 'A' }, { id: 'C' }]);
    const ends = "for (const n of ['A', 'B', 'C']) { new sqs.Queue(this, n); if (n === 'B') { break; } }";
    assert.deepEqual(queuesIn(ends), [{ id: 'A' }, { id: 'B' }]);
    const inSwitch = "for (const n of ['A', 'B']) { switch (n) { case 'A': break; } new sqs.Queue(this, n); }";
    assert.deepEqual(queuesIn(inSwitch), [{ id: 'A' }, { id: 'B' }]);
    assert.deepEqual(
      pythonQueuesIn('', 'for n in ["A", "B"]:', '    if n == "A":', '        continue', '    sqs.Queue(self, n)'),
      [{ id: 'B' }],
    );
  });
});

describe('What is seldom written', () => {
  it('is found in a namespace', () => {
    const before = 'namespace Settings { export const delay = Duration.seconds(5); }';
    assert.deepEqual(queuesIn("new sqs.Queue(this, 'Q', { deliveryDelay: Settings.delay });", before), [
      { id: 'Q', DelaySeconds: 5 },
    ]);
  });

  it('is a class without a name', () => {
    const before = "const Jobs = class extends Construct { queue = new sqs.Queue(this, 'Jobs'); };";
    assert.deepEqual(queuesIn("new Jobs(this, 'All');", before), [{ id: 'Jobs' }]);
  });

  it('is a key that is worked out', () => {
    assert.equal(typeScript('m[B.b]', "enum B { a = 'x', b = 'y' } const m = { [B.a]: 1, [B.b]: 2 };"), 2);
    assert.equal(python('m["y"]', 'a = "x"', 'm = {a: 1, "y": 2}'), 2);
    assert.deepEqual(typeScript('m.x', 'const m = { [props.key]: 1 };'), unknown);
  });

  it('is the last of a list', () => {
    assert.equal(typeScript('[1, 2, 3].at(-1)'), 3);
    assert.deepEqual(typeScript('[1, 2].at(props.n)'), unknown);
  });

  it('is JSON in a text', () => {
    assert.equal(typeScript(`JSON.parse('{"a": [1, {"b": true}]}').a[1].b`), true);
    assert.deepEqual(typeScript("JSON.parse('{oops').a"), unknown);
    const before = 'import json\nsettings = json.loads(\'{"delay": 7}\')';
    const made = 'sqs.Queue(self, "Q", delivery_delay=Duration.seconds(settings["delay"]))';
    assert.deepEqual(pythonQueuesIn(before, made), [{ id: 'Q', DelaySeconds: 7 }]);
  });

  it('is produced when it is asked for', () => {
    const body = "new sqs.CfnQueue(this, 'Q', { queueName: Lazy.string({ produce: () => 'jobs' }) });";
    assert.deepEqual(queuesIn(body), [{ id: 'Q', QueueName: 'jobs' }]);
  });

  it('is made once by ??= however often it is asked for', () => {
    const body = 'this.failed().grantPurge(props.role); this.failed();';
    const text = `export class Shop extends Stack {
  private dlq?: sqs.Queue;
  constructor(scope: Construct, id: string, props: any) { super(scope, id); ${body} }
  failed() { this.dlq ??= new sqs.Queue(this, 'Failed'); return this.dlq; }
}`;
    assert.deepEqual(queuesOf('a.ts', text), [{ id: 'Failed' }]);
  });

  it('is what match chooses', () => {
    const choose = (stage: string) => [
      `match ${stage}:`,
      '    case "live" | "prod":',
      '        delay = 9',
      '    case "test":',
      '        delay = 2',
      '    case _:',
      '        delay = 1',
      'sqs.Queue(self, "Q", delivery_delay=Duration.seconds(delay))',
    ];
    const delays = ['"prod"', '"test"', '"else"'].map((stage) => pythonQueuesIn('', ...choose(stage)));
    assert.deepEqual(
      delays,
      [9, 2, 1].map((DelaySeconds) => [{ id: 'Q', DelaySeconds }]),
    );
  });

  it('is a data class with arguments in their order', () => {
    const before =
      '@dataclass\nclass Base:\n    name: str\nclass Settings(Base):\n    delay: int\n    more: int = 4\ns = Settings("Q", 3)';
    const made = 'sqs.Queue(self, s.name, delivery_delay=Duration.seconds(s.delay + s.more))';
    assert.deepEqual(pythonQueuesIn(before, made), [{ id: 'Q', DelaySeconds: 7 }]);
  });

  it('is a named tuple that is taken apart', () => {
    const before = 'class Job(NamedTuple):\n    name: str\n    delay: int = 6\njobs = [Job("A"), Job("B", 2)]';
    const body = ['for name, delay in jobs:', '    sqs.Queue(self, name, delivery_delay=Duration.seconds(delay))'];
    assert.deepEqual(pythonQueuesIn(before, ...body), [
      { id: 'A', DelaySeconds: 6 },
      { id: 'B', DelaySeconds: 2 },
    ]);
  });

  it('is a class inside of a class', () => {
    const before = 'class Limits:\n    class Jobs:\n        DELAY = Duration.seconds(8)\n';
    assert.deepEqual(pythonQueuesIn(before, 'sqs.Queue(self, "Q", delivery_delay=Limits.Jobs.DELAY)'), [
      { id: 'Q', DelaySeconds: 8 },
    ]);
  });

  it('is a property that makes its construct once', () => {
    const text = `class Shop(Stack):
    def __init__(self, scope, id):
        self.jobs.grant_purge(scope)
        self.jobs.grant_purge(scope)
    @functools.cached_property
    def jobs(self):
        return sqs.Queue(self, "Jobs")
`;
    assert.deepEqual(queuesOf('a.py', text), [{ id: 'Jobs' }]);
  });

  it('is an assignment inside of an expression', () => {
    const body =
      "const a = { q: undefined as any }; let n = 0; a.q = new sqs.Queue(this, 'Q' + (n = 4)); new sqs.Queue(this, `R${n}`);";
    assert.deepEqual(queuesIn(body), [{ id: 'Q4' }, { id: 'R4' }]);
    assert.equal(python('(n := 4) + n'), 8);
  });

  it('is a map put together or filled up', () => {
    assert.equal(python('(a | {"x": 2})["x"]', 'a = {"x": 1}'), 2);
    assert.equal(python('a["y"]', 'a = {"x": 1}', 'a.setdefault("x", 5)', 'a.setdefault("y", 5)'), 5);
  });

  it('is the timeout of a function', () => {
    const before = "import * as lambda from 'aws-cdk-lib/aws-lambda';";
    const body = `const fn = new lambda.Function(this, 'F', { timeout: Duration.seconds(20) } as any);
    new sqs.Queue(this, 'Q', { visibilityTimeout: Duration.seconds(fn.timeout!.toSeconds() * 6) });`;
    assert.deepEqual(queuesIn(body, before), [{ id: 'Q', VisibilityTimeout: 120 }]);
  });
});

describe('What is told of a construct', () => {
  it('stands where an object of a class of its own is made', () => {
    const [, queue] = resourcesOf(
      'a.ts',
      `${typeScriptHead}class Ordered extends sqs.Queue {
  constructor(scope: Construct, id: string) { super(scope, id, { fifo: true }); }
}
const stack = new Stack();
new sqs.Queue(stack, 'Other');
// load: 20 msg/s
new Ordered(stack, 'Payments');
`,
    );
    assert.equal(queue?.id, 'Payments');
    assert.notEqual(queue?.load, undefined);
  });

  it('stands where a function is called that gives it, not inside that function', () => {
    const texts: Readonly<Record<string, readonly [string, string]>> = {
      'a.ts': [
        `${typeScriptHead}const seconds = (n: number) => Duration.seconds(n);
const stack = new Stack();
new sqs.Queue(stack, 'Q', { visibilityTimeout: seconds(20) });\n`,
        'seconds(20)',
      ],
      'a.py': [
        `${pythonHead}def minutes(n):
    return Duration.minutes(n)

sqs.Queue(Stack(None, "S"), "Q", visibility_timeout=minutes(2))\n`,
        'minutes(2)',
      ],
    };
    for (const [uri, [text, expected]] of Object.entries(texts)) {
      const queue = resourcesOf(uri, text).find(({ type }) => type === 'AWS::SQS::Queue');
      const { start, end } = property(queue, 'VisibilityTimeout')?.span ?? { start: 0, end: 0 };
      assert.equal(text.slice(start, end), expected);
    }
  });

  it('may be that a state machine sends its failures there', () => {
    const send = (id: string) =>
      `const q = new sqs.Queue(this, '${id}'); new SqsSendMessage(this, 'Send', { queue: q } as any);`;
    const text = (id: string) => `import { SqsSendMessage } from 'aws-cdk-lib/aws-stepfunctions-tasks';
${typeScriptHead}export class Shop extends Stack {
  constructor(scope: Construct, id: string) { super(scope, id); ${send(id)} }
}`;
    const told = (id: string) => readCdk({ uri: 'a.ts', text: text(id) })?.templates.map((one) => one.failureQueues);
    assert.deepEqual(told('JobsDLQ'), [['JobsDLQ']]);
    assert.deepEqual(told('Jobs'), [[]]);
  });
});

describe('A test for nothing', () => {
  it('is decided where it is known what is there', () => {
    const f = (test: string) => `const f = (x) => (${test} ? 'none' : 'some');`;
    for (const test of ['x === undefined', 'undefined === x', 'x == null', '!(x !== undefined)']) {
      assert.deepEqual(typeScript("[f(), f({}), f(0), f(new sqs.Queue(this, 'Own'))]", f(test)), [
        'none',
        'some',
        'some',
        'some',
      ]);
    }
    assert.equal(typeScript('f(null)', f('x === undefined')), 'some');
    assert.deepEqual(typeScript('f(props.x)', f('x === undefined')), { oneOf: ['none', 'some'] });
    assert.deepEqual(python('[a is None, a is not None, b is None]', 'a = None', 'b = []'), [true, false, false]);
  });
});

describe('An aspect', () => {
  const sets = (test: string) => `class Plain { visit(node: any) { if (${test}) node.sqsManagedSseEnabled = false; } }`;

  it('sets what it sets on all that it visits', () => {
    const body = "Aspects.of(this).add(new Plain()); new sqs.Queue(this, 'Q');";
    assert.deepEqual(queuesIn(body, sets('node instanceof sqs.CfnQueue')), [{ id: 'Q', SqsManagedSseEnabled: false }]);
    const inPlace = "Aspects.of(this).add({ visit(node) { node.addPropertyOverride('DelaySeconds', 3); } });";
    assert.deepEqual(queuesIn(`new sqs.Queue(this, 'Q'); ${inPlace}`), [{ id: 'Q', DelaySeconds: 3 }]);
  });

  it('leaves other kinds and places alone', () => {
    const body = "Aspects.of(this).add(new Plain()); new sqs.Queue(this, 'Q');";
    assert.deepEqual(queuesIn(body, sets('node instanceof sqs.CfnQueuePolicy')), [{ id: 'Q' }]);
    const part = "const part = new Construct(this, 'Part'); Aspects.of(part).add(new Plain());";
    const queues = `${part} new sqs.Queue(part, 'In'); new sqs.Queue(this, 'Out');`;
    assert.deepEqual(queuesIn(queues, sets('node instanceof sqs.CfnQueue')), [
      { id: 'In', SqsManagedSseEnabled: false },
      { id: 'Out' },
    ]);
  });

  it('asks by isinstance in Python', () => {
    const before =
      'class Plain:\n    def visit(self, node):\n        if isinstance(node, (sqs.CfnQueue, sqs.Queue)):\n            node.delay_seconds = 4\n';
    assert.deepEqual(pythonQueuesIn(before, 'sqs.Queue(self, "Q")', 'Aspects.of(self).add(Plain())'), [
      { id: 'Q', DelaySeconds: 4 },
    ]);
  });
});

describe('A stack that is made several times', () => {
  const stack = `class Orders extends Stack {
  constructor(scope: Construct, id: string, props: any) {
    super(scope, id, props);
    new sqs.Queue(this, 'Q', { deliveryDelay: Duration.seconds(props.delay ?? 1) });
  }
}
const app = new App();
`;

  it('is read for each set of numbers that it is given', () => {
    const made = "new Orders(app, 'Test', { delay: 2 }); new Orders(app, 'Live', { delay: 20 });";
    assert.deepEqual(queuesOf('a.ts', stack + made), [
      { id: 'Q', DelaySeconds: 2 },
      { id: 'Live/Q', DelaySeconds: 20 },
    ]);
  });

  it('is one where only names and accounts differ', () => {
    const made =
      "new Orders(app, 'Test', { env: { account: '1' } }); new Orders(app, 'Live', { env: { account: '2' } });";
    assert.deepEqual(
      queuesOf('a.ts', stack + made).map((queue) => (queue as { id: string }).id),
      ['Q'],
    );
  });
});

describe('a field that nothing has set yet', () => {
  it('is not there, so that what depends on it is left out', () => {
    const text = `class Builder {
  private failed?: sqs.Queue;
  constructor(private readonly scope: Construct, private readonly id: string) {}
  withFailed(): this { this.failed = new sqs.Queue(this.scope, 'Failed'); return this; }
  build() {
    return new sqs.Queue(this.scope, this.id, {
      deadLetterQueue: this.failed ? { queue: this.failed, maxReceiveCount: 5 } : undefined,
    });
  }
}
export class Shop extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new Builder(this, 'Bare').build();
    new Builder(this, 'Kept').withFailed().build();
  }
}
`;
    const redriven = queuesOf('a.ts', text).map((queue) => [
      (queue as { id: string }).id,
      JSON.stringify(queue).includes('maxReceiveCount'),
    ]);
    assert.deepEqual(redriven, [
      ['Bare', false],
      ['Failed', false],
      ['Kept', true],
    ]);
  });
});

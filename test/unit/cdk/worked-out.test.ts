import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { problemsIn } from '../template-rules/support';
import { python, typeScript, unknown } from './expressions';
import { plain, resourcesOf } from './support';

describe('What a program works out', () => {
  it('numbers by the functions of the language, where all of them are known', () => {
    assert.equal(typeScript('Math.max(20, 6 * 15)'), 90);
    assert.equal(typeScript('Math.min(...[40, 25])'), 25);
    assert.equal(typeScript('Math.ceil(10 / 4) + Math.floor(10 / 4)'), 5);
    assert.equal(typeScript("+'45'"), 45);
    assert.equal(python('max([20, 6 * 15])'), 90);
    assert.equal(python('min(40, 25)'), 25);
    for (const value of ['Math.max(20, props.seconds)', 'Math.max()', "Math.min('a')", "+'soon'"]) {
      assert.equal(typeScript(value), unknown, value);
    }
  });

  it('how many a list or a text has', () => {
    assert.equal(python('len(["packed", "sent"])'), 2);
    assert.equal(python('len("sent")'), 4);
    assert.equal(python('len(props)'), unknown);
  });

  it('what comes of all values of a list, and whether it has one', () => {
    assert.equal(typeScript('[20, 25].reduce((all, one) => all + one, 5)'), 50);
    assert.equal(typeScript('[20, 25].reduce((all, one) => all + one)'), 45);
    assert.equal(typeScript('[].reduce((all, one) => all + one)'), unknown);
    assert.equal(python('sum([20, 25])'), 45);
    assert.equal(typeScript("['live', 'test'].includes('live') ? 45 : 30"), 45);
    assert.equal(typeScript("['live', 'test'].includes('dev') ? 45 : 30"), 30);
    assert.deepEqual(typeScript("[props.stage].includes('dev') ? 45 : 30"), { oneOf: [45, 30] });
    assert.equal(python('45 if "live" in ["live", "test"] else 30'), 45);
    assert.deepEqual(python('45 if props in ["live", "test"] else 30'), { oneOf: [45, 30] });
  });

  it('texts that are put together from a list, and lists that a text is cut into', () => {
    assert.equal(typeScript("['shop', 'orders'].join('-') + '.fifo'"), 'shop-orders.fifo');
    assert.equal(typeScript("[props.stage, 'orders.fifo'].join('-')"), '?*-orders.fifo');
    assert.equal(typeScript("['a', 'b'].join()"), 'a,b');
    assert.equal(typeScript("'packed,sent'.split(',')[1]"), 'sent');
    assert.equal(python('"-".join(["shop", "orders"])'), 'shop-orders');
    assert.equal(python('"-".join(props)'), unknown);
  });

  it('settings under a name that is not known are any of those that there are', () => {
    const times = 'const times = { live: { hidden: 45 }, test: { hidden: 30 } };';
    assert.deepEqual(typeScript('(times[props.stage] ?? times.test).hidden', times), { oneOf: [45, 30] });
    assert.deepEqual(python('times[props]["hidden"]', 'times = {"live": {"hidden": 45}, "test": {"hidden": 30}}'), {
      oneOf: [45, 30],
    });
    assert.deepEqual(python('times.get(props)', 'times = {"live": 45, "test": 30}'), { oneOf: [45, 30] });
    assert.equal(typeScript('queues[props.stage].id', "const queues = { live: new sqs.Queue(this, 'A') };"), unknown);
  });

  it('what is taken out of a map, which has it no longer', () => {
    assert.equal(python('given.pop("hidden")', 'given = {"hidden": 45}'), 45);
    assert.equal(python('given.pop("hidden", 30)', 'given = {}'), 30);
    assert.equal(python('given.get("hidden", 30)', 'given = {"hidden": 45}', 'given.pop("hidden")'), 30);
    assert.equal(python('props.pop("hidden", 30)'), unknown);
  });

  it('whether something counts as true', () => {
    assert.equal(typeScript('Boolean({}.image)'), false);
    assert.equal(typeScript("Boolean('image')"), true);
    assert.equal(typeScript('Boolean(props.image)'), unknown);
    assert.equal(python('bool([])'), false);
  });
});

describe('What a function gives back', () => {
  const program = (returned: string) => `import { Stack } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
const settings = { code: lambda.Code.fromAsset('pack'), handler: 'index.handler', runtime: lambda.Runtime.NODEJS_22_X };
export class Shop extends Stack {
  constructor(scope, id, props) {
    super(scope, id);
    const orders = new sqs.Queue(this, 'Orders');
    this.packer(props).addEventSource(new SqsEventSource(orders, { batchSize: 1 }));
  }
  packer(props) {
    ${returned}
  }
}
`;
  const both = ["new lambda.DockerImageFunction(this, 'Image', {})", "new lambda.Function(this, 'Code', settings)"];
  const isShared = (text: string) => problemsIn('shop.ts', text).includes('Orders: sqs-many-consumers');

  it('is one of two where a test that is not decided returns early: they never work together', () => {
    assert.equal(isShared(program(`if (props.image) return ${both[0]};\n    return ${both[1]};`)), false);
    assert.equal(isShared(program(`if (props.image) { return ${both[0]}; } else { return ${both[1]}; }`)), false);
  });

  it('is both where nothing returns before the second is made', () => {
    const made = `const image = ${both[0]};\n    image.addEventSource(new SqsEventSource(this.orders));`;
    const text = program(`${made}\n    return ${both[1]};`).replace(
      '    this.packer',
      '    this.orders = orders;\n    this.packer',
    );
    assert.equal(isShared(text), true);
  });

  it('is worked out where a function calls itself in many branches of what is not known', () => {
    const calls = Array.from({ length: 12 }, (_, index) => `if (part.p${index}) copy(part.p${index});`).join('\n  ');
    const text = `import { Stack } from 'aws-cdk-lib';
import * as sqs from 'aws-cdk-lib/aws-sqs';
function copy(part) {
  ${calls}
  other(part.rest);
}
function other(part) {
  ${calls}
}
export class Shop extends Stack {
  constructor(scope, id, props) {
    super(scope, id);
    copy(props);
    new sqs.Queue(this, 'Orders');
  }
}
`;
    assert.deepEqual(
      resourcesOf('shop.ts', text).map(({ id }) => id),
      ['Orders'],
    );
  });
});

describe('The name of a FIFO topic', () => {
  const topic = (name: string) => {
    const text = `import * as sns from 'aws-cdk-lib/aws-sns';
new sns.Topic(this, 'Sold', { fifo: true, topicName: ${name} });
`;
    return plain(resourcesOf('shop.ts', text)[0] ?? assert.fail()).TopicName;
  };

  it('gets its ending from the library, also where only the rest of it is known', () => {
    assert.equal(topic("'sold'"), 'sold.fifo');
    assert.equal(topic('`${stage}-sold`'), '?*-sold.fifo');
    assert.deepEqual(topic("live ? 'sold' : 'tried'"), { oneOf: ['sold.fifo', 'tried.fifo'] });
    assert.equal(topic("'sold.fifo'"), 'sold.fifo');
  });
});

describe('A dead-letter queue', () => {
  it('is put to use where it is set in a map of which not everything is known any more', () => {
    const text = `import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
export class Made extends Construct {
  constructor(scope, id, props) {
    super(scope, id);
    const settings = { ...props };
    if (!props.plain) settings.deadLetterQueue = { maxReceiveCount: 3, queue: new Queue(this, 'orders-dlq') };
    new Queue(this, 'orders', settings);
  }
}
`;
    assert.deepEqual(problemsIn('shop.ts', text), []);
  });
});

describe('A rule that a trail makes', () => {
  it('is one as those that are written out', () => {
    const text = `import { Stack } from 'aws-cdk-lib';
import * as cloudtrail from 'aws-cdk-lib/aws-cloudtrail';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
export class Shop extends Stack {
  constructor(scope, id) {
    super(scope, id);
    const seen = new sqs.Queue(this, 'Seen');
    const rule = cloudtrail.Trail.onEvent(this, 'Calls', { target: new SqsQueue(seen) });
    rule.addEventPattern({ source: ['aws.scheduler'] });
  }
}
`;
    assert.deepEqual(problemsIn('shop.ts', text), ['Seen: sqs-no-dlq', 'Calls/Targets[0]: eventbridge-target-no-dlq']);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { loadComment, parseLoad } from '../../../src/engine/read/load';
import { readTemplate } from '../../../src/engine/read/template';
import { lines, resourceOf, textAt } from './support';

const span = { start: 0, end: 0 };
const read = (text: string) => {
  const load = parseLoad(text, span);
  if (!load) return undefined;
  const { span: _span, text: _text, ...rest } = load;
  return rest;
};

describe('A declared load is read', () => {
  const cases: Readonly<Record<string, unknown>> = {
    '5,000 msg/s, 300 KB, no batching': { rate: 5000, size: 300_000, batch: 1 },
    '5000 messages per second': { rate: 5000 },
    '300 KB': { size: 300_000 },
    'batches of 10, 30 KB, 5,000 msg/s': { rate: 5000, size: 30_000, batch: 10 },
    '2,500 records/s, 4 KB': { rate: 2500, size: 4000 },
    '5k msg/s': { rate: 5000 },
    '5000/s': { rate: 5000 },
    '600 TPS, 20 groups': { rate: 600, groups: 20 },
    '5,000 msg/s without batching, peak': { rate: 5000, batch: 1, kind: 'peak' },
    'average 100 msg/s 2 KB eu-west-2': { rate: 100, size: 2000, kind: 'average', region: 'eu-west-2' },
    '120 messages per minute': { rate: 2 },
    '6 MB/s': { bytesPerSecond: 6_000_000 },
    '2 MB/s, 4 KB each': { rate: 500, size: 4000, bytesPerSecond: 2_000_000 },
    '1 MiB': { size: 1_048_576 },
    '100-400 msg/s': { rate: 400 },
    '5,000 msg/s (Black Friday of 2025)': { rate: 5000 },
    '300KB': { size: 300_000 },
    '1.5 MB': { size: 1_500_000 },
    '256 KiB, 60,000 msg/min': { rate: 1000, size: 262_144 },
    '3 million messages per hour': { rate: 3_000_000 / 3600 },
    '5,000 msg/s @ 300 KB': { rate: 5000, size: 300_000 },
    '5,000 msg/s x 30 KB in batches of ten': { rate: 5000, size: 30_000, batch: 10 },
    '600 msg/s, one message group': { rate: 600, groups: 1 },
    '600 msg/s in a single group, region eu-west-1': { rate: 600, groups: 1, region: 'eu-west-1' },
    '500 orders per second': { rate: 500 },
    'up to 2,500 records/sec of 4 KB': { rate: 2500, size: 4000 },
    '5,000 messages/second, 300 KB each, unbatched': { rate: 5000, size: 300_000, batch: 1 },
    '1,200 events/s, 1,048,576 bytes': { rate: 1200, size: 1_048_576 },
    'batch size 5, 100 msg/s': { rate: 100, batch: 5 },
    '10 messages per batch, 100 msg/s': { rate: 100, batch: 10 },
    '10 per batch, 100 msg/s': { rate: 100, batch: 10 },
    '100 msg/s, no batch': { rate: 100, batch: 1 },
    '100 msg/s, 12,000 message groups': { rate: 100, groups: 12_000 },
    '100 msg/s, 1,250,000 group ids': { rate: 100, groups: 1_250_000 },
    '100 msg/s, a group': { rate: 100, groups: 1 },
    '100 msg/s at max': { rate: 100, kind: 'peak' },
    '100 msg/s,   us-gov-west-1': { rate: 100, region: 'us-gov-west-1' },
    '100 msg/s us-iso-east-1': { rate: 100, region: 'us-iso-east-1' },
    '100 (of 200) msg/s': undefined,
  };
  for (const [text, expected] of Object.entries(cases)) {
    it(text, () => {
      assert.deepEqual(read(text), expected);
    });
  }

  for (const text of ['lots', '5,000', 'fast', '', 'no batching', '5,000 msg/s of the blue ones', '10 groups']) {
    it(`not from "${text}"`, () => {
      assert.equal(read(text), undefined);
    });
  }
});

describe('The text of a declared load', () => {
  it('is kept without the blanks around it', () => {
    assert.equal(parseLoad('  5,000 msg/s ', span)?.text, '5,000 msg/s');
  });

  it('is read up to 400 characters, and not in part', () => {
    const padded = (length: number) => `5,000 msg/s ${'.'.repeat(length - 12)}`;
    assert.equal(read(padded(400))?.rate, 5000);
    assert.equal(read(padded(401)), undefined);
  });

  it('stands at the very start of its comment', () => {
    assert.deepEqual(loadComment('# load:   5,000 msg/s'), { text: '5,000 msg/s', start: 10 });
    assert.deepEqual(loadComment('/* load: 5,000 msg/s */'), { text: '5,000 msg/s', start: 9 });
    assert.deepEqual(loadComment('// LOAD: load: twice'), { text: 'load: twice', start: 9 });
    assert.equal(loadComment('# the load: 5,000 msg/s'), undefined);
    assert.equal(loadComment('# load:'), undefined);
  });
});

describe('A load is declared', () => {
  const queue = (before: readonly string[], line = '  Q:', after: readonly string[] = []) =>
    lines('Resources:', ...before, line, '    Type: AWS::SQS::Queue', ...after, '  T: { Type: AWS::SNS::Topic }');

  it('above the key of its resource, also among other comments', () => {
    const text = queue(['  # load: 5,000 msg/s', '  # the orders']);
    const load = resourceOf(text, 'Q').load;
    assert.equal(load?.rate, 5000);
    assert.equal(textAt(text, load?.span), '5,000 msg/s');
    assert.equal(resourceOf(text, 'T').load, undefined);
  });

  it('at the end of the line of its key', () => {
    assert.equal(resourceOf(queue([], '  Q: # load: 10 msg/s'), 'Q').load?.rate, 10);
  });

  it('inside of its resource', () => {
    const text = lines(
      'Resources:',
      '  Q:',
      '    # load: 10 msg/s',
      '    Type: AWS::SQS::Queue',
      '  R:',
      '    Type: AWS::SQS::Queue # load: 20 msg/s',
      '  S: { Type: AWS::SQS::Queue }',
    );
    assert.deepEqual(
      ['Q', 'R', 'S'].map((id) => resourceOf(text, id).load?.rate),
      [10, 20, undefined],
    );
  });

  it('in Metadata', () => {
    const text =
      '{"Resources": {"Q": {"Type": "AWS::SQS::Queue", "Metadata": {"Queuewise": {"load": "10 msg/s, 30 KB"}}}}}';
    const load = resourceOf(text, 'Q').load;
    assert.deepEqual([load?.rate, load?.size, textAt(text, load?.span)], [10, 30_000, '"10 msg/s, 30 KB"']);
  });

  it('not behind a blank line, nor at the end of another line', () => {
    assert.equal(resourceOf(queue(['  # load: 5,000 msg/s', '']), 'Q').load, undefined);
    assert.equal(
      resourceOf(lines('Resources: # load: 5 msg/s', '  Q: { Type: AWS::SQS::Queue }'), 'Q').load,
      undefined,
    );
  });

  it('and what cannot be read is said at its place', () => {
    const text = queue(['  # load: a lot of them']);
    const problems = readTemplate({ uri: 'x', text })?.problems ?? [];
    assert.deepEqual(
      problems.map((problem) => [problem.rule, problem.subject, textAt(text, problem.span)]),
      [['load-unreadable', 'Q', 'a lot of them']],
    );
  });
});

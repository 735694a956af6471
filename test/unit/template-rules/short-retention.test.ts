import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findingsIn, findingsOf } from './support';

const rule = 'sqs-dlq-short-retention';
const source = (properties: string, id = 'Orders') =>
  `${id}: { Type: AWS::SQS::Queue, Properties: { RedrivePolicy: { deadLetterTargetArn: !GetAtt Failed.Arn, maxReceiveCount: 5 }, ${properties} } }`;
const sink = (properties: string) => `Failed: { Type: AWS::SQS::Queue, Properties: { ${properties} } }`;
const days = (count: number) => `MessageRetentionPeriod: ${count * 86_400}`;
const found = (ofSource: string, ofSink: string) => findingsOf(rule, source(ofSource), sink(ofSink));

/** What is found, as a reader sees it. */
function seen(ofSource: string, ofSink: string): readonly string[] {
  return found(ofSource, ofSink).map(({ severity, message }) => `${severity}: ${message}`);
}

describe('a dead-letter queue that keeps messages no longer than its source', () => {
  it('is a warning where one of both says how long, and information where both have the default', () => {
    const told = (kept: string, before: string) =>
      `Failed keeps messages ${kept}, counted from when they entered Orders (${before}): set 14 days.`;
    assert.deepEqual(seen(days(5), days(3)), [`warning: ${told('3 days', '5 days')}`]);
    assert.deepEqual(seen(days(5), ''), [`warning: ${told('4 days', '5 days')}`]);
    assert.deepEqual(seen('', days(3)), [`warning: ${told('3 days', '4 days')}`]);
    assert.deepEqual(seen('', ''), [`info: ${told('4 days', '4 days')}`]);
  });

  it('is one where both keep them equally long, and none where it keeps them longer', () => {
    assert.equal(found(days(5), days(5)).length, 1);
    assert.equal(found(days(5), days(6)).length, 0);
  });

  it('cannot keep them longer than 14 days: only the source can be changed, and there is no fix', () => {
    const [finding, ...others] = found(days(14), days(14));
    assert.match(finding?.message ?? '', /\(14 days\): let the source keep them shorter\.$/);
    assert.deepEqual([finding?.fixes, others], [[], []]);
  });

  it('is set to 14 days by the fix', () => {
    const [finding] = found(days(5), days(3));
    assert.deepEqual(
      finding?.fixes.map(({ title, edits }) => [title, edits.map(({ text }) => text)]),
      [['Keep messages 14 days in Failed', ['1209600']]],
    );
  });

  it('names the fact, and the place where the source says how long', () => {
    const lines = [source(days(5)), sink(days(3))];
    const text = `Resources:\n${lines.map((line) => `  ${line}\n`).join('')}`;
    const [finding] = findingsIn('shop.yaml', text).filter((one) => one.rule === rule);
    const [place, ...others] = finding?.related ?? [];
    assert.deepEqual([finding?.subject, finding?.fact, others], ['Failed', 'sqs.dlq.retention_std', []]);
    assert.equal(place?.message, 'Orders keeps messages 5 days.');
    assert.equal(text.slice(place?.span.start, place?.span.end), String(5 * 86_400));
    assert.equal(text.slice(finding?.span.start, finding?.span.end), String(3 * 86_400));
  });

  it('is told once, however many queues share it', () => {
    const all = findingsOf(rule, source(days(5)), source(days(6), 'Parcels'), sink(days(3)));
    assert.deepEqual(
      all.map(({ message }) => /entered \w+/.exec(message)?.[0]),
      ['entered Orders'],
    );
  });

  it('is not known to be one where one of both times, or what the queue is, is not known', () => {
    for (const [ofSource, ofSink] of [
      ['MessageRetentionPeriod: !ImportValue days', days(3)],
      [days(5), 'MessageRetentionPeriod: !ImportValue days'],
      ['Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://shop/queue.yaml } }', days(3)],
      [days(5), 'FifoQueue: !ImportValue fifo'],
    ] as const) {
      assert.deepEqual(found(ofSource, ofSink), [], `${ofSource} | ${ofSink}`);
    }
  });

  it('is none where it is a FIFO queue, which starts the clock anew, another resource, or elsewhere', () => {
    assert.deepEqual(found(`FifoQueue: true, ${days(5)}`, `FifoQueue: true, ${days(3)}`), []);
    assert.deepEqual(findingsOf(rule, source(days(5)), 'Failed: { Type: AWS::SNS::Topic }'), []);
    assert.deepEqual(findingsOf(rule, source(days(5))), []);
  });
});

describe('a note on a dead-letter queue that keeps messages no longer than its source', () => {
  const inNote = (sentence: string) => {
    const text = `# Orders\n\n${sentence}\n`;
    return findingsIn('orders.md', text)
      .filter((one) => one.rule === rule)
      .map((finding) => ({ ...finding, words: text.slice(finding.span.start, finding.span.end) }));
  };

  it('is told of both times, with the place of the one of the source', () => {
    const [finding, ...others] = inNote('The orders queue keeps messages for 5 days, its DLQ keeps them for 5 days.');
    assert.equal(finding?.words, '5 days');
    assert.equal(
      finding?.message,
      'The dead-letter queue keeps messages 5 days, counted from when they entered the source (5 days): set 14 days.',
    );
    assert.deepEqual([finding?.subject, finding?.fact], ['sqs.dlq.retention_std', 'sqs.dlq.retention_std']);
    assert.deepEqual(
      finding?.related?.map(({ message }) => message),
      ['The source keeps messages 5 days.'],
    );
    assert.deepEqual(others, []);
  });

  it('is told to let the source keep them shorter where nothing is longer', () => {
    const [finding] = inNote('The orders queue keeps messages for 14 days, its DLQ keeps them for 14 days.');
    assert.match(finding?.message ?? 'nothing', /\(14 days\): let the source keep them shorter\.$/);
  });

  it('is told what counts where it says no number', () => {
    const [finding] = inNote('Both the SQS queue and its dead-letter queue have the same retention period.');
    assert.deepEqual([finding?.subject, finding?.fact], ['sqs.dlq.retention_std', 'sqs.dlq.retention_std']);
    assert.match(
      finding?.message ?? 'nothing',
      /^Time in the source counts: a dead-letter queue that keeps messages no longer/,
    );
  });
});

describe('A queue without a dead-letter queue', () => {
  const fixesOf = (retention: string) =>
    findingsOf('sqs-no-dlq', `Orders: { Type: AWS::SQS::Queue, Properties: { ${retention} } }`).map(
      ({ fixes }) => fixes.length,
    );

  it('gets one, unless it keeps messages as long as any queue can', () => {
    assert.deepEqual(fixesOf('VisibilityTimeout: 60'), [1]);
    assert.deepEqual(fixesOf('MessageRetentionPeriod: 864000'), [1]);
    assert.deepEqual(fixesOf('MessageRetentionPeriod: 1209600'), [0]);
  });
});

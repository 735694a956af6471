import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findingsIn, findingsOf } from './support';

const inNote = (rule: string, text: string) =>
  findingsIn('design.md', text.startsWith('---') ? text : `# Design\n\n${text}\n`).filter((one) => one.rule === rule);
const declared = ['The load is declared here.'];

describe('a visibility timeout below six times that of the function', () => {
  const rule = 'sqs-visibility-below-six-times';
  const pair = (queue: string, lambda: string, mapping = '') =>
    findingsOf(
      rule,
      `Parcels: { Type: AWS::SQS::Queue, Properties: { ${queue} } }`,
      `Pack: { Type: AWS::Lambda::Function, Properties: { ${lambda} } }`,
      `M: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref Pack, EventSourceArn: !GetAtt Parcels.Arn${mapping} } }`,
    );

  it('is told with the sum, where it comes from, and the time to set', () => {
    const [finding] = pair('VisibilityTimeout: 119', 'Timeout: 20');
    assert.equal(
      finding?.message,
      'Parcels hides a message for 119 s; for the 20 s of Pack AWS advises 6 × 20 s = 120 s.',
    );
    assert.equal(finding?.detail, '6 × 20 s = **120 s** against 119 s. The 20 s come from Timeout.');
    assert.deepEqual(
      finding?.related?.map(({ message }) => message),
      ['Pack may run 20 s (Timeout).'],
    );
    assert.deepEqual(
      finding?.fixes.map(({ title }) => title),
      ['Hide messages of Parcels for 120 s (six times the function timeout)'],
    );
    assert.equal(finding?.fact, 'sqs.lambda.visibility');
    assert.deepEqual(pair('VisibilityTimeout: 120', 'Timeout: 20'), []);
  });

  it('takes the defaults of both, and the window of the mapping', () => {
    assert.match(pair('', 'Timeout: 20')[0]?.message ?? '', /^Parcels hides a message for 30 s;/);
    assert.match(pair('VisibilityTimeout: 17', 'MemorySize: 128')[0]?.detail ?? '', /The 3 s come from default\.$/);
    assert.deepEqual(pair('VisibilityTimeout: 18', 'MemorySize: 128'), []);
    const window = ', MaximumBatchingWindowInSeconds: 30';
    assert.match(
      pair('VisibilityTimeout: 149', 'Timeout: 20', window)[0]?.message ?? '',
      /6 × 20 s \+ 30 s = 150 s\.$/,
    );
    assert.deepEqual(pair('VisibilityTimeout: 150', 'Timeout: 20', window), []);
    assert.deepEqual(pair('VisibilityTimeout: !ImportValue seconds', 'Timeout: 20'), []);
  });

  it('is told in notes of the two times that they tell', () => {
    const [finding] = inNote(
      rule,
      'The SQS queue `parcels` has a visibility timeout of 30 seconds and its Lambda consumer times out after 10 seconds.',
    );
    assert.equal(
      finding?.message,
      'parcels hides a message for 30 s; for a function of 10 s AWS advises 6 × 10 s = 60 s.',
    );
    assert.equal(finding?.detail, '6 × 10 s = **60 s** against 30 s.');
    assert.deepEqual(
      finding?.related?.map(({ message }) => message),
      ['The function may run 10 s.'],
    );
    const [unnamed] = inNote(
      rule,
      'The SQS queue has a visibility timeout of 150 seconds, its Lambda function a timeout of 20 seconds and a batch window of 40 seconds.',
    );
    assert.match(unnamed?.message ?? '', /^The queue hides .* AWS advises 6 × 20 s \+ 40 s = 160 s\.$/);
    assert.deepEqual([unnamed?.subject, unnamed?.fact], ['sqs.lambda.visibility', 'sqs.lambda.visibility']);
    const [belief] = inNote(
      rule,
      'A visibility timeout equal to the Lambda function timeout is enough for the SQS queue `parcels`.',
    );
    assert.match(belief?.message ?? '', /^parcels has to hide a message for six times the function timeout/);
    assert.equal(belief?.fact, 'sqs.lambda.visibility');
    const six =
      'The SQS queue `parcels` has a visibility timeout of 120 seconds and the Lambda function a timeout of 20 seconds.';
    assert.deepEqual(inNote(rule, six), []);
  });
});

describe('a load above what a stream takes in', () => {
  const rule = 'kinesis-throughput';
  const stream = (load: string, properties = 'ShardCount: 2') =>
    findingsOf(rule, `# load: ${load}`, `K: { Type: AWS::Kinesis::Stream, Properties: { ${properties} } }`);

  it('is told by records or by bytes, with the shards that carry it', () => {
    const [records] = stream('5,000 msg/s');
    assert.equal(
      records?.message,
      '5,000 records/s is more than the 2,000 records/s that 2 shards of K can take in: set 5 shards.',
    );
    assert.equal(records?.detail, '5,000 records/s against 2,000 records/s of 2 shards: **5 shards** carry it.');
    assert.deepEqual(
      [records?.severity, records?.fact, records?.related?.map(({ message }) => message)],
      ['error', 'kds.shard.in', declared],
    );
    assert.match(stream('500 msg/s, 5 KB')[0]?.message ?? '', /^2.5 MB\/s is more than the 2 MB\/s/);
  });

  it('is none up to the limit, or on demand', () => {
    assert.deepEqual(stream('2,000 msg/s'), []);
    assert.deepEqual(stream('2,001 msg/s').length, 1);
    assert.deepEqual(stream('50,000 msg/s', 'StreamModeDetails: { StreamMode: ON_DEMAND }'), []);
  });

  it('is told in notes of what goes in, not of what comes out', () => {
    const [finding] = inNote(rule, 'The Kinesis stream `clicks` has 2 shards and takes 5,000 records per second.');
    assert.match(finding?.message ?? '', /2 shards of clicks can take in: set 5 shards\.$/);
    assert.match(finding?.detail ?? '', /\*\*5 shards\*\* carry it/);
    assert.equal(inNote(rule, 'The Kinesis stream `clicks` with 2 shards takes in 5 MB/s.').length, 1);
    assert.deepEqual(inNote(rule, 'The Kinesis stream `clicks` has 2 shards and takes 2,000 records per second.'), []);
    const before = 'Its readers are slow. The Kinesis stream `clicks` with 2 shards takes 5,000 records per second.';
    assert.equal(inNote(rule, before).length, 1);
    const [unnamed] = inNote(rule, 'A Kinesis stream with 2 shards takes 5,000 records per second.');
    assert.match(unnamed?.message ?? '', /2 shards of this stream can take in/);
    assert.equal(unnamed?.subject, 'kds.shard.in');
    assert.deepEqual(inNote(rule, 'A Kinesis stream takes 5,000 records per second.'), []);
    const out = 'Consumers read 5,000 records per second from the Kinesis stream `clicks`, which has 2 shards.';
    assert.deepEqual(inNote(rule, out), []);
  });
});

describe('a load above what a FIFO queue carries', () => {
  const rule = 'sqs-fifo-throughput';
  const queue = (load: string, properties = 'FifoQueue: true') =>
    findingsOf(rule, `# load: ${load}`, `Q: { Type: AWS::SQS::Queue, Properties: { ${properties} } }`);

  it('is told in calls, with what to set', () => {
    const [finding] = queue('3,500 msg/s, batch 10');
    assert.equal(
      finding?.message,
      '3,500 msg/s in batches of 10 is more than Q takes (300 calls/s): set high throughput.',
    );
    assert.equal(finding?.detail, '3,500 msg/s ÷ 10 = **350 calls/s** against 300 calls/s in the default mode.');
    assert.deepEqual(
      [finding?.severity, finding?.fact, finding?.related?.map(({ message }) => message)],
      ['error', 'sqs.tps.fifo', declared],
    );
  });

  it('is none up to the limit, or of a standard queue', () => {
    assert.deepEqual(queue('3,000 msg/s, batch 10'), []);
    assert.deepEqual(queue('300 msg/s'), []);
    assert.deepEqual(queue('100,000 msg/s', 'VisibilityTimeout: 60'), []);
  });

  it('is told in notes', () => {
    const [finding] = inNote(rule, 'The SQS FIFO queue `orders.fifo` takes 5,000 messages per second.');
    assert.match(finding?.message ?? '', /^5,000 msg\/s .* is more than orders\.fifo takes \(300 calls\/s\)/);
    assert.deepEqual([finding?.subject, finding?.fact], ['orders.fifo', 'sqs.tps.fifo']);
    assert.deepEqual(inNote(rule, 'The SQS FIFO queue `orders.fifo` takes 200 messages per second.'), []);
    assert.deepEqual(inNote(rule, 'The SQS queue `orders` takes 5,000 messages per second.'), []);
  });
});

describe('a payload above 256 KB', () => {
  const rule = 'payload-over-256kb';

  it('is told with what it is billed as', () => {
    const [finding] = findingsOf(rule, '# load: 300 KB', 'Q: { Type: AWS::SQS::Queue }');
    assert.equal(
      finding?.message,
      '300 KB through Q is billed as 5 requests; older consumers and course material stop at 256 KB.',
    );
    assert.equal(finding?.detail, '300 KB ÷ 64 KB = **5 requests**.');
    assert.deepEqual(
      [finding?.severity, finding?.fact, finding?.related?.map(({ message }) => message)],
      ['info', 'sqs.msg.max_size', declared],
    );
  });

  const of = (sentence: string, head = '') => inNote(rule, `${head}# Design\n\n${sentence}\n`);
  const exam = '---\nas-of: exam\n---\n';
  const toQueue = 'The checkout sends messages of 300 KB to the SQS queue `orders`.';

  it('is told in notes, and in one for an exam as more than course material allows', () => {
    const [finding] = inNote(rule, toQueue);
    assert.match(finding?.message ?? '', /^300 KB is billed as 5 requests; older consumers/);
    assert.deepEqual([finding?.severity, finding?.subject], ['info', 'orders']);
    const [examined] = of(toQueue, exam);
    assert.match(examined?.message ?? '', /^300 KB is more than the 256 KB that course material for the exam allows/);
    assert.equal(examined?.severity, 'error');
  });

  it('is nothing to a stream, which took more from the start', () => {
    const toStream = 'The checkout puts records of 300 KB into the Kinesis stream.';
    assert.deepEqual(findingsOf(rule, '# load: 300 KB', 'K: { Type: AWS::Kinesis::Stream }'), []);
    assert.deepEqual(inNote(rule, toStream), []);
    assert.deepEqual(of(toStream, exam), []);
  });
});

import assert from 'node:assert/strict';
import { claims, severities, wordsJudged } from './support';

const stale = (text: string) => wordsJudged(text, 'outdated', 'wrong');

describe('what stands around a number', () => {
  it('keeps the row of another product apart from the heading', () => {
    const table = [
      '# Kinesis family',
      '',
      '| Part | Keeps data |',
      '| --- | --- |',
      '| Data Streams | up to 365 days |',
      '| **Video Streams** | 1-7 days |',
      '',
    ].join('\n');
    assert.deepEqual(claims(table), ['365 days | kds.retention.max | current']);
  });

  it('makes an item size in a table of capacity units no limit of items', () => {
    const table = [
      '# DynamoDB',
      '',
      '## Capacity units',
      '',
      '| Call | Costs | Item size |',
      '| --- | --- | --- |',
      '| Strong read | 1 RCU | up to 4 KB |',
      '| Write | 1 WCU | up to 1 KB |',
      '',
    ].join('\n');
    assert.deepEqual(stale(table), []);
    assert.deepEqual(stale('# DynamoDB\n\n- Unused capacity of streams is kept for up to 5 minutes.\n'), []);
  });

  it('lets the line over a block of code say what the block is about', () => {
    const note = (line: string) =>
      `# DynamoDB\n\n- DynamoDB Streams\n\n\`\`\`\n* 24 hours retention\n\`\`\`\n\n- ${line}\n\n\`\`\`\n* 1 year retention\n\`\`\`\n`;
    assert.deepEqual(stale(note('Kinesis Data Streams')), []);
  });

  it('takes "Exam-Standard" in a heading for no type of queue', () => {
    const note = (heading: string) => `# Questions on SQS\n\n## ${heading}\n\n- Up to 300 calls a second.\n`;
    assert.deepEqual(stale(note('Exam-Standard questions')), []);
    assert.deepEqual(stale(note('Standard practice')), []);
  });
});

describe('a size', () => {
  it('in thousands is the one that others call by the next unit', () => {
    const record = (size: string) => stale(`# Kinesis Data Streams\n\n- A record can be up to ${size}.\n`);
    assert.deepEqual([record('1000 KB'), record('1,000KB'), record('1 MB')], [[], [], []]);
    assert.deepEqual(record('900 KB'), ['900 KB']);
  });
});

describe('a number that contradicts a fact', () => {
  it('needs more than a noun that anybody has', () => {
    const aws = '# Design\n\nWe run on AWS.\n\n';
    assert.deepEqual(stale(`${aws}## Queues\n\n| DLQ | Kept |\n| --- | --- |\n| mail.dlq | 30 days |\n`), []);
    assert.deepEqual(stale(`${aws}- Reads of the cache: up to 10,000 requests/second/shard.\n`), []);
    assert.deepEqual(stale(`${aws}## Amazon SQS\n\n- Messages are kept for up to 30 days.\n`), ['30 days']);
  });

  it('needs Amazon MQ where a broker of one’s own could be meant', () => {
    const line = '- Storage of a RabbitMQ broker: 10 TB of disk.\n';
    assert.deepEqual(stale(`# Brokers\n\nWe run on AWS.\n\n${line}`), []);
  });

  it('is no claim where it is asked for, computed, or beyond what the service takes', () => {
    for (const line of [
      'The team wants the ability to parse messages as large as 50 MB.',
      'The visibility timeout is `worker_timeout + 30s` for each queue.',
      'A batch of 4 messages per operation makes up to 1,200 messages per second on a FIFO queue.',
    ]) {
      assert.deepEqual(stale(`# Amazon SQS\n\n- ${line}\n`), [], line);
    }
    assert.deepEqual(stale('# AWS Lambda\n\n- A job that runs up to 30 minutes is beyond the timeout.\n'), []);
  });
});

describe('the severity of a false statement', () => {
  it('is a warning where a word puts the number forward as a limit', () => {
    assert.deepEqual(severities('# Amazon SQS\n\n- Messages are kept for up to 30 days.\n'), ['fact-wrong warning']);
    assert.deepEqual(severities('# AWS Lambda\n\n- An asynchronous call has 3 retries.\n'), ['fact-wrong info']);
  });

  it('is a warning in study notes too where it is a belief', () => {
    const limits = ['14 days', '12 hours', '15 minutes', '20 seconds', '10 messages'].flatMap((limit) => [
      limit,
      limit,
    ]);
    const lines = ['retention', 'visibility timeout', 'delay', 'long polling', 'batch'].flatMap((what, index) => [
      `- The maximum ${what} is ${limits[index * 2]}.`,
      `- SQS: ${what} up to ${limits[index * 2 + 1]}.`,
    ]);
    const belief = '- A standard queue delivers each message exactly once.\n';
    assert.deepEqual(severities(`# Amazon SQS\n\n${belief}`), ['exactly-once-on-standard warning']);
    assert.deepEqual(severities(`# Amazon SQS\n\n${lines.join('\n')}\n${belief}`), [
      'exactly-once-on-standard warning',
    ]);
  });

  it('does not come from a link to another note', () => {
    const line = 'A message is at most 1 MiB, kept for up to 14 days. See [[sns]] for topics.';
    assert.deepEqual(
      severities(`# Amazon SQS\n\n${line}\n`).filter((one) => one.startsWith('sns')),
      [],
    );
  });
});

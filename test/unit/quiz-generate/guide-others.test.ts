import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { factBase } from '../../../src/facts';
import { questionsFromNote } from '../../../src/quiz/generate';
import { read, today } from './support';

/** Stems of what is asked from a note that somebody else has written. */
const stems = (text: string): readonly string[] =>
  questionsFromNote(read('note.md', text), factBase, today).map(({ stem }) => stem);

describe('A limit of a note is not asked for', () => {
  it('where its number is part of a word', () => {
    assert.deepEqual(stems('# Amazon SQS\n\nThe default visibility timeout of SQS is a 30-second one.\n'), []);
  });

  it('where the sentence says the number again, in whatever language', () => {
    assert.ok(stems('# AWS Lambda\n\nThe function timeout of Lambda is at most 15 minutes.\n').length > 0);
    assert.deepEqual(stems('# AWS Lambda\n\nThe function timeout of Lambda is at most 15 minutes (15 phút).\n'), []);
  });
});

describe('A table gives no question', () => {
  const services = (columns: string, rows: readonly string[]) =>
    `# Messaging on AWS\n\n| ${columns} |\n|${'---|'.repeat(columns.split('|').length)}\n${rows.map((row) => `| ${row} |`).join('\n')}\n`;
  const three = (values: readonly string[], first = 'Service', second = 'Purpose') =>
    services(`${first} | ${second}`, [
      `SQS | ${values[0]}`,
      `SNS | ${values[1]}`,
      `Kinesis | ${values[2]}`,
      `EventBridge | ${values[3]}`,
    ]);
  const values = ['Waiting work', 'Push to many', 'Ordered records', 'Rules over content'];

  it('where it lists what one system consists of', () => {
    assert.ok(stems(three(values)).length > 0);
    assert.deepEqual(stems(three(values, 'Resource')), []);
  });

  it('where it tells places in the material', () => {
    assert.deepEqual(stems(three(['Test 1, Q3', 'Test 2, Q4', 'Test 3, Q9', 'Test 4, Q1'], 'Service', 'Location')), []);
    assert.deepEqual(
      stems(
        services('Topic | Tests | Study Priority', [
          'Queues | three of them | quite high',
          'Topics | two | rather low',
        ]),
      ),
      [],
    );
  });

  it('for a price class, an arrow or words that fit anything', () => {
    assert.deepEqual(stems(three(['Free', 'Paid', '→ Version 2', 'Most workloads'])), []);
  });
});

describe('A table in another language', () => {
  const compared = (columns: string, rows: readonly string[]) =>
    stems(`# Queues on AWS\n\n| | ${columns} |\n|---|---|---|\n${rows.map((row) => `| ${row} |`).join('\n')}\n`);

  it('compares what AWS has named, not words of that language', () => {
    const rows = ['Thứ tự | theo nhóm | tương đối', 'Gửi | đúng một lần | ít nhất một lần'];
    assert.ok(compared('FIFO | Standard', rows).length > 0);
    assert.deepEqual(compared('Dấu hiệu | Chọn', rows), []);
  });

  it('is not asked for a yes, a no or a price class', () => {
    assert.deepEqual(compared('FIFO | Standard', ['Thứ tự | Có | Không', 'Giá | Gratuito | Pago']), []);
  });
});

describe('A row of a table', () => {
  it('with a cell too few says nothing', () => {
    const note = (last: string) =>
      `# Queues on AWS\n\n| Service | Order | Delivery |\n|---|---|---|\n| SQS | by group | polled |\n| SNS | none at all | pushed |\n| ${last} |\n| EventBridge | none at all | by rules |\n`;
    assert.ok(stems(note('Kinesis | by shard | read anew')).some((stem) => stem.includes('read anew')));
    assert.deepEqual(
      stems(note('Kinesis | read anew')).filter((stem) => stem.includes('read anew')),
      [],
    );
  });

  it('tells nothing apart by a remark in parentheses', () => {
    const text =
      '# Queues on AWS\n\n| | SQS | Kinesis |\n|---|---|---|\n| Model | pulled | pulled (consumers) |\n| Order | by group | by shard |\n';
    assert.ok(stems(text).length > 0);
    assert.deepEqual(
      stems(text).filter((stem) => stem.includes('pulled')),
      [],
    );
  });
});

describe('A bullet that is about another product', () => {
  it('is not asked for as one of the service above it', () => {
    const note = (label: string) =>
      `# Stores\n\n## Amazon DynamoDB\n\n- **${label}:** keeps what it has in memory on several machines for good.\n\n## Amazon SQS\n\n- **Buffers:** hold work that waits for a slow consumer.\n\n## Amazon SNS\n\n- **Filters:** let a subscriber take only what it wants to have.\n`;
    const asked = (label: string) => stems(note(label)).filter((stem) => stem.includes('in memory'));
    assert.equal(asked('Accelerated tables').length, 1);
    assert.deepEqual(asked('Amazon MemoryDB'), []);
  });
});

describe('What a guide does not say of a service', () => {
  const asked = (all: readonly string[], pattern: RegExp) => all.filter((stem) => pattern.test(stem));
  const streams =
    '## Kinesis Data Streams\n\n- **Shards:** a stream is divided into shards, each of a fixed capacity.\n';
  const queues = '## Amazon SQS\n\n- The message is persisted until a consumer deletes it\n\n';

  it('is what stands below a heading that names it beside another one', () => {
    const compared = '\n### Streams of Kinesis vs Firehose\n\n- Fully managed delivery\n- No data storage\n';
    const items = stems(`# Messaging\n\n${queues}${streams}${compared}\n### Security\n\n- IAM\n`);
    assert.deepEqual(asked(items, /keeps data for consumers/), []);
    const own = stems(
      `# Messaging\n\n${streams.replace('a stream', 'data is retained for a day, a stream')}\n## Amazon SNS\n\n- Data is not persisted\n`,
    );
    assert.equal(asked(own, /keeps data for consumers/).length, 1);
  });

  it('is what would be if a value were another', () => {
    const supposed =
      "If the dead-letter queue's retention period is 4 days, the message is deleted there after 3 days.";
    assert.deepEqual(stems(`# Amazon SQS\n\n${supposed}\n`), []);
  });

  it('is a sentence that only leads to a list', () => {
    const opened =
      '## Amazon S3\n\nAmazon S3 supports built-in encryption of objects at rest using:\n\n- **Keys:** of its own.\n';
    assert.deepEqual(asked(stems(`# Storage\n\n${queues}${streams}\n${opened}`), /at rest using/), []);
  });
});

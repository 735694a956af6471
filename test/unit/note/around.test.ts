import assert from 'node:assert/strict';
import { claims, wordsJudged } from './support';

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

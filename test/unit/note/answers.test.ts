import assert from 'node:assert/strict';
import { restated } from '../../../src/engine/read/restated';
import { wordsJudged } from './support';

describe('A question and its answer', () => {
  it('make one statement', () => {
    const of = (asked: string, said: string) => restated(asked, said);
    assert.equal(of('Can a standard queue be turned into FIFO?', 'Yes'), 'a standard queue can be turned into FIFO.');
    assert.equal(of('**Q3: Does SNS keep messages?**', 'A: no'), 'SNS does not keep messages.');
    assert.equal(of('Does a record vanish when it is read?', 'yes'), 'a record vanishes when it is read.');
    assert.equal(of('Is SQS push or pull?', 'pull'), 'SQS is pull.');
    assert.equal(of('Where is a filter policy attached?', 'to the topic'), 'a filter policy is attached to the topic.');
    assert.equal(of('How many targets can a rule have?', '7'), 'At most 7 targets can a rule have.');
    assert.equal(of('Who deletes a message?', 'SQS, once it is read'), 'SQS deletes a message once it is read.');
    assert.equal(of('Type of the DLQ of a FIFO queue', 'standard'), 'Type of the DLQ of a FIFO queue is standard.');
    assert.equal(of('Largest message', '3 MB'), 'Largest message: 3 MB.');
  });

  it('make none where the answer says more or less than yes', () => {
    assert.equal(restated('Is the order kept?', 'Only within a group'), undefined);
    assert.equal(restated('Why is long polling cheaper?', 'fewer calls'), undefined);
    assert.equal(restated('Ordered?', 'yes'), undefined);
  });

  it('claim together what neither says alone', () => {
    const wrong = (text: string) => wordsJudged(text, 'wrong', 'outdated');
    assert.deepEqual(wrong('# SQS\n\nDelay queue maximum? :: 12 hours\n'), ['12 hours']);
    assert.deepEqual(wrong('# Kinesis\n\n**Q: How many GetRecords calls a second does a shard take?**\nA: 10\n'), [
      '10',
    ]);
    assert.deepEqual(wrong('# SQS\n\nCan a standard queue be changed to FIFO?\nYes\n'), ['Yes']);
    assert.deepEqual(wordsJudged('# SQS\n\n- SQS batch size? 10\n', 'current'), ['10']);
  });

  it('claim nothing of what only the question names, nor of options', () => {
    const all = (text: string) => wordsJudged(text, 'wrong', 'outdated', 'current');
    assert.deepEqual(
      all('# SQS\n\nIs a queue of 256 KB messages fine? Mostly.\n\nIs FIFO exactly-once? It depends.\n'),
      [],
    );
    assert.deepEqual(all('# SQS\n\nCan a standard queue be changed to FIFO?\nA. Yes\n'), []);
  });
});

describe('Notes in the wild', () => {
  const stale = (...lines: readonly string[]) => wordsJudged(`${lines.join('\n')}\n`, 'wrong', 'outdated');

  it('write thousands with dots at the end of a range, too', () => {
    assert.deepEqual(stale('# Lambda + SQS', '', '- BatchSize: 1–10.000 mensagens por chamada'), []);
  });

  it('tell an alternative, which the next sentence is not about', () => {
    const lines = ['An alternative to standard queues, which deliver at least once.', 'Limited to 300 msg/s.'];
    assert.deepEqual(stale('# SQS', '', '## FIFO queues', '', 'First in, first out.', ...lines), []);
  });

  it('give examples in other languages', () => {
    assert.deepEqual(stale('# Firehose', '', '- Ví dụ: buffer là 60 giây, sau 60 giây Firehose gửi dữ liệu'), []);
    assert.deepEqual(stale('# Firehose', '', '- Sau Buffer Interval (ví dụ 60 giây) dữ liệu được ghi'), []);
  });

  it('tell what keeps data, whatever its spelling, and give standard queues the numbers of FIFO ones', () => {
    assert.deepEqual(stale('# Kinesis Data Streams', '', '- persistance 24 hours (up to 7 days)'), ['7 days']);
    assert.deepEqual(stale('# SQS', '', '- standard: 3,000 msg/s'), ['standard: 3,000 msg/s']);
  });
});

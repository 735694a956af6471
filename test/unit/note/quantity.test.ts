import assert from 'node:assert/strict';
import { readQuantities } from '../../../src/engine/read/quantity';

/** What was read, in one line: the words, the unit, the first reading, the end of a range, the bound. */
function said(text: string): string[] {
  return readQuantities(text).map((one) =>
    [one.text, one.unit, one.readings[0], one.to?.[0], one.comparator].filter((part) => part !== undefined).join(' | '),
  );
}

describe('quantities in prose', () => {
  it('read sizes with both meanings of KB and MB, and one of KiB', () => {
    assert.deepEqual(readQuantities('a 300 KB payload')[0]?.readings, [300_000, 307_200]);
    assert.deepEqual(readQuantities('a 300 KiB payload')[0]?.readings, [307_200]);
    assert.deepEqual(readQuantities('2 megabytes')[0]?.readings, [2_000_000, 2_097_152]);
  });

  it('read numbers with groups, decimals, magnitudes and words', () => {
    assert.deepEqual(said('12.5 million subscribers'), ['12.5 million subscribers | count | 12500000']);
    assert.deepEqual(said('120K in-flight messages'), ['120K in-flight messages | count | 120000']);
    assert.deepEqual(said('ten messages'), ['ten messages | count | 10']);
    assert.deepEqual(said('1\u2009000 records'), ['1\u2009000 records | count | 1000']);
  });

  it('give both numbers of a range the unit of the second', () => {
    assert.deepEqual(said('waits 1 to 20 seconds'), ['1 to 20 seconds | second | 1 | 20']);
    assert.deepEqual(said('0–12 hours'), ['0–12 hours | second | 0 | 43200']);
    assert.deepEqual(said('between 1 and 365 days'), ['1 and 365 days | second | 86400 | 31536000']);
    assert.deepEqual(said('1 minute to 14 days'), ['1 minute to 14 days | second | 60 | 1209600']);
    assert.deepEqual(said('300-3,000 msg/sec'), ['300-3,000 msg/sec | count/second | 300 | 3000']);
  });

  it('let two alternatives and a bare bound share a unit', () => {
    assert.deepEqual(said('300 or 3,000 messages per second'), [
      '300 | count/second | 300',
      '3,000 messages per second | count/second | 3000',
    ]);
    assert.deepEqual(said('4 days default, 14 max'), [
      '4 days | second | 345600 | default',
      '14 | second | 1209600 | max',
    ]);
  });

  it('read rates however they are written', () => {
    for (const text of ['300 msg/s', '300 messages per second', '300 TPS', '300 messages a second', '300/s']) {
      const [quantity] = readQuantities(text);
      assert.equal(quantity?.unit, 'count/second', text);
      assert.deepEqual(quantity?.readings, [300], text);
    }
    assert.equal(readQuantities('1 MB of data per second')[0]?.unit, 'byte/second');
    assert.deepEqual(readQuantities('120 requests per minute')[0]?.readings, [2]);
  });

  it('know what a count is counted by', () => {
    assert.deepEqual(readQuantities('2 MB/s per consumer per shard')[0]?.per, ['consumer', 'shard']);
    assert.deepEqual(readQuantities('5 targets per rule')[0]?.per, ['rule']);
  });

  it('tell bounds by the words around them', () => {
    assert.deepEqual(said('default 30 seconds, configurable up to 12 hours'), [
      '30 seconds | second | 30 | default',
      '12 hours | second | 43200 | max',
    ]);
    assert.equal(readQuantities('a maximum retention period of 14 days')[0]?.comparator, 'max');
    assert.equal(readQuantities('cannot be more than 256 KB')[0]?.comparator, 'max');
    assert.equal(readQuantities('more than 256 KB')[0]?.comparator, 'over');
    assert.equal(readQuantities('at least 60 seconds')[0]?.comparator, 'min');
  });

  it('are bound by words of their own clause alone, the nearest first', () => {
    const bound = (text: string) => readQuantities(text).at(-1)?.comparator;
    assert.equal(bound('The default is none. Messages stay 4 days'), undefined);
    assert.equal(bound('Is there a maximum? Messages stay 4 days'), undefined);
    assert.equal(bound('there is no maximum; messages stay 4 days'), undefined);
    assert.equal(bound('The limit is old. The default retention of a queue is 4 days'), 'default');
    assert.equal(bound('unlike the maximum the default retention of messages is 4 days'), 'default');
    assert.equal(bound('the lowest timeout of a queue is 5 seconds'), 'min');
    assert.equal(bound('the shortest delay of a message is 5 seconds'), 'min');
    assert.equal(bound('the longest delay of a message is 15 minutes'), 'max');
  });

  it('are not list markers, citations, dates, versions, ports, addresses, names, prices or bit rates', () => {
    const text =
      'EC2, m5.large, SHA-256, 2025-08-04, 10.0.0.0/16, 127.0.0.1:8080, arn:aws:sqs:eu-west-1:123456789012:q, $0.40, v1.2.3, port 443, HTTP 503, since 2010, [12, 13], [5-7], Section 17';
    assert.deepEqual(said(text), []);
    assert.ok(!said('10 Mbps').some((one) => one.includes('byte')));
  });

  it('cost linear time on hostile text', () => {
    const hostile = ['1 '.repeat(50_000), '1,000'.repeat(20_000), '1-'.repeat(50_000), `${'['.repeat(50_000)}1`];
    for (const text of hostile) assert.ok(Array.isArray(readQuantities(text)));
  });
});

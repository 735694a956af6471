import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { numberPlaces, readQuantities } from '../../../src/engine/read/quantity';

/** Each quantity: its words, unit, readings, end of a range, and what is counted. */
function read(text: string): readonly string[] {
  return readQuantities(text).map(({ text: words, unit, readings, to, noun }) =>
    [words, unit, readings.join('/'), to && `to ${to.join('/')}`, noun]
      .filter((part) => part !== undefined)
      .join(' | '),
  );
}

/** Holds each text, which is one quantity as a whole, against its unit, first reading, and noun. */
function wholes(cases: readonly (readonly [text: string, unit: string, reading: number, noun?: string])[]): void {
  for (const [text, unit, reading, noun] of cases) {
    const [one, ...others] = readQuantities(text);
    assert.deepEqual([one?.text, one?.unit, one?.readings[0], one?.noun], [text, unit, reading, noun], text);
    assert.deepEqual(others, [], text);
  }
}

describe('A number', () => {
  it('has groups, decimals, words and magnitudes', () => {
    wholes([
      ['1,000,000 messages', 'count', 1_000_000, 'message'],
      ['1 000 messages', 'count', 1000, 'message'],
      ['1\u202f000 messages', 'count', 1000, 'message'],
      ['12.5 million subscribers', 'count', 12_500_000, 'subscriber'],
      ['120K messages', 'count', 120_000, 'message'],
      ['half a million messages', 'count', 500_000, 'message'],
      ['A quarter of a million messages', 'count', 250_000, 'message'],
      ['a quarter million messages', 'count', 250_000, 'message'],
      ['a billion messages', 'count', 1_000_000_000, 'message'],
      ['20k calls', 'count', 20_000, 'call'],
      ['300T/sec', 'count/second', 300, 'transaction'],
      ['3 thousand topics', 'count', 3000, 'topic'],
      ['2 billion records', 'count', 2e9, 'record'],
      ['twelve times', 'count', 12, 'time'],
      ['ten thousand messages', 'count', 10_000, 'message'],
      ['two million calls', 'count', 2e6, 'call'],
      ['two thousand five hundred calls', 'count', 2500, 'call'],
      ['forty thousand messages', 'count', 40_000, 'message'],
      ['an hour', 'second', 3600],
      ['a week', 'second', 604_800],
    ]);
  });

  it('of a time goes on in a smaller unit', () => {
    wholes([
      ['2 min 40 s', 'second', 160],
      ['6 minutes 40 seconds', 'second', 400],
      ['1 hour and 30 minutes', 'second', 5400],
      ['one day 12 hours', 'second', 129_600],
    ]);
    assert.deepEqual(read('1 min 30 s to 2 min'), ['1 min 30 s to 2 min | second | 90 | to 120']);
    assert.deepEqual(read('4 days 14 days, 14 days and 60 seconds, 12 hours, 30 seconds').length, 6);
  });

  it('ends before a comma that parts it from the next words or number', () => {
    assert.deepEqual(read('up to 10,000, retries 3'), ['10,000 | none | 10000', '3 | none | 3']);
    assert.deepEqual(read('Batch size 1–10 for FIFO, 1–10,000 for standard'), [
      '1–10 | none | 1 | to 10',
      '1–10,000 | none | 1 | to 10000',
    ]);
  });

  it('has groups by dots where something is counted, for nobody counts in fractions', () => {
    wholes([
      ['100.000 topics', 'count', 100_000, 'topic'],
      ['1.024 KB', 'byte', 1024],
      ['1.5 MB', 'byte', 1_500_000],
    ]);
  });

  it('is bare where no unit follows, and a word is none then', () => {
    assert.deepEqual(read('5'), ['5 | none | 5']);
    assert.deepEqual(read('It was 20,000 FIFO queue'), ['20,000 | none | 20000']);
    for (const text of ['two more', 'one of them', 'five %']) assert.deepEqual(read(text), [], text);
  });

  it('is a share where a percent sign or word follows', () => {
    assert.deepEqual(read('5% of 20 percent'), ['5% | percent | 5', '20 | percent | 20']);
  });

  it('may stand where a digit or a number word is', () => {
    assert.deepEqual(numberPlaces('a 5, ten of 20'), [2, 5, 12, 13]);
    assert.deepEqual(numberPlaces('none'), []);
  });

  it('is looked for between two offsets alone', () => {
    const text = '1 MB, 2 MB, 3 MB';
    assert.deepEqual(
      readQuantities(text, 6, 11).map(({ text: words, span }) => [words, span.start, span.end]),
      [['2 MB', 6, 10]],
    );
    assert.deepEqual(readQuantities('12 MB', 0, 1), []);
  });
});

describe('What only looks like a number', () => {
  it('is passed by as a whole, and the next one is read', () => {
    for (const text of ['12:34:56', 'q1', '2025-08-04', '10.0.0.0/16', 'v1.2.3-4', 'eu-west-1', 'SHA-256', 'm5.large'])
      assert.deepEqual(read(`${text} takes 5 B`), ['5 B | byte | 5'], text);
  });
});

describe('A unit', () => {
  it('of size is a byte or many of them, never bits', () => {
    wholes([
      ['256KB', 'byte', 256_000],
      ['256 kilobytes', 'byte', 256_000],
      ['5 B', 'byte', 5],
      ['5 MBps', 'byte/second', 5_000_000],
      ['2 MiB/s', 'byte/second', 2 * 1024 * 1024],
    ]);
    assert.deepEqual(read('5 Mb/s or 6 Mbps'), ['5 | none | 5', '6 | none | 6']);
    assert.equal(readQuantities('12 MB per minute')[0]?.readings[0], 200_000);
  });

  it('of time is written out, short, or a letter where that is no other word', () => {
    wholes([
      ['300 ms', 'millisecond', 300],
      ['5 mins', 'second', 300],
      ['5m', 'second', 300],
      ['30s', 'second', 30],
      ['2h', 'second', 7200],
      ['7d', 'second', 604_800],
    ]);
    assert.deepEqual(read('5 m of cable and 30s per item'), ['5 | none | 5', '30 | none | 30']);
  });

  it('is what is counted, with what qualifies it', () => {
    wholes([
      ['300 SQS messages', 'count', 300, 'message'],
      ['300 in-flight messages', 'count', 300, 'message'],
      ['300 read requests', 'count', 300, 'request'],
      ['3 FIFO topics', 'count', 3, 'topic'],
      ['5 messages(s)', 'count', 5, 'message'],
    ]);
  });
});

describe('A rate', () => {
  it('is a count by the second, whatever is counted', () => {
    wholes([
      ['300 TPS', 'count/second', 300, 'transaction'],
      ['300 qps', 'count/second', 300, 'query'],
      ['300/s', 'count/second', 300],
      ['300 / s', 'count/second', 300],
      ['300 p/s', 'count/second', 300],
      ['300 per second', 'count/second', 300],
      ['300 messages a second', 'count/second', 300, 'message'],
      ['300 messages every second', 'count/second', 300, 'message'],
      ['300 messages sent per second', 'count/second', 300, 'message'],
      ['300 messages seconds', 'count/second', 300, 'message'],
      ['5 orders per second', 'count/second', 5, 'order'],
      ['5 price ticks a second', 'count/second', 5, 'tick'],
    ]);
  });

  it('is by the second also where a longer time is said', () => {
    wholes([
      ['60 invocations per minute', 'count/second', 1, 'invocation'],
      ['300 messages each minute', 'count/second', 5, 'message'],
      ['7200 requests/hour', 'count/second', 2, 'request'],
    ]);
  });

  it('is none without a word or sign that says so', () => {
    assert.deepEqual(read('300 sec'), ['300 sec | second | 300']);
    assert.deepEqual(read('300 each'), ['300 | none | 300']);
    assert.deepEqual(read('300 messages minutes'), ['300 messages | count | 300 | message']);
    assert.deepEqual(read('300 orders hour'), ['300 | none | 300']);
  });
});

describe('A range', () => {
  it('has the unit of its end, or one at each end', () => {
    assert.deepEqual(read('1-20 seconds'), ['1-20 seconds | second | 1 | to 20']);
    assert.deepEqual(read('1 – 20 s'), ['1 – 20 s | second | 1 | to 20']);
    assert.deepEqual(read('1\u2026 7 days'), ['1\u2026 7 days | second | 86400 | to 604800']);
    assert.deepEqual(read('1 second to 20 minutes'), ['1 second to 20 minutes | second | 1 | to 1200']);
    assert.deepEqual(read('256 KB to 1 MiB'), ['256 KB to 1 MiB | byte | 256000/262144 | to 1048576']);
  });

  it('needs a word before it where "and" joins it', () => {
    assert.deepEqual(read('between 1 and 365 days'), ['1 and 365 days | second | 86400 | to 31536000']);
    assert.deepEqual(read('from 2 & 5 B'), ['2 & 5 B | byte | 2 | to 5']);
    assert.deepEqual(read('1 and 365 days'), ['1 | none | 1', '365 days | second | 31536000']);
  });

  it('is none between two units, nor where one value followed another', () => {
    assert.deepEqual(read('1 second to 20 messages'), ['1 second | second | 1', '20 messages | count | 20 | message']);
    assert.deepEqual(read('raised from 256 KB to 1 MiB'), ['256 KB | byte | 256000/262144', '1 MiB | byte | 1048576']);
    assert.deepEqual(read('1 to many seconds'), ['1 | none | 1']);
  });

  it('is one with an arrow where only its end has a unit; else the arrow tells of a change, and of no excess', () => {
    for (const arrow of ['->', '→']) {
      assert.deepEqual(read(`1 ${arrow} 7 days`), [`1 ${arrow} 7 days | second | 86400 | to 604800`]);
      const changed = readQuantities(`1 day ${arrow} 7 days`);
      assert.deepEqual(
        changed.map(({ text, comparator }) => [text, comparator]),
        [
          ['1 day', undefined],
          ['7 days', undefined],
        ],
      );
    }
    assert.equal(readQuantities('> 7 days')[0]?.comparator, 'over');
  });
});

describe('Two numbers', () => {
  it('share a unit where they are alternatives', () => {
    assert.deepEqual(read('300 or 3,000 calls'), ['300 | count | 300 | call', '3,000 calls | count | 3000 | call']);
    assert.deepEqual(read('300 messages or 3,000 calls'), [
      '300 messages | count | 300 | message',
      '3,000 calls | count | 3000 | call',
    ]);
  });

  it('share one where the second stands beside a bound, near to the first', () => {
    assert.deepEqual(read('4 days default, max 14'), ['4 days | second | 345600', '14 | second | 1209600']);
    assert.deepEqual(read('0 to 900 seconds, default 30'), [
      '0 to 900 seconds | second | 0 | to 900',
      '30 | second | 30',
    ]);
  });

  it('share one with what is counted, in the scale of the first', () => {
    assert.deepEqual(read('300 messages default, 500 max'), [
      '300 messages | count | 300 | message',
      '500 | count | 500 | message',
    ]);
    assert.equal(read('1.5 MB default, 3 max').at(-1), '3 | byte | 3000000/3145728');
    assert.equal(read('1,000 KB default, 2,000 max').at(-1), '2,000 | byte | 2000000/2048000');
    for (const text of ['4 days, up to 14', '4 days default (14 max)', '4 days default, 14 with batching'])
      assert.equal(read(text).at(-1), '14 | second | 1209600', text);
  });

  it('share none over a sentence, a sign, a distance, or a word of its own', () => {
    for (const text of [
      '4 days. Max 14',
      '4 days = max 14',
      '4 days → max 14',
      '4 days, 14 dagen max',
      '4 days and 14 here',
      '4 days and somewhere in the text there stands a max 14',
    ]) {
      assert.equal(read(text).at(-1), '14 | none | 14', text);
    }
    assert.equal(read('5% default, 7 max').at(-1), '7 | none | 7');
    assert.equal(read('5 default, 7 max').at(-1), '7 | none | 7');
  });
});

describe('What a quantity is counted by', () => {
  it('is each thing behind it, in the singular', () => {
    const per = (text: string) => readQuantities(text)[0]?.per;
    assert.deepEqual(per('5 targets per rule'), ['rule']);
    assert.deepEqual(per('2 MB/s per consumer per shard'), ['consumer', 'shard']);
    assert.deepEqual(per('1 MB per shards/topics/account/region'), ['shard', 'topic', 'account']);
    assert.deepEqual(per('10 MB of data per shard'), ['shard']);
    assert.deepEqual(per('5 tags for each queue'), ['queue']);
    assert.deepEqual(per('12 calls in each event source mapping'), ['event source mapping']);
    assert.equal(per('12 calls'), undefined);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { AsOf, Fact } from '../../../src/engine/types';
import { createFactBase, type FactId, type FactKey, factBase, keyOf } from '../../../src/facts';
import { count, KIB, MIB } from '../../../src/facts/units';

const day = (date: string): AsOf => ({ kind: 'date', date });
const exam: AsOf = { kind: 'exam' };
const size: FactId = 'sqs.msg.max_size';
const records: FactKey = 'kds.shard.in#records';

describe('The fact base', () => {
  it('gives the entry without part for an id, and a part for its key', () => {
    assert.equal(factBase.get('kds.shard.in')?.unit, 'byte/second');
    assert.equal(factBase.get(records)?.unit, 'count/second');
    assert.equal(factBase.get('kds.shard.in#nothing'), undefined);
    assert.equal(factBase.get('sqs.nothing'), undefined);
  });

  it('lists all entries of an id, the one without part first', () => {
    assert.deepEqual(factBase.parts('kds.shard.in').map(keyOf), ['kds.shard.in', records]);
    assert.deepEqual(factBase.parts('sqs.nothing'), []);
  });

  it('takes the reading in force on a day', () => {
    assert.equal(factBase.reading(size, day('2026-11-22'))?.display, '1 MiB');
    assert.equal(factBase.reading(size, day('2024-05-01'))?.display, '256 KiB');
    assert.equal(factBase.reading(size, day('2010-01-01'))?.display, '64 KiB');
  });

  it('lets a reading dated by month or year begin with its first day', () => {
    const base = createFactBase([dated('2025-08'), { ...dated('2025'), id: 'test.year' }]);
    assert.equal(base.number('test.month', day('2025-08-01')), 2);
    assert.equal(base.number('test.month', day('2025-07-31')), 1);
    assert.equal(base.number('test.year', day('2025-01-01')), 2);
    assert.equal(base.number('test.year', day('2024-12-31')), 1);
  });

  it('takes a day that is itself given by month or year as its first day', () => {
    const base = createFactBase([dated('2025-08-04')]);
    assert.equal(base.number('test.month', day('2025-09')), 2);
    assert.equal(base.number('test.month', day('2025-08')), 1);
    assert.equal(base.number('test.month', day('2026')), 2);
  });

  it('knows no reading from before a thing existed', () => {
    assert.equal(factBase.reading('sns.msg.max_size#raised', day('2026-01-01')), undefined);
    assert.equal(factBase.number('sns.msg.max_size#raised', day('2026-01-01')), undefined);
    assert.equal(factBase.number('sns.msg.max_size#raised', day('2026-10-01')), MIB);
  });

  it('takes in the exam profile what older course material teaches', () => {
    const reading = factBase.reading(size, exam);
    assert.equal(reading?.display, '256 KB');
    assert.deepEqual(reading?.value, { kind: 'quantity', number: 256 * KIB });
    assert.equal(reading?.since, '2013-06-18', 'the date of the reading that AWS once gave');
  });

  it('gives an exam value that AWS never stated no date', () => {
    const reading = factBase.reading('fh.record.max', exam);
    assert.equal(reading?.display, '1 MB');
    assert.equal(reading?.since, undefined);
  });

  it('takes today’s reading in the exam profile where courses teach nothing', () => {
    assert.equal(factBase.reading('kds.warm', exam)?.display, '10 GB/s');
  });

  it('gives the number, the upper end of a range, and nothing for words', () => {
    assert.equal(factBase.number(size), MIB);
    assert.equal(factBase.number(size, exam), 256 * KIB);
    assert.equal(factBase.number('sqs.visibility.range'), 43_200);
    assert.equal(factBase.number('sqs.backlog'), undefined);
    assert.equal(factBase.number('sqs.delivery.standard'), undefined);
    assert.equal(factBase.number('sqs.nothing'), undefined);
  });
});

function dated(since: string): Fact {
  const rest = { page: 'https://aws.amazon.com/', checked: '2026-11-22', confidence: 'read' } as const;
  return {
    id: 'test.month',
    service: 'sqs',
    title: 'A limit that was raised',
    unit: 'count',
    kind: 'max',
    adjustable: 'hard',
    history: [
      { ...count(2, 'things'), ...rest, since },
      { ...count(1, 'thing'), ...rest },
    ],
  };
}

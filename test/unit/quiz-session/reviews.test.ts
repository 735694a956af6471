import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { formatEvent, joinEvents, parseSegment } from '../../../src/quiz/reviews';
import { replay } from '../../../src/quiz/schedule';
import type { LogEvent, ReviewEvent } from '../../../src/quiz/types';
import { later, morning } from '../../support/quiz-items';

const review = (id: string, minutes = 0, item = 'fifo'): ReviewEvent => ({
  kind: 'review',
  id,
  at: later(morning, minutes),
  item,
  grade: 3,
  mode: 'practice',
});
const ids = (events: readonly LogEvent[]) => events.map(({ id }) => id);
const now = later(morning, 24 * 60);

describe('A line of the review log', () => {
  it('reads back as it was written, with the local time of the answer', () => {
    const events: readonly LogEvent[] = [
      review('w-1'),
      {
        kind: 'item',
        id: 'w-2',
        at: morning,
        item: 'fifo',
        stem: 'Which "queue"?\n',
        source: 'SQS',
        services: ['sqs'],
        topics: [],
      },
      {
        kind: 'import',
        id: 'w-3',
        at: morning,
        item: 'card',
        due: later(morning, 900),
        stability: 12.5,
        difficulty: 5,
      },
    ];
    const text = events.map(formatEvent).join('');
    assert.match(text, /"at":"2026-11-25T09:30:00\.000\+01:00"/);
    assert.equal(text.split('\n').length, 4);
    assert.deepEqual(parseSegment('a.jsonl', text), { events, problems: [] });
  });

  it('may end with any line break, or none', () => {
    const text = [review('w-1'), review('w-2')].map(formatEvent).join('').replaceAll('\n', '\r\n').trimEnd();
    assert.deepEqual(ids(parseSegment('a.jsonl', text).events), ['w-1', 'w-2']);
  });

  it('of a newer version is left alone', () => {
    const text = '{"v":2,"kind":"thought","id":"w-1"}\n{"v":1,"kind":"mood","id":"w-2"}\n';
    assert.deepEqual(parseSegment('a.jsonl', text), { events: [], problems: [] });
  });
});

describe('A damaged review log', () => {
  it('loses only the line that was cut off, and names it', () => {
    const text = formatEvent(review('w-1')) + formatEvent(review('w-2')).slice(0, 40);
    const { events, problems } = parseSegment('a.jsonl', text);
    assert.deepEqual(ids(events), ['w-1']);
    assert.deepEqual(problems, [{ file: 'a.jsonl', line: 2, reason: 'cut off' }]);
  });

  it('keeps what was written behind a line that was cut off', () => {
    const text = formatEvent(review('w-1')).slice(0, 40) + formatEvent(review('w-2'));
    const { events, problems } = parseSegment('a.jsonl', text);
    assert.deepEqual(ids(events), ['w-2']);
    assert.deepEqual(problems, [{ file: 'a.jsonl', line: 1, reason: 'damaged' }]);
  });

  it('keeps both events where their line break was lost', () => {
    const text = formatEvent(review('w-1')).trimEnd() + formatEvent(review('w-2'));
    assert.deepEqual(ids(parseSegment('a.jsonl', text).events), ['w-1', 'w-2']);
  });

  it('with marks of a merge conflict keeps both sides, each event once', () => {
    const shared = formatEvent(review('w-1'));
    const text = `${shared}<<<<<<< ours\n${formatEvent(review('w-2'))}=======\n${formatEvent(review('x-1'))}${shared}>>>>>>> theirs\n`;
    const { events, problems } = parseSegment('a.jsonl', text);
    assert.deepEqual(ids(joinEvents([events], now)), ['w-1', 'w-2', 'x-1']);
    assert.deepEqual(
      problems.map(({ line, reason }) => [line, reason]),
      [
        [2, 'conflict marker'],
        [4, 'conflict marker'],
        [7, 'conflict marker'],
      ],
    );
  });

  it('never throws, whatever it holds', () => {
    const texts = [
      '\0\0\0',
      '{',
      'null',
      '[]',
      '"v"',
      '{"v":1}',
      '{"v":1,"kind":"review"}',
      '{"v":'.repeat(1000),
      '\ufeff{}',
    ];
    for (const text of texts) assert.deepEqual(parseSegment('a', text).events, []);
    const wrong = {
      v: 1,
      kind: 'review',
      id: 'w-1',
      at: '2026-11-25T09:30:00.000+01:00',
      item: 'x',
      grade: 7,
      mode: 'practice',
    };
    assert.equal(parseSegment('a', `${JSON.stringify(wrong)}\n`).problems.length, 1);
  });
});

describe('The events of several files', () => {
  it('count once, though a sync tool copied a file', () => {
    const segment = [review('w-1'), review('w-2', 5)];
    assert.deepEqual(ids(joinEvents([segment, segment, [review('w-2', 5)]], now)), ['w-1', 'w-2']);
  });

  it('are mixed by time, each writer in its own order', () => {
    const first = [review('w-1', 0), review('w-2', 20), review('w-10', 40)];
    const second = [review('x-1', 10), review('x-2', 30)];
    assert.deepEqual(ids(joinEvents([second, first], now)), ['w-1', 'x-1', 'w-2', 'x-2', 'w-10']);
  });

  it('puts what two writers wrote at the same moment in one order, whichever file is read first', () => {
    const [one, other] = [[review('w-1', 1), review('w-2', 3)], [review('x-1', 3)]];
    assert.deepEqual(ids(joinEvents([one, other], now)), ['w-1', 'w-2', 'x-1']);
    assert.deepEqual(ids(joinEvents([other, one], now)), ['w-1', 'w-2', 'x-1']);
  });

  it('keep their order when the clock of a writer was set back', () => {
    const events = [review('w-1', 60), review('w-2', 0), review('w-3', 5)];
    assert.deepEqual(ids(joinEvents([events], now)), ['w-1', 'w-2', 'w-3']);
  });

  it('do not put a question off for years when a clock ran ahead', () => {
    const wrong = review('w-2', 60 * 24 * 365 * 50);
    const events = joinEvents([[review('w-1'), wrong, review('w-3', 10)]], now);
    assert.deepEqual(
      events.map(({ at }) => at.ms),
      [morning.ms, morning.ms, later(morning, 10).ms],
    );
    const due =
      replay(joinEvents([[wrong]], now))
        .schedules.get('fifo')
        ?.card.due.getTime() ?? 0;
    assert.ok(due < later(now, 60 * 24 * 30).ms);
  });

  it('are replayed to the same schedule, whatever the order of the files', () => {
    const a = [review('a-1', 0), review('a-2', 3000)];
    const b = [review('b-1', 1500), review('b-2', 6000)];
    const one = replay(joinEvents([a, b], later(morning, 9000)));
    const other = replay(joinEvents([b, a, b], later(morning, 9000)));
    assert.deepEqual(one.schedules.get('fifo'), other.schedules.get('fifo'));
    assert.equal(one.schedules.get('fifo')?.answers, 4);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { day, dayOf, endOfDay, formatInterval, formatMoment, minute, parseMoment } from '../../../src/quiz/moment';
import { dueCount, progressScreen, streak } from '../../../src/quiz/progress';
import { afterAnswer, emptyHistory, intervals, isDue, masteryOf, replay } from '../../../src/quiz/schedule';
import { chooseRound, everything, matching, shuffle } from '../../../src/quiz/selection';
import type { ReviewEvent } from '../../../src/quiz/types';
import { card, choice, fifo, later, libraryOf, morning, stale, worker } from '../../support/quiz-items';

describe('A moment', () => {
  it('belongs to the local day of the person, on both sides of UTC', () => {
    const late = Date.parse('2026-11-25T23:30:00Z');
    assert.equal(dayOf({ ms: late, offset: 60 }), '2026-11-26');
    assert.equal(dayOf({ ms: late, offset: 0 }), '2026-11-25');
    assert.equal(dayOf({ ms: late, offset: -480 }), '2026-11-25');
    assert.equal(endOfDay({ ms: late, offset: 60 }), Date.parse('2026-11-26T23:00:00Z'));
  });

  it('is written with its distance from UTC and read back', () => {
    for (const offset of [0, 60, -210, 345, 840]) {
      const moment = { ms: morning.ms + 123, offset };
      assert.deepEqual(parseMoment(formatMoment(moment)), moment);
    }
    assert.equal(parseMoment('2026-11-25'), undefined);
    assert.equal(parseMoment('2026-99-25T09:30:00.000+01:00'), undefined);
  });

  it('is far away in words that fit a button', () => {
    const texts = [0, 10 * minute, 90 * minute, day, 8 * day, 45 * day, 400 * day, 3650 * day].map(formatInterval);
    assert.deepEqual(texts, ['1 min', '10 min', '2 h', '1 day', '8 days', '1 month', '1.1 years', '10 years']);
  });
});

describe('A schedule', () => {
  it('puts a right answer in practice off by days, not minutes', () => {
    const { card: next } = afterAnswer(undefined, 3, 'practice', morning);
    assert.ok(next.due.getTime() - morning.ms >= 2 * day);
    const wrong = afterAnswer(undefined, 1, 'exam', morning);
    assert.equal(wrong.card.due.getTime() - morning.ms, day);
  });

  it('grows with every good answer and falls after a miss', () => {
    let schedule = afterAnswer(undefined, 3, 'practice', morning);
    const lengths: number[] = [];
    for (let answer = 0; answer < 4; answer++) {
      const due = { ...morning, ms: schedule.card.due.getTime() };
      schedule = afterAnswer(schedule, 3, 'review', due);
      lengths.push(schedule.card.due.getTime() - due.ms);
    }
    assert.deepEqual(
      [...lengths].sort((a, b) => a - b),
      lengths,
    );
    const missed = afterAnswer(schedule, 1, 'review', later(morning, 60 * 24 * 100));
    assert.ok(missed.card.stability < schedule.card.stability);
    assert.equal(masteryOf(missed), 'missed');
  });

  it('counts a clock that was set back as no time passed', () => {
    const first = afterAnswer(undefined, 3, 'practice', later(morning, 3000));
    const second = afterAnswer(first, 3, 'practice', morning);
    assert.ok(second.card.due.getTime() >= first.card.due.getTime());
    assert.ok(Object.values(intervals(first, morning)).every((interval) => interval > 0));
  });

  it('is due until the end of the day', () => {
    const schedule = afterAnswer(undefined, 1, 'practice', morning);
    assert.equal(isDue(schedule, morning), false);
    assert.equal(isDue(schedule, { ...morning, ms: Date.parse('2026-11-26T00:01:00Z') }), true);
    assert.equal(isDue(undefined, morning), false);
  });

  it('of another program counts until the first answer here', () => {
    const event = {
      kind: 'import',
      id: 'w-1',
      at: morning,
      item: 'card',
      due: later(morning, 60 * 24 * 5),
      stability: 30,
      difficulty: 4,
    } as const;
    const imported = replay([event]);
    assert.equal(imported.schedules.get('card')?.card.due.getTime(), event.due.ms);
    assert.equal(masteryOf(imported.schedules.get('card')), 'known');
    const answered = replay([review('card', 3, 60 * 24 * 5), { ...event, id: 'w-2' }], imported);
    assert.equal(answered.schedules.get('card')?.answers, 1);
    assert.ok((answered.schedules.get('card')?.card.stability ?? 0) > 30);
  });
});

describe('A selection', () => {
  const note = (id: string, uri: string) =>
    choice(id, id, ['*a', 'b'], { source: { kind: 'note', uri, title: id }, topics: ['aws/sqs', 'exam'] });
  const items = [
    note('one', 'file:///v/a/one.md'),
    note('two', 'file:///v/a/deep/two.md'),
    note('three', 'file:///v/ab/three.md'),
    stale,
  ];
  const library = libraryOf(items);
  const ids = (from: Parameters<typeof matching>[1]) => matching(library, from, morning).map(({ id }) => id);

  it('is by note, folder, tag, service and staleness', () => {
    assert.deepEqual(ids(everything), ['one', 'two', 'three', 'stale']);
    assert.deepEqual(ids({ from: 'file', value: 'file:///v/a/one.md', only: 'all' }), ['one']);
    assert.deepEqual(ids({ from: 'folder', value: 'file:///v/a', only: 'all' }), ['one', 'two']);
    assert.deepEqual(ids({ from: 'tag', value: 'aws', only: 'all' }), ['one', 'two', 'three']);
    assert.deepEqual(ids({ from: 'service', value: 'sns', only: 'all' }), []);
    assert.deepEqual(ids({ from: 'all', value: '', only: 'stale' }), ['stale']);
  });

  it('is by what was answered', () => {
    const history = replay([review('one', 1), review('two', 3)]);
    const found = (only: 'missed' | 'new' | 'due', now = morning) =>
      matching({ ...library, history }, { ...everything, only }, now).map(({ id }) => id);
    assert.deepEqual(found('missed'), ['one']);
    assert.deepEqual(found('new'), ['three', 'stale']);
    assert.deepEqual(found('due'), []);
    assert.deepEqual(found('due', later(morning, 60 * 24)), ['one']);
  });

  it('is mixed the same way for the same seed, and keeps every item', () => {
    const numbers = Array.from({ length: 50 }, (_, index) => index);
    assert.deepEqual(shuffle(numbers, 7), shuffle(numbers, 7));
    assert.notDeepEqual(shuffle(numbers, 7), shuffle(numbers, 8));
    assert.deepEqual(
      [...shuffle(numbers, 7)].sort((a, b) => a - b),
      numbers,
    );
    assert.equal(chooseRound(library, everything, 2, morning, 1).length, 2);
  });

  it('asks what was answered today last', () => {
    const history = replay([review('one', 3), review('three', 3)]);
    const round = chooseRound({ ...library, history }, everything, 4, morning, 3).map(({ id }) => id);
    assert.deepEqual(round.slice(2).sort(), ['one', 'three']);
  });
});

describe('Progress', () => {
  it('counts what is due, and shows it in the days to come', () => {
    const library = {
      ...libraryOf([fifo, worker, card]),
      history: replay([review('fifo', 1), review('worker', 4), review('gone', 1)]),
    };
    const tomorrow = later(morning, 60 * 24);
    assert.equal(dueCount(library, morning), 0);
    assert.equal(dueCount(library, tomorrow), 1);
    const due = progressScreen(library, morning, []).charts.find(({ id }) => id === 'due');
    assert.equal(due?.bars[1]?.values[0], 1);
    assert.equal(due?.table.rows[1]?.[1], '1');
  });

  it('says by service and topic what is known, learned, missed and new', () => {
    const library = { ...libraryOf([fifo, worker, card]), history: replay([review('fifo', 1), review('worker', 3)]) };
    const services = progressScreen(library, morning, []).charts.find(({ id }) => id === 'services');
    assert.deepEqual(services?.table.rows, [['Amazon SQS', '0', '1', '1', '1']]);
    assert.deepEqual(services?.bars[0]?.values, [0, 1, 1, 1]);
  });

  it('gives every chart a table of the same numbers', () => {
    const library = { ...libraryOf([fifo, worker]), history: replay([review('fifo', 1), review('worker', 3)]) };
    for (const chart of progressScreen(library, morning, []).charts) {
      const drawn = chart.bars.flatMap(({ values }) => values).reduce((sum, value) => sum + value, 0);
      const written = chart.table.rows
        .flatMap((row) => row.slice(1).map(Number))
        .reduce((sum, value) => sum + value, 0);
      assert.equal(drawn, written, chart.title);
    }
  });

  it('counts days in a row without ending the row before today is over', () => {
    const days = (...offsets: readonly number[]) => offsets.map((offset) => review('fifo', 3, offset * 60 * 24));
    assert.equal(streak(days(-2, -1, 0), dayOf(morning)), 3);
    assert.equal(streak(days(-2, -1), dayOf(morning)), 2);
    assert.equal(streak(days(-3, -2), dayOf(morning)), 0);
    assert.equal(streak([], dayOf(morning)), 0);
  });

  it('says nothing of a row that is not there, and names lines of the log that were skipped', () => {
    const problem = { file: 'a.jsonl', line: 3, reason: 'damaged' } as const;
    const screen = progressScreen({ ...libraryOf([fifo]), history: emptyHistory }, morning, [problem]);
    assert.ok(!screen.figures.some(({ label }) => label === 'In a row'));
    assert.deepEqual(
      screen.problems.map(({ text }) => text),
      ['Line 3 of a.jsonl is damaged and was skipped. All other lines count.'],
    );
    assert.ok(screen.charts.filter(({ empty }) => empty !== undefined).length >= 2);
  });
});

function review(item: string, grade: 1 | 2 | 3 | 4, minutes = 0): ReviewEvent {
  return {
    kind: 'review',
    id: `t-${item}-${minutes + 1_000_000}`,
    at: later(morning, minutes),
    item,
    grade,
    mode: 'practice',
  };
}

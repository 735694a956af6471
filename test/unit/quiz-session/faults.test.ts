import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { day } from '../../../src/quiz/moment';
import { createPlacedReviewLog, createReviewLog, type LogFiles, type NewEvent } from '../../../src/quiz/review-log';
import { joinEvents } from '../../../src/quiz/reviews';
import { replay } from '../../../src/quiz/schedule';
import type { LogEvent, Moment } from '../../../src/quiz/types';
import { filesIn } from '../../support/log-folder';
import { later, morning } from '../../support/quiz-items';

const answer = (item: string): NewEvent => ({ kind: 'review', at: morning, item, grade: 3, mode: 'practice' });
const now = later(morning, 60);

/** A disk that is full at every third write or so, after it has taken a part of what was written. */
function sometimesFull(files: LogFiles, seed: number): LogFiles {
  let state = seed;
  const chance = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    ...files,
    async write(name, text) {
      if (chance() > 0.35) return files.write(name, text);
      await files.write(name, text.slice(0, Math.floor(text.length * chance())));
      throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    },
    async rename(from, to) {
      if (chance() < 0.1) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      await files.rename(from, to);
    },
  };
}

describe('A review log on a disk that is full now and then', () => {
  let folder = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'queuewise-log-'));
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('holds every answer once that it called saved, at every moment, and all of them in the end', async function () {
    this.timeout(30_000);
    for (let seed = 1; seed <= 3; seed++) {
      const files = filesIn(join(folder, String(seed)));
      const log = createReviewLog(sometimesFull(files, seed), 'w');
      const safe = new Set<string>();
      let refused = 0;
      for (let number = 1; number <= 300; number++) {
        const item = `item-${number}`;
        const isSaved = await log.append([answer(item)]).saved.then(
          () => true,
          () => false,
        );
        if (!isSaved) refused++;
        // What was refused before is written with what is not.
        else for (let one = 1; one <= number; one++) safe.add(`item-${one}`);
        if (number % 25 !== 0 && isSaved) continue;
        const { events, problems } = await createReviewLog(files, 'reader').read(now);
        const found = events.map((event) => event.item);
        assert.equal(new Set(found).size, found.length, 'counted twice');
        assert.deepEqual(
          [...safe].filter((one) => !found.includes(one)),
          [],
        );
        assert.deepEqual(problems, []);
      }
      assert.ok(refused > 20);
      while (log.unsaved().length > 0) await log.takeOver([]).catch(() => undefined);
      const { events } = await createReviewLog(files, 'reader').read(now);
      assert.equal(events.length, 300);
    }
  });

  it('hands what it could not write to the log that takes its place, where it counts once', async () => {
    const files = filesIn(join(folder, 'full'));
    let isFull = true;
    const full: LogFiles = {
      ...files,
      write: (name, text) => (isFull ? Promise.reject(new Error('no space left')) : files.write(name, text)),
    };
    const one = createPlacedReviewLog([{ files: full, root: '' }], 'one');
    await assert.rejects(one.append([answer('a'), answer('b')], () => undefined).saved);
    const files2 = filesIn(join(folder, 'roomy'));
    const other = createPlacedReviewLog([{ files: files2, root: '' }], 'other', [files]);
    await other.takeOver(one.unsaved(), () => undefined);
    const itemsOf = async () => (await other.read(now)).events.map(({ item }) => item);
    assert.deepEqual(await itemsOf(), ['a', 'b']);
    assert.deepEqual(other.unsaved(), []);
    isFull = false;
    await one.append([answer('c')], () => undefined).saved;
    assert.deepEqual((await itemsOf()).sort(), ['a', 'b', 'c']);
  });
});

describe('A clock that jumps between reviews', () => {
  const years = (count: number): number => count * 365 * 24 * 60;

  /** What one window writes, when its clock shows this many minutes after the morning, for one question each. */
  const written = (minutes: readonly number[]): readonly LogEvent[] =>
    minutes.map((minute, index) => ({
      ...{ kind: 'review', grade: 3, mode: 'practice' },
      ...{ id: `w-${index + 1}`, item: `item-${index + 1}`, at: later(morning, minute) },
    })) as readonly LogEvent[];

  const jumps = {
    'is set back by years and corrected': [0, 1, years(-3), years(-3) + 1, 4, 5],
    'starts in 1970 and is corrected': [-(morning.ms / 60_000) + 1, -(morning.ms / 60_000) + 2, 2, 3],
    'is set back and stays there for one answer': [0, years(-2)],
    'runs ahead by years and is corrected': [0, years(4), years(4) + 1, 3, 4],
    'runs back and forth': [0, years(2), years(-2), 3, years(-4), years(9), 6],
  };
  for (const [what, minutes] of Object.entries(jumps)) {
    for (const [when, reading] of [
      ['at once', later(morning, 30)],
      ['five years on', later(morning, years(5))],
    ] as const satisfies readonly (readonly [string, Moment])[]) {
      it(`and ${what}: nothing is lost, nothing counts twice, nothing is due long ago or in years (read ${when})`, () => {
        const events = joinEvents([written(minutes), written(minutes)], reading);
        const { schedules, reviews } = replay(events);
        assert.equal(reviews.length, minutes.length);
        assert.equal(schedules.size, minutes.length);
        for (const { card, answers } of schedules.values()) {
          assert.equal(answers, 1);
          const days = (card.due.getTime() - morning.ms) / day;
          assert.ok(days > 0 && card.due.getTime() < reading.ms + 30 * day, `due after ${days} days`);
        }
      });
    }
  }

  it('backwards leaves the others of that time and later where they are', () => {
    const events = joinEvents([written([0, years(-3), 2])], now);
    assert.deepEqual(
      events.map(({ at }) => (at.ms - morning.ms) / 60_000),
      [0, 0, 2],
    );
  });
});

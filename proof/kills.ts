import assert from 'node:assert/strict';
import { createReviewLog } from '../src/quiz/review-log';
import { filesIn } from '../test/support/log-folder';
import { later, morning } from '../test/support/quiz-items';
import { runWriter, withWriter } from './log';
import type { Proof } from './prove';

const kills = 200;

/** Kills a process that writes answers, 200 times at different points, and looks for every answer it called safe. */
export default function prove(): Promise<Proof> {
  return withWriter(async (program, log) => {
    const safe = new Set<string>();
    for (let kill = 0; kill < kills; kill++) {
      const writer = `w${kill}`;
      // Up to 140 answers, so that kills fall on small files and large ones alike.
      for (const number of await runWriter(program, log, writer, 1 + ((kill * 37) % 140), true)) {
        safe.add(`${writer}-item-${number}`);
      }
    }
    const { events, problems } = await createReviewLog(filesIn(log), 'reader').read(later(morning, 60));
    const items = events.map(({ item }) => item);
    const found = new Set(items);
    const lost = [...safe].filter((item) => !found.has(item)).length;
    assert.deepEqual({ lost, twice: items.length - found.size, problems }, { lost: 0, twice: 0, problems: [] });
    assert.ok(items.length <= safe.size + kills);
    return {
      says: `${kills} kills of a process that writes answers: of ${safe.size} answers that were safe none is lost and none is counted twice.`,
      figures: { kills, answers: safe.size, lost: 0, 'counted twice': 0 },
    };
  });
}

import assert from 'node:assert/strict';
import { createReviewLog } from '../src/quiz/review-log';
import { filesIn } from '../test/support/log-folder';
import { later, morning } from '../test/support/quiz-items';
import { runWriter, withWriter } from './log';
import type { Proof } from './prove';

/** Two processes answer at once into one folder, 1,000 answers in all, while a third reads. */
export default function prove(): Promise<Proof> {
  return withWriter(async (program, log) => {
    const reader = createReviewLog(filesIn(log), 'reader');
    const now = later(morning, 60);
    let isWriting = true;
    let reads = 0;
    const reading = (async () => {
      let before = 0;
      while (isWriting) {
        const { events, problems } = await reader.read(now);
        assert.deepEqual(problems, []);
        assert.ok(events.length >= before, `${before} answers were there, now ${events.length}`);
        before = events.length;
        reads += 1;
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    await Promise.all(['a', 'b'].map((writer) => runWriter(program, log, writer, 500, false)));
    isWriting = false;
    await reading;
    const { events, problems } = await reader.read(now);
    assert.deepEqual(problems, []);
    assert.equal(new Set(events.map(({ item }) => item)).size, 1000);
    assert.equal(events.length, 1000);
    return {
      says: `Two windows give 1,000 answers at the same time while a third reads ${reads} times: all are there, each once, and none that was there is ever missing.`,
      figures: { answers: 1000, reads },
    };
  });
}

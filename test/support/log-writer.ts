import { writeSync } from 'node:fs';
import { createReviewLog } from '../../src/quiz/review-log';
import { filesIn } from './log-folder';
import { morning } from './quiz-items';

/** Writes answers into a review log until it is killed, and says on standard output which of them are safe. */
const [folder = '', writer = '', count = '1000000'] = process.argv.slice(2);
const log = createReviewLog(filesIn(folder), writer);
for (let answer = 1; answer <= Number(count); answer++) {
  const at = { ...morning, ms: morning.ms + answer };
  await log.append([{ kind: 'review', at, item: `${writer}-item-${answer}`, grade: 3, mode: 'practice' }]).saved;
  // Synchronous: what was said before a kill has been said.
  writeSync(1, `${answer}\n`);
}

import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { ready } from './support/ready';

/** Called by the editor in its extension host: runs every test file beside this one and rejects where one fails. */
export async function run(): Promise<void> {
  const grep = process.env.QUEUEWISE_TEST_GREP;
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, ...(grep ? { grep } : {}) });
  const names = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((name) => name.endsWith('.test.js')).sort()) mocha.addFile(join(__dirname, name));
  await ready();
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      writeCounts(runner.stats);
      if (failures > 0) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
}

/** The caller adds the counts of all its runs up. */
function writeCounts(stats: Mocha.Stats | undefined): void {
  const file = process.env.QUEUEWISE_TEST_COUNTS;
  if (!file || !stats) return;
  writeFileSync(file, JSON.stringify({ passed: stats.passes, failed: stats.failures, skipped: stats.pending }));
}

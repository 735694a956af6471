import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Proof } from './prove';

const files = 50_000;
const seconds = 7200;

/** Runs the tests of `npm run test:editor` that fill the workspace, with many more files. */
export default async function prove(): Promise<Proof> {
  const folder = mkdtempSync(join(tmpdir(), 'queuewise-many-'));
  const counts = join(folder, 'counts.json');
  const env = {
    ...process.env,
    QUEUEWISE_TEST_FILES: String(files),
    QUEUEWISE_TEST_COUNTS: counts,
    QUEUEWISE_EDITOR_SECONDS: String(seconds),
  };
  try {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['scripts/editor-tests.mjs', '--grep', 'Many files'],
      {
        encoding: 'utf8',
        env,
        maxBuffer: 1 << 28,
      },
    );
    assert.equal(status, 0, `${stdout}${stderr}`);
    const { passed, failed } = JSON.parse(readFileSync(counts, 'utf8'));
    assert.deepEqual({ passed, failed }, { passed: 2, failed: 0 });
    return {
      says: `A workspace of ${files.toLocaleString('en')} files in the real editor: all ${(files / 10).toLocaleString('en')} notes of it are checked, a document that is open is checked as always, and settings that change in the middle leave no finding behind.`,
      figures: { files, notes: files / 10 },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

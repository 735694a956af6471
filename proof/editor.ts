import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Proof } from './prove';

/** Packages the extension and runs every browser test in each host and theme; `npm test` runs a sample of them. */
export default async function prove(): Promise<Proof> {
  const folder = mkdtempSync(join(tmpdir(), 'queuewise-editor-proof-'));
  const counts = join(folder, 'counts.json');
  try {
    run('scripts/package.mjs', process.env);
    run('scripts/ui-tests.mjs', { ...process.env, QUEUEWISE_TEST_COUNTS: counts });
    const { passed, failed } = JSON.parse(readFileSync(counts, 'utf8'));
    assert.equal(failed, 0);
    return {
      says: `${passed} browser tests of the package in the real editor pass, those of commands, fixes and the diagram with the extension running beside the server and in the browser, previews and pictures in light and dark.`,
      figures: { passed },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(script: string, env: NodeJS.ProcessEnv): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    env,
    maxBuffer: 1 << 28,
  });
  assert.equal(status, 0, `${stdout}${stderr}`);
}

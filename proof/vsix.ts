import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, utimesSync } from 'node:fs';
import type { Proof } from './prove';

/** Builds and packages twice, with other times of the files in between, and compares the bytes. */
export default async function prove(): Promise<Proof> {
  const first = packaged();
  const later = new Date(Date.now() - 86_400_000);
  for (const file of ['README.md', 'CHANGELOG.md', 'samples/notes/sqs.md']) utimesSync(file, later, later);
  const second = packaged();
  assert.equal(digest(second), digest(first), 'two builds of the same sources differ');
  return {
    says: `Two builds and packages of the same sources give the same ${Math.round(first.length / 1024)} KB, byte for byte.`,
    figures: { KB: Math.round(first.length / 1024), 'SHA-256': digest(first).slice(0, 16) },
  };
}

function packaged(): Uint8Array {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/package.mjs'], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return readFileSync('out/queuewise.vsix');
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

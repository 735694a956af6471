import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Proof } from './prove';

/** Not part of a package, or made anew. */
const leftOut = new Set(['node_modules', '.git', 'out', 'dist', 'test', 'bench', 'proof', 'tools']);

/** Builds and packages in two copies of the sources, in other folders and with other times of the files, and compares the bytes. */
export default async function prove(): Promise<Proof> {
  const folder = mkdtempSync(join(tmpdir(), 'queuewise-vsix-'));
  try {
    const first = join(folder, 'a');
    const second = join(folder, 'somewhere', 'else');
    copy(resolve('.'), first);
    copy(first, second);
    const yesterday = new Date(Date.now() - 86_400_000);
    for (const file of ['README.md', 'CHANGELOG.md', 'samples/notes/sqs.md']) {
      utimesSync(join(second, file), yesterday, yesterday);
    }
    const [one, other] = [packaged(first), packaged(second)];
    assert.equal(digest(other), digest(one), 'two builds of the same sources differ');
    const size = Math.round(one.length / 1024);
    return {
      says: `Two builds and packages of the same sources, in other folders and with other times of the files, give the same ${size} KB, byte for byte.`,
      figures: { KB: size, 'SHA-256': digest(one).slice(0, 16) },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copy(from: string, to: string): void {
  for (const name of readdirSync(from)) {
    if (!leftOut.has(name)) cpSync(join(from, name), join(to, name), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(to, 'node_modules'));
}

function packaged(folder: string): Uint8Array {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/package.mjs'], { cwd: folder, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return readFileSync(join(folder, 'out/queuewise.vsix'));
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

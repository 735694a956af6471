import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/** A folder for one run with the program that writes answers into a review log. */
export async function withWriter<Result>(work: (program: string, folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'queuewise-proof-'));
  const program = join(folder, 'writer.mjs');
  const entryPoints = ['test/support/log-writer.ts'];
  try {
    await build({ entryPoints, outfile: program, bundle: true, format: 'esm', platform: 'node', logLevel: 'warning' });
    return await work(program, join(folder, 'log'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a writer to its end of `count` answers, or kills it in the answer behind that which it called safe last. */
export async function runWriter(
  program: string,
  log: string,
  writer: string,
  count: number,
  isKilled: boolean,
): Promise<readonly number[]> {
  const counted = isKilled ? [] : [String(count)];
  const child = spawn(process.execPath, [program, log, writer, ...counted], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (data) => {
    said += data;
    if (isKilled && said.split('\n').length > count) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.on('close', resolve));
  // A number without its line break may be the beginning of a larger one.
  return said.split('\n').slice(0, -1).map(Number);
}

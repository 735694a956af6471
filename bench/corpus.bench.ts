import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOnPath } from '../scripts/lib/install.mjs';
import { against, memory, notePeers, ours, run } from './command';
import { templateOf } from './generated';
import { noteOf } from './generated-notes';
import { compare, type Measurement } from './measure';

const real = { notes: '../shared/corpus-notes', templates: '../shared/corpus' };

/** Runs a command on the first core alone, so that our command line starts no threads. */
const oneCore = ['taskset', '--cpu-list', '0'];

/** Whole folders on the command line: on one core and on all of them, the memory, and the notes beside other checkers. */
export default function measure(): readonly Measurement[] {
  if (existsSync(real.notes)) return measured('the whole corpus', real.notes, [real.notes, real.templates]);
  console.log(`${real.notes} is not there: made notes and templates are measured.`);
  const folder = mkdtempSync(join(tmpdir(), 'queuewise-bench-'));
  try {
    for (let seed = 1; seed <= 300; seed += 1) writeFileSync(join(folder, `${seed}.md`), noteOf(2_500, seed));
    for (let seed = 1; seed <= 200; seed += 1) writeFileSync(join(folder, `${seed}.yaml`), templateOf(100, seed));
    return measured('300 made notes and 200 made templates', folder, [folder]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measured(what: string, notes: string, paths: readonly string[]): readonly Measurement[] {
  const files = readdirSync(notes, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(notes, name));
  return [
    ...byCores(what, paths),
    memory(`most memory for ${what}`, paths),
    ...against(notePeers, `check of the ${files.length} notes of ${what}`, files, notes),
  ];
}

function byCores(what: string, paths: readonly string[]): readonly Measurement[] {
  const check = [process.execPath, ours, 'check', ...paths];
  const cores = availableParallelism();
  if (cores < 2 || !isOnPath('taskset')) {
    console.log('There is one core, or no taskset to leave one: all cores are not measured beside one.');
    return [];
  }
  return [
    compare({
      name: `check of ${what} on ${cores} cores`,
      ours: () => run(check),
      peerName: 'on one core',
      peer: () => run([...oneCore, ...check]),
      runs: 5,
    }),
    memory(`most memory for ${what} on one core`, paths, oneCore),
  ];
}

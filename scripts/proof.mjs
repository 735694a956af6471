// The long runs, each in a process of its own. What passed is kept in proof/results.json, from which
// docs/reliability.md is made.
//   npm run proof                 all of them: about 40 minutes
//   npm run proof -- kills heap   some of them
import { spawnSync } from 'node:child_process';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleForNode } from './lib/bundle.mjs';
import { Problem, runMain } from './lib/problem.mjs';
import { keepResult, longRuns } from './lib/results.mjs';
import { since } from './lib/run.mjs';

await runMain(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !longRuns.includes(name));
  if (unknown) throw new Problem(`There is no run ${unknown}: ${longRuns.join(', ')}.`);
  const names = wanted.length > 0 ? wanted : longRuns;
  const bundle = await bundleForNode({
    entryPoints: names.map((name) => `proof/${name}.ts`),
    outbase: '.',
    name: 'proof',
  });
  const failed = [];
  try {
    for (const name of names) {
      const file = bundle.files.find((one) => basename(one) === `${name}.mjs`) ?? '';
      if (!run(name, file)) failed.push(name);
    }
  } finally {
    bundle.remove();
  }
  if (failed.length > 0) throw new Problem(`Failed: ${failed.join(', ')}.`);
});

/**
 * @param {string} name
 * @param {string} file
 */
function run(name, file) {
  const started = performance.now();
  const program = `const { default: prove } = await import(${JSON.stringify(pathToFileURL(resolve(file)).href)});
    const { writeSync } = await import('node:fs');
    writeSync(1, '\\n' + JSON.stringify(await prove()));`;
  const given = ['--expose-gc', '--enable-source-maps', '--input-type=module', '--eval', program];
  const env = { ...process.env, QUEUEWISE_FUZZ_ROUNDS: process.env.QUEUEWISE_FUZZ_ROUNDS ?? '1000' };
  const { status, stdout } = spawnSync(process.execPath, given, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
    maxBuffer: 1 << 28,
  });
  if (status !== 0) {
    console.error(`✘ ${name} (${since(started)})`);
    return false;
  }
  const proof = JSON.parse(stdout.slice(stdout.lastIndexOf('\n')));
  console.log(`✔ ${name}: ${proof.says} (${since(started)})`);
  keepResult({ name, ...proof });
  return true;
}

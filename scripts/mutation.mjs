// Mutation testing: changes the code a little, one change at a time, and sees whether a test notices. It works on copies
// of the sources in out/mutation, so that the work tree can be edited meanwhile, and installs StrykerJS on its first run.
//   npm run mutation                                      every file of tools/mutation/files.json: about two hours
//   npm run mutation -- src/engine/read/load.ts           one of them, with the tests named there
//   npm run mutation -- src/engine/lines.ts test/unit     another file, with the tests that should notice
//   npm run mutation -- --tables src/engine/read/load.ts  changes tables and patterns too, a second or more for each
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { globSync, isWithin } from './lib/files.mjs';
import { install, isInstalled, npm } from './lib/install.mjs';
import { Problem, runMain } from './lib/problem.mjs';
import { keepResult, knownResults } from './lib/results.mjs';

const tool = 'tools/mutation';
/** Without the tests of long texts, each of which takes seconds: what they alone notice is a matter of time. */
const quick = '/^(?!.*(?:linear time|ten thousand|whatever was typed))/';
const withTables = process.argv.includes('--tables');

await runMain(async () => {
  /** @type {Record<string, string[]>} the tests that should notice a change of a file */
  const files = JSON.parse(readFileSync(`${tool}/files.json`, 'utf8'));
  const [mutated, ...given] = process.argv.slice(2).filter((one) => one !== '--tables');
  if (!isInstalled(tool)) await setup();
  if (!mutated) for (const [file, tests] of Object.entries(files)) mutate(file, tests);
  else mutate(mutated, given.length > 0 ? given : (files[mutated] ?? []));
});

/**
 * Keeps the score of the file for docs/reliability.md.
 * @param {string} mutated
 * @param {readonly string[]} given
 */
function mutate(mutated, given) {
  const tests = globSync(['test/unit', 'test/samples'], '.test.ts').filter((file) =>
    given.some((path) => isWithin(file, path)),
  );
  if (tests.length === 0) throw new Problem(`Say which tests should notice: npm run mutation -- ${mutated} TEST…`);
  const folder = resolve('out/mutation', mutated.replaceAll('/', '-'));
  copy(folder, mutated, tests);
  const stryker = resolve(tool, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const { status } = spawnSync(process.execPath, [stryker, 'run'], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Problem(`StrykerJS failed on ${mutated}.`);
  keep(mutated, readFileSync(resolve(folder, 'reports/mutation/mutation.json'), 'utf8'));
}

/**
 * @param {string} mutated
 * @param {string} report as StrykerJS writes it
 */
function keep(mutated, report) {
  /** @type {string[]} */
  const states = Object.values(JSON.parse(report).files)
    .flatMap((file) => file.mutants.map((/** @type {{ status: string }} */ { status }) => status))
    .filter((state) => state !== 'Ignored');
  const noticed = states.filter((state) => state === 'Killed' || state === 'Timeout').length;
  const before = knownResults().find(({ name }) => name === 'mutation')?.figures ?? {};
  const figures = Object.fromEntries(
    Object.entries({ ...before, [mutated]: `${noticed} of ${states.length}${withTables ? ', tables too' : ''}` }).sort(
      ([a], [b]) => (a < b ? -1 : 1),
    ),
  );
  keepResult({
    name: 'mutation',
    says: 'Small changes of the code that a test notices, of all that were tried:',
    figures,
    command: 'npm run mutation -- FILE',
  });
}

function setup() {
  const step = {
    what: 'StrykerJS',
    size: 'about 15 MB to download, 60 MB on disk',
    megabytes: 120,
    folder: tool,
    directory: tool,
    commands: [npm('ci', '--prefix', tool)],
  };
  return install(step, true);
}

/**
 * @param {string} folder
 * @param {string} mutated
 * @param {readonly string[]} tests
 */
function copy(folder, mutated, tests) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ['src', 'test', 'docs', 'samples', 'package.json']) {
    cpSync(name, resolve(folder, name), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), resolve(folder, 'node_modules'));
  const bundle = {
    entryPoints: tests,
    outdir: 'bundled',
    outbase: 'test',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    alias: { mocha: './mocha.mjs' },
    logLevel: 'warning',
  };
  // The mocha that runs the tests is the tool's own.
  const functions = 'describe, it, before, beforeEach, after, afterEach';
  writeFileSync(resolve(folder, 'mocha.mjs'), `export const { ${functions} } = globalThis;\n`);
  writeFileSync(
    resolve(folder, 'bundle.mjs'),
    `import { build } from 'esbuild';\nawait build(${JSON.stringify(bundle)});\n`,
  );
  const config = {
    testRunner: 'mocha',
    mochaOptions: {
      spec: ['bundled/**/*.test.mjs'],
      grep: quick,
      'no-config': true,
      'no-opts': true,
      'no-package': true,
    },
    buildCommand: 'node bundle.mjs',
    mutate: [mutated],
    // One at a time: more would fight for the processor, and what is slow would look like what hangs.
    concurrency: 1,
    timeoutMS: 20_000,
    reporters: ['progress-append-only', 'clear-text', 'json'],
    // Only the tests that reach a change are run for it.
    coverageAnalysis: 'perTest',
    plugins: [resolve(tool, 'node_modules/@stryker-mutator/mocha-runner/dist/src/index.js')],
    // What runs once while the program loads, as tables and patterns do, would need a process for each change.
    ignoreStatic: !withTables,
    tsconfigFile: 'none.json',
    clearTextReporter: { reportTests: false, logTests: false },
  };
  writeFileSync(resolve(folder, 'stryker.config.mjs'), `export default ${JSON.stringify(config)};\n`);
}

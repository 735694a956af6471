// Mutation testing: changes the code a little, one change at a time, and sees whether a test notices. It works on a copy
// of the sources in out/mutation, so that the work tree can be edited meanwhile, and installs StrykerJS on its first run.
//   npm run mutation -- src/engine/read/load.ts test/unit/template/load.test.ts test/unit/loads
// The first path is what is changed, the others are the tests that should notice. About a second for each change.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { globSync, isWithin } from './lib/files.mjs';
import { install, isInstalled, npm } from './lib/install.mjs';
import { Problem, runMain } from './lib/problem.mjs';

const tool = 'tools/mutation';
const folder = resolve('out/mutation');
const results = 'proof/results.json';

await runMain(async () => {
  const [mutated, ...given] = process.argv.slice(2);
  const tests = globSync(['test/unit'], '.test.ts').filter((file) => given.some((path) => isWithin(file, path)));
  if (!mutated || tests.length === 0) {
    throw new Problem('Say what to change and which tests should notice: npm run mutation -- FILE.ts TEST…');
  }
  if (!isInstalled(tool)) await setup();
  copy(mutated, tests);
  const stryker = resolve(tool, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const { status } = spawnSync(process.execPath, [stryker, 'run'], { cwd: folder, stdio: 'inherit' });
  process.exitCode = status ?? 1;
  if (status === 0) keep(mutated);
});

/** Keeps the score for docs/reliability.md. @param {string} mutated */
function keep(mutated) {
  const report = JSON.parse(readFileSync(resolve(folder, 'reports/mutation/mutation.json'), 'utf8'));
  /** @type {string[]} */
  const states = Object.values(report.files).flatMap((file) =>
    file.mutants.map((/** @type {{ status: string }} */ { status }) => status),
  );
  const noticed = states.filter((state) => state === 'Killed' || state === 'Timeout').length;
  /** @type {{ name: string, figures: Record<string, string> }[]} */
  const known = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : [];
  const before = known.find(({ name }) => name === 'mutation')?.figures ?? {};
  const figures = { ...before, [mutated]: `${noticed} of ${states.length}` };
  const list = Object.entries(figures).map(([file, score]) => `${score} in \`${file}\``);
  const result = {
    name: 'mutation',
    passed: new Date().toISOString().slice(0, 10),
    says: `Small changes of the code that a test notices: ${list.join(', ')}.`,
    figures,
    command: `npm run mutation -- ${process.argv.slice(2).join(' ')}`,
    machine: `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`,
  };
  const all = [...known.filter(({ name }) => name !== 'mutation'), result];
  writeFileSync(results, `${JSON.stringify(all, null, 2)}\n`);
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
 * @param {string} mutated
 * @param {readonly string[]} tests
 */
function copy(mutated, tests) {
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
    logLevel: 'warning',
  };
  writeFileSync(
    resolve(folder, 'bundle.mjs'),
    `import { build } from 'esbuild';\nawait build(${JSON.stringify(bundle)});\n`,
  );
  // Stryker works in a folder two levels further down.
  const mocha = 'node ../../node_modules/mocha/bin/mocha.js --bail --exit "bundled/**/*.test.mjs"';
  const config = {
    testRunner: 'command',
    commandRunner: { command: mocha },
    buildCommand: 'node bundle.mjs',
    mutate: [mutated],
    concurrency: 2,
    timeoutMS: 30_000,
    reporters: ['clear-text', 'json'],
    coverageAnalysis: 'off',
    tsconfigFile: 'none.json',
    clearTextReporter: { reportTests: false, logTests: false },
  };
  writeFileSync(resolve(folder, 'stryker.config.mjs'), `export default ${JSON.stringify(config)};\n`);
}

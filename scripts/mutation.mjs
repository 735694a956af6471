// Mutation testing: changes the code a little, one change at a time, and sees whether a test notices. It works on copies
// of the sources in out/mutation, so that the work tree can be edited meanwhile, and installs StrykerJS on its first run.
//   npm run mutation                                      all of tools/mutation/files.json: some hours
//   npm run mutation -- src/engine/read/load.ts           one of its files, with the tests named there
//   npm run mutation -- src/engine/lines.ts test/unit     another file, with the tests that should notice
//   npm run mutation -- --tables src/engine/read/load.ts  changes tables and patterns too, a second or more for each
//   npm run mutation -- --sample 4 src/engine/read/quiz   one of four changes in each file of a folder, chosen by chance;
//                                                         --seed 2 chooses others
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { globSync, isWithin } from './lib/files.mjs';
import { install, isInstalled, npm } from './lib/install.mjs';
import { Problem, runMain } from './lib/problem.mjs';
import { keepResult, knownResults } from './lib/results.mjs';

const tool = 'tools/mutation';
/**
 * Without the tests that take seconds: what those of long texts alone notice is a matter of time, and those of typing
 * compare an answer only with one of the same code.
 */
const slow =
  'linear time|bounded time|ten thousand|very many|somebody types|is typed|was typed|a word or a text|type-check';
const quick = `/^(?!.*(?:${slow}))/`;
const { values, positionals } = parseArgs({
  options: {
    tables: { type: 'boolean', default: false },
    sample: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
  },
  allowPositionals: true,
});
/** @type {import('../tools/mutation/sample.mjs').Sample} */
const sample = { share: Number(values.sample), seed: Number(values.seed) };

await runMain(async () => {
  if (!(Number.isInteger(sample.share) && sample.share > 0)) throw new Problem('--sample takes a whole number.');
  /** @type {Record<string, string[]>} the tests that should notice a change of a file, or of the files of a folder */
  const known = JSON.parse(readFileSync(`${tool}/files.json`, 'utf8'));
  if (!isInstalled(tool)) await setup();
  const mutated = positionals.filter((path) => isWithin(path, 'src'));
  const given = positionals.filter((path) => !mutated.includes(path));
  const paths = mutated.length > 0 ? mutated : Object.keys(known);
  const files = globSync(['src'], '.ts').filter((file) => paths.some((path) => isWithin(file, path)));
  // One after the other: code that is made ready for changes is slow.
  for (const file of files) mutate(file, given.length > 0 ? given : testsOf(file, known));
});

/**
 * The tests named for a file itself or else for the innermost folder around it.
 * @param {string} file
 * @param {Readonly<Record<string, string[]>>} known
 */
function testsOf(file, known) {
  const paths = Object.keys(known).filter((path) => isWithin(file, path));
  const innermost = paths.sort((a, b) => b.length - a.length)[0];
  return known[innermost ?? ''] ?? [];
}

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
    // A change that was not chosen is told as one that does not compile.
    .filter((state) => state !== 'Ignored' && state !== 'CompileError');
  // A file of tables and types alone has nothing to change.
  if (states.length === 0) return;
  const noticed = states.filter((state) => state === 'Killed' || state === 'Timeout').length;
  const part = sample.share > 1 ? `, one of ${sample.share} tried` : '';
  const score = `${noticed} of ${states.length}${part}${values.tables ? ', tables too' : ''}`;
  const before = knownResults().find(({ name }) => name === 'mutation')?.figures ?? {};
  const figures = Object.fromEntries(
    Object.entries({ ...before, [mutated]: score }).sort(([a], [b]) => (a < b ? -1 : 1)),
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
  for (const name of ['src', 'test', 'bench', 'docs', 'samples', 'package.json']) {
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
    timeoutMS: 8_000,
    reporters: ['progress-append-only', 'clear-text', 'json'],
    // Only the tests that reach a change are run for it.
    coverageAnalysis: 'perTest',
    plugins: ['node_modules/@stryker-mutator/mocha-runner/dist/src/index.js', 'sample.mjs'].map((file) =>
      resolve(tool, file),
    ),
    ...(sample.share > 1 && { checkers: ['sample'], sample }),
    // What runs once while the program loads, as tables and patterns do, would need a process for each change.
    ignoreStatic: !values.tables,
    tsconfigFile: 'none.json',
    clearTextReporter: { reportTests: false, logTests: false },
  };
  writeFileSync(resolve(folder, 'stryker.config.mjs'), `export default ${JSON.stringify(config)};\n`);
}

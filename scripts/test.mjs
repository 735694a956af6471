// The whole of the checks: installs what is missing, then format, lint, types, generated files, unit tests, tests in a
// real VS Code, and browser tests of the packaged extension. Ends with one line: `N passed, N failed`.
//   --no-install   refuses to install anything
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pickEditor } from '../tools/editor/pick.mjs';
import { Problem, runMain } from './lib/problem.mjs';
import { runNode, runNodeBeside, since } from './lib/run.mjs';
import { setupPackages, setupTestEditor } from './lib/setup.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const options = { install: !process.argv.includes('--no-install') };
const counts = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failedStages = [];
/** So many runs of tests have begun. */
let runs = 0;

await runMain(async () => {
  const started = performance.now();
  await setupPackages(options);
  const editorIsThere = await stage('Editor and browser for the tests', async () => {
    await setupTestEditor(options);
    return true;
  });

  await stage('Format and lint', () => script('@biomejs/biome/bin/biome', 'check', '.'));
  await stage('Types', () => script('typescript/bin/tsc', '-b'));
  await stage('Generated files', () => succeeds('scripts/generate.mjs', '--check'));
  const built = await stage('Build', () => succeeds('esbuild.mjs'));
  await stage('Unit tests', () => mocha(['scripts/unit.mjs']));
  if (built && editorIsThere) {
    // Both at once: half of a test in an editor is waiting for it to start.
    const inBrowser = pickEditor()?.endsWith('code.mjs')
      ? mocha(['scripts/editor-tests.mjs', '--host', 'browser'], runNodeBeside)
      : undefined;
    await stage('Tests in the editor', () => mocha(['scripts/editor-tests.mjs']));
    if (inBrowser) await stage('Tests in the editor, in the host of the browser', () => inBrowser);
    if (await stage('Package', () => succeeds('scripts/package.mjs', '--no-build'))) {
      if (pickEditor()?.endsWith('code.mjs')) {
        await stage('Browser tests, each in one host or theme', () => mocha(['scripts/ui-tests.mjs', '--sample']));
      }
    }
  }

  for (const name of failedStages) console.log(`Failed: ${name}`);
  if (counts.skipped > 0) console.log(`${counts.skipped} skipped`);
  console.log(`Took ${since(started)}.`);
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  if (failedStages.length > 0) process.exitCode = 1;
});

/**
 * Runs one stage and says how it went. A stage without tests of its own that fails counts as one failure.
 * @param {string} name
 * @param {() => Promise<boolean | Counts>} run
 * @returns {Promise<boolean>} whether it passed
 */
async function stage(name, run) {
  console.log(`\n▸ ${name}`);
  const started = performance.now();
  const result = await run().catch((error) => {
    if (!(error instanceof Problem)) throw error;
    console.error(error.message);
    return false;
  });
  const passed = typeof result === 'boolean' ? result : result.failed === 0;
  if (typeof result === 'object') {
    counts.passed += result.passed;
    counts.failed += result.failed;
    counts.skipped += result.skipped;
  } else if (!passed) {
    counts.failed += 1;
  }
  if (!passed) failedStages.push(name);
  console.log(`${passed ? '✔' : '✘'} ${name} (${since(started)})`);
  return passed;
}

/** @param {string[]} command */
async function succeeds(...command) {
  return (await runNode(command)) === 0;
}

/** Runs a script of an installed package. @param {string} path @param {string[]} rest */
function script(path, ...rest) {
  return succeeds(join('node_modules', path), ...rest);
}

/**
 * Runs tests that write their counts to a file. No counts or no test at all is one failure.
 * @param {string[]} command
 * @param {typeof runNode} [run] how to run them
 * @returns {Promise<Counts>}
 */
async function mocha(command, run = runNode) {
  runs += 1;
  const file = resolve('out', 'counts', `${process.pid}-${runs}.json`);
  mkdirSync(resolve('out', 'counts'), { recursive: true });
  rmSync(file, { force: true });
  const code = await run(command, { QUEUEWISE_TEST_COUNTS: file });
  /** @type {Counts} */
  const found = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0, skipped: 0 };
  rmSync(file, { force: true });
  if (found.passed + found.failed === 0) console.error(`${command.join(' ')} ran no test.`);
  const failedSilently = found.failed === 0 && (code !== 0 || found.passed === 0);
  return failedSilently ? { ...found, failed: 1 } : found;
}

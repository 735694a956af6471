// Runs test/editor inside the extension host of a real VS Code, with a copy of samples/ as its folder.
//   npm run test:editor -- --grep "hover"
//   npm run test:editor -- --host browser    in the host that is a worker of the browser, as on vscode.dev
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { pickEditor } from '../tools/editor/pick.mjs';
import { globSync } from './lib/files.mjs';
import { Problem, runMain } from './lib/problem.mjs';

const { values } = parseArgs({ options: { grep: { type: 'string' }, host: { type: 'string', default: 'node' } } });
const tests = globSync(['test/editor'], '.test.ts');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  format: 'cjs',
  sourcemap: 'inline',
  logLevel: 'warning',
};

await runMain(async () => {
  const outdir = resolve('out', 'editor-tests', String(process.pid));
  const workspace = mkdtempSync(join(tmpdir(), 'queuewise-samples-'));
  const executable = pickEditor();
  try {
    cpSync('samples', workspace, { recursive: true });
    if (values.host === 'browser') await buildForBrowser(outdir, executable);
    else await buildForNode(outdir);
    await runTests({
      ...(executable ? { vscodeExecutablePath: executable } : {}),
      extensionDevelopmentPath: resolve('.'),
      extensionTestsPath: join(outdir, 'index.js'),
      launchArgs: [workspace],
      extensionTestsEnv: { QUEUEWISE_TEST_GREP: values.grep, QUEUEWISE_TEST_HOST: values.host },
    }).catch((error) => {
      throw new Problem(`Tests in the editor failed: ${error.message ?? error}`);
    });
  } finally {
    rmSync(outdir, { recursive: true, force: true });
    rmSync(workspace, { recursive: true, force: true });
  }
});

/** @param {string} outdir */
async function buildForNode(outdir) {
  await build({
    ...shared,
    entryPoints: ['test/editor/index.ts', ...tests],
    outdir,
    outbase: 'test/editor',
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha'],
  });
}

/**
 * One file for a host that has no Node: mocha's build for browsers, and the tests, which are loaded once it is set up.
 * @param {string} outdir
 * @param {string | undefined} executable
 */
async function buildForBrowser(outdir, executable) {
  if (!executable?.endsWith('code.mjs')) throw new Problem('--host browser needs the editor of tools/editor.');
  const imports = tests.map((file) => `await import(${JSON.stringify(resolve(file))});`);
  const run = {
    grep: values.grep ?? '',
    counts: process.env.QUEUEWISE_TEST_COUNTS ?? '',
  };
  await build({
    ...shared,
    stdin: {
      contents: `
        import ${JSON.stringify(resolve('node_modules/mocha/mocha.js'))};
        import { runInBrowser } from ${JSON.stringify(resolve('test/editor/browser/run.ts'))};
        const load = async () => { ${imports.join('\n')} };
        export const run = () => runInBrowser({ load, ...${JSON.stringify(run)} });
      `,
      resolveDir: resolve('.'),
    },
    outfile: join(outdir, 'index.js'),
    platform: 'browser',
    target: 'chrome128',
    external: ['vscode'],
    alias: {
      mocha: resolve('test/editor/browser/mocha.ts'),
      'node:assert/strict': resolve('test/editor/browser/assert.ts'),
    },
    define: { global: 'globalThis' },
    // The assertions look for colours and for a folder to leave out of paths.
    banner: { js: "var process = { env: {}, cwd: () => '/' };" },
  });
}

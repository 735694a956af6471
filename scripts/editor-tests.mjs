// Runs test/editor inside the extension host of a real VS Code, with a copy of samples/ as its folder.
//   npm run test:editor -- --grep "hover"
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { pickEditor } from '../tools/editor/pick.mjs';
import { globSync } from './lib/files.mjs';
import { Problem, runMain } from './lib/problem.mjs';

await runMain(async () => {
  const outdir = resolve('out', 'editor-tests', String(process.pid));
  const workspace = mkdtempSync(join(tmpdir(), 'queuewise-samples-'));
  const executable = pickEditor();
  const grep = process.argv[process.argv.indexOf('--grep') + 1];
  try {
    cpSync('samples', workspace, { recursive: true });
    await build({
      entryPoints: ['test/editor/index.ts', ...globSync(['test/editor'], '.test.ts')],
      outdir,
      outbase: 'test/editor',
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      external: ['vscode', 'mocha'],
      sourcemap: 'inline',
      logLevel: 'warning',
    });
    await runTests({
      ...(executable ? { vscodeExecutablePath: executable } : {}),
      extensionDevelopmentPath: resolve('.'),
      extensionTestsPath: join(outdir, 'index.js'),
      launchArgs: [workspace],
      extensionTestsEnv: process.argv.includes('--grep') ? { QUEUEWISE_TEST_GREP: grep } : {},
    }).catch((error) => {
      throw new Problem(`Tests in the editor failed: ${error.message ?? error}`);
    });
  } finally {
    rmSync(outdir, { recursive: true, force: true });
    rmSync(workspace, { recursive: true, force: true });
  }
});

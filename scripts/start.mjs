// The first minute: installs what is missing, builds, checks samples/ in the terminal, and opens it in VS Code.
//   --no-editor    stops after the report, as it does with CI=true or without a terminal
//   --no-install   refuses to install anything
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { isSupported } from '../tools/editor/paths.mjs';
import { setupEditor } from '../tools/editor/setup.mjs';
import { isOnPath } from './lib/install.mjs';
import { Problem, runMain } from './lib/problem.mjs';
import { runNode } from './lib/run.mjs';
import { setupPackages } from './lib/setup.mjs';

const options = { install: !process.argv.includes('--no-install') };
const refusesEditor = process.argv.includes('--no-editor') || Boolean(process.env.CI);

await runMain(async () => {
  await setupPackages(options);
  console.log('Building Queuewise …');
  if ((await runNode(['esbuild.mjs'])) !== 0) throw new Problem('The build failed: see the errors above.');

  console.log('\nqueuewise check samples\n');
  // 1 says that there are findings, and the samples are there to have some.
  const code = await runNode(['dist/cli.js', 'check', 'samples']);
  if (code > 1) throw new Problem(`The check of samples/ ended with exit code ${code}.`);

  if (refusesEditor) return;
  if (!process.stdout.isTTY) console.log('\nRun `npm start` in a terminal to open samples/ in VS Code.');
  else if (isOnPath('code')) openDesktop();
  else if (isSupported) await serveEditor();
  else console.log('\nTo see this in VS Code: put `code` on PATH and run `npm start` again.');
});

function openDesktop() {
  console.log('\nOpening samples/ in VS Code with Queuewise loaded …');
  const run = spawnSync('code', [`--extensionDevelopmentPath=${resolve('.')}`, resolve('samples')], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) throw new Problem('VS Code did not start: open samples/ with `code` by hand.');
}

/** Serves the editor of tools/editor until Control+C. Its profile stays in out/, so settings and progress do too. */
async function serveEditor() {
  console.log('\nNo `code` on PATH: serving VS Code from tools/editor instead.');
  await setupEditor(options);
  if ((await runNode(['scripts/package.mjs', '--no-build'])) !== 0)
    throw new Problem('The extension was not packaged.');
  const { installExtension, startServer, writeProfile } = await import('../tools/editor/server.mjs');
  const folder = resolve('out', 'editor-profile');
  writeProfile(folder);
  installExtension(folder, resolve('out', 'queuewise.vsix'));
  const server = await startServer({ folder });
  const query = new URLSearchParams({ folder: join(resolve('.'), 'samples') });
  console.log(`\nOpen ${server.address}/?${query} in a browser. Control+C ends it.`);
  await new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, done);
  });
  server.stop();
}

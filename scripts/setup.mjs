// Installs everything that building and testing need and is not there yet. `--no-install` only looks.
import { runMain } from './lib/problem.mjs';
import { setupPackages, setupTestEditor } from './lib/setup.mjs';

await runMain(async () => {
  const options = { install: !process.argv.includes('--no-install') };
  await setupPackages(options);
  await setupTestEditor(options);
  console.log('Everything is installed.');
});

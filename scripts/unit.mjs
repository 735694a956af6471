// Bundles the unit, sample and corpus tests and runs them with mocha from the project root.
//   npm run unit                                all of them
//   npm run unit -- --grep "dead-letter"        other options go to mocha
//   npm run unit -- test/unit/quiz              only files under this path (others need not even compile)
import { spawnSync } from 'node:child_process';
import { globSync, isWithin } from './lib/files.mjs';
import { bundleTests, mochaArguments } from './lib/mocha.mjs';

const roots = ['test/unit', 'test/samples', 'test/corpus'];
const filters = process.argv.slice(2).filter((argument) => roots.some((root) => isWithin(argument, root)));
const passed = process.argv.slice(2).filter((argument) => !filters.includes(argument));

const files = globSync(roots, '.test.ts').filter(
  (file) => filters.length === 0 || filters.some((filter) => isWithin(file, filter)),
);
if (files.length === 0) {
  console.error(`No test file under ${(filters.length > 0 ? filters : roots).join(', ')}.`);
  process.exit(1);
}
const bundle = await bundleTests(files);
try {
  const run = spawnSync(process.execPath, mochaArguments([...bundle.files, ...passed]), { stdio: 'inherit' });
  process.exitCode = run.status ?? 1;
} finally {
  bundle.remove();
}

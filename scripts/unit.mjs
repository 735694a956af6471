// Bundles the unit, sample and corpus tests and runs them with mocha from the project root.
//   npm run unit                                all of them
//   npm run unit -- --grep "dead-letter"        other options go to mocha
//   npm run unit -- test/unit/quiz              only files under this path (others need not even compile)
import { bundleForNode } from './lib/bundle.mjs';
import { globSync, isWithin } from './lib/files.mjs';
import { mochaArguments } from './lib/mocha.mjs';
import { Problem, runMain } from './lib/problem.mjs';
import { runNode } from './lib/run.mjs';

const roots = ['test/unit', 'test/samples', 'test/corpus', 'test/fuzz'];

await runMain(async () => {
  const filters = process.argv.slice(2).filter((argument) => roots.some((root) => isWithin(argument, root)));
  const passed = process.argv.slice(2).filter((argument) => !filters.includes(argument));
  const entryPoints = globSync(roots, '.test.ts').filter(
    (file) => filters.length === 0 || filters.some((filter) => isWithin(file, filter)),
  );
  if (entryPoints.length === 0) throw new Problem(`No test file under ${(filters[0] ? filters : roots).join(', ')}.`);
  const bundle = await bundleForNode({ entryPoints, outbase: 'test', name: 'test' });
  try {
    const files = bundle.files.filter((file) => file.endsWith('.test.mjs'));
    // Two at a time: more would not help the machines that check every change.
    process.exitCode = await runNode(mochaArguments([...files, '--parallel', '--jobs', '2', ...passed]));
  } finally {
    bundle.remove();
  }
});

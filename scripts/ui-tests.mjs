// Runs test/ui: a browser drives the real VS Code with out/queuewise.vsix installed. Pictures go to out/screenshots.
//   npm run test:ui -- --grep "quiz"
//   npm run test:ui -- --sample       what `npm test` runs: each suite in one host or theme
import { existsSync, mkdirSync } from 'node:fs';
import { bundleForNode } from './lib/bundle.mjs';
import { globSync } from './lib/files.mjs';
import { mochaArguments } from './lib/mocha.mjs';
import { zoneAtNoon } from './lib/noon.mjs';
import { Problem, runMain } from './lib/problem.mjs';
import { runNode } from './lib/run.mjs';

await runMain(async () => {
  if (!existsSync('out/queuewise.vsix')) throw new Problem('Nothing is packaged: run `npm run package` first.');
  mkdirSync('out/screenshots', { recursive: true });
  const bundle = await bundleForNode({ entryPoints: globSync(['test/ui'], '.test.ts'), outbase: 'test', name: 'test' });
  try {
    const files = bundle.files.filter((file) => file.endsWith('.test.mjs'));
    // Two at a time, each file with a browser of its own: half of a test is waiting for an editor to start. A busy editor
    // may lose a click, so what fails is tried once more, and told at the end.
    const how = ['--timeout', '180000', '--parallel', '--jobs', '2', '--retries', '1'];
    const given = process.argv.slice(2);
    const isSample = given.includes('--sample');
    const rest = given.filter((one) => one !== '--sample');
    process.exitCode = await runNode(mochaArguments([...files, ...how, ...rest]), {
      TZ: zoneAtNoon(new Date()),
      ...(isSample ? { QUEUEWISE_UI_SAMPLE: '1' } : {}),
    });
  } finally {
    bundle.remove();
  }
});

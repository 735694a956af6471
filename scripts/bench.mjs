// Runs bench/*.bench.ts, prints a table and writes bench/results.json, from which `npm run generate` makes
// docs/performance.md. The machine need not be idle for the ratios.
//   npm run bench -- template    only files whose name contains this
import { writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setupPeers } from '../tools/peers/setup.mjs';
import { bundleForNode } from './lib/bundle.mjs';
import { globSync } from './lib/files.mjs';
import { Problem, runMain } from './lib/problem.mjs';
import { machine, today } from './lib/results.mjs';
import { runNode } from './lib/run.mjs';

/** What runs our command line, and those of other checkers. */
const commands = ['bench/commands.bench.ts', 'bench/corpus.bench.ts'];

await runMain(async () => {
  const wanted = process.argv[2] ?? '';
  const entryPoints = globSync(['bench'], '.bench.ts').filter((file) => file.includes(wanted));
  if (entryPoints.length === 0) throw new Problem(`No file bench/*${wanted}*.bench.ts.`);
  if (entryPoints.some((file) => commands.includes(file))) {
    await setupPeers({ install: true });
    if ((await runNode(['esbuild.mjs'])) !== 0) throw new Problem('The build failed: see the errors above.');
  }
  const bundle = await bundleForNode({ entryPoints, outbase: 'bench', name: 'bench' });
  const results = [];
  try {
    for (const file of bundle.files.filter((file) => file.endsWith('.bench.mjs'))) {
      const { default: measure } = await import(pathToFileURL(resolve(file)).href);
      for (const result of await measure()) {
        console.log(
          `${result.name}: ${result.ours} ${result.unit} (95 %: ${result.oursP95}), ${result.ratio} × ${result.peerName} (${result.peer})`,
        );
        results.push({ bench: basename(file, '.bench.mjs'), ...result });
      }
    }
  } finally {
    bundle.remove();
  }
  const measured = { measured: today(), machine: machine(), results };
  if (!wanted) writeFileSync('bench/results.json', `${JSON.stringify(measured, null, 2)}\n`);
});

// Runs bench/*.bench.ts, prints a table and writes bench/results.json. The machine need not be idle for the ratios.
//   npm run bench -- template    only files whose name contains this
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleForNode } from './lib/bundle.mjs';
import { globSync } from './lib/files.mjs';
import { Problem, runMain } from './lib/problem.mjs';

await runMain(async () => {
  const wanted = process.argv[2] ?? '';
  const entryPoints = globSync(['bench'], '.bench.ts').filter((file) => file.includes(wanted));
  if (entryPoints.length === 0) throw new Problem(`No file bench/*${wanted}*.bench.ts.`);
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`;
  const bundle = await bundleForNode({ entryPoints, outbase: 'bench', name: 'bench' });
  const results = [];
  try {
    for (const file of bundle.files.filter((file) => file.endsWith('.bench.mjs'))) {
      const { default: measure } = await import(pathToFileURL(resolve(file)).href);
      for (const result of await measure()) {
        console.log(
          `${result.name}: ${result.ours} ms (95 %: ${result.oursP95} ms), ${result.ratio} × ${result.peerName} (${result.peer} ms)`,
        );
        results.push({ ...result, machine });
      }
    }
  } finally {
    bundle.remove();
  }
  if (!wanted) writeFileSync('bench/results.json', `${JSON.stringify(results, null, 2)}\n`);
});

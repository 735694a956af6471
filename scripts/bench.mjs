// Runs bench/*.bench.ts, prints a table and writes bench/results.json, from which `npm run generate` makes
// docs/performance.md. The machine need not be idle for the ratios.
//   npm run bench -- template    only files whose name contains this; their rows replace those of the same machine
import { readFileSync, writeFileSync } from 'node:fs';
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

/** What runs the package in the real editor. */
const packaged = 'bench/editor.bench.ts';

await runMain(async () => {
  const wanted = process.argv[2] ?? '';
  const entryPoints = globSync(['bench'], '.bench.ts').filter((file) => file.includes(wanted));
  if (entryPoints.length === 0) throw new Problem(`No file bench/*${wanted}*.bench.ts.`);
  if (entryPoints.some((file) => commands.includes(file))) {
    await setupPeers({ install: true });
    if ((await runNode(['esbuild.mjs'])) !== 0) throw new Problem('The build failed: see the errors above.');
  }
  if (entryPoints.includes(packaged) && (await runNode(['scripts/package.mjs'])) !== 0) {
    throw new Problem('The package failed: see the errors above.');
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
  const kept = wanted ? keptRows(results) : [];
  if (!kept) return;
  const sorted = [...kept, ...results].sort((one, other) =>
    one.bench < other.bench ? -1 : one.bench > other.bench ? 1 : 0,
  );
  const measured = { measured: today(), machine: machine(), results: sorted };
  writeFileSync('bench/results.json', `${JSON.stringify(measured, null, 2)}\n`);
});

/**
 * The rows of the last run that these do not replace; nothing where that was another machine, for its rows would stand
 * beside ours as if they were of one.
 * @param {readonly { bench: string }[]} results
 * @returns {{ bench: string }[] | undefined}
 */
function keptRows(results) {
  const last = JSON.parse(readFileSync('bench/results.json', 'utf8'));
  if (JSON.stringify(last.machine) !== JSON.stringify(machine())) {
    console.log('bench/results.json is of another machine: run the whole `npm run bench` to replace it.');
    return undefined;
  }
  const replaced = new Set(results.map(({ bench }) => bench));
  return last.results.filter((/** @type {{ bench: string }} */ { bench }) => !replaced.has(bench));
}

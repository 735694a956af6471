// Writes the files that are made from rule and fact metadata. Each script of scripts/generate/ may default-export
// `generate(): Record<path, text>`; with `--check` nothing is written and a file that differs is a failure.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleForNode } from './lib/bundle.mjs';
import { globSync } from './lib/files.mjs';
import { runMain } from './lib/problem.mjs';

const check = process.argv.includes('--check');

await runMain(async () => {
  const entryPoints = globSync(['scripts/generate'], '.ts');
  if (entryPoints.length === 0) return;
  const bundle = await bundleForNode({ entryPoints, outbase: 'scripts/generate', name: 'generate' });
  try {
    for (const file of bundle.files) await applyGenerator(file);
  } finally {
    bundle.remove();
  }
});

/** @param {string} file a bundled script, or a chunk, which exports no generator */
async function applyGenerator(file) {
  const { default: generate } = await import(pathToFileURL(resolve(file)).href);
  if (typeof generate !== 'function') return;
  for (const [path, text] of Object.entries(await generate())) applyFile(path, text);
}

/**
 * @param {string} path
 * @param {string} text
 */
function applyFile(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  if (check) {
    console.error(`${path} differs from what its source says: run \`npm run generate\`.`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`${path} written.`);
}

// Writes the files that are made from rule and fact metadata. Each script of scripts/generate/ default-exports
// `generate(): Record<path, text>`; with `--check` nothing is written and a file that differs is a failure.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { globSync } from './lib/files.mjs';
import { runMain } from './lib/problem.mjs';

const outdir = `out/generate/${process.pid}`;
const check = process.argv.includes('--check');

await runMain(async () => {
  const scripts = globSync(['scripts/generate'], '.ts');
  if (scripts.length === 0) return;
  try {
    await build({
      entryPoints: scripts,
      outdir,
      outbase: 'scripts/generate',
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      logLevel: 'warning',
    });
    for (const script of globSync([outdir], '.mjs')) await applyScript(script);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
});

/** @param {string} script */
async function applyScript(script) {
  const { default: generate } = await import(pathToFileURL(resolve(script)).href);
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

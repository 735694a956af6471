import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { globSync } from './files.mjs';

const require = createRequire(import.meta.url);

/**
 * Bundles test files as ES modules into a folder of this process alone, so that two runs at once do not disturb each
 * other. Packages stay outside and are found from the project root.
 * @param {readonly string[]} entryPoints
 * @returns {Promise<{ files: string[], remove: () => void }>} the built files, and what deletes them again
 */
export async function bundleTests(entryPoints) {
  const outdir = `out/test/${process.pid}`;
  const remove = () => rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: [...entryPoints],
    outdir,
    outbase: 'test',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  }).catch(() => {
    remove();
    process.exit(1);
  });
  return { files: globSync([outdir], '.test.mjs'), remove };
}

/**
 * Arguments that make Node run mocha with our reporter.
 * @param {readonly string[]} rest files and options for mocha
 */
export function mochaArguments(rest) {
  const mocha = join(dirname(require.resolve('mocha/package.json')), 'bin', 'mocha.js');
  return ['--enable-source-maps', mocha, '--reporter', 'scripts/lib/counting-reporter.cjs', ...rest];
}

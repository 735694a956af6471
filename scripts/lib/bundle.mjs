import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { globSync } from './files.mjs';
import { Problem } from './problem.mjs';

/**
 * Bundles TypeScript for this Node as ES modules into a folder of this process alone, so that two runs at once do not
 * disturb each other. Packages stay outside and are found from the project root.
 * @param {{ entryPoints: readonly string[], outbase: string, name: string }} options `name` of the folder inside out/
 * @returns {Promise<{ files: string[], remove: () => void }>} the built files, chunks included, and what deletes them
 * @throws {Problem} where something does not build; esbuild has said what
 */
export async function bundleForNode({ entryPoints, outbase, name }) {
  const outdir = `out/${name}/${process.pid}`;
  const remove = () => rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: [...entryPoints],
    outdir,
    outbase,
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
    throw new Problem(`The build for ${name} failed: see the errors above.`);
  });
  return { files: globSync([outdir], '.mjs'), remove };
}

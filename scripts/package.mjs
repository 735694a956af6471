// Makes out/queuewise.vsix of what `npm run build` built: bundles, pictures and texts, no node_modules. Beside it goes
// its bill of materials.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createVSIX } from '@vscode/vsce';
import { Problem, runMain } from './lib/problem.mjs';
import { runNode } from './lib/run.mjs';
import { billOfMaterials, builtPackages } from './lib/sbom.mjs';
import { smallerZip } from './lib/smaller-zip.mjs';

const vsix = 'out/queuewise.vsix';
/** What is inside, in CycloneDX. */
const bill = 'out/queuewise.cdx.json';

// The same sources give the same bytes: files in order, each with this day instead of the day it was checked out.
process.env.SOURCE_DATE_EPOCH ??= String(Date.UTC(2026, 0, 1) / 1000);
process.env.TZ = 'UTC';

await runMain(async () => {
  if (!process.argv.includes('--no-build') && (await runNode(['esbuild.mjs'])) !== 0) {
    throw new Problem('Nothing was packaged, because the build failed.');
  }
  if (!existsSync('dist/extension.js')) throw new Problem('Nothing is built: run `npm run build` first.');
  mkdirSync('out', { recursive: true });
  await createVSIX({
    packagePath: vsix,
    dependencies: false,
    rewriteRelativeLinks: false,
    allowMissingRepository: true,
  });
  writeFileSync(vsix, await smallerZip(readFileSync(vsix)));
  console.log(`${vsix}  ${Math.round(statSync(vsix).size / 1024)} KB`);
  const packages = builtPackages();
  writeFileSync(bill, billOfMaterials(packages));
  console.log(`${bill}  ${packages.length} packages`);
});

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { npm } from './install.mjs';
import { Problem } from './problem.mjs';

/** @typedef {import('./notices.mjs').Bundled} Bundled */

/** The packages inside the bundles, as the build has written them down. @returns {Bundled[]} */
export function builtPackages() {
  return JSON.parse(readFileSync('dist/packages.json', 'utf8'));
}

/**
 * The bill of materials of the package in CycloneDX: what npm says of everything in the lock file, with checksums and
 * licences, cut down to what is inside the bundles. Without number and time, so that equal sources give equal bytes.
 * @param {readonly Bundled[]} packages
 * @returns {string}
 */
export function billOfMaterials(packages) {
  const bill = JSON.parse(runNpm('sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'));
  const wanted = new Set(packages.map(({ name, version }) => `${name}@${version}`));
  const components = bill.components.filter((/** @type {any} */ one) => wanted.delete(`${one.name}@${one.version}`));
  if (wanted.size > 0) throw new Problem(`Bundled, but not in package-lock.json: ${[...wanted].join(', ')}.`);
  // npm takes them for tools of development, since the package itself asks for nothing to be installed.
  for (const component of components) {
    component.scope = 'required';
    delete component.properties;
  }
  const known = new Set(components.map((/** @type {any} */ { 'bom-ref': ref }) => ref));
  const { component, tools } = bill.metadata;
  // npm calls it after its folder.
  component.name = component['bom-ref'].replace(/@[^@]*$/, '');
  const root = { ref: component['bom-ref'], dependsOn: [...known] };
  const dependencies = bill.dependencies
    .filter((/** @type {any} */ { ref }) => known.has(ref))
    .map((/** @type {any} */ { ref, dependsOn = [] }) => ({
      ref,
      dependsOn: dependsOn.filter((/** @type {string} */ one) => known.has(one)),
    }));
  const { bomFormat, specVersion, version, $schema } = bill;
  const cut = {
    $schema,
    bomFormat,
    specVersion,
    version,
    metadata: { tools, component },
    components,
    dependencies: [root, ...dependencies],
  };
  return `${JSON.stringify(cut, null, 2)}\n`;
}

/** @param {string[]} rest */
function runNpm(...rest) {
  const [executable = '', ...given] = npm(...rest);
  const run = spawnSync(executable, given, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) throw new Problem(`npm ${rest[0]} failed: ${run.stderr.trim().split('\n').at(-1)}`);
  return run.stdout;
}

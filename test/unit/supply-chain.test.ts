import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  /** It comes inside of another package, whose checksum covers it. */
  readonly inBundle?: boolean;
}

/** The project, and the tools that its scripts install on their own. */
const folders = ['.', ...readdirSync('tools').map((name) => join('tools', name))].filter((folder) =>
  existsSync(join(folder, 'package.json')),
);

const read = (folder: string, name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

describe('What is installed', () => {
  it('is locked to a checksum, and to no address that another machine may not reach', () => {
    for (const folder of folders) {
      const packages: Readonly<Record<string, Locked>> = read(folder, 'package-lock.json').packages;
      const entries = Object.entries(packages).filter(([path]) => path !== '');
      assert.ok(entries.length > 0, folder);
      for (const [path, { resolved, integrity, inBundle }] of entries) {
        assert.equal(resolved, undefined, `${folder}: ${path}`);
        if (!inBundle) assert.match(integrity ?? '', /^sha(?:1|512)-/, `${folder}: ${path}`);
      }
    }
  });

  it('has exact versions', () => {
    for (const folder of folders) {
      const { dependencies = {}, devDependencies = {} } = read(folder, 'package.json');
      for (const [name, version] of Object.entries<string>({ ...dependencies, ...devDependencies }))
        assert.match(version, /^\d+\.\d+\.\d+(?:-[\w.]+)?$/, `${folder}: ${name}`);
    }
  });

  it('runs no script of a package', () => {
    assert.match(readFileSync('scripts/lib/install.mjs', 'utf8'), /return \[[^\]]*'--ignore-scripts'/);
    for (const folder of folders) {
      const { scripts = {} } = read(folder, 'package.json');
      const own = Object.keys(scripts).filter((name) => /^(?:pre|post)?(?:install|prepare|uninstall)$/.test(name));
      assert.deepEqual(own, [], folder);
    }
  });

  it('is nothing at all for users of the package: everything is inside the bundles', () => {
    const { dependencies, optionalDependencies, bundledDependencies } = read('.', 'package.json');
    assert.deepEqual([dependencies, optionalDependencies, bundledDependencies], [undefined, undefined, undefined]);
  });
});

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { runKept } from '../../../src/editor/kept-code';

const require = createRequire(import.meta.url);

describe('A bundle that is run with the code of its last start', () => {
  let folder: string;
  const file = () => join(folder, 'bundle.js');
  const kept = () => join(folder, 'bundle.code');

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'queuewise-kept-'));
    writeFileSync(file(), 'const path = require("node:path"); exports.name = (at) => path.basename(at) + "\u2264";');
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  function nameOf({ exports }: { readonly exports: unknown }): string {
    return (exports as { name(at: string): string }).name('/a/b');
  }

  it('runs the first time without any, and has code to keep', () => {
    const loaded = runKept(require, file(), kept());
    assert.equal(nameOf(loaded), 'b\u2264');
    const code = loaded.code();
    assert.ok(code && code.length > 0);
    writeFileSync(kept(), code);
  });

  it('runs the second time with it, and has nothing to add', () => {
    const loaded = runKept(require, file(), kept());
    assert.equal(nameOf(loaded), 'b\u2264');
    assert.equal(loaded.code(), undefined);
  });

  it('runs all the same where what was kept is no code', () => {
    writeFileSync(kept(), 'half of it');
    // Another bundle: V8 remembers for itself what it has compiled in this process.
    writeFileSync(file(), 'exports.name = (at) => at.slice(3) + "!";');
    const loaded = runKept(require, file(), kept());
    assert.equal(nameOf(loaded), 'b!');
    assert.ok(loaded.code());
  });

  it('runs where nothing can be kept', () => {
    assert.equal(nameOf(runKept(require, file(), undefined)), 'b!');
  });
});

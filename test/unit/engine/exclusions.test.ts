import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { noExclusions } from '../../../src/engine/exclusions';

describe('Exclusions', () => {
  it('leave out folders of others wherever they are, and nothing else', () => {
    assert.equal(noExclusions.excludes('/vault/node_modules', true), true);
    assert.equal(noExclusions.excludes('/vault/a/.venv', true), true);
    assert.equal(noExclusions.excludes('/vault/cdk.out', true), true);
    assert.equal(noExclusions.excludes('/vault/notes', true), false);
    assert.equal(noExclusions.excludes('/vault/node_modules.md', false), false);
  });

  it('let a deeper .gitignore overrule an outer one', () => {
    const outer = noExclusions.with('/vault', '*.tmp.md\ndrafts/\n');
    const inner = outer.with('/vault/keep', '!*.tmp.md\n/own.md\n');
    assert.equal(outer.excludes('/vault/a.tmp.md', false), true);
    assert.equal(inner.excludes('/vault/keep/a.tmp.md', false), false);
    assert.equal(inner.excludes('/vault/keep/own.md', false), true);
    assert.equal(inner.excludes('/vault/keep/deep/own.md', false), false);
    assert.equal(inner.excludes('/vault/own.md', false), false);
    assert.equal(outer.excludes('/vault/drafts', true), true);
    assert.equal(outer.excludes('/vault/drafts', false), false);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { withPatternsInLine } from '../../scripts/lib/patterns-in-line.mjs';

describe('Patterns of the bundles', () => {
  it('stand in one line, and what follows them where it stood', () => {
    const source = ['const a = words`', '  \\b(?:one', '  |two \\`three\\`)`;', 'const b = `', '  kept`;'].join('\n');
    assert.equal(
      withPatternsInLine(source),
      ['const a = words`\\b(?:one|two \\`three\\`)`', '', ';', 'const b = `', '  kept`;'].join('\n'),
    );
  });

  it('are no comments that name a tag', () => {
    const source = ['/** `words` writes', ' *  a `~` */', 'const a = 1;'].join('\n');
    assert.equal(withPatternsInLine(source), source);
  });
});

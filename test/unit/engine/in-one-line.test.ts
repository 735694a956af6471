import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inOneLine } from '../../../src/engine/in-one-line';

describe('A pattern over several lines', () => {
  it('is the same in one', () => {
    const [unit] = ['seconds?'];
    assert.equal(
      inOneLine`
        \b(?:one
          |two) ${unit}
        \d \` \n`,
      '\\b(?:one|two) seconds?\\d ` \\n',
    );
  });

  it('keeps line ends and blanks of what is put in', () => {
    assert.equal(inOneLine`a${'\n  b'}`, 'a\n  b');
  });
});

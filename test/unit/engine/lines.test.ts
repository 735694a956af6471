import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { linesOf } from '../../../src/engine/lines';

describe('Lines of a text', () => {
  it('end with LF, CRLF or CR, and count from 1', () => {
    const text = 'a\nbc\r\nd\re';
    const lines = linesOf(text);
    assert.deepEqual(lines.positionAt(0), { line: 1, column: 1 });
    assert.deepEqual(lines.positionAt(3), { line: 2, column: 2 });
    assert.deepEqual(lines.positionAt(text.indexOf('d')), { line: 3, column: 1 });
    assert.deepEqual(lines.positionAt(text.length), { line: 4, column: 2 });
    assert.deepEqual([1, 2, 3, 4, 5].map(lines.textOf), ['a', 'bc', 'd', 'e', '']);
  });

  it('count columns in UTF-16 units', () => {
    assert.deepEqual(linesOf('🎉 256 KB').positionAt(3), { line: 1, column: 4 });
  });

  it('take offsets outside the text as its ends', () => {
    assert.deepEqual(linesOf('ab').positionAt(-5), { line: 1, column: 1 });
    assert.deepEqual(linesOf('ab').positionAt(99), { line: 1, column: 3 });
  });
});

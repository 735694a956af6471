import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits, overlaps } from '../../../src/engine/apply';

const edit = (start: number, end: number, text: string) => ({ span: { start, end }, text });

describe('Edits of a text', () => {
  it('are applied in the order of the text, whatever order they come in', () => {
    assert.equal(applyEdits('abcdef', [edit(4, 5, 'Y'), edit(1, 3, 'X')]), 'aXdYf');
  });

  it('insert at one place in the order in which they come, before what is replaced there', () => {
    assert.equal(applyEdits('ab', [edit(1, 2, '-'), edit(1, 1, '1'), edit(1, 1, '2')]), 'a12-');
  });

  it('that overlap an earlier one are left out', () => {
    assert.equal(applyEdits('abcdef', [edit(1, 4, 'X'), edit(3, 5, 'Y')]), 'aXef');
  });

  it('at both ends are applied', () => {
    assert.equal(applyEdits('ab', [edit(0, 0, '<'), edit(2, 2, '>')]), '<ab>');
  });

  it('overlap where they share a character, not where they touch or insert at one place', () => {
    assert.equal(overlaps([edit(3, 5, ''), edit(1, 4, '')]), true);
    assert.equal(overlaps([edit(1, 3, ''), edit(3, 5, '')]), false);
    assert.equal(overlaps([edit(2, 2, 'a'), edit(2, 2, 'b')]), false);
    assert.equal(overlaps([edit(1, 2, '')]), false);
  });
});

import assert from 'node:assert/strict';
import { decodeNamedCharacterReference as ofPackage } from 'decode-named-character-reference';
import { describe, it } from 'mocha';
import { decodeNamedCharacterReference } from '../../../src/quiz/generate/guide/character-names';

describe('The names of characters that the bundles read notes with', () => {
  for (const name of [
    'amp',
    'lt',
    'nbsp',
    'copy',
    'Aacute',
    'notin',
    'NotEqualTilde',
    'CounterClockwiseContourIntegral',
  ]) {
    it(`know &${name}; as unified does`, () => {
      assert.equal(decodeNamedCharacterReference(name), ofPackage(name));
    });
  }

  for (const name of ['', 'nope', 'constructor', '__proto__', 'Amp']) {
    it(`know no &${name};`, () => {
      assert.equal(decodeNamedCharacterReference(name), false);
      assert.equal(ofPackage(name), false);
    });
  }
});

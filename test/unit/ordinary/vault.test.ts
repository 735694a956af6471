import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { relate } from '../../../src/engine/relate';
import { rules } from '../../../src/rules';
import { engine, options } from '../../support/engine';
import { ordinaryVault } from './vault';

/** Rules about links, quizzes and frontmatter have their say in any vault. */
const vaultRules = new Set(rules.filter(({ group }) => group === 'Vault').map(({ id }) => id));

describe('a vault of ordinary notes', () => {
  const notes = ordinaryVault(300);
  const docs = notes.map(({ path, text }) => engine.read({ uri: path, text }));

  it('has 300 notes, no two of them alike', () => {
    assert.equal(new Set(notes.map(({ text }) => text)).size, 300);
    assert.equal(new Set(notes.map(({ path }) => path)).size, 300);
  });

  it('draws no finding about AWS', () => {
    const relations = relate(docs);
    const found = docs.flatMap((doc) =>
      engine
        .check(doc, options, relations)
        .filter(({ rule }) => !vaultRules.has(rule) || rule === 'note-disagreement' || rule === 'note-template-drift')
        .map(({ rule, span }) => `${rule}: ${doc.text.slice(span.start, span.end)} (${doc.uri})`),
    );
    assert.deepEqual(found, []);
  });

  it('holds nothing that reads as a limit of AWS', () => {
    assert.deepEqual(
      docs.flatMap(({ note, uri }) => (note?.claims ?? []).map(({ fact }) => `${fact} (${uri})`)),
      [],
    );
  });
});

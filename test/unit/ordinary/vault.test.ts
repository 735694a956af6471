import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createEngine } from '../../../src/core';
import { relate } from '../../../src/engine/relate';
import type { CheckOptions } from '../../../src/engine/types';
import { factBase } from '../../../src/facts';
import { rules } from '../../../src/rules';
import { ordinaryVault } from './vault';

const engine = createEngine(factBase, rules);
const today = '2026-11-25';
const options: CheckOptions = { asOf: { kind: 'date', date: today }, today, severities: {}, citations: false };

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

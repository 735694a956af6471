import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { engine, options } from '../support/engine';
import { rowsOf } from './csv';

const corpus = '../shared/corpus';

describe('real templates with one fault put in', () => {
  const path = `${corpus}/variants.csv`;
  if (!existsSync(path)) {
    it('are skipped: the corpus of real templates is not beside this folder');
    return;
  }
  for (const row of rowsOf(readFileSync(path, 'utf8'))) {
    it(`name ${row.rule} of ${row.resource}: ${row.note}`, () => {
      const original = readFileSync(`${corpus}/${row.derived_from}`, 'utf8');
      const text = original.replace(JSON.parse(row.replace ?? '""'), () => JSON.parse(row.with ?? '""'));
      assert.notEqual(text, original, 'the edit does not apply');
      const found = (source: string): readonly string[] =>
        engine
          .check(engine.read({ uri: row.derived_from ?? '', text: source }), options)
          .filter((finding) => finding.rule === row.rule && finding.subject === row.resource)
          .map(({ severity, span }) => `${severity} on ${source.slice(span.start, span.end)}`);
      const before = found(original);
      assert.ok(
        found(text).some((one) => !before.includes(one)),
        `found ${found(text).join(', ') || 'nothing new'}`,
      );
    });
  }
});

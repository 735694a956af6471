import assert from 'node:assert/strict';
import { applyEdits, overlaps } from '../src/engine/apply';
import { fixesHold } from '../test/fuzz/properties';
import { texts } from '../test/fuzz/texts';
import { engine, citing as options } from '../test/support/engine';
import type { Proof } from './prove';

/** Applies every fix of every finding of our samples and, where it is there, of the corpus. */
export default async function prove(): Promise<Proof> {
  let fixes = 0;
  let findings = 0;
  const left: string[] = [];
  for (const { uri, text } of texts) {
    fixesHold({ uri, text });
    const doc = engine.read({ uri, text });
    const found = engine.check(doc, options);
    findings += found.length;
    for (const { rule, span, fixes: offered } of found) {
      for (const { edits, title } of offered) {
        if (edits.length === 0) continue;
        fixes += 1;
        assert.equal(overlaps(edits), false, `${rule}: the edits of "${title}" overlap`);
        const fixed = applyEdits(text, edits);
        const after = engine.check(engine.read({ uri, text: fixed }), options);
        const broken =
          after.filter((one) => one.rule === 'unreadable').length >
          found.filter((one) => one.rule === 'unreadable').length;
        if (broken) left.push(`${uri}: "${title}" makes the text unreadable`);
        const same = (all: typeof found) => all.filter((one) => one.rule === rule).length;
        if (same(after) >= same(found)) left.push(`${uri} ${span.start}: "${title}" leaves ${rule}`);
      }
    }
  }
  assert.deepEqual(left, []);
  return {
    says: `${fixes} fixes of ${findings} findings in ${texts.length} texts: each takes its finding away, none leaves a text that cannot be read, and safe fixes leave nothing to a second run.`,
    figures: { texts: texts.length, findings, fixes },
  };
}

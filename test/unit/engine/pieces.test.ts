import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, it } from 'mocha';
import { createEngine } from '../../../src/core';
import { amongPieces, countsIn } from '../../../src/engine/pieces';
import type { Doc } from '../../../src/engine/types';
import { factBase } from '../../../src/facts';

describe('What is remembered of the pieces of a note', () => {
  it('is added up, of which an edit has one piece counted again', () => {
    const engine = createEngine(factBase, []);
    const text = Array.from({ length: 60 }, (_, index) => `## Part ${index}\n\nA queue holds work.\n`).join('\n');
    let counted = 0;
    const counts = countsIn(({ sentences, mask }) => {
      counted += 1;
      return [sentences.length, mask.split('queue').length - 1];
    });
    const before = engine.read({ uri: 'note.md', text });
    assert.deepEqual(before.note && counts(before.note), [120, 60]);
    const typed = engine.read({ uri: 'note.md', text: text.replace('queue', 'queue or queue') }, before);
    const pieces = counted;
    assert.deepEqual(typed.note && counts(typed.note), [120, 61]);
    assert.equal(counted, pieces + 1);
  });

  it('is let go when they have changed, wherever in the note somebody types', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const engine = createEngine(factBase, []);
    const around = amongPieces(() => []);
    const sample = readFileSync('samples/notes/order-system.md', 'utf8');
    const text = sample.repeat(Math.ceil(40_000 / sample.length));
    const states = new Set<WeakRef<object>>();
    const seen = new WeakSet<object>();
    let doc: Doc | undefined;
    let at = 0;
    for (let stroke = 0; stroke < 2_400; stroke += 1) {
      const step = stroke % 24;
      if (step === 0) at = (at + 977) % text.length;
      const word = ' 256 KB queue'.slice(0, step <= 12 ? step : 24 - step);
      doc = engine.read({ uri: 'note.md', text: text.slice(0, at) + word + text.slice(at) }, doc);
      if (doc.note) around(doc.note);
      for (const { sentences } of doc.note?.pieces ?? []) {
        if (!seen.has(sentences)) states.add(new WeakRef(sentences));
        seen.add(sentences);
      }
    }
    await new Promise((resolve) => setImmediate(resolve));
    collect();
    const alive = [...states].filter((state) => state.deref() !== undefined).length;
    const pieces = doc?.note?.pieces.length ?? 0;
    assert.ok(alive <= pieces + 2, `${alive} of ${states.size} states of ${pieces} pieces are kept`);
  });
});

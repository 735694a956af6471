import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { relate } from '../../../src/engine/relate';
import { engine, options } from '../../support/engine';
import { lineOf } from './support';

/** The places of stale answers in some notes, as `file:line`. */
function stale(notes: Readonly<Record<string, string>>): readonly string[] {
  const docs = Object.entries(notes).map(([uri, text]) => engine.read({ uri, text }));
  const relations = relate(docs);
  return docs.flatMap((doc) => {
    const found = engine.check(doc, options, relations).filter(({ rule }) => rule === 'quiz-stale-answer');
    return found.map(({ span }) => `${doc.uri}:${lineOf(doc.text, span.start)}`);
  });
}

describe('A stale answer', () => {
  it('is one to "how long may it", which asks for the most', () => {
    const asked = (answer: string) => `**Q: How long may a Lambda function run?**\nA: ${answer}\n`;
    assert.deepEqual(stale({ 'a.md': asked('Up to 5 minutes') }), ['a.md:2']);
    assert.deepEqual(stale({ 'a.md': asked('15 minutes') }), []);
  });

  it('is none that says No to what is so no more', () => {
    const asked = (answer: string) => `**Q: Is S3 eventually consistent?**\nA: ${answer}\n`;
    assert.deepEqual(stale({ 'a.md': asked('Yes.') }), ['a.md:2']);
    assert.deepEqual(stale({ 'a.md': asked('No! Reads are strongly consistent.') }), []);
  });

  it('is told at the question, not again in the note that explains it', () => {
    const question =
      '#### Question 2\n\n**How big may a message be in Amazon SQS?**\n\n- [ ] 64 KB\n- [x] 256 KB\n\n- hasExplain:: [[why.md]]\n';
    const why =
      '- ✅ :  "256 KB" is the correct answer. An SQS message takes at most 256 KB.\n- ❌ :  "64 KB" is incorrect.\n';
    assert.deepEqual(stale({ 'question.md': question, 'why.md': why }), ['question.md:6']);
    assert.deepEqual(stale({ 'why.md': why }), ['why.md:1']);
  });
});

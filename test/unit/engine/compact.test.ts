import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { compactSource } from '../../../src/engine/compact';

/** Patterns with what their compact form could spoil, each with a text. */
const patterns: readonly (readonly [source: string, text: string])[] = [
  ['\\b(?:sends?|puts?) (?:(?:a|one|the) )?(?:message|event)s?', 'It puts one message, then sends events.'],
  ['(?<!not )(?:send|(?:put|write)s?) (?<what>\\w+)', 'not send this, puts that'],
  ['(?:[(|)]|\\(|x)(?:a|b)', '(a |b \\xa'],
  ['^(?:queue|(?:fifo|standard) queue){1,2}$', 'fifo queuequeue'],
  ['(?:the very small |the rather large |every ){0,3}queue', 'every the very small the rather large queue'],
  ['(?:the very small |the rather large |every ){1,2}queue', 'queue, every every queue'],
  ['a(?:the very long word|another very long word){2,3}?b', 'aanother very long wordthe very long wordb'],
];

describe('The compact source of a pattern', () => {
  it('finds what the pattern finds', () => {
    for (const [source, text] of patterns) {
      const found = [...text.matchAll(new RegExp(compactSource(source), 'g'))];
      const expected = [...text.matchAll(new RegExp(source, 'g'))];
      assert.ok(expected.length > 0, source);
      assert.deepEqual(found, expected, source);
    }
  });

  it('ends the copying behind the first choice and leaves the letters alone that a match begins with', () => {
    assert.equal(compactSource('\\b(?:a|(?:b|c)d)e(?:f|g)'), '\\b(?:a|(?:b|c)d)e(?=)(?:f|g)');
    assert.equal(compactSource('(?<!x)(?<at>a|b)(?:c|d)'), '(?<!x)(?<at>a|b)(?=)(?:c|d)');
  });

  it('has no large group written out several times', () => {
    const group = 'the very small queue|the rather large queue';
    assert.equal(compactSource(`(?:${group}){0,3}`), `(?:${group}|(?!)){0,3}`);
    assert.equal(compactSource(`(?:${group}){0,9}`), `(?:${group}){0,9}`);
  });
});

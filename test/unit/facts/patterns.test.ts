import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Pattern } from '../../../src/engine/types';
import { factBase, keyOf } from '../../../src/facts';
import { words } from '../../../src/facts/words';

describe('Patterns of facts', () => {
  it('have no unbounded quantifier, so that each costs time linear in the text', () => {
    for (const [name, pattern] of patterns()) {
      assert.doesNotMatch(skeleton(pattern.source), /[*+]|\{\d*,\}/, `${name}: ${pattern.source}`);
    }
  });

  it('repeat nothing that repeats itself', () => {
    for (const [name, pattern] of patterns()) {
      assert.deepEqual(nestedRepetitions(pattern.source), [], `${name}: ${pattern.source}`);
    }
  });

  it('are case-insensitive and keep no state', () => {
    for (const [name, pattern] of patterns()) assert.equal(pattern.flags, 'i', name);
  });

  it('match no empty text', () => {
    for (const [name, pattern] of patterns()) assert.ok(!pattern.test(''), name);
  });

  it('read nouns from the start of the words behind a number', () => {
    for (const [name, pattern] of patterns()) {
      if (name.endsWith('noun'))
        assert.ok(
          alternatives(pattern.source).every((one) => one.startsWith('^')),
          name,
        );
    }
  });
});

describe('words', () => {
  it('takes a space for any small gap', () => {
    assert.ok(words`\bat least once\b`.test('at   least\n  once'));
    assert.ok(!words`\bat least once\b`.test('atleast once'));
  });

  it('takes a tilde for a gap, a hyphen or nothing', () => {
    for (const text of ['dead letter', 'dead-letter', 'dead‑letter', 'deadletter']) {
      assert.ok(words`\bdead~letter\b`.test(text), text);
    }
  });

  it('takes an ellipsis for a stretch of the same sentence', () => {
    assert.ok(words`\border…topic\b`.test('order is kept within the topic'));
    assert.ok(!words`\border…topic\b`.test('order is kept. The topic'));
  });
});

function patterns(): readonly (readonly [string, Pattern])[] {
  return factBase.all.flatMap((fact) => {
    const { phrases = [], elsewhere, ...mentions } = fact.mentions ?? {};
    const named = [
      ...Object.entries(mentions).map(([name, value]) => [name, value] as const),
      ['elsewhere', elsewhere?.words] as const,
      ...phrases.map(({ pattern }, index) => [`phrase ${index + 1}`, pattern] as const),
    ];
    return named.flatMap(([name, value]) =>
      typeof value === 'object' ? [[`${keyOf(fact)} ${name}`, value] as const] : [],
    );
  });
}

/** The pattern without escapes and character classes, in which `*` and `+` would mean something else. */
function skeleton(source: string): string {
  return source.replace(/\\u[0-9a-f]{4}|\\./gi, 'x').replace(/\[[^\]]*\]/g, 'x');
}

/** Alternatives of the top level. */
function alternatives(source: string): readonly string[] {
  const found = [''];
  let depth = 0;
  for (const character of source) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === '|' && depth === 0) found.push('');
    else found[found.length - 1] += character;
  }
  return found;
}

/** Groups with a repetition inside that are repeated more than a few times themselves. */
function nestedRepetitions(source: string): readonly string[] {
  const text = skeleton(source);
  const found: string[] = [];
  const open: number[] = [];
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '(') open.push(index);
    if (text[index] !== ')') continue;
    const start = open.pop() ?? 0;
    const repeated = /^\{\d+,(\d+)\}/.exec(text.slice(index + 1));
    const inside = text.slice(start, index + 1);
    if (repeated && Number(repeated[1]) > 3 && /\{\d+,\d+\}/.test(inside)) found.push(inside);
  }
  return found;
}

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { forms } from '../../../src/rules/sayings/forms';
import { areTogether } from '../../../src/rules/sayings/together';

const all = (verb: string) => new RegExp(`^${forms(verb)}$`);

describe('All forms of a verb', () => {
  for (const [verb, ...others] of [
    ['keep', 'keeps', 'kept', 'keeping'],
    ['store', 'stores', 'stored', 'storing'],
    ['drop', 'drops', 'dropped', 'dropping'],
    ['carry', 'carries', 'carried', 'carrying'],
    ['push', 'pushes', 'pushed', 'pushing'],
    ['take', 'takes', 'took', 'taken', 'taking'],
    ['deliver', 'delivers', 'delivered', 'delivering'],
    ['read', 'reads', 'reading'],
  ] as const) {
    it(`are known of "${verb}"`, () => {
      for (const form of [verb, ...others]) assert.match(form, all(verb));
    });
  }

  it('are not those of another verb', () => {
    assert.doesNotMatch('keeped', all('keep'));
    assert.doesNotMatch('storeing', all('store'));
  });
});

describe('Words of one part of a sentence', () => {
  const text = 'The topic keeps nothing, but the queue keeps each message.';
  const at = text.lastIndexOf('keeps');

  it('are together in whatever order', () => {
    assert.ok(areTogether([/\bmessage\b/, /\bqueue\b/], text, at, at + 5));
  });

  it('are not together with what comes before a "but"', () => {
    assert.ok(!areTogether([/\btopic\b/], text, at, at + 5));
  });
});

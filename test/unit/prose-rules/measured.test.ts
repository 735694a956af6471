import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { measured } from './measured';
import { findingsIn } from './support';

/** Shares of the sentences that no pattern was written for. */
const leastRecall = 0.85;
const leastPrecision = 0.97;

describe('Sentences that no pattern was written for', () => {
  const told = measured.flatMap(({ rule, said, unsaid }) => [
    ...said.map((text) => ({ rule, text, wanted: true, found: speaks(text, rule) })),
    ...unsaid.map((text) => ({ rule, text, wanted: false, found: speaks(text, rule) })),
  ]);
  const hits = told.filter(({ wanted, found }) => wanted && found).length;

  it(`are found where they say what a rule speaks of: ${leastRecall * 100} % at least`, () => {
    const missed = told.filter(({ wanted, found }) => wanted && !found);
    assert.ok(hits / (hits + missed.length) >= leastRecall, shown(missed));
  });

  it(`are left alone otherwise: ${leastPrecision * 100} % of what is found is right`, () => {
    const wrong = told.filter(({ wanted, found }) => !wanted && found);
    assert.ok(hits / (hits + wrong.length) >= leastPrecision, shown(wrong));
  });
});

function speaks(text: string, rule: string): boolean {
  return findingsIn(text).some((finding) => finding.rule === rule);
}

function shown(all: readonly { readonly rule: string; readonly text: string }[]): string {
  return all.map(({ rule, text }) => `${rule}: ${text}`).join('\n');
}

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Fact, FactValue } from '../../../src/engine/types';
import { facts, keyOf } from '../../../src/facts';

const all: readonly Fact[] = facts;
const partialDate = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const isoDate = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const awsPage = /^https:\/\/(?:docs\.)?aws\.amazon\.com\//;

describe('Every fact', () => {
  each('has an id of lower-case words, and a key of its own', (fact) => {
    assert.match(fact.id, /^[a-z0-9]+(?:\.[a-z0-9_]+){1,3}$/);
    assert.equal(all.filter((other) => keyOf(other) === keyOf(fact)).length, 1);
  });

  it('stands beside the others of its id, the one without part first', () => {
    const seen = new Set<string>();
    let last = '';
    for (const fact of all) {
      if (fact.id === last) {
        assert.notEqual(fact.part, undefined, `${fact.id} has two entries without part`);
        continue;
      }
      assert.equal(fact.part, undefined, `${keyOf(fact)} stands before the entry without part`);
      assert.ok(!seen.has(fact.id), `${fact.id} is in two places`);
      seen.add(fact.id);
      last = fact.id;
    }
  });

  each('tells its past from the newest to the oldest', ({ history }) => {
    const dates = history.map(({ since }) => since);
    dates.forEach((since, index) => {
      const older = dates[index + 1];
      if (index + 1 < dates.length && older !== undefined) {
        assert.ok(since !== undefined && since > older, `${since} is not after ${older}`);
      }
    });
  });

  each('has readings that differ from their neighbours', ({ history }) => {
    history.forEach(({ value }, index) => {
      const older = history[index + 1];
      if (older) assert.notDeepEqual(value, older.value);
    });
  });

  each('has well-formed dates, none checked before it began', ({ history, defaultMode }) => {
    for (const { since, checked } of history) {
      assert.match(checked, isoDate);
      if (since === undefined) continue;
      assert.match(since, partialDate);
      assert.ok(since <= checked, `checked on ${checked}, but holds since ${since}`);
    }
    if (defaultMode?.since !== undefined) assert.match(defaultMode.since, partialDate);
  });

  each('leads to a page of AWS', ({ history }) => {
    for (const { page, evidence } of history) {
      assert.match(page, awsPage);
      if (evidence !== undefined)
        assert.match(evidence, /^https:\/\/(?:docs\.aws\.amazon\.com|aws\.amazon\.com|github\.com)\//);
    }
  });

  each('holds a value that fits its unit', ({ unit, kind, history, exam }) => {
    for (const { value } of [...history, ...(exam ? [exam] : [])]) {
      if (kind === 'choice') assert.equal(value.kind, 'text');
      if (value.kind === 'quantity' || value.kind === 'range') assert.notEqual(unit, 'none');
      if (value.kind === 'range') assert.ok(value.from < value.to);
      if (value.kind === 'text') assert.match(value.text, /^[A-Za-z0-9-]+$/);
    }
  });

  each('says what a default goes up to only where it has a number', ({ defaultMode, history }) => {
    if (defaultMode) assert.equal(history[0].value.kind, 'quantity');
  });

  each('names values in its phrases that it, its past or an error can have', ({ mentions, history }) => {
    const phrases = mentions?.phrases;
    if (!phrases) return;
    const now = textOf(history[0].value);
    const values = phrases.map(({ value }) => value);
    for (const value of values) assert.match(value, /^[A-Za-z0-9-]+$/);
    if (now !== undefined && values.includes(now)) return;
    assert.ok(values.length > 0, `nothing is recognised for ${now}`);
  });
});

function textOf(value: FactValue): string | undefined {
  if (value.kind === 'text') return value.text;
  return value.kind === 'unlimited' ? 'unlimited' : undefined;
}

/** One test over all facts whose failure names the fact. */
function each(title: string, check: (fact: Fact) => void): void {
  it(title, () => {
    for (const fact of all) {
      try {
        check(fact);
      } catch (error) {
        assert.fail(`${keyOf(fact)}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  });
}

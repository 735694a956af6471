import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseProgram } from '../../../src/engine/read/cdk/parse';
import { nestsTypeArguments } from '../../../src/engine/read/cdk/syntax/type-arguments';

describe('Calls with type arguments', () => {
  it('that are never closed are read in bounded time, however deep they stand in each other', () => {
    for (const unit of ['a<b>(', '<a>(', 'async<a>(', 'f(a<b>(', 'a?b<c>(', '(<a>', '[a<b>(', 'a<b>`${', 'a?.<b>(']) {
      const text = unit.repeat(400);
      assert.equal(nestsTypeArguments(text), true, unit);
      parseProgram(text, false);
    }
  });

  it('are read as ever where people write them', () => {
    const text = 'const a = new Map<string, number>(list<A>((b) => (c<D>(e))));\n'.repeat(50);
    assert.equal(nestsTypeArguments(text), false);
    assert.equal(parseProgram(text, false)?.statements.length, 50);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { PropertyFacts } from '../../../src/engine/types';
import { factBase } from '../../../src/facts';
import { propertyFacts } from '../../../src/facts/properties';

/** How much of the fact's unit one of the property's unit is. */
function scaleOf({ unit, path }: PropertyFacts): number {
  if (path.endsWith('SizeInMBs')) return 1024 * 1024;
  return unit === 'hour' ? 3600 : unit === 'kibibyte' ? 1024 : 1;
}

/** Facts that state the default or the reason of a property and not its range. */
const otherwise: ReadonlySet<string> = new Set(['kds.shard.in', 'lambda.esm.kinesis.retry', 'eb.retry']);

describe('The range of a property is that of the fact named beside it', () => {
  for (const property of propertyFacts) {
    const { type, path, fact, min, max, maxLength } = property;
    if (fact === undefined || otherwise.has(fact) || (max === undefined && maxLength === undefined)) continue;

    it(`${type} ${path}`, () => {
      const most = (maxLength ?? max ?? 0) * scaleOf(property);
      const parts = factBase.parts(fact).map(({ history }) => history[0].value);
      const ends = parts.flatMap((value) =>
        value.kind === 'range' ? [value.to] : value.kind === 'quantity' ? [value.number] : [],
      );
      assert.ok(ends.includes(most), `${fact} says ${ends.join(', ')}, not ${most}`);
      const range = parts.find((value) => value.kind === 'range' && value.to === most) ?? parts[0];
      if (range?.kind === 'range') assert.equal((min ?? 0) * scaleOf(property), range.from);
    });
  }
});

import { attached } from './attached';
import { mayNotice, notice, startNoticing, stopNoticing } from './watched';

/** Computes a value once for each key object and forgets it with the key: indexes of graphs, relations, documents. */
export function oncePer<Key extends object, Result>(compute: (key: Key) => Result): (key: Key) => Result {
  return (key) => {
    const before = known.get(key);
    const results = before ?? new Map<unknown, unknown>();
    if (!before) known.set(key, results);
    if (!results.has(compute)) {
      const outer = startNoticing();
      results.set(compute, compute(key));
      if (stopNoticing(outer)) results.set(results, [...lookedAt(results), compute]);
    } else if (mayNotice() && lookedAt(results).includes(compute)) notice();
    return results.get(compute) as Result;
  };
}

/** What was computed for each key. */
const known = attached<object, Map<unknown, unknown>>();

/** The computations that have looked at what is being typed: who takes their results has looked at it too. */
function lookedAt(results: Map<unknown, unknown>): readonly unknown[] {
  return (results.get(results) as readonly unknown[] | undefined) ?? nothing;
}

const nothing: readonly unknown[] = [];

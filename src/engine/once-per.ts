/** Computes a value once for each key object and forgets it with the key: indexes of graphs, relations, documents. */
export function oncePer<Key extends object, Result>(compute: (key: Key) => Result): (key: Key) => Result {
  return (key) => {
    const before = known.get(key);
    const results = before ?? new Map<unknown, unknown>();
    if (!before) known.set(key, results);
    if (!results.has(compute)) results.set(compute, compute(key));
    return results.get(compute) as Result;
  };
}

/** What was computed for each key. One weak entry for all of them: each costs at every collection of garbage. */
const known = new WeakMap<object, Map<unknown, unknown>>();

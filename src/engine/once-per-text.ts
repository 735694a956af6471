/**
 * Computes a value once for each text and remembers the last of them, at most `most`: for what is looked at again after
 * every edit and is dear to find.
 */
export function oncePerText<Result>(compute: (text: string) => Result, most: number): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.result;
    const result = compute(text);
    if (known.size >= most) known.clear();
    // A copy of its own: a slice would keep the whole text of its day in memory.
    known.set(` ${text}`.slice(1), { result });
    return result;
  };
}

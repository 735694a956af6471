/**
 * A pattern, compiled at once for the processor. V8 compiles a pattern for its interpreter at first, which takes several times
 * as long where patterns are as large as those of prose, and once more for the processor when it is used again; but if its
 * first text is a long one it does the latter right away. What an engine without such steps loses is a look at a thousand letters.
 */
export function compiled(pattern: RegExp): RegExp {
  if (known.has(pattern)) return pattern;
  known.add(pattern);
  const { lastIndex } = pattern;
  pattern.test(long);
  pattern.lastIndex = lastIndex;
  return pattern;
}

const known = new WeakSet<RegExp>();

/** As long as V8 asks for (`kTierUpForSubjectLengthValue`), and of a letter that hardly a pattern begins with. */
const long = '_'.repeat(1000);

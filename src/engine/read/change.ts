/** How much two states of a text have in common at their ends; the two never overlap. */
export interface Change {
  readonly prefix: number;
  readonly suffix: number;
}

/**
 * What an edit left alone. Whole slices are compared, which costs microseconds for a whole note, and the place where
 * they begin to differ is found by halving.
 */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  const prefix = longest(shorter, (low, high) => before.slice(low, high) === after.slice(low, high));
  const suffix = longest(
    shorter - prefix,
    (low, high) =>
      before.slice(before.length - high, before.length - low) === after.slice(after.length - high, after.length - low),
  );
  return { prefix, suffix };
}

/** The greatest length up to `most` for which all of the text is equal; `equal` tells of a stretch of it. */
function longest(most: number, equal: (low: number, high: number) => boolean): number {
  if (equal(0, most)) return most;
  let low = 0;
  let high = most;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (equal(low, middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** What a text has in common with an earlier state of it that was cut into pieces. */
export interface EqualEnds {
  /** How many pieces at the start stay. */
  readonly before: number;
  /** Where scanning has to start. */
  readonly from: number;
  /** Where the unchanged end starts: the length of the text where nothing of it is unchanged. */
  readonly end: number;
  /** Where pieces of the unchanged end start, with their index in the previous list. */
  readonly starts: ReadonlyMap<number, number>;
}

/** `length` is that of the text now, whose pieces start at `from`; `previous` are the pieces of the text before. */
export function equalEnds(
  length: number,
  from: number,
  previous: readonly string[],
  { prefix, suffix }: Change,
): EqualEnds {
  let before = 0;
  let start = from;
  for (const piece of previous) {
    if (start + piece.length > prefix) break;
    start += piece.length;
    before++;
  }
  // What begins the piece behind it has a say in where a piece ends, so the last equal one is scanned again.
  if (before > 0) start -= previous[--before]?.length ?? 0;
  const starts = new Map<number, number>();
  let end = length;
  for (let index = previous.length - 1; index > before; index--) {
    const at = end - (previous[index]?.length ?? 0);
    if (at < start || length - at > suffix) break;
    end = at;
    starts.set(at, index);
  }
  return { before, from: start, end, starts };
}

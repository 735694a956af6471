/** Where in a list that is sorted by its starts the first entry stands that starts at `offset` or later. */
export function firstFrom<Entry>(sorted: readonly Entry[], offset: number, startOf: (entry: Entry) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(sorted[middle] as Entry) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function startOf({ start }: { readonly start: number }): number {
  return start;
}

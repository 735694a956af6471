import type { Pattern } from '../../engine/types';

/** Where another part of a sentence begins, which may speak of another thing. */
const partBreak =
  /[.;!?](?=\s)|\s\+\s|\b(?:but|whereas|whilst|although|though|unlike|contrary|rather than|instead of)\b/gi;

/** No part of a sentence in which words still belong together is longer on either side of them. */
const reach = 140;

/** Whether all patterns are met in the part of a sentence in which some words stand, in whatever order. */
export function areTogether(patterns: readonly Pattern[], text: string, start: number, end: number): boolean {
  let [from, to] = [Math.max(0, start - reach), Math.min(text.length, end + reach)];
  for (const { 0: mark, index } of text.matchAll(partBreak)) {
    if (index < start) from = Math.max(from, index + mark.length);
    else if (index >= end) {
      to = Math.min(to, index);
      break;
    }
  }
  const part = text.slice(from, to);
  return patterns.every((pattern) => pattern.test(part));
}

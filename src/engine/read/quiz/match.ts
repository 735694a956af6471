import { distance } from 'fastest-levenshtein';
import { normalise } from './normalise';

/**
 * Which of the options a quotation means: the same words; else the one of which it is the beginning or that begins
 * like it; else the one within a small edit distance (an eighth of the length, two characters at least).
 */
export function matchOption(quoted: string, options: readonly string[]): number | undefined {
  const wanted = normalise(quoted);
  if (wanted === '') return undefined;
  const known = options.map(normalise);
  const same = known.indexOf(wanted);
  if (same >= 0) return same;
  const starts = known.flatMap((option, index) => (beginsAlike(wanted, option) ? [index] : []));
  if (starts.length === 1) return starts[0];
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  known.forEach((option, index) => {
    const allowed = Math.max(2, Math.min(wanted.length, option.length) / 8);
    if (Math.abs(option.length - wanted.length) > allowed) return;
    const between = distance(wanted, option);
    if (between <= allowed && between < least) {
      best = index;
      least = between;
    }
  });
  return best;
}

function beginsAlike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 16 && short.length >= long.length * 0.6 && long.startsWith(short);
}

/** 0 for nothing in common, 1 for the same text, by edit distance over the longer text. */
export function similarity(one: string, other: string): number {
  const first = normalise(one);
  const second = normalise(other);
  const longer = Math.max(first.length, second.length);
  return longer === 0 ? 1 : 1 - distance(first, second) / longer;
}

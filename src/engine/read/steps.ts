import { readerOf } from './languages';

/** Longer notes are not read: a note is a page, and reading costs about two seconds for each million characters. */
export const longestNote = 2_000_000;

/** A note up to this length is read in one step, which takes a fraction of a second. Characters. */
const atOnce = 128_000;

/** What a step adds: a few hundredths of a second. Characters. */
const step = 32_000;

/**
 * Where the beginnings of a long note end that are read one after the other, each with the reading of the one before at
 * hand: together they cost little more than the whole, and whoever must not be kept waiting can do other things in
 * between. Empty for a text that is read at once.
 */
export function stepsOf(
  source: { readonly uri: string; readonly languageId?: string },
  length: number,
): readonly number[] {
  if (length <= atOnce || length > longestNote || readerOf(source) !== 'note') return [];
  return Array.from({ length: Math.ceil(length / step) - 1 }, (_, index) => (index + 1) * step);
}

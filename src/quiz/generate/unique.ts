import type { QuizItem } from '../types';

/** Each question once: two tables of a guide may say the same. */
export function unique(items: readonly QuizItem[]): readonly QuizItem[] {
  const seen = new Set<string>();
  return items.filter(({ id }) => !seen.has(id) && seen.add(id));
}

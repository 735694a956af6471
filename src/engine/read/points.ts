import type { Span } from '../types';

/** In characters: longer lines ask a question, and what has letters below it are its options. */
const longestLead = 60;
const lettered = /^[a-z][.)]\s/;

/**
 * "SQS" over "a) at least once" and "b) 256 KB": points that Markdown takes for one paragraph, for it knows no letters as
 * marks of a list. The lines of the paragraph, the lead first, then those of each point; nothing where it has none.
 */
export function pointsIn(text: string, lines: readonly Span[]): readonly (readonly Span[])[] {
  const [lead, first, ...rest] = lines;
  const isPoint = ({ start }: Span) => lettered.test(text.slice(start, start + 3));
  if (!lead || !first || lead.end - lead.start > longestLead || text.charAt(lead.end - 1) === '?') return [];
  if (!/^a[.)]\s/.test(text.slice(first.start, first.start + 3)) || !rest.some(isPoint)) return [];
  const groups: Span[][] = [[lead]];
  for (const line of [first, ...rest]) {
    if (isPoint(line)) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups;
}

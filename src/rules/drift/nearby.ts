import type { Mention } from '../../engine/mentions/mentions';
import { firstFrom } from '../../engine/ordered';
import type { Note, Sentence } from '../../engine/types';

/** How far before a sentence the bullet, and the head of a table, may stand that it belongs to. */
const listReach = 4_000;
const tableReach = 20_000;

/**
 * A quick look at whether a resource is named in a sentence, near it or in a heading above it: most sentences of a note
 * speak of none. Sentences have to be asked for in order.
 */
export function nearNames(note: Note, mentions: readonly Mention[]): (sentence: Sentence) => boolean {
  const starts = mentions.filter(({ declared }) => declared.length > 0).map(({ span }) => span.start);
  const named: boolean[] = [];
  let next = 0;
  return ({ span, zone }) => {
    for (
      let heading = note.headings[next];
      heading && heading.span.end <= span.start;
      heading = note.headings[++next]
    ) {
      named.length = heading.level;
      named[heading.level] = anyWithin(starts, heading.span.start, heading.span.end + 4);
    }
    const reach = zone === 'table' ? tableReach : listReach;
    return named.includes(true) || anyWithin(starts, span.start - reach, span.end + 400);
  };
}

function anyWithin(sorted: readonly number[], from: number, to: number): boolean {
  return (sorted[firstFrom(sorted, from, (start) => start)] ?? Number.POSITIVE_INFINITY) <= to;
}

import { oncePer } from '../engine/once-per';
import { firstFrom } from '../engine/ordered';
import { inPieces } from '../engine/pieces';
import type { Note } from '../engine/types';

const headingsIn = inPieces(({ headings }) => headings.map(({ span }) => span.start));

/** Where the sections of a note start. */
const sections = oncePer((note: Note): readonly number[] => headingsIn(note).map(({ start, found }) => start + found));

/** Which stretch between two headings a place lies in. */
export function sectionAt(note: Note, offset: number): number {
  return firstFrom(sections(note), offset + 1, (start) => start);
}

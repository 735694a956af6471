import type { Note, NotePiece, Sentence } from './types';

/**
 * Computes something of each piece of a note once, for as long as the piece is the same: after an edit all others are
 * known. What is computed must depend on nothing but the piece; its offsets count from the start of the piece.
 */
export function oncePerPiece<Result>(find: (piece: NotePiece) => Result): (piece: NotePiece) => Result {
  const known = new WeakMap<readonly Sentence[], { readonly result: Result }>();
  return (piece) => {
    const before = known.get(piece.sentences);
    if (before) return before.result;
    const result = find(piece);
    known.set(piece.sentences, { result });
    return result;
  };
}

/** Tells of notes whether a pattern matches their prose anywhere; a match lies within one piece. */
export function saysAnywhere(pattern: RegExp): (note: Note) => boolean {
  const says = oncePerPiece(({ mask }) => pattern.test(mask));
  return ({ pieces }) => pieces.some(says);
}

/** The prose of a note between two offsets, without a look at the rest of it. */
export function maskBetween({ pieces }: Note, start: number, end: number): string {
  let found = '';
  for (let index = pieceAt(pieces, start); index < pieces.length; index++) {
    const piece = pieces[index];
    if (!piece || piece.start >= end) break;
    found += piece.mask.slice(Math.max(0, start - piece.start), end - piece.start);
  }
  return found;
}

/** The last piece that starts at or before an offset, else the first. */
function pieceAt(pieces: readonly NotePiece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

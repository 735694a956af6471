import { attached } from './attached';
import { oncePer } from './once-per';
import type { Note, NotePiece, Pattern, Sentence } from './types';

/** What was found in a piece, with where the piece starts: offsets of what was found count from there. */
export interface InPiece<Found> {
  readonly start: number;
  readonly found: Found;
}

/**
 * Finds something in each piece of a note once, for as long as the piece is the same: after an edit all others are
 * known. What is found must depend on nothing but the piece, and not on where it starts.
 */
export function inPieces<Found>(
  find: (piece: NotePiece) => readonly Found[],
): (note: Note) => readonly InPiece<Found>[] {
  const inPiece = oncePerPiece(find);
  const inStretch = oncePerStretch(({ pieces, start }) =>
    pieces.flatMap((piece) => inPiece(piece).map((found) => ({ start: piece.start - start, found }))),
  );
  return (note) => {
    const all: InPiece<Found>[] = [];
    for (const { start, stretch } of stretchesOf(note)) {
      for (const one of inStretch(stretch)) all.push({ start: start + one.start, found: one.found });
    }
    return all;
  };
}

/**
 * Computes something of some pieces in a row at a time, all over a note, for as long as these are the same. As with
 * `inPieces` it must not depend on where they start.
 */
export function inStretches<Result>(
  compute: (pieces: readonly NotePiece[]) => Result,
): (note: Note) => readonly Result[] {
  const ofStretch = oncePerStretch(({ pieces }) => compute(pieces));
  return (note) => stretchesOf(note).map(({ stretch }) => ofStretch(stretch));
}

/** Pieces in a row, of which the middle ones are asked about and the others stand around them. */
export interface Neighbourhood {
  readonly pieces: readonly NotePiece[];
  /** The first piece that is asked about. */
  readonly from: number;
  /** The one behind the last. */
  readonly to: number;
}

/**
 * As `inPieces`, for what depends on the sentences around as well: twenty pieces before and behind those asked about are
 * at hand. Starts of pieces and of what was found count from one and the same place.
 */
export function amongPieces<Found>(
  find: (among: Neighbourhood) => readonly InPiece<Found>[],
): (note: Note) => readonly InPiece<Found>[] {
  interface Known {
    readonly before: number | undefined;
    readonly behind: number | undefined;
    readonly found: readonly InPiece<Found>[];
  }
  const known = attached<Stretch, Known>();
  const inStretch = (
    own: PlacedStretch,
    placedBefore: PlacedStretch | undefined,
    placedBehind: PlacedStretch | undefined,
  ) => {
    const before = placedBefore?.stretch.number;
    const behind = placedBehind?.stretch.number;
    const last = known.get(own.stretch);
    if (last && last.before === before && last.behind === behind) return last.found;
    const found = find(neighbourhoodOf(placedBefore, own, placedBehind));
    known.set(own.stretch, { before, behind, found });
    return found;
  };
  return (note) => {
    const all: InPiece<Found>[] = [];
    const placed = stretchesOf(note);
    placed.forEach((own, index) => {
      for (const { start, found } of inStretch(own, placed[index - 1], placed[index + 1])) {
        all.push({ start: own.start + start, found });
      }
    });
    return all;
  };
}

function neighbourhoodOf(
  before: PlacedStretch | undefined,
  own: PlacedStretch,
  behind: PlacedStretch | undefined,
): Neighbourhood {
  const piecesOf = (placed: PlacedStretch | undefined) =>
    placed?.stretch.pieces.map((piece) => moved(piece, placed.start - placed.stretch.start - own.start)) ?? [];
  const first = piecesOf(before);
  const middle = piecesOf(own);
  return { pieces: [...first, ...middle, ...piecesOf(behind)], from: first.length, to: first.length + middle.length };
}

function moved(piece: NotePiece, by: number): NotePiece {
  return { ...piece, start: piece.start + by };
}

/** Tells of notes whether something holds of any piece of them. It is asked once of each piece, as with `inPieces`. */
export function anyPiece(holds: (piece: NotePiece) => boolean): (note: Note) => boolean {
  const ofPiece = oncePerPiece(holds);
  const ofStretch = oncePerStretch(({ pieces }) => pieces.some(ofPiece));
  return oncePer((note: Note) => stretchesOf(note).some(({ stretch }) => ofStretch(stretch)));
}

/** Adds up what is counted in each piece of a note, every count by itself. */
export function countsIn(count: (piece: NotePiece) => readonly number[]): (note: Note) => readonly number[] {
  const inPiece = oncePerPiece(count);
  const inStretch = oncePerStretch(({ pieces }) => added(pieces.map(inPiece)));
  return oncePer((note: Note) => added(stretchesOf(note).map(({ stretch }) => inStretch(stretch))));
}

function added(counts: readonly (readonly number[])[]): readonly number[] {
  const [first = [], ...others] = counts;
  return first.map((count, at) => others.reduce((sum, one) => sum + (one[at] ?? 0), count));
}

/** Tells of notes whether a pattern matches their prose anywhere; a match lies within one piece. */
export function saysAnywhere(pattern: Pattern): (note: Note) => boolean {
  return anyPiece(({ mask }) => pattern.test(mask));
}

/** The prose of a note between two offsets, without a look at the rest of it. */
export function maskBetween({ pieces }: Pick<Note, 'pieces'>, start: number, end: number): string {
  let found = '';
  for (let index = pieceAt(pieces, start); index < pieces.length; index++) {
    const piece = pieces[index];
    if (!piece || piece.start >= end) break;
    found += piece.mask.slice(Math.max(0, start - piece.start), end - piece.start);
  }
  return found;
}

/** The sentences behind (1) or before (-1) one of a piece, in their order from there, over the ends of the piece. */
export function* sentencesBeside(
  { pieces }: Pick<Note, 'pieces'>,
  start: number,
  index: number,
  step: 1 | -1,
): Iterable<Sentence> {
  let next = index + step;
  const own = pieceAt(pieces, start);
  for (let at = own; pieces[at]; at += step) {
    const { sentences } = pieces[at] as NotePiece;
    if (at !== own) next = step > 0 ? 0 : sentences.length - 1;
    for (; next >= 0 && next < sentences.length; next += step) yield sentences[next] as Sentence;
  }
}

/** The last piece that starts at or before an offset, else the first. */
export function pieceAt(pieces: readonly NotePiece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

let computations = 0;

/** A piece is the same as long as its list of sentences is, wherever it has moved. */
export function oncePerPiece<Result>(compute: (piece: NotePiece) => Result): (piece: NotePiece) => Result {
  const number = computations++;
  return (piece) => {
    const results = resultsOfPieces.get(piece.sentences) ?? [];
    if (results.length === 0) resultsOfPieces.set(piece.sentences, results);
    results[number] ??= { result: compute(piece) };
    return (results[number] as { readonly result: Result }).result;
  };
}

/** One weak entry for all that is computed of a piece: each costs at every collection of garbage. */
const resultsOfPieces = attached<readonly Sentence[], unknown[]>();

/** Some pieces in a row, as they stood when they were first read together: a note has hundreds of pieces. */
interface Stretch {
  /** Others remember it by this: by itself each would keep the states before that it has stood beside. */
  readonly number: number;
  readonly start: number;
  readonly pieces: readonly NotePiece[];
  /** What was computed of it, at the number of each computation: a hundred rules ask at every keystroke. */
  readonly results: unknown[];
}

function oncePerStretch<Result>(compute: (stretch: Stretch) => Result): (stretch: Stretch) => Result {
  const number = computations++;
  return (stretch) => {
    stretch.results[number] ??= { result: compute(stretch) };
    return (stretch.results[number] as { readonly result: Result }).result;
  };
}

interface PlacedStretch {
  /** Where the stretch starts in the note. */
  readonly start: number;
  readonly stretch: Stretch;
}

/** So many pieces make a stretch: an edit has one stretch looked at piece by piece, and all others as a whole. */
const piecesOfStretch = 20;

const byFirstPiece = new WeakMap<readonly Sentence[], Stretch>();

const stretchesOf = oncePer(({ pieces }: Note): readonly PlacedStretch[] => {
  const placed: PlacedStretch[] = [];
  pieces.forEach(({ start, sentences }, from) => {
    if (from % piecesOfStretch !== 0) {
      // It may have been the first of a stretch before, which is let go.
      byFirstPiece.delete(sentences);
      return;
    }
    const before = byFirstPiece.get(sentences);
    const stretch = before && isSame(before.pieces, pieces, from) ? before : stretchFrom(pieces, from);
    if (stretch !== before) byFirstPiece.set(sentences, stretch);
    placed.push({ start, stretch });
  });
  return placed;
});

let stretches = 0;

function stretchFrom(pieces: readonly NotePiece[], from: number): Stretch {
  const own = pieces.slice(from, from + piecesOfStretch);
  return { number: stretches++, start: own[0]?.start ?? 0, pieces: own, results: [] };
}

function isSame(stretch: readonly NotePiece[], pieces: readonly NotePiece[], from: number): boolean {
  if (stretch.length !== Math.min(piecesOfStretch, pieces.length - from)) return false;
  return stretch.every((piece, index) => piece.sentences === pieces[from + index]?.sentences);
}

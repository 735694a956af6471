/**
 * The same text with two bytes for each character. V8 keeps texts of Latin letters alone with one, and compiles every
 * pattern for each of the two kinds by itself. The sentences of notes are of both, as there is an arrow in a note or none, so
 * both were compiled: a third of the work of a first note.
 */
export function withTwoBytes(text: string): string {
  return `${text}\u2192`.slice(0, -1);
}

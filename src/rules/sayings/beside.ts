import type { NotePiece, Sentence } from '../../engine/types';
import type { Saying } from './saying';

/** The first of two sentences, where nothing but blanks and at most one line break lie between them. */
export function inParagraph(
  { text }: NotePiece,
  before: Sentence | undefined,
  sentence: Sentence | undefined,
): Sentence | undefined {
  if (!before || !sentence || before.zone === 'heading') return undefined;
  const between = text.slice(before.span.end, sentence.span.start);
  return between.trim() === '' && between.split('\n').length <= 2 ? before : undefined;
}

/** The sentence before, and the one behind where the saying asks for what is told around. */
export function besideIn(piece: NotePiece, index: number, saying: Saying): readonly Sentence[] {
  const { sentences } = piece;
  const [sentence, next] = [sentences[index], sentences[index + 1]];
  const before = inParagraph(piece, sentences[index - 1], sentence);
  const behind = saying.about && inParagraph(piece, sentence, next) ? next : undefined;
  return [before, behind].filter((one) => one !== undefined);
}

import type { NotePiece, Sentence } from '../../engine/types';
import type { Saying } from './saying';

/** Marks that close one sentence or open the next: "**Where do they go?** Nowhere." */
const emphasis = /^[*_~`]{1,3}|[*_~`]{1,3}$/g;

/** The first of two sentences, where nothing but emphasis, blanks and at most one line break lie between them. */
export function inParagraph(
  { text }: NotePiece,
  before: Sentence | undefined,
  sentence: Sentence | undefined,
): Sentence | undefined {
  if (!before || !sentence || before.zone === 'heading') return undefined;
  const between = text.slice(before.span.end, sentence.span.start).replace(emphasis, '');
  return between.trim() === '' && between.split('\n').length <= 2 ? before : undefined;
}

/** "See [[sns]]": it names what another place is about. */
const refersElsewhere = /^\W{0,4}(?:see(?: also)?|cf\.?|compare|(?:more|details?) (?:in|on|under|about))\b/i;

/**
 * The sentence before, and the one behind where the saying asks for what is told around and nothing over the sentence says
 * what it is about.
 */
export function besideIn(piece: NotePiece, index: number, saying: Saying): readonly Sentence[] {
  const { sentences } = piece;
  const [sentence, next] = [sentences[index], sentences[index + 1]];
  const before = inParagraph(piece, sentences[index - 1], sentence);
  const isOpen = saying.about !== undefined && sentence?.services.length === 0;
  const behind = isOpen && inParagraph(piece, sentence, next) ? next : undefined;
  return [before, behind].filter((one) => one !== undefined && !refersElsewhere.test(one.text)) as readonly Sentence[];
}

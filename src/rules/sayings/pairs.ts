import { longPattern } from '../../engine/pattern';
import type { NotePiece, Sentence } from '../../engine/types';
import { inParagraph } from './beside';
import { isOfOtherProducts } from './surroundings';

/** It speaks of what the sentence before does, or tells what follows from it. */
const goesOn = longPattern`
    ^(?!\W{0,4}(?:to|if|when)\b).{0,60}\b(?:it|its|they|them|their|this|that|these|those|both|each|every|all|none|so
    |therefore|hence|thus|then|there|here|we|our)\b`;

/** No two sentences that make one statement are longer together. */
const longest = 230;

/** "The queue feeds a Lambda. It deletes first": the sentence that one goes on with, and its words as a lead. */
export function wentBefore(
  piece: NotePiece,
  index: number,
): { readonly lead: string; readonly before: Sentence } | undefined {
  const sentence = piece.sentences[index];
  const before = inParagraph(piece, piece.sentences[index - 1], sentence);
  if (!sentence || !before || sentence.zone !== 'body') return undefined;
  if (before.text.length + sentence.text.length > longest || !goesOn.test(sentence.text)) return undefined;
  if (sentence.services.length === 0 && !/^\W{0,4}(?:it|its|they|this|both)\b/i.test(sentence.text)) return undefined;
  if (isOfOtherProducts(sentence) && !sentence.services.includes('mq')) return undefined;
  // Asked last: it is the dearest question.
  if (!before.asserted || !sentence.asserted) return undefined;
  return { lead: `${before.text.trim().replace(/[.!:]{1,3}$/, '')}, `, before };
}

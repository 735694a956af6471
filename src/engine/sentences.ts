import type { Sentence } from './types';

/** The same sentence in a text that begins `by` characters earlier. What it speaks of is still found only when asked for. */
export function movedSentence(sentence: Sentence, by: number): Sentence {
  return {
    span: { start: sentence.span.start + by, end: sentence.span.end + by },
    text: sentence.text,
    zone: sentence.zone,
    get services() {
      return sentence.services;
    },
    get named() {
      return sentence.named;
    },
    get queueType() {
      return sentence.queueType;
    },
    get asserted() {
      return sentence.asserted;
    },
    get label() {
      return sentence.label;
    },
    get under() {
      return sentence.under;
    },
  };
}

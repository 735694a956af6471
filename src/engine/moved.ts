import type { Claim, Sentence, Service, Span, Zone } from './types';

/** Moves a span along with the text before it. */
export function moved(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** The same claim in a text that begins `by` characters earlier. */
export function movedClaim(claim: Claim, by: number): Claim {
  const { value } = claim;
  if (value.kind !== 'quantity') return { ...claim, span: moved(claim.span, by) };
  const quantity = { ...value.quantity, span: moved(value.quantity.span, by) };
  return { ...claim, span: moved(claim.span, by), value: { kind: 'quantity', quantity } };
}

/** The same sentence in a text that begins `by` characters earlier. What it speaks of is still found only when asked for. */
export function movedSentence(sentence: Sentence, by: number): Sentence {
  return new MovedSentence(sentence, by);
}

/** A class, for there are many: an object with getters of its own takes kilobytes. */
class MovedSentence implements Sentence {
  readonly span: Span;
  readonly #sentence: Sentence;

  constructor(sentence: Sentence, by: number) {
    this.span = moved(sentence.span, by);
    this.#sentence = sentence;
  }

  get text(): string {
    return this.#sentence.text;
  }

  get zone(): Zone {
    return this.#sentence.zone;
  }

  get services(): readonly Service[] {
    return this.#sentence.services;
  }

  get named(): boolean {
    return this.#sentence.named;
  }

  get queueType(): 'standard' | 'fifo' | undefined {
    return this.#sentence.queueType;
  }

  get asserted(): boolean {
    return this.#sentence.asserted;
  }

  get label(): string | undefined {
    return this.#sentence.label;
  }

  get under(): readonly string[] {
    return this.#sentence.under;
  }
}

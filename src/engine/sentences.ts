import type { Sentence, Service, Span, Zone } from './types';

/** The same sentence in a text that begins `by` characters earlier. What it speaks of is still found only when asked for. */
export function movedSentence(sentence: Sentence, by: number): Sentence {
  return new MovedSentence(sentence, by);
}

/** A class, for there are many: an object with getters of its own takes kilobytes. */
class MovedSentence implements Sentence {
  readonly span: Span;
  readonly #sentence: Sentence;

  constructor(sentence: Sentence, by: number) {
    this.span = { start: sentence.span.start + by, end: sentence.span.end + by };
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

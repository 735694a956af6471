import type { Fix, Span } from './text';

export type QuestionKind = 'choice' | 'multiple' | 'true-false' | 'card' | 'cloze' | 'numeric';

export interface QuestionOption {
  readonly text: string;
  readonly span: Span;
  readonly correct: boolean;
  readonly why?: string;
  /** The letter or number printed before the option. */
  readonly label?: string;
}

/** A question or card as it stands in a note, in one normal form whatever its syntax. */
export interface Question {
  /** Hash of the normalised stem and options: moves with the content. */
  readonly id: string;
  readonly kind: QuestionKind;
  readonly syntax: string;
  /** From the stem to the last option or its key, whichever is nearer to the stem. */
  readonly span: Span;
  readonly stem: string;
  readonly stemSpan: Span;
  readonly options: readonly QuestionOption[];
  /** The answer of a card, cloze or numeric question. */
  readonly answer?: string;
  readonly answerSpan?: Span;
  readonly explanation?: string;
  readonly explanationSpan?: Span;
  /** The number printed before it, by which a key elsewhere calls it. */
  readonly number?: number;
  /** Target of `hasExplain::`. */
  readonly explainedBy?: string;
  readonly topics: readonly string[];
  /** What a quiz would lose or get wrong: the ids of quiz rules with their place. */
  readonly faults: readonly QuestionFault[];
}

/** An answer whose question is in another note: `12. B` in a file of answers. */
export interface SeparateAnswer {
  /** The number of its question. */
  readonly number: number;
  /** Letters in upper case, or numbers, of the right options. */
  readonly tokens: readonly string[];
  readonly span: Span;
  readonly explanation?: string;
}

export interface QuestionFault {
  readonly rule: string;
  readonly span: Span;
  readonly message: string;
  readonly fixes?: readonly Fix[];
}

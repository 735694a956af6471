import type { Service, Unit } from './facts';
import type { Question, QuestionFault, SeparateAnswer } from './questions';
import type { AsOf, Span } from './text';

/**
 * Where in a note a text stands. What stands in a question's stem, a wrong or a quoted option, a comment or the
 * frontmatter is no claim of the author; all other zones are read for claims.
 */
export type Zone =
  | 'body'
  | 'heading'
  | 'table'
  | 'quote'
  | 'callout'
  | 'code'
  | 'frontmatter'
  | 'comment'
  | 'card'
  | 'question-stem'
  | 'option-right'
  | 'option-wrong'
  | 'quoted-option'
  | 'key'
  | 'explanation';

/** A number with its unit as the author wrote it. `readings` are all meanings in the base unit (256 KB: two). */
export interface Quantity {
  readonly span: Span;
  readonly text: string;
  readonly unit: Unit;
  readonly readings: readonly number[];
  /** The second number of a range, same base unit. */
  readonly to?: readonly number[];
  readonly comparator?: 'max' | 'min' | 'default' | 'exact' | 'over';
  /** What is counted, in the singular ("message", "topic"); absent for sizes, times and bare numbers. */
  readonly noun?: string;
  /** What it is counted by, in the singular ("shard", "topic"); seconds of a rate are in the unit. */
  readonly per?: readonly string[];
}

export type ClaimValue =
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  | { readonly kind: 'unlimited'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

export type Verdict = 'current' | 'outdated' | 'wrong' | 'default-mode' | 'unknown';

/** What prose says: a limit or property of a service, or a load that somebody puts on it. */
export interface Claim {
  readonly fact: string;
  /** Which entry of the fact, where it has several. */
  readonly part?: string;
  readonly sense: 'limit' | 'load';
  readonly value: ClaimValue;
  readonly span: Span;
  readonly zone: Zone;
  readonly service: Service;
  readonly queueType?: 'standard' | 'fifo';
  /**
   * How the service was found: a weak scope (title, file name) lowers a finding to a hint. `noun`: nothing names it, a word
   * such as "queue" implies it.
   */
  readonly scope: 'line' | 'noun' | 'clause' | 'table' | 'parent' | 'heading' | 'section' | 'title' | 'file';
  /** The note dates the claim itself ("as of 2023"): it stays a claim and the message says so. */
  readonly dated?: boolean;
}

/** A sentence of prose with what it speaks of. `text` is the mask of `span`: same length, markup blank. */
export interface Sentence {
  readonly span: Span;
  readonly text: string;
  readonly zone: Zone;
  /** Services named in the sentence, in order of appearance; else the services its scope gives. */
  readonly services: readonly Service[];
  /** True where the services come from the sentence itself. */
  readonly named: boolean;
  readonly queueType: 'standard' | 'fifo' | undefined;
  /**
   * False for a question, plan, hypothetical, piece of history, quotation or denial of the whole, and under a heading that
   * makes it one ("Anti-patterns"): not an assertion of the author.
   */
  readonly asserted: boolean;
  /** For a cell of a table: what heads its row and its column ("Queue Orders: Dead-letter queue"). */
  readonly label: string | undefined;
  /** The bullets around it, the line that leads its list in and the headings above it, the nearest first. */
  readonly under: readonly string[];
}

/** `[[target#heading^block|alias]]` or an embed, with the span of each part. */
export interface Link {
  readonly span: Span;
  readonly target: string;
  readonly targetSpan: Span;
  readonly heading?: { readonly text: string; readonly span: Span };
  readonly block?: { readonly id: string; readonly span: Span };
  /** A bare pipe inside a table cell cuts the link in two: the pipe's offset. */
  readonly barePipe?: number;
}

export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly span: Span;
}

export interface Frontmatter {
  readonly span: Span;
  readonly title?: string;
  readonly aliases: readonly string[];
  readonly tags: readonly string[];
  readonly asOf?: { readonly value: AsOf; readonly span: Span };
  /** `loads:` by resource name. */
  readonly loads: readonly { readonly name: string; readonly text: string; readonly span: Span }[];
  readonly template?: { readonly path: string; readonly span: Span };
}

/** A piece of a note: all spans count from `start`. Each list is the very same as long as nothing of it changes. */
export interface NotePiece {
  readonly start: number;
  /** The piece as it is written. */
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly claims: readonly Claim[];
  readonly links: readonly Link[];
  readonly headings: readonly Heading[];
  readonly citations: Note['citations'];
  /** The prose of the piece, like the note's own. */
  readonly mask: string;
}

export interface Note {
  readonly title: string;
  readonly frontmatter?: Frontmatter;
  readonly headings: readonly Heading[];
  readonly blockIds: readonly string[];
  readonly tags: readonly { readonly name: string; readonly span: Span }[];
  readonly links: readonly Link[];
  readonly citations: readonly { readonly numbers: readonly number[]; readonly span: Span }[];
  readonly sentences: readonly Sentence[];
  /**
   * The same sentences in pieces whose lists stay the very same objects while their text and its headings do: what a
   * rule finds in a list may be kept by it, so that an edit costs no second look at the whole note.
   */
  readonly pieces: readonly NotePiece[];
  readonly claims: readonly Claim[];
  readonly questions: readonly Question[];
  /** The answers of a note that holds no question to which they could belong. */
  readonly quizAnswers?: readonly SeparateAnswer[];
  /** Answers and explanations that belong to no question. */
  readonly quizFaults?: readonly QuestionFault[];
  /** The prose of the note: same length as its text, everything that is not prose blank. */
  readonly mask: string;
}

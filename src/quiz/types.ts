import type { QuestionKind, Service, Span } from '../engine/types';

/**
 * The data of the quiz: what can be asked, and what was answered. Questions of notes and generated ones become
 * `QuizItem`s, a session asks them, answers become `ReviewEvent`s, and schedules are replayed from those.
 */

/** One option of an item. Texts are Markdown. */
export interface QuizOption {
  readonly text: string;
  readonly correct: boolean;
  /** Why it is right or wrong. */
  readonly why?: string;
}

/** Where an item comes from, and what "Open note" opens. */
export interface ItemSource {
  readonly kind: 'note' | 'guide' | 'facts' | 'template';
  /** The document; absent for questions made from facts alone. */
  readonly uri?: string;
  /** The place in the document: stem to last option, the bullet, the resource. */
  readonly span?: Span;
  /** What the panel calls it: the note's title, "AWS facts", the template's file name. */
  readonly title: string;
  readonly heading?: string;
}

/** The fact that decides an item, ready to be shown. */
export interface ItemFact {
  readonly id: string;
  readonly title: string;
  /** "1 MiB since August 2025" */
  readonly display: string;
  /** Address of the AWS page. */
  readonly page: string;
  /** `YYYY-MM-DD`, when the page was read. */
  readonly checked: string;
}

/** One thing that can be asked, whatever it was made from. Texts are Markdown. */
export interface QuizItem {
  /** Content, not position: a hash of the normalised stem and options. */
  readonly id: string;
  readonly kind: QuestionKind;
  readonly stem: string;
  /** In the order in which they are shown. Empty for cards, clozes and numeric questions. */
  readonly options: readonly QuizOption[];
  /** The answer of a card, cloze or numeric question. */
  readonly answer?: string;
  readonly explanation?: string;
  readonly source: ItemSource;
  readonly services: readonly Service[];
  /** Tags and headings by which the item can be chosen. */
  readonly topics: readonly string[];
  readonly fact?: ItemFact;
  /** The keyed answer rests on a fact that has changed. `correction` is what holds now. */
  readonly stale?: { readonly reason: string; readonly correction?: string };
  /** Shown with the verdict: today's value where older course material counts. */
  readonly remark?: string;
}

/** 1 again, 2 hard, 3 good, 4 easy. */
export type Grade = 1 | 2 | 3 | 4;

export type QuizMode = 'practice' | 'review' | 'exam';

/** A point in time as a person there reads it: milliseconds since 1970 UTC, and minutes that local time is ahead of UTC. */
export interface Moment {
  readonly ms: number;
  readonly offset: number;
}

/** One answer, as the log keeps it. */
export interface ReviewEvent {
  readonly kind: 'review';
  /** Writer and number: unique for ever, so that a line met twice counts once. */
  readonly id: string;
  readonly at: Moment;
  readonly item: string;
  readonly grade: Grade;
  readonly mode: QuizMode;
}

/** What an item was when it was answered, so that progress survives a reworded or deleted question. */
export interface ItemEvent {
  readonly kind: 'item';
  readonly id: string;
  readonly at: Moment;
  readonly item: string;
  /** The stem without markup, at most 200 characters. */
  readonly stem: string;
  readonly source: string;
  readonly services: readonly string[];
  readonly topics: readonly string[];
}

/** A schedule taken over from another program: due then, with that stability and difficulty. */
export interface ImportEvent {
  readonly kind: 'import';
  readonly id: string;
  readonly at: Moment;
  readonly item: string;
  readonly due: Moment;
  /** Days until the chance of recall falls to 90 %. */
  readonly stability: number;
  /** 1 (easy) to 10 (hard). */
  readonly difficulty: number;
}

export type LogEvent = ReviewEvent | ItemEvent | ImportEvent;

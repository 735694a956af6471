import type { Doc, Relations } from './documents';
import type { Fact, FactBase, Reading } from './facts';
import type { Graph } from './graph';
import type { Claim, Note, Verdict } from './notes';
import type { Template } from './templates';
import type { AsOf, Fix, IsoDate, Severity, Span } from './text';

/** A place in this or another document that carries the other half of a finding. */
export interface Related {
  readonly uri?: string;
  readonly span: Span;
  readonly message: string;
}

/** What a rule says. Severity is the rule's own unless given. */
export interface Report {
  readonly span: Span;
  /** One sentence of at most 160 characters with the user's own names and numbers. */
  readonly message: string;
  readonly severity?: Severity;
  readonly subject?: string;
  readonly fact?: string;
  readonly related?: readonly Related[];
  /** A function where writing the edits costs something: it is called when somebody asks for them. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
  /** The arithmetic, in Markdown, for the hover. */
  readonly detail?: string;
}

/** A report under its rule's name, with the severity that settings gave it. */
export interface Finding extends Omit<Report, 'fixes'> {
  readonly rule: string;
  readonly severity: Severity;
  /** In a synthesized template: what the source that makes the resource would call the finding. */
  readonly construct?: { readonly uri: string; readonly subject: string };
  /** Written when first read, then kept; who copies a finding has to ask for them. */
  readonly fixes: readonly Fix[];
}

export interface CheckOptions {
  /** What notes and quizzes are judged by. A note's own `as-of:` wins over it. */
  readonly asOf: AsOf;
  /** The current day: templates are judged by it whatever `asOf` says, unless `asOf` is a date. */
  readonly today: IsoDate;
  /** Region of the account, for limits that differ by Region; absent where not known. */
  readonly region?: string;
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Rule `citation-without-source` also speaks in notes without any source list. */
  readonly citations: boolean;
}

interface ContextBase {
  readonly doc: Doc;
  readonly relations: Relations;
  readonly facts: FactBase;
  /** Templates are always judged by a date; the exam profile changes notes and quizzes only. */
  readonly asOf: AsOf;
  readonly options: CheckOptions;
}

export interface TemplateContext extends ContextBase {
  readonly template: Template;
  readonly graph: Graph;
}

export interface NoteContext extends ContextBase {
  readonly note: Note;
}

/** One rule: one file in `src/rules`, one page in `docs/rules`, the same name. */
export interface Rule {
  readonly id: string;
  /** What the rule says, in a few words: the title of its page and of its row in the table. */
  readonly title: string;
  readonly severity: Severity;
  readonly group: RuleGroup;
  readonly fixable: boolean;
  checkTemplate?(context: TemplateContext): Iterable<Report>;
  checkNote?(context: NoteContext): Iterable<Report>;
}

export type RuleGroup =
  | 'Facts and loads'
  | 'SQS'
  | 'SNS'
  | 'EventBridge, Scheduler, Pipes'
  | 'Lambda'
  | 'Kinesis'
  | 'Firehose'
  | 'Amazon MQ'
  | 'S3, policies, alarms'
  | 'Beliefs'
  | 'Vault'
  | 'Quiz';

/** A tooltip: Markdown over a span. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** A claim held against its fact. */
export interface JudgedClaim {
  readonly claim: Claim;
  readonly fact: Fact;
  readonly verdict: Verdict;
  /** The reading in force under `asOf`. */
  readonly now: Reading;
  /** The reading that the claim states, when it is one of the fact's history (the current or a former one). */
  readonly stated?: Reading;
  /** The reading that replaced `stated`: its `since` is the day the claim went stale. */
  readonly replacedBy?: Reading;
  /** The claim states what older course material teaches. */
  readonly examSays: boolean;
}

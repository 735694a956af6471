import type { Grade, QuizMode } from './types';

/**
 * Everything that passes between the extension and the quiz panel: whole views one way, intents the other. Types only,
 * so that the panel's bundle takes nothing else from the extension. Texts named `html` are rendered Markdown without
 * raw HTML; all other texts are plain.
 */

/** Rendered Markdown. */
export type Html = string;

/** From the extension to the panel. `handled` is the number of the last intent that the view takes into account. */
export interface ViewMessage {
  readonly type: 'view';
  readonly view: QuizView;
  readonly handled: number;
}

/** From the panel to the extension. Intents are numbered from 1 in the life of a page. */
export interface IntentMessage {
  readonly type: 'intent';
  readonly number: number;
  readonly intent: Intent;
}

/** What the learner does. */
export type Intent =
  /** The page has loaded and wants a view. */
  | { readonly type: 'ready' }
  | { readonly type: 'show'; readonly screen: 'setup' | 'progress' | 'question' }
  | { readonly type: 'change-setup'; readonly field: SetupField; readonly value: string }
  | { readonly type: 'start' }
  /** A review of all that is due. */
  | { readonly type: 'start-due' }
  | { readonly type: 'select'; readonly option: number; readonly selected: boolean }
  | { readonly type: 'write'; readonly text: string }
  /** Check the options, or show the answer of a card. */
  | { readonly type: 'answer' }
  /** The learner judges: of a card after its answer is shown, and over a typed answer. */
  | { readonly type: 'grade'; readonly grade: Grade }
  | { readonly type: 'next' }
  /** To the next question without an answer. */
  | { readonly type: 'skip' }
  /** To a question of an exam, counted from 0. */
  | { readonly type: 'go'; readonly position: number }
  | { readonly type: 'flag' }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'time-up' }
  | { readonly type: 'hand-in'; readonly confirmed: boolean }
  /** Carries on without a timer after the time is up. */
  | { readonly type: 'stop-timer' }
  | { readonly type: 'close-dialog' }
  /** Ends a round early and shows what was answered. */
  | { readonly type: 'finish'; readonly confirmed: boolean }
  | { readonly type: 'again'; readonly only: 'missed' | 'all' }
  | { readonly type: 'open-source' }
  /** A wikilink or relative link of the question that is shown. */
  | { readonly type: 'open-link'; readonly target: string }
  | { readonly type: 'export'; readonly format: 'anki' | 'csv' | 'json' }
  | { readonly type: 'open-log-problem'; readonly index: number };

/** A button. `id` names the place, so that focus stays when its label and intent change. */
export interface Action {
  readonly id: string;
  readonly label: string;
  readonly intent: Intent;
  readonly primary?: boolean;
  /** Why it cannot be pressed. */
  readonly disabled?: string;
  /** Second line: the next interval of a grade. */
  readonly detail?: string;
  readonly pressed?: boolean;
}

export interface QuizView {
  readonly header: HeaderView;
  readonly screen: Screen;
  readonly dialog?: DialogView;
  /** Said once by a polite live region when its number is new. */
  readonly announcement: { readonly number: number; readonly text: string };
  /** The element to focus when its number is new; at all other times focus stays where it is. */
  readonly focus: { readonly number: number; readonly id: string };
  /** A to H choose options while the options have focus. */
  readonly letterKeys: boolean;
}

export interface HeaderView {
  /** "Practice", "Exam" */
  readonly title: string;
  /** "7 of 20" */
  readonly position?: string;
  /** 0 to 1 */
  readonly progress?: number;
  readonly source?: { readonly label: string; readonly intent?: Intent };
  readonly actions: readonly Action[];
}

/** A question put to the learner before something that cannot be taken back. */
export interface DialogView {
  readonly title: string;
  readonly text: string;
  readonly actions: readonly Action[];
}

export type Screen = LoadingScreen | EmptyScreen | SetupScreen | QuestionScreen | SummaryScreen | ProgressScreen;

export interface LoadingScreen {
  readonly kind: 'loading';
  readonly text: string;
}

/** Nothing to ask, and what to do about it. */
export interface EmptyScreen {
  readonly kind: 'empty';
  readonly title: string;
  readonly html: Html;
  readonly actions: readonly Action[];
}

export type SetupField = 'mode' | 'from' | 'value' | 'only' | 'count' | 'timer' | 'minutes';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
}

export interface SetupScreen {
  readonly kind: 'setup';
  readonly mode: QuizMode;
  readonly modes: readonly Choice[];
  readonly from: string;
  readonly froms: readonly Choice[];
  readonly value: string;
  /** The folders, notes, tags or services to choose from; empty where `from` needs no second choice. */
  readonly values: readonly Choice[];
  readonly valueLabel: string;
  readonly only: string;
  readonly onlys: readonly Choice[];
  readonly count: number;
  readonly exam?: {
    readonly timer: string;
    readonly timers: readonly Choice[];
    readonly minutes: number;
  };
  /** "42 questions" */
  readonly matching: string;
  readonly actions: readonly Action[];
}

export interface OptionView {
  readonly letter: string;
  readonly html: Html;
  readonly selected: boolean;
  /** After the answer. `word` says it without colour: "Right", "Wrong", "Right, not chosen". */
  readonly verdict?: { readonly right: boolean; readonly word: string; readonly html?: Html };
}

export interface QuestionScreen {
  readonly kind: 'question';
  /** Changes with the question, so that nothing of an earlier one is carried over. */
  readonly key: string;
  readonly form: 'one' | 'several' | 'reveal' | 'typed';
  readonly stem: Html;
  /** "Choose 2." */
  readonly hint?: string;
  readonly options: readonly OptionView[];
  readonly typed?: { readonly label: string; readonly text: string };
  /** Before the answer: what the learner should know of the question. */
  readonly notices: readonly NoticeView[];
  /** True once answered: options can no longer be changed. */
  readonly answered: boolean;
  readonly verdict?: { readonly right: boolean; readonly word: string; readonly text: string };
  /** The answer of a card, cloze or typed question. */
  readonly answer?: Html;
  readonly explanation?: Html;
  readonly fact?: FactView;
  /** Grades of a review, with their next interval. */
  readonly grades: readonly Action[];
  readonly actions: readonly Action[];
  readonly exam?: ExamView;
}

export interface NoticeView {
  readonly tone: 'warning' | 'info';
  readonly title: string;
  readonly html: Html;
}

export interface FactView {
  readonly title: string;
  readonly display: string;
  readonly page: string;
  /** "read 22 November 2026" */
  readonly checked: string;
}

export interface ExamView {
  readonly strip: readonly StripView[];
  readonly timer?: TimerView;
  readonly paused: boolean;
}

/** One number of the strip. `label` is what a screen reader hears: "Question 3, answered, flagged". */
export interface StripView {
  readonly number: number;
  readonly label: string;
  readonly current: boolean;
  readonly answered: boolean;
  readonly flagged: boolean;
  readonly right?: boolean;
}

/** Milliseconds. The page counts down from `remaining` on its own. */
export interface TimerView {
  readonly remaining: number;
  readonly running: boolean;
  /** What to announce when that much time is left. */
  readonly alerts: readonly { readonly remaining: number; readonly text: string }[];
}

export interface SummaryScreen {
  readonly kind: 'summary';
  readonly title: string;
  readonly text: string;
  /** Share of right answers, 0 to 1; absent where nothing was answered. */
  readonly share?: number;
  readonly topics?: TableView;
  readonly missed: readonly { readonly html: Html; readonly intent: Intent; readonly label: string }[];
  readonly actions: readonly Action[];
}

export interface ProgressScreen {
  readonly kind: 'progress';
  readonly figures: readonly { readonly label: string; readonly value: string; readonly detail?: string }[];
  readonly charts: readonly ChartView[];
  readonly problems: readonly { readonly text: string; readonly intent: Intent }[];
  readonly actions: readonly Action[];
}

export interface TableView {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Stacked bars: over time (`columns`) or one row for each name (`rows`). The table says the same in words. */
export interface ChartView {
  readonly id: string;
  readonly title: string;
  readonly shape: 'columns' | 'rows';
  readonly series: readonly { readonly name: string; readonly tone: 'right' | 'wrong' | 'due' | 'part' | 'none' }[];
  readonly bars: readonly { readonly label: string; readonly values: readonly number[] }[];
  readonly table: TableView;
  /** In place of the chart while there is nothing to draw. */
  readonly empty?: string;
}

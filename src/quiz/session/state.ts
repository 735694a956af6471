import type { Selection } from '../selection';
import type { Grade, Moment, QuizItem, QuizMode } from '../types';

/** What was chosen before a round begins. */
export interface Setup {
  readonly mode: QuizMode;
  readonly selection: Selection;
  /** At most that many questions. */
  readonly count: number;
  /** `paused`: the time begins when the learner says so. */
  readonly timer: 'off' | 'on' | 'double' | 'paused';
  /** Minutes of an exam with the timer on. */
  readonly minutes: number;
}

/** One question of a round and what was done with it. */
export interface Entry {
  /** Index into the items of the round. */
  readonly item: number;
  readonly selected: readonly number[];
  readonly text: string;
  readonly flagged: boolean;
  /** The answer is on the screen. `right` is absent while the learner has still to judge. */
  readonly shown?: { readonly right?: boolean; readonly grade?: Grade };
}

/** Milliseconds. While it runs, `since` is when it was last looked at. */
export interface Timer {
  readonly limit: number;
  readonly used: number;
  readonly since?: number;
}

/** A round holds copies of its items: what happens to the notes meanwhile does not touch it. */
export interface Round {
  readonly setup: Setup;
  readonly items: readonly QuizItem[];
  readonly entries: readonly Entry[];
  readonly position: number;
  readonly timer?: Timer;
  /** The answers have been counted: exams show no verdict before. */
  readonly finished: boolean;
}

export type DialogName = 'hand-in' | 'time-up' | 'finish' | 'replace';

/** All that the panel shows, as plain data that survives a reload as JSON. */
export interface QuizState {
  readonly version: 1;
  readonly screen: 'loading' | 'empty' | 'setup' | 'question' | 'summary' | 'progress';
  /** What the setup screen shows, and what an empty or loading screen is about. */
  readonly setup: Setup;
  readonly round?: Round;
  readonly dialog?: DialogName;
  readonly announcement: { readonly number: number; readonly text: string };
  readonly focus: { readonly number: number; readonly id: string };
}

/** What the extension does after a step. */
export type Effect =
  | {
      readonly type: 'record';
      readonly item: QuizItem;
      readonly grade: Grade;
      readonly mode: QuizMode;
      readonly at: Moment;
    }
  | { readonly type: 'open-source'; readonly item: QuizItem }
  | { readonly type: 'open-link'; readonly item: QuizItem; readonly target: string }
  | { readonly type: 'export'; readonly format: 'anki' | 'csv' | 'json' }
  | { readonly type: 'open-log-problem'; readonly index: number };

export interface Step {
  readonly state: QuizState;
  readonly effects: readonly Effect[];
}

/** What a quiz begins with where nobody has chosen anything. */
export const defaultSetup: Setup = {
  mode: 'practice',
  selection: { from: 'all', value: '', only: 'all' },
  count: 20,
  timer: 'on',
  minutes: 40,
};

/** A quiz that has not begun. */
export function initialState(setup: Setup = defaultSetup): QuizState {
  return {
    version: 1,
    screen: 'loading',
    setup,
    announcement: { number: 0, text: '' },
    focus: { number: 0, id: '' },
  };
}

/**
 * Reads a state that an earlier window kept. A timer goes on from where it was last looked at, so that the time in
 * between does not count. `undefined` for anything that this version did not write.
 */
export function restoreState(stored: unknown, now: Moment): QuizState | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const state = stored as QuizState;
  if (state.version !== 1 || !state.setup?.selection || !state.focus || !state.announcement) return undefined;
  if (state.screen === 'question' && !currentItem(state)) return undefined;
  const timer = state.round?.timer;
  if (!state.round || timer?.since === undefined) return state;
  return { ...state, round: { ...state.round, timer: { ...timer, since: now.ms } } };
}

/** The question that is shown. */
export function currentEntry(state: QuizState): Entry | undefined {
  return state.round?.entries[state.round.position];
}

/** The item of the question that is shown. */
export function currentItem(state: QuizState): QuizItem | undefined {
  const entry = currentEntry(state);
  return entry && state.round?.items[entry.item];
}

/** Options are offered: what can be counted without the learner's judgement. */
export function isChoice(item: QuizItem): boolean {
  return item.options.length > 0;
}

/** Several right options may be chosen. */
export function isSeveral(item: QuizItem): boolean {
  return item.kind === 'multiple' || item.options.filter((option) => option.correct).length > 1;
}

/** All right options and no other: there is no partial credit. */
export function isRight(item: QuizItem, selected: readonly number[]): boolean {
  return item.options.every((option, index) => option.correct === selected.includes(index));
}

/** Milliseconds left on a timer; not below zero. */
export function remaining(timer: Timer, now: Moment): number {
  const running = timer.since === undefined ? 0 : Math.max(0, now.ms - timer.since);
  return Math.max(0, timer.limit - timer.used - running);
}

/** The letter before an option: A, B, ... */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

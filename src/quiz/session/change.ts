import { currentEntry, type Entry, type QuizState, type Round, type Step } from './state';

/** An exam that has begun and is not handed in. */
export function isExamRunning(state: QuizState): boolean {
  return state.round !== undefined && isExam(state.round) && !state.round.finished;
}

/** Exams show no verdict before they are handed in. */
export function isExam(round: Round): boolean {
  return round.setup.mode === 'exam';
}

/** The question on the screen waits for its answer. */
export function isOpen(state: QuizState, round: Round): boolean {
  return state.screen === 'question' && !round.finished && currentEntry(state)?.shown === undefined;
}

/** The state with the question on the screen changed. */
export function changeEntry(state: QuizState, round: Round, change: (entry: Entry) => Entry): QuizState {
  const entries = round.entries.map((entry, index) => (index === round.position ? change(entry) : entry));
  return { ...state, round: { ...round, entries } };
}

/** Something to be said once by the live region. */
export function announced(state: QuizState, text: string): QuizState {
  return { ...state, announcement: { number: state.announcement.number + 1, text } };
}

/** A new place for the focus: the id of an element, or `first`, `title` or `dialog`. */
export function focused(state: QuizState, id: string): QuizState {
  return { ...state, focus: { number: state.focus.number + 1, id } };
}

/** A step without effects. */
export function only(state: QuizState): Step {
  return { state, effects: [] };
}

/** A copy without one member. */
export function without<T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> {
  const { [key]: _, ...rest } = value;
  return rest;
}

/** An item that has not been asked yet; `item` is its index in the round. */
export function newEntry(item: number): Entry {
  return { item, selected: [], text: '', flagged: false };
}

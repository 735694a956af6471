import { currentEntry, type Entry, type QuizState, type Round, type Step } from './state';

/** An exam that has begun and is not handed in. */
export function isExamRunning(state: QuizState): boolean {
  return state.round !== undefined && isExam(state.round) && !state.round.finished;
}

export function isExam(round: Round): boolean {
  return round.setup.mode === 'exam';
}

export function isOpen(state: QuizState, round: Round): boolean {
  return state.screen === 'question' && !round.finished && currentEntry(state)?.shown === undefined;
}

export function changeEntry(state: QuizState, round: Round, change: (entry: Entry) => Entry): QuizState {
  const entries = round.entries.map((entry, index) => (index === round.position ? change(entry) : entry));
  return { ...state, round: { ...round, entries } };
}

export function announced(state: QuizState, text: string): QuizState {
  return { ...state, announcement: { number: state.announcement.number + 1, text } };
}

export function focused(state: QuizState, id: string): QuizState {
  return { ...state, focus: { number: state.focus.number + 1, id } };
}

export function only(state: QuizState): Step {
  return { state, effects: [] };
}

export function without<T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> {
  const { [key]: _, ...rest } = value;
  return rest;
}

export function newEntry(item: number): Entry {
  return { item, selected: [], text: '', flagged: false };
}

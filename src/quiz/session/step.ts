import { minute } from '../moment';
import type { Intent } from '../protocol';
import { afterAnswer } from '../schedule';
import { everything, type Library } from '../selection';
import type { Grade, Moment } from '../types';
import { announced, changeEntry, focused, isExam, isExamRunning, isOpen, newEntry, only, without } from './change';
import { handIn, setRunning, settle, timeUp } from './exam';
import { isSameQuantity } from './quantity';
import { again, beginRound } from './round';
import { changeSetup } from './setup';
import {
  currentEntry,
  currentItem,
  isChoice,
  isRight,
  isSeveral,
  type QuizState,
  type Round,
  type Setup,
  type Step,
} from './state';
import { verdictText } from './words';

/** A learning step comes back within the round; anything later is left to another day. */
const soon = 20 * minute;

/** Begins a round. An exam that is not handed in is not thrown away without asking. */
export function begin(state: QuizState, setup: Setup, now: Moment, library: Library): Step {
  if (isExamRunning(state)) return only(focused({ ...state, setup, screen: 'question', dialog: 'replace' }, 'dialog'));
  return only(beginRound(state, setup, now, library));
}

/** Goes on where a round waited for the workspace to be read. */
export function libraryChanged(state: QuizState, now: Moment, library: Library): QuizState {
  return state.screen === 'loading' ? beginRound(state, state.setup, now, library) : state;
}

/** What an intent does. Intents that make no sense now, such as a second click on a button, do nothing. */
export function step(state: QuizState, intent: Intent, now: Moment, library: Library): Step {
  const item = currentItem(state);
  switch (intent.type) {
    case 'ready':
      return only(focused(state, state.focus.id));
    case 'show':
      return only(show(state, intent.screen));
    case 'change-setup':
      return only({ ...state, setup: changeSetup(state.setup, intent.field, intent.value, library) });
    case 'start':
      if (state.dialog !== 'replace') return begin(state, state.setup, now, library);
      return only(beginRound(without(state, 'dialog'), state.setup, now, library));
    case 'start-due':
      return begin(state, dueSetup(state.setup), now, library);
    case 'again':
      return only(again(state, intent.only, now, library));
    case 'open-source':
      return item ? { state, effects: [{ type: 'open-source', item }] } : only(state);
    case 'open-link':
      return item ? { state, effects: [{ type: 'open-link', item, target: intent.target }] } : only(state);
    case 'export':
    case 'open-log-problem':
      return { state, effects: [intent] };
    case 'close-dialog':
      return only(focused(without(state, 'dialog'), 'primary'));
    default:
      return state.round ? inRound(state, state.round, intent, now, library) : only(state);
  }
}

function dueSetup(setup: Setup): Setup {
  return { ...setup, mode: 'review', selection: { ...everything, only: 'due' } };
}

function inRound(state: QuizState, round: Round, intent: Intent, now: Moment, library: Library): Step {
  switch (intent.type) {
    case 'select':
      return only(select(state, round, intent.option, intent.selected));
    case 'write':
      return only(changeEntry(state, round, (entry) => (entry.shown ? entry : { ...entry, text: intent.text })));
    case 'answer':
      return answer(state, round, now);
    case 'grade':
      return grade(state, round, intent.grade, now, library);
    case 'next':
      return only(next(state, round));
    case 'skip':
      return only(isOpen(state, round) ? move(state, round, round.position + 1) : state);
    case 'go':
      return only(isExam(round) || round.finished ? move(state, settle(round, now), intent.position) : state);
    case 'flag':
      return only(changeEntry(state, round, (entry) => ({ ...entry, flagged: !entry.flagged })));
    case 'pause':
    case 'resume':
      return only(setRunning(state, round, intent.type === 'resume', now));
    case 'time-up':
      return only(timeUp(state, round, now));
    case 'stop-timer':
      return only(focused({ ...without(state, 'dialog'), round: without(round, 'timer') }, 'primary'));
    case 'hand-in':
      if (!isExam(round) || round.finished) return only(state);
      return intent.confirmed ? handIn(state, round, now) : only(focused({ ...state, dialog: 'hand-in' }, 'dialog'));
    case 'finish':
      return only(finish(state, round, intent.confirmed));
    default:
      return only(state);
  }
}

function show(state: QuizState, screen: 'setup' | 'progress' | 'question'): QuizState {
  if (screen !== 'question') return focused({ ...state, screen }, 'title');
  if (!state.round) return state;
  return focused({ ...state, screen: state.round.finished && !isExam(state.round) ? 'summary' : 'question' }, 'first');
}

function select(state: QuizState, round: Round, option: number, selected: boolean): QuizState {
  const item = currentItem(state);
  if (!item?.options[option] || round.finished) return state;
  return changeEntry(state, round, (entry) => {
    if (entry.shown) return entry;
    const others = isSeveral(item) ? entry.selected.filter((other) => other !== option) : [];
    return { ...entry, selected: selected ? [...others, option].sort((a, b) => a - b) : others };
  });
}

function answer(state: QuizState, round: Round, now: Moment): Step {
  const entry = currentEntry(state);
  const item = currentItem(state);
  if (!entry || !item || !isOpen(state, round) || isExam(round)) return only(state);
  if (!isChoice(item)) {
    const isKnown = item.kind === 'numeric' && isSameQuantity(entry.text, item.answer ?? '');
    const shown = changeEntry(state, round, (open) => ({ ...open, shown: isKnown ? { right: true } : {} }));
    const text = isKnown ? 'Right.' : `Answer: ${item.answer ?? ''}`;
    return isKnown && round.setup.mode === 'practice'
      ? record(announced(shown, text), 3, now)
      : only(announced(shown, text));
  }
  if (entry.selected.length === 0) return only(announced(state, 'Choose an option first.'));
  const right = isRight(item, entry.selected);
  const shown = changeEntry(state, round, (open) => ({ ...open, shown: { right } }));
  const said = announced(shown, verdictText(item, entry.selected));
  // In a review the learner grades; in practice the answer counts at once.
  return round.setup.mode === 'review' ? only(said) : record(said, right ? 3 : 1, now);
}

function grade(state: QuizState, round: Round, chosen: Grade, now: Moment, library: Library): Step {
  const entry = currentEntry(state);
  const item = currentItem(state);
  if (!entry?.shown || entry.shown.grade !== undefined || !item || round.finished) return only(state);
  const { state: graded, effects } = record(state, chosen, now);
  if (!graded.round) return only(graded);
  const { mode } = round.setup;
  const { card } = afterAnswer(library.history.schedules.get(item.id), chosen, mode, now);
  const comesBack = mode === 'review' && card.due.getTime() - now.ms <= soon;
  const entries = comesBack ? [...graded.round.entries, newEntry(entry.item)] : graded.round.entries;
  return { state: next(graded, { ...graded.round, entries }), effects };
}

/** Keeps a grade in the round and asks for it to be written down. */
function record(state: QuizState, chosen: Grade, at: Moment): Step {
  const item = currentItem(state);
  if (!state.round || !item) return only(state);
  const { mode } = state.round.setup;
  const marked = changeEntry(state, state.round, (entry) => ({
    ...entry,
    shown: { right: entry.shown?.right ?? chosen > 1, grade: chosen },
  }));
  return { state: marked, effects: [{ type: 'record', item, grade: chosen, mode, at }] };
}

function next(state: QuizState, round: Round): QuizState {
  if (isExam(round)) return move(state, round, round.position + 1);
  if (round.finished) return state;
  if (round.entries[round.position]?.shown?.grade === undefined) return state;
  return move(state, round, round.position + 1);
}

/** To a question; past the last one a round ends, and an exam stays where it is. */
function move(state: QuizState, round: Round, position: number): QuizState {
  if (position >= 0 && position < round.entries.length) {
    return focused({ ...state, screen: 'question', round: { ...round, position } }, 'first');
  }
  if (isExam(round) || position < 0) return state;
  return focused({ ...state, screen: 'summary', round: { ...round, finished: true } }, 'title');
}

function finish(state: QuizState, round: Round, confirmed: boolean): QuizState {
  if (round.finished) return focused({ ...state, screen: 'summary' }, 'title');
  if (isExam(round)) return state;
  const isStarted = round.entries.some((entry) => entry.shown);
  if (!confirmed && isStarted) return focused({ ...state, dialog: 'finish' }, 'dialog');
  return focused({ ...without(state, 'dialog'), screen: 'summary', round: { ...round, finished: true } }, 'title');
}

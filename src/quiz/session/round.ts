import { chooseRound, type Library, matching } from '../selection';
import type { Moment } from '../types';
import { focused, newEntry, without } from './change';
import { newTimer } from './exam';
import { isChoice, type QuizState, type Round, type Setup } from './state';

/** The state in which the first question of a round is shown, or why there is none. */
export function beginRound(state: QuizState, setup: Setup, now: Moment, library: Library): QuizState {
  const seed = now.ms % 4_294_967_296;
  const isReady = library.complete || isEnough(setup, now, library);
  const base: QuizState = { ...without(state, 'round'), setup };
  if (!isReady) return { ...base, screen: 'loading' };
  // An exam asks what can be counted; cards are judged by the learner.
  const pool = setup.mode === 'exam' ? { ...library, items: library.items.filter(isChoice) } : library;
  const items = chooseRound(pool, setup.selection, setup.count, now, seed);
  if (items.length === 0) return focused({ ...base, screen: 'empty' }, 'title');
  const round: Round = {
    setup,
    items,
    entries: items.map((_, item) => newEntry(item)),
    position: 0,
    finished: false,
    ...(setup.mode === 'exam' && setup.timer !== 'off' ? { timer: newTimer(setup, now) } : {}),
  };
  const isPaused = round.timer !== undefined && round.timer.since === undefined;
  return focused({ ...base, screen: 'question', round }, isPaused ? 'resume' : 'first');
}

/** Another round: of the same choice, or of what was wrong in the last one. */
export function again(state: QuizState, which: 'missed' | 'all', now: Moment, library: Library): QuizState {
  const { round } = state;
  if (!round) return state;
  if (which === 'all') return beginRound(state, round.setup, now, library);
  const missed = round.items.filter((_, item) =>
    round.entries.some((entry) => entry.item === item && entry.shown?.right === false),
  );
  if (missed.length === 0) return state;
  const setup: Setup = { ...round.setup, mode: round.setup.mode === 'exam' ? 'practice' : round.setup.mode };
  const entries = missed.map((_, item) => newEntry(item));
  return focused(
    { ...state, screen: 'question', round: { setup, items: missed, entries, position: 0, finished: false } },
    'first',
  );
}

/** Whether a round can begin while questions are still being made: with what there is, or with all it can be about. */
function isEnough({ mode, selection }: Setup, now: Moment, library: Library): boolean {
  if (selection.only === 'due' || selection.only === 'missed') return library.asked;
  const found = library.ready ? matching(library, selection, now) : [];
  return mode === 'exam' ? found.some(isChoice) : found.length > 0;
}

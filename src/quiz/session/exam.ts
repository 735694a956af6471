import { minute } from '../moment';
import type { Moment } from '../types';
import { announced, focused, without } from './change';
import {
  type Effect,
  type Entry,
  isRight,
  type QuizState,
  type Round,
  remaining,
  type Setup,
  type Step,
  type Timer,
} from './state';

/** Counts every answer. What has none is wrong, but no review is written down for it. */
export function handIn(state: QuizState, round: Round, now: Moment): Step {
  const effects: Effect[] = [];
  const entries = round.entries.map((entry): Entry => {
    const item = round.items[entry.item];
    if (!item) return entry;
    const right = isRight(item, entry.selected);
    if (entry.selected.length === 0) return { ...entry, shown: { right: false } };
    const counted = right ? 3 : 1;
    effects.push({ type: 'record', item, grade: counted, mode: 'exam', at: now });
    return { ...entry, shown: { right, grade: counted } };
  });
  const done: Round = { ...stopped(round, now), entries, finished: true };
  return { state: focused({ ...without(state, 'dialog'), screen: 'summary', round: done }, 'title'), effects };
}

/** Pauses the timer or lets it go on. */
export function setRunning(state: QuizState, round: Round, running: boolean, now: Moment): QuizState {
  if (!round.timer || round.finished || (round.timer.since !== undefined) === running) return state;
  if (!running) return announced(focused({ ...state, round: stopped(round, now) }, 'resume'), 'Paused.');
  return focused({ ...state, round: { ...round, timer: { ...round.timer, since: now.ms } } }, 'first');
}

/** Stops an exam whose time is over and asks what to do. Nothing is handed in. */
export function timeUp(state: QuizState, round: Round, now: Moment): QuizState {
  if (!round.timer || round.finished || round.timer.since === undefined) return state;
  // The page's clock and ours differ a little; an old message from before a pause does not count.
  if (remaining(round.timer, now) > 1500) return state;
  return focused({ ...state, screen: 'question', round: stopped(round, now), dialog: 'time-up' }, 'dialog');
}

/** Adds the time that has passed, so that a window that is killed loses none of it. */
export function settle(round: Round, now: Moment): Round {
  return round.timer?.since === undefined
    ? round
    : { ...round, timer: { ...settled(round.timer, now), since: now.ms } };
}

/** The timer of an exam that begins now; one that is to begin paused stands still. */
export function newTimer(setup: Setup, now: Moment): Timer {
  const limit = setup.minutes * minute * (setup.timer === 'double' ? 2 : 1);
  return setup.timer === 'paused' ? { limit, used: 0 } : { limit, used: 0, since: now.ms };
}

function stopped(round: Round, now: Moment): Round {
  return round.timer ? { ...round, timer: settled(round.timer, now) } : round;
}

function settled(timer: Timer, now: Moment): Timer {
  return { limit: timer.limit, used: timer.limit - remaining(timer, now) };
}

import { renderMarkdown } from '../../src/quiz/markdown';
import type { Intent, QuizView, Screen } from '../../src/quiz/protocol';
import { replay } from '../../src/quiz/schedule';
import type { Library } from '../../src/quiz/selection';
import {
  begin,
  defaultSetup,
  type Effect,
  initialState,
  type QuizState,
  restoreState,
  type Setup,
  type Step,
  step,
  view,
} from '../../src/quiz/session';
import type { Moment, QuizItem } from '../../src/quiz/types';
import { morning } from './quiz-items';

/** A quiz that is played without an editor: answers go into its history as the editor would put them there. */
export interface Play {
  do(...intents: readonly Intent[]): void;
  view(): QuizView;
  state(): QuizState;
  item(): QuizItem | undefined;
  /** The answers that were to be written down. */
  recorded(): readonly { readonly item: string; readonly grade: number; readonly mode: string }[];
  effects(): readonly Effect[];
  library(): Library;
  /** Moves the clock, in minutes. */
  wait(minutes: number): void;
  now(): Moment;
  start(setup: Partial<Setup>): void;
  replaceItems(items: readonly QuizItem[]): void;
  /** Keeps the state as the editor does, and reads it back at that moment. */
  reload(at: Moment): void;
}

export function play(library: Library, setup: Partial<Setup> = {}, at: Moment = morning): Play {
  let known = library;
  let now = at;
  let state = initialState();
  const effects: Effect[] = [];
  const take = (result: Step): void => {
    state = result.state;
    for (const effect of result.effects) {
      effects.push(effect);
      if (effect.type !== 'record') continue;
      const { item, grade, mode } = effect;
      const event = {
        kind: 'review',
        id: `play-${effects.length}`,
        at: effect.at,
        item: item.id,
        grade,
        mode,
      } as const;
      known = { ...known, history: replay([event], known.history) };
    }
  };
  const start = (changes: Partial<Setup>) => take(begin(state, { ...defaultSetup, ...changes }, now, known));
  start(setup);
  return {
    do(...intents) {
      for (const intent of intents) take(step(state, intent, now, known));
    },
    view: () =>
      view(state, now, known, {
        render: (text) => renderMarkdown(text, () => undefined),
        letterKeys: true,
        problems: [],
      }),
    state: () => state,
    item: () => {
      const entry = state.round?.entries[state.round.position];
      return entry && state.round?.items[entry.item];
    },
    recorded: () =>
      effects.flatMap((effect) =>
        effect.type === 'record' ? [{ item: effect.item.id, grade: effect.grade, mode: effect.mode }] : [],
      ),
    effects: () => effects,
    library: () => known,
    wait(minutes) {
      now = { ...now, ms: now.ms + minutes * 60_000 };
    },
    now: () => now,
    start,
    replaceItems(items) {
      known = { ...known, items };
    },
    reload(moment) {
      now = moment;
      const restored = restoreState(JSON.parse(JSON.stringify(state)), now);
      if (!restored) throw new Error('The state was not read back.');
      state = restored;
    },
  };
}

/** The screen, which must be of that kind. */
export function screenOf<K extends Screen['kind']>(quiz: Play, kind: K): Extract<Screen, { kind: K }> {
  const { screen } = quiz.view();
  if (screen.kind !== kind) throw new Error(`The screen is ${screen.kind}, not ${kind}.`);
  return screen as Extract<Screen, { kind: K }>;
}

import { plural } from '../moment';
import { progressScreen } from '../progress';
import type { Action, DialogView, HeaderView, Html, QuizView, Screen } from '../protocol';
import type { LogProblem } from '../reviews';
import type { Library } from '../selection';
import type { Moment, QuizItem, QuizMode } from '../types';
import { isExam, isExamRunning } from './change';
import { emptyScreen } from './empty-view';
import { questionScreen } from './question-view';
import { setupScreen } from './setup-view';
import { currentEntry, currentItem, type QuizState, type Round } from './state';
import { summaryScreen } from './summary-view';

/** What a view needs beside the state. */
export interface ViewContext {
  /** Markdown of an item as HTML; images and links are seen from where the item comes from. */
  readonly render: (text: string, item?: QuizItem) => Html;
  readonly letterKeys: boolean;
  /** Lines of the review log that could not be read. */
  readonly problems: readonly LogProblem[];
}

const modeNames: Readonly<Record<QuizMode, string>> = { practice: 'Practice', review: 'Review', exam: 'Exam' };

/** The whole panel as it is to be shown. */
export function view(state: QuizState, now: Moment, library: Library, context: ViewContext): QuizView {
  const dialog = dialogView(state);
  return {
    header: headerView(state),
    screen: screenView(state, now, library, context),
    ...(dialog ? { dialog } : {}),
    announcement: state.announcement,
    focus: state.focus,
    letterKeys: context.letterKeys,
  };
}

function screenView(state: QuizState, now: Moment, library: Library, context: ViewContext): Screen {
  switch (state.screen) {
    case 'loading':
      return { kind: 'loading', text: 'Reading your notes…' };
    case 'empty':
      return emptyScreen(state.setup, now, library, context);
    case 'setup':
      return setupScreen(state.setup, now, library);
    case 'question':
      return state.round
        ? questionScreen(state, state.round, now, library, context)
        : setupScreen(state.setup, now, library);
    case 'summary':
      return state.round ? summaryScreen(state.round) : setupScreen(state.setup, now, library);
    case 'progress':
      return progressScreen(library, now, context.problems);
  }
}

function headerView(state: QuizState): HeaderView {
  const { round, screen } = state;
  const setup: Action = { id: 'show-setup', label: 'Choose questions', intent: { type: 'show', screen: 'setup' } };
  const progress: Action = { id: 'show-progress', label: 'Progress', intent: { type: 'show', screen: 'progress' } };
  const back: Action = { id: 'show-question', label: 'Back to the quiz', intent: { type: 'show', screen: 'question' } };
  if (screen === 'question' && round) return questionHeader(state, round, [setup, progress]);
  const title = {
    loading: 'Quiz',
    empty: 'Quiz',
    setup: 'Choose questions',
    question: 'Quiz',
    summary: 'Result',
    progress: 'Progress',
  };
  const isBackUseful = round !== undefined && !round.finished && screen !== 'summary';
  return {
    title: title[screen],
    actions: [
      ...(isBackUseful ? [back] : []),
      ...(screen === 'setup' ? [] : [setup]),
      ...(screen === 'progress' ? [] : [progress]),
    ],
  };
}

function questionHeader(state: QuizState, round: Round, actions: readonly Action[]): HeaderView {
  const item = currentItem(state);
  const total = round.entries.length;
  const done = round.entries.filter((entry) => (isExam(round) ? entry.selected.length > 0 : entry.shown)).length;
  const end: Action = { id: 'finish', label: 'End round', intent: { type: 'finish', confirmed: false } };
  return {
    title: round.finished ? `${modeNames[round.setup.mode]}: answers` : modeNames[round.setup.mode],
    position: `${round.position + 1} of ${total}`,
    progress: total === 0 ? 0 : done / total,
    // Where a question of an exam comes from may give its answer away.
    ...(item && !isExamRunning(state) ? { source: sourceView(item) } : {}),
    actions: isExam(round) || round.finished ? actions : [...actions, end],
  };
}

function sourceView(item: QuizItem): NonNullable<HeaderView['source']> {
  const { source } = item;
  const label =
    source.heading && source.heading !== source.title ? `${source.title} › ${source.heading}` : source.title;
  return source.uri ? { label, intent: { type: 'open-source' } } : { label };
}

function dialogView(state: QuizState): DialogView | undefined {
  const { dialog, round } = state;
  if (!dialog || !round) return undefined;
  const stay = (label: string): Action => ({ id: 'stay', label, intent: { type: 'close-dialog' } });
  const handIn: Action = {
    id: 'hand-in',
    label: 'Hand in',
    intent: { type: 'hand-in', confirmed: true },
    primary: true,
  };
  const open = round.entries.filter((entry) => entry.selected.length === 0).length;
  switch (dialog) {
    case 'hand-in':
      return {
        title: 'Hand in the exam?',
        text:
          open > 0
            ? `${plural(open, 'question')} without an answer will count as wrong.`
            : 'Every question has an answer.',
        actions: [handIn, stay('Go on')],
      };
    case 'time-up':
      return {
        title: 'The time is up',
        text: 'Hand in what you have, or go on without a timer. Nothing is handed in on its own.',
        actions: [handIn, { id: 'stop-timer', label: 'Go on without a timer', intent: { type: 'stop-timer' } }],
      };
    case 'finish':
      return {
        title: 'End this round?',
        text: `${plural(round.entries.length - round.entries.filter((entry) => entry.shown).length, 'question')} left. Your answers so far are kept.`,
        actions: [
          { id: 'confirm', label: 'End round', intent: { type: 'finish', confirmed: true }, primary: true },
          stay('Go on'),
        ],
      };
    case 'replace':
      return {
        title: 'An exam is not handed in yet',
        text: `Question ${round.position + 1} of ${round.entries.length}. Starting anew throws its answers away.`,
        actions: [
          { ...stay('Go on with the exam'), primary: true },
          { id: 'start', label: 'Start anew', intent: { type: 'start' } },
        ],
      };
  }
}

/** What the window's title bar says: "Quiz: 7 of 20". */
export function panelTitle(state: QuizState): string {
  const { round } = state;
  return state.screen === 'question' && round && currentEntry(state)
    ? `Quiz: ${round.position + 1} of ${round.entries.length}`
    : 'Quiz';
}

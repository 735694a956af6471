import * as vscode from 'vscode';
import { plainText } from '../../quiz/markdown';
import type { NewEvent } from '../../quiz/review-log';
import type { LogProblem } from '../../quiz/reviews';
import { emptyHistory, type History, isDue, isMissed, replay } from '../../quiz/schedule';
import type { Library } from '../../quiz/selection';
import type { Grade, LogEvent, Moment, QuizItem, QuizMode } from '../../quiz/types';
import { openReviewLog } from './log-files';
import { quizOptions } from './options';
import { currentMoment } from './time';

const idsKey = 'queuewise.quiz.items';

/** What is asked and what was answered: items from the workspace, history from the review log. */
export interface QuizLibrary extends vscode.Disposable {
  readonly onDidChange: vscode.Event<void>;
  current(): Library;
  /** Whether the last answer to some question was wrong. */
  hasMissed(): boolean;
  /**
   * How many questions of this workspace are due today. Before the workspace has been read in this window it goes by
   * the questions that were there the last time.
   */
  due(): number;
  problems(): readonly LogProblem[];
  /** Reads the log alone. */
  loadHistory(): Promise<void>;
  /** Reads workspace and log where that has not been done; answers of other windows are seen from here on. */
  load(): Promise<void>;
  /** Keeps an answer: at once in the history, and on disk as soon as can be. */
  record(item: QuizItem, grade: Grade, mode: QuizMode, at: Moment): void;
  /** Keeps schedules of another program. */
  add(events: readonly NewEvent[]): Promise<void>;
}

export interface LibraryParts {
  readonly globalStorage: vscode.Uri;
  /** Remembers between windows which questions the workspace holds. */
  readonly memento: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
  /** The items of the workspace as far as it has been read, and whether that is all of it. */
  readonly items: () => { readonly items: readonly QuizItem[]; readonly complete: boolean };
  /** Reads the workspace where that has not been done. */
  readonly readWorkspace: () => Promise<void>;
  readonly onDidChangeItems: vscode.Event<void>;
}

export function createQuizLibrary(parts: LibraryParts): QuizLibrary {
  const changed = new vscode.EventEmitter<void>();
  let { storage } = quizOptions();
  let log = openReviewLog(parts.globalStorage, storage);
  let history: History = emptyHistory;
  let isLogRead = false;
  let problems: readonly LogProblem[] = [];
  /** Answers that are not safe on disk yet: a reading of the log would not find them. */
  let unsaved: readonly LogEvent[] = [];

  async function readLog(): Promise<void> {
    const content = await log.read(currentMoment()).catch((error) => {
      parts.log.error(`The review log could not be read: ${error}`);
      return undefined;
    });
    // A quiz without its history is better than none.
    isLogRead = true;
    if (!content) return;
    const known = new Set(content.events.map(({ id }) => id));
    history = replay([...content.events, ...unsaved.filter(({ id }) => !known.has(id))]);
    problems = content.problems;
    for (const { file, line, reason } of problems) parts.log.warn(`Review log, ${file}, line ${line}: ${reason}`);
  }

  async function keep(events: readonly NewEvent[]): Promise<void> {
    const written = log.append(events);
    unsaved = [...unsaved, ...written.events];
    history = replay(written.events, history);
    changed.fire();
    try {
      await written.saved;
      const safe = new Set(written.events.map(({ id }) => id));
      unsaved = unsaved.filter(({ id }) => !safe.has(id));
    } catch (error) {
      parts.log.error(`The review log could not be written: ${error}`);
      const advice =
        storage === 'vault' ? ' Set queuewise.quiz.storage to global to keep reviews outside the notes.' : '';
      void vscode.window.showErrorMessage(`Your answer is not saved yet: ${error}.${advice}`);
    }
  }

  const subscriptions = vscode.Disposable.from(
    changed,
    parts.onDidChangeItems(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('queuewise.quiz.storage')) return;
      storage = quizOptions().storage;
      log = openReviewLog(parts.globalStorage, storage);
    }),
  );

  return {
    onDidChange: changed.event,
    current() {
      const { items, complete } = parts.items();
      return { items, history, complete: complete && isLogRead };
    },
    hasMissed: () => [...history.schedules.values()].some(isMissed),
    due() {
      const { items, complete } = parts.items();
      const ids = complete ? items.map(({ id }) => id) : parts.memento.get<readonly string[]>(idsKey, []);
      return ids.filter((id) => isDue(history.schedules.get(id), currentMoment())).length;
    },
    problems: () => problems,
    async loadHistory() {
      await readLog();
      changed.fire();
    },
    async load() {
      await Promise.all([parts.readWorkspace(), readLog()]);
      const { items, complete } = parts.items();
      const ids = items.map(({ id }) => id);
      if (complete) void parts.memento.update(idsKey, ids);
      changed.fire();
    },
    record(item, grade, mode, at) {
      void keep([...description(item, history, at), { kind: 'review', at, item: item.id, grade, mode }]);
    },
    add: keep,
    dispose: () => subscriptions.dispose(),
  };
}

/** What an item is, where the log does not say so yet or says something else. */
function description(item: QuizItem, history: History, at: Moment): readonly NewEvent[] {
  const stem = plainText(item.stem).slice(0, 200);
  const { services, topics } = item;
  const source = item.source.title;
  const known = history.descriptions.get(item.id);
  if (known?.stem === stem && known.source === source) return [];
  return [{ kind: 'item', at, item: item.id, stem, source, services, topics }];
}

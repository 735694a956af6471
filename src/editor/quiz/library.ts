import * as vscode from 'vscode';
import type { Doc } from '../../engine/types';
import { nameOf } from '../../engine/uris';
import { reworded, withPresentIds } from '../../quiz/identity';
import { plainText } from '../../quiz/markdown';
import type { NewEvent } from '../../quiz/review-log';
import type { LogProblem } from '../../quiz/reviews';
import { emptyHistory, type History, isDue, isMissed, replay } from '../../quiz/schedule';
import type { Library } from '../../quiz/selection';
import type { Grade, LogEvent, Moment, QuizItem, QuizMode } from '../../quiz/types';
import { reasonOf } from '../write-whole';
import type { ItemSource } from './item-source';
import { openReviewLog } from './log-files';
import { quizOptions } from './options';
import { currentMoment } from './time';

const idsKey = 'queuewise.quiz.items';

/** What is asked and what was answered: items from the workspace, history from the review log. */
export interface QuizLibrary extends vscode.Disposable {
  readonly onDidChange: vscode.Event<void>;
  current(): Library;
  /** Makes the questions of one document at once, or all that were ever asked, where the workspace has been read. */
  prepare(what: { readonly uri: string } | 'asked'): void;
  /** Resolves when every question of the workspace is there. */
  whole(): Promise<void>;
  /** Whether the last answer to some question was wrong. */
  hasMissed(): boolean;
  /** How many questions of this workspace are due today, by the questions that were there when it was last read. */
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
  readonly source: ItemSource;
  /** Fires when documents have changed. */
  readonly onDidChangeDocuments: vscode.Event<void>;
}

/** Opens the review log for this window; nothing is read before `load` or `loadHistory`. */
export function createQuizLibrary(parts: LibraryParts): QuizLibrary {
  const { source, memento } = parts;
  const changed = new vscode.EventEmitter<void>();
  let { storage } = quizOptions();
  let log = openReviewLog(parts.globalStorage, storage);
  let isLogRead = false;
  let problems: readonly LogProblem[] = [];
  let events: readonly LogEvent[] = [];
  let history: History = emptyHistory;
  /** Items whose rewording the history takes into account, and the ids that it gave them. */
  let seen: readonly QuizItem[] = [];
  let ids: ReadonlyMap<string, string> = new Map();

  async function readLog(): Promise<void> {
    const content = await log.read(currentMoment()).catch((error) => {
      parts.log.error(`The review log could not be read: ${error}`);
      return undefined;
    });
    // A quiz without its history is better than none.
    isLogRead = true;
    if (!content) return;
    // Answers that are not safe on disk yet were not found there.
    const known = new Set(content.events.map(({ id }) => id));
    events = [...content.events, ...events.filter(({ id }) => !known.has(id))];
    history = replay(withPresentIds(events, ids));
    problems = content.problems;
    for (const { file, line, reason } of problems) parts.log.warn(`Review log, ${file}, line ${line}: ${reason}`);
  }

  /** Where the note of an item lies. */
  function uriOf(id: string): string | undefined {
    return source.items().items.find((item) => item.id === id)?.source.uri;
  }

  async function keep(added: readonly NewEvent[], known?: QuizItem): Promise<void> {
    const written = log.append(added, (id) => (known?.id === id ? known.source.uri : uriOf(id)));
    events = [...events, ...written.events];
    history = replay(withPresentIds(written.events, ids), history);
    changed.fire();
    try {
      await written.saved;
    } catch (error) {
      parts.log.error(`The review log could not be written: ${error}`);
      const advice =
        storage === 'vault' ? ' Set queuewise.quiz.storage to global to keep reviews outside the notes.' : '';
      void vscode.window.showErrorMessage(`Your answer is not saved yet: ${reasonOf(error)}.${advice}`);
    }
  }

  /** Goes on with the log of other folders or another setting, which gets what the one so far could not write. */
  function reopenLog(): void {
    const unsaved = log.unsaved();
    log = openReviewLog(parts.globalStorage, storage);
    if (unsaved.length === 0) return;
    log.takeOver(unsaved, uriOf).catch((error) => parts.log.error(`The review log could not be written: ${error}`));
  }

  /** Gives answers back to questions that were reworded since. */
  function followRewording(items: readonly QuizItem[]): void {
    if (items === seen || !isLogRead) return;
    seen = items;
    const next = reworded(items, replay(events).descriptions);
    if (next.size === 0 && ids.size === 0) return;
    ids = next;
    history = replay(withPresentIds(events, ids));
  }

  function current(): Library {
    const { items, ready, complete } = source.items();
    if (complete) followRewording(items);
    const isKnown = complete || (ready && memento.get(idsKey) !== undefined && missing().size === 0);
    return { items, history, ready: ready && isLogRead, asked: isKnown && isLogRead, complete: complete && isLogRead };
  }

  /** Questions that were asked, that the workspace held when it was last read, and that are not there yet. */
  function missing(): ReadonlySet<string> {
    const present = new Set(source.items().items.map(({ id }) => id));
    const known = memento.get<readonly string[]>(idsKey, []);
    return new Set(known.filter((id) => history.schedules.has(id) && !present.has(id)));
  }

  function itemsChanged(): void {
    const { items, complete } = current();
    const ids = items.map(({ id }) => id);
    if (complete) void memento.update(idsKey, ids);
    changed.fire();
  }

  async function load(): Promise<void> {
    await Promise.all([source.load(), readLog()]);
    itemsChanged();
  }

  const subscriptions = vscode.Disposable.from(
    changed,
    source.onDidChange(itemsChanged),
    parts.onDidChangeDocuments(() => {
      if (isLogRead) void source.load().then(() => changed.fire());
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      // A folder that was added may bring reviews along.
      reopenLog();
      if (isLogRead) void readLog().then(() => changed.fire());
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('queuewise.quiz.storage')) return;
      storage = quizOptions().storage;
      reopenLog();
    }),
  );

  return {
    onDidChange: changed.event,
    current,
    prepare(what) {
      if (what !== 'asked') return source.prepare(({ uri }) => uri === what.uri);
      const titles = new Set([...missing()].map((id) => history.descriptions.get(id)?.source));
      if (titles.size > 0) source.prepare((doc) => titles.has(titleOf(doc)));
    },
    async whole() {
      await load();
      await source.whole();
    },
    hasMissed: () => [...history.schedules.values()].some(isMissed),
    due() {
      const now = currentMoment();
      return memento.get<readonly string[]>(idsKey, []).filter((id) => isDue(history.schedules.get(id), now)).length;
    },
    problems: () => problems,
    async loadHistory() {
      await readLog();
      changed.fire();
    },
    load,
    record(item, grade, mode, at) {
      void keep([...description(item, history, at), { kind: 'review', at, item: item.id, grade, mode }], item);
    },
    add: (added) => keep(added),
    dispose: () => subscriptions.dispose(),
  };
}

/** What items call the document that they come from. */
function titleOf({ uri, note }: Doc): string {
  return note?.title ?? nameOf(uri);
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

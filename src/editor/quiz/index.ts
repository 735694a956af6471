import * as vscode from 'vscode';
import type { Engine } from '../../core';
import type { Doc } from '../../engine/types';
import { isMissed } from '../../quiz/schedule';
import { everything, type Selection } from '../../quiz/selection';
import type { QuizItem, QuizMode } from '../../quiz/types';
import type { Analyses } from '../analyses';
import type { WorkspaceIndex } from '../workspace-index';
import { registerQuizLens } from './code-lens';
import { exportQuestions, importReviews } from './export';
import { createQuizLibrary } from './library';
import { openLogProblem } from './log-files';
import { createQuizPanel, setupFromSettings } from './panel';
import { createQuizStatus } from './status-bar';
import { writtenItems } from './written-items';

export interface QuizParts {
  readonly context: Pick<
    vscode.ExtensionContext,
    'extensionUri' | 'globalStorageUri' | 'globalState' | 'workspaceState'
  >;
  readonly engine: Engine;
  readonly analyses: Analyses;
  readonly index: WorkspaceIndex;
  readonly log: vscode.LogOutputChannel;
}

/** The quiz: its commands, panel, CodeLens and status bar item. Nothing is read before one of them is used. */
export function registerQuiz(parts: QuizParts): vscode.Disposable {
  const { context, analyses, index, log } = parts;
  const never = new vscode.CancellationTokenSource();
  const items = createItemSource(parts);
  const library = createQuizLibrary({
    globalStorage: context.globalStorageUri,
    log,
    items,
    readWorkspace: () => index.build(() => {}, never.token),
    onDidChangeItems: index.onDidChange,
  });
  const panel = createQuizPanel({
    extensionUri: context.extensionUri,
    workspaceState: context.workspaceState,
    library,
    places: { relations: () => index.relations(), docOf: analyses.docOf },
    log,
    onEffect(effect) {
      if (effect.type === 'export') attempt(exportQuestions(library, () => index.relations(), effect.format));
      else attempt(openLogProblem(context.globalStorageUri, library.problems()[effect.index]));
    },
  });
  const attempt = (work: Promise<void>): void => {
    work.catch((error) => {
      log.error(String(error));
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    });
  };
  const status = createQuizStatus(library, context.globalState);

  const start = (mode: QuizMode, selection: Selection): void => {
    status.used();
    panel.start({ ...setupFromSettings(), mode, selection });
  };
  const command = (name: string, run: (uri?: vscode.Uri) => void) =>
    vscode.commands.registerCommand(`queuewise.${name}`, (argument: unknown) =>
      run(argument instanceof vscode.Uri ? argument : vscode.window.activeTextEditor?.document.uri),
    );
  const about = (from: 'file' | 'template') => (uri?: vscode.Uri) => {
    if (uri) start('practice', { from, value: uri.toString(), only: 'all' });
  };

  return vscode.Disposable.from(
    never,
    library,
    panel,
    status,
    command('startQuiz', () => start('practice', everything)),
    command('quizThisNote', about('file')),
    command('quizThisTemplate', about('template')),
    command('reviewDue', () => start('review', { ...everything, only: 'due' })),
    command('startExam', () => start('exam', everything)),
    command('quizMissed', () => start('practice', { ...everything, only: 'missed' })),
    command('showProgress', () => panel.show('progress')),
    command('exportQuestions', () => attempt(exportQuestions(library, () => index.relations()))),
    command('importReviews', () => attempt(importReviews(library, (uri) => index.relations().doc(uri)?.text))),
    registerQuizLens(analyses.docOf, index.onDidChange),
    registerContexts(
      analyses,
      () => library.current().items.some((item) => isMissed(library.current().history.schedules.get(item.id))),
      library.onDidChange,
    ),
  );
}

/** Items of the workspace, made again only when a document has changed. */
function createItemSource({ analyses, index }: QuizParts): () => { items: readonly QuizItem[]; complete: boolean } {
  let known: { readonly docs: readonly Doc[]; readonly items: readonly QuizItem[] } | undefined;
  return () => {
    const hasFolder = vscode.workspace.workspaceFolders !== undefined;
    const open = vscode.workspace.textDocuments.flatMap((document) => analyses.docOf(document) ?? []);
    const docs = hasFolder && index.relations().complete ? index.docs() : open;
    const same = known?.docs.length === docs.length && known.docs.every((doc, position) => doc === docs[position]);
    if (!known || !same) known = { docs, items: writtenItems(docs, index.relations()) };
    return { items: known.items, complete: !hasFolder || index.relations().complete };
  };
}

/** What the palette needs to know to hide commands where they cannot work. */
function registerContexts(
  analyses: Analyses,
  hasMissed: () => boolean,
  onDidChange: vscode.Event<void>,
): vscode.Disposable {
  const set = (name: string, value: boolean) =>
    void vscode.commands.executeCommand('setContext', `queuewise.quiz.${name}`, value);
  const look = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const doc = document && analyses.docOf(document);
    set('note', (doc?.note?.questions.length ?? 0) > 0);
    set('template', (doc?.templates.length ?? 0) > 0);
    set('missed', hasMissed());
  };
  look();
  return vscode.Disposable.from(vscode.window.onDidChangeActiveTextEditor(look), onDidChange(look));
}

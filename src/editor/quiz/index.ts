import * as vscode from 'vscode';
import type { Engine } from '../../core';
import { everything, type Selection } from '../../quiz/selection';
import type { QuizMode } from '../../quiz/types';
import type { Analyses } from '../analyses';
import type { Settings } from '../settings';
import type { WorkspaceIndex } from '../workspace-index';
import { registerQuizLens } from './code-lens';
import { registerContexts } from './contexts';
import { exportQuestions, importReviews } from './export';
import { createItemSource } from './item-source';
import { createQuizLibrary } from './library';
import { openLogProblem } from './log-files';
import { createQuizPanel, setupFromSettings } from './panel';
import { createQuizStatus } from './status-bar';

export interface QuizParts {
  readonly context: Pick<
    vscode.ExtensionContext,
    'extensionUri' | 'globalStorageUri' | 'globalState' | 'workspaceState'
  >;
  readonly engine: Engine;
  readonly settings: Settings;
  readonly analyses: Analyses;
  readonly index: WorkspaceIndex;
  readonly log: vscode.LogOutputChannel;
}

/** The quiz: its commands, panel, CodeLens and status bar item. Nothing is read before one of them is used. */
export function registerQuiz(parts: QuizParts): vscode.Disposable {
  const { context, engine, settings, analyses, index, log } = parts;
  const source = createItemSource({ engine, settings, index, log, docOf: analyses.docOf });
  const library = createQuizLibrary({
    globalStorage: context.globalStorageUri,
    memento: context.workspaceState,
    log,
    source,
    onDidChangeDocuments: index.onDidChange,
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
    source,
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
    registerContexts(analyses.docOf, library),
  );
}

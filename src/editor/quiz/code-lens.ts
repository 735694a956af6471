import * as vscode from 'vscode';
import type { Doc } from '../../engine/types';
import { quizOptions } from './options';

/** "Quiz this note (12)" above notes with questions. */
export function registerQuizLens(
  docOf: (document: vscode.TextDocument) => Doc | undefined,
  onDidChange: vscode.Event<void>,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('queuewise.quiz.codeLens')) changed.fire();
    }),
    vscode.languages.registerCodeLensProvider(
      { language: 'markdown' },
      {
        onDidChangeCodeLenses: changed.event,
        provideCodeLenses(document) {
          const count = quizOptions().codeLens ? (docOf(document)?.note?.questions.length ?? 0) : 0;
          if (count === 0) return [];
          const title = `Quiz this note (${count})`;
          const command = { title, command: 'queuewise.quizThisNote', arguments: [document.uri] };
          return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), command)];
        },
      },
    ),
  );
}

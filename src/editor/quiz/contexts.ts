import * as vscode from 'vscode';
import type { Doc } from '../../engine/types';
import type { QuizLibrary } from './library';
import { quizOptions } from './options';

/** What the palette needs to know to hide commands where they cannot work. */
export function registerContexts(
  docOf: (document: vscode.TextDocument) => Doc | undefined,
  library: QuizLibrary,
): vscode.Disposable {
  const set = (name: string, value: boolean) =>
    void vscode.commands.executeCommand('setContext', `queuewise.quiz.${name}`, value);
  const lookAtDocument = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const doc = document && docOf(document);
    // Questions are also made from study guides; whether there are any is known only when the quiz is asked for.
    set('note', doc?.note !== undefined && (quizOptions().generated || doc.note.questions.length > 0));
    set('template', (doc?.templates.length ?? 0) > 0);
  };
  const lookAtHistory = () => set('missed', library.hasMissed());
  lookAtDocument();
  lookAtHistory();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(lookAtDocument),
    vscode.workspace.onDidSaveTextDocument(lookAtDocument),
    library.onDidChange(lookAtHistory),
  );
}

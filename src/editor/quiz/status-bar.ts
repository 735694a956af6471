import * as vscode from 'vscode';
import { plural } from '../../quiz/moment';
import type { QuizLibrary } from './library';

/** Pause between two looks at what has become due while nobody answers, in milliseconds. */
const lookAgain = 10 * 60_000;
const usedKey = 'queuewise.quiz.used';

export interface QuizStatus extends vscode.Disposable {
  /** The first quiz has begun: from now on the number of due questions is shown. */
  used(): void;
}

/** The number of questions that are due, shown after the first quiz, and what the palette hides until then. */
export function createQuizStatus(library: QuizLibrary, memento: vscode.Memento): QuizStatus {
  const item = vscode.window.createStatusBarItem('queuewise.quiz', vscode.StatusBarAlignment.Right, 90);
  item.name = 'Quiz';

  function draw(): void {
    if (memento.get(usedKey) !== true) return;
    const due = library.due();
    item.text = due > 0 ? `$(mortar-board) ${due} due` : '$(mortar-board) Quiz';
    item.tooltip = due > 0 ? `${plural(due, 'question')} due for review today` : 'Start a quiz';
    item.accessibilityInformation = {
      label: due > 0 ? `Quiz: ${plural(due, 'question')} due` : 'Quiz',
      role: 'button',
    };
    item.command = due > 0 ? 'queuewise.reviewDue' : 'queuewise.startQuiz';
    item.show();
  }

  const tell = () => void vscode.commands.executeCommand('setContext', usedKey, memento.get(usedKey) === true);
  const timer = setInterval(draw, lookAgain);
  tell();
  draw();
  if (memento.get(usedKey) === true) void library.loadHistory();
  const subscriptions = vscode.Disposable.from(item, library.onDidChange(draw));
  return {
    used() {
      if (memento.get(usedKey) === true) return;
      void memento.update(usedKey, true);
      tell();
      draw();
    },
    dispose() {
      clearInterval(timer);
      subscriptions.dispose();
    },
  };
}

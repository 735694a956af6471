import * as vscode from 'vscode';
import type { ViewMessage } from '../../src/quiz/protocol';
import { finding } from './finding';
import { type Pair, type Samples, together } from './samples';
import { showings } from './watched';

const rounds = 15;
const peerName = 'an extension whose panel asks one fixed question';

/** What somebody waits for who starts a quiz in a vault that has been read. */
export async function quizSamples(): Promise<readonly Samples[]> {
  await indexed();
  const pairs: Pair[] = [];
  for (let round = 0; round <= rounds; round++) pairs.push([await started(), await startedEmpty()]);
  const [first, ...rest] = pairs;
  if (!first) throw new Error('There was no quiz.');
  return [
    together('first quiz of a vault of 1,451: from command to first question', peerName, [first], 300),
    together('further quiz of a vault of 1,451: from command to first question', peerName, rest, 300),
  ];
}

/** Waits until the vault has been read: only then is it known that there is no such note. */
async function indexed(): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('No folder is open.');
  const uri = vscode.Uri.joinPath(folder.uri, 'first.md');
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('# Amazon SQS\n\nSee [[Nothing of this name]].\n'));
  await vscode.window.showTextDocument(uri);
  await finding(uri, 'Queuewise', true);
}

/** Milliseconds from the command until a question has reached the page of its panel. */
async function started(): Promise<number> {
  const began = performance.now();
  const asked = new Promise<number>((resolve) => {
    const look = (message: unknown) => {
      const { type, view } = message as Partial<ViewMessage>;
      if (type !== 'view' || view?.screen.kind !== 'question') return;
      showings.delete(look);
      resolve(performance.now() - began);
    };
    showings.add(look);
  });
  await vscode.commands.executeCommand('queuewise.startQuiz');
  const spent = await asked;
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  return spent;
}

async function startedEmpty(): Promise<number> {
  const began = performance.now();
  const panel = vscode.window.createWebviewPanel('empty', 'One', vscode.ViewColumn.Active, { enableScripts: true });
  const ready = new Promise<void>((resolve) => panel.webview.onDidReceiveMessage(() => resolve()));
  panel.webview.html = `<!doctype html><main></main><script>
    addEventListener('message', ({ data }) => { document.querySelector('main').textContent = data.question; });
    acquireVsCodeApi().postMessage('ready');
  </script>`;
  await ready;
  await panel.webview.postMessage({ question: 'Which service keeps messages?' });
  const spent = performance.now() - began;
  panel.dispose();
  return spent;
}

import * as vscode from 'vscode';
import { createReviewLog, type LogFiles, type ReviewLog } from '../../quiz/review-log';
import type { LogProblem } from '../../quiz/reviews';

/** The folder inside a vault that holds its reviews. */
const vaultFolder = ['.queuewise', 'reviews'];

/** A folder through the editor's file system, so that it may lie on a disk, behind a connection or in a browser. */
function logFilesIn(folder: vscode.Uri): LogFiles {
  const { fs } = vscode.workspace;
  return {
    async list() {
      try {
        return (await fs.readDirectory(folder)).map(([name]) => name);
      } catch (error) {
        if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return [];
        throw error;
      }
    },
    async read(name) {
      return new TextDecoder().decode(await fs.readFile(vscode.Uri.joinPath(folder, name)));
    },
    async write(name, text) {
      // Makes missing folders on its own.
      await fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
    },
    async rename(from, to) {
      await fs.rename(vscode.Uri.joinPath(folder, from), vscode.Uri.joinPath(folder, to), { overwrite: true });
    },
  };
}

/** Where reviews may lie: outside every workspace, and in the first folder of this one. */
function logFolders(globalStorage: vscode.Uri): { readonly global: vscode.Uri; readonly vault?: vscode.Uri } {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  const global = vscode.Uri.joinPath(globalStorage, 'reviews');
  return first ? { global, vault: vscode.Uri.joinPath(first.uri, ...vaultFolder) } : { global };
}

/** The log of this window: new reviews go where the setting says, those of both places count. */
export function openReviewLog(globalStorage: vscode.Uri, storage: 'global' | 'vault'): ReviewLog {
  const { global, vault } = logFolders(globalStorage);
  const [own, other] = storage === 'vault' && vault ? [vault, global] : [global, vault];
  return createReviewLog(logFilesIn(own), newWriter(), other ? [logFilesIn(other)] : []);
}

/** Opens the review log at a line that could not be read. */
export async function openLogProblem(globalStorage: vscode.Uri, problem: LogProblem | undefined): Promise<void> {
  if (!problem) return;
  const { global, vault } = logFolders(globalStorage);
  for (const folder of vault ? [vault, global] : [global]) {
    if (!(await logFilesIn(folder).list()).includes(problem.file)) continue;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, problem.file));
    const line = document.lineAt(Math.min(problem.line, document.lineCount) - 1);
    await vscode.window.showTextDocument(document, { selection: line.range });
    return;
  }
}

/** A name that no other window has or will have: the day, for people, and chance. */
function newWriter(): string {
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  return `${day}-${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`;
}

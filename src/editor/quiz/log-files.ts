import * as vscode from 'vscode';
import { createPlacedReviewLog, type LogFiles, type PlacedReviewLog } from '../../quiz/review-log';
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

/** Where reviews may lie: outside every workspace, and in each folder of this one, whose notes they are about. */
function logPlaces(globalStorage: vscode.Uri): { readonly global: vscode.Uri; readonly vaults: readonly vscode.Uri[] } {
  const vaults = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => vscode.Uri.joinPath(uri, ...vaultFolder));
  return { global: vscode.Uri.joinPath(globalStorage, 'reviews'), vaults };
}

/**
 * The log of this window: new reviews go where the setting says, in a vault to the folder of their note; those of all
 * places count.
 */
export function openReviewLog(globalStorage: vscode.Uri, storage: 'global' | 'vault'): PlacedReviewLog {
  const { global, vaults } = logPlaces(globalStorage);
  const outside = { files: logFilesIn(global), root: '' };
  const roots = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
  const inside = vaults.map((folder, index) => ({ files: logFilesIn(folder), root: roots[index] ?? '' }));
  const [first, ...rest] = inside;
  if (storage === 'vault' && first) return createPlacedReviewLog([first, ...rest], newWriter(), [outside.files]);
  return createPlacedReviewLog(
    [outside],
    newWriter(),
    inside.map(({ files }) => files),
  );
}

/** Opens the review log at a line that could not be read. */
export async function openLogProblem(globalStorage: vscode.Uri, problem: LogProblem | undefined): Promise<void> {
  if (!problem) return;
  const { global, vaults } = logPlaces(globalStorage);
  for (const folder of [...vaults, global]) {
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

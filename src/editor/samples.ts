import * as vscode from 'vscode';

export interface SamplesParts {
  readonly extension: vscode.Uri;
  /** Where the extension may write. */
  readonly storage: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

/** The note that the samples open with: it has something to correct. */
const first = ['notes', 'sqs.md'];
/** A file that is there between the command and the window that it opens, which is activated by it. */
const marker = '.queuewise-first';

/**
 * `Queuewise: Open Samples` opens a copy of the bundled vault and templates in a new window, at a note. Where folders
 * cannot be copied (an extension served over the web) that note opens as an untitled document.
 */
export function registerSamples({ extension, storage, log }: SamplesParts): vscode.Disposable {
  const bundled = vscode.Uri.joinPath(extension, 'samples');
  const copy = vscode.Uri.joinPath(storage, 'samples');
  showFirst(copy).catch((error) => log.info(`The samples open without a note: ${error}`));
  return vscode.commands.registerCommand('queuewise.openSamples', async () => {
    try {
      await vscode.workspace.fs.copy(bundled, copy, { overwrite: true });
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(copy, marker), new Uint8Array());
      await vscode.commands.executeCommand('vscode.openFolder', copy, { forceNewWindow: true });
    } catch (error) {
      log.info(`The samples open as a single note: ${error}`);
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(bundled, ...first));
      const content = new TextDecoder().decode(bytes);
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
    }
  });
}

/** Shows the first note in a window that the command has just opened; in every other window there is no marker. */
async function showFirst(copy: vscode.Uri): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  // A remote window calls the same folder by another scheme.
  if (folder?.path !== copy.path) return;
  const mark = vscode.Uri.joinPath(folder, marker);
  const isThere = await vscode.workspace.fs.stat(mark).then(
    () => true,
    () => false,
  );
  if (!isThere) return;
  await vscode.workspace.fs.delete(mark);
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, ...first));
}

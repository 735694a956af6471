import * as vscode from 'vscode';

export interface SamplesParts {
  readonly extension: vscode.Uri;
  /** Where the extension may write. */
  readonly storage: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

/**
 * `Queuewise: Open Samples` opens a copy of the bundled vault and templates in a new window. Where folders cannot be
 * copied (an extension served over the web) its first note opens as an untitled document.
 */
export function registerSamples({ extension, storage, log }: SamplesParts): vscode.Disposable {
  const bundled = vscode.Uri.joinPath(extension, 'samples');
  return vscode.commands.registerCommand('queuewise.openSamples', async () => {
    const copy = vscode.Uri.joinPath(storage, 'samples');
    try {
      await vscode.workspace.fs.copy(bundled, copy, { overwrite: true });
      await vscode.commands.executeCommand('vscode.openFolder', copy, { forceNewWindow: true });
    } catch (error) {
      log.info(`The samples open as a single note: ${error}`);
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(bundled, 'notes', 'sqs.md'));
      const content = new TextDecoder().decode(bytes);
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
    }
  });
}

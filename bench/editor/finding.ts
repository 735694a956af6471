import * as vscode from 'vscode';

/** Resolves when a file has a finding of a source, or none any more. */
export function finding(uri: vscode.Uri, source: string, wanted: boolean): Promise<void> {
  const holds = () => vscode.languages.getDiagnostics(uri).some((one) => one.source === source) === wanted;
  return new Promise((resolve) => {
    const check = () => {
      if (!holds()) return;
      subscription.dispose();
      resolve();
    };
    const subscription = vscode.languages.onDidChangeDiagnostics(check);
    check();
  });
}

import * as vscode from 'vscode';

export const empty = 'an extension that says one fixed thing';

/**
 * The least that an extension can do: one diagnostic for each plain text, 200 ms after a change, and one hover. The
 * first note gets one too.
 */
export function registerEmpty(): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('empty');
  const timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  const check = (document: vscode.TextDocument) => {
    if (document.languageId !== 'plaintext' && !document.uri.path.endsWith('/first.md')) return;
    const at = document.getText().indexOf('256 KB');
    const place = new vscode.Range(document.positionAt(at), document.positionAt(at + 6));
    const diagnostic = new vscode.Diagnostic(place, 'One.');
    diagnostic.source = 'Empty';
    collection.set(document.uri, at < 0 ? [] : [diagnostic]);
  };
  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      clearTimeout(timers.get(document));
      timers.set(
        document,
        setTimeout(() => check(document), 200),
      );
    }),
    vscode.languages.registerHoverProvider('plaintext', { provideHover: () => new vscode.Hover('One.') }),
  );
}

import * as vscode from 'vscode';

/** What all hovers at a position say, as Markdown. */
export async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n\n');
}

/** The quick fixes offered for a range. */
export async function quickFixesAt(
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
}

/** The wikilinks of a document that lead to a file. Waits until the other files of the workspace are known. */
export async function linksOf({ uri }: vscode.TextDocument): Promise<readonly vscode.DocumentLink[]> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri);
    const found = links.filter(({ target }) => target?.path.endsWith('.md'));
    if (found.length > 0) return found;
    // Nothing announces that links are there: they come with the index, which the first question starts.
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${uri.path} had no links after 5 s.`);
}

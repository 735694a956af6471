import * as vscode from 'vscode';

/** Where a document opens from a panel: where it already stands, else beside the panel, so that both can be seen. */
export function columnFor(uri: vscode.Uri, panel: vscode.WebviewPanel): vscode.ViewColumn {
  const others = vscode.window.tabGroups.all.filter(({ viewColumn }) => viewColumn !== panel.viewColumn);
  const holds = ({ tabs }: vscode.TabGroup) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
  return (others.find(holds) ?? others[0])?.viewColumn ?? vscode.ViewColumn.Beside;
}

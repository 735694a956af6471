import * as vscode from 'vscode';
import { writeWhole } from '../write-whole';

/** Asks where to write a drawing, and writes it. `name` is what the diagram is of. */
export async function exportSvg(svg: string, name: string): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const stem = name
    .slice(name.lastIndexOf('/') + 1)
    .replace(/\.[^.]*$/, '')
    .replace(/[^\w.-]+/g, '-');
  const target = await vscode.window.showSaveDialog({
    title: 'Export Diagram',
    filters: { SVG: ['svg'] },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder.uri, `${stem || 'diagram'}.svg`) } : {}),
  });
  if (!target) return;
  await writeWhole(target, svg);
  void vscode.window.showInformationMessage(`Diagram exported to ${vscode.workspace.asRelativePath(target)}.`);
}

import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The copy of samples/ that is open. Its scheme differs from editor to editor, so addresses are joined to it. */
export function workspaceFile(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a file of the workspace and shows it. */
export async function show(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(workspaceFile(path)));
}

/** Writes a file into the workspace and shows it. */
export async function showNew(path: string, content: string | Uint8Array): Promise<vscode.TextEditor> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(workspaceFile(path), bytes);
  return show(path);
}

/** Shows text that is in no file. */
export async function showUntitled(language: string, content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  const editor = await vscode.window.showTextDocument(document);
  // An untitled document that was just closed may still be there: then its name, and its text, are taken over.
  if (document.getText() !== content) {
    const everything = new vscode.Range(0, 0, document.lineCount, 0);
    await editor.edit((edit) => edit.replace(everything, content));
  }
  return editor;
}

/** Closes every editor, unsaved changes included. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(isOurUnsaved)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The editor saves its settings by itself. */
function isOurUnsaved({ isDirty, isUntitled, uri }: vscode.TextDocument): boolean {
  return isDirty && (isUntitled || vscode.workspace.getWorkspaceFolder(uri) !== undefined);
}

/** The first place of some words in a document. */
export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const start = document.getText().indexOf(words);
  assert.ok(start >= 0, `"${words}" is in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

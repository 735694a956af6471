import * as vscode from 'vscode';
import { firstLook, largest, mayBeOurs } from '../engine/look';

/** The languages whose documents are read. */
export const languages = [
  'markdown',
  'yaml',
  'json',
  'jsonc',
  'cloudformation',
  'typescript',
  'typescriptreact',
  'javascript',
  'python',
] as const;

/** Where hovers, fixes and links are offered. */
export const selector: vscode.DocumentSelector = languages.map((language) => ({ language }));

/**
 * Whether a document is one that we read: not the left side of a diff, not output, and after one look at its first
 * 4 KB something that can be a note, a template or a CDK program.
 */
export function isOurs(document: vscode.TextDocument): boolean {
  return isEditable(document.uri) && mayBeOurs(sourceOf(document), beginningOf(document));
}

/** Whether somebody can write to where a document lies: `git:`, `output:` and the like are views of other things. */
export function isEditable({ scheme }: vscode.Uri): boolean {
  return scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}

export function sourceOf({ uri, languageId }: vscode.TextDocument): {
  readonly uri: string;
  readonly languageId: string;
} {
  return { uri: uri.toString(), languageId };
}

/** Length of a document in UTF-16 units, without joining its lines to one text. */
export function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

/** The text of a document; empty where it is too large to be read. */
export function textOf(document: vscode.TextDocument): string {
  return lengthOf(document) > largest ? '' : document.getText();
}

function beginningOf(document: vscode.TextDocument): string {
  return document.getText(new vscode.Range(new vscode.Position(0, 0), document.positionAt(firstLook)));
}

/**
 * Addresses of the documents that stand in a tab. Others are open too: extensions open documents to read them, and the
 * editor keeps one for a while after its tab is closed.
 */
export function inTabs(): ReadonlySet<string> {
  const tabs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
  return new Set(
    tabs.flatMap(({ input }) => {
      if (input instanceof vscode.TabInputText) return [input.uri.toString()];
      if (input instanceof vscode.TabInputTextDiff) return [input.original.toString(), input.modified.toString()];
      return [];
    }),
  );
}

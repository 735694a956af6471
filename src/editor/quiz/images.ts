import * as vscode from 'vscode';
import type { Relations } from '../../engine/types';
import type { ImageAddress } from '../../quiz/markdown';

/**
 * Addresses of a note's images for the panel. Only images inside the workspace get one; the editor serves nothing else
 * to the panel either.
 */
export function imageAddresses(webview: vscode.Webview, from: string | undefined, relations: Relations): ImageAddress {
  return (path) => {
    const uri = from && imageUri(from, path, relations);
    return uri && vscode.workspace.getWorkspaceFolder(uri) ? webview.asWebviewUri(uri).toString() : undefined;
  };
}

/** Where an image lies that a note names; `undefined` for what is no image. */
export function imageUri(from: string, path: string, relations: Relations): vscode.Uri | undefined {
  const [file = ''] = path.split(/[?#]/, 1);
  if (!/\.(?:png|jpe?g|gif|webp|svg|avif|bmp)$/i.test(file)) return undefined;
  // By name, as wikilinks do, where the workspace knows it; else as a path beside the note.
  const [known] = relations.resolve(from, file);
  if (known && !file.startsWith('.')) return vscode.Uri.parse(known);
  const home = vscode.Uri.parse(from);
  const folder = vscode.workspace.getWorkspaceFolder(home)?.uri;
  return file.startsWith('/') && folder ? vscode.Uri.joinPath(folder, file) : vscode.Uri.joinPath(home, '..', file);
}

import * as vscode from 'vscode';
import type { Relations } from '../../engine/types';
import type { ImageAddress } from '../../quiz/markdown';

/** Addresses of a note's images for the panel. The editor serves it nothing from outside the workspace either. */
export function imageAddresses(webview: vscode.Webview, from: string | undefined, relations: Relations): ImageAddress {
  return (path) => {
    const uri = from && imageUri(from, path, relations);
    return uri && webview.asWebviewUri(uri).toString();
  };
}

/**
 * Where an image lies that a note names; `undefined` for what is no image, and for what lies outside the workspace: a
 * note of somebody else's must not bring files of this machine into a panel or an export.
 */
export function imageUri(from: string, path: string, relations: Relations): vscode.Uri | undefined {
  const [file = ''] = path.split(/[?#]/, 1);
  if (!/\.(?:png|jpe?g|gif|webp|svg|avif|bmp)$/i.test(file)) return undefined;
  // By name, as wikilinks do, where the workspace knows it; else as a path beside the note.
  const [known] = relations.resolve(from, file);
  if (known && !file.startsWith('.')) return vscode.Uri.parse(known);
  const home = vscode.Uri.parse(from);
  const folder = vscode.workspace.getWorkspaceFolder(home)?.uri;
  const named =
    file.startsWith('/') && folder ? vscode.Uri.joinPath(folder, file) : vscode.Uri.joinPath(home, '..', file);
  return vscode.workspace.getWorkspaceFolder(named) && named;
}

import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { activations, type Loader, showings, watched } from './watched';

/**
 * An extension that starts before all others and lets what they do be timed from inside their host: `activate` of ours
 * and of the editor's own Markdown extension, and what our panels are given to show.
 */
export function activate(): void {
  for (const id of watched) watchActivation(id);
}

function watchActivation(id: string): void {
  const extension = vscode.extensions.getExtension(id);
  if (!extension) return;
  const load = createRequire(__filename);
  const file = load.resolve(join(extension.extensionPath, extension.packageJSON.main));
  if (id === watched[0]) watchPanels(file);
  const program = load(file);
  const cached = load.cache[file];
  if (!cached) return;
  const timed = async (context: vscode.ExtensionContext): Promise<unknown> => {
    const started = performance.now();
    const api = await program.activate(context);
    activations.set(id, performance.now() - started);
    return api;
  };
  cached.exports = { ...program, activate: timed };
}

/** Gives the program of that file an editor whose panels tell when a message has reached them. */
function watchPanels(file: string): void {
  const loader = createRequire(__filename)('node:module') as Loader;
  const original = loader._load;
  loader._load = (request, parent, isMain) => {
    const loaded = original.call(loader, request, parent, isMain);
    return request === 'vscode' && parent?.filename === file ? withWatchedPanels(loaded as typeof vscode) : loaded;
  };
}

function withWatchedPanels(api: typeof vscode): unknown {
  const { window: _, ...members } = Object.getOwnPropertyDescriptors(api);
  const createWebviewPanel: typeof vscode.window.createWebviewPanel = (...given) => {
    const panel = api.window.createWebviewPanel(...given);
    const post = panel.webview.postMessage.bind(panel.webview);
    panel.webview.postMessage = async (message: unknown) => {
      const arrived = await post(message);
      for (const told of showings) told(message);
      return arrived;
    };
    return panel;
  };
  const { createWebviewPanel: __, ...windowMembers } = Object.getOwnPropertyDescriptors(api.window);
  const window = Object.defineProperties({ createWebviewPanel }, windowMembers);
  return Object.defineProperties({ window }, members);
}

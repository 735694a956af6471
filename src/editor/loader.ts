import * as vscode from 'vscode';
import type * as features from './features';
import { type Loaded, runKept } from './kept-code';

declare const require: (id: string) => unknown;
declare const __dirname: string;
/** Written by the build: tells one bundle from the next. */
declare const FEATURES_BUILD: string;

/** Milliseconds after which what is used first has been compiled, and nobody waits for it any more. */
const settled = 10_000;
/** How the names of files with kept code begin. */
const prefix = 'features-';

/** Where the extension lies, and where it may write. */
type Places = Pick<vscode.ExtensionContext, 'extensionUri' | 'globalStorageUri' | 'subscriptions'>;

/**
 * Loads the bundle with the engine and everything that uses it, which lies beside the one that the editor loads. In a
 * browser there is no Node to run it; there it is read and run in the way in which the editor itself runs an extension.
 */
export async function loadFeatures(places: Places, log: vscode.LogOutputChannel): Promise<typeof features> {
  // Only Node tells a program where it lies.
  if (typeof __dirname !== 'undefined') {
    const place = vscode.Uri.joinPath(places.globalStorageUri, `${prefix}${FEATURES_BUILD}.code`);
    const kept = place.scheme === 'file' ? place.fsPath : undefined;
    const loaded = runKept(require, `${__dirname}/features.js`, kept);
    places.subscriptions.push(keepLater(loaded, places.globalStorageUri, place, log));
    return loaded.exports as typeof features;
  }
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(places.extensionUri, 'dist', 'features.js'));
  return run(new TextDecoder().decode(bytes));
}

function keepLater(
  { code }: Loaded,
  folder: vscode.Uri,
  place: vscode.Uri,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const timer = setTimeout(() => {
    const compiled = code();
    if (!compiled) return;
    keep(compiled, folder, place).catch((error) => {
      log.debug(`The next start will compile everything again: ${error}`);
    });
  }, settled);
  return new vscode.Disposable(() => clearTimeout(timer));
}

/** Written aside first, so that another window never reads half of it. The code of earlier builds goes. */
async function keep(code: Uint8Array, folder: vscode.Uri, place: vscode.Uri): Promise<void> {
  const { fs } = vscode.workspace;
  await fs.createDirectory(folder);
  const earlier = (await fs.readDirectory(folder)).filter(([file]) => file.startsWith(prefix));
  const aside = vscode.Uri.joinPath(folder, `${prefix}${crypto.randomUUID()}.part`);
  await fs.writeFile(aside, code);
  await fs.rename(aside, place, { overwrite: true });
  for (const [file] of earlier) {
    const old = vscode.Uri.joinPath(folder, file);
    if (old.path !== place.path) await fs.delete(old);
  }
}

function run(source: string): typeof features {
  const module = { exports: {} };
  // The name is what stack traces call the bundle.
  const code = `${source}\n//# sourceURL=queuewise/dist/features.js`;
  new Function('module', 'exports', 'require', code)(module, module.exports, require);
  return module.exports as typeof features;
}

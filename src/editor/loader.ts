import * as vscode from 'vscode';
import type * as features from './features';

declare const require: (id: string) => unknown;

/**
 * Loads the bundle with the engine and everything that uses it, which lies beside the one that the editor loads: with
 * `require` where the extension runs on Node. In a browser `require` knows nothing but the editor; there the bundle is
 * read and run in the way in which the editor itself runs an extension.
 */
export async function loadFeatures(extension: vscode.Uri): Promise<typeof features> {
  try {
    return require('./features.js') as typeof features;
  } catch (error) {
    const bundle = vscode.Uri.joinPath(extension, 'dist', 'features.js');
    const bytes = await vscode.workspace.fs.readFile(bundle).then(
      (read) => read,
      () => Promise.reject(error),
    );
    return run(new TextDecoder().decode(bytes));
  }
}

function run(source: string): typeof features {
  const module = { exports: {} };
  // The name is what stack traces call the bundle.
  const code = `${source}\n//# sourceURL=queuewise/dist/features.js`;
  new Function('module', 'exports', 'require', code)(module, module.exports, require);
  return module.exports as typeof features;
}

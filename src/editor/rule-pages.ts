import * as vscode from 'vscode';

/**
 * Pages of rules open as read-only documents of a scheme of our own. The extension may lie on a disk, behind a remote
 * connection or on a web server; this way a page opens in the editor everywhere, and without a network on a disk.
 */
const scheme = 'queuewise-rule';

/** Where the page of a rule is found. */
export function rulePage(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${rule}.md` });
}

/** Serves the pages of `docs/rules`, which the build puts into one file, under their own scheme. */
export function registerRulePages(extension: vscode.Uri): vscode.Disposable {
  let pages: Promise<Readonly<Record<string, string>>> | undefined;
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent({ path }) {
      const name = path.replace(/^.*\//, '');
      pages ??= readPages(extension);
      const all = await pages;
      return Object.hasOwn(all, name) ? all[name] : `There is no page of ${name}.\n`;
    },
  });
}

async function readPages(extension: vscode.Uri): Promise<Readonly<Record<string, string>>> {
  const file = vscode.Uri.joinPath(extension, 'dist', 'rule-pages.json');
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
}

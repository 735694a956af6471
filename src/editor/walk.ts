import * as vscode from 'vscode';
import { type Exclusions, noExclusions } from '../engine/exclusions';

/** No workspace that people work in by hand has more files that are not excluded. */
const mostFiles = 100_000;

/**
 * The files of a workspace folder that neither its .gitignore files, nor `files.exclude`, `search.exclude`, nor
 * `exclude` of the configuration leave out, folder by folder. Symbolic links are not followed.
 */
export async function* filesOf(
  folder: vscode.WorkspaceFolder,
  exclude: readonly string[],
  token: vscode.CancellationToken,
): AsyncGenerator<vscode.Uri> {
  const base = noExclusions
    .with(folder.uri.path, [...globsOf(folder, 'files'), ...globsOf(folder, 'search')])
    .with(folder.uri.path, exclude);
  const waiting: { readonly uri: vscode.Uri; readonly outer: Exclusions }[] = [{ uri: folder.uri, outer: base }];
  let found = 0;
  for (let next = waiting.pop(); next && !token.isCancellationRequested; next = waiting.pop()) {
    const entries = await entriesOf(next.uri);
    const inner = entries.some(([name]) => name === '.gitignore')
      ? await withGitignore(next.outer, next.uri)
      : next.outer;
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(next.uri, name);
      if (type === vscode.FileType.Directory && !inner.excludes(uri.path, true)) waiting.push({ uri, outer: inner });
      if (type !== vscode.FileType.File || inner.excludes(uri.path, false)) continue;
      yield uri;
      found += 1;
      if (found >= mostFiles) return;
    }
  }
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return []; // A folder that may not be read holds no files.
  }
}

async function withGitignore(outer: Exclusions, folder: vscode.Uri): Promise<Exclusions> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, '.gitignore'));
    return outer.with(folder.path, new TextDecoder().decode(bytes));
  } catch {
    return outer;
  }
}

/** Globs of the editor in the syntax of .gitignore. Those that depend on a neighbour file are left out. */
function globsOf(folder: vscode.WorkspaceFolder, section: 'files' | 'search'): readonly string[] {
  const set = vscode.workspace.getConfiguration(section, folder.uri).get<Record<string, unknown>>('exclude') ?? {};
  return Object.entries(set)
    .filter(([, value]) => value === true)
    .flatMap(([glob]) => alternatives(glob))
    .map((glob) => (glob.startsWith('**/') ? glob : `/${glob}`));
}

/** `{a,b}/c` as `a/c` and `b/c`, which .gitignore cannot say in one pattern. */
export function alternatives(glob: string): readonly string[] {
  const match = /\{([^{}]*)\}/.exec(glob);
  if (!match) return [glob];
  const before = glob.slice(0, match.index);
  const after = glob.slice(match.index + match[0].length);
  return (match[1] ?? '').split(',').flatMap((part) => alternatives(`${before}${part}${after}`));
}

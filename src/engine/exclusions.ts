import ignore, { type Ignore } from 'ignore';

/** Folders that are never entered: they hold the work of others, or what a tool has made of a file that is read anyway. */
const neverEntered: ReadonlySet<string> = new Set(['node_modules', '.git', '.venv', 'cdk.out']);

/** Which files and folders are left out. Paths use forward slashes. */
export interface Exclusions {
  /** Whether a file or folder is left out. Ask top down: what lies in an excluded folder is not looked at again. */
  excludes(path: string, isFolder: boolean): boolean;
  /** These exclusions with the patterns of a .gitignore that lies in `folder`; deeper ones win over outer ones. */
  with(folder: string, patterns: string | readonly string[]): Exclusions;
}

interface Layer {
  /** Ends with a slash. */
  readonly folder: string;
  readonly matcher: Ignore;
}

/** Leaves out nothing but the folders that are never entered. */
export const noExclusions: Exclusions = layered([]);

function layered(layers: readonly Layer[]): Exclusions {
  return {
    excludes(path, isFolder) {
      if (isFolder && neverEntered.has(path.slice(path.lastIndexOf('/') + 1))) return true;
      for (const { folder, matcher } of layers) {
        if (!path.startsWith(folder)) continue;
        const { ignored, unignored } = matcher.test(path.slice(folder.length) + (isFolder ? '/' : ''));
        if (ignored || unignored) return ignored;
      }
      return false;
    },
    with(folder, patterns) {
      const matcher = ignore({ allowRelativePaths: true }).add(patterns);
      return layered([{ folder: folder.endsWith('/') ? folder : `${folder}/`, matcher }, ...layers]);
    },
  };
}

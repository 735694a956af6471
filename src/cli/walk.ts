import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { type Exclusions, noExclusions } from '../engine/exclusions';

/**
 * Every file in a folder and below that neither a `.gitignore` nor `exclude` leaves out: absolute paths with forward
 * slashes. Symbolic links are not followed, so a walk always ends. A folder that may not be read holds no files.
 */
export function walk(folder: string, exclude: Exclude): readonly string[] {
  const files: string[] = [];
  enter(slashed(resolve(folder)), exclusionsAbove(folder, exclude), files);
  return files;
}

/** Patterns in .gitignore syntax, and the folder that they are relative to. */
export interface Exclude {
  readonly folder: string;
  readonly patterns: readonly string[];
}

function enter(folder: string, outer: Exclusions, files: string[]): void {
  const entries = entriesOf(folder);
  const inner = entries.some((entry) => entry.name === '.gitignore') ? withGitignore(outer, folder) : outer;
  for (const entry of entries) {
    const path = `${folder === '/' ? '' : folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!inner.excludes(path, true)) enter(path, inner, files);
    } else if (entry.isFile() && !inner.excludes(path, false)) {
      files.push(path);
    }
  }
}

function entriesOf(folder: string) {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  } catch {
    return [];
  }
}

/** The rules that hold in a folder from outside: every .gitignore up to the root of its repository. */
function exclusionsAbove(folder: string, exclude: Exclude): Exclusions {
  const own = resolve(folder);
  const base = noExclusions.with(slashed(exclude.folder), exclude.patterns);
  const root = repositoryOf(own);
  if (root === undefined) return base;
  const above: string[] = [];
  for (let parent = own; parent !== root; ) {
    parent = dirname(parent);
    above.unshift(parent);
  }
  return above.reduce((outer, parent) => withGitignore(outer, slashed(parent)), base);
}

/** The folder with `.git` that holds a folder, or that folder itself. */
export function repositoryOf(folder: string): string | undefined {
  for (let current = resolve(folder); ; current = dirname(current)) {
    if (existsSync(join(current, '.git'))) return current;
    if (dirname(current) === current) return undefined;
  }
}

function withGitignore(outer: Exclusions, folder: string): Exclusions {
  try {
    return outer.with(folder, readFileSync(join(folder, '.gitignore'), 'utf8'));
  } catch {
    return outer;
  }
}

/** What a path names, followed through links. */
export function kindOf(path: string): 'file' | 'folder' | 'nothing' {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 'nothing';
  return found.isDirectory() ? 'folder' : 'file';
}

/** A path with forward slashes, whatever the system writes. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

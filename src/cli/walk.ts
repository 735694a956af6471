import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { type Exclusions, noExclusions } from '../engine/exclusions';
import { reasonOf } from './reason';

/** Something that a walk could not enter, and why in one sentence. */
export interface Unreadable {
  readonly path: string;
  readonly fault: string;
}

/** What a walk found: absolute paths with forward slashes. */
export interface Walked {
  readonly files: readonly string[];
  /** Folders that may not be read, and links that lead in a circle. */
  readonly unreadable: readonly Unreadable[];
}

/**
 * Every file in a folder and below that neither a `.gitignore` nor `exclude` leaves out. Symbolic links are not
 * followed, so a walk always ends.
 */
export function walk(folder: string, exclude: Exclude): Walked {
  const walked: Collected = { files: [], unreadable: [] };
  enter(slashed(resolve(folder)), exclusionsAbove(folder, exclude), walked);
  return walked;
}

/** Patterns in .gitignore syntax, and the folder that they are relative to. */
export interface Exclude {
  readonly folder: string;
  readonly patterns: readonly string[];
}

interface Collected {
  readonly files: string[];
  readonly unreadable: Unreadable[];
}

function enter(folder: string, outer: Exclusions, walked: Collected): void {
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    walked.unreadable.push({ path: folder, fault: `This folder cannot be read: ${reasonOf(error)}.` });
    return;
  }
  const inner = entries.some(({ name }) => name === '.gitignore') ? withGitignore(outer, folder) : outer;
  for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))) {
    const path = `${folder === '/' ? '' : folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!inner.excludes(path, true)) enter(path, inner, walked);
    } else if (!inner.excludes(path, false)) {
      if (entry.isFile()) walked.files.push(path);
      else if (entry.isSymbolicLink()) followOnce(path, walked);
    }
  }
}

/** Links are not followed, but one that leads in a circle is a mistake that somebody will want to know of. */
function followOnce(path: string, walked: Collected): void {
  try {
    statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    walked.unreadable.push({ path, fault: `This link cannot be followed: ${reasonOf(error)}.` });
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

/** What a path names, followed through links; `unknown` where the system does not tell. */
export function kindOf(path: string): 'file' | 'folder' | 'nothing' | 'unknown' {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return 'nothing';
    return found.isDirectory() ? 'folder' : 'file';
  } catch {
    return 'unknown';
  }
}

/** A path with forward slashes, whatever the system writes. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { firstLook, largest, mayBeOurs, unreadable } from '../engine/look';
import { languageOf } from '../engine/read/languages';
import { CommandError, type Surroundings } from './surroundings';
import { type Exclude, kindOf, slashed, walk } from './walk';

/** A file as it was read. */
export interface Source {
  /** Relative to the working directory, with forward slashes: what reports say. */
  readonly file: string;
  /** Absolute, with forward slashes: what relations between documents use. */
  readonly uri: string;
  /** Empty where `fault` says why nothing could be read. */
  readonly text: string;
  readonly fault?: string;
  /** A byte order mark stood before the text. */
  readonly marked: boolean;
  /** Writing the text gives back the bytes that were read. */
  readonly writable: boolean;
}

const unread =
  'was not checked: notes are Markdown, templates YAML or JSON, CDK programs TypeScript, JavaScript or Python.';

export interface Sources {
  readonly read: readonly Source[];
  /** Paths of the other files of the folders, which links of notes may name. */
  readonly others: readonly string[];
  /** Whole folders were given, so that what is not there is missing. */
  readonly complete: boolean;
}

/**
 * Reads what the paths name, in a stable order and each file once; without paths, the working directory.
 * @throws CommandError for a path that does not exist
 */
export async function readSources(
  paths: readonly string[],
  surroundings: Surroundings,
  { exclude, inputName }: { readonly exclude: Exclude; readonly inputName?: string | undefined },
): Promise<Sources> {
  const named = new Set<string>();
  const walked = new Set<string>();
  let complete = false;
  for (const path of paths.length > 0 ? paths : ['.']) {
    if (path === '-') continue;
    const absolute = slashed(resolve(surroundings.folder, path));
    const kind = kindOf(absolute);
    if (kind === 'nothing') throw new CommandError(`${path} does not exist.`);
    if (kind === 'file') named.add(absolute);
    else for (const file of walk(absolute, exclude)) walked.add(file);
    complete ||= kind === 'folder';
  }
  const read: Source[] = [];
  const others: string[] = [];
  for (const path of [...new Set([...named, ...walked])].sort()) {
    const source = readSource(path, surroundings.folder, named.has(path));
    if (source) read.push(source);
    else others.push(path);
    if (!source && named.has(path)) surroundings.warn(`${slashed(relative(surroundings.folder, path))} ${unread}`);
  }
  if (paths.includes('-')) read.push(await readInput(surroundings, inputName));
  return { read, others, complete };
}

/** A file that Queuewise reads; `undefined` for any other, and for one found in a folder that is not worth reading. */
function readSource(path: string, folder: string, named: boolean): Source | undefined {
  if (languageOf(path) === undefined) return undefined;
  const place = { file: slashed(relative(folder, path)) || basename(path), uri: path };
  try {
    if (!named && !mayBeOurs({ uri: path }, beginningOf(path))) return undefined;
    const { size } = statSync(path);
    if (size > largest) return faulty(place, unreadable('', size));
    return decode(place, readFileSync(path));
  } catch (error) {
    return faulty(place, `This file cannot be read: ${reasonOf(error)}.`);
  }
}

async function readInput(surroundings: Surroundings, name: string | undefined): Promise<Source> {
  if (name === undefined) {
    throw new CommandError('Standard input needs a name that tells its kind: --stdin-name notes.md.');
  }
  const bytes = await surroundings.readInput();
  const place = { file: slashed(name), uri: slashed(resolve(surroundings.folder, name)) };
  return bytes.length > largest ? faulty(place, unreadable('', bytes.length)) : decode(place, bytes);
}

/** Decodes UTF-8, and UTF-16 where a byte order mark says so. A NUL means that this is no text. */
export function decode(place: { readonly file: string; readonly uri: string }, bytes: Uint8Array): Source {
  const [first, second, third] = bytes;
  const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const marked = wide || (first === 0xef && second === 0xbb && third === 0xbf);
  const text = new TextDecoder(wide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
  const fault = unreadable(text);
  if (fault !== undefined) return faulty(place, fault);
  return { ...place, text, marked, writable: !wide && !text.includes('\ufffd') };
}

function faulty(place: { readonly file: string; readonly uri: string }, fault: string | undefined): Source {
  return { ...place, text: '', ...(fault !== undefined && { fault }), marked: false, writable: false };
}

function beginningOf(path: string): string {
  const handle = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(firstLook);
    return new TextDecoder().decode(bytes.subarray(0, readSync(handle, bytes)));
  } finally {
    closeSync(handle);
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Readonly<Record<string, string>> = { EACCES: 'permission denied', EPERM: 'permission denied' };
  return reasons[code] ?? (code || String(error));
}

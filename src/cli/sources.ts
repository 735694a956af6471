import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { readImported } from '../engine/imported-files';
import { firstLook, largest, mayBeOurs, unreadable } from '../engine/look';
import { languageOf } from '../engine/read/languages';
import { reasonOf } from './reason';
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
  const closed = new Map<string, string>();
  let complete = false;
  for (const path of paths.length > 0 ? paths : ['.']) {
    if (path === '-') continue;
    const absolute = slashed(resolve(surroundings.folder, path));
    const kind = kindOf(absolute);
    if (kind === 'nothing') throw new CommandError(`${path} does not exist.`);
    if (kind !== 'folder') {
      named.add(absolute);
      continue;
    }
    complete = true;
    const { files, unreadable } = walk(absolute, exclude);
    for (const file of files) walked.add(file);
    for (const { path, fault } of unreadable) closed.set(path, fault);
  }
  const read: Source[] = [];
  const others: string[] = [];
  for (const path of [...new Set([...named, ...walked, ...closed.keys()])].sort()) {
    const fault = closed.get(path);
    const source =
      fault === undefined
        ? readSource(path, surroundings.folder, named.has(path))
        : faulty(placeOf(path, surroundings.folder), fault);
    if (source) read.push(source);
    else others.push(path);
    if (!source && named.has(path)) surroundings.warn(`${slashed(relative(surroundings.folder, path))} ${unread}`);
  }
  if (paths.includes('-')) read.push(await readInput(surroundings, inputName));
  return complete ? withImported(read, others, surroundings.folder) : { read, others, complete };
}

/** The sources of whole folders together with the files of settings and constants that programs among them import from. */
async function withImported(read: readonly Source[], others: readonly string[], folder: string): Promise<Sources> {
  const imported = await readImported(read, others, async (path) => {
    const source = readSource(path, folder, true);
    return source?.fault === undefined ? source : undefined;
  });
  const added = new Set(imported.map(({ uri }) => uri));
  return { read: [...read, ...imported], others: others.filter((path) => !added.has(path)), complete: true };
}

/** A file that Queuewise reads; `undefined` for any other, and for one found in a folder that is not worth reading. */
function readSource(path: string, folder: string, named: boolean): Source | undefined {
  if (languageOf(path) === undefined) return undefined;
  const place = placeOf(path, folder);
  try {
    if (!named && !mayBeOurs({ uri: path }, beginningOf(path))) return undefined;
    const stats = statSync(path);
    // A pipe is open for as long as somebody may write into it.
    if (!stats.isFile()) return faulty(place, 'This is a pipe or a device; only files are read.');
    if (stats.size > largest) return faulty(place, unreadable('', stats.size));
    return decode(place, readFileSync(path));
  } catch (error) {
    return faulty(place, `This file cannot be read: ${reasonOf(error)}.`);
  }
}

function placeOf(path: string, folder: string) {
  return { file: slashed(relative(folder, path)) || basename(path), uri: path };
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

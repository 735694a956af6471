import { createImportPaths } from './import-paths';
import { oncePer } from './once-per';
import { readerOf } from './read/languages';
import { isTest } from './tests';

/** A program by its path and text. */
export interface ImportingFile {
  readonly uri: string;
  readonly text: string;
}

/** Whether programs may import from a file of this path. */
export function isImportable(uri: string): boolean {
  return readerOf({ uri }) === 'cdk' && !isTest(uri);
}

/**
 * Those of some paths that CDK sources import from though these use nothing of the construct library: settings, constants and
 * names. Give the files found among the sources to find what they import from in turn.
 */
export function importedFiles(sources: readonly ImportingFile[], paths: readonly string[]): readonly string[] {
  const others = new Set(sources.length > 0 ? paths.filter(isImportable) : []);
  if (others.size === 0) return [];
  const { named } = createImportPaths([...sources.map(({ uri }) => uri), ...others]);
  const found = sources.flatMap((one) => modulesOf(one).flatMap((module) => named(one.uri, module) ?? []));
  return [...new Set(found)].filter((path) => others.has(path));
}

/** Files of settings and constants are short; others would cost more than they tell. In characters. */
const longestImported = 50_000;

/** How often what was found is asked what it imports from. */
const mostImports = 3;

/**
 * The files of settings and constants that programs among some sources import from, and what these import from in turn.
 * `read` gives nothing for what cannot be read.
 */
export async function readImported<Read extends ImportingFile>(
  sources: readonly Read[],
  paths: readonly string[],
  read: (path: string) => Promise<Read | undefined>,
): Promise<readonly Read[]> {
  const programs = sources.filter(({ uri }) => isImportable(uri));
  const found: Read[] = [];
  for (let round = 0; round < mostImports; round++) {
    const known = new Set(found.map(({ uri }) => uri));
    const next = importedFiles(
      [...programs, ...found],
      paths.filter((path) => !known.has(path)),
    );
    const files = (await Promise.all(next.map(read))) as readonly (Read | undefined)[];
    const short = files.flatMap((file) => (file && file.text.length <= longestImported ? [file] : []));
    if (short.length === 0) break;
    found.push(...short);
  }
  return found;
}

/** What a source imports from, as it is written there. */
export const modulesOf = oncePer(({ uri, text }: ImportingFile): readonly string[] => {
  const pattern = uri.endsWith('.py') ? pythonImports : imports;
  return [...new Set([...text.matchAll(pattern)].map(([, module = '']) => module))].filter(isOfWorkspace);
});

const imports = /(?:\bfrom|\brequire\()\s?['"]([^'"\n]{1,200})['"]/g;
const pythonImports = /^[ \t]*(?:from|import)[ \t]+([\w.]{1,200})/gm;

function isOfWorkspace(module: string): boolean {
  return !/^(?:aws[-_]cdk|@aws-cdk|constructs$|node:|typing$|os$|@types)/.test(module);
}

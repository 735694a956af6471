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
export const longestImported = 50_000;

/** How often what was found is asked what it imports from. */
export const mostImports = 3;

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

import { oncePer } from './once-per';
import type { ProgramFiles } from './read/cdk/linked';
import type { Doc, Relations } from './types';

/** The CDK sources of a workspace, and what they import from each other. */
export interface Programs extends ProgramFiles {
  /**
   * Sources from which a program may be read that makes what stands in this one, the most telling first: those that nobody
   * imports from, those that import from it, itself. Empty where it shares nothing with others.
   */
  rootsOf(doc: Doc): readonly (readonly Doc[])[];
}

/** Every CDK source of the workspace but tests, which make things as no stack does. */
export const programsOf = oncePer((relations: Relations): Programs => {
  const all = relations.docs.filter(({ kind }) => kind === 'cdk');
  const folder = commonFolder(all.map(({ uri }) => uri));
  const docs = all.filter(({ uri }) => !isTest(uri.slice(folder.length)));
  const byPath = new Map(docs.flatMap((doc) => pathsOf(doc.uri).map((path) => [path, doc] as const)));
  const byFolder = new Map<string, Doc[]>();
  for (const doc of docs) {
    for (
      let end = doc.uri.lastIndexOf('/');
      end >= folder.length - 1 && end > 0;
      end = doc.uri.lastIndexOf('/', end - 1)
    ) {
      const path = doc.uri.slice(0, end);
      const inside = byFolder.get(path);
      if (inside) inside.push(doc);
      else byFolder.set(path, [doc]);
    }
  }
  const among = <Found>(found: ReadonlyMap<string, Found>, from: string, module: string): Found | undefined => {
    for (const path of placesOf(from, module, folder)) if (found.has(path)) return found.get(path);
    return undefined;
  };
  const named = (from: string, module: string): Doc | undefined => among(byPath, from, module);
  const importersOf = new Map<Doc, Set<Doc>>();
  const importing = new Set<Doc>();
  for (const doc of docs) {
    for (const module of modulesOf(doc)) {
      const one = named(doc.uri, module);
      for (const other of one ? [one] : (among(byFolder, doc.uri, module) ?? [])) {
        if (other === doc) continue;
        importing.add(doc);
        const importers = importersOf.get(other) ?? new Set();
        importersOf.set(other, importers.add(doc));
      }
    }
  }
  return {
    named,
    declaring(from, module, name) {
      const [only, another] = (among(byFolder, from, module) ?? []).filter(({ text }) => declares(text, name));
      return another ? undefined : only;
    },
    rootsOf(doc) {
      const importers = importersOf.get(doc);
      if (!importers) return importing.has(doc) ? [[doc]] : [];
      const around = new Set([doc]);
      for (const one of around) for (const importer of importersOf.get(one) ?? []) around.add(importer);
      const outermost = [...around].filter((one) => !importersOf.has(one));
      return [outermost, [...importers], [doc]].map((roots) => roots.slice(0, mostRoots));
    },
  };
});

/** A construct that more programs share is looked at in so many of them. */
const mostRoots = 4;

/** The longest path that all begin with, up to a slash. */
function commonFolder([first = '', ...others]: readonly string[]): string {
  let length = first.lastIndexOf('/') + 1;
  for (const uri of others)
    while (!uri.startsWith(first.slice(0, length))) length = first.lastIndexOf('/', length - 2) + 1;
  return first.slice(0, length);
}

function isTest(path: string): boolean {
  return /(?:^|\/)(?:tests?|__tests__|specs?)\/|[.-](?:test|spec)\.[cm]?[jt]sx?$|(?:^|\/)test_\w+\.py$|_test\.py$/.test(
    path,
  );
}

/** A path as an import may give it: without its ending, and for the file that speaks for a folder the folder. */
function pathsOf(uri: string): readonly string[] {
  const path = uri.replace(/\.(?:d\.)?[cm]?[jt]sx?$|\.py$/, '');
  const folder = path.replace(/\/(?:index|__init__)$/, '');
  return folder === path ? [path] : [path, folder];
}

/** Where the file or folder may be that a file imports from, without its ending: the likeliest place first. */
function placesOf(from: string, module: string, outermost: string): readonly string[] {
  const folders = from.split('/').slice(0, -1);
  if (from.endsWith('.py')) {
    const dots = /^\.*/.exec(module)?.[0].length ?? 0;
    const path = module.slice(dots).replaceAll('.', '/');
    if (dots > 0) return [resolved(folders.slice(0, folders.length - dots + 1), path)];
    return above(folders, outermost).map((folder) => `${folder}/${path}`);
  }
  const path = module.replace(/\.[cm]?jsx?$/, '');
  if (path.startsWith('.')) return [resolved(folders, path)];
  const inside = path.replace(/^[@~#]\//, '');
  // Names without a slash are packages; others may be paths from the root, or from a name that stands for it.
  if (!inside.includes('/') && inside === path) return [];
  const places = above(folders, outermost);
  return inside === path
    ? places.map((folder) => `${folder}/${path}`)
    : places.flatMap((folder) => [`${folder}/${inside}`, `${folder}/src/${inside}`]);
}

/** What all sources share may begin so many folders above them: names often start at the root of a package. */
const mostAbove = 3;

/** The folder and those around it, from the inside out. */
function above(folders: readonly string[], outermost: string): readonly string[] {
  const least = Math.max(0, outermost.split('/').length - 2 - mostAbove);
  return folders.slice(least).map((_, index) => folders.slice(0, folders.length - index).join('/'));
}

/** `../queues` as seen from a folder. */
function resolved(folders: readonly string[], path: string): string {
  const parts = [...folders];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** What a source imports from, as it is written there. */
const modulesOf = oncePer(({ uri, text }: Doc): readonly string[] => {
  const pattern = uri.endsWith('.py') ? pythonImports : imports;
  return [...new Set([...text.matchAll(pattern)].map(([, module = '']) => module))].filter(isOfWorkspace);
});

const imports = /(?:\bfrom|\brequire\()\s?['"]([^'"\n]{1,200})['"]/g;
const pythonImports = /^[ \t]*(?:from|import)[ \t]+([\w.]{1,200})/gm;

function isOfWorkspace(module: string): boolean {
  return !/^(?:aws[-_]cdk|@aws-cdk|constructs$|node:|typing$|os$|@types)/.test(module);
}

/** Whether a text declares that name at its left edge. */
function declares(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
    if (declaration.test(line) && !/\w/.test(text.charAt(at + name.length))) return true;
  }
  return false;
}

const declaration = /^(?:export )?(?:default )?(?:abstract )?(?:async )?(?:class|function|const|def) $/;

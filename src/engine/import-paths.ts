import { addTo, groupedBy } from './groups';
import { lastPart } from './uris';

/** Which of some files an import leads to. Only their paths matter. */
export interface ImportPaths {
  /** The file that another one calls so. */
  named(from: string, module: string): string | undefined;
  /** The files of the folder that another one calls so. */
  within(from: string, module: string): readonly string[];
}

/** The paths of the files of a workspace hardly ever change, though what stands in them does. */
let last: { readonly uris: readonly string[]; readonly paths: ImportPaths } | undefined;

/** How files of these paths import from each other, in TypeScript, JavaScript and Python. */
export function importPathsOf(uris: readonly string[]): ImportPaths {
  const isSame = last?.uris.length === uris.length && last.uris.every((uri, index) => uri === uris[index]);
  if (!last || !isSame) last = { uris, paths: createImportPaths(uris) };
  return last.paths;
}

/** The same for paths that are asked about once. */
export function createImportPaths(uris: readonly string[]): ImportPaths {
  const folder = commonFolder(uris);
  const byPath = new Map(uris.flatMap((uri) => pathsOf(uri).map((path) => [path, uri] as const)));
  const byFolder = filesByFolder(uris, folder);
  const packages = groupedBy(byFolder.keys(), lastPart);
  const known = new Map<string, { readonly file: string | undefined; readonly inside: readonly string[] }>();
  const find = (from: string, module: string) => {
    const key = `${from} ${module}`;
    const before = known.get(key);
    if (before) return before;
    const places = [
      ...placesOf(from, module, folder),
      ...placesInPackage(from, module, packages),
      ...placesBehindAlias(from, module, packages),
    ];
    const file = places.map((path) => byPath.get(path)).find((uri) => uri !== undefined && uri !== from);
    const inside = places.map((path) => byFolder.get(path)).find((files) => files !== undefined) ?? [];
    const found = { file, inside };
    known.set(key, found);
    return found;
  };
  return { named: (from, module) => find(from, module).file, within: (from, module) => find(from, module).inside };
}

/** The longest path that all begin with, up to a slash. */
export function commonFolder([first = '', ...others]: readonly string[]): string {
  let length = first.lastIndexOf('/') + 1;
  for (const uri of others) {
    while (!uri.startsWith(first.slice(0, length))) length = first.lastIndexOf('/', length - 2) + 1;
  }
  return first.slice(0, length);
}

/** Files by each folder that they are in, however deep, up to the outermost. */
function filesByFolder(uris: readonly string[], outermost: string): ReadonlyMap<string, readonly string[]> {
  const byFolder = new Map<string, string[]>();
  for (const uri of uris) {
    let end = uri.lastIndexOf('/');
    while (end > 0 && end >= outermost.length - 1) {
      const folder = uri.slice(0, end);
      addTo(byFolder, folder, uri);
      end = uri.lastIndexOf('/', end - 1);
    }
  }
  return byFolder;
}

/** A path as an import may give it: without its ending, and for the file that speaks for a folder the folder. */
function pathsOf(uri: string): readonly string[] {
  const path = uri.replace(/\.[cm]?[jt]sx?$|\.py$/, '');
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

/** `@shop/queues` and `@shop/queues/lib/orders`, in a workspace that holds the package in a folder of that name. */
const ofScope = /^@([\w.-]{1,60})\/([\w.-]{1,60})(?:\/(.{1,200}))?$/;

/** What packages are built into, and where their sources are instead. */
const built = /^(?:dist|build|lib|src)\//;

/** Where a file may be that a package of the same workspace hands out; what lies in the package asks for it otherwise. */
function placesInPackage(
  from: string,
  module: string,
  packages: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const [, scope = '', name = '', inside] = (!from.endsWith('.py') && ofScope.exec(module)) || [];
  const folders = [...(packages.get(name) ?? []), ...(packages.get(`${scope}-${name}`) ?? [])];
  const others = folders.filter((folder) => !from.startsWith(`${folder}/`));
  const path = inside?.replace(/\.[cm]?jsx?$/, '').replace(built, '');
  return others.flatMap((folder) => {
    const roots = [folder, `${folder}/src`, `${folder}/lib`];
    return path === undefined ? roots : roots.map((root) => `${root}/${path}`);
  });
}

/** `@infra/queues`, `~settings`: a name that the compiler knows for a folder is mostly the folder's own. */
const ofAlias = /^[@~#$]([\w.-]{1,60})(?:\/(.{1,200}))?$/;

/** Where a file may be that is imported by such a name: in the folder that is nearest first. */
function placesBehindAlias(
  from: string,
  module: string,
  packages: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const [, alias = '', inside] = (!from.endsWith('.py') && ofAlias.exec(module)) || [];
  const path = inside === undefined ? '' : `/${inside.replace(/\.[cm]?jsx?$/, '')}`;
  const shared = (folder: string) => commonFolder([`${folder}/`, from]).length;
  const folders = [...(packages.get(alias) ?? [])].sort((one, other) => shared(other) - shared(one));
  return folders.map((folder) => `${folder}${path}`);
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

import { addTo } from './groups';
import type { Doc, Relations } from './types';
import { decoded, nameOf } from './uris';

/** What is known when single files are looked at: nothing about other documents, and nothing is said of them. */
export const unrelated: Relations = { complete: false, docs: [], doc: () => undefined, resolve: () => [] };

/**
 * Relates the documents of one workspace. `files` are the paths of all other files (images, attachments) that a link may
 * name; paths and uris use forward slashes.
 */
export function relate(docs: readonly Doc[], files: readonly string[] = []): Relations {
  const byUri = new Map(docs.map((doc) => [doc.uri, doc]));
  const byName = new Map<string, string[]>();
  for (const uri of [...byUri.keys(), ...files]) {
    for (const name of namesOf(uri)) {
      addTo(byName, name, uri);
    }
  }
  return {
    complete: true,
    docs,
    doc: (uri) => byUri.get(uri),
    resolve: (from, target) => candidates(byName, from, target),
  };
}

/** The names under which a wikilink may call a file: with and without its extension, lower case. */
function namesOf(uri: string): readonly string[] {
  const name = fileName(uri);
  const stem = name.replace(/\.(md|markdown)$/, '');
  return stem === name ? [name] : [name, stem];
}

function fileName(path: string): string {
  return nameOf(path).toLowerCase();
}

/** Obsidian's order: a target with folders must match them; then the file nearest to the note; then the shortest path. */
function candidates(byName: ReadonlyMap<string, readonly string[]>, from: string, target: string): readonly string[] {
  const wanted = target.trim().toLowerCase().replace(/\\/g, '/');
  const all = byName.get(fileName(wanted)) ?? [];
  const folder = wanted.includes('/') ? wanted.replace(/^\.?\//, '').replace(/\.(md|markdown)$/, '') : undefined;
  const matching = folder
    ? all.filter((uri) =>
        `/${decoded(uri)
          .toLowerCase()
          .replace(/\.(md|markdown)$/, '')}`.endsWith(`/${folder}`),
      )
    : all;
  const home = from.slice(0, from.lastIndexOf('/') + 1);
  const beside = matching.filter((uri) => uri.slice(0, uri.lastIndexOf('/') + 1) === home);
  if (beside.length > 0) return beside;
  return [...matching].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

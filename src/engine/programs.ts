import { commonFolder, importPathsOf } from './import-paths';
import { isImportable, modulesOf } from './imported-files';
import { oncePer } from './once-per';
import { isOfTests } from './tests';
import type { Doc, Relations } from './types';

/** The CDK sources of a workspace, and what they import from each other and from files of settings and constants. */
export interface Programs {
  readonly count: number;
  /** The source that another one calls so where it imports from it. */
  named(from: string, module: string): Doc | undefined;
  /** The source that declares a name which another one imports of a folder, or of a file that only hands it on. */
  declaring(from: string, module: string, name: string): Doc | undefined;
  /**
   * Sources from which a program may be read that makes what stands in this one, the most telling first: those that nobody
   * imports from, those that import from it, itself where it imports. Empty where it shares nothing with others.
   */
  rootsOf(doc: Doc): readonly (readonly Doc[])[];
}

/** Every CDK source of the workspace but tests, which make things as no stack does. */
export const programsOf = oncePer((relations: Relations): Programs => {
  const all = relations.docs.filter(({ kind, uri }) => kind === 'cdk' || (kind === 'none' && isImportable(uri)));
  const folder = commonFolder(all.map(({ uri }) => uri));
  const docs = all.filter(({ uri }) => !isOfTests(uri.slice(folder.length)));
  const { named, within } = importPathsOf(docs.map(({ uri }) => uri));
  const importersOf = new Map<string, Set<string>>();
  const importing = new Set<string>();
  for (const doc of docs) {
    const { uri } = doc;
    for (const module of modulesOf(doc)) {
      const one = named(uri, module);
      for (const other of one === undefined ? within(uri, module) : [one]) {
        if (other === uri) continue;
        importing.add(uri);
        const importers = importersOf.get(other);
        if (importers) importers.add(uri);
        else importersOf.set(other, new Set([uri]));
      }
    }
  }
  const docsOf = (uris: Iterable<string>) => [...uris].slice(0, mostRoots).flatMap((uri) => relations.doc(uri) ?? []);
  return {
    count: docs.length,
    named: (from, module) => relations.doc(named(from, module) ?? ''),
    declaring(from, module, name) {
      const files = within(from, module).flatMap((uri) => relations.doc(uri) ?? []);
      const [only, another] = files.filter(({ text }) => declares(text, name));
      return another ? undefined : only;
    },
    rootsOf(doc) {
      const importers = importersOf.get(doc.uri);
      if (!importers) return importing.has(doc.uri) ? [[doc]] : [];
      const around = new Set([doc.uri]);
      for (const one of around) for (const importer of importersOf.get(one) ?? []) around.add(importer);
      const outermost = [...around].filter((one) => !importersOf.has(one));
      return [docsOf(outermost), docsOf(importers), importing.has(doc.uri) ? [doc] : []];
    },
  };
});

/** A construct that more programs share is looked at in so many of them. */
const mostRoots = 4;

/** Whether a text declares that name at its left edge. */
function declares(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
    if (declaration.test(line) && !/\w/.test(text.charAt(at + name.length))) return true;
  }
  return false;
}

const declaration = /^(?:export )?(?:default )?(?:abstract )?(?:async )?(?:class|function|const|def) $/;

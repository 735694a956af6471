import * as vscode from 'vscode';
import { type Place, type References, referencesAt } from '../engine/references';
import type { Analyses } from './analyses';
import { rangeIn } from './convert';
import { selector } from './documents';
import type { WorkspaceIndex } from './workspace-index';

/**
 * Find All References and Go to Definition between notes and templates: from a name in code to the resource that it
 * names, from a resource to everything that refers to it or speaks of it.
 */
export function registerReferences(analyses: Analyses, index: WorkspaceIndex): vscode.Disposable {
  function found(document: vscode.TextDocument, position: vscode.Position): References | undefined {
    const doc = analyses.docOf(document);
    if (!doc) return undefined;
    index.wanted();
    return referencesAt(doc, document.offsetAt(position), index.relations());
  }

  function locationsOf(places: readonly Place[]): vscode.Location[] {
    return places.flatMap(({ uri, span }) => {
      const doc = index.relations().doc(uri);
      return doc ? [new vscode.Location(vscode.Uri.parse(uri), rangeIn(doc, span))] : [];
    });
  }

  return vscode.Disposable.from(
    vscode.languages.registerReferenceProvider(selector, {
      provideReferences(document, position, { includeDeclaration }) {
        const references = found(document, position);
        if (!references) return [];
        const { declarations, uses } = references;
        return locationsOf(includeDeclaration ? [...declarations, ...uses] : uses);
      },
    }),
    vscode.languages.registerDefinitionProvider(
      { language: 'markdown' },
      { provideDefinition: (document, position) => locationsOf(found(document, position)?.declarations ?? []) },
    ),
  );
}

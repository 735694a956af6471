import * as vscode from 'vscode';
import { type Place, type References, referencesAt } from '../engine/references';
import type { Analyses } from './analyses';
import { rangeIn } from './convert';
import { selector } from './documents';
import type { WorkspaceIndex } from './workspace-index';

/** Languages that the editor itself knows no definitions of; for programs it follows variables. */
const withoutDefinitions = ['markdown', 'yaml', 'json', 'jsonc'];

/** The AWS Toolkit, whose language server follows `Ref` and `Fn::GetAtt` itself: two answers are one too many. */
const toolkit = 'amazonwebservices.aws-toolkit-vscode';

/**
 * Find All References and Go to Definition between notes and templates: from a name in code to the resource that it
 * names, from a `Ref` to its resource, from a resource to everything that refers to it or speaks of it.
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
    vscode.languages.registerDefinitionProvider(withoutDefinitions, {
      provideDefinition(document, position) {
        const isFollowed = document.languageId !== 'markdown' && vscode.extensions.getExtension(toolkit) !== undefined;
        return isFollowed ? [] : locationsOf(found(document, position)?.declarations ?? []);
      },
    }),
  );
}

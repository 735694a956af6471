import * as vscode from 'vscode';
import type { Engine } from '../../core';
import { type Suggestion, suggest } from '../../engine/suggest';
import type { Doc } from '../../engine/types';
import type { Analyses } from '../analyses';

const templates = ['yaml', 'json', 'jsonc', 'cloudformation'].map((language) => ({ language }));

/** `Key: val|` in YAML, an item of a list below its key included, and `"Key": "val|` in JSON. */
const yamlValue = /^\s*(?:- )?["']?([A-Za-z]+)["']?:[ \t]+(["']?[\w-]*)$/;
const yamlItem = /^\s*- (["']?[\w-]*)$/;
const yamlKey = /^\s*([A-Za-z]+):\s*$/;
const jsonValue = /"([A-Za-z]+)"\s*:\s*(?:\[\s*)?("?[\w-]*)$/;

/** Values that make sense for a property of a template, with the reason beside them. */
export function registerPropertyValues(engine: Engine, analyses: Analyses): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    templates,
    {
      provideCompletionItems(document, position) {
        const doc = analyses.docOf(document);
        const place = doc && placeOf(document, position);
        if (!doc || !place) return [];
        const suggestions = suggest(place.property, {
          ...context(engine, doc, document.offsetAt(position)),
          facts: engine.facts,
        });
        return suggestions.map((suggestion, order) => itemOf(suggestion, order, place, document));
      },
    },
    ' ',
    '"',
  );
}

interface Place {
  readonly property: string;
  /** What is typed of the value so far. */
  readonly typed: vscode.Range;
}

function placeOf(document: vscode.TextDocument, position: vscode.Position): Place | undefined {
  const line = document.lineAt(position).text;
  const before = line.slice(0, position.character);
  const isJson = document.languageId.startsWith('json');
  const match = (isJson ? jsonValue : yamlValue).exec(before);
  if (match) return place(match[1] ?? '', match[2] ?? '', line, position);
  const item = isJson ? null : yamlItem.exec(before);
  const key = item && position.line > 0 ? yamlKey.exec(document.lineAt(position.line - 1).text) : null;
  return item && key ? place(key[1] ?? '', item[1] ?? '', line, position) : undefined;
}

/** What stands behind the cursor of the same word or quotation is replaced too. */
function place(property: string, typed: string, line: string, position: vscode.Position): Place {
  const after = /^[\w-]*["']?/.exec(line.slice(position.character))?.[0] ?? '';
  return {
    property,
    typed: new vscode.Range(position.translate(0, -typed.length), position.translate(0, after.length)),
  };
}

/** The resource around the cursor: the last that begins before it. */
function context(engine: Engine, doc: Doc, offset: number) {
  for (const template of doc.templates) {
    const before = template.resources.filter(({ head }) => head.start <= offset);
    const resource = before.sort((a, b) => b.head.start - a.head.start)[0];
    if (resource) return { resource, graph: engine.graphOf(template) };
  }
  return {};
}

function itemOf(
  { value, reason }: Suggestion,
  order: number,
  { typed }: Place,
  document: vscode.TextDocument,
): vscode.CompletionItem {
  const label = { label: String(value), description: reason };
  const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Value);
  const isQuoted = document.languageId.startsWith('json') && typeof value === 'string';
  item.insertText = isQuoted ? `"${value}"` : String(value);
  item.filterText = item.insertText;
  item.range = typed;
  item.sortText = String(order).padStart(2, '0');
  return item;
}

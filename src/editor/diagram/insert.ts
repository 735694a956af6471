import * as vscode from 'vscode';
import type { Engine } from '../../core';
import { toMermaid } from '../../engine/graph';
import type { Doc, Graph } from '../../engine/types';
import type { Analyses } from '../analyses';
import { inTabs } from '../documents';
import type { WorkspaceIndex } from '../workspace-index';

export interface InsertParts {
  readonly engine: Engine;
  readonly analyses: Analyses;
  readonly index: WorkspaceIndex;
}

interface Choice extends vscode.QuickPickItem {
  readonly graph: Graph;
}

/** Writes the graph of a template as a Mermaid block into the note that is being edited; asks which where there are several. */
export async function insertDiagram(parts: InsertParts): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') return;
  const choices = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: 'Queuewise: looking for templates' },
    () => choicesFor(editor.document, parts),
  );
  if (choices.length === 0) {
    void vscode.window.showInformationMessage('No template or CDK file of this workspace takes part in messaging.');
    return;
  }
  const chosen =
    choices.length === 1
      ? choices[0]
      : await vscode.window.showQuickPick(choices, {
          title: 'Insert Messaging Diagram',
          placeHolder: 'Template to draw',
          matchOnDescription: true,
        });
  if (!chosen) return;
  await editor.edit((edit) => write(editor, toMermaid(chosen.graph), edit));
}

/** Templates of the workspace and of open documents; the note's own, and those that it names, come first. */
async function choicesFor(note: vscode.TextDocument, parts: InsertParts): Promise<readonly Choice[]> {
  const { engine, analyses, index } = parts;
  const never = new vscode.CancellationTokenSource();
  await index.build(() => {}, never.token);
  never.dispose();
  const shown = inTabs();
  const docs = new Map(index.docs().map((doc) => [doc.uri, doc]));
  for (const document of vscode.workspace.textDocuments) {
    const doc = shown.has(document.uri.toString()) ? analyses.docOf(document) : undefined;
    if (doc) docs.set(doc.uri, doc);
  }
  const own = note.uri.toString();
  const linked = linkedFrom(analyses.docOf(note), index);
  const rank = ({ uri }: Doc) => (uri === own ? 0 : linked.has(uri) ? 1 : 2);
  return [...docs.values()]
    .filter((doc) => doc.kind !== 'note' || doc.uri === own)
    .sort((a, b) => rank(a) - rank(b) || (a.uri < b.uri ? -1 : 1))
    .flatMap((doc) =>
      doc.templates.flatMap((template, number): readonly Choice[] => {
        const graph = engine.graphOf(template);
        if (graph.nodes.size === 0) return [];
        const name = doc.uri === own ? 'This note' : vscode.workspace.asRelativePath(vscode.Uri.parse(doc.uri));
        const resources = `${graph.nodes.size} ${graph.nodes.size === 1 ? 'resource' : 'resources'}`;
        const label = doc.templates.length === 1 ? name : `${name} (${number + 1})`;
        return [{ label, description: resources, graph }];
      }),
    );
}

/** Documents that the note links to, and the template that its frontmatter names. */
function linkedFrom(note: Doc | undefined, index: WorkspaceIndex): ReadonlySet<string> {
  if (!note?.note) return new Set();
  const { links, frontmatter } = note.note;
  const path = frontmatter?.template?.path;
  const targets = [...links.map(({ target }) => target), ...(path === undefined ? [] : [path])];
  const linked = new Set(targets.flatMap((target) => index.relations().resolve(note.uri, target).slice(0, 1)));
  if (path !== undefined) linked.add(vscode.Uri.joinPath(vscode.Uri.parse(note.uri), '..', path).toString());
  return linked;
}

/** The block stands in lines of its own, with an empty line on each side that has text. */
function write({ document, selection }: vscode.TextEditor, mermaid: string, edit: vscode.TextEditorEdit): void {
  const line = document.lineAt(selection.active.line);
  const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  const block = ['```mermaid', ...mermaid.trimEnd().split('\n'), '```'].join(eol);
  const textOf = (number: number) =>
    number >= 0 && number < document.lineCount ? document.lineAt(number).text.trim() : '';
  const isBlank = line.isEmptyOrWhitespace;
  const before = isBlank ? (textOf(line.lineNumber - 1) === '' ? '' : eol) : eol + eol;
  const after = textOf(line.lineNumber + 1) === '' ? '' : eol;
  edit.insert(line.range.end, before + block + after);
}

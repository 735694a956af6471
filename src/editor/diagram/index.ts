import * as vscode from 'vscode';
import type { DiagramSubject } from '../../engine/diagram';
import type { Doc } from '../../engine/types';
import { insertDiagram } from './insert';
import { createDiagramPanel, type PanelParts } from './panel';

/** The diagram: its panel and its commands. Nothing is read before one of them is used. */
export function registerDiagram(parts: PanelParts): vscode.Disposable {
  const { analyses, log } = parts;
  const panel = createDiagramPanel(parts);
  return vscode.Disposable.from(
    panel,
    vscode.commands.registerCommand('queuewise.showDiagram', async (argument: unknown) => {
      panel.show(await subjectOf(argument instanceof vscode.Uri ? argument : undefined, analyses.docOf));
    }),
    vscode.commands.registerCommand('queuewise.insertDiagram', async () => {
      try {
        await insertDiagram(parts);
      } catch (error) {
        log.error(String(error));
        void vscode.window.showErrorMessage(`The diagram could not be inserted: ${error}`);
      }
    }),
    registerContext(analyses.docOf),
  );
}

/** What was asked for: a folder or file, else the template that is being edited, else everything. */
async function subjectOf(
  given: vscode.Uri | undefined,
  docOf: (document: vscode.TextDocument) => Doc | undefined,
): Promise<DiagramSubject> {
  if (given) {
    const isFolder = await vscode.workspace.fs.stat(given).then(
      ({ type }) => (type & vscode.FileType.Directory) !== 0,
      () => false, // An untitled document is in no file system.
    );
    return { kind: isFolder ? 'folder' : 'file', uri: given.toString() };
  }
  const document = vscode.window.activeTextEditor?.document;
  const hasTemplate = document !== undefined && (docOf(document)?.templates.length ?? 0) > 0;
  if (document && (hasTemplate || !vscode.workspace.workspaceFolders)) {
    return { kind: 'file', uri: document.uri.toString() };
  }
  return { kind: 'workspace' };
}

/** Tells menus whether the document that is being edited holds a template. */
function registerContext(docOf: (document: vscode.TextDocument) => Doc | undefined): vscode.Disposable {
  const look = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const hasTemplate = document !== undefined && (docOf(document)?.templates.length ?? 0) > 0;
    void vscode.commands.executeCommand('setContext', 'queuewise.diagram.template', hasTemplate);
  };
  look();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.workspace.onDidSaveTextDocument(look),
  );
}

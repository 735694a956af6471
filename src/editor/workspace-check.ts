import * as vscode from 'vscode';
import type { Engine } from '../core';
import type { Doc, Relations } from '../engine/types';
import { diagnosticOf } from './diagnostics';
import { inTabs } from './documents';
import { createRest } from './rest';
import type { Settings } from './settings';
import { together } from './together';
import type { WorkspaceIndex } from './workspace-index';

export interface WorkspaceCheckParts {
  readonly engine: Engine;
  readonly settings: Settings;
  readonly index: WorkspaceIndex;
  readonly log: vscode.LogOutputChannel;
}

/**
 * Problems of files that are not open: after `Queuewise: Check Workspace`, and always where `queuewise.check.scope` is
 * `workspace`. Open documents have their own.
 */
export function registerWorkspaceCheck(parts: WorkspaceCheckParts): vscode.Disposable {
  const { settings, index, log } = parts;
  const collection = vscode.languages.createDiagnosticCollection('queuewise-workspace');
  const never = new vscode.CancellationTokenSource();
  let shown = inTabs();
  let asked = false;
  /** Numbers of checks, as they began: one that is overtaken by a later one has nothing to say any more. */
  let begun = 0;
  let published = 0;
  let isStale = false;
  let isRefreshing = false;

  const wanted = (): boolean => asked || settings.scope() === 'workspace';

  async function publish(report: (share: number) => void, token: vscode.CancellationToken): Promise<void> {
    const started = performance.now();
    const number = ++begun;
    const relations = index.relations();
    const docs = index.docs();
    const others: [vscode.Uri, vscode.Diagnostic[]][] = [];
    const rest = createRest();
    for (const [position, doc] of docs.entries()) {
      if (token.isCancellationRequested) return;
      report(position / docs.length);
      const diagnostics = await diagnosticsOf(parts, doc, relations);
      others.push([vscode.Uri.parse(doc.uri), diagnostics]);
      await rest();
    }
    if (number < published) return;
    published = number;
    collection.clear();
    // Only now, since tabs are opened and closed while the check runs.
    collection.set(others.filter(([uri]) => !shown.has(uri.toString())));
    log.info(`Checked ${others.length} notes and templates in ${Math.round(performance.now() - started)} ms`);
  }

  /** One check at a time: whatever changes meanwhile, however often, is one more when it is done. */
  function refresh(): void {
    isStale = true;
    if (!isRefreshing) untilFresh().catch((error) => log.error(String(error)));
  }

  async function untilFresh(): Promise<void> {
    isRefreshing = true;
    try {
      while (isStale) {
        isStale = false;
        if (wanted()) {
          await index.build(() => {}, never.token);
          await publish(() => {}, never.token);
        } else {
          published = ++begun;
          collection.clear();
        }
      }
    } finally {
      isRefreshing = false;
    }
  }

  /** What stands in a tab has its problems elsewhere; what does no more gets them back. */
  async function followTabs(): Promise<void> {
    const before = shown;
    shown = inTabs();
    for (const uri of shown) if (!before.has(uri)) collection.delete(vscode.Uri.parse(uri));
    if (!wanted()) return;
    const closed = index.docs().filter(({ uri }) => before.has(uri) && !shown.has(uri));
    for (const doc of closed) {
      collection.set(vscode.Uri.parse(doc.uri), await diagnosticsOf(parts, doc, index.relations()));
    }
  }

  async function command(): Promise<void> {
    if (!vscode.workspace.workspaceFolders) return offer('Open a folder with notes or templates to check it.', true);
    asked = true;
    await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: 'Queuewise', cancellable: true },
      async (progress, token) => {
        await index.build((files) => progress.report({ message: `reading, ${files} files` }), token);
        await publish((share) => progress.report({ message: `checking, ${Math.round(share * 100)} %` }), token);
      },
    );
    if (index.docs().length === 0) return offer('There are no notes and no templates of AWS in this workspace.', false);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }

  if (wanted()) refresh();
  return vscode.Disposable.from(
    collection,
    never,
    vscode.commands.registerCommand('queuewise.checkWorkspace', command),
    vscode.window.tabGroups.onDidChangeTabs(() => void followTabs().catch((error) => log.error(String(error)))),
    index.onDidChange(refresh),
    settings.onDidChange(refresh),
  );
}

/** Says why there is nothing to check, and what to do about it. */
async function offer(message: string, withFolder: boolean): Promise<void> {
  const [folder, samples] = ['Open Folder', 'Open Samples'];
  const chosen = await vscode.window.showInformationMessage(message, ...(withFolder ? [folder, samples] : [samples]));
  if (chosen === folder) await vscode.commands.executeCommand('vscode.openFolder');
  if (chosen === samples) await vscode.commands.executeCommand('queuewise.openSamples');
}

async function diagnosticsOf(
  { engine, settings }: WorkspaceCheckParts,
  outline: Doc,
  relations: Relations,
): Promise<vscode.Diagnostic[]> {
  const options = await settings.optionsFor(vscode.Uri.parse(outline.uri));
  const doc = engine.read({ uri: outline.uri, text: outline.text });
  const findings = engine.check(doc, options, relations);
  return together(findings).map((finding) => diagnosticOf(finding, { doc, findings, options, relations }));
}

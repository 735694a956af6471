import * as vscode from 'vscode';
import type { Finding, Related, Relations } from '../engine/types';
import type { Analyses, Checked } from './analyses';
import { rangeIn, severityOf } from './convert';
import { inTabs } from './documents';
import { notReportedElsewhere, signatureOfOthers } from './peers';
import { rulePage } from './rule-pages';
import type { Settings } from './settings';
import { together } from './together';
import type { WorkspaceIndex } from './workspace-index';

/** Pause in typing after which a document is checked again. */
const typingPause = 200;
/** Pause after which other open documents are, whose links may lead to the one that changed. */
const otherPause = 1000;

export interface DiagnosticsParts {
  readonly analyses: Analyses;
  readonly settings: Settings;
  readonly index: WorkspaceIndex;
  readonly log: vscode.LogOutputChannel;
}

/** Problems of the documents that stand in a tab: when it opens, as you type, gone when it closes. */
export function registerDiagnostics({ analyses, settings, index, log }: DiagnosticsParts): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('queuewise');
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** What other extensions reported of each document when it was published. */
  const others = new Map<string, string>();
  let shown = inTabs();

  function later(document: vscode.TextDocument, pause: number): void {
    const key = document.uri.toString();
    if (!shown.has(key)) return;
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => {
        timers.delete(key);
        publish(document).catch((error) => log.error(`${document.uri.path}: ${error}`));
      }, pause),
    );
  }

  async function publish(document: vscode.TextDocument): Promise<void> {
    const { version } = document;
    const started = performance.now();
    const checked = await analyses.check(document);
    // A newer text has its own turn, and a document whose tab was closed meanwhile has none.
    if (document.version !== version || !shown.has(document.uri.toString())) return;
    if (!checked) {
      collection.delete(document.uri);
      return;
    }
    index.wanted();
    collection.set(
      document.uri,
      together(notReportedElsewhere(document, checked)).map((finding) => diagnosticOf(finding, checked)),
    );
    others.set(document.uri.toString(), signatureOfOthers(document.uri));
    const spent = Math.round(performance.now() - started);
    log.debug(`${vscode.workspace.asRelativePath(document.uri)}: ${checked.findings.length} findings in ${spent} ms`);
  }

  function all(pause: number, except?: vscode.TextDocument): void {
    for (const document of vscode.workspace.textDocuments) if (document !== except) later(document, pause);
  }

  function followOthers({ uris }: vscode.DiagnosticChangeEvent): void {
    for (const uri of uris) {
      const known = others.get(uri.toString());
      if (known === undefined || known === signatureOfOthers(uri)) continue;
      const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
      if (document) later(document, 0);
    }
  }

  function followTabs(): void {
    const before = shown;
    shown = inTabs();
    for (const uri of before) if (!shown.has(uri)) forget(uri);
    for (const document of vscode.workspace.textDocuments) {
      if (!before.has(document.uri.toString())) later(document, 0);
    }
  }

  function forget(uri: string): void {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
    others.delete(uri);
    collection.delete(vscode.Uri.parse(uri));
  }

  all(0);
  return vscode.Disposable.from(
    collection,
    vscode.window.tabGroups.onDidChangeTabs(followTabs),
    vscode.workspace.onDidOpenTextDocument((document) => later(document, 0)),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0) return;
      all(otherPause, document);
      later(document, typingPause);
    }),
    vscode.languages.onDidChangeDiagnostics(followOthers),
    settings.onDidChange(() => all(0)),
    index.onDidChange(() => all(0)),
    new vscode.Disposable(() => {
      for (const timer of timers.values()) clearTimeout(timer);
    }),
  );
}

/** A finding as the editor shows it. */
export function diagnosticOf(finding: Finding, { doc, relations }: Checked): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(rangeIn(doc, finding.span), finding.message, severityOf[finding.severity]);
  diagnostic.source = 'Queuewise';
  diagnostic.code = { value: finding.rule, target: rulePage(finding.rule) };
  diagnostic.relatedInformation = (finding.related ?? []).flatMap((related) => {
    const location = locationOf(related, doc, relations);
    return location ? [new vscode.DiagnosticRelatedInformation(location, related.message)] : [];
  });
  if (finding.rule === 'unused-suppression') diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  return diagnostic;
}

function locationOf({ uri, span }: Related, doc: Checked['doc'], relations: Relations): vscode.Location | undefined {
  const other = uri === undefined || uri === doc.uri ? doc : relations.doc(uri);
  return other && new vscode.Location(vscode.Uri.parse(other.uri), rangeIn(other, span));
}

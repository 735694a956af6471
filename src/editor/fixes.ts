import * as vscode from 'vscode';
import { overlaps } from '../engine/apply';
import { severities } from '../engine/configuration';
import { reasonHint, suppressionOf } from '../engine/suppression-edit';
import type { Edit, Finding, Fix } from '../engine/types';
import type { Analyses, Checked } from './analyses';
import { rangeOf, spanOf, textEditOf, touches } from './convert';
import { diagnosticOf } from './diagnostics';
import { selector } from './documents';

const fixAll = vscode.CodeActionKind.SourceFixAll.append('queuewise');

/** Quick fixes and suppressions of findings, and "fix all" with the safe ones. */
export function registerFixes(analyses: Analyses): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    selector,
    {
      async provideCodeActions(document, range, { only }, token) {
        const checked = await analyses.check(document);
        if (!checked || token.isCancellationRequested) return [];
        if (only?.contains(fixAll) && !only.contains(vscode.CodeActionKind.QuickFix)) {
          return allSafe(document, checked.findings);
        }
        const chosen = spanOf(document, range);
        const findings = checked.findings.filter(({ span }) => touches(span, chosen)).toSorted(worstFirst);
        // What mends something comes before what silences it.
        return [
          ...findings.flatMap((finding) => mending(document, finding, checked)),
          ...findings.flatMap((finding) => suppressing(document, finding, checked)),
        ];
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAll] },
  );
}

function worstFirst(one: Finding, other: Finding): number {
  return severities.indexOf(one.severity) - severities.indexOf(other.severity);
}

function mending(document: vscode.TextDocument, finding: Finding, checked: Checked): readonly vscode.CodeAction[] {
  return finding.fixes.map((fix, index) => {
    const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
    action.edit = editOf(document, fix);
    action.diagnostics = [diagnosticOf(finding, checked)];
    action.isPreferred = index === 0 && fix.safe;
    return action;
  });
}

function suppressing(document: vscode.TextDocument, finding: Finding, checked: Checked): readonly vscode.CodeAction[] {
  const suppression = suppressionOf(checked.doc, finding);
  return suppression ? [suppress(document, finding, suppression, diagnosticOf(finding, checked))] : [];
}

/** The change of a fix. A file that it creates is made with its text. */
function editOf(document: vscode.TextDocument, { edits, creates }: Fix): vscode.WorkspaceEdit {
  const change = new vscode.WorkspaceEdit();
  if (creates) {
    const uri = vscode.Uri.joinPath(document.uri, '..', creates.path);
    change.createFile(uri, { ignoreIfExists: true, contents: new TextEncoder().encode(creates.text) });
  }
  if (edits.length > 0)
    change.set(
      document.uri,
      edits.map((edit) => textEditOf(document, edit)),
    );
  return change;
}

/** Leaves the cursor on the reason, so that it is written at once. JSON has no place for one. */
function suppress(
  document: vscode.TextDocument,
  { rule }: Finding,
  edit: Edit,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction {
  const [before = '', after] = edit.text.split(reasonHint, 2);
  const title = `Suppress ${rule} here${after === undefined ? '' : ' with a reason'}`;
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  if (after === undefined) {
    action.edit.set(document.uri, [textEditOf(document, edit)]);
  } else {
    const snippet = new vscode.SnippetString().appendText(before).appendPlaceholder(reasonHint).appendText(after);
    action.edit.set(document.uri, [vscode.SnippetTextEdit.replace(rangeOf(document, edit.span), snippet)]);
  }
  action.diagnostics = [diagnostic];
  return action;
}

function allSafe(document: vscode.TextDocument, findings: readonly Finding[]): vscode.CodeAction[] {
  let edits: readonly Edit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find(({ safe, creates }) => safe && creates === undefined);
    if (fix && !overlaps([...edits, ...fix.edits])) edits = [...edits, ...fix.edits];
  }
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction('Fix everything that Queuewise can fix safely', fixAll);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(
    document.uri,
    edits.map((edit) => textEditOf(document, edit)),
  );
  return [action];
}

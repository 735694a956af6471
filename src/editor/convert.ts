import * as vscode from 'vscode';
import { type Lines, linesOf } from '../engine/lines';
import type { Doc, Edit, Severity, Span } from '../engine/types';

/** The range of a span in an open document. */
export function rangeOf(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

const lineTables = new WeakMap<Doc, Lines>();

/** The range of a span in a document as it was read, which need not be open. */
export function rangeIn(doc: Doc, span: Span): vscode.Range {
  const lines = lineTables.get(doc) ?? linesOf(doc.text);
  lineTables.set(doc, lines);
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return new vscode.Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
}

export function spanOf(document: vscode.TextDocument, range: vscode.Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** Whether two spans touch: the cursor right behind a word still means the word. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

export function textEditOf(document: vscode.TextDocument, edit: Edit): vscode.TextEdit {
  return vscode.TextEdit.replace(rangeOf(document, edit.span), edit.text);
}

export const severityOf: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

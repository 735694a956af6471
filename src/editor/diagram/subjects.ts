import * as vscode from 'vscode';
import type { DiagramSubject } from '../../engine/diagram';
import type { Doc } from '../../engine/types';
import { inTabs } from '../documents';

/** A subject as a key: equal subjects have equal keys. */
export function keyOf(subject: DiagramSubject): string {
  return subject.kind === 'workspace' ? 'workspace' : `${subject.kind} ${subject.uri}`;
}

/** "orders.yaml", "infra/cdk.out", "Whole workspace" */
export function nameOf(subject: DiagramSubject): string {
  return subject.kind === 'workspace'
    ? 'Whole workspace'
    : vscode.workspace.asRelativePath(vscode.Uri.parse(subject.uri));
}

/** A subject as it was stored; nothing where it is not one. */
export function subjectFrom(stored: unknown): DiagramSubject | undefined {
  const subject = stored as Partial<Record<'kind' | 'uri', unknown>> | undefined;
  if (subject?.kind === 'workspace') return { kind: 'workspace' };
  if ((subject?.kind === 'file' || subject?.kind === 'folder') && typeof subject.uri === 'string') {
    return { kind: subject.kind, uri: subject.uri };
  }
  return undefined;
}

/** What could be shown of what is open: everything, and templates that stand in a tab. */
export function openSubjects(docOf: (document: vscode.TextDocument) => Doc | undefined): readonly DiagramSubject[] {
  const shown = inTabs();
  const files = vscode.workspace.textDocuments
    .filter((document) => shown.has(document.uri.toString()) && (docOf(document)?.templates.length ?? 0) > 0)
    .map(({ uri }): DiagramSubject => ({ kind: 'file', uri: uri.toString() }));
  return vscode.workspace.workspaceFolders ? [{ kind: 'workspace' }, ...files] : files;
}

/** Folders called `cdk.out` with the templates of a CDK app. */
export async function synthesisedSubjects(): Promise<readonly DiagramSubject[]> {
  try {
    const manifests = await vscode.workspace.findFiles('**/cdk.out/manifest.json', '**/node_modules/**', 20);
    return manifests
      .map((uri) => vscode.Uri.joinPath(uri, '..').toString())
      .sort()
      .map((uri) => ({ kind: 'folder', uri }));
  } catch {
    return []; // A file system without search has none to offer.
  }
}

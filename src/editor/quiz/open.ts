import * as vscode from 'vscode';
import type { Doc, Relations, Span } from '../../engine/types';
import type { QuizItem } from '../../quiz/types';
import { columnFor } from '../columns';
import { rangeOf } from '../convert';

/** What is needed to open notes: what the workspace knows, and the reading of an open document. */
export interface Places {
  readonly relations: () => Relations;
  readonly docOf: (document: vscode.TextDocument) => Doc | undefined;
}

/** Opens the document an item comes from, at its line, beside the panel. */
export async function openSource(item: QuizItem, panel: vscode.WebviewPanel, places: Places): Promise<void> {
  const { uri, span } = item.source;
  if (!uri) return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const now = placeNow(item, document, places) ?? span;
  await reveal(document, panel, now && rangeOf(document, now));
}

/** Opens what a wikilink or a relative link of an item points to. Says so where there is no such note. */
export async function openLink(
  item: QuizItem,
  target: string,
  panel: vscode.WebviewPanel,
  places: Places,
): Promise<void> {
  const from = item.source.uri;
  const [path = '', heading] = target.split('#', 2);
  const uri = path === '' ? from : from && (await resolveTarget(from, path, places.relations()));
  if (!uri) {
    void vscode.window.showInformationMessage(`There is no note "${path}" in this workspace.`);
    return;
  }
  if (!/\.(?:md|markdown|txt|ya?ml|json|ts|js|py)$/i.test(vscode.Uri.parse(uri).path)) {
    const file = vscode.Uri.parse(uri);
    await vscode.commands.executeCommand('vscode.open', file, columnFor(file, panel));
    return;
  }
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const headings = places.docOf(document)?.note?.headings ?? [];
  const place = heading ? headings.find(({ text }) => alike(text, heading))?.span : undefined;
  await reveal(document, panel, place && rangeOf(document, place));
}

/** Where a file of the workspace lies that a note names by path or by name; `undefined` where there is none. */
async function resolveTarget(from: string, path: string, relations: Relations): Promise<string | undefined> {
  const beside = vscode.Uri.joinPath(vscode.Uri.parse(from), '..', path);
  if (!vscode.workspace.getWorkspaceFolder(beside)) return undefined;
  try {
    await vscode.workspace.fs.stat(beside);
    return beside.toString();
  } catch {
    return relations.resolve(from, path)[0];
  }
}

/** The note may have been edited since the question was read. */
function placeNow(item: QuizItem, document: vscode.TextDocument, { docOf }: Places): Span | undefined {
  const same = docOf(document)?.note?.questions.find((question) => question.id === item.id);
  if (same) return same.span;
  const line = item.stem.split('\n', 1)[0]?.trim() ?? '';
  const start = line === '' ? -1 : document.getText().indexOf(line);
  return start < 0 ? undefined : { start, end: start + line.length };
}

async function reveal(
  document: vscode.TextDocument,
  panel: vscode.WebviewPanel,
  range: vscode.Range | undefined,
): Promise<void> {
  await vscode.window.showTextDocument(document, {
    viewColumn: columnFor(document.uri, panel),
    ...(range ? { selection: new vscode.Range(range.start, range.start) } : {}),
  });
}

/** Headings are compared without marks and case. */
function alike(a: string, b: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return plain(a) === plain(b);
}

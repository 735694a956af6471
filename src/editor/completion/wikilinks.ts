import * as vscode from 'vscode';
import type { Doc, Relations } from '../../engine/types';
import type { Analyses } from '../analyses';
import { wikilinksElsewhere } from '../links';
import type { WorkspaceIndex } from '../workspace-index';

const noteBegun = /!?\[\[([^\][|#^]*)$/;
const headingBegun = /!?\[\[([^\][|#^]*)#([^\][|#^]*)$/;

/** Names of notes after `[[`, and headings of a note after `[[note#`. */
export function registerWikilinks(analyses: Analyses, index: WorkspaceIndex): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    { language: 'markdown' },
    {
      provideCompletionItems(document, position) {
        const doc = wikilinksElsewhere() ? undefined : analyses.docOf(document);
        if (!doc?.note) return [];
        index.wanted();
        const line = document.lineAt(position).text;
        const before = line.slice(0, position.character);
        const closing = line.startsWith(']]', position.character) ? '' : ']]';
        const heading = headingBegun.exec(before);
        if (heading) return headingsOf(doc, heading[1] ?? '', index.relations(), closing);
        if (!noteBegun.test(before)) return [];
        // While the workspace is read the editor asks again at the next letter.
        return new vscode.CompletionList(notesOf(index.docs(), closing), !index.relations().complete);
      },
    },
    '[',
    '#',
  );
}

/** Notes by their file's name; where two have the same, with as much of their folders as tells them apart. */
function notesOf(docs: readonly Doc[], closing: string): vscode.CompletionItem[] {
  const notes = docs.filter(({ note }) => note).map((doc) => ({ doc, path: vscode.Uri.parse(doc.uri).path }));
  const times = new Map<string, number>();
  for (const { path } of notes) times.set(nameOf(path), (times.get(nameOf(path)) ?? 0) + 1);
  return notes.map(({ doc, path }) => {
    const name = nameOf(path);
    const shown = vscode.workspace.asRelativePath(vscode.Uri.parse(doc.uri), false);
    const target = times.get(name) === 1 ? name : shown.replace(/\.(?:md|markdown)$/i, '');
    const item = new vscode.CompletionItem({ label: target, description: shown }, vscode.CompletionItemKind.File);
    item.insertText = `${target}${closing}`;
    const title = doc.note?.title ?? '';
    const aliases = doc.note?.frontmatter?.aliases ?? [];
    item.filterText = [target, title, ...aliases].join(' ');
    return item;
  });
}

function headingsOf(doc: Doc, target: string, relations: Relations, closing: string): vscode.CompletionItem[] {
  const [uri] = target === '' ? [doc.uri] : relations.resolve(doc.uri, target);
  const note = uri === doc.uri ? doc.note : uri === undefined ? undefined : relations.doc(uri)?.note;
  return (note?.headings ?? []).map(({ text, level }, order) => {
    const item = new vscode.CompletionItem(
      { label: text, description: '#'.repeat(level) },
      vscode.CompletionItemKind.Reference,
    );
    item.insertText = `${text.replace(/[[\]|#^]/g, ' ').trim()}${closing}`;
    item.sortText = String(order).padStart(4, '0');
    return item;
  });
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|markdown)$/i, '');
}

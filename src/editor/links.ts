import * as vscode from 'vscode';
import type { Doc, Link, Relations } from '../engine/types';
import type { Analyses } from './analyses';
import { rangeIn, rangeOf } from './convert';
import type { WorkspaceIndex } from './workspace-index';

/** Extensions that follow wikilinks themselves; two answers to one click are one too many. */
const others = ['foam.foam-vscode', 'svsool.markdown-memo', 'dendron.dendron', 'kortina.vscode-markdown-notes'];

/** Whether another extension takes care of wikilinks. */
export function wikilinksElsewhere(): boolean {
  return others.some((id) => vscode.extensions.getExtension(id) !== undefined);
}

/** Ctrl+click on a wikilink opens its note, at the heading or block that it names. */
export function registerLinks(analyses: Analyses, index: WorkspaceIndex): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(
    { language: 'markdown' },
    {
      provideDocumentLinks(document) {
        const doc = wikilinksElsewhere() ? undefined : analyses.docOf(document);
        if (!doc?.note) return [];
        index.wanted();
        const relations = index.relations();
        return doc.note.links.flatMap((link) => {
          const target = targetOf(doc, link, relations);
          return target ? [new vscode.DocumentLink(rangeOf(document, link.span), target)] : [];
        });
      },
    },
  );
}

function targetOf(doc: Doc, link: Link, relations: Relations): vscode.Uri | undefined {
  if (link.target === '') return at(doc, doc.uri, link);
  const [uri] = relations.resolve(doc.uri, link.target);
  return uri === undefined ? undefined : at(relations.doc(uri), uri, link);
}

/** The editor takes `L12` as the line to show. */
function at(doc: Doc | undefined, uri: string, { heading, block }: Link): vscode.Uri {
  const target = vscode.Uri.parse(uri);
  const span = heading
    ? doc?.note?.headings.find(({ text }) => alike(text, heading.text))?.span
    : block && doc?.note?.blockIds.includes(block.id)
      ? placeOfBlock(doc, block.id)
      : undefined;
  return doc && span ? target.with({ fragment: `L${rangeIn(doc, span).start.line + 1}` }) : target;
}

function placeOfBlock(doc: Doc, id: string) {
  const start = doc.text.search(new RegExp(`\\^${id.replace(/[^\w-]/g, '')}\\s*$`, 'm'));
  return start < 0 ? undefined : { start, end: start };
}

/** Obsidian compares headings without marks and case. */
function alike(a: string, b: string): boolean {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
      .trim();
  return plain(a) === plain(b);
}

import * as vscode from 'vscode';
import type { Engine } from '../../core';
import type { CheckOptions, Doc, Relations } from '../../engine/types';
import { factQuestions, questionsFromFindings, questionsFromNote } from '../../quiz/generate';
import { writtenItems } from '../../quiz/items';
import type { QuizItem } from '../../quiz/types';
import type { Settings } from '../settings';
import type { WorkspaceIndex } from '../workspace-index';
import { quizOptions } from './options';

/** What can be asked in this workspace. */
export interface ItemSource {
  /** The items as far as the workspace has been read, and whether that is all of it. */
  items(): Items;
  /** Reads the workspace and the settings where that has not been done. */
  load(): Promise<void>;
}

export interface Items {
  readonly items: readonly QuizItem[];
  readonly complete: boolean;
}

export interface ItemSourceParts {
  readonly engine: Engine;
  readonly settings: Settings;
  readonly index: WorkspaceIndex;
  readonly docOf: (document: vscode.TextDocument) => Doc | undefined;
}

/** Items are made again only for documents that have changed. Without a folder the open documents are all there is. */
export function createItemSource({ engine, settings, index, docOf }: ItemSourceParts): ItemSource {
  const never = new vscode.CancellationTokenSource();
  let options: CheckOptions | undefined;
  let known: { readonly key: string; readonly docs: readonly Doc[]; readonly items: readonly QuizItem[] } | undefined;
  let made = new WeakMap<Doc, readonly QuizItem[]>();
  let madeFor = '';

  function make(docs: readonly Doc[], relations: Relations, check: CheckOptions): readonly QuizItem[] {
    const { facts } = engine;
    const { asOf, today } = check;
    const { generated, staleAnswers } = quizOptions();
    const written = writtenItems({ docs, relations, facts, asOf, today });
    const asked = staleAnswers === 'hold' ? written.filter(({ stale }) => stale === undefined) : written;
    if (!generated) return asked;
    return unique([
      ...asked,
      ...docs.flatMap((doc) => ofDocument(doc, relations, check)),
      ...factQuestions(facts, asOf),
    ]);
  }

  /** Questions made from one document. */
  function ofDocument(doc: Doc, relations: Relations, check: CheckOptions): readonly QuizItem[] {
    const items = made.get(doc) ?? [
      ...(doc.note ? questionsFromNote(doc, engine.facts, doc.note.frontmatter?.asOf?.value ?? check.asOf) : []),
      ...(doc.templates.length > 0
        ? questionsFromFindings(doc, engine.check(doc, check, relations), engine.rules)
        : []),
    ];
    made.set(doc, items);
    return items;
  }

  return {
    items() {
      const hasFolder = vscode.workspace.workspaceFolders !== undefined;
      const relations = index.relations();
      const isRead = !hasFolder || relations.complete;
      if (!options || !isRead) return { items: [], complete: false };
      const docs = hasFolder
        ? relations.docs
        : vscode.workspace.textDocuments.flatMap((document) => docOf(document) ?? []);
      const { generated, staleAnswers } = quizOptions();
      const key = JSON.stringify([options, generated, staleAnswers]);
      if (key !== madeFor) made = new WeakMap();
      madeFor = key;
      const isSame =
        known?.key === key &&
        known.docs.length === docs.length &&
        known.docs.every((doc, position) => doc === docs[position]);
      if (!known || !isSame) known = { key, docs, items: make(docs, relations, options) };
      return { items: known.items, complete: true };
    },
    async load() {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      const place =
        folder?.uri ?? vscode.window.activeTextEditor?.document.uri ?? vscode.Uri.from({ scheme: 'untitled' });
      const [read] = await Promise.all([settings.optionsFor(place), index.build(() => {}, never.token)]);
      options = read;
    },
  };
}

function unique(items: readonly QuizItem[]): readonly QuizItem[] {
  const seen = new Set<string>();
  return items.filter(({ id }) => !seen.has(id) && seen.add(id));
}

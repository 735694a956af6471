import * as vscode from 'vscode';
import type { Engine } from '../../core';
import type { CheckOptions, Doc, Relations } from '../../engine/types';
import { factQuestions, questionsFromFindings, questionsFromNote } from '../../quiz/generate';
import { unique } from '../../quiz/generate/unique';
import { writtenItems } from '../../quiz/items';
import type { QuizItem } from '../../quiz/types';
import type { Settings } from '../settings';
import type { WorkspaceIndex } from '../workspace-index';
import { quizOptions } from './options';

/** Making questions is interrupted after that many milliseconds, so that typing is never felt to wait. */
const slice = 12;

/** What can be asked in this workspace. */
export interface ItemSource extends vscode.Disposable {
  /** Fires when there are other questions than before. */
  readonly onDidChange: vscode.Event<void>;
  items(): Items;
  /** Reads the workspace where that has not been done, and goes on making questions from it in the background. */
  load(): Promise<void>;
  /** Makes the questions of some documents, and those of facts, at once. */
  prepare(isWanted: (doc: Doc) => boolean): void;
  /** Resolves when all questions have been made. */
  whole(): Promise<void>;
}

export interface Items {
  readonly items: readonly QuizItem[];
  /** The questions that are written in notes are all there. */
  readonly ready: boolean;
  /** Those made from notes and templates are too. */
  readonly complete: boolean;
}

export interface ItemSourceParts {
  readonly engine: Engine;
  readonly settings: Settings;
  readonly index: WorkspaceIndex;
  readonly log: vscode.LogOutputChannel;
  readonly docOf: (document: vscode.TextDocument) => Doc | undefined;
}

interface Written {
  readonly docs: readonly Doc[];
  readonly key: string;
  readonly items: readonly QuizItem[];
}

/** Questions are made again only for documents that have changed. Without a folder the open documents are all there is. */
export function createItemSource({ engine, settings, index, log, docOf }: ItemSourceParts): ItemSource {
  const { facts, rules } = engine;
  const changed = new vscode.EventEmitter<void>();
  const stop = new vscode.CancellationTokenSource();
  let options: CheckOptions | undefined;
  let written: Written | undefined;
  /** What was made from each document, for the options of `madeFor`. */
  let made = new WeakMap<Doc, readonly QuizItem[]>();
  let madeFor = '';
  let madeCount = 0;
  let factItems: readonly QuizItem[] | undefined;
  let joined: { readonly from: Written; readonly count: number; readonly items: Items } | undefined;
  let filling: Promise<void> | undefined;

  function docs(): readonly Doc[] | undefined {
    const relations = index.relations();
    if (relations.complete) return relations.docs;
    if (vscode.workspace.workspaceFolders) return undefined;
    return vscode.workspace.textDocuments.flatMap((document) => docOf(document) ?? []);
  }

  function writtenIn(all: readonly Doc[], check: CheckOptions): Written {
    const { staleAnswers } = quizOptions();
    const key = JSON.stringify([check, staleAnswers]);
    const isSame =
      written?.key === key &&
      written.docs.length === all.length &&
      written.docs.every((doc, position) => doc === all[position]);
    if (written && isSame) return written;
    const { asOf, today } = check;
    const items = writtenItems({ docs: all, relations: index.relations(), facts, asOf, today });
    const asked = staleAnswers === 'hold' ? items.filter(({ stale }) => stale === undefined) : items;
    written = { docs: all, key, items: asked };
    return written;
  }

  /** Says whether there are more questions than before. */
  function makeFacts(check: CheckOptions): boolean {
    if (factItems) return false;
    factItems = factQuestions(facts, check.asOf);
    madeCount++;
    return true;
  }

  function makeFrom(doc: Doc, check: CheckOptions): void {
    if (made.has(doc)) return;
    made.set(doc, madeQuestions(doc, index.relations(), check));
    madeCount++;
  }

  function madeQuestions(doc: Doc, relations: Relations, check: CheckOptions): readonly QuizItem[] {
    try {
      const ofNote = doc.note ? questionsFromNote(doc, facts, doc.note.frontmatter?.asOf?.value ?? check.asOf) : [];
      const hasTemplates = doc.templates.length > 0;
      // A rule that is off finds nothing, so its title would pass for a wrong answer where it is right.
      const asked = rules.filter(({ id }) => check.severities[id] !== 'off');
      return [
        ...ofNote,
        ...(hasTemplates ? questionsFromFindings(doc, engine.check(doc, check, relations), asked) : []),
      ];
    } catch (error) {
      // One document must not keep the quiz from the others.
      log.error(`No questions were made from ${doc.uri}: ${error}`);
      return [];
    }
  }

  function items(): Items {
    const all = docs();
    if (!options || !all) return { items: [], ready: false, complete: false };
    const from = writtenIn(all, options);
    if (!quizOptions().generated) return { items: from.items, ready: true, complete: true };
    if (joined?.from === from && joined.count === madeCount && madeFor === from.key) return joined.items;
    if (madeFor !== from.key) {
      made = new WeakMap();
      factItems = undefined;
    }
    madeFor = from.key;
    const known = [...from.items, ...all.flatMap((doc) => made.get(doc) ?? []), ...(factItems ?? [])];
    const complete = factItems !== undefined && all.every((doc) => made.has(doc));
    joined = { from, count: madeCount, items: { items: unique(known), ready: true, complete } };
    return joined.items;
  }

  async function fill(): Promise<void> {
    const started = performance.now();
    const before = madeCount;
    // The first question is shown before anything is made.
    await pause();
    let begun = performance.now();
    while (!stop.token.isCancellationRequested && quizOptions().generated && options && !items().complete) {
      // Where nothing is written in notes, the quiz has waited for these.
      if (makeFacts(options)) changed.fire();
      for (const doc of docs() ?? []) {
        if (made.has(doc)) continue;
        makeFrom(doc, options);
        if (performance.now() - begun < slice) continue;
        await pause();
        if (stop.token.isCancellationRequested) return;
        begun = performance.now();
      }
    }
    if (madeCount === before) return;
    log.info(`${items().items.length} questions known after ${Math.round(performance.now() - started)} ms`);
    changed.fire();
  }

  function whole(): Promise<void> {
    filling ??= fill().finally(() => {
      filling = undefined;
    });
    return filling;
  }

  return {
    onDidChange: changed.event,
    items,
    async load() {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      const place =
        folder?.uri ?? vscode.window.activeTextEditor?.document.uri ?? vscode.Uri.from({ scheme: 'untitled' });
      const [read] = await Promise.all([settings.optionsFor(place), index.build(() => {}, stop.token)]);
      options = read;
      void whole();
    },
    prepare(isWanted) {
      // Looks at the settings, which may have changed since.
      items();
      if (!options || !quizOptions().generated) return;
      makeFacts(options);
      for (const doc of docs() ?? []) if (isWanted(doc)) makeFrom(doc, options);
    },
    whole,
    dispose() {
      stop.cancel();
      stop.dispose();
      changed.dispose();
    },
  };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

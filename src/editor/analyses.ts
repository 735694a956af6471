import type * as vscode from 'vscode';
import type { Engine } from '../core';
import { unreadable } from '../engine/look';
import { stepsOf } from '../engine/read/steps';
import type { CheckOptions, Doc, Finding, Relations } from '../engine/types';
import { isOurs, lengthOf, sourceOf, textOf } from './documents';
import type { Settings } from './settings';

/** A document as it was checked. */
export interface Checked {
  readonly doc: Doc;
  readonly findings: readonly Finding[];
  readonly options: CheckOptions;
  readonly relations: Relations;
}

/** The last reading of each open document. Diagnostics, hovers and fixes ask here; nothing else is remembered. */
export interface Analyses {
  /** What a document asserts; `undefined` where it is not ours, and for a long note until it has been checked once. */
  docOf(document: vscode.TextDocument): Doc | undefined;
  /** The findings of a document as it stands; `undefined` where it is not ours or excluded. */
  check(document: vscode.TextDocument): Promise<Checked | undefined>;
}

interface Entry {
  readonly version: number;
  readonly languageId: string;
  readonly doc: Doc;
}

export function createAnalyses(engine: Engine, settings: Settings, relations: () => Relations): Analyses {
  // By document and not by address: a closed untitled document leaves its address to the next one.
  const entries = new WeakMap<vscode.TextDocument, Entry>();
  const results = new WeakMap<Doc, Checked>();
  const underway = new WeakMap<vscode.TextDocument, Promise<void>>();

  function docOf(document: vscode.TextDocument): Doc | undefined {
    const known = entries.get(document);
    if (known?.version === document.version && known.languageId === document.languageId) return known.doc;
    if (!isOurs(document)) {
      entries.delete(document);
      return undefined;
    }
    const previous = known?.languageId === document.languageId ? known.doc : undefined;
    if (!previous && stepsOf(sourceOf(document), lengthOf(document)).length > 0) {
      entries.delete(document);
      return undefined;
    }
    return remember(document, previous);
  }

  function remember(document: vscode.TextDocument, previous: Doc | undefined): Doc {
    const doc = read(engine, document, previous);
    entries.set(document, { version: document.version, languageId: document.languageId, doc });
    return doc;
  }

  /** Reads a long note that nobody has read yet in steps, so that typing elsewhere does not wait for it. */
  function readInSteps(document: vscode.TextDocument, options: CheckOptions): Promise<void> {
    const running = underway.get(document) ?? stepThrough(document, options).finally(() => underway.delete(document));
    underway.set(document, running);
    return running;
  }

  async function stepThrough(document: vscode.TextDocument, options: CheckOptions): Promise<void> {
    const source = sourceOf(document);
    let doc: Doc | undefined;
    for (const end of stepsOf(source, lengthOf(document))) {
      if (document.isClosed || document.languageId !== source.languageId) return;
      doc = engine.read({ ...source, text: textOf(document).slice(0, end) }, doc);
      // What rules find in a beginning they keep, so that the whole costs them little.
      engine.check(doc, options, relations());
      await new Promise<void>((resolve) => setTimeout(resolve, 0));
    }
    remember(document, doc);
  }

  async function check(document: vscode.TextDocument): Promise<Checked | undefined> {
    const options = await settings.optionsFor(document.uri);
    if (await settings.isExcluded(document.uri)) return undefined;
    if (!docOf(document) && isOurs(document)) await readInSteps(document, options);
    const doc = docOf(document);
    if (!doc) return undefined;
    const related = relations();
    const known = results.get(doc);
    if (known?.relations === related && JSON.stringify(known.options) === JSON.stringify(options)) return known;
    const checked = { doc, findings: engine.check(doc, options, related), options, relations: related };
    results.set(doc, checked);
    return checked;
  }

  return { docOf, check };
}

function read(engine: Engine, document: vscode.TextDocument, previous: Doc | undefined): Doc {
  const source = sourceOf(document);
  const text = textOf(document);
  const fault = unreadable(text, lengthOf(document));
  if (fault === undefined) return engine.read({ ...source, text }, previous);
  const problem = { rule: 'unreadable', span: { start: 0, end: 0 }, message: fault } as const;
  return { uri: source.uri, text, kind: 'none', templates: [], suppressions: [], problems: [problem] };
}

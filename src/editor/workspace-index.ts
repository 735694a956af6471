import * as vscode from 'vscode';
import type { Engine } from '../core';
import { type ImportingFile, readImported } from '../engine/imported-files';
import { firstLook, largest, mayBeOurs, unreadable } from '../engine/look';
import { outlineOf } from '../engine/outline';
import { readerOf } from '../engine/read/languages';
import { stepsOf } from '../engine/read/steps';
import { relate, unrelated } from '../engine/relate';
import type { Doc, Relations } from '../engine/types';
import { inTabs } from './documents';
import { createRest } from './rest';
import type { Settings } from './settings';
import { filesOf } from './walk';

/** So many files are asked for at once: each takes its time, on a disk as behind a connection. */
const ahead = 8;
/** Pause after the last change of a file before the index catches up. */
const changePause = 1000;

/** What the files of the workspace assert: behind links, questions in pairs, and queues of other files. */
export interface WorkspaceIndex extends vscode.Disposable {
  /** Fires when what is known of other files has changed. */
  readonly onDidChange: vscode.Event<void>;
  /** Somebody needs the index: the first call starts building it. */
  wanted(): void;
  /** The index in full; builds it where that has not been done. */
  build(report: (files: number) => void, token: vscode.CancellationToken): Promise<void>;
  /** What documents know of each other: nothing until the index is built. Open documents stand in for their files. */
  relations(): Relations;
  /** Every document of the workspace that is ours: open ones as they stand, the others as outlines. */
  docs(): readonly Doc[];
}

export interface IndexParts {
  readonly engine: Engine;
  readonly settings: Settings;
  readonly log: vscode.LogOutputChannel;
  readonly docOf: (document: vscode.TextDocument) => Doc | undefined;
}

interface Built {
  readonly docs: ReadonlyMap<string, Doc>;
  readonly others: readonly string[];
  /** Those of the others that were read and are not ours. They are read again when they change. */
  readonly passed: ReadonlySet<string>;
}

export function createWorkspaceIndex(parts: IndexParts): WorkspaceIndex {
  const changed = new vscode.EventEmitter<void>();
  const stopped = new vscode.CancellationTokenSource();
  const subscriptions: vscode.Disposable[] = [changed, stopped];
  const stale = new Set<string>();
  let built: Built | undefined;
  let building: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let related: { readonly docs: readonly Doc[]; readonly relations: Relations } | undefined;

  async function catchUp(report: (files: number) => void, token: vscode.CancellationToken): Promise<void> {
    if (!vscode.workspace.workspaceFolders) return;
    const started = performance.now();
    const changes = [...stale];
    stale.clear();
    const next = await readAll(parts, without(changes, built), report, token).catch((error) => {
      for (const uri of changes) stale.add(uri);
      throw error;
    });
    if (token.isCancellationRequested) {
      for (const uri of changes) stale.add(uri);
      return;
    }
    if (!built) watch();
    built = next;
    related = undefined;
    parts.log.info(`${next.docs.size} notes and templates known after ${Math.round(performance.now() - started)} ms`);
    changed.fire();
  }

  function start(report: (files: number) => void, token: vscode.CancellationToken): Promise<void> {
    building ??= catchUp(report, token)
      .catch((error) => parts.log.error(`The files of the workspace could not be read: ${error}`))
      .finally(() => {
        building = undefined;
      });
    return building;
  }

  function watch(): void {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    const note = (uri: vscode.Uri) => {
      if (/\/(?:node_modules|\.git|\.venv)\//.test(uri.path)) return;
      stale.add(uri.toString());
      soon();
    };
    subscriptions.push(
      watcher,
      watcher.onDidCreate(note),
      watcher.onDidChange(note),
      watcher.onDidDelete(note),
      vscode.workspace.onDidChangeWorkspaceFolders(soon),
      parts.settings.onDidChange(soon),
    );
  }

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void start(() => {}, stopped.token), changePause);
  }

  function docs(): readonly Doc[] {
    if (!built) return [];
    const all = new Map(built.docs);
    const shown = inTabs();
    for (const document of vscode.workspace.textDocuments) {
      const uri = document.uri.toString();
      const doc = all.has(uri) || shown.has(uri) ? parts.docOf(document) : undefined;
      if (doc) all.set(uri, doc);
    }
    return [...all.values()];
  }

  function relations(): Relations {
    if (!built) return unrelated;
    const now = docs();
    const same = related?.docs.length === now.length && related.docs.every((doc, index) => doc === now[index]);
    if (!related || !same) related = { docs: now, relations: relate(now, built.others) };
    return related.relations;
  }

  return {
    onDidChange: changed.event,
    wanted: () => {
      if (!built && !building) void start(() => {}, stopped.token);
    },
    build: async (report, token) => {
      while (building) await building;
      if (!built || stale.size > 0) await start(report, token);
    },
    relations,
    docs,
    dispose: () => {
      stopped.cancel();
      clearTimeout(timer);
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}

/** What is still known where these files have changed. */
function without(changes: readonly string[], built: Built | undefined): Pick<Built, 'docs' | 'passed'> {
  const docs = new Map(built?.docs);
  const passed = new Set(built?.passed);
  for (const uri of changes) {
    docs.delete(uri);
    passed.delete(uri);
  }
  return { docs, passed };
}

async function readAll(
  { engine, settings, log }: IndexParts,
  known: Pick<Built, 'docs' | 'passed'>,
  report: (files: number) => void,
  token: vscode.CancellationToken,
): Promise<Built> {
  const files: vscode.Uri[] = [];
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const { exclude = [] } = await settings.configurationFor(folder.uri);
    for await (const file of filesOf(folder, exclude, token)) files.push(file);
  }
  const apps = files
    .filter(({ path }) => path.endsWith('/cdk.json'))
    .map(({ path }) => path.slice(0, -'cdk.json'.length));
  const docs = new Map<string, Doc>();
  const others: string[] = [];
  const passed = new Set<string>();
  const rest = createRest();
  const isNew = (uri: vscode.Uri): boolean => {
    const key = uri.toString();
    return !known.docs.has(key) && !known.passed.has(key) && worthReading(uri, apps);
  };
  const contentOf = createReader(files.filter(isNew));
  for (const uri of files) {
    if (token.isCancellationRequested) break;
    const key = uri.toString();
    const doc = isNew(uri) ? await readFile(engine, uri, await contentOf(uri), log, rest) : known.docs.get(key);
    if (doc && doc !== 'not ours') docs.set(key, doc);
    else others.push(key);
    if (doc === 'not ours' || known.passed.has(key)) passed.add(key);
    report(docs.size + others.length);
    await rest();
  }
  const unknown = [...passed].filter((key) => !docs.has(key));
  // Documents that say nothing by themselves.
  const imported = await readImported<ImportingFile>([...docs.values()], unknown, async (uri) => {
    const content = await read(vscode.Uri.parse(uri));
    return typeof content === 'object' && 'text' in content ? { uri, text: content.text } : undefined;
  });
  for (const file of imported) docs.set(file.uri, engine.read(file));
  return { docs, others: others.filter((key) => !docs.has(key)), passed };
}

/** Programs are read only inside CDK apps: a repository has thousands of others. */
function worthReading(uri: vscode.Uri, apps: readonly string[]): boolean {
  const reader = readerOf({ uri: uri.path });
  return reader === 'cdk' ? apps.some((folder) => uri.path.startsWith(folder)) : reader !== 'none';
}

/** The text of a file, or why there is none. */
type Content = { readonly text: string } | { readonly error: unknown } | 'too large';

/** Gives the contents of files, which are asked for in this order, while those that follow are on their way. */
function createReader(files: readonly vscode.Uri[]): (file: vscode.Uri) => Promise<Content> {
  const coming = new Map<vscode.Uri, Promise<Content>>();
  let asked = 0;
  return (file) => {
    for (; coming.size < ahead && asked < files.length; asked++) {
      const next = files[asked] as vscode.Uri;
      coming.set(next, read(next));
    }
    const content = coming.get(file) ?? read(file);
    coming.delete(file);
    return content;
  };
}

async function read(uri: vscode.Uri): Promise<Content> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    return size > largest ? 'too large' : { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch (error) {
    return { error };
  }
}

/** What a file asserts; `undefined` where it cannot be read, which may change without anybody being told. */
async function readFile(
  engine: Engine,
  uri: vscode.Uri,
  content: Content,
  log: vscode.LogOutputChannel,
  rest: () => Promise<void>,
): Promise<Doc | 'not ours' | undefined> {
  if (content === 'too large') return 'not ours';
  try {
    if ('error' in content) throw content.error;
    const { text } = content;
    if (unreadable(text) !== undefined || !mayBeOurs({ uri: uri.path }, text.slice(0, firstLook))) return 'not ours';
    const source = { uri: uri.toString(), text };
    let before: Doc | undefined;
    for (const end of stepsOf(source, text.length)) {
      before = engine.read({ ...source, text: text.slice(0, end) }, before);
      await rest();
    }
    const doc = engine.read(source, before);
    return doc.kind === 'none' && doc.problems.length === 0 ? 'not ours' : outlineOf(doc);
  } catch (error) {
    log.debug(`${vscode.workspace.asRelativePath(uri)}: ${error}`);
    return undefined;
  }
}

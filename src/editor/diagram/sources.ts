import * as vscode from 'vscode';
import type { Engine } from '../../core';
import type { DiagramSource, DiagramSubject } from '../../engine/diagram';
import { largest } from '../../engine/look';
import type { Doc, Finding, Relations } from '../../engine/types';
import type { Analyses } from '../analyses';
import type { Settings } from '../settings';
import type { WorkspaceIndex } from '../workspace-index';

export interface SourceParts {
  readonly engine: Engine;
  readonly settings: Settings;
  readonly analyses: Analyses;
  readonly index: WorkspaceIndex;
}

/** Reads the documents of a subject as they stand now; `undefined` where the file or folder is not there. */
export async function readSources(
  parts: SourceParts,
  subject: DiagramSubject,
  token: vscode.CancellationToken,
): Promise<readonly DiagramSource[] | undefined> {
  switch (subject.kind) {
    case 'file':
      return readFile(parts, vscode.Uri.parse(subject.uri), token);
    case 'folder':
      return readFolder(parts, vscode.Uri.parse(subject.uri), token);
    case 'workspace':
      await parts.index.build(() => {}, token);
      return checkAll(parts, parts.index.docs().filter(isTemplate), token);
  }
}

async function readFile(
  parts: SourceParts,
  uri: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<readonly DiagramSource[] | undefined> {
  const document = await vscode.workspace.openTextDocument(uri).then(
    (opened) => opened,
    () => undefined,
  );
  if (!document) return undefined;
  const checked = await parts.analyses.check(document);
  // A file that is excluded from checks is drawn without findings.
  const doc = checked?.doc ?? parts.analyses.docOf(document);
  // A click on what the CDK has written goes to its source.
  if (doc?.templates.some(({ resources }) => resources.some(({ constructPath }) => constructPath)))
    await parts.index.build(() => {}, token);
  return doc ? [sourceOf(parts.engine, doc, checked?.findings ?? [])] : [];
}

/** Templates that the CDK has written, those of its stages included. */
async function readFolder(
  parts: SourceParts,
  folder: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<readonly DiagramSource[] | undefined> {
  const files = await templatesIn(folder);
  if (!files) return undefined;
  // Their constructs, and the queues of other files that they speak of.
  await parts.index.build(() => {}, token);
  const docs: Doc[] = [];
  for (const uri of files) {
    if (token.isCancellationRequested) break;
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > largest) continue;
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    docs.push(parts.engine.read({ uri: uri.toString(), text }));
  }
  return checkAll(parts, docs, token);
}

async function templatesIn(folder: vscode.Uri): Promise<readonly vscode.Uri[] | undefined> {
  let entries: readonly [string, vscode.FileType][];
  try {
    entries = await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return undefined;
  }
  const found: vscode.Uri[] = [];
  for (const [name, type] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.File && name.endsWith('.template.json')) found.push(uri);
    if (type === vscode.FileType.Directory && name.startsWith('assembly-'))
      found.push(...((await templatesIn(uri)) ?? []));
  }
  return found;
}

/** Notes are about templates: what their fences declare is drawn when the note is asked for. */
function isTemplate(doc: Doc): boolean {
  return doc.kind === 'template' || doc.kind === 'cdk';
}

async function checkAll(
  { engine, settings, index }: SourceParts,
  docs: readonly Doc[],
  token: vscode.CancellationToken,
): Promise<readonly DiagramSource[]> {
  const relations = index.relations();
  const sources: DiagramSource[] = [];
  for (const doc of docs) {
    if (token.isCancellationRequested) break;
    sources.push(sourceOf(engine, doc, await findingsOf(engine, settings, doc, relations)));
    // Gives way to typing.
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
  }
  return sources;
}

interface Known {
  readonly relations: Relations;
  readonly options: string;
  readonly findings: readonly Finding[];
}

const known = new WeakMap<Doc, Known>();

async function findingsOf(
  engine: Engine,
  settings: Settings,
  doc: Doc,
  relations: Relations,
): Promise<readonly Finding[]> {
  const checkOptions = await settings.optionsFor(vscode.Uri.parse(doc.uri));
  const options = JSON.stringify(checkOptions);
  const before = known.get(doc);
  if (before?.relations === relations && before.options === options) return before.findings;
  const findings = engine.check(doc, checkOptions, relations);
  known.set(doc, { relations, options, findings });
  return findings;
}

function sourceOf(engine: Engine, doc: Doc, findings: readonly Finding[]): DiagramSource {
  const name = vscode.workspace.asRelativePath(vscode.Uri.parse(doc.uri));
  return { doc, name, graphs: doc.templates.map(engine.graphOf), findings };
}

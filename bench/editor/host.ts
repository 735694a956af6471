import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Samples } from './samples';

const rounds = 30;
const note = (round: number): string =>
  `# Amazon SQS ${round}\n\n${'A queue keeps messages until a consumer has worked on them.\n\n'.repeat(40)}A message is at most 256 KB.\n`;
const empty = 'an extension that says one fixed thing';

/** Called by the editor in its extension host; writes what it measured to the file of `QUEUEWISE_BENCH_FILE`. */
export async function run(): Promise<void> {
  const activation = await activate();
  const peer = registerEmpty();
  const first = await opened('first.md', 'markdown', note(0), 'Queuewise');
  const firstOfPeer = await opened('first.txt', 'plaintext', note(0), 'Empty');
  const open: Pair[] = [];
  const type: Pair[] = [];
  const hover: Pair[] = [];
  for (let round = 1; round <= rounds; round++) {
    open.push([
      await opened(`n${round}.md`, 'markdown', note(round), 'Queuewise'),
      await opened(`n${round}.txt`, 'plaintext', note(round), 'Empty'),
    ]);
  }
  const ours = await shown('typing.md', 'markdown', '# Amazon SQS\n\nA message is at most 1 MiB.\n');
  const others = await shown('typing.txt', 'plaintext', '# Amazon SQS\n\nA message is at most 1 MiB.\n');
  for (let round = 0; round < rounds; round++) {
    type.push([await typed(ours, 'Queuewise'), await typed(others, 'Empty')]);
    await Promise.all([taken(ours, 'Queuewise'), taken(others, 'Empty')]);
  }
  for (let round = 0; round < rounds * 3; round++) hover.push([await hovered(ours), await hovered(others)]);
  peer.dispose();
  const samples: readonly Samples[] = [
    ...activation,
    together('from opening the first document to its first finding', empty, [[first, firstOfPeer]]),
    together('from opening a document to its first finding', empty, open),
    together('from a keystroke to its finding, 200 ms of which are the pause in typing', `${empty} after 200 ms`, type),
    together('hover on a claim', empty, hover.slice(5)),
  ];
  writeFileSync(process.env.QUEUEWISE_BENCH_FILE ?? '', JSON.stringify(samples));
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

type Pair = readonly [ours: number, peer: number];

function together(name: string, peerName: string, pairs: readonly Pair[]): Samples {
  return { name, peerName, ours: pairs.map(([one]) => one), peer: pairs.map(([, other]) => other) };
}

/** Times `activate` from inside: of ours, and of the editor's own Markdown extension. */
async function activate(): Promise<readonly Samples[]> {
  const ours = await activationOf('queuewise.queuewise');
  const peer = await activationOf('vscode.markdown-language-features');
  if (ours === undefined || peer === undefined) {
    console.log('Extensions were active before they could be timed: no figure for activate.');
    return [];
  }
  return [together('activate', "activate of the editor's own Markdown extension", [[ours, peer]])];
}

/** Loads the program of an extension as the editor will find it, so that its `activate` can be timed. */
async function activationOf(id: string): Promise<number | undefined> {
  const extension = vscode.extensions.getExtension(id);
  if (!extension || extension.isActive) return undefined;
  const load = createRequire(__filename);
  const file = load.resolve(join(extension.extensionPath, extension.packageJSON.main));
  const program = load(file);
  let spent: number | undefined;
  const activate = async (context: vscode.ExtensionContext): Promise<unknown> => {
    const started = performance.now();
    const api = await program.activate(context);
    spent = performance.now() - started;
    return api;
  };
  const cached = load.cache[file];
  if (!cached) return undefined;
  cached.exports = { ...program, activate };
  await extension.activate();
  return spent;
}

/** The least that an extension can do: one diagnostic for each plain text, 200 ms after a change, and one hover. */
function registerEmpty(): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('empty');
  const timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  const check = (document: vscode.TextDocument) => {
    if (document.languageId !== 'plaintext') return;
    const at = document.getText().indexOf('256 KB');
    const place = new vscode.Range(document.positionAt(at), document.positionAt(at + 6));
    const diagnostic = new vscode.Diagnostic(place, 'One.');
    diagnostic.source = 'Empty';
    collection.set(document.uri, at < 0 ? [] : [diagnostic]);
  };
  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      clearTimeout(timers.get(document));
      timers.set(
        document,
        setTimeout(() => check(document), 200),
      );
    }),
    vscode.languages.registerHoverProvider('plaintext', { provideHover: () => new vscode.Hover('One.') }),
  );
}

async function shown(name: string, language: string, text: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('No folder is open.');
  const uri = vscode.Uri.joinPath(folder.uri, 'bench', name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.languageId !== language) await vscode.languages.setTextDocumentLanguage(document, language);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** Milliseconds from asking the editor to open a file to its first finding. */
async function opened(name: string, language: string, text: string, source: string): Promise<number> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('No folder is open.');
  const uri = vscode.Uri.joinPath(folder.uri, 'bench', name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const started = performance.now();
  const found = finding(uri, source, true);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  await found;
  const spent = performance.now() - started;
  if (document.languageId !== language) throw new Error(`${name} is ${document.languageId}.`);
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  return spent;
}

/** Milliseconds from the edit that makes a finding to that finding. */
async function typed(document: vscode.TextDocument, source: string): Promise<number> {
  const found = finding(document.uri, source, true);
  const started = performance.now();
  await replaced(document, '1 MiB', '256 KB');
  await found;
  return performance.now() - started;
}

async function taken(document: vscode.TextDocument, source: string): Promise<void> {
  await replaced(document, '256 KB', '1 MiB');
  await finding(document.uri, source, false);
}

async function replaced(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  const edit = new vscode.WorkspaceEdit();
  const place = new vscode.Range(document.positionAt(at), document.positionAt(at + from.length));
  edit.replace(document.uri, place, to);
  await vscode.workspace.applyEdit(edit);
}

async function hovered(document: vscode.TextDocument): Promise<number> {
  const place = document.positionAt(document.getText().indexOf('1 MiB') + 1);
  const started = performance.now();
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    place,
  );
  const spent = performance.now() - started;
  if (hovers.length === 0) throw new Error(`${document.uri.path} has no hover.`);
  return spent;
}

/** Resolves when a file has a finding of a source, or none any more. */
function finding(uri: vscode.Uri, source: string, wanted: boolean): Promise<void> {
  const holds = () => vscode.languages.getDiagnostics(uri).some((one) => one.source === source) === wanted;
  return new Promise((resolve) => {
    const check = () => {
      if (!holds()) return;
      subscription.dispose();
      resolve();
    };
    const subscription = vscode.languages.onDidChangeDiagnostics(check);
    check();
  });
}

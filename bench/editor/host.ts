import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { empty, registerEmpty } from './empty';
import { finding } from './finding';
import { quizSamples } from './quiz';
import { type Pair, type Samples, together } from './samples';
import { activations, watched } from './watched';

const rounds = 30;
const note = (round: number): string =>
  `# Amazon SQS ${round}\n\n${'A queue keeps messages until a consumer has worked on them.\n\n'.repeat(40)}A message is at most 256 KB.\n`;
/** Called by the editor in its extension host; writes what it measured to the file of `QUEUEWISE_BENCH_FILE`. */
export async function run(): Promise<void> {
  const samples = process.env.QUEUEWISE_BENCH_WHAT === 'quiz' ? await quizSamples() : await documentSamples();
  writeFileSync(process.env.QUEUEWISE_BENCH_FILE ?? '', JSON.stringify(samples));
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

async function documentSamples(): Promise<readonly Samples[]> {
  const activation = await activate();
  const peer = registerEmpty();
  const first = await openedForBoth('first.md', note(0));
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
  return [
    ...activation,
    together('work of the host from opening the first note to its first finding', `${empty} of it`, [first], 150),
    together('from opening a document to its first finding', empty, open),
    together('from a keystroke to its finding, 200 ms of which are the pause in typing', `${empty} after 200 ms`, type),
    together('hover on a claim', empty, hover.slice(5)),
  ];
}

/** What the extension that watches has seen of both; nothing where one of them was active before it. */
async function activate(): Promise<readonly Samples[]> {
  const [ours, peer] = await Promise.all(
    watched.map(async (id) => {
      await vscode.extensions.getExtension(id)?.activate();
      return activations.get(id);
    }),
  );
  if (ours === undefined || peer === undefined) return [];
  return [together('activate', "activate of the editor's own Markdown extension", [[ours, peer]])];
}

async function written(name: string, text: string): Promise<vscode.Uri> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('No folder is open.');
  const uri = vscode.Uri.joinPath(folder.uri, 'bench', name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

async function shown(name: string, language: string, text: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(await written(name, text));
  if (document.languageId !== language) await vscode.languages.setTextDocumentLanguage(document, language);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/**
 * Milliseconds that the extension host works from when a fresh editor is asked to open a note to the first finding of
 * both sides, its waiting left out. Much else begins then that is not ours, so both speak of the same note.
 */
async function openedForBoth(name: string, text: string): Promise<Pair> {
  const uri = await written(name, text);
  const started = workOfHost();
  const spent = (source: string) => finding(uri, source, true).then(() => workOfHost() - started);
  const both = Promise.all([spent('Queuewise'), spent('Empty')]);
  await vscode.commands.executeCommand('vscode.open', uri);
  const pair = await both;
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  return pair;
}

/** Time that the thread of the extension host has worked, in milliseconds; the clock on the wall for an older Node. */
function workOfHost(): number {
  const { threadCpuUsage } = process as { threadCpuUsage?: () => { readonly user: number; readonly system: number } };
  if (!threadCpuUsage) return performance.now();
  const { user, system } = threadCpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds from asking the editor to open a file to its first finding. */
async function opened(name: string, language: string, text: string, source: string): Promise<number> {
  const uri = await written(name, text);
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

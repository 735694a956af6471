import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { diagnosticsOf, diagnosticsWhen, ruleOf } from './support/diagnostics';
import { hoverAt, quickFixesAt } from './support/providers';
import { closeAll, rangeOf, showNew, workspaceFile } from './support/workspace';

const stale = '# Amazon SQS\n\nA message is at most 256 KB.\n';

/** Files that are nowhere but in memory, as those of a repository that is opened over the web. */
class MemoryFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  private readonly files: Readonly<Record<string, string>>;

  constructor(files: Readonly<Record<string, string>>) {
    this.files = files;
  }

  watch() {
    return new vscode.Disposable(() => {});
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    if (path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.text(path).length };
  }

  readDirectory(): [string, vscode.FileType][] {
    return Object.keys(this.files).map((path) => [path.slice(1), vscode.FileType.File]);
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    return new TextEncoder().encode(this.text(path));
  }

  createDirectory(): void {}
  writeFile(): void {}
  delete(): void {}
  rename(): void {}

  private text(path: string): string {
    const text = this.files[path];
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return text;
  }
}

describe('Documents at other places', () => {
  const subscriptions: vscode.Disposable[] = [];

  before(() => {
    const files = new MemoryFiles({ '/sqs.md': stale });
    subscriptions.push(
      vscode.workspace.registerFileSystemProvider('test-vault', files),
      vscode.workspace.registerFileSystemProvider('test-history', files, { isReadonly: true }),
    );
  });

  after(() => vscode.Disposable.from(...subscriptions).dispose());
  afterEach(closeAll);

  it('on a virtual file system are checked, explained and mended', async () => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('test-vault:/sqs.md'));
    await vscode.window.showTextDocument(document);
    const found = await diagnosticsWhen(document, (all) => all.length > 0);
    assert.deepEqual(found.map(ruleOf), ['fact-outdated']);
    const place = rangeOf(document, '256 KB');
    assert.match(await hoverAt(document, place.start), /1 MiB/);
    const titles = (await quickFixesAt(document, place)).map(({ title }) => title);
    assert.ok(titles.some((title) => title.startsWith('Correct to')));
  });

  it('that nobody can write to, as an earlier version, are left alone', async () => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('test-history:/sqs.md'));
    await vscode.window.showTextDocument(document);
    const other = await showNew('after-history.md', stale);
    await diagnosticsWhen(other.document, (all) => all.length > 0);
    assert.deepEqual(diagnosticsOf(document), []);
  });

  it('on the right of a comparison are checked, those of the past on its left are not', async () => {
    await vscode.workspace.fs.writeFile(workspaceFile('compared.md'), new TextEncoder().encode(stale));
    const before = vscode.Uri.parse('test-history:/sqs.md');
    await vscode.commands.executeCommand('vscode.diff', before, workspaceFile('compared.md'), 'Compared');
    const right = await vscode.workspace.openTextDocument(workspaceFile('compared.md'));
    const found = await diagnosticsWhen(right, (all) => all.length > 0);
    assert.deepEqual(found.map(ruleOf), ['fact-outdated']);
    assert.deepEqual(diagnosticsOf(await vscode.workspace.openTextDocument(before)), []);
  });
});

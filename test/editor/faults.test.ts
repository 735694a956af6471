import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { diagnosticOf, diagnosticsOf, diagnosticsWhen, ruleOf } from './support/diagnostics';
import { hoverAt } from './support/providers';
import { closeAll, rangeOf, showNew, showUntitled, workspaceFile } from './support/workspace';

const stale = '# Amazon SQS\n\nA message is at most 256 KB.\n';
/** The long run has 50,000: `npm run proof -- many-files`. */
const files = Number(process.env.QUEUEWISE_TEST_FILES ?? 300);

async function set(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('queuewise').update(key, value, vscode.ConfigurationTarget.Workspace);
}

async function write(path: string, text: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(workspaceFile(path), new TextEncoder().encode(text));
  return workspaceFile(path);
}

const isOutdated = (uri: vscode.Uri): boolean =>
  vscode.languages.getDiagnostics(uri).some((one) => one.source === 'Queuewise' && ruleOf(one) === 'fact-outdated');

/** Waits until something holds of the diagnostics. */
function when(holds: () => boolean, what: string, seconds = 15): Promise<void> {
  return new Promise((resolve, reject) => {
    const check = () => {
      if (!holds()) return;
      stop();
      resolve();
    };
    const subscription = vscode.languages.onDidChangeDiagnostics(check);
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`After ${seconds} s it was not so that ${what}.`));
    }, seconds * 1000);
    const stop = () => {
      clearTimeout(timer);
      subscription.dispose();
    };
    check();
  });
}

describe('A burst of edits', () => {
  afterEach(closeAll);

  it('of 1,000 keystrokes, which nobody waits for, ends with the findings of a fresh check', async function () {
    this.timeout(60_000);
    const { document } = await showUntitled('markdown', stale);
    await vscode.commands.executeCommand('cursorBottom');
    let published = 0;
    const subscription = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === document.uri.toString())) published++;
    });
    const text = '\nA queue keeps messages for up to 7 days. A message is at most 256 KB large.\n'
      .repeat(13)
      .slice(0, 1000);
    await Promise.all([...text].map((letter) => vscode.commands.executeCommand('type', { text: letter })));
    subscription.dispose();
    assert.ok(document.getText().length > 900);
    assert.ok(published < 100, `checked ${published} times`);
    const fresh = await vscode.workspace.openTextDocument({ language: 'markdown', content: document.getText() });
    await vscode.window.showTextDocument(fresh, vscode.ViewColumn.Beside);
    const wanted = await diagnosticsWhen(fresh, (found) => found.length > 10);
    const told = (all: readonly vscode.Diagnostic[]) =>
      JSON.stringify(all.map((one) => [ruleOf(one), one.message, one.range]));
    await diagnosticsWhen(document, (found) => told(found) === told(wanted));
    // Nothing is queued behind: the next question is answered of the text as it stands.
    const edit = new vscode.WorkspaceEdit();
    edit.replace(
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
      '# Amazon SQS\n\nA message is at most 1 MiB.\n',
    );
    await vscode.workspace.applyEdit(edit);
    assert.match(await hoverAt(document, rangeOf(document, '1 MiB').start), /1 MiB/);
    await diagnosticsWhen(document, (found) => found.length === 0);
  });
});

describe('A file that goes away', () => {
  afterEach(closeAll);

  it('takes its findings along when it is deleted in the editor', async () => {
    const { document } = await showNew('going.md', stale);
    await diagnosticOf(document, 'fact-outdated');
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(document.uri);
    await vscode.workspace.applyEdit(edit);
    await diagnosticsWhen(document, (found) => found.length === 0);
  });

  it('and comes back with another text has the findings of that', async () => {
    const { document } = await showNew('replaced.md', stale);
    await diagnosticOf(document, 'fact-outdated');
    await vscode.workspace.fs.delete(document.uri);
    await write('replaced.md', '# Amazon SQS\n\nA message is at most 1 MiB.\n');
    await diagnosticsWhen(document, (found) => found.length === 0 && document.getText().includes('1 MiB'));
    assert.deepEqual(diagnosticsOf(document), []);
    // What it says would contradict the notes of other tests.
    await vscode.workspace.fs.delete(document.uri);
  });
});

describe('Many files', () => {
  // Long enough for a machine that is busy with other things.
  const seconds = 60 + files / 25;
  const uris = Array.from({ length: files }, (_, index) => workspaceFile(`many/${index % 100}/note-${index}.md`));
  const many = (): number => uris.filter(isOutdated).length;

  before(async function () {
    this.timeout(seconds * 1000);
    await closeAll();
    for (let start = 0; start < files; start += 200) {
      const some = uris.slice(start, start + 200);
      await Promise.all(
        some.map((uri, index) =>
          // One of ten is a note with a finding, so that most are what a repository is full of.
          vscode.workspace.fs.writeFile(
            uri,
            new TextEncoder().encode((start + index) % 10 === 0 ? stale : 'Nothing of ours.\n'),
          ),
        ),
      );
    }
  });

  after(async function () {
    this.timeout(seconds * 1000);
    await set('check.scope', undefined);
    await set('exclude', undefined);
    await set('rules', undefined);
    await vscode.workspace.fs.delete(workspaceFile('many'), { recursive: true });
  });

  it(`(${files}) are all checked where somebody wants that, while a document is checked as always`, async function () {
    this.timeout(seconds * 1000);
    await set('check.scope', 'workspace');
    const { document } = await showNew('beside.md', stale);
    await diagnosticOf(document, 'fact-outdated');
    await when(() => many() === files / 10, 'all are found', seconds);
  });

  it('are right after settings that changed in mid-check, and in the middle of that', async function () {
    this.timeout(seconds * 1000);
    // The first check of these still runs when the second, of far fewer files, is done.
    await set('rules', { 'fact-outdated': 'off' });
    await set('rules', { 'fact-outdated': 'error' });
    await set('exclude', ['many/']);
    await when(() => many() === 0, 'what is excluded has none', seconds);
    let cameBack = 0;
    const subscription = vscode.languages.onDidChangeDiagnostics(() => {
      cameBack = Math.max(cameBack, many());
    });
    const last = await write('last.md', stale);
    await when(() => isOutdated(last), 'the last file is found', seconds);
    subscription.dispose();
    assert.equal(cameBack, 0);
    await set('exclude', undefined);
    await when(() => many() === files / 10, 'they are back', seconds);
    const [diagnostic] = vscode.languages.getDiagnostics(last);
    assert.equal(diagnostic?.severity, vscode.DiagnosticSeverity.Error);
    await vscode.workspace.fs.delete(last);
    await when(() => !isOutdated(last), 'what is deleted has none', seconds);
  });
});

import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, rangeOf, showNew, workspaceFile } from './support/workspace';

/** What the editor's own JSON support says of a document; waits until it says something. */
function jsonProblems({ uri }: vscode.TextDocument): Promise<readonly vscode.Diagnostic[]> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      const found = vscode.languages.getDiagnostics(uri).filter(({ source }) => source !== 'Queuewise');
      if (found.length === 0) return;
      clearTimeout(timer);
      subscription.dispose();
      resolve(found);
    };
    const subscription = vscode.languages.onDidChangeDiagnostics(settle);
    const timer = setTimeout(() => {
      subscription.dispose();
      reject(new Error('The editor had nothing to say of the configuration.'));
    }, 15_000);
    settle();
  });
}

async function offeredAt(document: vscode.TextDocument, position: vscode.Position): Promise<readonly string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

describe('queuewise.config.json', () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(workspaceFile('queuewise.config.json'));
  });

  it('is validated as it is written', async () => {
    const { document } = await showNew('queuewise.config.json', '{ "rules": { "sqs-no-dlq": "loud" }, "colour": 1 }');
    const found = await jsonProblems(document);
    const at = (words: string) => found.find(({ range }) => range.intersection(rangeOf(document, words)));
    assert.ok(at('"loud"'), found.map(({ message }) => message).join('\n'));
    assert.ok(at('"colour"'), found.map(({ message }) => message).join('\n'));
  });

  it('is completed: its keys, the rules, their severities', async () => {
    const text = '{ "rules": { "sqs-no-dlq": "off" } }';
    const { document } = await showNew('queuewise.config.json', text);
    const startOf = (words: string) => document.positionAt(text.indexOf(words));
    assert.ok((await offeredAt(document, startOf('"rules"'))).includes('exclude'));
    assert.ok((await offeredAt(document, startOf('"sqs-no-dlq"'))).includes('fact-outdated'));
    assert.ok((await offeredAt(document, startOf('"off"'))).some((label) => label.includes('hint')));
  });
});

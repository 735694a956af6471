import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { diagnosticOf, diagnosticsWhen, ruleOf } from './support/diagnostics';
import { closeAll, show, workspaceFile } from './support/workspace';

async function set(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('queuewise').update(key, value, vscode.ConfigurationTarget.Workspace);
}

const isOutdated = (one: vscode.Diagnostic): boolean => ruleOf(one) === 'fact-outdated';

describe('Settings', () => {
  afterEach(async () => {
    await set('rules', undefined);
    await set('asOf', undefined);
    await vscode.workspace.fs.delete(workspaceFile('queuewise.config.json')).then(
      () => undefined,
      () => undefined,
    );
    await closeAll();
  });

  it('turn a rule off and change its severity while documents are open', async () => {
    const { document } = await show('notes/sqs.md');
    await diagnosticOf(document, 'fact-outdated');
    await set('rules', { 'fact-outdated': 'off' });
    await diagnosticsWhen(document, (found) => !found.some(isOutdated));
    await set('rules', { 'fact-outdated': 'error' });
    await diagnosticsWhen(document, (found) =>
      found.some((one) => isOutdated(one) && one.severity === vscode.DiagnosticSeverity.Error),
    );
  });

  it('judge notes by what older course material teaches', async () => {
    const { document } = await show('notes/sqs.md');
    await diagnosticOf(document, 'fact-outdated');
    await set('asOf', 'exam');
    await diagnosticsWhen(document, (found) => !found.some(isOutdated));
  });

  it('give way to queuewise.config.json', async () => {
    await set('rules', { 'fact-outdated': 'error' });
    const { document } = await show('notes/sqs.md');
    await diagnosticOf(document, 'fact-outdated');
    const file = new TextEncoder().encode('{ "rules": { "fact-outdated": "info" } }');
    await vscode.workspace.fs.writeFile(workspaceFile('queuewise.config.json'), file);
    await diagnosticsWhen(document, (found) =>
      found.some((one) => isOutdated(one) && one.severity === vscode.DiagnosticSeverity.Information),
    );
  });

  it('are at most fifteen, each with a scope and a description', () => {
    const manifest = vscode.extensions.getExtension('queuewise.queuewise')?.packageJSON;
    const sections: {
      properties: Record<string, { scope?: string; description?: string; markdownDescription?: string }>;
    }[] = manifest.contributes.configuration;
    const settings = sections.flatMap(({ properties }) => Object.entries(properties));
    assert.ok(settings.length <= 15, `${settings.length} settings`);
    for (const [name, { scope, description, markdownDescription }] of settings) {
      assert.ok(scope, `${name} has a scope`);
      assert.ok(markdownDescription ?? description, `${name} is described`);
    }
  });
});

import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { diagnosticOf, diagnosticsOf, diagnosticsWhen } from './support/diagnostics';
import { closeAll, rangeOf, show, showNew, showUntitled } from './support/workspace';

describe('Problems of a note', () => {
  afterEach(closeAll);

  it('stand at the words at fault, with the rule, its page and a severity', async () => {
    const { document } = await show('notes/sqs.md');
    const outdated = await diagnosticOf(document, 'fact-outdated');
    assert.deepEqual(outdated.range, rangeOf(document, '256 KB'));
    assert.match(outdated.message, /1 MiB since August 2025/);
    assert.equal(outdated.severity, vscode.DiagnosticSeverity.Warning);
    assert.ok(typeof outdated.code === 'object');
    const page = await vscode.workspace.openTextDocument(outdated.code.target);
    assert.match(page.getText(), /^# fact-outdated/);
    assert.equal(page.languageId, 'markdown');
  });

  it('follow the text as it is typed', async () => {
    const editor = await showUntitled('markdown', '# Amazon SQS\n\n- A message is at most 1 MiB.\n');
    await diagnosticsWhen(editor.document, (found) => found.length === 0);
    await editor.edit((edit) => edit.replace(rangeOf(editor.document, '1 MiB'), '256 KB'));
    await diagnosticOf(editor.document, 'fact-outdated');
    await editor.edit((edit) => edit.replace(rangeOf(editor.document, '256 KB'), '1 MiB'));
    await diagnosticsWhen(editor.document, (found) => found.length === 0);
  });

  it('are gone when it is closed', async () => {
    const { document } = await show('notes/sqs.md');
    await diagnosticOf(document, 'fact-outdated');
    await closeAll();
    await diagnosticsWhen(document, (found) => found.length === 0);
  });

  it('are judged by the day that its frontmatter names', async () => {
    const text = '---\nas-of: 2026-06-30\n---\n# Amazon SQS\n\n- A message is at most 256 KB.\n';
    const editor = await showUntitled('markdown', text);
    await diagnosticOf(editor.document, 'fact-outdated');
    await editor.edit((edit) => edit.replace(rangeOf(editor.document, '2026-06-30'), '2024-06-30'));
    await diagnosticsWhen(editor.document, (found) => found.length === 0);
  });

  it('are found in a text file once its language is set to Markdown', async () => {
    const { document } = await showNew('limits.txt', '# Amazon SQS\n\n- A message is at most 256 KB.\n');
    assert.deepEqual(diagnosticsOf(document), []);
    const note = await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    await diagnosticOf(note, 'fact-outdated');
  });
});

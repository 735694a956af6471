import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { openFile, runCommand, screenshot } from './support/actions';
import { type Editor, openEditor } from './support/editor';

describe('The packaged extension in the editor', () => {
  let editor: Editor;

  before(async () => {
    editor = await openEditor();
  });

  after(async () => {
    await editor?.close();
  });

  it('is listed as running once a note is open', async () => {
    await openFile(editor, 'notes/sqs.md');
    await screenshot(editor, 'note');
    await runCommand(editor, 'Developer: Show Running Extensions');
    const row = editor.page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Queuewise' });
    await row.waitFor();
    assert.match(await row.innerText(), /Activation/);
  });

  it('reports no error', () => {
    assert.deepEqual(editor.errors, []);
  });
});

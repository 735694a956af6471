import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { openFile, runCommand } from './support/actions';
import { type Editor, openEditor } from './support/editor';
import { sampled } from './support/sample';

for (const host of sampled('installed', ['server', 'browser'])) {
  describe(`The packaged extension, running in the ${host}`, () => {
    let editor: Editor;

    before(async () => {
      // The list shows only the rows that fit.
      editor = await openEditor({ host, viewport: { width: 1280, height: 2400 } });
    });

    after(async () => {
      await editor?.close();
    });

    it('is listed as running once a note is open', async () => {
      await openFile(editor, 'notes/sqs.md');
      await runCommand(editor, 'Developer: Show Running Extensions');
      const row = editor.page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Queuewise' });
      await row.waitFor();
      assert.match(await row.innerText(), /Activation/);
    });

    it('reports no error', () => {
      assert.deepEqual(editor.errors, []);
    });
  });
}

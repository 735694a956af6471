import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { goTo, hoverWord, openFile, problems, quickFix, screenshot, setTheme, squiggle } from './support/actions';
import { type Editor, openEditor } from './support/editor';
import { sampled } from './support/sample';

for (const host of sampled('problems', ['server', 'browser'])) {
  describe(`A note and a template, with the extension running in the ${host}`, () => {
    let editor: Editor;

    before(async () => {
      editor = await openEditor({ host, theme: 'light' });
    });

    after(async () => {
      await editor?.close();
    });

    it('underline what is outdated and explain it under the mouse', async () => {
      await openFile(editor, 'notes/sqs.md');
      await squiggle(editor, 'warning');
      const text = await hoverWord(editor, '256 KB', 'This note');
      assert.match(text, /This note: 256 KB/);
      assert.match(text, /Today: 1 MiB since August 2025/);
      assert.match(text, /fact-outdated/);
      await screenshot(editor, `hover-light-${host}`);
      await setTheme(editor, 'dark');
      await hoverWord(editor, '256 KB', 'This note');
      await screenshot(editor, `hover-dark-${host}`);
    });

    it('are corrected with the keyboard alone, and that is taken back', async () => {
      const { page } = editor;
      await goTo(editor, 13, 25);
      await quickFix(editor, 'Correct to');
      await page.locator('.view-line', { hasText: /at.most.1024.KB/ }).waitFor();
      await page.locator('.tab.active.dirty').waitFor();
      await page.keyboard.press('Control+Z');
      await page.locator('.view-line', { hasText: /at.most.256.KB/ }).waitFor();
      await page.locator('.tab.active:not(.dirty)').waitFor();
    });

    it('list their problems', async () => {
      await openFile(editor, 'templates/orders.yaml');
      const rows = await problems(editor, 'Invoices');
      assert.ok(
        rows.some((row) => /Warning/.test(row) && /Invoices/.test(row)),
        rows.join('\n'),
      );
      await screenshot(editor, `problems-dark-${host}`);
      await setTheme(editor, 'light');
      await screenshot(editor, `problems-light-${host}`);
    });

    it('report no error', () => {
      assert.deepEqual(editor.errors, []);
    });
  });
}

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { actUntil, openFile, openQuickFixes, patience, problems, screenshot, webviewFrame } from './support/actions';
import { type Editor, openEditor } from './support/editor';
import { sampled } from './support/sample';

for (const host of sampled('rule-pages', ['server', 'browser'])) {
  describe(`From a problem, with the extension running in the ${host}`, () => {
    let editor: Editor;

    before(async () => {
      editor = await openEditor({ host, theme: 'light' });
    });

    after(async () => {
      await editor?.close();
    });

    it('the light bulb offers a correction and a suppression', async () => {
      await openFile(editor, 'notes/sqs.md');
      await problems(editor, 'fact-outdated');
      const fixes = await openQuickFixes(editor, 'Correct to 1024 KB', '256 KB');
      await fixes.filter({ hasText: 'Suppress fact-outdated here' }).waitFor();
      await screenshot(editor, `fixes-${host}`);
      await editor.page.keyboard.press('Escape');
    });

    it('a click on the rule opens its page to read, without a network', async () => {
      const row = editor.page.locator('.markers-panel .monaco-list-row', { hasText: 'fact-outdated' }).first();
      await actUntil(editor.page.locator('.tab.active[data-resource-name="fact-outdated.md"]'), () =>
        row.locator('a', { hasText: 'fact-outdated' }).click({ modifiers: ['Control'], timeout: patience }),
      );
      const page = await webviewFrame(editor);
      await page.locator('h2', { hasText: 'Why it matters' }).waitFor();
      await screenshot(editor, `rule-page-${host}`);
    });

    it('reports no error', () => {
      assert.deepEqual(editor.errors, []);
    });
  });
}

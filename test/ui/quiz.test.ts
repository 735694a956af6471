import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { FrameLocator } from 'playwright-core';
import { runCommand, screenshot, setTheme, webviewFrame } from './support/actions';
import { type Editor, openEditor } from './support/editor';

const question =
  '#### Question 1\n\n**Which service keeps a message until a consumer has deleted it?**\n\n' +
  '- [ ] Amazon SNS\n\n- [x] Amazon SQS\n\n- [ ] Amazon SES\n\n- hasExplain:: [[explanation_only]]\n';
const explanation =
  '**Explanation:**\n\nA queue is a buffer.\n\n' +
  '- ✅ :  "Amazon SQS" is the correct answer. A queue keeps it.\n' +
  '- ❌ :  "Amazon SNS" is incorrect. A topic keeps nothing.\n' +
  '- ❌ :  "Amazon SES" is incorrect. It sends e-mail.\n';

for (const host of ['server', 'browser'] as const) {
  describe(`The quiz, with the extension running in the ${host}`, () => {
    let editor: Editor;
    let panel: FrameLocator;

    before(async () => {
      editor = await openEditor({
        host,
        theme: 'light',
        samples: false,
        files: { 'only.md': question, 'explanation_only.md': explanation },
      });
      await runCommand(editor, 'Queuewise: Start Quiz');
      panel = await webviewFrame(editor);
    });

    after(async () => {
      await editor?.close();
    });

    it('opens on a question of the workspace', async () => {
      await panel.locator('.stem', { hasText: 'Which service keeps a message' }).waitFor();
      assert.deepEqual(await panel.locator('.option-text').allInnerTexts(), ['Amazon SNS', 'Amazon SQS', 'Amazon SES']);
    });

    it('gives the verdict and the reason of each option after a click', async () => {
      await panel.locator('.option', { hasText: 'Amazon SNS' }).click();
      await panel.locator('button', { hasText: 'Check' }).click();
      await panel.locator('.verdict.is-wrong').waitFor();
      const rows = await panel.locator('.option').allInnerTexts();
      assert.match(rows[0] ?? '', /Wrong[\s\S]*A topic keeps nothing/);
      assert.match(rows[1] ?? '', /Right[\s\S]*A queue keeps it/);
      assert.match(rows[2] ?? '', /It sends e-mail/);
      assert.equal(await panel.locator('.explanation').isVisible(), true);
      if (host === 'server') await takePictures(editor);
      // Choosing a theme has taken the focus out of the panel.
      await panel.locator('#primary').focus();
    });

    it('goes on with Enter, and takes an answer from the keyboard alone', async () => {
      const { keyboard } = editor.page;
      await keyboard.press('Enter');
      await panel.locator('main.summary').waitFor();
      await panel
        .locator('button', { hasText: /again|missed/i })
        .first()
        .focus();
      await keyboard.press('Enter');
      await panel.locator('main.question .stem').waitFor();
      await panel.locator('.option input:focus').waitFor();
      await keyboard.press('b');
      await panel.locator('.option.selected', { hasText: 'Amazon SQS' }).waitFor();
      await keyboard.press('Enter');
      await panel.locator('.verdict.is-right').waitFor();
    });

    it('keeps what was answered when the panel and the window are closed', async () => {
      await editor.page.reload();
      await editor.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
      await runCommand(editor, 'Queuewise: Show Progress');
      panel = await webviewFrame(editor);
      const asked = panel.locator('.figure', { hasText: 'Answered today' });
      await asked.waitFor();
      assert.match(await asked.innerText(), /2/);
    });

    it('reports no error', () => {
      assert.deepEqual(editor.errors, []);
    });
  });
}

async function takePictures(editor: Editor): Promise<void> {
  for (const theme of ['high-contrast', 'dark', 'light'] as const) {
    await setTheme(editor, theme);
    await screenshot(editor, `quiz-${theme}`);
  }
}

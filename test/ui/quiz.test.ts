import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { FrameLocator } from 'playwright-core';
import { runCommand, screenshot, setTheme, webviewFrame } from './support/actions';
import { type Editor, openEditor } from './support/editor';

/** One question of the samples and the file with the reasons of its options. */
const names = ['question-1.md', 'explanation_question-1.md'];
const files = Object.fromEntries(names.map((name) => [name, readFileSync(join('samples', 'quiz', name))]));
const options = [
  'One Amazon SQS queue that both teams poll',
  'An Amazon SNS topic with one Amazon SQS queue for each team',
  'An Amazon SNS topic with both systems as HTTP subscribers',
  'An Amazon Kinesis data stream with one shard for each team',
] as const;

for (const host of ['server', 'browser'] as const) {
  describe(`The quiz, with the extension running in the ${host}`, () => {
    let editor: Editor;
    let panel: FrameLocator;

    before(async () => {
      editor = await openEditor({ host, theme: 'light', samples: false, files });
      await runCommand(editor, 'Queuewise: Start Quiz');
      panel = await webviewFrame(editor);
    });

    after(async () => {
      await editor?.close();
    });

    it('opens on a question of the workspace', async () => {
      await panel.locator('.stem', { hasText: 'A shop sends each order' }).waitFor();
      assert.deepEqual(await panel.locator('.option-text').allInnerTexts(), options);
    });

    it('gives the verdict and the reason of each option after a click', async () => {
      await panel.locator('.option', { hasText: options[0] }).click();
      await panel.locator('button', { hasText: 'Check' }).click();
      await panel.locator('.verdict.is-wrong').waitFor();
      const rows = await panel.locator('.option').allInnerTexts();
      assert.match(rows[0] ?? '', /Wrong[\s\S]*Two consumers of one queue share its messages/);
      assert.match(rows[1] ?? '', /Right/);
      assert.match(rows[2] ?? '', /Wrong[\s\S]*gives up/);
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
      await panel.locator('.option.selected', { hasText: options[1] }).waitFor();
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

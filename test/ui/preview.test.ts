import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { openFile, runCommand, screenshot, squiggle, webviewFrame } from './support/actions';
import { type Editor, openEditor } from './support/editor';
import { sampled } from './support/sample';

const note = `# Amazon SQS

> [!warning] Mind the size
> A message is at most **256 KB**, kept for up to 14 days. See [[sns]] and [[nowhere]]. #aws/messaging

### Question

Which service keeps messages until a consumer has worked on them?

- [ ] Amazon SNS
- [x] Amazon SQS
`;

for (const theme of sampled('preview', ['light', 'dark'])) {
  describe(`The Markdown preview, in a ${theme} theme`, () => {
    let editor: Editor;

    before(async () => {
      editor = await openEditor({ theme, files: { 'notes/preview.md': note } });
    });

    after(async () => {
      await editor?.close();
    });

    it('marks what is outdated, links notes, and folds the answer', async () => {
      await openFile(editor, 'notes/preview.md');
      await squiggle(editor, 'warning');
      await runCommand(editor, 'Markdown: Open Preview to the Side');
      const preview = await webviewFrame(editor);
      const claim = preview.locator('.queuewise-outdated', { hasText: '256 KB' });
      await claim.waitFor();
      assert.match((await claim.getAttribute('title')) ?? '', /1 MiB since August 2025/);
      const answer = preview.locator('.queuewise-answer');
      assert.equal(await answer.locator('li').isVisible(), false);
      await screenshot(editor, `preview-${theme}`);
      await answer.locator('summary').click();
      await answer.locator('li', { hasText: 'Amazon SQS' }).waitFor();
    });

    it('reports no error', () => {
      assert.deepEqual(editor.errors, []);
    });
  });
}

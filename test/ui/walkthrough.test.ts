import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'mocha';
import { choose, hoverWord, openFile, openQuickFixes, runCommand, squiggle, webviewFrame } from './support/actions';
import { type Editor, openEditor } from './support/editor';
import { sampled } from './support/sample';

/** Pictures of the walkthrough are made here and kept in media/walkthrough: copy them when they have changed. */
const folder = 'out/screenshots/walkthrough';

/** Nothing on the screen but what the picture is about. */
const quiet = {
  'workbench.activityBar.location': 'hidden',
  'workbench.statusBar.visible': false,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.lineNumbers': 'off',
  'editor.glyphMargin': false,
  'editor.folding': false,
  'editor.wordWrap': 'on',
};

for (const theme of sampled('walkthrough', ['dark', 'light'])) {
  describe(`The pictures of the walkthrough, ${theme}`, () => {
    let editor: Editor;

    const picture = async (name: string) => {
      const png = await editor.page.screenshot({ animations: 'disabled' });
      writeFileSync(`${folder}/${name}-${theme}.webp`, await asWebp(editor, png));
    };

    before(async () => {
      mkdirSync(folder, { recursive: true });
      editor = await openEditor({ theme, settings: quiet, viewport: { width: 760, height: 475 } });
      await openFile(editor, 'notes/sqs.md');
      await runCommand(editor, 'View: Toggle Primary Side Bar Visibility');
    });

    after(async () => {
      await editor?.close();
    });

    it('find: an outdated number with its tooltip', async () => {
      await squiggle(editor, 'warning');
      await hoverWord(editor, '256 KB');
      await editor.page.locator('.monaco-hover', { hasText: 'Quick Fix' }).waitFor();
      await picture('find');
      await editor.page.keyboard.press('Escape');
    });

    it('fix: the list of quick fixes', async () => {
      await openQuickFixes(editor, 'Suppress', '256 KB');
      await picture('fix');
      await editor.page.keyboard.press('Escape');
    });

    it('understand: the tooltip of a queue', async () => {
      await openFile(editor, 'templates/packing.sam.yaml');
      const text = await hoverWord(editor, 'Parcels:');
      assert.match(text, /Pack/);
      await picture('understand');
      await editor.page.keyboard.press('Escape');
    });

    it('check: the Problems panel after a check of the workspace', async () => {
      await runCommand(editor, 'Queuewise: Check Workspace');
      await editor.page.locator('.markers-panel .monaco-list-row', { hasText: 'clicks-stack.ts' }).first().waitFor();
      await editor.page.locator('.notifications-toasts .notification-list-item').waitFor({ state: 'detached' });
      await picture('check');
    });

    it('quiz: a question with the reason of each option', async () => {
      await runCommand(editor, 'View: Close All Editors');
      await runCommand(editor, 'View: Toggle Panel Visibility');
      await openFile(editor, 'quiz/practice.md');
      await runCommand(editor, 'Queuewise: Quiz This Note');
      const panel = await webviewFrame(editor);
      await runCommand(editor, 'View: Close Editors in Other Groups');
      await panel.locator('.option', { hasText: 'A visibility timeout longer' }).click();
      await panel.locator('button', { hasText: 'Check' }).click();
      await panel.locator('.verdict').first().waitFor();
      await panel.locator('.stem').scrollIntoViewIfNeeded();
      await picture('quiz');
    });
  });
}

/** As large as the walkthrough shows it, in a tenth of the bytes of a PNG, by the browser's own encoder. */
async function asWebp({ page }: Editor, png: Buffer): Promise<Buffer> {
  const blank = await page.context().browser()?.newPage();
  assert.ok(blank);
  const data = await blank.evaluate(
    async (address) => {
      const picture = await createImageBitmap(await (await fetch(address)).blob());
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(picture.width * 0.8);
      canvas.height = Math.round(picture.height * 0.8);
      const context = canvas.getContext('2d');
      if (context) context.imageSmoothingQuality = 'high';
      context?.drawImage(picture, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL('image/webp', 0.2);
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  await blank.close();
  return Buffer.from(data.slice(data.indexOf(',') + 1), 'base64');
}

describe('The walkthrough', () => {
  let editor: Editor;

  before(async () => {
    editor = await openEditor({ theme: 'light', viewport: { width: 1700, height: 900 } });
  });

  after(async () => {
    await editor?.close();
  });

  it('has five steps, each with its picture', async () => {
    await choose(editor, 'Welcome: Open Walkthrough...', 'Start with Queuewise');
    const steps = editor.page.locator('.gettingStartedContainer .step-title');
    await steps.first().waitFor();
    assert.deepEqual(await steps.allInnerTexts(), [
      'See what has changed',
      'Hover for the whole story',
      'Fix it, or say why not',
      'Check everything at once',
      'Quiz yourself',
    ]);
    const picture = editor.page.locator('.getting-started-media img').first();
    await picture.waitFor();
    await editor.page.waitForFunction(() => {
      const shown = document.querySelector<HTMLImageElement>('.getting-started-media img');
      return shown?.complete === true && shown.naturalWidth > 0;
    });
    await editor.page.screenshot({ path: 'out/screenshots/walkthrough.png', animations: 'disabled' });
  });

  it('opens the samples in a window of their own, at a note with something to correct', async () => {
    const opened = editor.page.context().waitForEvent('page');
    await editor.page.locator('a,.monaco-button', { hasText: 'Open the Samples' }).first().click();
    const page = await opened;
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'templates' }).waitFor();
    await page.locator('.tab.active[data-resource-name="sqs.md"]').waitFor();
    await page.locator('.monaco-editor .squiggly-warning').first().waitFor({ state: 'attached' });
    await page.close();
  });

  it('reports no error', () => {
    assert.deepEqual(editor.errors, []);
  });
});

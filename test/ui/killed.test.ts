import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { actUntil, clickTo, goTo, openFile, patience, quickFix, runCommand, webviewFrame } from './support/actions';
import { type Editor, openEditor } from './support/editor';
import { sampled } from './support/sample';

const note = '# Amazon SQS\n\nA message is at most 256 KB.\n';
const template = 'Resources:\n  Parcels:\n    Type: AWS::SQS::Queue\n';
const fixed = '# Amazon SQS\n\nA message is at most 1024 KB.\n';

// Each in an editor of its own: a host that dies three times in five minutes is not started again.
const killed = sampled('killed', ['a note and a quiz', 'a diagram']);

if (killed.includes('a note and a quiz')) {
  describe('An extension host that is killed', () => {
    let editor: Editor;

    before(async function () {
      if (process.platform !== 'linux') this.skip();
      editor = await openEditor({ files: { 'killed.md': note } });
    });

    after(() => editor?.close());

    it('in a fix leaves the file as it was before or as it is after, never in between', async function () {
      this.timeout(150_000);
      await openFile(editor, 'killed.md');
      await editor.page.locator('.squiggly-warning').first().waitFor();
      await goTo(editor, 3, 25);
      await quickFix(editor, 'Correct to');
      assert.equal(editor.killExtensionHost(), 1);
      await runCommand(editor, 'File: Save');
      await editor.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
      const text = readFileSync(join(editor.workspace, 'killed.md'), 'utf8');
      assert.ok([note, fixed].includes(text), text);
    });

    it('in a quiz leaves it at the same question with the same choice, and it goes on', async function () {
      this.timeout(150_000);
      const { page } = editor;
      await openFile(editor, 'quiz/practice.md');
      const lens = page.locator('.codelens-decoration a', { hasText: 'Quiz this note' });
      await actUntil(page.locator('iframe.webview.ready'), () => lens.click({ timeout: patience }));
      const before = await webviewFrame(editor);
      await before.locator('.options input').nth(1).click();
      await before.locator('.option.selected').waitFor();
      const asked = await before.locator('legend').innerText();
      const old = await page.locator('iframe.webview.ready').getAttribute('name');
      assert.equal(editor.killExtensionHost(), 1);
      await page.locator(`iframe.webview.ready:not([name="${old}"])`).waitFor({ timeout: 120_000 });
      const panel = await webviewFrame(editor);
      await panel.locator('.option.selected').waitFor();
      assert.equal(await panel.locator('legend').innerText(), asked);
      assert.equal(await panel.locator('.options input').nth(1).isChecked(), true);
      assert.equal(await page.locator('.tab', { hasText: 'Quiz' }).count(), 1);
      await panel.locator('#primary').click();
      await panel.locator('.verdict').waitFor();
    });
  });
}

if (killed.includes('a diagram')) {
  describe('An extension host that is killed beside a diagram', () => {
    let editor: Editor;

    before(async function () {
      if (process.platform !== 'linux') this.skip();
      editor = await openEditor({ files: { 'killed.yaml': template } });
    });

    after(() => editor?.close());

    it('leaves a diagram of the same template with what was chosen, whose nodes still lead to their lines', async function () {
      this.timeout(150_000);
      const { page } = editor;
      await openFile(editor, 'killed.yaml');
      await runCommand(editor, 'Queuewise: Show Messaging Diagram');
      // The line is shown once the extension knows of it.
      await clickTo(editor, (await webviewFrame(editor)).locator('.node', { hasText: 'Parcels' }), 'Ln 2, Col 3');
      await goTo(editor, 3, 1);
      const old = await page.locator('iframe.webview.ready').getAttribute('name');
      assert.equal(editor.killExtensionHost(), 1);
      await page.locator(`iframe.webview.ready:not([name="${old}"])`).waitFor({ timeout: 120_000 });
      const panel = await webviewFrame(editor);
      await panel.locator('.node.chosen', { hasText: 'Parcels' }).waitFor();
      assert.equal(await page.locator('.tab', { hasText: 'Diagram: killed.yaml' }).count(), 1);
      await clickTo(editor, panel.locator('.node', { hasText: 'Parcels' }), 'Ln 2, Col 3');
    });
  });
}

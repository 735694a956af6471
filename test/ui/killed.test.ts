import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { goTo, openFile, quickFix, runCommand } from './support/actions';
import { type Editor, openEditor } from './support/editor';

const note = '# Amazon SQS\n\nA message is at most 256 KB.\n';
const fixed = '# Amazon SQS\n\nA message is at most 1024 KB.\n';

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
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { hoverWord, openFile, problems, runCommand, squiggle } from './support/actions';
import { type Editor, openEditor } from './support/editor';

const stale = '# Amazon SQS\n\nA message is at most 256 KB.\n';

describe('A workspace of two folders', () => {
  let editor: Editor;

  before(async () => {
    editor = await openEditor({
      samples: false,
      files: {
        'first/here.md': stale,
        'second/there.md': `${stale}\nSee [[here]].\n`,
        'second/queuewise.config.json': '{ "rules": { "fact-outdated": "info" } }',
      },
      folders: ['first', 'second'],
    });
  });

  after(async () => {
    await editor?.close();
  });

  it('has a configuration in each, and links between both', async () => {
    await openFile(editor, 'here.md');
    await squiggle(editor, 'warning');
    await openFile(editor, 'there.md');
    await squiggle(editor, 'info');
    const rows = await problems(editor, 'SQS');
    assert.equal(rows.filter((row) => /link-missing-note/.test(row)).length, 0, rows.join('\n'));
    assert.deepEqual(editor.errors, []);
  });
});

describe('A workspace that is not trusted', () => {
  let editor: Editor;

  before(async () => {
    editor = await openEditor({ trusted: false });
  });

  after(async () => {
    await editor?.close();
  });

  it('is checked and explained all the same', async () => {
    await editor.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await openFile(editor, 'notes/sqs.md');
    await squiggle(editor, 'warning');
    await hoverWord(editor, '256 KB', '1 MiB');
    assert.deepEqual(editor.errors, []);
  });
});

describe('A workspace with nothing to check', () => {
  let editor: Editor;

  before(async () => {
    editor = await openEditor({ samples: false, files: { 'list.txt': 'bread' } });
  });

  after(async () => {
    await editor?.close();
  });

  it('says so when it is asked, and offers the samples', async () => {
    await runCommand(editor, 'Queuewise: Check Workspace');
    const said = editor.page.locator('.notifications-toasts', { hasText: 'no notes and no templates' });
    await said.waitFor();
    await said.locator('.monaco-button', { hasText: 'Open Samples' }).waitFor();
    assert.deepEqual(editor.errors, []);
  });
});

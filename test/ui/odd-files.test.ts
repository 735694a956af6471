import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { openFile, problems, runCommand, squiggle } from './support/actions';
import { type Editor, openEditor } from './support/editor';
import { sampled } from './support/sample';

const files = {
  'empty.md': '',
  'empty.yaml': '',
  'half-typed.yaml':
    'Resources:\n  Orders:\n    Type: AWS::SQS::Queue\n    Properties:\n      VisibilityTimeout: !GetA',
  'syntax-error.json': '{ "Resources": { "Q": { "Type": "AWS::SQS::Queue", "Properties": { "QueueName": } } }',
  'picture.md': Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 251),
};

for (const host of sampled('odd-files', ['server', 'browser'])) {
  describe(`Odd files, with the extension running in the ${host}`, () => {
    let editor: Editor;

    before(async () => {
      editor = await openEditor({ host, files });
    });

    after(async () => {
      await editor?.close();
    });

    it('open without an error, and the next note is checked as ever', async () => {
      for (const name of Object.keys(files)) await openFile(editor, name, 'tab');
      await openFile(editor, 'notes/sqs.md');
      await squiggle(editor, 'warning');
      await problems(editor, '1 MiB since August 2025');
      assert.deepEqual(editor.errors, []);
    });
  });
}

describe('A workspace that links to itself', () => {
  let editor: Editor;

  before(async () => {
    editor = await openEditor({
      files: { 'inner/stale.md': '# SQS\n\nA message is at most 256 KB.\n' },
      samples: false,
    });
  });

  after(() => editor?.close());

  it('is walked once, and a link that leads to itself nowhere', async function () {
    if (process.platform === 'win32') this.skip();
    symlinkSync('..', join(editor.workspace, 'inner', 'up'));
    symlinkSync('circle.md', join(editor.workspace, 'circle.md'));
    await runCommand(editor, 'Queuewise: Check Workspace');
    // It opens the panel itself when it is done.
    await editor.page.locator('.markers-panel').waitFor();
    const rows = await problems(editor, 'fact-outdated');
    assert.equal(rows.filter((row) => row.includes('1 MiB')).length, 1, rows.join('\n'));
    assert.deepEqual(
      rows.filter((row) => /circle\.md/.test(row)),
      [],
    );
  });
});

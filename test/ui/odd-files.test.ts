import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { hoverWord, openFile, squiggle } from './support/actions';
import { type Editor, openEditor } from './support/editor';

const files = {
  'empty.md': '',
  'empty.yaml': '',
  'half-typed.yaml':
    'Resources:\n  Orders:\n    Type: AWS::SQS::Queue\n    Properties:\n      VisibilityTimeout: !GetA',
  'syntax-error.json': '{ "Resources": { "Q": { "Type": "AWS::SQS::Queue", "Properties": { "QueueName": } } }',
  'picture.md': Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 251),
};

for (const host of ['server', 'browser'] as const) {
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
      await hoverWord(editor, '256 KB', '1 MiB');
      assert.deepEqual(editor.errors, []);
    });
  });
}

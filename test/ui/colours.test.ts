import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { openFile } from './support/actions';
import { type Editor, openEditor } from './support/editor';

const note = `# Notes

See [[sqs#Limits|the limits]] here. #aws/sqs plain

> [!tip] Remember

topic:: queues

B. A FIFO queue ✅ right
C. A topic ❌ wrong

**Answer:** B

<!-- queuewise-disable-next-line fact-wrong -- quoted -->
`;

describe('The colours of a note', () => {
  let editor: Editor;

  before(async () => {
    editor = await openEditor({ samples: false, files: { 'note.md': note } });
    await openFile(editor, 'note.md');
  });

  after(async () => {
    await editor?.close();
  });

  /** The class that the theme's colour of these words has. */
  async function colourOf(words: string): Promise<string> {
    const found = await editor.page.waitForFunction((wanted) => {
      const spans = [...document.querySelectorAll('.monaco-editor .view-line span[class^="mtk"]')];
      const span = spans.find(({ textContent }) => textContent?.replaceAll('\u00a0', ' ').includes(wanted));
      return span?.className;
    }, words);
    return String(await found.jsonValue());
  }

  it('tell wikilinks, tags, callouts, fields, marks and keys of questions, and suppressions from prose', async () => {
    const prose = await colourOf('plain');
    // The grammar comes in a moment after the text.
    await editor.page.waitForFunction(() => {
      const spans = [...document.querySelectorAll('.monaco-editor .view-line span[class^="mtk"]')];
      return spans.some(({ textContent }) => textContent === '✅');
    });
    for (const words of ['sqs', 'Limits', '#', 'tip', 'topic', '✅', '❌', 'Answer', 'queuewise-disable-next-line']) {
      assert.notEqual(await colourOf(words), prose, words);
    }
    assert.notEqual(await colourOf('✅'), await colourOf('❌'));
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { attacks } from '../support/attacks';
import { hoverWord, openFile, runCommand, squiggle, webviewFrame } from './support/actions';
import { type Editor, openEditor } from './support/editor';

/** A dialog of a frame would not be seen from outside, a mark in its window is. */
const marking = attacks
  // A file with a NUL is no text to an editor.
  .filter((attack) => !attack.includes('\0'))
  .map((attack) => attack.replaceAll('alert(1)', 'window.queuewiseRan=1'));
const lines = marking.map((attack) => attack.replace(/[\n\r]/g, ' '));

const note = `# SQS ${lines[1]}

A message is at most 256 KB ${lines[1]} ${lines[2]}

${lines.map((attack) => `- The limit of ${attack} is 256 KB`).join('\n')}
`;

const questions = lines
  .slice(0, 12)
  .map(
    (attack, index) =>
      `### Question ${index + 1}\n\nWhich ${attack} keeps?\n\n- [ ] no ${attack}\n- [x] yes ${attack}\n`,
  )
  .join('\n');

const template = JSON.stringify(
  {
    Resources: Object.fromEntries(
      marking.map((attack) => [
        attack,
        { Type: 'AWS::SQS::Queue', Properties: { QueueName: attack, VisibilityTimeout: 99999 } },
      ]),
    ),
  },
  null,
  2,
);

/** Names files of the workspace, and of the folder above it. */
const reaching = `# Pictures

### Question 1

Which is ![ours](ours.svg) and not ![theirs](../../theirs.svg) nor ![theirs](images/../../../theirs.svg)?

- [x] See [ours](quiz.md)
- [ ] See [theirs](../../theirs.md)
`;
const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>';

describe('Text that tries to run something', () => {
  let editor: Editor;

  before(async () => {
    const files = {
      ...{ 'hostile/note.md': note, 'hostile/quiz.md': questions, 'hostile/template.json': template },
      ...{ 'hostile/reaching.md': reaching, 'hostile/ours.svg': picture },
      ...{ '../theirs.svg': picture, '../theirs.md': '# Not for a note to open\n' },
    };
    editor = await openEditor({ files });
  });

  after(() => editor?.close());

  /** The names of the frames in which it did. */
  async function ranIn(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const frame of editor.page.frames()) {
      if (await frame.evaluate(() => 'queuewiseRan' in window)) found.push(frame.url());
    }
    return found;
  }

  it('does not run in a hover on a note or a template', async () => {
    await openFile(editor, 'hostile/note.md');
    await squiggle(editor, 'warning');
    await hoverWord(editor, '256 KB', '1 MiB');
    assert.deepEqual(await ranIn(), []);
    await openFile(editor, 'hostile/template.json');
    await squiggle(editor, 'error');
    await hoverWord(editor, 'AWS::SQS::Queue', /queue/i);
    assert.deepEqual(await ranIn(), []);
  });

  it('does not run in the preview of Markdown', async () => {
    await openFile(editor, 'hostile/note.md');
    await runCommand(editor, 'Markdown: Open Preview to the Side');
    const preview = await webviewFrame(editor);
    await preview.locator('.queuewise-outdated').first().waitFor();
    assert.deepEqual(await ranIn(), []);
    await runCommand(editor, 'View: Close All Editors');
  });

  it('does not run in a quiz', async () => {
    await openFile(editor, 'hostile/quiz.md');
    await runCommand(editor, 'Queuewise: Quiz This Note');
    const panel = await webviewFrame(editor);
    await panel.locator('.options input').first().waitFor();
    await editor.page.keyboard.press('a');
    await editor.page.keyboard.press('Enter');
    await panel.locator('.verdict').waitFor();
    assert.deepEqual(await ranIn(), []);
    await runCommand(editor, 'View: Close All Editors');
  });

  it('shows and opens no file outside of the workspace in a quiz', async () => {
    await openFile(editor, 'hostile/reaching.md');
    await runCommand(editor, 'Queuewise: Quiz This Note');
    const panel = await webviewFrame(editor);
    await panel.locator('.options input').first().waitFor();
    const sources = await panel.locator('img').evaluateAll((all) => all.map((one) => one.getAttribute('src') ?? ''));
    assert.deepEqual(
      sources.map((source) => source.slice(source.lastIndexOf('/') + 1)),
      ['ours.svg'],
    );
    await editor.page.keyboard.press('a');
    await editor.page.keyboard.press('Enter');
    await panel.locator('.verdict').waitFor();
    await panel.locator('a[data-note="../../theirs.md"]').click();
    await editor.page
      .locator('.notification-toast', { hasText: 'There is no note "../../theirs.md" in this workspace.' })
      .waitFor();
    await runCommand(editor, 'View: Close All Editors');
  });

  it('does not run in a messaging diagram', async () => {
    await openFile(editor, 'hostile/template.json');
    await runCommand(editor, 'Queuewise: Show Messaging Diagram');
    const panel = await webviewFrame(editor);
    await panel.locator('.node').first().waitFor();
    assert.deepEqual(await ranIn(), []);
  });

  it('leaves no error behind but what the editor keeps from its own preview', () => {
    const own = editor.errors.filter((error) => !/violates the following Content Security Policy/.test(error));
    assert.deepEqual(own, []);
  });
});

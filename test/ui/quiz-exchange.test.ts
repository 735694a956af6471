import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { choose, openFile, runCommand, webviewFrame } from './support/actions';
import { type Editor, openEditor } from './support/editor';
import { linesWhenThere } from './support/review-log';
import { sampled } from './support/sample';

/** A picture of 2 x 2 pixels. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP8z8DAwMDAxMDAwMDAAAANHQEDasKb6QAAAABJRU5ErkJggg==',
  'base64',
);
const illustrated =
  '# Fan-out\n\n### Question 1\n\n![flow](images/flow.png) Which one pushes?\n\n- [x] SNS ![mine](../mine.png)\n- [ ] SQS\n\n#messaging\n';
const deck = `# Deck

#flashcards/aws

Longest retention of a queue::14 days
<!--SR:!2031-01-05,40,270-->

What does long polling save?
?
Empty responses
<!--SR:!2031-02-01,12,250-->
`;
/** One of the images lies beside the workspace, where no note of it has any business. */
const files = { 'fan-out.md': illustrated, 'images/flow.png': png, '../mine.png': png, 'deck.md': deck };
const settings = { 'queuewise.quiz.storage': 'vault', 'queuewise.quiz.generated': false };

for (const host of sampled('quiz-exchange', ['server', 'browser'])) {
  describe(`Questions leave and schedules enter, the extension running in the ${host}`, () => {
    let editor: Editor;

    before(async () => {
      editor = await openEditor({ host, settings, files, samples: false });
      await openFile(editor, 'deck.md');
    });

    after(() => editor?.close());

    it('for Anki: text with tags, and a folder with the images of the workspace', async () => {
      const text = await exported(editor, 'Anki', 'questions.txt');
      const lines = text.trim().split('\n');
      assert.ok(lines.includes('#tags column:4') && lines.includes('#html:true'));
      const row = lines.find((line) => line.includes('Which one pushes?')) ?? '';
      assert.match(row, /^"queuewise-[0-9a-f]{16}",/);
      assert.match(row, /"[^"]*\bmessaging\b[^"]*"$/);
      const name = /<img[^>]* src=""([^"]+)""/.exec(row)?.[1] ?? '';
      const media = join(editor.workspace, 'questions-media');
      assert.deepEqual(readFileSync(join(media, name)), png);
      assert.deepEqual(readdirSync(media), [name]);
    });

    it('as CSV with a line for each question', async () => {
      const text = await exported(editor, 'CSV', 'questions.csv');
      assert.match(text, /^\ufeff"id","kind","question"/);
      assert.match(text, /"Longest retention of a queue"/);
      assert.equal(text.trim().split(/\r\n/).length, 4);
    });

    it('as JSON', async () => {
      const { items } = JSON.parse(await exported(editor, 'JSON', 'questions.json'));
      assert.deepEqual(items.map(({ stem }: { stem: string }) => stem).sort(), [
        '![flow](images/flow.png) Which one pushes?',
        'Longest retention of a queue',
        'What does long polling save?',
      ]);
    });

    it('from obsidian-spaced-repetition, once, and without a word in the notes', async () => {
      await runCommand(editor, 'Queuewise: Import Spaced Repetition Schedules');
      await notice(editor, '2 schedules imported.');
      const folder = join(editor.workspace, '.queuewise', 'reviews');
      const lines = await linesWhenThere(folder);
      assert.equal(lines.filter(({ kind }) => kind === 'import').length, 2);
      await runCommand(editor, 'Queuewise: Import Spaced Repetition Schedules');
      await notice(editor, 'No new schedules were found in the notes.');
      assert.equal(readFileSync(join(editor.workspace, 'deck.md'), 'utf8'), deck);
    });

    it('and a question is asked, answered and kept', async () => {
      await openFile(editor, 'fan-out.md');
      await runCommand(editor, 'Queuewise: Quiz This Note');
      const panel = await webviewFrame(editor);
      await panel.locator('#option-0').focus();
      await editor.page.keyboard.press('a');
      await panel.locator('.option.selected').waitFor();
      await editor.page.keyboard.press('Enter');
      await panel.locator('.verdict', { hasText: 'Right' }).waitFor();
      const folder = join(editor.workspace, '.queuewise', 'reviews');
      const kinds = async () => (await linesWhenThere(folder)).map(({ kind }) => kind);
      while (!(await kinds()).includes('review')) await editor.page.waitForTimeout(50);
    });

    it('with no error', () => assert.deepEqual(editor.errors, []));
  });
}

describe('A quiz whose window is closed', () => {
  let editor: Editor;

  beforeEach(async () => {
    editor = await openEditor({ settings });
  });

  afterEach(() => editor?.close());

  it('stands at the same question with the same choice in the next window', async () => {
    await openFile(editor, 'quiz/practice.md');
    await runCommand(editor, 'Queuewise: Quiz This Note');
    const panel = await webviewFrame(editor);
    await panel.locator('.options input').nth(1).click();
    await panel.locator('.option.selected').waitFor();
    const stem = await panel.locator('.stem').innerText();
    await choiceIsKept(editor);
    const next = await editor.page.context().newPage();
    const address = editor.page.url();
    // A window of a browser does not wait until the editor has written down what is open in it.
    await editor.page.close({ runBeforeUnload: true });
    await next.goto(address);
    // Whatever the editor still knows of its tabs: a note wakes the extension.
    await openFile({ ...editor, page: next }, 'notes/sns.md');
    await next.locator('.tab', { hasText: 'Quiz' }).click();
    const again = next.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    await again.locator('.options input').nth(1).waitFor();
    assert.equal(await next.locator('.tab', { hasText: 'Quiz' }).count(), 1);
    assert.equal(await again.locator('.stem').innerText(), stem);
    assert.equal(await again.locator('.options input').nth(1).isChecked(), true);
  });
});

/** Waits until a choice of the quiz stands in what the browser keeps of the editor. */
async function choiceIsKept({ page }: Editor): Promise<void> {
  // Not `waitForFunction`: to that a promise is as good as true.
  const isKept = async () => {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name } of await indexedDB.databases()) {
      if (!name?.startsWith('vscode-web-state-db')) continue;
      const database = await result(indexedDB.open(name));
      try {
        for (const store of database.objectStoreNames) {
          const values = await result(database.transaction(store).objectStore(store).getAll());
          if (values.some((value) => /"queuewise\.quiz\.state".*"selected":\[\d/.test(String(value)))) return true;
        }
      } finally {
        database.close();
      }
    }
    return false;
  };
  while (!(await page.evaluate(isKept))) await page.waitForTimeout(50);
}

/** Exports through the palette and the editor's own file dialog, and reads what was written. */
async function exported(editor: Editor, label: string, name: string): Promise<string> {
  const { page } = editor;
  await choose(editor, 'Queuewise: Export Questions', label);
  await page.locator('.quick-input-widget', { hasText: `Export for ${label}` }).waitFor();
  const input = page.locator('.quick-input-widget input').first();
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>('.quick-input-widget input')?.value.endsWith(wanted),
    name,
  );
  await input.press('Enter');
  await notice(editor, `exported to ${name}.`);
  const file = join(editor.workspace, name);
  assert.ok(existsSync(file), `${name} is there`);
  return readFileSync(file, 'utf8');
}

async function notice({ page }: Editor, text: string): Promise<void> {
  const toast = page.locator('.notifications-toasts .notification-list-item', { hasText: text }).first();
  await toast.waitFor();
}

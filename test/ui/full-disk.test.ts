import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { mountSmallDisk, type SmallDisk } from '../support/small-disk';
import { choose, openFile, runCommand, webviewFrame } from './support/actions';
import { type Editor, openEditor } from './support/editor';
import { linesWhenThere } from './support/review-log';

const question = (number: number, right: string, wrong: string): string =>
  `### Question ${number}\n\nWhich one ${number === 1 ? 'pushes' : 'is polled'}?\n\n- [x] ${right}\n- [ ] ${wrong}\n\n`;
const files = {
  'fan-out.md': `# Fan-out\n\n${question(1, 'SNS', 'SQS')}${question(2, 'SQS', 'SNS')}`,
  // Enough that the export takes more than the file whose place it takes.
  'deck.md': `# Deck\n\n#flashcards/aws\n\n${Array.from({ length: 200 }, (_, index) => `Name of queue ${index}::orders-${index}\n`).join('\n')}`,
  'questions.csv': 'my own\n',
};
const settings = { 'queuewise.quiz.storage': 'vault', 'queuewise.quiz.generated': false };

describe('A vault on a disk that is full, and then read-only', () => {
  let disk: SmallDisk;
  let editor: Editor;
  const rest = (): string => join(disk.folder, 'rest.bin');
  const fill = (): void => {
    assert.throws(() => writeFileSync(rest(), new Uint8Array(2 ** 21)), /ENOSPC/);
  };

  before(async function () {
    const mounted = mountSmallDisk(1024);
    if (!mounted) {
      console.log('    (no disk can be mounted here)');
      this.skip();
    }
    disk = mounted;
    editor = await openEditor({ parent: disk.folder, settings, files, samples: false });
    await openFile(editor, 'fan-out.md');
  });

  after(async () => {
    await editor?.close();
    disk?.remove();
  });

  it('keeps the file that an export was to replace, and says why there is no other', async () => {
    fill();
    const { page } = editor;
    await choose(editor, 'Queuewise: Export Questions', 'CSV');
    await page.locator('.quick-input-widget', { hasText: 'Export for CSV' }).waitFor();
    const input = page.locator('.quick-input-widget input').first();
    await page.waitForFunction(() =>
      document.querySelector<HTMLInputElement>('.quick-input-widget input')?.value.endsWith('questions.csv'),
    );
    await input.press('Enter');
    // It asks whether the file that is there may be replaced.
    await page.locator('.quick-input-widget', { hasText: 'already exists' }).waitFor();
    await input.press('Enter');
    await notice(editor, 'questions.csv was not written: the disk is full.');
    assert.equal(readFileSync(join(editor.workspace, 'questions.csv'), 'utf8'), 'my own\n');
    assert.deepEqual(
      readdirSync(editor.workspace).filter((name) => name.includes('questions')),
      ['questions.csv'],
    );
  });

  it('says that an answer is not saved, and saves it with the next one when there is room again', async () => {
    await answerTwo('the disk is full', () => rmSync(rest()));
    assert.equal((await reviews(2)).length, 2);
    assert.deepEqual(
      readdirSync(folder()).filter((name) => !name.endsWith('.jsonl')),
      [],
    );
  });

  it('says so where it may no longer write, and saves both when it may again', async () => {
    disk.makeReadOnly();
    await answerTwo('the file system is read-only', () => disk.makeWritable());
    assert.equal((await reviews(4)).length, 4);
  });

  const folder = (): string => join(editor.workspace, '.queuewise', 'reviews');

  /** The answers that are saved, once there are so many. */
  async function reviews(count: number): Promise<readonly unknown[]> {
    for (;;) {
      const saved = (await linesWhenThere(folder())).filter(({ kind }) => kind === 'review');
      if (saved.length >= count) return saved;
      await editor.page.waitForTimeout(50);
    }
  }

  /** Answers two questions of a quiz; behind the first, which is not saved, what keeps it from that goes away. */
  async function answerTwo(reason: string, mend: () => void): Promise<void> {
    await openFile(editor, 'fan-out.md');
    await runCommand(editor, 'Queuewise: Quiz This Note');
    const panel = await webviewFrame(editor);
    const answer = async () => {
      await panel.locator('.options input').first().click();
      await panel.locator('.option.selected').waitFor();
      await panel.locator('#primary').click();
      await panel.locator('.verdict').waitFor();
    };
    await answer();
    await notice(editor, `Your answer is not saved yet: ${reason}.`);
    mend();
    await panel.locator('#primary').click();
    await panel.locator('.verdict').waitFor({ state: 'detached' });
    await answer();
  }
});

async function notice({ page }: Editor, text: string): Promise<void> {
  await page.locator('.notifications-toasts .notification-list-item', { hasText: text }).first().waitFor();
}

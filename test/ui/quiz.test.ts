import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { FrameLocator } from 'playwright-core';
import { openFile, runCommand, screenshot, webviewFrame } from './support/actions';
import { type Editor, openEditor } from './support/editor';

const vault = { 'queuewise.quiz.storage': 'vault', 'queuewise.quiz.generated': false };

describe('A quiz in the editor', () => {
  let editor: Editor;

  before(async () => {
    editor = await openEditor({ settings: vault });
  });

  after(() => editor?.close());

  it('begins above a note with questions, asks one, takes an answer by keyboard, and shows verdict and reasons', async () => {
    await openFile(editor, 'quiz/practice.md');
    await editor.page.locator('.codelens-decoration a', { hasText: /Quiz this note \(\d+\)/ }).click();
    const panel = await webviewFrame(editor);
    await panel.locator('.options').waitFor();
    assert.match(await panel.locator('#source').innerText(), /Practice › Question/);
    await press(editor, 'a', 'Enter');
    await panel.locator('.verdict').waitFor();
    assert.ok((await panel.locator('.reason').count()) >= 2);
    await screenshot(editor, 'quiz-answered');
  });

  it('keeps the answer beside the vault and writes nothing into notes', async () => {
    const folder = join(editor.workspace, '.queuewise', 'reviews');
    const lines = await readWhenThere(folder);
    assert.equal(lines.filter(({ kind }) => kind === 'review').length, 1);
    assert.equal(
      readFileSync(join(editor.workspace, 'quiz', 'practice.md'), 'utf8'),
      readFileSync('samples/quiz/practice.md', 'utf8'),
    );
  });

  it('opens the note at the question, beside the panel', async () => {
    const panel = await webviewFrame(editor);
    await panel.locator('#open-source').click();
    await editor.page.locator('.editor-group-container').nth(1).locator('.view-line').first().waitFor();
    await editor.page.locator('.statusbar-item', { hasText: /Ln \d+, Col 1/ }).waitFor();
  });

  it('goes on undisturbed when the note is edited meanwhile', async () => {
    const file = join(editor.workspace, 'quiz', 'practice.md');
    writeFileSync(file, '# Nothing left\n');
    const panel = await webviewFrame(editor);
    await panel.locator('#primary').click();
    await panel.locator('.options input').first().waitFor();
    assert.match(await panel.locator('.position').innerText(), /^2 of/);
    writeFileSync(file, readFileSync('samples/quiz/practice.md', 'utf8'));
  });

  it('stands at the same question with the same choice after the window is reloaded', async () => {
    const before = await questionOf(await webviewFrame(editor));
    await (await webviewFrame(editor)).locator('.options input').nth(1).click();
    // The row looks chosen once the extension knows of it.
    await (await webviewFrame(editor)).locator('.option.selected').waitFor();
    await runCommand(editor, 'Developer: Reload Window');
    await editor.page.locator('iframe.webview.ready').waitFor();
    const panel = await webviewFrame(editor);
    await panel.locator('.options input').nth(1).waitFor();
    assert.equal(await questionOf(panel), before);
    assert.equal(await panel.locator('.options input').nth(1).isChecked(), true);
  });

  it('stands at the same question after the panel was moved to another group', async () => {
    const before = await questionOf(await webviewFrame(editor));
    await (await webviewFrame(editor)).locator('h1').click();
    await runCommand(editor, 'View: Move Editor into Next Group');
    const panel = await webviewFrame(editor);
    await panel.locator('.options').waitFor();
    assert.equal(await questionOf(panel), before);
  });

  it('shows the number of due questions in the status bar from the first quiz on', async () => {
    await editor.page.locator('.statusbar-item', { hasText: 'Quiz' }).waitFor();
  });

  it('shows progress with the answer that was given', async () => {
    await runCommand(editor, 'Queuewise: Show Progress');
    const panel = await webviewFrame(editor);
    await panel.locator('.figures').waitFor();
    assert.match(await panel.locator('.figures').innerText(), /Answered today\s+1/);
    await screenshot(editor, 'quiz-progress');
  });

  it('takes an exam through the palette', async () => {
    await runCommand(editor, 'Queuewise: Start Exam');
    const panel = await webviewFrame(editor);
    await panel.locator('.strip').waitFor();
    assert.match(await panel.locator('#time').innerText(), /^\d+:\d\d$/);
    await screenshot(editor, 'quiz-exam');
  });

  it('reports no error and breaks no policy of its page', () => {
    assert.deepEqual(editor.errors, []);
  });
});

async function press(editor: Editor, ...keys: readonly string[]): Promise<void> {
  const panel = await webviewFrame(editor);
  await panel.locator('#option-0').focus();
  for (const key of keys) await editor.page.keyboard.press(key);
}

async function questionOf(panel: FrameLocator): Promise<string> {
  return panel.locator('.stem').innerText();
}

/** The lines of the review log, as soon as there are some. */
async function readWhenThere(folder: string): Promise<readonly { readonly kind: string }[]> {
  for (let look = 0; look < 200; look++) {
    const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.jsonl')) : [];
    const text = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('');
    if (text.endsWith('\n'))
      return text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No review was written to ${folder}.`);
}

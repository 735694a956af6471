import { basename } from 'node:path';
import { errors, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { type Editor, type Theme, themes } from './editor';

/** Milliseconds after which something is tried again that the editor should have done at once. */
export const patience = 8000;

/**
 * Opens a file of the workspace by its path, with the keyboard, and waits until its text is shown; or only its tab,
 * where the editor may refuse to show it as text.
 */
export async function openFile({ page }: Editor, path: string, awaited: 'text' | 'tab' = 'text'): Promise<void> {
  const name = basename(path);
  await pick(page, 'Control+P', path, page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first());
  // It may be open in another group as well: in both when a test is tried again.
  await page.locator(`.tab.active[data-resource-name="${name}"]`).first().waitFor();
  if (awaited === 'text') await page.locator('.monaco-editor .view-line').first().waitFor();
}

/** Runs a command by its title in the command palette. */
export async function runCommand({ page }: Editor, title: string): Promise<void> {
  // Commands whose title only resembles this one may stand first.
  const row = page.locator(`.quick-input-list .monaco-list-row[aria-label^="${title}"]`).first();
  await pick(page, 'F1', `>${title}`, row);
}

/**
 * Opens a list by its key, types, and chooses a row. It closes when something else takes the focus, and it does not
 * learn of commands that arrive while it is open, as those of an extension do when the window has just opened: then it
 * is opened anew.
 */
async function pick(page: Page, key: string, text: string, row: Locator): Promise<void> {
  const input = page.locator('.quick-input-widget input').first();
  await until(`"${text}" in the list that ${key} opens`, async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press(key);
    await input.waitFor({ timeout: patience });
    await input.evaluate(enter, text, { timeout: patience });
    await row.click({ timeout: patience });
  });
}

/** Not by the keyboard: what is typed goes into the document when something else takes the focus just then. */
function enter(input: HTMLElement | SVGElement, text: string): void {
  if (!(input instanceof HTMLInputElement)) throw new TypeError('Text can be entered into a field only.');
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Tries until nothing runs out of time, since the editor may have been too busy to take part. */
export async function until(what: string, attempt: () => Promise<void>): Promise<void> {
  for (let attempts = 0; attempts < 10; attempts += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error;
    }
  }
  throw new Error(`The editor does not show ${what}.`);
}

/** Does something in the editor, again where it was lost, until `shown` is there. */
export async function actUntil(shown: Locator, act: () => Promise<void>): Promise<void> {
  await until(String(shown), async () => {
    await act();
    await shown.first().waitFor({ timeout: patience });
  });
}

/** Clicks something in a panel that leads to a place of a file: the panel may take the focus back just then. */
export async function clickTo({ page }: Editor, what: Locator, place: string, force = false): Promise<void> {
  const shown = page.locator('.statusbar-item', { hasText: place });
  await actUntil(shown, () => what.click({ timeout: patience, force }));
}

/** Runs a command that asks for one of several things, and chooses the first whose label begins so. */
export async function choose(editor: Editor, command: string, label: string): Promise<void> {
  const row = editor.page.locator(`.quick-input-list .monaco-list-row[aria-label^="${label}"]`).first();
  await until(`"${label}" in the list of ${command}`, async () => {
    await runCommand(editor, command);
    await editor.page.locator('.quick-input-widget input').first().fill(label, { timeout: patience });
    await row.click({ timeout: patience });
  });
}

/** Puts the cursor at a line and column, counted from 1, with the keyboard. */
export async function goTo({ page }: Editor, line: number, column: number): Promise<void> {
  const input = page.locator('.quick-input-widget input').first();
  const place = `Ln ${line}, Col ${column}`;
  await until(place, async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+G');
    await input.fill(`:${line}:${column}`, { timeout: patience });
    await page.keyboard.press('Enter');
    await page.locator('.statusbar-item', { hasText: place }).waitFor({ timeout: patience });
  });
}

/**
 * Opens the list of quick fixes at the cursor, or at a word that is clicked first, with the keyboard, and waits until it
 * offers one of this title.
 */
export async function openQuickFixes(editor: Editor, title: string, word?: string): Promise<Locator> {
  const { page } = editor;
  const rows = page.locator('.action-widget .monaco-list-row');
  await until(`the quick fix "${title}"`, async () => {
    await page.keyboard.press('Escape');
    // Each time anew: a click on a tooltip that is just going away does not reach the word.
    if (word !== undefined) await clickWord(editor, word);
    await page.keyboard.press('Control+Period');
    await rows.filter({ hasText: title }).first().waitFor({ timeout: patience });
  });
  return rows;
}

/** Chooses a quick fix at the cursor by its title, with the keyboard. */
export async function quickFix(editor: Editor, title: string): Promise<void> {
  const { page } = editor;
  const rows = await openQuickFixes(editor, title);
  const titles = await rows.allInnerTexts();
  const focused = page.locator('.action-widget .monaco-list-row.focused');
  while (!(await focused.innerText()).includes(title)) {
    const before = await focused.innerText();
    await page.keyboard.press('ArrowDown');
    await focused.filter({ hasNotText: before }).waitFor();
    if (before === titles.at(-1)) throw new Error(`The arrow keys do not reach "${title}".`);
  }
  await page.keyboard.press('Enter');
}

/** Chooses a theme and waits until the page has it. */
export async function setTheme(editor: Editor, theme: Theme): Promise<void> {
  const { label, mark } = themes[theme];
  await choose(editor, 'Preferences: Color Theme', label);
  await editor.page.locator(`.monaco-workbench.${mark}`).waitFor();
}

/**
 * Rests the mouse on the first place where the open editor shows `word` and returns the hover's text, once it holds
 * `awaited`: the editor shows parts of a hover before all providers have answered, and forgets a mouse that it was too
 * busy to see.
 */
export async function hoverWord(editor: Editor, word: string, awaited: string | RegExp = /\S/): Promise<string> {
  const { page } = editor;
  const hover = page.locator('.monaco-resizable-hover .monaco-hover:not(.hidden)', { hasText: awaited }).last();
  await until(`a hover over "${word}" with ${awaited}`, async () => {
    const { x, y } = await positionOf(editor, word);
    await page.mouse.move(x, y + 60);
    await page.mouse.move(x, y, { steps: 5 });
    await hover.waitFor({ timeout: patience });
  });
  return hover.innerText();
}

/** Puts the cursor into the first place where the open editor shows `word`. */
async function clickWord(editor: Editor, word: string): Promise<void> {
  const { x, y } = await positionOf(editor, word);
  await editor.page.mouse.click(x, y);
}

/** The middle of a word on the screen. Waits until it is shown. */
async function positionOf({ page }: Editor, word: string): Promise<{ readonly x: number; readonly y: number }> {
  const handle = await page.waitForFunction((wanted) => {
    for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
      // The editor shows blanks as no-break spaces, which have the same length.
      const text = (line.textContent ?? '').replaceAll('\u00a0', ' ');
      const start = text.indexOf(wanted);
      if (start < 0) continue;
      const range = document.createRange();
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let offset = 0;
      let isStarted = false;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (!isStarted && start < offset + length) {
          range.setStart(node, start - offset);
          isStarted = true;
        }
        if (isStarted && start + wanted.length <= offset + length) {
          range.setEnd(node, start + wanted.length - offset);
          const box = range.getBoundingClientRect();
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
        offset += length;
      }
    }
    return undefined;
  }, word);
  const position = await handle.jsonValue();
  if (!position) throw new Error(`"${word}" is not on the screen.`);
  return position;
}

/** Waits for a squiggle of a severity in the open editor. */
export async function squiggle({ page }: Editor, severity: 'error' | 'warning' | 'info' | 'hint'): Promise<Locator> {
  const found = page.locator(`.monaco-editor .squiggly-${severity}`).first();
  await found.waitFor({ state: 'attached' });
  return found;
}

/**
 * Opens the Problems panel, waits until a row contains `awaited`, and returns what a screen reader hears of each row:
 * severity, message, place and source.
 */
export async function problems({ page }: Editor, awaited: string): Promise<readonly string[]> {
  const panel = page.locator('.markers-panel');
  await until('the Problems panel', async () => {
    if (!(await panel.isVisible())) await page.keyboard.press('Control+Shift+M');
    await panel.waitFor({ timeout: patience });
  });
  await panel.locator('.monaco-list-row', { hasText: awaited }).first().waitFor();
  const labels = await panel
    .locator('.monaco-list-row')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
  return labels;
}

/** The document inside the webview that is shown. */
export async function webviewFrame({ page }: Editor): Promise<FrameLocator> {
  const frame = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await frame.locator('body').waitFor();
  return frame;
}

/** Loads the window anew and waits until it shows a webview again. */
export async function reloadWindow(editor: Editor): Promise<void> {
  const loaded = editor.page.waitForEvent('load', { timeout: 120_000 });
  await runCommand(editor, 'Developer: Reload Window');
  await loaded;
  await editor.page.locator('iframe.webview.ready').waitFor({ timeout: 120_000 });
}

/** Takes a picture of the whole window into out/screenshots. */
export async function screenshot({ page }: Editor, name: string): Promise<void> {
  await page.screenshot({ path: `out/screenshots/${name}.png`, animations: 'disabled' });
}

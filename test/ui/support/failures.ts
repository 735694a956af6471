import { afterEach } from 'mocha';
import type { Page } from 'playwright-core';

const pages = new Set<Page>();

/** Takes a picture of a page when a test fails while it is open. */
export function watchForFailure(page: Page): void {
  pages.add(page);
  page.once('close', () => pages.delete(page));
}

// Outside of any `describe`, so it runs after every test of every file.
afterEach(async function () {
  if (this.currentTest?.state !== 'failed') return;
  const name = this.currentTest.fullTitle().replace(/\W+/g, '-').slice(0, 100);
  for (const page of pages) {
    await page.screenshot({ path: `out/screenshots/failed-${name}.png`, timeout: 5000 }).catch(() => undefined);
  }
});

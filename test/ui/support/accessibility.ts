import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs axe with every rule that WCAG 2.2 AA and good practice name. */
export async function axe(page: Page): Promise<readonly string[]> {
  // The page's policy allows no foreign script, so axe comes through the debugger.
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const run = (
      window as unknown as {
        axe: {
          run(
            options: unknown,
          ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
        };
      }
    ).axe;
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await run.run({ runOnly: { type: 'tag', values: tags } });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  });
}

/** What does not fit a small page: sideways scrolling, small targets, movement. */
export async function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > window.innerWidth)
      faults.push(`${document.documentElement.scrollWidth} px wide`);
    for (const target of document.querySelectorAll('button, select, summary, input')) {
      // A radio button is chosen by its whole row.
      const box = (target.closest('label') ?? target).getBoundingClientRect();
      if (box.width > 0 && (box.width < 24 || box.height < 24))
        faults.push(`${target.outerHTML} is ${box.width} x ${box.height}`);
    }
    for (const element of document.querySelectorAll('*')) {
      const style = getComputedStyle(element);
      const moves = [style.transitionDuration, style.animationDuration].some(
        (duration) => Number.parseFloat(duration) > 0,
      );
      if (moves) faults.push(`${element.tagName} moves`);
    }
    return faults;
  });
}

/** Controls that cannot be brought into view, or that something lies over when they are; a dialog covers the rest. */
export async function coveredControls(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const within = document.querySelector('#dialog') ?? document;
    return [...within.querySelectorAll<HTMLElement>('button, select, input, a[href]')].flatMap((control) => {
      const shown = control.closest('label') ?? control;
      shown.scrollIntoView({ block: 'center' });
      const box = shown.getBoundingClientRect();
      if (box.width === 0) return [];
      const top = document.elementFromPoint(box.x + Math.min(box.width, 40) / 2, box.y + box.height / 2);
      return top !== null && (shown.contains(top) || top.contains(shown)) ? [] : [control.outerHTML];
    });
  });
}

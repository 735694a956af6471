import type { Browser, Page } from 'playwright-core';
import type { Diagram, DiagramRequest, DiagramView } from '../../../src/engine/diagram/types';
import type { Theme } from './editor';
import { heard, servePage } from './served-page';

export interface DiagramPageOptions {
  readonly diagram: Diagram;
  readonly theme?: Theme;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly reducedMotion?: boolean;
  readonly notice?: DiagramView['notice'];
}

/** The built page of the diagram panel in a browser, without the editor around it. */
export interface DiagramPage {
  readonly page: Page;
  /** What the page has asked for, `ready` left out. */
  readonly requests: readonly DiagramRequest[];
  readonly complaints: readonly string[];
  setTheme(theme: Theme): Promise<void>;
  /** Sends another diagram, and waits until it is drawn. */
  show(changes: Partial<DiagramView>): Promise<void>;
  close(): Promise<void>;
}

export async function openDiagramPage(options: DiagramPageOptions, browser: Browser): Promise<DiagramPage> {
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1180, height: 760 },
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
  });
  const requests: DiagramRequest[] = [];
  let kept: unknown;
  let view: DiagramView = {
    title: 'shop.yaml',
    subject: { kind: 'file', uri: 'file:///vault/shop.yaml' },
    choices: [
      { id: 'workspace', label: 'Whole workspace' },
      { id: 'file file:///vault/shop.yaml', label: 'shop.yaml' },
    ],
    chosen: 'file file:///vault/shop.yaml',
    diagram: options.diagram,
    ...(options.notice && { notice: options.notice }),
  };
  const send = (page: Page) =>
    page.evaluate((message) => window.postMessage(message), { type: 'diagram', view, kept } as const);
  const { page, complaints, setTheme } = await servePage(context, {
    title: 'Diagram',
    script: 'dist/diagram.js',
    style: 'media/diagram.css',
    theme: options.theme ?? 'dark',
    receive: async (message, from) => {
      const request = message as DiagramRequest;
      if (request.type === 'ready') await send(from);
      else if (request.type === 'keep') kept = request.kept;
      else requests.push(request);
    },
  });
  await page.locator('#canvas, .notice').first().waitFor({ state: 'attached' });
  await page.evaluate(heard);
  return {
    page,
    requests,
    complaints,
    setTheme,
    async show(changes) {
      view = { ...view, ...changes };
      await send(page);
      await page.evaluate(heard);
    },
    close: () => context.close(),
  };
}

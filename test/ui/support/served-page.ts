import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { panelPage } from '../../../src/engine/webview-page';
import type { Theme } from './editor';
import themes from './themes.json';

export const origin = 'http://panel.test';

/** A page of a panel in a browser, served as the editor would: same page, same policy, the theme's own colours. */
export interface ServedPage {
  readonly page: Page;
  /** Violations of the page's policy, errors, and requests that are not for its own files. */
  readonly complaints: readonly string[];
  setTheme(theme: Theme): Promise<void>;
}

export interface ServedFiles {
  readonly title: string;
  /** Files of the package, by path. */
  readonly script: string;
  readonly style: string;
  readonly theme: Theme;
  /** Gets what the page posts to the extension. */
  readonly receive: (message: unknown, page: Page) => void | Promise<void>;
}

/** Opens a page. What it keeps by `setState` is there after a reload, too. */
export async function servePage(context: BrowserContext, files: ServedFiles): Promise<ServedPage> {
  const page = await context.newPage();
  const complaints = watch(page);
  await page.exposeFunction('sendToExtension', (message: unknown) => files.receive(message, page));
  const html = panelPage({
    title: files.title,
    script: `${origin}/script.js`,
    style: `${origin}/style.css`,
    source: origin,
    nonce: 'test',
  });
  const served: Readonly<Record<string, { readonly body: string | Buffer; readonly contentType: string }>> = {
    '/': { body: html, contentType: 'text/html' },
    '/script.js': { body: readFileSync(files.script), contentType: 'text/javascript' },
    '/style.css': { body: readFileSync(files.style), contentType: 'text/css' },
  };
  await page.route('**/*', (route) => {
    const file = served[new URL(route.request().url()).pathname];
    return file ? route.fulfill(file) : route.fulfill({ status: 404, body: '' });
  });
  await page.addInitScript(provideEditor);
  await page.goto(`${origin}/`);
  const setTheme = (theme: Theme) => page.evaluate(applyTheme, themes[theme] as ThemeStyle);
  await setTheme(files.theme);
  return { page, complaints, setTheme };
}

/** Runs in the page: what the editor gives a page. `sent` counts the messages of the page. */
function provideEditor(): void {
  const host = window as unknown as { sent: number; sendToExtension(message: unknown): void };
  host.sent = 0;
  Object.assign(window, {
    acquireVsCodeApi: () => ({
      postMessage: (message: unknown) => {
        host.sent++;
        host.sendToExtension(message);
      },
      getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
      setState: (next: unknown) => sessionStorage.setItem('state', JSON.stringify(next)),
    }),
  });
}

/** Messages of a page to itself arrive in their order: when this one does, every message before it has been handled. */
export function heard(): Promise<void> {
  return new Promise((done) => {
    const listen = ({ data }: MessageEvent) => {
      if (data !== 'heard') return;
      window.removeEventListener('message', listen);
      done();
    };
    window.addEventListener('message', listen);
    window.postMessage('heard');
  });
}

interface ThemeStyle {
  readonly classes: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** Runs in the page: what the editor does there when the theme changes. */
function applyTheme({ classes, variables }: ThemeStyle): void {
  document.body.className = classes;
  document.documentElement.removeAttribute('style');
  for (const [name, value] of Object.entries(variables)) document.documentElement.style.setProperty(name, value);
}

function watch(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) complaints.push(`request for ${request.url()}`);
  });
  return complaints;
}

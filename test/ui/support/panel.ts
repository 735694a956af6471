import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { renderMarkdown } from '../../../src/quiz/markdown';
import { panelPage } from '../../../src/engine/webview-page';
import type { IntentMessage } from '../../../src/quiz/protocol';
import type { LogProblem } from '../../../src/quiz/reviews';
import { replay } from '../../../src/quiz/schedule';
import type { Library } from '../../../src/quiz/selection';
import { begin, type Effect, initialState, type QuizState, type Setup, step, view } from '../../../src/quiz/session';
import type { Moment } from '../../../src/quiz/types';
import { launchChromium } from '../../../tools/editor/chromium.mjs';
import type { Theme } from './editor';
import themes from './themes.json';

const origin = 'http://panel.test';

export interface PanelOptions {
  readonly library: Library;
  readonly now: Moment;
  readonly setup?: Setup;
  /** Shown instead of what `setup` begins. */
  readonly state?: QuizState;
  readonly theme?: Theme;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly letterKeys?: boolean;
  readonly problems?: readonly LogProblem[];
  readonly reducedMotion?: boolean;
}

/** The built panel in a browser, with the quiz behind it but no editor around it. */
export interface Panel {
  readonly page: Page;
  state(): QuizState;
  readonly effects: readonly Effect[];
  /** Violations of the page's policy, errors, and requests that are not for its own files. */
  readonly complaints: readonly string[];
  setTheme(theme: Theme): Promise<void>;
  /** Moves the clock of the quiz, in milliseconds. */
  wait(ms: number): void;
  /** Waits until the quiz has handled all that was done on the page, and the page shows it. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Opens dist/webview.js as the editor would: same page, same policy, the theme's own colours. */
export async function openPanel(options: PanelOptions, browser?: Browser): Promise<Panel> {
  const ownBrowser = browser ? undefined : await launchChromium();
  const context = await (browser ?? (ownBrowser as Browser)).newContext({
    viewport: options.viewport ?? { width: 900, height: 760 },
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
  });
  const page = await context.newPage();
  const complaints = watch(page);
  let { now, library } = options;
  let state = options.state ?? begin(initialState(), options.setup ?? initialState().setup, now, library).state;
  const effects: Effect[] = [];
  let handled = 0;
  /** The last message whose view has reached the page. */
  let answered = 0;

  const show = async (): Promise<void> => {
    const shown = view(state, now, library, {
      render: (text) => renderMarkdown(text, (path) => (path.startsWith('images/') ? `${origin}/${path}` : undefined)),
      letterKeys: options.letterKeys ?? true,
      problems: options.problems ?? [],
    });
    await page.evaluate((message) => window.postMessage(message), { type: 'view', view: shown, handled });
  };
  await page.exposeFunction('sendToQuiz', async (message: IntentMessage) => {
    const result = step(state, message.intent, now, library);
    state = result.state;
    handled = message.number;
    effects.push(...result.effects);
    for (const effect of result.effects) {
      if (effect.type !== 'record') continue;
      const id = `test-${effects.length}`;
      const event = {
        kind: 'review',
        id,
        at: effect.at,
        item: effect.item.id,
        grade: effect.grade,
        mode: effect.mode,
      } as const;
      library = { ...library, history: replay([event], library.history) };
    }
    await show();
    answered = message.number;
  });
  await serve(page, options.theme ?? 'dark');
  await page.locator('.screen').waitFor();
  return {
    page,
    state: () => state,
    effects,
    complaints,
    wait(ms) {
      now = { ...now, ms: now.ms + ms };
    },
    async settled() {
      const sent = () => page.evaluate(() => (window as unknown as { sent: number }).sent);
      while ((await sent()) !== answered);
      await page.evaluate(heard);
    },
    setTheme: (theme) => page.evaluate(applyTheme, themeOf(theme)),
    async close() {
      await context.close();
      await ownBrowser?.close();
    },
  };
}

/** Messages of a page to itself arrive in their order: when this one does, every view before it is on the screen. */
function heard(): Promise<void> {
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

async function serve(page: Page, theme: Theme): Promise<void> {
  const html = panelPage({
    title: 'Quiz',
    script: `${origin}/webview.js`,
    style: `${origin}/quiz.css`,
    source: origin,
    nonce: 'test',
  });
  const files: Readonly<Record<string, { readonly body: string | Buffer; readonly contentType: string }>> = {
    '/': { body: html, contentType: 'text/html' },
    '/webview.js': { body: readFileSync('dist/webview.js'), contentType: 'text/javascript' },
    '/quiz.css': { body: readFileSync('media/quiz.css'), contentType: 'text/css' },
  };
  await page.route('**/*', (route) => {
    const file = files[new URL(route.request().url()).pathname];
    return file ? route.fulfill(file) : route.fulfill({ status: 404, body: '' });
  });
  await page.addInitScript(() => {
    let kept: unknown;
    Object.assign(window, {
      sent: 0,
      acquireVsCodeApi: () => ({
        postMessage: (message: { readonly number: number }) => {
          (window as unknown as { sent: number }).sent = message.number;
          (window as unknown as { sendToQuiz(message: unknown): void }).sendToQuiz(message);
        },
        getState: () => kept,
        setState: (next: unknown) => {
          kept = next;
        },
      }),
    });
  });
  await page.goto(`${origin}/`);
  await page.evaluate(applyTheme, themeOf(theme));
}

interface ThemeStyle {
  readonly classes: string;
  readonly variables: Readonly<Record<string, string>>;
}

function themeOf(theme: Theme): ThemeStyle {
  return themes[theme] as ThemeStyle;
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

import type { Browser, Page } from 'playwright-core';
import { renderMarkdown } from '../../../src/quiz/markdown';
import type { IntentMessage } from '../../../src/quiz/protocol';
import type { LogProblem } from '../../../src/quiz/reviews';
import { replay } from '../../../src/quiz/schedule';
import type { Library } from '../../../src/quiz/selection';
import { begin, type Effect, initialState, type QuizState, type Setup, step, view } from '../../../src/quiz/session';
import type { Moment } from '../../../src/quiz/types';
import { launchChromium } from '../../../tools/editor/chromium.mjs';
import type { Theme } from './editor';
import { heard, origin, servePage } from './served-page';

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
  let { now, library } = options;
  let state = options.state ?? begin(initialState(), options.setup ?? initialState().setup, now, library).state;
  const effects: Effect[] = [];
  let handled = 0;
  /** The last message whose view has reached the page. */
  let answered = 0;

  const show = async (page: Page): Promise<void> => {
    const shown = view(state, now, library, {
      render: (text) => renderMarkdown(text, (path) => (path.startsWith('images/') ? `${origin}/${path}` : undefined)),
      letterKeys: options.letterKeys ?? true,
      problems: options.problems ?? [],
    });
    await page.evaluate((message) => window.postMessage(message), { type: 'view', view: shown, handled });
  };
  const receive = async (given: unknown, from: Page): Promise<void> => {
    const message = given as IntentMessage;
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
    await show(from);
    answered = message.number;
  };
  const { page, complaints, setTheme } = await servePage(context, {
    title: 'Quiz',
    script: 'dist/webview.js',
    style: 'media/quiz.css',
    theme: options.theme ?? 'dark',
    receive,
  });
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
    setTheme,
    async close() {
      await context.close();
      await ownBrowser?.close();
    },
  };
}

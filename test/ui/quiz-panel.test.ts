import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import type { Browser, Page } from 'playwright-core';
import { replay } from '../../src/quiz/schedule';
import { defaultSetup, type Setup } from '../../src/quiz/session';
import type { ReviewEvent } from '../../src/quiz/types';
import { launchChromium } from '../../tools/editor/chromium.mjs';
import {
  allForms,
  card,
  fifo,
  later,
  libraryOf,
  morning,
  numeric,
  stale,
  template,
  two,
  worker,
} from '../support/quiz-items';
import { axe, coveredControls, layoutFaults } from './support/accessibility';
import type { Theme } from './support/editor';
import { openPanel, type Panel, type PanelOptions } from './support/panel';

const everyTheme: readonly Theme[] = ['light', 'dark', 'high-contrast', 'high-contrast-light'];
const exam: Setup = { ...defaultSetup, mode: 'exam' };
const review: Setup = { ...defaultSetup, mode: 'review' };

describe('The quiz panel', () => {
  let browser: Browser;
  let panel: Panel | undefined;

  before(async () => {
    browser = await launchChromium();
  });

  afterEach(async () => {
    const complaints = panel?.complaints ?? [];
    await panel?.close();
    panel = undefined;
    assert.deepEqual(complaints, [], 'the page has nothing to complain of');
  });

  after(() => browser?.close());

  async function open(options: Partial<PanelOptions>): Promise<Panel> {
    panel = await openPanel({ library: libraryOf(allForms), now: morning, ...options }, browser);
    return panel;
  }

  describe('with the keyboard alone', () => {
    it('plays a round of every form of question to its end and asks the misses again', async () => {
      const { page, settled, state, effects } = await open({ library: libraryOf(allForms) });
      for (let question = 0; question < allForms.length; question++) {
        await settled();
        const id = state().round?.items[state().round?.entries[question]?.item ?? 0]?.id;
        if (id === 'numeric') await page.keyboard.type('14 days');
        else if (id !== 'card') {
          await page.keyboard.press('ArrowDown');
          await page.keyboard.press('Space');
        }
        await settled();
        await page.keyboard.press('Enter');
        await settled();
        // A card's answer puts focus on its grades; everything else goes on with Enter where focus is.
        await page.keyboard.press('Enter');
      }
      await page.locator('.screen.summary').waitFor();
      assert.equal(effects.filter(({ type }) => type === 'record').length, allForms.length);
      assert.equal(await focused(page), 'title');
      await tabTo(page, 'again');
      await page.keyboard.press('Enter');
      await page.locator('.screen.question').waitFor();
    });

    it('puts a round together and starts it', async () => {
      const { page, settled, state } = await open({});
      await tabTo(page, 'show-setup', 'Shift+Tab');
      await page.keyboard.press('Enter');
      await page.locator('.setup-form').waitFor();
      await tabTo(page, 'mode-practice');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.locator('#timer-on').waitFor();
      await tabTo(page, 'from');
      await page.keyboard.press('s');
      await tabTo(page, 'count');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('2');
      await tabTo(page, 'timer-on');
      await page.keyboard.press('ArrowDown');
      await tabTo(page, 'primary');
      await settled();
      await page.keyboard.press('Enter');
      await page.locator('.exam').waitFor();
      assert.equal(state().round?.setup.mode, 'exam');
      assert.equal(state().round?.entries.length, 2);
      assert.equal(state().round?.setup.timer, 'double');
    });

    it('takes an exam: answers, flags, goes back, hands in and looks at the misses', async () => {
      const { page, settled, state } = await open({ setup: exam });
      await page.keyboard.press('b');
      await settled();
      await tabTo(page, 'flag');
      await page.keyboard.press('Enter');
      await page.locator('#flag[aria-pressed=true]').waitFor();
      await tabTo(page, 'primary', 'Shift+Tab');
      await page.keyboard.press('Enter');
      await page.locator('#strip-2[aria-current=true]').waitFor();
      assert.match((await focused(page)) ?? '', /^option-/);
      await tabTo(page, 'strip-1', 'Shift+Tab');
      await page.keyboard.press('Enter');
      await page.locator('#strip-1[aria-current=true]').waitFor();
      assert.equal(await focused(page), 'option-1', 'focus is on what was chosen');
      await tabTo(page, 'hand-in');
      await page.keyboard.press('Enter');
      await page.locator('#dialog').waitFor();
      assert.equal(await focused(page), 'dialog-hand-in');
      await page.keyboard.press('Escape');
      await page.locator('#dialog').waitFor({ state: 'detached' });
      assert.equal(state().round?.finished, false);
      await tabTo(page, 'hand-in');
      await page.keyboard.press('Enter');
      await page.locator('#dialog').waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.screen.summary').waitFor();
      await tabTo(page, 'missed-0');
      await page.keyboard.press('Enter');
      await page.locator('.verdict').waitFor();
      assert.equal(state().round?.finished, true);
    });

    it('grades a review by its numbers', async () => {
      const { page, settled, effects } = await open({ library: libraryOf([card]), setup: review });
      await page.keyboard.press('Enter');
      await settled();
      assert.equal(await focused(page), 'grade-3');
      await page.keyboard.press('4');
      await page.locator('.screen.summary').waitFor();
      assert.deepEqual(
        effects.map((effect) => effect.type === 'record' && effect.grade),
        [4],
      );
    });
  });

  describe('for a screen reader', () => {
    it('says the verdict once, politely, while focus stays where it is', async () => {
      const { page, settled } = await open({ library: libraryOf([worker]) });
      const said = await recordLive(page);
      await page.keyboard.press('a');
      await settled();
      await page.keyboard.press('Enter');
      await page.locator('.verdict').waitFor();
      await page.waitForFunction(() => document.getElementById('live')?.textContent !== '');
      assert.equal(await focused(page), 'option-0');
      assert.deepEqual(await said(), ['Wrong. The right answer is B.']);
      assert.equal(await page.locator('#live').getAttribute('aria-live'), 'polite');
    });

    it('has a radio group under the question, and after the answer each reason with its option', async () => {
      const { page, settled } = await open({ library: libraryOf([worker]) });
      assert.equal(
        await page.locator('.options').ariaSnapshot(),
        [
          '- group "A web tier must hand slow jobs to a worker tier and lose none of them when every worker is down for an hour. What should an architect use?":',
          '  - text: A web tier must hand slow jobs to a worker tier and lose none of them when every worker is down for an hour. What should an architect use?',
          '  - radio "An Amazon SNS topic with the workers as HTTP subscribers"',
          '  - text: An Amazon SNS topic with the workers as HTTP subscribers',
          '  - radio "An Amazon SQS standard queue that the workers poll"',
          '  - text: An Amazon SQS standard queue that the workers poll',
          '  - radio "A direct call from the web tier to the workers"',
          '  - text: A direct call from the web tier to the workers',
          '  - radio "An Amazon EventBridge rule with no dead-letter queue"',
          '  - text: An Amazon EventBridge rule with no dead-letter queue',
        ].join('\n'),
      );
      await page.keyboard.press('b');
      await settled();
      await page.keyboard.press('Enter');
      await page.locator('.verdict').waitFor();
      const chosen = page.getByRole('radio', { name: 'An Amazon SQS standard queue that the workers poll' });
      assert.equal(await chosen.isChecked(), true);
      assert.equal(await chosen.getAttribute('aria-disabled'), 'true');
      const described = await chosen.evaluate(
        (input) => document.getElementById(input.getAttribute('aria-describedby') ?? '')?.innerText,
      );
      assert.match(described ?? '', /^Right\. A queue keeps its messages/);
    });

    it('hears of several answers, and of each button that it cannot be pressed yet', async () => {
      const { page } = await open({ library: libraryOf([two]) });
      assert.equal(await page.getByRole('checkbox').count(), 4);
      assert.equal(await page.getByRole('group').getAttribute('aria-describedby'), 'hint');
      assert.equal(await page.getByRole('button', { name: 'Check' }).getAttribute('aria-disabled'), 'true');
      await page.getByRole('button', { name: 'Check' }).press('Enter');
      await page.waitForFunction(() => document.getElementById('live')?.textContent === 'Choose an option first.');
    });

    it('hears number, answer and flag of each question of an exam', async () => {
      const { page, settled } = await open({ library: libraryOf([fifo, worker]), setup: exam });
      await page.keyboard.press('a');
      await settled();
      await page.getByRole('button', { name: 'Flag' }).click();
      await page.getByRole('button', { name: 'Question 1, answered, flagged' }).waitFor();
      assert.equal(await page.getByRole('button', { name: 'Question 2, not answered' }).count(), 1);
      assert.equal(await page.getByRole('timer', { name: 'Time left' }).innerText(), '40:00');
    });

    it('finds every chart as a table too', async () => {
      const { page } = await open(progressOptions());
      for (const summary of await page.locator('details summary').all()) await summary.click();
      const charts = await page.locator('.chart:has(svg)').count();
      assert.ok(charts >= 4);
      assert.equal(await page.getByRole('table').count(), charts);
      assert.match(
        (await page.getByRole('img').first().getAttribute('aria-label')) ?? '',
        /^Due in the next 14 days: \d+ due/,
      );
    });
  });

  describe('and its timer', () => {
    it('counts down, can be hidden and stopped, and announces that half is over', async () => {
      const { page } = await open({ library: libraryOf([fifo]), setup: { ...exam, minutes: 1 } });
      await page.clock.install({ time: morning.ms });
      await page.reload();
      await page.locator('#time').waitFor();
      const said = await recordLive(page);
      await page.clock.runFor(29_000);
      assert.match(await page.locator('#time').innerText(), /^00:3\d$/);
      await page.clock.runFor(1_500);
      assert.deepEqual(await said(), ['Half of the time is left: 30 seconds.']);
      await page.locator('#hide-time').click();
      assert.equal(await page.locator('#time').isVisible(), false);
      await page.locator('#pause').click();
      await page.getByRole('heading', { name: 'Paused' }).waitFor();
      assert.equal(await page.locator('.options').count(), 0, 'the question is covered');
      await page.locator('#resume').click();
      await page.locator('.options').waitFor();
    });

    it('announces a half, a tenth and the last minute, each once', async () => {
      const { page } = await open({ library: libraryOf([fifo]), setup: { ...exam, minutes: 20 } });
      await page.clock.install({ time: morning.ms });
      await page.reload();
      await page.locator('#time').waitFor();
      const said = await recordLive(page);
      for (let minutes = 0; minutes < 20; minutes++) await page.clock.runFor(59_900);
      assert.deepEqual(await said(), [
        'Half of the time is left: 10 minutes.',
        'A tenth of the time is left: 2 minutes.',
        'One minute is left.',
      ]);
    });

    it('can begin paused, by keyboard', async () => {
      const { page, state } = await open({
        library: libraryOf([fifo]),
        setup: { ...exam, minutes: 20, timer: 'paused' },
      });
      await page.getByRole('heading', { name: 'Paused' }).waitFor();
      assert.equal(await page.locator('.options').count(), 0, 'nothing is read before the clock runs');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'resume');
      await page.keyboard.press('Enter');
      await page.locator('.options').waitFor();
      assert.notEqual(state().round?.timer?.since, undefined);
    });

    it('asks when the time is up', async () => {
      const opened = await open({ library: libraryOf([fifo]), setup: { ...exam, minutes: 1 } });
      await opened.page.clock.install({ time: morning.ms });
      await opened.page.reload();
      await opened.page.locator('#time').waitFor();
      opened.wait(60_000);
      await opened.page.clock.runFor(61_000);
      await opened.page.getByRole('dialog', { name: 'The time is up' }).waitFor();
      assert.equal(opened.state().round?.finished, false);
      await opened.page.getByRole('button', { name: 'Go on without a timer' }).click();
      await opened.page.locator('#dialog').waitFor({ state: 'detached' });
      assert.equal(await opened.page.locator('#time').count(), 0);
    });
  });

  describe('and its letters', () => {
    it('or numbers choose only while the options have focus', async () => {
      const { page, settled, state } = await open({ library: libraryOf([fifo]) });
      await page.locator('#skip').focus();
      await page.keyboard.press('b');
      await settled();
      assert.deepEqual(state().round?.entries[0]?.selected, []);
      await page.locator('#option-0').focus();
      await page.keyboard.press('b');
      await settled();
      assert.deepEqual(state().round?.entries[0]?.selected, [1]);
      await page.keyboard.press('3');
      await settled();
      assert.deepEqual(state().round?.entries[0]?.selected, [2]);
    });

    it('can be turned off', async () => {
      const { page, settled, state } = await open({ library: libraryOf([fifo]), letterKeys: false });
      await page.keyboard.press('b');
      await settled();
      assert.deepEqual(state().round?.entries[0]?.selected, []);
    });
  });

  describe('and its links', () => {
    it('open notes through the editor, and leave the page where it is', async () => {
      const { page, settled, effects } = await open({ library: libraryOf([worker]) });
      await page.keyboard.press('b');
      await settled();
      await page.keyboard.press('Enter');
      await page.locator('a[data-note]').click();
      await settled();
      assert.deepEqual(
        effects.flatMap((effect) => (effect.type === 'open-link' ? [effect.target] : [])),
        ['EventBridge#Retries'],
      );
      assert.equal(page.url(), 'http://panel.test/');
    });
  });

  const screens: readonly {
    readonly name: string;
    readonly options: () => Partial<PanelOptions>;
    readonly play?: (panel: Panel) => Promise<void>;
    /** Lines of the accessibility tree: role, name, state. */
    readonly heard: readonly string[];
  }[] = [
    {
      name: 'practice',
      options: () => ({ library: libraryOf([worker]) }),
      heard: [
        'heading "Practice" [level=1]',
        'button "Decoupling › Question 3"',
        'navigation "Quiz"',
        'group "A web tier must hand slow jobs',
        'radio "An Amazon SQS standard queue that the workers poll"\n',
        'button "Check" [disabled]',
        'Choose an option first.',
      ],
    },
    {
      name: 'practice-answered',
      options: () => ({ library: libraryOf([worker]) }),
      play: answerWrong,
      heard: [
        'radio "A direct call from the web tier to the workers" [checked] [disabled]',
        'strong: Wrong, your answer.',
        'heading "Explanation" [level=2]',
        'heading "Message retention" [level=2]',
        'link "AWS documentation"',
        'button "Show result"',
        'button "Open note"',
        'status: Wrong. The right answer is B.',
      ],
    },
    {
      name: 'practice-stale',
      options: () => ({ library: libraryOf([stale]) }),
      play: answerWrong,
      heard: [
        'strong: Right in the note.',
        'heading "This answer is out of date" [level=2]',
        'status: Wrong. In the note the right answer is B.',
      ],
    },
    {
      name: 'practice-several',
      options: () => ({ library: libraryOf([two]) }),
      play: answerWrong,
      heard: [
        'group "Which two can an SNS topic deliver to?"',
        'checkbox "A DynamoDB table" [checked] [disabled]',
        'strong: Right, not chosen.',
        'status: Wrong. The right answers are A and B.',
      ],
    },
    {
      name: 'practice-template',
      options: () => ({ library: libraryOf([template]) }),
      play: answerWrong,
      heard: ['group "What goes wrong in this template?', 'button "Open template"'],
    },
    {
      name: 'practice-typed',
      options: () => ({ library: libraryOf([numeric]) }),
      heard: [
        'heading "For how long does SQS keep a message at most?" [level=2]',
        'textbox "Your answer"',
        'button "Check"',
      ],
    },
    {
      name: 'review',
      options: () => ({ library: libraryOf([card]), setup: review }),
      play: reveal,
      heard: [
        'heading "Answer" [level=3]',
        'group "How well did you know it?"',
        'button "Again 1 min"',
        'button "Easy 8 days"',
        'status: "Answer: It hides a message',
      ],
    },
    {
      name: 'exam',
      options: () => ({ setup: exam }),
      play: flag,
      heard: [
        'region "Exam"',
        'timer "Time left"',
        'list "Questions"',
        'button "Question 1, answered, flagged"',
        'button "Question 2, not answered"',
        'button "Flagged" [pressed]',
        'button "Pause"',
      ],
    },
    {
      name: 'exam-paused',
      options: () => ({ setup: { ...exam, timer: 'paused' } }),
      heard: ['timer "Time left"', 'heading "Paused" [level=2]', 'button "Go on"'],
    },
    {
      name: 'exam-dialog',
      options: () => ({ setup: exam }),
      play: askToHandIn,
      heard: ['dialog "Hand in the exam?"', 'button "Hand in"', 'button "Go on"'],
    },
    {
      name: 'exam-result',
      options: () => ({ setup: exam }),
      play: handIn,
      heard: ['heading "', 'columnheader "', 'button "'],
    },
    {
      name: 'setup',
      options: () => ({ setup: exam }),
      play: (shown) => shown.page.locator('#show-setup').click(),
      heard: [
        'heading "Choose questions" [level=1]',
        'group "How"',
        'radio "Exam',
        '[checked]',
        'combobox "Questions from"',
        'combobox "Which of them"',
        'spinbutton "At most"',
        'group "Timer"',
        'radio "40 minutes, paused until you start the clock"',
        'spinbutton "Minutes"',
        'button "Start exam"',
      ],
    },
    {
      name: 'progress',
      options: progressOptions,
      heard: [
        'heading "Progress" [level=1]',
        'region "Due in the next 14 days"',
        'img "Answers of the last 30 days: 48 right, 12 wrong"',
        'list "Mastery by service: 0 known, 6 learning, 2 missed, 0 not asked"',
        'group: Show as a table',
        'button "Export for Anki"',
      ],
    },
    {
      name: 'empty',
      options: () => ({ library: libraryOf([]) }),
      heard: ['heading "No questions found in this workspace" [level=2]', 'button "Choose questions"'],
    },
  ];

  for (const { name, options, play, heard } of screens) {
    describe(`on the screen "${name}"`, () => {
      it('has no fault that axe finds, in any theme', async () => {
        const shown = await open(options());
        await play?.(shown);
        await shown.settled();
        for (const theme of everyTheme) {
          await shown.setTheme(theme);
          await shown.page.screenshot({ path: `out/screenshots/quiz-${name}-${theme}.png` });
          assert.deepEqual(await axe(shown.page), [], theme);
        }
      });

      it('tells a screen reader role, name and state of what it shows', async () => {
        const shown = await open(options());
        await play?.(shown);
        await shown.settled();
        const tree = `${await shown.page.locator('body').ariaSnapshot()}\n`;
        const missing = heard.filter((line) => !tree.includes(line));
        assert.deepEqual(missing, [], tree);
      });

      it('fits a window of 1280 by 800 at a zoom of 200 %, and every control can be reached', async () => {
        const shown = await open({ ...options(), viewport: { width: 640, height: 400 }, reducedMotion: true });
        await play?.(shown);
        await shown.settled();
        assert.deepEqual(await layoutFaults(shown.page), []);
        assert.deepEqual(await coveredControls(shown.page), []);
      });

      it('fits a page of 320 pixels, with targets of 24 and nothing that moves', async () => {
        const shown = await open({
          ...options(),
          theme: 'light',
          viewport: { width: 320, height: 640 },
          reducedMotion: true,
        });
        await play?.(shown);
        await shown.settled();
        await shown.page.screenshot({ path: `out/screenshots/quiz-${name}-320.png`, fullPage: true });
        assert.deepEqual(await layoutFaults(shown.page), []);
      });
    });
  }
});

async function answerWrong({ page, settled }: Panel): Promise<void> {
  await page.keyboard.press('c');
  await settled();
  await page.keyboard.press('Enter');
  await page.locator('.verdict').waitFor();
}

async function reveal({ page }: Panel): Promise<void> {
  await page.keyboard.press('Enter');
  await page.locator('.grades').waitFor();
}

async function flag({ page, settled }: Panel): Promise<void> {
  await page.keyboard.press('b');
  await settled();
  await page.locator('#flag').click();
  await page.locator('#flag[aria-pressed=true]').waitFor();
}

async function askToHandIn({ page }: Panel): Promise<void> {
  await page.locator('#hand-in').click();
  await page.locator('#dialog').waitFor();
}

async function handIn(panel: Panel): Promise<void> {
  await flag(panel);
  await askToHandIn(panel);
  await panel.page.locator('#dialog-hand-in').click();
  await panel.page.locator('.screen.summary').waitFor();
}

/** Progress after three weeks of answers. */
function progressOptions(): Partial<PanelOptions> {
  const events = Array.from({ length: 60 }, (_, index): ReviewEvent => {
    const item = allForms[index % allForms.length]?.id ?? '';
    const at = later(morning, (index - 60) * 60 * 8);
    return { kind: 'review', id: `t-${index}`, at, item, grade: index % 5 === 0 ? 1 : 3, mode: 'practice' };
  });
  const library = { ...libraryOf(allForms), history: replay(events) };
  const problems = [{ file: '20261101-abc-1.jsonl', line: 7, reason: 'damaged' as const }];
  const setup = defaultSetup;
  const position = { number: 1, id: 'title' };
  return {
    library,
    problems,
    state: { version: 1, screen: 'progress', setup, announcement: { number: 0, text: '' }, focus: position },
  };
}

async function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id);
}

/** Presses Tab, as a person would, until the element has focus. */
async function tabTo(page: Page, id: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed++) {
    if ((await focused(page)) === id) return;
    await page.keyboard.press(key);
  }
  throw new Error(`"${id}" cannot be reached with ${key}.`);
}

/** Records what the live region says from now on. */
async function recordLive(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const live = document.getElementById('live');
    if (!live) return;
    new MutationObserver(() => {
      if (live.textContent) said.push(live.textContent);
    }).observe(live, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}

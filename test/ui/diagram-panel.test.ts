import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import type { Browser, Page } from 'playwright-core';
import type { Diagram } from '../../src/engine/diagram';
import { launchChromium } from '../../tools/editor/chromium.mjs';
import { diagramFrom, manyResources, shop } from '../support/diagrams';
import { axe, layoutFaults } from './support/accessibility';
import { type DiagramPage, type DiagramPageOptions, openDiagramPage } from './support/diagram-page';
import type { Theme } from './support/editor';

const everyTheme: readonly Theme[] = ['light', 'dark', 'high-contrast', 'high-contrast-light'];
const shopDiagram = diagramFrom({ 'shop.yaml': shop });
const nothing: Diagram = { sections: [] };

describe('The diagram panel', () => {
  let browser: Browser;
  let opened: DiagramPage | undefined;

  before(async () => {
    browser = await launchChromium();
  });

  afterEach(async () => {
    const complaints = opened?.complaints ?? [];
    await opened?.close();
    opened = undefined;
    assert.deepEqual(complaints, [], 'the page has nothing to complain of');
  });

  after(() => browser?.close());

  async function open(options: Partial<DiagramPageOptions> = {}): Promise<DiagramPage> {
    opened = await openDiagramPage({ diagram: shopDiagram, ...options }, browser);
    return opened;
  }

  describe('with the mouse', () => {
    it('goes to the place of a node, of a line between nodes, and of a finding in the list', async () => {
      const { page, requests } = await open();
      await page.locator('.node', { hasText: 'Invoices' }).click();
      await page.locator('.edge.schedules').click();
      await page
        .getByRole('button', { name: /^warning: Legacy/ })
        .first()
        .click();
      const ids = requests.map((request) => (request.type === 'open' ? request.id.split('/').at(-1) : request.type));
      assert.deepEqual(ids.slice(0, 2), ['Invoices', 'Nightly>Report schedules Nightly']);
      assert.match(ids[2] ?? '', /^Legacy!sqs-/);
      assert.equal(await page.locator('.node.chosen').count(), 0, 'the line is what was chosen last in the drawing');
      assert.equal(await page.locator('.edge.near').count(), 1);
    });

    it('shows what belongs together when a node is chosen, in the drawing and in the list', async () => {
      const { page } = await open();
      await page.locator('.node', { hasText: 'Orders' }).first().click();
      assert.equal(await page.locator('.node.chosen').count(), 1);
      assert.equal(await page.locator('.edge.near').count(), 3);
      assert.match(await page.locator('.entry[aria-current]').innerText(), /^Orders, SQS queue/);
    });

    it('pans by dragging, which is no click, and zooms at the pointer by the wheel', async () => {
      const { page, requests } = await open();
      const node = page.locator('.node', { hasText: 'Checkout' }).locator('.box');
      const before = await boxOf(node);
      await page.mouse.move(before.x + 20, before.y + 20);
      await page.mouse.down();
      await page.mouse.move(before.x + 60, before.y + 50, { steps: 4 });
      await page.mouse.up();
      const dragged = await boxOf(node);
      assert.deepEqual([dragged.x - before.x, dragged.y - before.y].map(Math.round), [40, 30]);
      assert.deepEqual(requests, []);
      await page.mouse.move(dragged.x, dragged.y);
      await page.mouse.wheel(0, -300);
      await page.waitForFunction((width) => {
        const box = document.querySelector('.node .box')?.getBoundingClientRect();
        return box !== undefined && box.width !== width;
      }, before.width);
      const larger = await boxOf(node);
      assert.ok(larger.width > dragged.width * 1.5);
      assert.ok(
        Math.abs(larger.x - dragged.x) < 2 && Math.abs(larger.y - dragged.y) < 2,
        'what is under the pointer stays',
      );
    });

    it('zooms by buttons, to 100 % and to the whole', async () => {
      const { page } = await open();
      const percent = async () => Number.parseInt(await page.locator('#zoom-reset').innerText(), 10);
      const first = await percent();
      await page.getByRole('button', { name: 'Zoom in' }).click();
      assert.ok((await percent()) > first);
      await page.getByRole('button', { name: 'Zoom out' }).click();
      assert.equal(await percent(), first);
      await page.locator('#zoom-reset').click();
      assert.equal(await percent(), 100);
      await page.getByRole('button', { name: 'Show everything' }).click();
      assert.equal(await percent(), first);
    });

    it('says what a finding is where the mouse rests on its mark', async () => {
      const { page } = await open();
      const title = await page.locator('.node', { hasText: 'Legacy' }).locator('title').textContent();
      assert.match(title ?? '', /^Legacy, SQS queue, 3 findings\n[\s\S]*warning: Legacy/);
    });

    it('asks for another diagram', async () => {
      const { page, requests } = await open();
      await page.getByLabel('Show', { exact: true }).selectOption('workspace');
      assert.deepEqual(requests, [{ type: 'choose', id: 'workspace' }]);
    });
  });

  describe('with the keyboard alone', () => {
    it('pans, zooms, and goes from node to node to the line', async () => {
      const { page, requests } = await open();
      await tabTo(page, (element) => element.id === 'canvas');
      const before = await transform(page);
      await page.keyboard.press('ArrowRight');
      assert.notEqual(await transform(page), before);
      await page.keyboard.press('ArrowLeft');
      assert.equal(await transform(page), before);
      await page.keyboard.press('0');
      assert.equal(await page.locator('#zoom-reset').innerText(), '100 %');
      await page.keyboard.press('+');
      assert.equal(await page.locator('#zoom-reset').innerText(), '120 %');
      await page.keyboard.press('-');
      await page.keyboard.press('f');
      await page.keyboard.press('Tab');
      assert.match(await focusedLabel(page), /^Checkout, SNS topic/);
      await page.keyboard.press('ArrowRight');
      assert.match(await focusedLabel(page), /^(Invoices|Orders), SQS queue/);
      await page.keyboard.press('ArrowLeft');
      assert.match(await focusedLabel(page), /^Checkout/);
      await page.keyboard.press('ArrowRight');
      const reached = (await focusedLabel(page)).split(',')[0];
      await page.keyboard.press('Enter');
      const [request] = requests;
      assert.equal(request?.type === 'open' && request.id.split('/').at(-1), reached);
      await page.keyboard.press('Escape');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'canvas');
    });

    it('brings a node into sight that gets focus', async () => {
      const { page } = await open({ diagram: diagramFrom({ 'shop.yaml': manyResources(60) }) });
      await tabTo(page, (element) => element.classList.contains('node'));
      for (let step = 0; step < 14; step++) await page.keyboard.press('ArrowDown');
      const { inside, scrolled } = await page.evaluate(() => {
        const canvas = document.getElementById('canvas');
        const [frame, box] = [canvas, document.activeElement].map((one) => one?.getBoundingClientRect());
        return {
          inside: frame && box && box.top >= frame.top && box.bottom <= frame.bottom && box.left >= frame.left,
          scrolled: canvas?.scrollTop,
        };
      });
      assert.equal(inside, true);
      assert.equal(scrolled, 0);
    });

    it('brings what is chosen in the list into sight in the drawing', async () => {
      const { page } = await open({ diagram: diagramFrom({ 'shop.yaml': manyResources(60) }) });
      const nodeOf = (name: string) => page.locator('.node.function', { hasText: name });
      let below: string | undefined;
      for (let index = 0; below === undefined && index < 15; index++) {
        const name = `OrderFulfilment${index}Worker`;
        if ((await boxOf(nodeOf(name))).y > 760) below = name;
      }
      assert.ok(below, 'no node is out of sight');
      await page
        .getByRole('button', { name: `${below}, Lambda function` })
        .last()
        .press('Enter');
      const box = await boxOf(nodeOf(below));
      assert.ok(box.y > 0 && box.y + box.height < 760);
    });

    it('reaches the list though it is closed, and it shows itself', async () => {
      const { page, requests } = await open();
      await page.locator('#toggle-list').click();
      assert.equal(await page.locator('#toggle-list').getAttribute('aria-expanded'), 'false');
      await page.locator('#canvas').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      const list = await boxOf(page.locator('#list'));
      assert.ok(list.width > 200);
      await page.keyboard.press('Enter');
      assert.equal(requests.length, 1);
    });

    it('exports', async () => {
      const { page, requests } = await open();
      await tabTo(page, (element) => element.id === 'export');
      await page.keyboard.press('Enter');
      const [request] = requests;
      assert.ok(request?.type === 'export');
      assert.match(request.svg, /<svg xmlns/);
      assert.ok(!/var\(|undefined/.test(request.svg));
      const fresh = await browser.newPage();
      const fault = await fresh.evaluate((svg) => {
        const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
        return parsed.querySelector('parsererror')?.textContent;
      }, request.svg);
      await fresh.goto(`data:image/svg+xml;base64,${Buffer.from(request.svg).toString('base64')}`);
      await fresh.screenshot({ path: 'out/screenshots/diagram-export.png' });
      await fresh.close();
      assert.equal(fault, undefined);
    });
  });

  describe('for a screen reader', () => {
    it('has a list of every node, edge, direction and finding', async () => {
      const small =
        'Resources:\n  Orders:\n    Type: AWS::SQS::Queue\n    Properties:\n      RedrivePolicy: {deadLetterTargetArn: !GetAtt Failed.Arn, maxReceiveCount: 2}\n  Failed:\n    Type: AWS::SQS::Queue\n';
      const { page } = await open({ diagram: diagramFrom({ 'shop.yaml': small }) });
      const tree = await page.locator('#list').ariaSnapshot();
      for (const part of [
        'complementary "Everything in the diagram"',
        'paragraph: 2 resources, 1 connection, ',
        'button /Orders, SQS queue, \\d+ findings?, line 2/',
        'button "Orders puts what failed into Failed, line 5"',
        'button /Failed, SQS queue for failures, \\d+ findings?, line 6/',
        'paragraph: "From: Orders"',
      ]) {
        const pattern = part.startsWith('button /')
          ? new RegExp(part.replace(/^button \//, 'button "').replace(/\/$/, '"'))
          : part;
        assert.ok(typeof pattern === 'string' ? tree.includes(pattern) : pattern.test(tree), `${part} in\n${tree}`);
      }
      const findings = await page.locator('.finding').allInnerTexts();
      assert.ok(findings.length > 1 && findings.every((text) => /^(error|warning|info|hint): /.test(text)));
    });

    it('names each node of the drawing with its service and its findings', async () => {
      const { page } = await open();
      const node = page.getByRole('application').getByRole('button', { name: /^Legacy, SQS queue, 3 findings/ });
      assert.equal(await node.count(), 1);
    });

    it('keeps the list while it is closed for the eye', async () => {
      const { page } = await open({ viewport: { width: 600, height: 600 } });
      assert.equal(await page.locator('#toggle-list').getAttribute('aria-expanded'), 'false');
      const list = page.getByRole('complementary', { name: 'Everything in the diagram' });
      assert.ok((await list.getByRole('button').count()) > 20);
    });

    it('hears once what is shown, and again when it is something else', async () => {
      const { page, show } = await open();
      assert.match(await page.locator('#live').innerText(), /^shop\.yaml: 11 resources, 8 connections, \d+ findings$/);
      await show({ diagram: nothing, notice: { text: 'Nothing here takes part in messaging.', actions: [] } });
      assert.equal(await page.locator('#live').innerText(), 'Nothing here takes part in messaging.');
    });
  });

  describe('when the file changes', () => {
    it('keeps where it was and what was chosen', async () => {
      const { page, show } = await open();
      await page.locator('.node', { hasText: 'Legacy' }).click();
      await page.locator('#canvas').focus();
      await page.keyboard.press('ArrowDown');
      const before = await transform(page);
      await show({ diagram: diagramFrom({ 'shop.yaml': `${shop}  Another:\n    Type: AWS::SQS::Queue\n` }) });
      assert.equal(await page.locator('.node', { hasText: 'Another' }).count(), 1);
      assert.equal(await transform(page), before);
      assert.equal(await page.locator('.node.chosen', { hasText: 'Legacy' }).count(), 1);
    });

    it('keeps the focus of a node that stays', async () => {
      const { page, show } = await open();
      await tabTo(page, (element) => element.classList.contains('node'));
      const before = await focusedLabel(page);
      await show({ diagram: diagramFrom({ 'shop.yaml': shop.replace('Legacy', 'Older') }) });
      assert.equal(await focusedLabel(page), before);
    });

    it('keeps all of it when the page itself is made anew', async () => {
      const { page } = await open();
      await page.locator('.node', { hasText: 'Legacy' }).click();
      await page.getByRole('button', { name: 'Zoom in' }).click();
      const before = await transform(page);
      await page.reload();
      await page.locator('.node.chosen', { hasText: 'Legacy' }).waitFor();
      assert.equal(await transform(page), before);
    });
  });

  describe('with sixty resources', () => {
    it('has no label over another at 100 %, as the page draws them', async () => {
      const { page } = await open({ diagram: diagramFrom({ 'shop.yaml': manyResources(60) }) });
      await page.locator('#zoom-reset').click();
      assert.equal(await page.locator('.node').count(), 60);
      const faults = await page.evaluate(() => {
        const found: string[] = [];
        const texts = [...document.querySelectorAll('.drawing text')].map((text) => ({
          text: text.textContent,
          box: text.getBoundingClientRect(),
          node: text.closest('.node')?.querySelector('.box')?.getBoundingClientRect(),
        }));
        for (const [index, a] of texts.entries()) {
          const b = texts
            .slice(index + 1)
            .find(
              ({ box }) =>
                a.box.left < box.right - 1 &&
                box.left < a.box.right - 1 &&
                a.box.top < box.bottom - 3 &&
                box.top < a.box.bottom - 3,
            );
          if (b) found.push(`${a.text} over ${b.text}`);
          if (a.node && (a.box.left < a.node.left || a.box.right > a.node.right))
            found.push(`${a.text} leaves its box`);
          if (a.box.height < 12) found.push(`${a.text} is ${a.box.height} px high`);
        }
        return found;
      });
      assert.deepEqual(faults, []);
    });
  });

  describe('with words that look like markup', () => {
    it('shows them as words and runs nothing', async () => {
      const evil = '<img src=x onerror=alert(1)></text><script>window.ran=1</script>';
      const text = `Resources:\n  ${JSON.stringify(evil)}:\n    Type: AWS::SQS::Queue\n`;
      const { page, requests } = await open({ diagram: diagramFrom({ 'shop.yaml': text }) });
      assert.equal(await page.locator('img, #app script').count(), 0);
      assert.ok((await page.locator('#list').innerText()).includes(evil));
      await page.locator('#export').click();
      const [request] = requests;
      assert.ok(request?.type === 'export' && !/<script|<img/.test(request.svg));
    });
  });

  it('says what to do where there is nothing to draw', async () => {
    const notice = {
      text: 'Nothing in shop.yaml takes part in messaging. Declare a queue, and it is drawn here.',
      actions: [{ id: 'workspace', label: 'Show Whole Workspace' }],
    };
    const { page, requests } = await open({ diagram: nothing, notice });
    assert.equal(await page.locator('#canvas').isVisible(), false);
    await page.getByRole('button', { name: 'Show Whole Workspace' }).click();
    assert.deepEqual(requests, [{ type: 'act', id: 'workspace' }]);
  });

  const fault = {
    text: 'shop.yaml, line 97: A bracket is not closed. What can be read is drawn.',
    actions: [{ id: 'fault', label: 'Go to Line 97' }],
  };
  const looks: readonly { readonly name: string; readonly options: Partial<DiagramPageOptions> }[] = [
    { name: 'shop', options: {} },
    { name: 'fault', options: { notice: fault } },
    {
      name: 'workspace',
      options: { diagram: diagramFrom({ 'a/shop.yaml': shop, 'b/stack.yaml': manyResources(12) }) },
    },
    {
      name: 'empty',
      options: { diagram: nothing, notice: { ...fault, text: 'Nothing in shop.yaml takes part in messaging.' } },
    },
  ];
  for (const { name, options } of looks) {
    describe(`looking like "${name}"`, () => {
      it('has no fault that axe finds, in any theme', async () => {
        const { page, setTheme } = await open(options);
        if (name === 'shop') await page.locator('.node', { hasText: 'Orders' }).first().click();
        for (const theme of everyTheme) {
          await setTheme(theme);
          await page.screenshot({ path: `out/screenshots/diagram-${name}-${theme}.png` });
          assert.deepEqual(await axe(page), [], theme);
        }
      });

      it('fits a page of 320 pixels, with targets of 24 and nothing that moves', async () => {
        const { page } = await open({
          ...options,
          theme: 'light',
          viewport: { width: 320, height: 640 },
          reducedMotion: true,
        });
        await page.screenshot({ path: `out/screenshots/diagram-${name}-320.png` });
        assert.deepEqual(await layoutFaults(page), []);
        if (name === 'empty') return;
        await page.locator('#toggle-list').click();
        await page.screenshot({ path: `out/screenshots/diagram-${name}-320-list.png` });
        assert.deepEqual(await layoutFaults(page), []);
      });
    });
  }
});

async function boxOf(locator: ReturnType<Page['locator']>) {
  const box = await locator.boundingBox();
  assert.ok(box);
  return box;
}

async function transform(page: Page): Promise<string> {
  return (await page.locator('[data-key="camera"]').getAttribute('transform')) ?? '';
}

async function focusedLabel(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.querySelector('title')?.textContent ?? '');
}

/** Presses Tab, as a person would, until an element that is wanted has focus. */
async function tabTo(page: Page, isWanted: (element: Element) => boolean): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(`(${isWanted.toString()})(document.activeElement ?? document.body)`);
    if (found) return;
  }
  throw new Error('Tab does not reach it.');
}

import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { FrameLocator } from 'playwright-core';
import { manyResources } from '../support/diagrams';
import {
  actUntil,
  clickTo,
  goTo,
  openFile,
  patience,
  reloadWindow,
  runCommand,
  screenshot,
  setTheme,
  until,
  webviewFrame,
} from './support/actions';
import { type Editor, openEditor, type Theme } from './support/editor';
import { sampled } from './support/sample';

const synthesised = {
  'infra/cdk.json': '{"app":"node bin/app.js"}',
  'infra/cdk.out/manifest.json': '{"version":"36.0.0"}',
  'infra/cdk.out/Shop.template.json': JSON.stringify({
    Resources: {
      BasketQueue1A2B: { Type: 'AWS::SQS::Queue', Metadata: { 'aws:cdk:path': 'Shop/Basket/Resource' } },
      Role: { Type: 'AWS::IAM::Role' },
    },
  }),
  'infra/lib/basket.ts': `import { Stack, aws_sqs as sqs } from 'aws-cdk-lib';
export class Shop extends Stack {
  constructor(scope, id) {
    super(scope, id);
    new sqs.Queue(this, 'Basket');
  }
}
`,
};
const broken =
  'Resources:\n  Parcels:\n    Type: AWS::SQS::Queue\n  Late:\n    Type: AWS::SNS::Topic\n    Properties: {TopicName: [\n';
const show = 'Queuewise: Show Messaging Diagram';
const insert = 'Queuewise: Insert Messaging Diagram';

for (const host of sampled('diagram', ['server', 'browser'])) {
  describe(`A messaging diagram, with the extension running in the ${host}`, () => {
    let editor: Editor;
    const violations: string[] = [];

    before(async () => {
      const files = { ...synthesised, 'templates/broken.yaml': broken, 'templates/large.yaml': manyResources(60) };
      editor = await openEditor({ host, files });
      editor.page.context().on('console', (message) => {
        if (/content.security.policy/i.test(message.text())) violations.push(message.text());
      });
    });

    after(() => editor?.close());

    it('opens beside the template, and a click on a resource goes to its line', async () => {
      await openFile(editor, 'templates/orders.yaml');
      await runCommand(editor, show);
      const panel = await diagram(editor, 'Diagram: templates/orders.yaml');
      await clickTo(editor, panel.locator('.node', { hasText: 'OrdersDlq' }), 'Ln 24, Col 3');
      await clickTo(editor, panel.locator('.edge.dead-letters .reach'), 'Ln 21, Col', true);
      assert.equal(await editor.page.locator('.tab[data-resource-name="orders.yaml"]').count(), 1);
    });

    it('goes to the line of a finding by keyboard alone', async () => {
      const panel = await webviewFrame(editor);
      await panel.locator('#canvas').focus();
      await editor.page.keyboard.press('Tab');
      await editor.page.keyboard.press('Tab');
      const entry = panel.locator('.entry:focus');
      for (let pressed = 0; !/^error: 5,000 msg/.test((await entry.textContent()) ?? ''); pressed++) {
        assert.ok(pressed < 40, 'the finding is in the list');
        await editor.page.keyboard.press('Tab');
      }
      await editor.page.keyboard.press('Enter');
      await editor.page.locator('.statusbar-item', { hasText: 'Ln 13, Col 3' }).waitFor();
    });

    it('follows what is typed, and stays where it was', async () => {
      const panel = await webviewFrame(editor);
      await panel.locator('#zoom-in').click();
      await clickTo(editor, panel.locator('.node', { hasText: 'Invoices' }), 'Ln 47, Col 3');
      const before = await panel.locator('[data-key="camera"]').getAttribute('transform');
      await goTo(editor, 9, 3);
      await editor.page.keyboard.type('Refunds:\n  Type: AWS::SQS::Queue\n');
      await panel.locator('.node', { hasText: 'Refunds' }).waitFor();
      assert.equal(await panel.locator('[data-key="camera"]').getAttribute('transform'), before);
      assert.equal(await panel.locator('.node.chosen', { hasText: 'Invoices' }).count(), 1);
      await runCommand(editor, 'File: Revert File');
      await panel.locator('.node', { hasText: 'Refunds' }).waitFor({ state: 'detached' });
    });

    it('follows a change that another program makes', async () => {
      const file = join(editor.workspace, 'templates', 'orders.yaml');
      const before = readFileSync(file, 'utf8');
      writeFileSync(file, before.replace('Resources:', 'Resources:\n  Elsewhere:\n    Type: AWS::SNS::Topic'));
      const panel = await webviewFrame(editor);
      await panel.locator('.node', { hasText: 'Elsewhere' }).waitFor();
      writeFileSync(file, before);
      await panel.locator('.node', { hasText: 'Elsewhere' }).waitFor({ state: 'detached' });
    });

    it('is written as an SVG file', async () => {
      const panel = await webviewFrame(editor);
      await panel.locator('#export').click();
      await editor.page.locator('.quick-input-widget .monaco-button', { hasText: 'OK' }).click();
      await editor.page.locator('.notification-list-item', { hasText: 'Diagram exported to orders.svg.' }).waitFor();
      const svg = readFileSync(join(editor.workspace, 'orders.svg'), 'utf8');
      assert.match(svg, />OrdersDlq<\/text>/);
      assert.ok(!/<script|var\(|undefined/.test(svg));
      await runCommand(editor, 'Notifications: Clear All Notifications');
    });

    it('shows the whole workspace, and the templates that the CDK has written', async () => {
      const panel = await webviewFrame(editor);
      const choices = panel.getByLabel('Show', { exact: true });
      const stack = panel.locator('.section .name', { hasText: 'cdk/clicks-stack.ts' });
      await actUntil(stack, async () => void (await choices.selectOption({ label: 'Whole workspace' })));
      assert.equal(await panel.locator('.section .name', { hasText: 'templates/orders.yaml' }).count(), 1);
      await screenshot(editor, `diagram-editor-workspace-${host}`);
      const node = panel.locator('.node', { hasText: 'BasketQueue1A2B' });
      await actUntil(node, async () => void (await choices.selectOption({ label: 'infra/cdk.out' })));
      assert.equal(await panel.locator('.node').count(), 1);
      await clickTo(editor, node, 'Ln 5, Col 25');
      await editor.page.locator('.tab.active[data-resource-name="basket.ts"]').waitFor();
    });

    it('shows what can be read of a broken template, and leads to the fault', async () => {
      await openFile(editor, 'templates/broken.yaml');
      await runCommand(editor, show);
      const panel = await diagram(editor, 'Diagram: templates/broken.yaml');
      assert.equal(await panel.locator('.node', { hasText: 'Parcels' }).count(), 1);
      await panel.getByRole('button', { name: /^Go to Line \d/ }).click();
      await editor.page.locator('.tab.active[data-resource-name="broken.yaml"]').waitFor();
    });

    it('draws sixty resources', async () => {
      await openFile(editor, 'templates/large.yaml');
      await runCommand(editor, show);
      const panel = await diagram(editor, 'Diagram: templates/large.yaml');
      await panel.locator('.node.function', { hasText: 'OrderFulfilment14Worker' }).waitFor({ state: 'attached' });
      assert.equal(await panel.locator('.node').count(), 60);
    });

    it('reports no error and breaks no policy of its page', () => {
      assert.deepEqual(editor.errors, []);
      assert.deepEqual(violations, []);
    });
  });
}

describe('The panel of a messaging diagram', () => {
  let editor: Editor;

  before(async () => {
    editor = await openEditor({ viewport: { width: 1440, height: 860 } });
  });

  after(() => editor?.close());

  it('looks as it should in every theme', async () => {
    await openFile(editor, 'templates/packing.sam.yaml');
    await runCommand(editor, show);
    const panel = await diagram(editor, 'Diagram: templates/packing.sam.yaml');
    await panel.locator('#toggle-list').click();
    await panel.locator('.node', { hasText: 'Parcels' }).first().click();
    const all = ['light', 'dark', 'high-contrast', 'high-contrast-light'] satisfies readonly Theme[];
    for (const theme of sampled('diagram-themes', all)) {
      await setTheme(editor, theme);
      await screenshot(editor, `diagram-editor-${theme}`);
    }
  });

  it('comes back after the window is reloaded, with what was chosen', async function () {
    this.timeout(150_000);
    const before = await (await webviewFrame(editor)).locator('[data-key="camera"]').getAttribute('transform');
    await reloadWindow(editor);
    const panel = await diagram(editor, 'Diagram: templates/packing.sam.yaml');
    await panel.locator('.node.chosen', { hasText: 'Parcels' }).first().waitFor();
    assert.equal(await panel.locator('[data-key="camera"]').getAttribute('transform'), before);
  });

  it('is the same after it was moved to another group', async () => {
    await (await webviewFrame(editor)).locator('#canvas').focus();
    await runCommand(editor, 'View: Move Editor into Previous Group');
    const panel = await diagram(editor, 'Diagram: templates/packing.sam.yaml');
    await panel.locator('.node.chosen', { hasText: 'Parcels' }).first().waitFor();
  });

  it('says what to do where nothing takes part in messaging', async () => {
    await runCommand(editor, 'View: Close All Editors');
    writeFileSync(join(editor.workspace, 'templates', 'roles.yaml'), 'Resources:\n  Role:\n    Type: AWS::IAM::Role\n');
    await openFile(editor, 'templates/roles.yaml');
    await runCommand(editor, show);
    await editor.page.locator('.tab', { hasText: 'Diagram: templates/roles.yaml' }).waitFor();
    const panel = await webviewFrame(editor);
    await panel.locator('.notice', { hasText: 'Nothing in templates/roles.yaml takes part in messaging.' }).waitFor();
    await panel.getByRole('button', { name: 'Show Whole Workspace' }).click();
    await diagram(editor, 'Diagram: Whole workspace');
    await panel.locator('.section .name', { hasText: 'templates/returns.json' }).waitFor();
  });
});

describe('Inserting a messaging diagram', () => {
  let editor: Editor;

  before(async () => {
    editor = await openEditor();
  });

  after(() => editor?.close());

  it('is offered in a note only', async () => {
    await openFile(editor, 'templates/orders.yaml');
    assert.deepEqual(await offered(editor, 'Messaging Diagram'), [show]);
    await openFile(editor, 'notes/order-system.md');
    assert.deepEqual([...(await offered(editor, 'Messaging Diagram'))].sort(), [insert, show]);
  });

  it('asks which template, the one that the note names first, and writes its graph as a Mermaid block of its own', async () => {
    const file = join(editor.workspace, 'notes', 'fresh.md');
    const frontmatter = '---\ntemplate: ../templates/orders.yaml\n---\n';
    writeFileSync(file, `${frontmatter}# Orders\n\nHow orders flow.\n\n## Later\n`);
    await openFile(editor, 'notes/fresh.md');
    await goTo(editor, 6, 5);
    await runCommand(editor, insert);
    const rows = editor.page.locator('.quick-input-list .monaco-list-row');
    await rows.first().filter({ hasText: 'templates/orders.yaml' }).waitFor();
    assert.ok((await rows.count()) >= 4);
    await editor.page.keyboard.press('Enter');
    await editor.page.locator('.tab.active.dirty').waitFor();
    await editor.page.keyboard.press('Control+S');
    await editor.page.locator('.tab.active:not(.dirty)').waitFor();
    assert.equal(
      readFileSync(file, 'utf8'),
      frontmatter +
        [
          '# Orders',
          '',
          'How orders flow.',
          '',
          '```mermaid',
          'flowchart LR',
          '  n1{{"Checkout<br/>SNS Topic"}}',
          '  n2[("Orders<br/>SQS Queue")]',
          '  n3[("OrdersDlq<br/>SQS Queue")]',
          '  n4[("Invoices<br/>SQS Queue")]',
          '  n2 -. failed .-> n3',
          '  n1 --> n4',
          '```',
          '',
          '## Later',
          '',
        ].join('\n'),
    );
  });

  it('is taken back in one step', async () => {
    await editor.page.keyboard.press('Control+Z');
    await editor.page.locator('.view-line', { hasText: 'mermaid' }).waitFor({ state: 'detached' });
    assert.ok(existsSync(join(editor.workspace, 'notes', 'fresh.md')));
  });

  it('reports no error', () => {
    assert.deepEqual(editor.errors, []);
  });
});

/** The page of the panel, once it draws what its tab names. */
async function diagram(editor: Editor, title: string): Promise<FrameLocator> {
  await editor.page.locator('.tab', { hasText: title }).waitFor();
  const panel = await webviewFrame(editor);
  await panel.locator('#canvas .node').first().waitFor({ state: 'attached' });
  return panel;
}

/** Titles of the commands that the palette offers for some words. */
async function offered({ page }: Editor, words: string): Promise<readonly string[]> {
  const rows = page.locator('.quick-input-list .monaco-list-row', { hasText: words });
  await until(`commands with "${words}"`, async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').first().fill(`>${words}`, { timeout: patience });
    await rows.first().waitFor({ timeout: patience });
  });
  const titles = await rows.evaluateAll((all) =>
    all.map((row) => (row.getAttribute('aria-label') ?? '').split(',')[0] ?? ''),
  );
  await page.keyboard.press('Escape');
  return titles;
}

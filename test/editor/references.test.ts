import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { hoverAt, linksOf } from './support/providers';
import { closeAll, rangeOf, show } from './support/workspace';

async function placesOf(command: string, document: vscode.TextDocument, words: string): Promise<readonly string[]> {
  const position = rangeOf(document, words).start.translate(0, 1);
  const found = await vscode.commands.executeCommand<vscode.Location[]>(command, document.uri, position);
  return found.map(({ uri, range }) => `${uri.path.split('/').at(-1)}:${range.start.line + 1}`).sort();
}

describe('Notes and templates', () => {
  before(async () => {
    await linksOf((await show('notes/sqs.md')).document);
  });

  afterEach(closeAll);

  it('lead from a name in a note to the resource', async () => {
    const { document } = await show('notes/order-system.md');
    assert.deepEqual(await placesOf('vscode.executeDefinitionProvider', document, '`Orders`'), ['orders.yaml:13']);
  });

  it('lead from a reference in a template to the resource', async () => {
    const { document } = await show('templates/orders.yaml');
    const places = await placesOf('vscode.executeDefinitionProvider', document, 'OrdersDlq.Arn');
    assert.deepEqual(places, ['orders.yaml:24']);
  });

  it('lead from a resource to what refers to it and to the notes that speak of it', async () => {
    const { document } = await show('templates/orders.yaml');
    const places = await placesOf('vscode.executeReferenceProvider', document, 'OrdersDlq:');
    assert.deepEqual(places, ['orders.yaml:21', 'orders.yaml:24', 'orders.yaml:38']);
    const orders = await placesOf('vscode.executeReferenceProvider', document, 'Invoices:');
    assert.ok(
      orders.some((place) => place.startsWith('order-system.md')),
      orders.join(', '),
    );
  });

  it('are quoted in the hover over a resource', async () => {
    const { document } = await show('templates/orders.yaml');
    const text = await hoverAt(document, rangeOf(document, 'Invoices:').start);
    assert.match(text, /From your notes: .*Packing reads Orders, invoicing reads Invoices/);
    assert.match(text, /order-system\.md#L\d+/);
  });

  it('are quoted in the hover over the property that they speak of', async () => {
    const { document } = await show('templates/orders.yaml');
    const text = await hoverAt(document, rangeOf(document, 'VisibilityTimeout').start);
    assert.match(text, /From your notes: .*The visibility timeout of Orders is 5 minutes/);
  });

  it('show themselves in the hover over their name in a note', async () => {
    const { document } = await show('notes/order-system.md');
    const text = await hoverAt(document, rangeOf(document, '`Orders`').start.translate(0, 2));
    assert.match(text, /Orders`?\*\* · SQS/);
    assert.match(text, /In this workspace: \[templates.{1,2}orders.{1,2}yaml\]/);
  });

  it('are named in the hover over a claim that concerns them', async () => {
    const { document } = await show('notes/sqs.md');
    const text = await hoverAt(document, rangeOf(document, '14 days').start);
    assert.match(text, /In this workspace: .*`OrdersDlq` MessageRetentionPeriod: 1,209,600 s .{0,2}14 days/);
    assert.doesNotMatch(text, /false|Older course material: 14 days/);
  });
});

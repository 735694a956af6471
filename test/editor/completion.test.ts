import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { linksOf } from './support/providers';
import { closeAll, show, showUntitled } from './support/workspace';

interface Offered {
  readonly label: string;
  readonly reason: string;
  readonly text: string;
}

/** What is offered where `|` stands, which is taken out. */
async function offeredAt(language: string, marked: string): Promise<readonly Offered[]> {
  const offset = marked.indexOf('|');
  const { document } = await showUntitled(language, marked.slice(0, offset) + marked.slice(offset + 1));
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    document.positionAt(offset),
  );
  return list.items
    .filter(({ label }) => typeof label !== 'string')
    .map(({ label, insertText }) => {
      const { label: name, description = '' } = label as vscode.CompletionItemLabel;
      return { label: name, reason: description, text: String(insertText) };
    });
}

const queue = `Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: |
  Pack:
    Type: AWS::Lambda::Function
    Properties:
      Timeout: 45
  Mapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      FunctionName: !Ref Pack
      EventSourceArn: !GetAtt Orders.Arn
`;

describe('Completion in templates', () => {
  afterEach(closeAll);

  it('offers for a visibility timeout what the consumer of the queue asks for, and says why', async () => {
    const [first, second] = await offeredAt('yaml', queue);
    assert.deepEqual(first, { label: '270', reason: '6 × 45 s of Pack, as AWS advises', text: '270' });
    assert.equal(second?.label, '45');
  });

  it('offers words of a list below their key', async () => {
    const offered = await offeredAt(
      'yaml',
      queue.replace('|', '30').replace('FunctionName:', 'FunctionResponseTypes:\n        - |\n      FunctionName:'),
    );
    assert.deepEqual(
      offered.map(({ label }) => label),
      ['ReportBatchItemFailures'],
    );
  });

  it('quotes words in JSON, and no numbers', async () => {
    const words = await offeredAt(
      'json',
      '{ "Resources": { "Q": { "Type": "AWS::SQS::Queue", "Properties": {\n"DeduplicationScope": |',
    );
    assert.equal(words[0]?.text, '"messageGroup"');
    const numbers = await offeredAt(
      'json',
      '{ "Resources": { "Q": { "Type": "AWS::SQS::Queue", "Properties": {\n"MessageRetentionPeriod": |',
    );
    assert.equal(numbers[0]?.text, '1209600');
  });

  it('offers nothing in YAML that is no template', async () => {
    assert.deepEqual(await offeredAt('yaml', 'services:\n  web:\n    VisibilityTimeout: |\n'), []);
  });
});

describe('Completion of wikilinks', () => {
  afterEach(closeAll);

  it('offers the notes of the workspace, then the headings of one', async () => {
    const { document } = await show('notes/order-system.md');
    await linksOf(document);
    const notes = await offeredAt('markdown', '# Draft\n\nSee [[|');
    assert.ok(
      notes.some(({ text }) => text === 'sqs]]'),
      notes.map(({ text }) => text).join(', '),
    );
    const headings = await offeredAt('markdown', '# Draft\n\nSee [[sqs#|]]');
    assert.deepEqual(
      headings.map(({ text }) => text),
      ['Amazon SQS', 'Limits', 'Standard and FIFO queues'],
    );
  });
});

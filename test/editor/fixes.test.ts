import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { diagnosticOf, diagnosticsWhen } from './support/diagnostics';
import { quickFixesAt } from './support/providers';
import { closeAll, rangeOf, showUntitled } from './support/workspace';

const stale = '# Amazon SQS\n\n- A message is at most 256 KB.\n';

const unopened = `Resources:
  Parcels:
    Type: AWS::SQS::Queue
  Shipped:
    Type: AWS::Events::Rule
    Properties:
      EventPattern: { source: [shop] }
      Targets: [{ Id: Parcels, Arn: !GetAtt Parcels.Arn }]
`;

async function fixAt(document: vscode.TextDocument, words: string, title: RegExp): Promise<vscode.CodeAction> {
  const actions = await quickFixesAt(document, rangeOf(document, words));
  const found = actions.find((action) => title.test(action.title));
  assert.ok(found, `${title} is among ${actions.map((action) => action.title).join(', ')}`);
  return found;
}

async function apply({ edit }: vscode.CodeAction): Promise<void> {
  assert.ok(edit);
  assert.equal(await vscode.workspace.applyEdit(edit), true);
}

describe('Quick fixes', () => {
  afterEach(closeAll);

  it('correct a number, and one undo takes it back', async () => {
    const { document } = await showUntitled('markdown', stale);
    await diagnosticOf(document, 'fact-outdated');
    await apply(await fixAt(document, '256 KB', /^Correct to 1024 KB/));
    assert.equal(document.getText(), stale.replace('256 KB', '1024 KB'));
    await diagnosticsWhen(document, (found) => found.length === 0);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), stale);
    await diagnosticOf(document, 'fact-outdated');
  });

  it('come in the order that fits a note: keep as exam value, correct, suppress', async () => {
    const { document } = await showUntitled('markdown', stale);
    await diagnosticOf(document, 'fact-outdated');
    const titles = (await quickFixesAt(document, rangeOf(document, '256 KB'))).map(({ title }) => title);
    assert.match(titles[0] ?? '', /^Keep as exam value/);
    assert.match(titles[1] ?? '', /^Correct to/);
    assert.match(titles[2] ?? '', /^Suppress fact-outdated here/);
  });

  it('come first for what is worst, and all of them before what silences', async () => {
    const { document } = await showUntitled('yaml', unopened);
    await diagnosticOf(document, 'eventbridge-target-no-policy');
    const titles = (await quickFixesAt(document, rangeOf(document, '!GetAtt Parcels.Arn'))).map(({ title }) => title);
    assert.deepEqual(
      titles.map((title) => title.split(' ').slice(0, 2).join(' ')),
      ['Let Shipped', 'Add a', 'Suppress eventbridge-target-no-policy', 'Suppress eventbridge-target-no-dlq'],
    );
  });

  it('write into the frontmatter of a note what it is judged by', async () => {
    const { document } = await showUntitled('markdown', stale);
    await diagnosticOf(document, 'fact-outdated');
    await apply(await fixAt(document, '256 KB', /^Keep as exam value/));
    assert.equal(document.getText(), `---\nas-of: exam\n---\n${stale}`);
    await diagnosticsWhen(document, (found) => found.length === 0);
  });

  it('suppress a finding with a comment that asks for the reason', async () => {
    const { document } = await showUntitled('markdown', stale);
    await diagnosticOf(document, 'fact-outdated');
    await apply(await fixAt(document, '256 KB', /^Suppress fact-outdated here/));
    assert.match(document.getText(), /256 KB\. <!-- queuewise-disable-line fact-outdated -- reason -->$/m);
    await diagnosticsWhen(document, (found) => found.length === 0);
  });

  it('that are safe are applied together by "fix all", the others are not', async () => {
    const idle =
      '# Amazon SQS\n\n- Long polling. <!-- queuewise-disable-line fact-wrong -->\n- A message is at most 256 KB.\n';
    const { document } = await showUntitled('markdown', idle);
    await diagnosticOf(document, 'unused-suppression');
    const everything = new vscode.Range(0, 0, document.lineCount, 0);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      everything,
      'source.fixAll.queuewise',
    );
    assert.equal(actions.length, 1);
    await apply(actions[0] as vscode.CodeAction);
    assert.equal(document.getText(), '# Amazon SQS\n\n- Long polling.\n- A message is at most 256 KB.\n');
  });
});

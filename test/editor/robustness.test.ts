import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { diagnosticsOf, diagnosticsWhen, ruleOf } from './support/diagnostics';
import { hoverAt } from './support/providers';
import { closeAll, showNew, showUntitled, workspaceFile } from './support/workspace';

/** A document that is sure to be checked after everything opened before it. */
async function checkedAfterwards(): Promise<void> {
  const { document } = await showUntitled('markdown', '# Amazon SQS\n\nA message is at most 256 KB.\n');
  await diagnosticsWhen(document, (found) => found.length > 0);
}

describe('Files that nobody wants to open', () => {
  afterEach(closeAll);

  it('an empty note and an empty template have no problems', async () => {
    const note = await showNew('empty.md', '');
    const template = await showNew('empty.yaml', '');
    await checkedAfterwards();
    assert.deepEqual([...diagnosticsOf(note.document), ...diagnosticsOf(template.document)], []);
  });

  it('a half-typed template keeps what can be read', async () => {
    const text = 'Resources:\n  Orders:\n    Type: AWS::SQS::Queue\n    Properties:\n      Visib';
    const { document } = await showUntitled('yaml', text);
    await checkedAfterwards();
    const problems = diagnosticsOf(document).filter((one) => ruleOf(one) === 'unreadable');
    assert.ok(problems.length <= 1);
    await hoverAt(document, document.positionAt(text.indexOf('Orders')));
  });

  it('a template with a syntax error is one problem where it broke', async () => {
    const text =
      '{ "AWSTemplateFormatVersion": "2010-09-09",\n  "Resources": { "Orders": { "Type": "AWS::SQS::Queue" \n';
    const { document } = await showUntitled('json', text);
    const found = await diagnosticsWhen(document, (all) => all.some((one) => ruleOf(one) === 'unreadable'));
    assert.equal(found.filter((one) => ruleOf(one) === 'unreadable').length, 1);
  });

  it('a note over 5 MB says so', async () => {
    const line = 'A queue keeps messages until a consumer has worked on them.\n';
    const { document } = await showNew(
      'large.md',
      `# Amazon SQS\n${line.repeat(Math.ceil(5.1 * 2 ** 20) / line.length)}`,
    );
    const found = await diagnosticsWhen(document, (all) => all.length > 0, 30);
    assert.deepEqual(found.map(ruleOf), ['unreadable']);
    assert.match(found[0]?.message ?? '', /up to 5 MB/);
  });

  it('a long note, which is read in steps, is checked to its end, also while it is edited', async () => {
    const page = 'A queue keeps messages until a consumer has worked on them.\n\n'.repeat(5000);
    const { document } = await showNew('long.md', `# Amazon SQS\n\n${page}A message is at most 256 KB.\n`);
    const found = await diagnosticsWhen(document, (all) => all.length > 0, 30);
    assert.deepEqual(found.map(ruleOf), ['fact-outdated']);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), 'A message is at most 256 KB.\n\n');
    await vscode.workspace.applyEdit(edit);
    await diagnosticsWhen(document, (all) => all.length === 2, 30);
  });

  it('a binary file with the name of a note is refused by the editor or by us', async () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, index) => index % 256);
    await vscode.workspace.fs.writeFile(workspaceFile('picture.md'), bytes);
    const document = await vscode.workspace.openTextDocument(workspaceFile('picture.md')).then(
      (opened) => opened,
      () => undefined,
    );
    if (!document) return;
    await vscode.window.showTextDocument(document);
    const found = await diagnosticsWhen(document, (all) => all.length > 0);
    assert.deepEqual(found.map(ruleOf), ['unreadable']);
  });

  it('YAML and JSON that are no templates are left alone', async () => {
    const compose = await showNew('compose.yaml', 'services:\n  web:\n    image: nginx\n');
    const data = await showNew('data.json', '{ "name": "web", "queue": "AWS" }');
    await checkedAfterwards();
    assert.deepEqual([...diagnosticsOf(compose.document), ...diagnosticsOf(data.document)], []);
  });
});

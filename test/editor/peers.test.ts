import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { diagnosticOf, diagnosticsWhen, ruleOf } from './support/diagnostics';
import { quickFixesAt } from './support/providers';
import { closeAll, rangeOf, showUntitled } from './support/workspace';

const stack = `Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: orders
      FifoQueue: true
  Returns:
    Type: AWS::SQS::Queue
    Properties:
      QueueName: returns
      FifoQueue: true
`;

describe('Beside another extension that checks templates', () => {
  let cfnLint: vscode.DiagnosticCollection;

  beforeEach(() => {
    cfnLint = vscode.languages.createDiagnosticCollection('cfn-lint');
  });

  afterEach(async () => {
    cfnLint.dispose();
    await vscode.workspace.getConfiguration('queuewise').update('check.repeat', undefined);
    await closeAll();
  });

  /** What cfn-lint reports of the name of a FIFO queue, at the place where it does. */
  function report(document: vscode.TextDocument, words: string, code: string): void {
    const diagnostic = new vscode.Diagnostic(rangeOf(document, words), `${code}: not valid`);
    diagnostic.source = 'cfn-lint';
    diagnostic.code = code;
    cfnLint.set(document.uri, [diagnostic]);
  }

  const names = (found: readonly vscode.Diagnostic[]) => found.filter((one) => ruleOf(one) === 'sqs-fifo-name').length;

  it('a problem that it reports of a resource is not reported twice, and comes back with it gone', async () => {
    const { document } = await showUntitled('yaml', stack);
    await diagnosticsWhen(document, (found) => names(found) === 2);
    report(document, 'QueueName: orders', 'E3501');
    const left = await diagnosticsWhen(document, (found) => names(found) === 1);
    const [name] = left.filter((one) => ruleOf(one) === 'sqs-fifo-name');
    assert.equal(name?.range.start.line, 9);
    assert.ok(left.some((one) => ruleOf(one) === 'sqs-no-dlq' && one.range.start.line === 1));
    cfnLint.clear();
    await diagnosticsWhen(document, (found) => names(found) === 2);
  });

  it('our quick fix is still offered where only it reports the problem', async () => {
    const { document } = await showUntitled('yaml', stack);
    await diagnosticOf(document, 'sqs-fifo-name');
    report(document, 'QueueName: orders', 'E3501');
    await diagnosticsWhen(document, (found) => names(found) === 1);
    const titles = (await quickFixesAt(document, rangeOf(document, 'orders'))).map(({ title }) => title);
    assert.ok(
      titles.some((title) => /\.fifo/.test(title)),
      titles.join('\n'),
    );
  });

  it('what it reports of another matter changes nothing', async () => {
    const { document } = await showUntitled('yaml', stack);
    await diagnosticsWhen(document, (found) => names(found) === 2);
    report(document, 'QueueName: orders', 'E3012');
    report(document, 'QueueName: returns', 'E3501');
    const left = await diagnosticsWhen(document, (found) => names(found) === 1);
    assert.equal(left.find((one) => ruleOf(one) === 'sqs-fifo-name')?.range.start.line, 4);
  });

  it('all is reported where the setting asks for it', async () => {
    const { document } = await showUntitled('yaml', stack);
    await diagnosticsWhen(document, (found) => names(found) === 2);
    report(document, 'QueueName: orders', 'E3501');
    await diagnosticsWhen(document, (found) => names(found) === 1);
    await vscode.workspace.getConfiguration('queuewise').update('check.repeat', true);
    await diagnosticsWhen(document, (found) => names(found) === 2);
  });
});

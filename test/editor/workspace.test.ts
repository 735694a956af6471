import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { diagnosticOf, diagnosticsWhen, ruleOf } from './support/diagnostics';
import { linksOf } from './support/providers';
import { closeAll, rangeOf, show, showNew, workspaceFile } from './support/workspace';

/** Waits until a file, open or not, has a problem of a rule, or has none. */
function problemsOf(uri: vscode.Uri, rule: string, wanted: boolean): Promise<void> {
  const holds = () =>
    vscode.languages.getDiagnostics(uri).some((one) => one.source === 'Queuewise' && ruleOf(one) === rule) === wanted;
  return new Promise((resolve, reject) => {
    const check = () => {
      if (!holds()) return;
      clearTimeout(timer);
      subscription.dispose();
      resolve();
    };
    const subscription = vscode.languages.onDidChangeDiagnostics(check);
    const timer = setTimeout(() => {
      subscription.dispose();
      reject(new Error(`${uri.path}: ${rule} was not ${wanted ? 'found' : 'gone'}`));
    }, 10_000);
    check();
  });
}

describe('The other files of the workspace', () => {
  before(closeAll);
  afterEach(closeAll);
  after(() => vscode.workspace.getConfiguration('queuewise').update('exclude', undefined));

  it('are known to links: a heading that a note does not have is told', async () => {
    const { document } = await show('notes/order-system.md');
    const found = await diagnosticOf(document, 'link-unknown-heading');
    assert.ok(
      found.range.contains(rangeOf(document, 'Delivery')) || found.range.intersection(rangeOf(document, 'Delivery')),
    );
  });

  it('are opened by a click on a wikilink, at the heading that it names', async () => {
    const { document } = await show('notes/sns.md');
    const heading = (await linksOf(document)).find(({ target }) => target?.path.endsWith('/notes/sqs.md'));
    assert.ok(heading);
    assert.deepEqual(heading.range, rangeOf(document, '[[sqs#Limits]]'));
    assert.match(heading.target?.fragment ?? '', /^L\d+$/);
  });

  it('have no problems until somebody asks, then all of them', async () => {
    const other = workspaceFile('notes/sqs.md');
    await show('notes/decoupling.md');
    assert.deepEqual(vscode.languages.getDiagnostics(other), []);
    await vscode.commands.executeCommand('queuewise.checkWorkspace');
    await problemsOf(other, 'fact-outdated', true);
    await vscode.workspace.getConfiguration('queuewise').update('exclude', ['notes/sqs.md']);
    await problemsOf(other, 'fact-outdated', false);
    await vscode.workspace.getConfiguration('queuewise').update('exclude', undefined);
    await problemsOf(other, 'fact-outdated', true);
  });

  it('have them again when their tab is closed', async () => {
    const { document } = await show('notes/sqs.md');
    await diagnosticOf(document, 'fact-outdated');
    await closeAll();
    await problemsOf(document.uri, 'fact-outdated', true);
  });

  it('are named in the one problem of a value that is out of date, where they say something else', async () => {
    await showNew('right.md', '# Amazon SQS\n\nA message is at most 1 MiB.\n');
    const { document } = await showNew('wrong.md', '# Amazon SQS\n\nA message is at most 256 KB.\n');
    const found = await diagnosticsWhen(document, ([first]) => (first?.relatedInformation?.length ?? 0) > 0);
    assert.deepEqual(found.map(ruleOf), ['fact-outdated']);
    assert.match(found[0]?.relatedInformation?.[0]?.message ?? '', /1 MiB stands here/);
  });

  it('give a CDK program the settings that it imports, and new ones when they are saved', async () => {
    const days = (number: number) => `export const DAYS = ${number};\n`;
    await showNew('cdk/lib/days.ts', days(3));
    const { document } = await showNew(
      'cdk/lib/kept.ts',
      `import { Duration, Stack, aws_sqs as sqs } from 'aws-cdk-lib';
import { DAYS } from './days';
export class Kept extends Stack {
  constructor(scope, id) {
    super(scope, id);
    const failed = new sqs.Queue(this, 'Failed', { retentionPeriod: Duration.days(DAYS) });
    new sqs.Queue(this, 'Orders', { deadLetterQueue: { queue: failed, maxReceiveCount: 5 } });
  }
}
`,
    );
    await problemsOf(document.uri, 'sqs-dlq-short-retention', true);
    await vscode.workspace.fs.writeFile(workspaceFile('cdk/lib/days.ts'), new TextEncoder().encode(days(14)));
    await problemsOf(document.uri, 'sqs-dlq-short-retention', false);
  });

  it('are left out where .gitignore says so', async () => {
    await showNew('.gitignore', 'drafts/\n');
    await showNew('drafts/old.md', '# Amazon SQS\n\nA message is at most 256 KB.\n');
    await showNew('kept/old.md', '# Amazon SQS\n\nA message is at most 256 KB.\n');
    await closeAll();
    await vscode.commands.executeCommand('queuewise.checkWorkspace');
    await problemsOf(workspaceFile('kept/old.md'), 'fact-outdated', true);
    await problemsOf(workspaceFile('drafts/old.md'), 'fact-outdated', false);
  });
});

import assert from 'node:assert/strict';
import { after, afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, showUntitled } from './support/workspace';

const questions = `# Queues

### Question 1

Which queue keeps the order of messages?

- [ ] A standard queue
- [x] A FIFO queue

### Question 2

Which service delivers one message to several queues?

- [x] Amazon SNS
- [ ] Amazon SQS
`;

describe('The quiz in the editor', () => {
  afterEach(closeAll);
  after(() => vscode.workspace.getConfiguration('queuewise.quiz').update('codeLens', undefined, true));

  it('has every command that the manifest names', async () => {
    const extension = vscode.extensions.getExtension('queuewise.queuewise');
    await extension?.activate();
    const names: readonly string[] = extension?.packageJSON.contributes.commands.map(
      ({ command }: { command: string }) => command,
    );
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      names.filter((name) => !known.has(name)),
      [],
    );
  });

  it('is one panel, however often it is started', async () => {
    await vscode.commands.executeCommand('queuewise.startQuiz');
    await vscode.commands.executeCommand('queuewise.startQuiz');
    await vscode.commands.executeCommand('queuewise.showProgress');
    await untilTrue(() => quizTabs().length > 0);
    assert.equal(quizTabs().length, 1);
  });

  it('is offered above a note with its number of questions, and not where the setting is off', async () => {
    const { document } = await showUntitled('markdown', questions);
    const lenses = () =>
      vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10);
    const [lens] = await lenses();
    assert.equal(lens?.command?.title, 'Quiz this note (2)');
    assert.equal(lens?.command?.command, 'queuewise.quizThisNote');
    await vscode.workspace.getConfiguration('queuewise.quiz').update('codeLens', false, true);
    assert.deepEqual(await lenses(), []);
  });

  it('is not offered above a note without questions', async () => {
    const { document } = await showUntitled('markdown', '# Nothing to ask\n\n- [ ] buy milk\n- [x] write tests\n');
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      10,
    );
    assert.deepEqual(lenses, []);
  });

  it('asks a note that is not saved', async () => {
    const { document } = await showUntitled('markdown', questions);
    await vscode.commands.executeCommand('queuewise.quizThisNote', document.uri);
    await untilTrue(() => quizTabs().some(({ label }) => /^Quiz: 1 of \d+$/.test(label)));
  });
});

function quizTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('queuewise.quiz'));
}

/** Waits for a change of tabs after which something holds. */
function untilTrue(holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds()) return;
      subscription.dispose();
      resolve();
    };
    const subscription = vscode.window.tabGroups.onDidChangeTabs(look);
    look();
  });
}

import type Mocha from 'mocha';
import * as vscode from 'vscode';
import { ready } from '../support/ready';

/** What mocha's build for browsers puts beside the language. */
declare const mocha: {
  setup(options: Mocha.MochaOptions): void;
  run(done: (failures: number) => void): Mocha.Runner;
};

export interface BrowserRun {
  /** Loads the files of the tests. */
  readonly load: () => Promise<void>;
  /** Only tests whose names contain this; all where it is empty. */
  readonly grep: string;
  /** The file that gets the counts; none where it is empty. */
  readonly counts: string;
}

/** Runs the tests in an extension host that is a worker of the browser; rejects where one fails. */
export async function runInBrowser({ load, grep, counts }: BrowserRun): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 30_000, ...(grep !== '' && { grep }) });
  await load();
  await ready();
  const { failures, stats } = await new Promise<{ failures: number; stats: Mocha.Stats | undefined }>((resolve) => {
    const runner = mocha.run((failures) => resolve({ failures, stats: runner.stats }));
  });
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (counts !== '' && folder && stats) {
    const text = JSON.stringify({ passed: stats.passes, failed: stats.failures, skipped: stats.pending });
    await vscode.workspace.fs.writeFile(folder.uri.with({ path: counts }), new TextEncoder().encode(text));
  }
  if (failures > 0) throw new Error(`${failures} failed`);
}

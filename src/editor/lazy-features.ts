import * as vscode from 'vscode';
import { isOurs } from './documents';
import type { Features } from './features';
import { loadFeatures } from './loader';

/** What reads documents, loaded when it is needed. */
export interface LazyFeatures extends vscode.Disposable {
  /** Loads it, or tells that it is there. */
  load(): Promise<Features>;
  /** What is loaded; nothing until then. */
  current(): Features | undefined;
}

/**
 * Loads facts, rules and readers when the first document is ours after one cheap look, or when a command of ours is
 * run: a window without notes and templates pays for none of them.
 */
export function createLazyFeatures(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): LazyFeatures {
  let loading: Promise<Features> | undefined;
  let features: Features | undefined;

  function load(): Promise<Features> {
    loading ??= start().catch((error) => {
      log.error(`Queuewise could not be loaded: ${error instanceof Error ? error.stack : error}`);
      throw error;
    });
    return loading;
  }

  async function start(): Promise<Features> {
    const started = performance.now();
    const { startFeatures } = await loadFeatures(context, log);
    waiting.dispose();
    features = startFeatures(context, log);
    log.info(`Loaded facts, rules and readers in ${Math.round(performance.now() - started)} ms`);
    return features;
  }

  function look(document: vscode.TextDocument): void {
    if (!loading && isOurs(document)) load().catch(() => undefined);
  }

  function lookAround(): void {
    if (!loading && isWanted()) load().catch(() => undefined);
  }

  // Each command loads what registers it, and runs again.
  const commands = commandsOf(context).map((id) =>
    vscode.commands.registerCommand(id, async (...given: unknown[]) => {
      await load();
      return vscode.commands.executeCommand(id, ...given);
    }),
  );
  const waiting = vscode.Disposable.from(
    ...commands,
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('queuewise.check.scope')) lookAround();
    }),
  );
  // After `activate` has returned, so that nobody waits for it.
  setTimeout(lookAround, 0);
  return { load, current: () => features, dispose: () => waiting.dispose() };
}

/** Whether a document of ours is open, or the whole workspace is to be checked. */
function isWanted(): boolean {
  const scope = vscode.workspace.getConfiguration('queuewise').get('check.scope');
  return scope === 'workspace' || vscode.workspace.textDocuments.some(isOurs);
}

/** The commands of the package that need what is loaded: all but the one that `registerSamples` answers. */
function commandsOf({ extension }: vscode.ExtensionContext): readonly string[] {
  const commands: readonly { readonly command: string }[] = extension.packageJSON.contributes.commands;
  return commands.map(({ command }) => command).filter((command) => command !== 'queuewise.openSamples');
}

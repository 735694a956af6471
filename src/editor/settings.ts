import * as vscode from 'vscode';
import { type Configuration, configurationFile, optionsOf, readConfiguration } from '../engine/configuration';
import { noExclusions } from '../engine/exclusions';
import type { CheckOptions, Rule } from '../engine/types';

/** What the user has set: the editor's settings, and `queuewise.config.json` of the folder, which wins. */
export interface Settings extends vscode.Disposable {
  /** Fires when a setting or a configuration file has changed. */
  readonly onDidChange: vscode.Event<void>;
  configurationFor(uri: vscode.Uri): Promise<Configuration>;
  optionsFor(uri: vscode.Uri): Promise<CheckOptions>;
  /** The same at once, from the configuration file as it was last read. */
  optionsNow(uri: vscode.Uri | undefined): CheckOptions;
  /** Whether `exclude` leaves a document out. */
  isExcluded(uri: vscode.Uri): Promise<boolean>;
  /** Whether problems are shown for open documents or for the whole workspace. */
  scope(): 'open' | 'workspace';
}

/** Keys of a configuration, which are also the names of settings below `queuewise.`. */
const keys = ['asOf', 'region', 'rules', 'citations', 'exclude'] as const;

export function createSettings(rules: readonly Rule[], log: vscode.LogOutputChannel): Settings {
  const changed = new vscode.EventEmitter<void>();
  const files = new Map<string, Promise<Configuration>>();
  const lastRead = new Map<string, Configuration>();
  const ruleIds = rules.map(({ id }) => id);
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${configurationFile}`);
  const forget = (uri: vscode.Uri) => {
    files.delete(vscode.Uri.joinPath(uri, '..').toString());
    changed.fire();
  };
  const subscriptions = [
    changed,
    watcher,
    watcher.onDidCreate(forget),
    watcher.onDidChange(forget),
    watcher.onDidDelete(forget),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('queuewise')) changed.fire();
    }),
  ];

  function check(value: unknown, where: string): Configuration {
    const { configuration, faults } = readConfiguration(value, ruleIds);
    for (const fault of faults) log.warn(`${where}: ${fault}`);
    return configuration;
  }

  async function readFile(folder: vscode.Uri): Promise<Configuration> {
    const uri = vscode.Uri.joinPath(folder, configurationFile);
    let bytes: Uint8Array;
    try {
      bytes = await vscode.workspace.fs.readFile(uri);
    } catch {
      return {}; // Most folders have none.
    }
    try {
      return check(JSON.parse(new TextDecoder().decode(bytes)), vscode.workspace.asRelativePath(uri));
    } catch (error) {
      log.warn(`${vscode.workspace.asRelativePath(uri)} is not valid JSON: ${error}`);
      return {};
    }
  }

  function fileOf(uri: vscode.Uri): Promise<Configuration> {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    if (!folder) return Promise.resolve({});
    const key = folder.toString();
    const known = files.get(key) ?? readFile(folder);
    files.set(key, known);
    return known.then((configuration) => {
      lastRead.set(key, configuration);
      return configuration;
    });
  }

  // The first check would have to wait for it.
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) void fileOf(uri);

  async function configurationFor(uri: vscode.Uri): Promise<Configuration> {
    return merged(uri, await fileOf(uri));
  }

  function merged(uri: vscode.Uri | undefined, file: Configuration): Configuration {
    const settings = check(settingsOf(uri), 'settings');
    return { ...settings, ...file, rules: { ...settings.rules, ...file.rules } };
  }

  function optionsNow(uri: vscode.Uri | undefined): CheckOptions {
    const folder = uri && vscode.workspace.getWorkspaceFolder(uri)?.uri.toString();
    return optionsOf(merged(uri, (folder && lastRead.get(folder)) || {}), today());
  }

  async function isExcluded(uri: vscode.Uri): Promise<boolean> {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const { exclude = [] } = await configurationFor(uri);
    return folder !== undefined && noExclusions.with(folder.path, exclude).excludes(uri.path, false);
  }

  return {
    onDidChange: changed.event,
    configurationFor,
    optionsNow,
    isExcluded,
    optionsFor: async (uri) => optionsOf(await configurationFor(uri), today()),
    scope: () =>
      vscode.workspace.getConfiguration('queuewise').get('check.scope') === 'workspace' ? 'workspace' : 'open',
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}

/** The settings for a document as plain data; empty texts mean "not set". */
function settingsOf(uri: vscode.Uri | undefined): Readonly<Record<string, unknown>> {
  const settings = vscode.workspace.getConfiguration('queuewise', uri);
  const values = keys.map((key) => [key, settings.get(key)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined && value !== ''));
}

/** The current day where the user is, as `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

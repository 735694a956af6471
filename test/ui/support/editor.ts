import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../../tools/editor/chromium.mjs';
import { installExtension, startServer, temporaryProfile } from '../../../tools/editor/server.mjs';
import { watchForFailure } from './failures';

/** Themes to look at: the id for settings, the label in the list of themes, and the class of the page. */
export const themes = {
  light: { id: 'Light Modern', label: 'Light Modern', mark: 'vs' },
  dark: { id: 'Dark Modern', label: 'Dark Modern', mark: 'vs-dark' },
  'high-contrast': { id: 'Default High Contrast', label: 'Dark High Contrast', mark: 'hc-black' },
  'high-contrast-light': { id: 'Default High Contrast Light', label: 'Light High Contrast', mark: 'hc-light' },
} as const;

export type Theme = keyof typeof themes;

export interface EditorOptions {
  readonly theme?: Theme;
  /** Where the extension runs: beside the server under Node (default), or in the browser, where there is no Node. */
  readonly host?: 'server' | 'browser';
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Whether the workspace holds a copy of samples/; true unless said. */
  readonly samples?: boolean;
  /** Files added to the workspace before it opens, by path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Folders of the workspace that are opened side by side, instead of the workspace itself. */
  readonly folders?: readonly string[];
  /** Where the workspace lies; a folder for temporary files unless said. */
  readonly parent?: string;
  /** False opens the workspace in restricted mode. */
  readonly trusted?: boolean;
}

/** A real editor in a browser, with the packaged extension installed and a folder opened. */
export interface Editor {
  readonly page: Page;
  /** The folder that is open. */
  readonly workspace: string;
  /** What the page and the extension host have reported as errors so far and concerns the extension. */
  readonly errors: readonly string[];
  /** Ends the extension host dead, as a machine does that runs out of memory. Tells how many there were. */
  killExtensionHost(): number;
  close(): Promise<void>;
}

/** Starts an editor with a profile of its own; `close` ends it and removes all it wrote. */
export async function openEditor(options: EditorOptions = {}): Promise<Editor> {
  const profile = temporaryProfile({
    'workbench.colorTheme': themes[options.theme ?? 'dark'].id,
    ...(options.trusted === false ? { 'security.workspace.trust.startupPrompt': 'never' } : {}),
    ...(options.host === 'browser' ? { 'remote.extensionKind': { 'queuewise.queuewise': ['web'] } } : {}),
    ...options.settings,
  });
  installExtension(profile.folder, resolve('out/queuewise.vsix'));
  const workspace = makeWorkspace(options.parent ?? tmpdir(), options.samples ?? true, options.files ?? {});
  const server = await startServer({ folder: profile.folder, trusted: options.trusted ?? true });
  const browser = await launchChromium();
  const context = await browser.newContext({ viewport: options.viewport ?? { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  watchForFailure(page);
  const errors = collectErrors(page);
  const opened = options.folders ? { workspace: writeFolders(workspace, options.folders) } : { folder: workspace };
  await page.goto(`${server.address}/?${new URLSearchParams(opened)}`);
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  return {
    page,
    workspace,
    errors,
    killExtensionHost: () => killExtensionHosts(profile.folder),
    async close() {
      await browser.close();
      server.stop();
      profile.remove();
      rmSync(dirname(workspace), { recursive: true, force: true });
    },
  };
}

/** Those of one server alone: its processes have the profile as their home. */
function killExtensionHosts(home: string): number {
  const read = (path: string): readonly string[] => {
    try {
      return readFileSync(path, 'utf8').split('\0');
    } catch {
      return []; // It has ended meanwhile, or belongs to somebody else.
    }
  };
  const hosts = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => read(`/proc/${pid}/cmdline`).includes('--type=extensionHost'))
    .filter((pid) => read(`/proc/${pid}/environ`).includes(`HOME=${home}`));
  for (const pid of hosts) process.kill(Number(pid), 'SIGKILL');
  return hosts.length;
}

function makeWorkspace(parent: string, samples: boolean, files: Readonly<Record<string, string | Uint8Array>>): string {
  const workspace = join(mkdtempSync(join(parent, 'queuewise-')), 'samples');
  mkdirSync(workspace, { recursive: true });
  if (samples) cpSync('samples', workspace, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), content);
  }
  return workspace;
}

/** Describes a workspace of several folders in a file of its own. */
function writeFolders(workspace: string, folders: readonly string[]): string {
  const file = join(workspace, 'folders.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: folders.map((path) => ({ path })) }));
  return file;
}

function collectErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  const keep = (text: string) => {
    if (/queuewise/i.test(text)) errors.push(text);
  };
  page.on('pageerror', (error) => keep(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') keep(message.text());
  });
  return errors;
}

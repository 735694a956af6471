import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverMain, serverNode } from './paths.mjs';

/** Settings without which panels, tips and requests to the outside get in the way of tests and screenshots. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.editor.useModal': 'off',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'update.mode': 'none',
};

/**
 * A profile: the folder that holds the settings, extensions and state of one editor.
 * @param {string} folder
 * @param {Readonly<Record<string, unknown>>} [settings] added to those that keep the editor quiet
 */
export function writeProfile(folder, settings = {}) {
  mkdirSync(join(folder, 'ud', 'User'), { recursive: true });
  const file = join(folder, 'ud', 'User', 'settings.json');
  writeFileSync(file, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
}

/** A fresh profile in the system's folder for temporary files, or the one that `QUEUEWISE_EDITOR_PROFILE` names. */
export function temporaryProfile(settings = {}) {
  const kept = process.env.QUEUEWISE_EDITOR_PROFILE;
  if (kept) {
    writeProfile(kept, settings);
    return { folder: kept, remove: () => undefined };
  }
  const folder = mkdtempSync(join(tmpdir(), 'queuewise-editor-'));
  writeProfile(folder, settings);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }) };
}

/**
 * Installs a packaged extension into a profile.
 * @param {string} folder of the profile
 * @param {string} vsix
 */
export function installExtension(folder, vsix) {
  const run = spawnSync(serverNode, [serverMain, ...profileOptions(folder), '--install-extension', vsix, '--force'], {
    env: environment(folder),
    encoding: 'utf8',
  });
  if (run.status !== 0 || !/successfully installed/.test(run.stdout)) {
    throw new Error(`${vsix} was not installed:\n${run.stdout}${run.stderr}`);
  }
}

/**
 * Starts the server on 127.0.0.1.
 * @param {{ folder: string, port?: number, development?: boolean, trusted?: boolean, env?: Readonly<Record<string, string>> }} options
 *   `folder` of the profile; `development` allows pages to load extensions and tests from a folder; `trusted` is false
 *   for an editor that asks whether workspaces are
 * @returns {Promise<{ address: string, authority: string, log: () => string, stop: () => void }>}
 */
export async function startServer(options) {
  const port = options.port ?? (await freePort());
  const server = spawn(
    serverNode,
    [
      serverMain,
      ...profileOptions(options.folder),
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
      ...['--telemetry-level', 'off'],
      ...(options.trusted === false ? [] : ['--disable-workspace-trust']),
      // Without it a page ignores the folders of extensions and tests it is given, and says nothing.
      ...(options.development ? ['--enable-smoke-test-driver'] : []),
    ],
    { cwd: options.folder, env: { ...environment(options.folder), ...options.env }, detached: true },
  );
  const stop = () => {
    process.off('exit', stop);
    stopGroup(server.pid);
  };
  process.once('exit', stop);
  let log = '';
  await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The editor's server did not start:\n${log}`)), 30_000);
    for (const stream of [server.stdout, server.stderr]) {
      stream.on('data', (data) => {
        log += data;
        if (!/Extension host agent listening on/.test(log)) return;
        clearTimeout(timer);
        resolve(undefined);
      });
    }
    server.on('error', reject);
    server.on('exit', () => reject(new Error(`The editor's server ended:\n${log}`)));
  }).catch((error) => {
    stop();
    throw error;
  });
  return { address: `http://127.0.0.1:${port}`, authority: `127.0.0.1:${port}`, log: () => log, stop };
}

/** @param {string} folder */
function profileOptions(folder) {
  return [
    '--accept-server-license-terms',
    ...['--server-data-dir', join(folder, 'sd'), '--user-data-dir', join(folder, 'ud')],
    ...['--extensions-dir', join(folder, 'exts')],
  ];
}

/**
 * The caller's environment without what points at another editor or home, and without a gallery to ask.
 * @param {string} folder
 */
function environment(folder) {
  const kept = Object.entries(process.env).filter(([name]) => !/^(XDG_|ELECTRON_|VSCODE_|NODE_OPTIONS$)/.test(name));
  return { ...Object.fromEntries(kept), HOME: folder, EXTENSIONS_GALLERY: '{"serviceUrl":"","itemUrl":""}' };
}

/**
 * The server starts an extension host, a file watcher and more, so the whole group is ended.
 * @param {number | undefined} pid
 */
function stopGroup(pid) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

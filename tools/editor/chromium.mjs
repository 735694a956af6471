import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { install, isOnPath } from '../../scripts/lib/install.mjs';
import { Problem } from '../../scripts/lib/problem.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** @returns {string | undefined} an installed browser: what `QUEUEWISE_CHROMIUM` names, else the first one on PATH */
export function findChromium() {
  const chosen = process.env.QUEUEWISE_CHROMIUM;
  if (chosen) {
    if (!isOnPath(chosen)) throw new Problem(`QUEUEWISE_CHROMIUM names ${chosen}, which does not start.`);
    return chosen;
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/**
 * Installs Debian's Chromium where none is found and the right to do so is at hand.
 * @param {{ install: boolean }} options
 */
export async function setupChromium(options) {
  if (findChromium()) return;
  const advice = 'Install Chromium or Chrome, or set QUEUEWISE_CHROMIUM to one.';
  if (!isOnPath('apt-get')) throw new Problem(`The browser tests need Chromium, which was not found. ${advice}`);
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) {
    throw new Problem(
      `The browser tests need Chromium, and this user may not install it: \`sudo apt-get install chromium\`, or set QUEUEWISE_CHROMIUM to a browser.`,
    );
  }
  const apt = [...(isRoot ? [] : ['sudo', '-n']), 'apt-get', '-y', '-q'];
  await install(
    {
      what: 'Chromium (apt-get install chromium)',
      size: 'about 81 MB to download, 290 MB on disk',
      megabytes: 500,
      folder: '/usr',
      commands: [
        [...apt, 'update'],
        [...apt, 'install', '--no-install-recommends', 'chromium'],
      ],
    },
    options.install,
  );
}

/**
 * Starts a headless Chromium that keeps to itself. As root Chromium has no sandbox, and only 127.0.0.1 is opened.
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchChromium() {
  const executablePath = findChromium();
  if (!executablePath) throw new Problem('No Chromium: run `npm run setup`.');
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

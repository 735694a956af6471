// Installing what is missing. Only Node builtins here: this runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.mjs';

/**
 * @typedef {object} Step
 * @property {string} what what is installed: "the test editor (…)"
 * @property {string} size how large it is: "about 250 MB to download, 780 MB on disk"
 * @property {number} megabytes disk space it needs
 * @property {string} folder where it goes
 * @property {readonly (readonly string[])[]} commands run one after the other
 * @property {string} [directory] where the commands run
 */

/**
 * Whether the packages in `folder/node_modules` are those of `folder/package-lock.json`. npm writes its own record of
 * what it installed last of all, so an interrupted installation is seen as missing.
 * @param {string} folder
 */
export function isInstalled(folder) {
  const record = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
  );
}

/**
 * Says what will be installed and how large it is, then does it.
 * @param {Step} step
 * @param {boolean} allowed false refuses
 */
export async function install(step, allowed) {
  if (!allowed) throw new Problem(`Missing: ${step.what}, ${step.size}. Run without --no-install to install it.`);
  requireSpace(step);
  console.log(`Installing ${step.what}: ${step.size} …`);
  const started = Date.now();
  for (const command of step.commands) await runInstaller(command, step);
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/**
 * The command line that runs npm: the npm that started us, else the one on PATH. Scripts of packages never run.
 * @param {readonly string[]} rest
 * @returns {string[]}
 */
export function npm(...rest) {
  const executable = process.env.npm_execpath;
  const command = executable?.endsWith('.js') ? [process.execPath, executable] : ['npm'];
  return [...command, ...rest, '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--fetch-retries=1'];
}

/** @param {string} command whether it is on PATH and answers */
export function isOnPath(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0;
}

/** @param {Step} step */
function requireSpace(step) {
  const { bavail, bsize } = statfsSync(existsSync(step.folder) ? step.folder : '/');
  const free = Math.floor((bavail * bsize) / 2 ** 20);
  if (free < step.megabytes) {
    throw new Problem(
      `Not enough disk space for ${step.what}: ${step.megabytes} MB needed, ${free} MB free in ${step.folder}.`,
    );
  }
}

/**
 * @param {readonly string[]} command
 * @param {Step} step
 * @returns {Promise<void>}
 */
function runInstaller([executable = '', ...rest], step) {
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(executable, rest, {
      cwd: step.directory,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    child.on('error', (error) => reject(new Problem(`${executable} could not be started: ${error.message}.`)));
    child.on('close', (code) => (code === 0 ? resolve() : reject(explain(output, step))));
  });
}

/**
 * @param {string} output
 * @param {Step} step
 */
function explain(output, step) {
  if (/ENOSPC|no space left/i.test(output)) {
    return new Problem(
      `The disk is full: ${step.what} needs ${step.megabytes} MB. Make room and run the command again.`,
    );
  }
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|Could not resolve|Failed to fetch|ENOTCACHED/.test(
      output,
    )
  ) {
    return new Problem(`No network: ${step.what} could not be downloaded. Connect and run the command again.`);
  }
  const lines = output.split('\n').filter((line) => /error|^E:/i.test(line));
  return new Problem(
    `${step.what} could not be installed: ${(lines[0] ?? output.trim().split('\n').at(-1) ?? '').trim()}`,
  );
}

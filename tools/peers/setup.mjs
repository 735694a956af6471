import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install, isInstalled, isOnPath, npm } from '../../scripts/lib/install.mjs';
import { Problem } from '../../scripts/lib/problem.mjs';

/** Where the checkers are. */
export const peersFolder = 'tools/peers';

const environment = join(peersFolder, '.python');

/** @param {string} command of a Python package */
export function pythonCommand(command) {
  return join(environment, process.platform === 'win32' ? 'Scripts' : 'bin', command);
}

/**
 * Installs the checkers that the bench runs beside ours. What cannot be had is said, and left out of the bench.
 * @param {{ install: boolean }} options
 */
export async function setupPeers(options) {
  await attempt(() => setupNodePeers(options));
  await attempt(() => setupPythonPeers(options));
}

/** @param {() => Promise<void>} action */
async function attempt(action) {
  try {
    await action();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.log(`Left out: ${error.message}`);
  }
}

/** @param {{ install: boolean }} options */
async function setupNodePeers(options) {
  if (isInstalled(peersFolder)) return;
  await install(
    {
      what: 'the checkers of tools/peers (npm)',
      size: 'about 20 MB to download, 90 MB on disk',
      megabytes: 150,
      folder: peersFolder,
      directory: peersFolder,
      commands: [npm('ci')],
    },
    options.install,
  );
}

/** @param {{ install: boolean }} options */
async function setupPythonPeers(options) {
  if (existsSync(pythonCommand('checkov'))) return;
  if (!isOnPath('python3')) throw new Problem('cfn-lint and checkov need python3, which is not on the path.');
  await install(
    {
      what: 'cfn-lint, serverless-rules and checkov (pip)',
      size: 'about 150 MB to download, 500 MB on disk',
      megabytes: 700,
      folder: peersFolder,
      commands: [
        ['python3', '-m', 'venv', environment],
        [pythonCommand('pip'), 'install', '--quiet', '--requirement', join(peersFolder, 'requirements.txt')],
      ],
    },
    options.install,
  );
}

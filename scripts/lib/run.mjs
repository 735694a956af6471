import { spawn } from 'node:child_process';

/**
 * Runs a Node script with our own standard streams.
 * @param {readonly string[]} command script and arguments
 * @param {Readonly<Record<string, string>>} [env] added to the environment
 * @returns {Promise<number>} its exit code; 1 where a signal ended it
 */
export function runNode(command, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...command], { stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** How long something took: "3.4 s". @param {number} started from `performance.now()` */
export function since(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

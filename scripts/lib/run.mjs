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

/**
 * Runs a Node script beside another one, and prints all that it wrote once it has ended.
 * @param {readonly string[]} command script and arguments
 * @param {Readonly<Record<string, string>>} [env] added to the environment
 * @returns {Promise<number>} its exit code; 1 where a signal ended it
 */
export function runNodeBeside(command, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...command], { env: { ...process.env, ...env } });
    let written = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        written += text;
      });
    }
    child.stdin.end();
    child.on('error', reject);
    child.on('close', (code) => {
      process.stdout.write(written);
      resolve(code ?? 1);
    });
  });
}

/** How long something took: "3.4 s". @param {number} started from `performance.now()` */
export function since(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

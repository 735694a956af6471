import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

/**
 * `command` is what passed, where it is not `npm run proof` with the name.
 * @typedef {{ name: string, says: string, figures: Record<string, number | string>, command?: string }} Result
 */

/** What passed last, from which docs/reliability.md is made. */
const file = 'proof/results.json';

/** The long runs of `npm run proof`. */
export const longRuns = ['kills', 'two-windows', 'fixes', 'growth', 'heap', 'many-files', 'editor', 'fuzz', 'vsix'];
const order = [...longRuns, 'mutation', 'coverage'];

/** @returns {Result[]} */
export function knownResults() {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

/**
 * Keeps what has passed, with its day and the machine, in the place of what passed before.
 * @param {Result} result
 */
export function keepResult({ name, ...rest }) {
  const result = { name, passed: today(), ...rest, machine: machine() };
  const all = [...knownResults().filter((one) => one.name !== name), result];
  const place = (/** @type {Result} */ one) => order.indexOf(one.name);
  all.sort((a, b) => place(a) - place(b));
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
}

/** The day, in UTC: `2026-11-22`. */
export function today() {
  return new Date().toISOString().slice(0, 10);
}

/** What the figures were measured on. */
export function machine() {
  return `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`;
}

// A plugin of StrykerJS: lets it try only a part of the changes, chosen by chance.
import { createHash } from 'node:crypto';

/**
 * One of `share` changes is tried. The same seed chooses the same ones for as long as the file stays as it is; another
 * seed shows whether tests that were written for the survivors of the first notice others too.
 * @typedef {{ share: number, seed: number }} Sample
 * @typedef {{ line: number, column: number }} Place
 * @typedef {{ id: string, mutatorName: string, replacement?: string, location: { start: Place, end: Place } }} Change
 */

/**
 * Whether the change is one of those to try.
 * @param {Sample} sample
 * @param {Change} change
 */
function isChosen({ share, seed }, { mutatorName, replacement, location: { start, end } }) {
  const name = [seed, mutatorName, replacement, start.line, start.column, end.line, end.column].join(' ');
  return createHash('sha256').update(name).digest().readUInt32BE(0) % share === 0;
}

class SampleChecker {
  static inject = ['options'];

  /** @param {{ sample: Sample }} options */
  constructor({ sample }) {
    this.sample = sample;
  }

  async init() {}

  /**
   * All in one group: each costs a message between two processes.
   * @param {readonly Change[]} changes
   */
  async group(changes) {
    return [changes.map(({ id }) => id)];
  }

  /** @param {readonly Change[]} changes */
  async check(changes) {
    const left = { status: 'compileError', reason: 'not chosen' };
    return Object.fromEntries(
      changes.map((change) => [change.id, isChosen(this.sample, change) ? { status: 'passed' } : left]),
    );
  }
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', injectableClass: SampleChecker }];

/** The option of the configuration that says how many. */
export const strykerValidationSchema = { properties: { sample: { type: 'object' } } };

import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LogFiles } from '../../src/quiz/review-log';

export interface LogFolder extends LogFiles {
  /** Settles when the machine stops. */
  readonly stopped: Promise<'stopped'>;
}

/**
 * A folder as the editor's file system treats it: "write" empties a file and then fills it, "rename" removes what is
 * there and then moves. Both let other work run in between, so that a kill often falls into the middle. After `steps`
 * of these the machine stops dead: nothing is done any more and nobody is told.
 */
export function filesIn(folder: string, steps = Number.POSITIVE_INFINITY): LogFolder {
  let left = steps;
  let stop: (word: 'stopped') => void = () => undefined;
  const stopped = new Promise<'stopped'>((resolve) => {
    stop = resolve;
  });
  const pause = (): Promise<void> => {
    if (--left > 0) return new Promise((resolve) => setImmediate(resolve));
    stop('stopped');
    return new Promise(() => undefined);
  };
  return {
    stopped,
    async list() {
      mkdirSync(folder, { recursive: true });
      return readdirSync(folder);
    },
    async read(name) {
      return readFileSync(join(folder, name), 'utf8');
    },
    async write(name, text) {
      mkdirSync(folder, { recursive: true });
      const path = join(folder, name);
      writeFileSync(path, '');
      const size = Math.ceil(text.length / 4);
      for (let start = 0; start < text.length; start += size) {
        await pause();
        appendFileSync(path, text.slice(start, start + size));
      }
    },
    async rename(from, to) {
      rmSync(join(folder, to), { force: true });
      await pause();
      renameSync(join(folder, from), join(folder, to));
    },
  };
}

import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: a full disk or a kill in the middle leaves what was there before. Symbolic links
 * stay and what they lead to is written. A device or pipe is written as it is.
 * @throws the error of the system
 */
export function writeWhole(path: string, text: string): void {
  const known = statSync(path, { throwIfNoEntry: false });
  if (known && !known.isFile()) {
    writeFileSync(path, text);
    return;
  }
  const target = known ? realpathSync(path) : path;
  // A new file takes the place of one that may not be written: the system would allow it.
  if (known) accessSync(target, constants.W_OK);
  const part = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
  try {
    const handle = openSync(part, 'w', known?.mode);
    try {
      if (known) fchmodSync(handle, known.mode);
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(part, target);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

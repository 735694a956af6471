import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own, in memory. */
export interface SmallDisk {
  readonly folder: string;
  /** Nothing can be written from here on, not even by root. */
  makeReadOnly(): void;
  makeWritable(): void;
  remove(): void;
}

/** Mounts a disk of so many KB; `undefined` where the system does not let us, as it lets only root of Linux. */
export function mountSmallDisk(kilobytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'queuewise-disk-'));
  const mount = (...given: readonly string[]) => spawnSync('mount', [...given, folder]).status === 0;
  const remove = () => {
    // An editor that has just been closed may hold the disk for a moment more.
    spawnSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true, force: true });
  };
  if (process.platform === 'linux' && mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs')) {
    return {
      folder,
      makeReadOnly() {
        if (!mount('-o', 'remount,ro')) throw new Error('The disk could not be made read-only.');
      },
      makeWritable() {
        if (!mount('-o', 'remount,rw')) throw new Error('The disk could not be made writable again.');
      },
      remove,
    };
  }
  remove();
  return undefined;
}

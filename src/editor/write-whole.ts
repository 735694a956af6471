import * as vscode from 'vscode';

const parts: readonly (readonly [sign: RegExp, reason: string])[] = [
  [/ENOSPC|no space left|StorageQuota/i, 'the disk is full'],
  [/EROFS|read-only/i, 'the file system is read-only'],
  [/EACCES|EPERM|NoPermissions|permission/i, 'permission denied'],
];

/** Why the editor's file system refused something, in a few words. */
export function reasonOf(error: unknown): string {
  const told = error instanceof vscode.FileSystemError ? `${error.code} ${error.message}` : String(error);
  return parts.find(([sign]) => sign.test(told))?.[1] ?? (error instanceof Error ? error.message : told);
}

/**
 * Writes a file whole or not at all: beside it first, and then in its place. What was there stays where a disk is full,
 * which the editor itself would have emptied first.
 * @throws {Error} `NAME was not written: …`
 */
export async function writeWhole(target: vscode.Uri, text: string): Promise<void> {
  const { fs } = vscode.workspace;
  const aside = target.with({ path: `${target.path}.queuewise-part` });
  try {
    await fs.writeFile(aside, new TextEncoder().encode(text));
    await fs.rename(aside, target, { overwrite: true });
  } catch (error) {
    await Promise.resolve(fs.delete(aside)).catch(() => undefined);
    throw new Error(`${target.path.slice(target.path.lastIndexOf('/') + 1)} was not written: ${reasonOf(error)}.`);
  }
}

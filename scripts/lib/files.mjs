import { existsSync, readdirSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';

/**
 * Files under `folders` whose name ends with `ending`, sorted, with forward slashes. A missing folder holds no files.
 * @param {readonly string[]} folders
 * @param {string} ending
 * @returns {string[]}
 */
export function globSync(folders, ending) {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name).split(sep).join('/')),
    )
    .filter((file) => file.endsWith(ending) && !file.includes('/node_modules/'))
    .sort();
}

/**
 * Whether `path` is `folder` or lies in it.
 * @param {string} path
 * @param {string} folder
 */
export function isWithin(path, folder) {
  const inner = normalize(path).split(sep).join('/').replace(/\/$/, '');
  const outer = normalize(folder).split(sep).join('/').replace(/\/$/, '');
  return inner === outer || inner.startsWith(`${outer}/`);
}

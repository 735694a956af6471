import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install, isInstalled, npm } from '../../scripts/lib/install.mjs';
import { editorPackage, isSupported, serverFolder } from './paths.mjs';

/** Whether the editor is there. Its second half goes when the first is installed anew, and npm records both. */
export function hasEditor() {
  return isInstalled(editorPackage) && existsSync(join(serverFolder, 'node_modules', '.package-lock.json'));
}

/**
 * Installs the real VS Code server that tests and `npm start` open in a browser. Elsewhere than on Linux x64 it does
 * nothing: there the desktop editor is used.
 * @param {{ install: boolean }} options
 */
export async function setupEditor(options) {
  if (!isSupported || hasEditor()) return;
  await install(
    {
      what: 'the VS Code server of tools/editor (code-server 4.139.1 and Node 24 from npm)',
      size: 'about 250 MB to download, 780 MB on disk',
      megabytes: 1100,
      folder: editorPackage,
      directory: editorPackage,
      commands: [
        npm('ci', '--prefix', editorPackage),
        // The lock file shipped inside code-server does not fit its package.json, so `npm ci` refuses here.
        npm('install', '--omit=dev', '--prefix', serverFolder),
      ],
    },
    options.install,
  );
}

import { setupChromium } from '../../tools/editor/chromium.mjs';
import { projectRoot } from '../../tools/editor/paths.mjs';
import { pickEditor } from '../../tools/editor/pick.mjs';
import { setupEditor } from '../../tools/editor/setup.mjs';
import { install, isInstalled, npm } from './install.mjs';

/**
 * Installs the packages that building and testing need.
 * @param {{ install: boolean }} options
 */
export async function setupPackages(options) {
  if (isInstalled(projectRoot)) return;
  await install(
    {
      what: 'the packages of package-lock.json',
      size: 'about 140 MB to download, 300 MB on disk',
      megabytes: 500,
      folder: projectRoot,
      directory: projectRoot,
      commands: [npm('ci', '--include=dev')],
    },
    options.install,
  );
}

/**
 * Installs the editor and the browser of the tests, unless the tests run in a desktop VS Code.
 * @param {{ install: boolean }} options
 */
export async function setupTestEditor(options) {
  if (pickEditor() === undefined) return;
  await setupEditor(options);
  await setupChromium(options);
}

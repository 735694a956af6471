import { join } from 'node:path';
import { editorPackage, isSupported } from './paths.mjs';

/**
 * The editor the tests run in: what `VSCODE_TEST_EXE` names, else the server of this package.
 * @returns {string | undefined} an executable, or undefined for "the desktop VS Code, downloaded by test-electron":
 *   with `VSCODE_TEST=desktop`, and where the server does not run
 */
export function pickEditor() {
  if (process.env.VSCODE_TEST_EXE) return process.env.VSCODE_TEST_EXE;
  if (process.env.VSCODE_TEST === 'desktop' || !isSupported) return undefined;
  return join(editorPackage, 'code.mjs');
}

#!/usr/bin/env node
// Looks like the `code` executable to @vscode/test-electron: takes its arguments, opens the folder in a real VS Code
// (server and browser) and ends with the exit code of the tests.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, parseArgs } from 'node:util';
import { launchChromium } from './chromium.mjs';
import { projectRoot } from './paths.mjs';
import { startServer, temporaryProfile } from './server.mjs';

/** What the server says about parts that are left out on purpose; none of it concerns an extension. */
const noise =
  /bindings file|Cannot find module '\.\/build|→ |vsda|AccountPolicyGate|AgentHost|Service Worker|connection token|Creating a socket|grace time|additional builtin|Canceled: Canceled/;

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
  },
});
const extensions = /** @type {string[]} */ (values.extensionDevelopmentPath ?? []);
const tests = /** @type {string | undefined} */ (values.extensionTestsPath);
const timeLimit = Number(process.env.QUEUEWISE_EDITOR_SECONDS ?? 240) * 1000;

// The same tests in the other extension host: a worker of the browser.
const inBrowser = process.env.QUEUEWISE_TEST_HOST === 'browser';
// The Markdown extension hands its plugins on only within its own host.
const kinds = { 'queuewise.queuewise': ['web'], 'vscode.markdown-language-features': ['web'] };
const profile = temporaryProfile(inBrowser ? { 'remote.extensionKind': kinds } : {});
const server = await startServer({ folder: profile.folder, development: true });
const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });

let finishing = false;
/** @param {number} code */
async function finish(code) {
  if (finishing) return;
  finishing = true;
  if (code !== 0) {
    const picture = join(projectRoot, 'out', 'screenshots', 'editor-tests-failed.png');
    mkdirSync(join(projectRoot, 'out', 'screenshots'), { recursive: true });
    await page.screenshot({ path: picture }).catch(() => undefined);
  }
  await browser.close().catch(() => undefined);
  server.stop();
  profile.remove();
  process.exit(code);
}

process.on('SIGINT', () => finish(130));
process.on('SIGTERM', () => finish(143));
process.on('SIGHUP', () => finish(129));
page.on('crash', () => {
  console.error('The editor page crashed.');
  finish(98);
});
setTimeout(() => {
  console.error(`The tests did not end within ${timeLimit / 1000} s; see out/screenshots/editor-tests-failed.png.`);
  finish(97);
}, timeLimit);

await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ parts) => {
  const line = format(...parts);
  if (!noise.test(line)) console.log(line);
});
await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => finish(code));

/** @param {string | undefined} path */
const remote = (path) => `vscode-remote://${server.authority}${pathToFileURL(path ?? '').pathname}`;
const payload = [
  ...extensions.map((path) => ['extensionDevelopmentPath', remote(path)]),
  ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
  ['skipWelcome', 'true'],
  ['skipReleaseNotes', 'true'],
];
const query = new URLSearchParams({ folder: positionals[0] ?? projectRoot, payload: JSON.stringify(payload) });
await page.goto(`${server.address}/?${query}`);

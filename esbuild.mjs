// Builds the three bundles that ship: the extension (one file for desktop and web), its webview, and the command line.
import { writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { thirdPartyNotices } from './scripts/lib/notices.mjs';

/**
 * What every bundle shares. No Node builtin is reachable from a browser build: esbuild fails with "Could not resolve".
 * @satisfies {import('esbuild').BuildOptions}
 */
const shared = {
  bundle: true,
  minify: true,
  sourcemap: 'linked',
  sourcesContent: false,
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
  target: ['es2022', 'chrome128', 'node20'],
};

/** @type {Record<string, import('esbuild').BuildOptions>} */
const bundles = {
  extension: {
    ...shared,
    entryPoints: ['src/editor/extension.ts'],
    outfile: 'dist/extension.js',
    platform: 'browser',
    conditions: ['worker', 'browser'],
    mainFields: ['browser', 'module', 'main'],
    format: 'cjs',
    external: ['vscode'],
  },
  webview: {
    ...shared,
    entryPoints: ['src/webview/main.ts'],
    outfile: 'dist/webview.js',
    platform: 'browser',
    format: 'iife',
  },
  cli: {
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    mainFields: ['module', 'main'],
    format: 'cjs',
    banner: { js: '#!/usr/bin/env node' },
  },
};

const inputs = new Set();
for (const [name, options] of Object.entries(bundles)) {
  const started = performance.now();
  const result = await build(options).catch(() => {
    console.error(`The ${name} bundle did not build: see the errors above.`);
    process.exit(1);
  });
  for (const input of Object.keys(result.metafile?.inputs ?? {})) inputs.add(input);
  const [file, output] = Object.entries(result.metafile?.outputs ?? {}).find(([path]) => path.endsWith('.js')) ?? [];
  console.log(`${file}  ${Math.round((output?.bytes ?? 0) / 1024)} KB  ${Math.round(performance.now() - started)} ms`);
}
writeFileSync('dist/THIRD_PARTY_NOTICES.txt', thirdPartyNotices(inputs));

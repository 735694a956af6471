// Builds the bundles that ship: the extension (what starts, and what is loaded when a document is ours; both for desktop
// and web), its webview, and the command line.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { minify } from 'terser';
import { bundledPackages, thirdPartyNotices } from './scripts/lib/notices.mjs';
import { patternsInLine, patternsInLineAndAscii } from './scripts/lib/patterns-in-line.mjs';
import { Problem, runMain } from './scripts/lib/problem.mjs';
import { smallerPackages } from './scripts/lib/smaller-packages.mjs';

/**
 * What every bundle shares. No Node builtin is reachable from a browser build: esbuild fails with "Could not resolve".
 * @satisfies {import('esbuild').BuildOptions}
 */
const shared = {
  bundle: true,
  minify: true,
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
  target: ['es2022', 'chrome128', 'node20'],
  // One table of the names of HTML's characters is enough, and markdown-it has it (13 KB of the package).
  alias: { 'decode-named-character-reference': './src/quiz/generate/guide/character-names.ts' },
  plugins: [smallerPackages, patternsInLine],
};

/**
 * For the desktop's and the browser's extension host alike.
 * @satisfies {import('esbuild').BuildOptions}
 */
const host = {
  ...shared,
  platform: 'browser',
  conditions: ['worker', 'browser'],
  mainFields: ['browser', 'module', 'main'],
  format: 'cjs',
  // Those of Node are asked for on the desktop alone.
  external: ['vscode', 'node:fs', 'node:vm'],
};

/** @satisfies {import('esbuild').BuildOptions} */
const node = {
  ...shared,
  platform: 'node',
  mainFields: ['module', 'main'],
  format: 'cjs',
  plugins: [smallerPackages, patternsInLineAndAscii],
};

/** @type {Record<string, import('esbuild').BuildOptions>} */
const bundles = {
  features: { ...host, entryPoints: ['src/editor/features.ts'], outfile: 'dist/features.js' },
  extension: {
    ...host,
    entryPoints: ['src/editor/extension.ts'],
    outfile: 'dist/extension.js',
    // Read when this bundle's turn comes: the one before it is written by then.
    get define() {
      const hash = createHash('sha256').update(readFileSync('dist/features.js')).digest('hex');
      return { FEATURES_BUILD: JSON.stringify(hash.slice(0, 16)) };
    },
  },
  webview: {
    ...shared,
    entryPoints: ['src/webview/main.ts'],
    outfile: 'dist/webview.js',
    platform: 'browser',
    format: 'iife',
  },
  diagram: {
    ...shared,
    entryPoints: ['src/webview/diagram/main.ts'],
    outfile: 'dist/diagram.js',
    platform: 'browser',
    format: 'iife',
  },
  // What starts the command line, and the command line itself: a function, because that is compiled by hand.
  start: {
    ...node,
    entryPoints: ['src/cli/start.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  cli: {
    ...node,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli-main.js',
    charset: 'ascii',
    banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
    footer: { js: '})' },
  },
};

/** The pages of rules by their file names, in one file: by themselves they take twice the room in the package. */
function rulePages() {
  const folder = 'docs/rules';
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]),
  );
}

/**
 * Gives the names inside a bundle anew, by how often each occurs, and writes its code shorter: 23 KB of the package. The
 * tests of the editor run what comes of it.
 * @param {string} file
 */
async function shorter(file) {
  const { code, map } = await minify(readFileSync(file, 'utf8'), {
    compress: { passes: 3, inline: 1, ecma: 2020, sequences: false },
    toplevel: true,
    sourceMap: { content: readFileSync(`${file}.map`, 'utf8'), url: `${basename(file)}.map` },
  });
  if (!code || !map) throw new Problem(`${file} could not be made smaller.`);
  writeFileSync(file, code);
  writeFileSync(`${file}.map`, String(map));
}

await runMain(async () => {
  const inputs = new Set();
  for (const [name, options] of Object.entries(bundles)) {
    const started = performance.now();
    const { metafile } = await build({ ...options, metafile: true }).catch(() => {
      throw new Problem(`The ${name} bundle did not build: see the errors above.`);
    });
    // Those for Node are not in the package.
    if (options.platform === 'browser' && options.outfile) await shorter(options.outfile);
    for (const [file, output] of Object.entries(metafile.outputs)) {
      if (!file.endsWith('.js')) continue;
      for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) if (bytesInOutput > 0) inputs.add(input);
      console.log(
        `${file}  ${Math.round(statSync(file).size / 1024)} KB  ${Math.round(performance.now() - started)} ms`,
      );
    }
  }
  writeFileSync('dist/rule-pages.json', JSON.stringify(rulePages()));
  const packages = bundledPackages(inputs);
  writeFileSync('dist/THIRD_PARTY_NOTICES.txt', thirdPartyNotices(packages));
  writeFileSync('dist/packages.json', `${JSON.stringify(packages, null, 2)}\n`);
  execFileSync(process.execPath, ['scripts/lib/code-cache.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
});

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { pickEditor } from '../tools/editor/pick.mjs';
import { hasEditor } from '../tools/editor/setup.mjs';
import type { Samples } from './editor/samples';
import { type Measurement, measured } from './measure';

/** The extension is activated once in the life of an editor, so the editor is started as often as that. */
const starts = 3;
const vsix = 'out/queuewise.vsix';

/** What somebody waits for in the real editor, beside an extension that does nothing, and what is downloaded. */
export default async function measure(): Promise<readonly Measurement[]> {
  const sizes = sizesOf({
    'package (VSIX)': vsix,
    'what every window loads': 'dist/extension.js',
    'what the first note or template loads': 'dist/features.js',
    'page of the quiz': 'dist/webview.js',
    'page of the diagram': 'dist/diagram.js',
  });
  if (!hasEditor()) {
    console.log('The editor of tools/editor is not installed, so it is not measured: npm run setup.');
    return sizes;
  }
  const runs: (readonly Samples[])[] = [];
  for (let start = 0; start < starts; start++) runs.push(await hostSamples());
  const names = [...new Set(runs.flat().map(({ name }) => name))];
  const samples = names.map((name) => joined(runs.flat().filter((one) => one.name === name)));
  return [...samples.map((one) => measured(one)), ...sizes];
}

function joined(all: readonly Samples[]): Samples {
  const [first] = all;
  if (!first) throw new Error('There is nothing to join.');
  return { ...first, ours: all.flatMap(({ ours }) => ours), peer: all.flatMap(({ peer }) => peer) };
}

/** Starts an editor and measures from within its extension host. */
async function hostSamples(): Promise<readonly Samples[]> {
  const folder = mkdtempSync(join(tmpdir(), 'queuewise-bench-'));
  const outdir = resolve('out', 'editor-bench', String(process.pid));
  const executable = pickEditor();
  try {
    cpSync('samples', join(folder, 'samples'), { recursive: true });
    const outfile = join(outdir, 'index.js');
    const external = ['vscode'];
    await build({
      entryPoints: ['bench/editor/host.ts'],
      outfile,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      external,
    });
    const results = join(folder, 'results.json');
    await runTests({
      ...(executable ? { vscodeExecutablePath: executable } : {}),
      extensionDevelopmentPath: resolve('.'),
      extensionTestsPath: outfile,
      launchArgs: [join(folder, 'samples')],
      extensionTestsEnv: { QUEUEWISE_BENCH_FILE: results },
    });
    return JSON.parse(readFileSync(results, 'utf8'));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Sizes beside the most that we allow the package. */
function sizesOf(files: Readonly<Record<string, string>>): readonly Measurement[] {
  const most = 1000;
  return Object.entries(files).flatMap(([name, file]) => {
    if (!existsSync(file)) return [];
    const size = Math.round(statSync(file).size / 1000);
    const ratio = Math.round((size / most) * 1000) / 1000;
    const bar = file === vsix ? { bar: 1 } : {};
    const peerName = 'the most that we allow the package';
    return [{ name, unit: 'KB', ours: size, oursP95: size, peer: most, peerName, ratio, ...bar, runs: 1 } as const];
  });
}

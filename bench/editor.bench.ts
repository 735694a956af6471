import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { pickEditor } from '../tools/editor/pick.mjs';
import { hasEditor } from '../tools/editor/setup.mjs';
import type { Samples } from './editor/samples';
import { noteOf } from './generated-notes';
import { type Measurement, measured } from './measure';

/** The extension is activated once in the life of an editor, so the editor is started as often as that. */
const starts = 3;
/** As large as the vaults that the notes of the issue come from. */
const vault = 1451;
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
  // As on somebody's own machine: a start finds what an extension has kept in the one before.
  const kept = mkdtempSync(join(tmpdir(), 'queuewise-bench-'));
  try {
    for (let start = 0; start < starts; start++) {
      runs.push(await hostSamples(kept, 'documents'), await inFreshProfile((profile) => hostSamples(profile, 'quiz')));
    }
  } finally {
    rmSync(kept, { recursive: true, force: true });
  }
  const names = [...new Set(runs.flat().map(({ name }) => name))];
  const samples = names.map((name) => joined(runs.flat().filter((one) => one.name === name)));
  return [...samples.map(withBar), ...sizes];
}

async function inFreshProfile<Result>(run: (profile: string) => Promise<Result>): Promise<Result> {
  const profile = mkdtempSync(join(tmpdir(), 'queuewise-bench-'));
  try {
    return await run(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** A bar in milliseconds beyond the peer as one of the ratio. */
function withBar({ most, ...samples }: Samples): Measurement {
  const { peer } = measured(samples);
  return measured({ ...samples, ...(most !== undefined && { bar: Math.round((1 + most / peer) * 100) / 100 }) });
}

function joined(all: readonly Samples[]): Samples {
  const [first] = all;
  if (!first) throw new Error('There is nothing to join.');
  return { ...first, ours: all.flatMap(({ ours }) => ours), peer: all.flatMap(({ peer }) => peer) };
}

/** Starts an editor with that profile and measures from within its extension host. */
async function hostSamples(profile: string, what: 'documents' | 'quiz'): Promise<readonly Samples[]> {
  const folder = mkdtempSync(join(tmpdir(), 'queuewise-bench-'));
  const outdir = resolve('out', 'editor-bench', String(process.pid));
  const executable = pickEditor();
  try {
    const opened = join(folder, what);
    if (what === 'quiz') writeVault(opened);
    else cpSync('samples', opened, { recursive: true });
    await build({
      entryPoints: ['bench/editor/host.ts', 'bench/editor/watch.ts'],
      outdir,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      external: ['vscode'],
    });
    installWatch(profile, join(outdir, 'watch.js'));
    const results = join(folder, 'results.json');
    await runTests({
      ...(executable ? { vscodeExecutablePath: executable } : {}),
      extensionDevelopmentPath: resolve('.'),
      extensionTestsPath: join(outdir, 'host.js'),
      launchArgs: [opened],
      extensionTestsEnv: {
        QUEUEWISE_BENCH_FILE: results,
        QUEUEWISE_BENCH_WHAT: what,
        QUEUEWISE_EDITOR_PROFILE: profile,
      },
    });
    return JSON.parse(readFileSync(results, 'utf8'));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts the extension that watches into the profile, as the editor lists what is installed. */
function installWatch(profile: string, main: string): void {
  const relativeLocation = 'bench.watch-1.0.0';
  const folder = join(profile, 'exts', relativeLocation);
  mkdirSync(folder, { recursive: true });
  cpSync(main, join(folder, 'watch.js'));
  const manifest = { name: 'watch', publisher: 'bench', version: '1.0.0', engines: { vscode: '^1.95.0' } };
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ ...manifest, main: './watch.js', activationEvents: ['*'] }),
  );
  const installed = {
    identifier: { id: 'bench.watch' },
    version: '1.0.0',
    location: { $mid: 1, path: folder, scheme: 'file' },
    relativeLocation,
  };
  writeFileSync(join(profile, 'exts', 'extensions.json'), JSON.stringify([installed]));
}

function writeVault(folder: string): void {
  for (let index = 1; index <= vault; index++) {
    const file = join(folder, String(index % 100), `Note ${index}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, noteOf(1_200, index));
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

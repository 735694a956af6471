import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { compare, type Measurement } from './measure';

/** The command line of the last build. */
export const ours = 'dist/cli.js';

/** Another checker, as a command. */
export interface Peer {
  readonly name: string;
  /** What has to be there for it. */
  readonly needs: string;
  readonly command: (files: readonly string[], folder: string) => readonly string[];
  readonly runs: number;
}

export const notePeers: readonly Peer[] = [
  {
    name: 'markdownlint-cli2',
    needs: 'tools/peers/node_modules/markdownlint-cli2',
    command: (files) => [
      process.execPath,
      'tools/peers/node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs',
      // A colon says that it is the name of a file and no pattern.
      ...files.map((file) => `:${file}`),
    ],
    runs: 5,
  },
  {
    name: 'remark-lint',
    needs: 'tools/peers/node_modules/remark-cli',
    command: (files) => [
      process.execPath,
      'tools/peers/node_modules/remark-cli/cli.js',
      ...['--quiet', '--no-stdout', '--use', './tools/peers/node_modules/remark-preset-lint-recommended/index.js'],
      ...files,
    ],
    runs: 5,
  },
];

/**
 * Our check of these files, of the whole folder where there are several, beside that of each peer that is there. We want
 * to be so many times as fast.
 */
export function against(
  peers: readonly Peer[],
  name: string,
  files: readonly string[],
  folder: string,
  timesFaster?: number,
): readonly Measurement[] {
  const check = [process.execPath, ours, 'check', ...(files.length === 1 ? files : [folder])];
  return peers.flatMap((peer) => {
    if (!existsSync(peer.needs)) {
      console.log(`${peer.name} is not installed: ${name} is not measured beside it.`);
      return [];
    }
    const command = peer.command(files, folder);
    return compare({
      name,
      ours: () => run(check),
      peerName: peer.name,
      peer: () => run(command),
      runs: peer.runs,
      ...(timesFaster !== undefined && { bar: 1 / timesFaster }),
    });
  });
}

/** Findings make a command exit with a code of its own; only a command that does not run at all is a failure. */
export function run([executable = '', ...rest]: readonly string[]): string {
  const { error, status, stderr, stdout } = spawnSync(executable, rest, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error || status === null) throw error ?? new Error(stderr);
  return stdout;
}

/** Prints the most memory that a process had, in KB, as its last line. */
const printsPeak = `data:text/javascript,import{isMainThread}from'node:worker_threads';
  if(isMainThread)process.on('exit',()=>console.log(process.resourceUsage().maxRSS))`;

/** The most memory of our check of some files or folders, all threads together, beside a Node that does nothing. */
export function memory(name: string, paths: readonly string[], prefix: readonly string[] = []): Measurement {
  const peak = (rest: readonly string[]) => {
    const printed = run([...prefix, process.execPath, '--import', printsPeak, ...rest]);
    return Number(printed.trimEnd().split('\n').at(-1)) / 1024;
  };
  const [own, bare] = [peak([ours, 'check', ...paths]), peak(['--eval', '0'])];
  return {
    name,
    unit: 'MB',
    ours: Math.round(own),
    oursP95: Math.round(own),
    peer: Math.round(bare),
    peerName: 'Node that does nothing',
    ratio: Math.round((own / bare) * 100) / 100,
    runs: 1,
  };
}

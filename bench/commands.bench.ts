import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { templateOf } from './generated';
import { compare, type Measurement } from './measure';

const ours = 'dist/cli.js';
const python = 'tools/peers/.python/bin';

interface Peer {
  readonly name: string;
  /** What has to be there for it. */
  readonly needs: string;
  readonly command: (files: readonly string[], folder: string) => readonly string[];
  readonly runs: number;
}

const templatePeers: readonly Peer[] = [
  {
    name: '@aws/cloudformation-validate',
    needs: 'tools/peers/node_modules/@aws/cloudformation-validate',
    command: (files) => [process.execPath, 'tools/peers/validate.mjs', ...files],
    runs: 5,
  },
  {
    name: 'cfn-lint with serverless-rules',
    needs: `${python}/cfn-lint`,
    command: (files) => [`${python}/cfn-lint`, '--append-rules', 'cfn_lint_serverless.rules', '--', ...files],
    runs: 3,
  },
  {
    name: 'checkov',
    needs: `${python}/checkov`,
    command: (files, folder) => [
      `${python}/checkov`,
      ...['--skip-download', '--quiet', '--compact', '--framework', 'cloudformation'],
      ...(files.length === 1 ? ['--file', files[0] ?? ''] : ['--directory', folder]),
    ],
    runs: 3,
  },
];

const notePeers: readonly Peer[] = [
  {
    name: 'markdownlint-cli2',
    needs: 'tools/peers/node_modules/markdownlint-cli2',
    command: (files) => [
      process.execPath,
      'tools/peers/node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs',
      ...files,
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

/** Whole commands, from start to end, beside those of other checkers; and the memory that ours takes. */
export default function measure(): readonly Measurement[] {
  const folder = mkdtempSync(join(tmpdir(), 'queuewise-bench-'));
  try {
    const templates = written(folder, 'yaml', 100, (seed) => templateOf(100, seed));
    const note = 'samples/notes/sqs.md';
    const one = join(folder, 'one.yaml');
    writeFileSync(one, templateOf(500));
    return [
      ...against(templatePeers, 'check of a 500-line template', [one], folder, 10),
      ...against(templatePeers, 'check of 100 templates', templates, folder, 20),
      ...against(notePeers, 'check of a note', [note], folder),
      ...memory(one),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function written(folder: string, ending: string, count: number, textOf: (seed: number) => string): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const file = join(folder, `${index}.${ending}`);
    writeFileSync(file, textOf(index + 1));
    return file;
  });
}

function against(
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
function run([executable = '', ...rest]: readonly string[]): string {
  const { error, status, stderr, stdout } = spawnSync(executable, rest, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error || status === null) throw error ?? new Error(stderr);
  return stdout;
}

/** Prints the most memory that a process had, in KB, as its last line. */
const printsPeak = `data:text/javascript,process.on('exit',()=>console.log(process.resourceUsage().maxRSS))`;

function memory(file: string): readonly Measurement[] {
  const peak = (rest: readonly string[]) => {
    const printed = run([process.execPath, '--import', printsPeak, ...rest]);
    return Number(printed.trimEnd().split('\n').at(-1)) / 1024;
  };
  const [own, bare] = [peak([ours, 'check', file]), peak(['--eval', '0'])];
  return [
    {
      name: 'most memory for a 500-line template',
      unit: 'MB',
      ours: Math.round(own),
      oursP95: Math.round(own),
      peer: Math.round(bare),
      peerName: 'Node that does nothing',
      ratio: Math.round((own / bare) * 100) / 100,
      runs: 1,
    },
  ];
}

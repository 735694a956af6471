import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { against, memory, notePeers, ours, type Peer, run } from './command';
import { cdkOf, templateOf } from './generated';
import { compare, type Measurement } from './measure';

const python = 'tools/peers/.python/bin';

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

const programPeers: readonly Peer[] = [
  {
    name: 'a synthesis with cdk-nag',
    needs: 'tools/peers/node_modules/cdk-nag',
    command: (files) => [process.execPath, 'tools/peers/cdk-nag.mjs', ...files],
    runs: 3,
  },
];

/** Whole commands, from start to end, beside those of other checkers; and the memory that ours takes. */
export default function measure(): readonly Measurement[] {
  const folder = mkdtempSync(join(tmpdir(), 'queuewise-bench-'));
  try {
    const many = join(folder, 'templates');
    const templates = written(many, 100, (seed) => templateOf(100, seed));
    const note = 'samples/notes/sqs.md';
    const one = join(folder, 'one.yaml');
    writeFileSync(one, templateOf(500));
    const program = join(folder, 'stack.ts');
    writeFileSync(program, cdkOf(300));
    return [
      compare({
        name: 'start-up (`queuewise --version`)',
        ours: () => run([process.execPath, ours, '--version']),
        peerName: 'Node that does nothing',
        peer: () => run([process.execPath, '--eval', '0']),
        runs: 20,
      }),
      ...against(templatePeers, 'check of a 500-line template', [one], folder, 10),
      ...against(templatePeers, 'check of 100 templates', templates, many, 20),
      ...against(programPeers, 'check of a CDK program of 300 lines', [program], folder),
      ...against(notePeers, 'check of a note', [note], folder),
      memory('most memory for a 500-line template', [one]),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function written(folder: string, count: number, textOf: (seed: number) => string): readonly string[] {
  mkdirSync(folder);
  return Array.from({ length: count }, (_, index) => {
    const file = join(folder, `${index}.yaml`);
    writeFileSync(file, textOf(index + 1));
    return file;
  });
}

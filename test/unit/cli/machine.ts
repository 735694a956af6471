import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { run } from '../../../src/cli/run';

/** What a run of the command line left behind. */
export interface Outcome {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

/** A folder of its own to run in. */
export interface Machine {
  readonly folder: string;
  write(path: string, content: string | Uint8Array): void;
  run(command: string, options?: RunOptions): Promise<Outcome>;
  remove(): void;
}

export interface RunOptions {
  readonly input?: string;
  readonly isTerminal?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  readonly columns?: number;
  /** Which build of the program this is. */
  readonly fingerprint?: string;
  readonly now?: Date;
}

/** Makes a folder with these files, or takes the one that is given. */
export function createMachine(files: Readonly<Record<string, string | Uint8Array>> = {}, given?: string): Machine {
  const folder = realpathSync(given ?? mkdtempSync(join(tmpdir(), 'queuewise-cli-')));
  const machine: Machine = {
    folder,
    write(path, content) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    },
    async run(command, options = {}) {
      const { input = '', isTerminal = false, environment = {}, columns = 120 } = options;
      let output = '';
      let errors = '';
      const status = await run(command.split(' ').filter(Boolean), {
        folder,
        environment,
        isTerminal,
        columns,
        packageFolder: resolve('.'),
        now: () => options.now ?? new Date(2026, 10, 25),
        fingerprint: () => options.fingerprint ?? 'this build',
        write: (text) => {
          output += text;
        },
        warn: (text) => {
          errors += `${text}\n`;
        },
        readInput: async () => new TextEncoder().encode(input),
      });
      return { status, output, errors };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  for (const [path, content] of Object.entries(files)) machine.write(path, content);
  return machine;
}

/** One finding as the contract promises it. */
export interface JsonFinding {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
  readonly subject?: string;
  readonly fact?: string;
}

/** The findings of `check --format json`. */
export function findingsOf({ output }: Outcome): readonly JsonFinding[] {
  return JSON.parse(output).findings;
}

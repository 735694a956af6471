import { spawnSync } from 'node:child_process';

/** What one piece of work cost in a process of its own. */
export interface Cost {
  /** Time of the processor in milliseconds, all threads of the process together, without loading the program. */
  readonly milliseconds: number;
  /** The most memory that the process had. */
  readonly megabytes: number;
}

/** Runs `work(...args)` of a module in a fresh process, where nothing is compiled, cached or warm. */
export function apart(module: string, args: readonly (string | number)[]): Cost {
  const script = `const { work } = await import(${JSON.stringify(module)});
    console.log(JSON.stringify(await work(...${JSON.stringify(args)})));`;
  const { error, status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (error || status !== 0) throw error ?? new Error(stderr);
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
}

/** What an action costs in this process. */
export async function costOf(action: () => unknown): Promise<Cost> {
  const before = process.cpuUsage();
  await action();
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: (user + system) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 };
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { reasonOf } from './reason';
import { engine, run } from './run';
import { isServing, serve } from './threads';

if (isServing()) serve(engine);
else void start();

async function start(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that stops early (`| head`) is no failure of ours.
    if (error.code === 'EPIPE') process.exit();
    process.stderr.write(`queuewise: The report could not be written: ${reasonOf(error)}.\n`);
    process.exit(2);
  });
  process.exitCode = await run(process.argv.slice(2), {
    folder: process.cwd(),
    environment: process.env,
    isTerminal: process.stdout.isTTY === true,
    columns: process.stdout.columns ?? (Number(process.env.COLUMNS) || 120),
    program: join(__dirname, 'cli.js'),
    packageFolder: dirname(__dirname),
    now: () => new Date(),
    fingerprint: () => createHash('sha256').update(readFileSync(__filename)).update(process.version).digest('hex'),
    write: (text) => void process.stdout.write(text),
    warn: (text) => void process.stderr.write(`${text}\n`),
    readInput: async () => {
      const parts: Uint8Array[] = [];
      for await (const part of process.stdin) parts.push(part);
      return Buffer.concat(parts);
    },
  });
}

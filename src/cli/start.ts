import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/**
 * Starts the command line. To compile its program costs as much as to check a template, so the build keeps what V8 made of
 * it: the hash of the program, then the code. Another V8, or a program that has changed since, compiles anew.
 */
const file = join(__dirname, 'cli-main.js');
const bytes = readFileSync(file);
// The build writes ASCII alone, and this is read five times faster so.
const source = bytes.toString('latin1');
const cachedData = keptCode();
const program: unknown = new Script(source, { filename: file, ...(cachedData && { cachedData }) }).runInThisContext();
if (typeof program === 'function') program(exports, require, module, file, __dirname);

function keptCode(): Buffer | undefined {
  try {
    const kept = readFileSync(join(__dirname, 'cli-main.cache'));
    const hash = createHash('sha256').update(bytes).digest();
    return hash.equals(kept.subarray(0, hash.length)) ? kept.subarray(hash.length) : undefined;
  } catch {
    return undefined;
  }
}

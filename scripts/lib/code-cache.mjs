// Run by the build in a process of its own: lets the command line check the samples, then keeps the code that V8 has
// compiled for it. `src/cli/start.ts` reads what is written here.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { Script } from 'node:vm';

const file = resolve('dist/cli-main.js');
const bytes = readFileSync(file);
const script = new Script(bytes.toString('utf8'), { filename: file });
process.argv = [process.execPath, file, 'check', 'samples'];
process.stdout.write = () => true;
process.on('exit', () => {
  const hash = createHash('sha256').update(bytes).digest();
  writeFileSync('dist/cli-main.cache', Buffer.concat([hash, script.createCachedData()]));
  process.exitCode = 0;
});
script.runInThisContext()({}, createRequire(file), { exports: {} }, file, dirname(file));

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Script } from 'node:vm';
import { describe, it } from 'mocha';
import { engine } from '../../../src/cli/run';
import { optionsOf } from '../../../src/engine/configuration';

/** What only patterns find that hold gaps, dashes, arrows and other characters beyond ASCII. */
const note = `# Orders on AWS

A standard queue delivers each message exactly once.

SQS pushes new messages to the EC2 workers as soon as they arrive.

Lambda A calls Lambda B and waits for the answer.

- Dead-letter queue of the invoices queue: ❌
- A message may stay in an SQS queue for 4–30 days.
- O S3 tem consistência eventual.
- S3 是最终一致性的。
`;

describe('The bundled command line', () => {
  it('finds what the engine finds, whatever characters its patterns hold', function () {
    const program = 'dist/cli.js';
    if (!existsSync(program)) this.skip();
    this.timeout(60_000);
    const parameters = [program, 'check', '-', '--stdin-name', 'note.md', '--format', 'json'];
    const { stdout } = spawnSync(process.execPath, parameters, { input: note, encoding: 'utf8' });
    const bundled: readonly { rule: string; message: string }[] = JSON.parse(stdout).findings;
    const doc = engine.read({ uri: 'note.md', text: note });
    const found = engine.check(doc, optionsOf({}, '2026-11-25'));
    assert.ok(found.length > 3);
    assert.deepEqual(
      bundled.map(({ rule, message }) => [rule, message]),
      found.map(({ rule, message }) => [rule, message]),
    );
  });

  it('starts with the code that the build has kept for it', function () {
    const [program, kept] = ['dist/cli-main.js', 'dist/cli-main.cache'];
    if (!existsSync(kept)) this.skip();
    const cachedData = readFileSync(kept).subarray(32);
    // Of a text with characters beyond ASCII what V8 keeps would not fit.
    const script = new Script(readFileSync(program, 'latin1'), { filename: resolve(program), cachedData });
    assert.equal(script.cachedDataRejected, false);
  });
});

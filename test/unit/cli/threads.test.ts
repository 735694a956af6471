import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'mocha';
import { engine } from '../../../src/cli/run';
import type { Source } from '../../../src/cli/sources';
import { createWorkforce } from '../../../src/cli/threads';
import { createLocalWorkforce, type Workforce } from '../../../src/cli/workforce';
import { optionsOf } from '../../../src/engine/configuration';

/** Two megabytes of notes, some with findings, some that link to each other. */
const sources: readonly Source[] = Array.from({ length: 12 }, (_, index) => {
  const filler = 'The queue keeps what nobody has worked on yet.\n\n'.repeat(1900);
  const text = `# Amazon SQS ${index}\n\n- A message is at most ${index % 2 === 0 ? '256 KB' : '1 MiB'}.\n\n${filler}See [[n${index + 1}]].\n`;
  return { file: `n${index}.md`, uri: `/vault/n${index}.md`, text, marked: false, writable: true };
});

async function findingsBy(workforce: Workforce) {
  const docs = await workforce.read(sources);
  const options = optionsOf({}, '2026-11-25');
  const found = await workforce.check(sources, { docs, others: [], complete: true, options });
  workforce.end();
  return found.map((all) => all.map(({ rule, span, message, fixes }) => [rule, span, message, fixes.length]));
}

describe('Threads', () => {
  it('find what one thread finds', async function () {
    const program = resolve('dist/cli.js');
    if (!existsSync(program)) this.skip();
    this.timeout(60_000);
    const many = createWorkforce(engine, sources, program);
    const [one, several] = [await findingsBy(createLocalWorkforce(engine)), await findingsBy(many)];
    assert.ok(one.flat().length > 12);
    assert.deepEqual(several, one);
  });
});

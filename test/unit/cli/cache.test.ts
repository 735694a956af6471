import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { createMachine, type Machine, type RunOptions } from './machine';

const stale = '# Amazon SQS\n\n- A message is at most 256 KB.\n';
const template = readFileSync('samples/templates/orders.yaml', 'utf8');

describe('--cache', () => {
  let machine: Machine;

  beforeEach(() => {
    machine = createMachine({
      'sqs.md': stale,
      'sns.md': '# Amazon SNS\n\nSee [[sqs#Limits]].\n',
      'orders.yaml': template,
    });
  });

  afterEach(() => machine.remove());

  /** The report without the time that it took. */
  async function report(command: string, options?: RunOptions) {
    const outcome = await machine.run(`${command} --format json`, options);
    const value = JSON.parse(outcome.output);
    return { status: outcome.status, errors: outcome.errors, ...value, summary: { ...value.summary, milliseconds: 0 } };
  }

  const kept = (): readonly string[] =>
    readdirSync(join(machine.folder, 'kept')).filter((name) => name.endsWith('.json'));

  /** What a run with the cache reports, once it is held against one without. */
  async function sameAsFresh(options = '', runOptions?: RunOptions) {
    const cached = await report(`check . --cache kept ${options}`, runOptions);
    assert.deepEqual(cached, await report(`check . ${options}`, runOptions));
    return cached;
  }

  it('answers a second run from what the first has kept', async () => {
    const first = await sameAsFresh();
    assert.ok(first.findings.length > 5);
    assert.equal(kept().length, 1);
    const [file = ''] = kept();
    const path = join(machine.folder, 'kept', file);
    const content = readFileSync(path, 'utf8');
    await sameAsFresh();
    assert.equal(readFileSync(path, 'utf8'), content);
    assert.equal(kept().length, 1);
  });

  const changes: Readonly<Record<string, () => void>> = {
    'a file is edited': () => machine.write('sqs.md', stale.replace('256 KB', '1 MiB')),
    'a file is edited to the same length': () => machine.write('sqs.md', stale.replace('256', '255')),
    'another file that a link names gets what it names': () => machine.write('sqs.md', `${stale}\n## Limits\n`),
    'a file is added': () => machine.write('new.md', stale),
    'a file is renamed': () => machine.write('.gitignore', 'sqs.md\n'),
    'the configuration is changed': () =>
      machine.write('queuewise.config.json', '{ "rules": { "fact-outdated": "error" } }'),
    'the Region is set': () => machine.write('queuewise.config.json', '{ "region": "eu-west-2" }'),
    'an attachment is added that a link may name': () => machine.write('limits.png', 'x'),
  };
  for (const [what, change] of Object.entries(changes)) {
    it(`finds anew when ${what}, and again what it found before`, async () => {
      await sameAsFresh();
      change();
      await sameAsFresh();
      await sameAsFresh();
      assert.equal(kept().length, 2);
    });
  }

  it('finds anew with another build, on another day, by other material, for another shard, for single files', async () => {
    await sameAsFresh();
    await sameAsFresh('', { fingerprint: 'another build' });
    await sameAsFresh('', { now: new Date(2027, 0, 1) });
    await sameAsFresh('--as-of exam');
    await sameAsFresh('--shard 1/2');
    await sameAsFresh('--shard 2/2');
    assert.equal(kept().length, 6);
    assert.deepEqual(await report('check sns.md --cache kept'), await report('check sns.md'));
    assert.equal(kept().length, 7);
  });

  it('serves every format and severity from one run', async () => {
    await sameAsFresh();
    const sarif = (options: string) => machine.run(`check . --format sarif ${options}`);
    assert.equal((await sarif('--cache kept')).output, (await sarif('')).output);
    assert.equal((await machine.run('check . --cache kept --fail-on hint')).status, 1);
    assert.equal(kept().length, 1);
  });

  const damages: Readonly<Record<string, (content: string) => string>> = {
    empty: () => '',
    'cut off': (content) => content.slice(0, content.length / 2),
    'changed in one place': (content) => content.replace('fact-outdated', 'fact-wrong'),
    'something else': () => '{ "findings": [] }',
  };
  for (const [what, damage] of Object.entries(damages)) {
    it(`is made anew where what was kept is ${what}`, async () => {
      await sameAsFresh();
      const path = join(machine.folder, 'kept', kept()[0] ?? '');
      const content = readFileSync(path, 'utf8');
      writeFileSync(path, damage(content));
      await sameAsFresh();
      assert.equal(readFileSync(path, 'utf8'), content);
    });
  }

  it('does no harm where nothing can be kept', async () => {
    machine.write('kept', 'a file');
    const outcome = await machine.run('check . --cache kept --format json');
    assert.equal(outcome.status, 1);
    assert.match(outcome.errors, /^--cache: nothing was kept in kept: \w+\.\n$/);
    assert.ok(JSON.parse(outcome.output).findings.length > 5);
  });

  it('forgets the oldest runs', async () => {
    for (let day = 1; day <= 35; day += 1)
      await machine.run('check sns.md --cache kept', { now: new Date(2027, 0, day) });
    assert.equal(kept().length, 32);
  });

  it('finds what is left after a fix', async () => {
    machine.write('sqs.md', `${stale}- Long polling. <!-- queuewise-disable-line fact-wrong -->\n`);
    await sameAsFresh();
    const fixed = await machine.run('check . --fix --cache kept --format json');
    assert.equal(JSON.parse(fixed.output).summary.fixed, 1);
    const after = await sameAsFresh();
    assert.ok(after.findings.every(({ rule }: { rule: string }) => rule !== 'unused-suppression'));
  });
});

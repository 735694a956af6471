import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { after, before, describe, it } from 'mocha';
import { createPlacedReviewLog, createReviewLog, type LogFiles, type NewEvent } from '../../../src/quiz/review-log';
import { filesIn } from '../../support/log-folder';
import { later, morning } from '../../support/quiz-items';

const answer = (item: string): NewEvent => ({ kind: 'review', at: morning, item, grade: 3, mode: 'practice' });
const now = later(morning, 60);

describe('The review log', () => {
  let folder = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'queuewise-log-'));
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is empty where there is no folder', async () => {
    const log = createReviewLog(filesIn(join(folder, 'none')), 'w');
    assert.deepEqual(await log.read(now), { events: [], problems: [] });
  });

  it('gives every event back, in order, over as many segments as it takes', async () => {
    const files = filesIn(join(folder, 'many'));
    const log = createReviewLog(files, 'w');
    const items = Array.from({ length: 700 }, (_, index) => `item-${index}`);
    for (const item of items) void log.append([answer(item)]);
    await log.append([answer('last')]).saved;
    const { events, problems } = await createReviewLog(files, 'other').read(now);
    assert.deepEqual(
      events.map(({ item }) => item),
      [...items, 'last'],
    );
    assert.deepEqual(problems, []);
  });

  it('writes an event again that could not be written at first', async () => {
    const files = filesIn(join(folder, 'full'));
    let isFull = true;
    const sometimes: LogFiles = {
      ...files,
      write: (name, text) => (isFull ? Promise.reject(new Error('no space left')) : files.write(name, text)),
    };
    const log = createReviewLog(sometimes, 'w');
    await assert.rejects(log.append([answer('first')]).saved, /no space left/);
    isFull = false;
    await log.append([answer('second')]).saved;
    const { events } = await log.read(now);
    assert.deepEqual(
      events.map(({ item }) => item),
      ['first', 'second'],
    );
  });

  it('reads other folders too and writes only into its own', async () => {
    const [old, own] = [filesIn(join(folder, 'old')), filesIn(join(folder, 'own'))];
    await createReviewLog(old, 'w').append([answer('before')]).saved;
    const log = createReviewLog(own, 'x', [old]);
    await log.append([answer('after')]).saved;
    assert.deepEqual((await log.read(now)).events.map(({ item }) => item).sort(), ['after', 'before']);
    assert.equal(readdirSync(join(folder, 'old')).length, 1);
  });

  it('keeps the reviews of a note in the folder that the note lies in, and reads all folders as one', async () => {
    const [one, inner, outside] = ['one', 'one-inner', 'outside'].map((name) => filesIn(join(folder, 'places', name)));
    assert.ok(one && inner && outside);
    const places = [
      { files: one, root: 'file:///vault/one' },
      { files: inner, root: 'file:///vault/one/inner' },
    ] as const;
    const uris: Readonly<Record<string, string>> = {
      a: 'file:///vault/one/sqs.md',
      b: 'file:///vault/one/inner/sns.md',
      c: 'file:///vault/one-more/x.md',
    };
    await createReviewLog(outside, 'old').append([answer('before')]).saved;
    const log = createPlacedReviewLog(places, 'w', [outside]);
    const { events, saved } = log.append(['a', 'b', 'c', 'fact'].map(answer), (item) => uris[item]);
    await saved;
    assert.equal(new Set(events.map(({ id }) => id)).size, 4);
    const itemsIn = async (files: LogFiles) =>
      (await createReviewLog(files, 'r').read(now)).events.map(({ item }) => item).sort();
    assert.deepEqual(await itemsIn(one), ['a', 'c', 'fact']);
    assert.deepEqual(await itemsIn(inner), ['b']);
    assert.deepEqual((await log.read(now)).events.map(({ item }) => item).sort(), ['a', 'b', 'before', 'c', 'fact']);
    assert.deepEqual(readdirSync(join(folder, 'places', 'outside')).length, 1);
  });

  it('misses no answer that another window puts in its place in the middle of reading', async () => {
    const files = filesIn(join(folder, 'overtaken'));
    await createReviewLog(files, 'w').append([answer('there')]).saved;
    let isMoved = false;
    const overtaken: LogFiles = {
      ...files,
      list: async () => (isMoved ? files.list() : ['w-1.jsonl.part']),
      read: (name) => {
        isMoved = true;
        return files.read(name);
      },
    };
    const { events } = await createReviewLog(overtaken, 'reader').read(now);
    assert.deepEqual(
      events.map(({ item }) => item),
      ['there'],
    );
  });

  it('takes no notice of files of others in its folder', async () => {
    const files = filesIn(join(folder, 'own'));
    writeFileSync(join(folder, 'own', 'README.md'), '# not ours');
    assert.deepEqual((await createReviewLog(files, 'y').read(now)).problems, []);
  });
});

describe('The review log of a window that is killed', () => {
  let folder = '';
  let program = '';

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'queuewise-killed-'));
    program = join(folder, 'writer.mjs');
    const entryPoints = ['test/support/log-writer.ts'];
    await build({ entryPoints, outfile: program, bundle: true, format: 'esm', platform: 'node', logLevel: 'warning' });
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('has lost no answer and counted none twice after ten kills of its process', async function () {
    this.timeout(60_000);
    const safe = new Set<string>();
    const log = join(folder, 'log');
    for (let kill = 0; kill < 10; kill++) {
      const writer = `w${kill}`;
      // Up to 140 answers, so that kills fall on small files and large ones alike.
      for (const number of await runUntilKilled(program, log, writer, 1 + ((kill * 37) % 140))) {
        safe.add(`${writer}-item-${number}`);
      }
    }
    await checkLog(log, safe, 10);
  });

  it('has lost no answer and counted none twice after stopping dead at 200 points of its work', async function () {
    this.timeout(120_000);
    const safe = new Set<string>();
    const log = join(folder, 'stopped');
    for (let stop = 0; stop < 200; stop++) {
      const writer = `s${stop}`;
      // From the first step of the first answer on, and into the change to a second segment.
      const files = filesIn(log, 1 + stop * 7);
      const review = createReviewLog(files, writer);
      for (let number = 1; number <= 300; number++) {
        const item = `${writer}-item-${number}`;
        const isSafe = await Promise.race([review.append([answer(item)]).saved.then(() => true), files.stopped]);
        if (isSafe !== true) break;
        safe.add(item);
      }
    }
    await checkLog(log, safe, 200);
  });

  it('holds 1,000 answers that two windows gave at the same time', async function () {
    this.timeout(60_000);
    const log = join(folder, 'two');
    await Promise.all(['a', 'b'].map((writer) => runToEnd(program, log, writer, 500)));
    const { events, problems } = await createReviewLog(filesIn(log), 'reader').read(now);
    assert.equal(events.length, 1000);
    assert.equal(new Set(events.map(({ item }) => item)).size, 1000);
    assert.deepEqual(problems, []);
  });
});

/** Every answer that was safe is there, once; of each writer the one under way when it ended may be there as well. */
async function checkLog(folder: string, safe: ReadonlySet<string>, writers: number): Promise<void> {
  const { events, problems } = await createReviewLog(filesIn(folder), 'reader').read(now);
  const items = events.map(({ item }) => item);
  const found = new Set(items);
  assert.ok(safe.size > writers);
  assert.deepEqual(
    [...safe].filter((item) => !found.has(item)),
    [],
    'lost',
  );
  assert.equal(found.size, items.length, 'counted twice');
  assert.ok(items.length <= safe.size + writers);
  assert.deepEqual(problems, []);
}

/** Lets a writer run until it has said that `count` answers are safe, kills it in its next one, and returns what it said. */
async function runUntilKilled(program: string, log: string, writer: string, count: number): Promise<readonly number[]> {
  const child = spawn(process.execPath, [program, log, writer], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (data) => {
    said += data;
    if (said.split('\n').length > count) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.on('close', resolve));
  // A number without its line break may be the beginning of a larger one.
  return said.split('\n').slice(0, -1).map(Number);
}

async function runToEnd(program: string, log: string, writer: string, count: number): Promise<void> {
  const child = spawn(process.execPath, [program, log, writer, String(count)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  assert.equal(code, 0);
}

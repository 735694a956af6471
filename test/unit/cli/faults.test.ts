import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { writeFixed } from '../../../src/cli/fix';
import { mountSmallDisk, type SmallDisk } from '../../support/small-disk';
import { createMachine, findingsOf, type Machine } from './machine';

const stale = '# Amazon SQS\n\n- A message is at most 256 KB.\n';
const fixable = `${stale}- Long polling. <!-- queuewise-disable-line fact-wrong -->\n`;
const fixed = `${stale}- Long polling.\n`;

describe('A disk that is full', () => {
  let disk: SmallDisk;
  let machine: Machine;

  beforeEach(function () {
    const mounted = mountSmallDisk(64);
    if (!mounted) {
      console.log('    (no disk can be mounted here)');
      return this.skip();
    }
    disk = mounted;
    machine = createMachine({}, disk.folder);
  });

  afterEach(() => disk?.remove());

  const read = (name: string): string => readFileSync(join(disk.folder, name), 'utf8');

  function fill(): void {
    const rest = join(disk.folder, 'rest.bin');
    assert.throws(() => writeFileSync(rest, new Uint8Array(2 ** 20)), /ENOSPC/);
  }

  it('leaves a note that was to be fixed as it was, and says why', async () => {
    const long = `${fixable}${'A queue keeps messages.\n'.repeat(400)}`;
    machine.write('sqs.md', long);
    fill();
    const outcome = await machine.run('check --fix --format json');
    assert.equal(read('sqs.md'), long);
    assert.equal(outcome.errors, 'sqs.md was not fixed: the disk is full.\n');
    assert.equal(JSON.parse(outcome.output).summary.fixed ?? 0, 0);
    assert.equal(outcome.status, 1);
    assert.deepEqual(readdirSync(disk.folder).sort(), ['rest.bin', 'sqs.md']);
  });

  it('leaves the baseline that there was', async () => {
    machine.write('sqs.md', stale);
    await machine.run('check --write-baseline known.json');
    const before = read('known.json');
    machine.write('more.md', stale.repeat(100));
    fill();
    const outcome = await machine.run('check --write-baseline known.json');
    assert.equal(outcome.status, 2);
    assert.equal(outcome.errors, 'queuewise: --write-baseline: known.json was not written: the disk is full.\n');
    assert.equal(read('known.json'), before);
  });

  it('costs the cache and nothing else', async () => {
    machine.write('sqs.md', stale.repeat(100));
    machine.write('kept/.gitignore', '*\n');
    fill();
    const outcome = await machine.run('check --cache kept --format json');
    assert.equal(outcome.status, 1);
    assert.equal(outcome.errors, '--cache: nothing was kept in kept: the disk is full.\n');
    assert.equal(findingsOf(outcome).length > 0, true);
    assert.deepEqual(readdirSync(join(disk.folder, 'kept')), ['.gitignore']);
  });

  it('is one line and status 2 where the report should go there', function () {
    const program = 'dist/cli.js';
    if (!existsSync(program) || !existsSync('/dev/full')) this.skip();
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [program, 'check', 'samples/notes'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    assert.equal(stderr, 'queuewise: The report could not be written: the disk is full.\n');
    assert.equal(status, 2);
  });

  it('that is read-only is named for each file, and everything is still checked', async () => {
    machine.write('a.md', fixable);
    machine.write('b.md', fixable);
    machine.write('kept/.gitignore', '*\n');
    disk.makeReadOnly();
    const outcome = await machine.run('check --fix --cache kept --format json');
    assert.deepEqual(outcome.errors.split('\n'), [
      'a.md was not fixed: the file system is read-only.',
      'b.md was not fixed: the file system is read-only.',
      '--cache: nothing was kept in kept: the file system is read-only.',
      '',
    ]);
    assert.equal(outcome.status, 1);
    const baseline = await machine.run('check --write-baseline known.json');
    assert.match(baseline.errors, /known\.json was not written: the file system is read-only\.\n$/);
    assert.equal(baseline.status, 2);
  });
});

describe('A file that is fixed', () => {
  let machine: Machine;

  beforeEach(() => {
    machine = createMachine({ 'sqs.md': fixable });
  });

  afterEach(() => machine.remove());

  it('keeps its permissions, and a link to it stays a link', async function () {
    if (process.platform === 'win32') this.skip();
    const path = join(machine.folder, 'sqs.md');
    chmodSync(path, 0o640);
    symlinkSync('sqs.md', join(machine.folder, 'link.md'));
    await machine.run('check link.md --fix');
    assert.equal(readFileSync(path, 'utf8'), fixed);
    assert.equal(statSync(path).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(machine.folder).sort(), ['link.md', 'sqs.md']);
  });

  it('and was changed or deleted since it was read is left to who did that', () => {
    const uri = join(machine.folder, 'sqs.md');
    const read = { file: 'sqs.md', uri, text: fixable, marked: false, writable: true };
    writeFileSync(uri, `${fixable}More.\n`);
    assert.equal(writeFixed(read, { ...read, text: fixed }), false);
    assert.equal(readFileSync(uri, 'utf8'), `${fixable}More.\n`);
    rmSync(uri);
    assert.throws(() => writeFixed(read, { ...read, text: fixed }), /ENOENT/);
    assert.equal(existsSync(uri), false);
  });

  it('and may not be written is left alone', async function () {
    if (process.platform === 'win32') this.skip();
    if (process.getuid?.() === 0) {
      console.log('    (nothing is closed to root)');
      this.skip();
    }
    chmodSync(join(machine.folder, 'sqs.md'), 0o444);
    const outcome = await machine.run('check --fix');
    assert.equal(outcome.errors, 'sqs.md was not fixed: permission denied.\n');
    assert.equal(readFileSync(join(machine.folder, 'sqs.md'), 'utf8'), fixable);
  });
});

describe('A folder that changes while it is checked', () => {
  let machine: Machine;

  beforeEach(() => {
    machine = createMachine({ 'sqs.md': stale });
  });

  afterEach(() => machine.remove());

  it('is checked to its end, with what stays in it', async function () {
    this.timeout(60_000);
    const program = `
      const { mkdirSync, rmSync, writeFileSync, renameSync } = require('node:fs');
      const text = ${JSON.stringify(stale)};
      for (let round = 0; ; round++) {
        const name = 'note-' + round % 20 + '.md';
        rmSync(name, { recursive: true, force: true });
        if (round % 3 === 0) mkdirSync(name);
        else if (round % 3 === 1) writeFileSync(name, text);
        else { writeFileSync(name + '.part', text); renameSync(name + '.part', name); }
        if (round === 40) process.stdout.write('running');
      }`;
    const child = spawn(process.execPath, ['--eval', program], {
      cwd: machine.folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await new Promise((resolve) => child.stdout.once('data', resolve));
      for (let run = 0; run < 8; run++) {
        const outcome = await machine.run('check --format json');
        assert.equal(outcome.status, 1, outcome.errors);
        assert.equal(outcome.errors, '');
        const ofThis = findingsOf(outcome).filter(({ file }) => file === 'sqs.md');
        assert.deepEqual(
          ofThis.map(({ rule }) => rule),
          ['fact-outdated'],
        );
      }
    } finally {
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('close', resolve));
    }
  });
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it } from 'mocha';
import { createMachine, findingsOf, type Machine } from './machine';

const stale = '# Amazon SQS\n\n- A message is at most 256 KB.\n';
const fine = '# Amazon SQS\n\n- A message is at most 1 MiB.\n';

describe('queuewise check', () => {
  let machine: Machine;
  const on = (files: Readonly<Record<string, string | Uint8Array>>): Machine => {
    machine = createMachine(files);
    return machine;
  };

  afterEach(() => machine.remove());

  it('ends with 1 where something is found, 0 where nothing reaches --fail-on', async () => {
    on({ 'sqs.md': stale });
    assert.equal((await machine.run('check .')).status, 1);
    assert.equal((await machine.run('check . --fail-on error')).status, 0);
    machine.write('sqs.md', fine);
    const clean = await machine.run('check .');
    assert.equal(clean.status, 0);
    assert.match(clean.output, /^No findings in 1 file \(\d+ ms\)\.\n$/);
  });

  it('tells places in lines and columns from 1, the end exclusive', async () => {
    on({ 'notes/sqs.md': stale });
    const found = findingsOf(await machine.run('check notes --format json'));
    assert.deepEqual(
      found.map(({ file, rule, start, end, fact }) => ({ file, rule, start, end, fact })),
      [
        {
          file: 'notes/sqs.md',
          rule: 'fact-outdated',
          start: { line: 3, column: 24 },
          end: { line: 3, column: 30 },
          fact: 'sqs.msg.max_size',
        },
      ],
    );
  });

  it('counts what it checked, and writes nothing but JSON to standard output', async () => {
    on({ 'sqs.md': stale, 'sns.md': '# Amazon SNS\n' });
    const report = JSON.parse((await machine.run('check --format json')).output);
    assert.equal(report.version, 1);
    assert.equal(report.asOf, '2026-11-25');
    assert.equal(report.summary.files, 2);
    assert.equal(report.summary.warning, 1);
  });

  it('reads settings that a CDK program of the folder imports, and counts and checks only the program', async () => {
    const source = `import { Duration, Stack, aws_sqs as sqs } from 'aws-cdk-lib';
import { DAYS } from './times';
export class ShopStack extends Stack {
  constructor(scope, id) {
    super(scope, id);
    const failed = new sqs.Queue(this, 'Failed', { retentionPeriod: Duration.days(DAYS) });
    new sqs.Queue(this, 'Orders', { deadLetterQueue: { queue: failed, maxReceiveCount: 5 } });
  }
}
`;
    on({
      'lib/shop.ts': source,
      'lib/times.ts': 'export const DAYS = 3;\n',
      'lib/other.ts': 'export const DAYS = 14;\n',
    });
    const report = JSON.parse((await machine.run('check . --format json')).output);
    assert.equal(report.summary.files, 1);
    assert.ok(report.findings.some(({ rule }: { rule: string }) => rule === 'sqs-dlq-short-retention'));
    machine.write('lib/times.ts', 'export const DAYS = 14;\n');
    const mended = findingsOf(await machine.run('check . --format json'));
    assert.ok(!mended.some(({ rule }) => rule === 'sqs-dlq-short-retention'));
  });

  it('tells a mistake once, at its construct, where the source and what the CDK has written are both given', async () => {
    const source = `import { Stack, aws_sqs as sqs } from 'aws-cdk-lib';
export class ShopStack extends Stack {
  constructor(scope, id) {
    super(scope, id);
    new sqs.Queue(this, 'Orders');
  }
}
`;
    const queue = (path: string) => ({
      Type: 'AWS::SQS::Queue',
      Metadata: { 'aws:cdk:path': `ShopStack/${path}/Resource` },
    });
    const template = { Resources: { OrdersDEAA3B9B: queue('Orders'), Lost3B9BDEAA: queue('Lost') } };
    on({ 'lib/shop.ts': source, 'cdk.out/ShopStack.template.json': JSON.stringify(template) });
    const given = 'check lib cdk.out/ShopStack.template.json --format json';
    const found = findingsOf(await machine.run(given)).filter(({ rule }) => rule === 'sqs-no-dlq');
    assert.deepEqual(
      found.map(({ file, subject }) => [file, subject]),
      [
        ['cdk.out/ShopStack.template.json', 'Lost3B9BDEAA'],
        ['lib/shop.ts', 'Orders'],
      ],
    );
  });

  it('reads standard input under the name it is given', async () => {
    on({});
    const found = findingsOf(await machine.run('check - --stdin-name x.md --format json', { input: stale }));
    assert.deepEqual(
      found.map(({ file, rule }) => [file, rule]),
      [['x.md', 'fact-outdated']],
    );
    const nameless = await machine.run('check -', { input: stale });
    assert.equal(nameless.status, 2);
    assert.match(nameless.errors, /--stdin-name/);
  });

  it('judges notes by a day, by today, or by older course material', async () => {
    on({ 'sqs.md': stale });
    assert.equal((await machine.run('check . --as-of 2024-06-30')).status, 0);
    assert.equal((await machine.run('check . --as-of exam')).status, 0);
    assert.equal((await machine.run('check . --as-of today')).status, 1);
    machine.write('sqs.md', `---\nas-of: 2024-06-30\n---\n${stale}`);
    assert.equal((await machine.run('check . --as-of today')).status, 0);
  });

  it('walks folders in one order, past what .gitignore leaves out', async () => {
    on({
      'b.md': stale,
      'a/z.md': stale,
      'a/B.md': stale,
      '.gitignore': 'drafts/\n*.tmp.md\n!keep.tmp.md\n',
      'drafts/old.md': stale,
      'x.tmp.md': stale,
      'keep.tmp.md': stale,
      'a/.gitignore': '/z.md\n',
      'node_modules/p/readme.md': stale,
      '.venv/readme.md': stale,
    });
    const found = findingsOf(await machine.run('check --format json'));
    assert.deepEqual(
      found.map(({ file }) => file),
      ['a/B.md', 'b.md', 'keep.tmp.md'],
    );
  });

  it('honours the .gitignore of the repository when a folder inside is checked', async () => {
    on({ '.git/HEAD': '', '.gitignore': 'notes/drafts\n', 'notes/a.md': stale, 'notes/drafts/b.md': stale });
    const found = findingsOf(await machine.run('check notes --format json'));
    assert.deepEqual(
      found.map(({ file }) => file),
      ['notes/a.md'],
    );
  });

  it('checks a file that is named although it is ignored', async () => {
    on({ '.gitignore': '*.md\n', 'a.md': stale });
    assert.equal(findingsOf(await machine.run('check a.md --format json')).length, 1);
  });

  it('says of a named file that it is of no kind that is read', async () => {
    on({ 'notes.txt': stale });
    const outcome = await machine.run('check notes.txt');
    assert.equal(outcome.status, 0);
    assert.match(outcome.errors, /^notes\.txt was not checked: /);
  });

  it('reports what it cannot read and goes on', async () => {
    const binary = Uint8Array.from({ length: 512 }, (_, index) => index % 256);
    const large = new Uint8Array(5 * 2 ** 20 + 1).fill(97);
    on({
      'binary.md': binary,
      'empty.md': '',
      'large.md': large,
      'sqs.md': stale,
      'broken.json': '{ "Resources": { "Orders": { "Type": "AWS::SQS::Queue" ',
    });
    const outcome = await machine.run('check --format json');
    const wanted = ['unreadable', 'fact-outdated'];
    const found = findingsOf(outcome)
      .filter(({ rule }) => wanted.includes(rule))
      .map(({ file, rule }) => [file, rule]);
    assert.deepEqual(found, [
      ['binary.md', 'unreadable'],
      ['broken.json', 'unreadable'],
      ['large.md', 'unreadable'],
      ['sqs.md', 'fact-outdated'],
    ]);
    assert.equal(outcome.errors, '');
  });

  it('names links that lead in a circle, folders and files that it may not read, and pipes, and goes on', async function () {
    if (process.platform === 'win32') this.skip();
    on({ 'sqs.md': stale, 'closed/a.md': stale });
    symlinkSync('loop.md', join(machine.folder, 'loop.md'));
    symlinkSync('..', join(machine.folder, 'closed', 'up'));
    execFileSync('mkfifo', [join(machine.folder, 'pipe.md')]);
    const unreadable = async (command: string) =>
      findingsOf(await machine.run(`check ${command} --format json`))
        .filter(({ rule }) => rule === 'unreadable')
        .map(({ file, message }) => `${file}: ${message}`);
    const walked = ['loop.md: This link cannot be followed: its symbolic links lead in a circle.'];
    assert.deepEqual(await unreadable('.'), walked);
    assert.deepEqual(await unreadable('loop.md pipe.md sqs.md'), [
      'loop.md: This file cannot be read: its symbolic links lead in a circle.',
      'pipe.md: This is a pipe or a device; only files are read.',
    ]);
    if (process.getuid?.() === 0) return; // Nothing is closed to root.
    chmodSync(join(machine.folder, 'closed'), 0);
    assert.deepEqual(await unreadable('.'), ['closed: This folder cannot be read: permission denied.', ...walked]);
    chmodSync(join(machine.folder, 'closed'), 0o755);
  });

  it('reads UTF-8 with a byte order mark, UTF-16 and CRLF at the same columns', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(stale, 'utf16le')]);
    on({ 'bom.md': `\ufeff${stale}`, 'wide.md': utf16, 'crlf.md': stale.replace(/\n/g, '\r\n') });
    const found = findingsOf(await machine.run('check --format json'));
    assert.deepEqual(
      found.map(({ start }) => start),
      [1, 2, 3].map(() => ({ line: 3, column: 24 })),
    );
  });

  it('fixes what is safe to fix and nothing else', async () => {
    const idle = '- Long polling. <!-- queuewise-disable-line fact-wrong -->';
    on({ 'sqs.md': `\ufeff${stale}${idle}\n`.replace(/\n/g, '\r\n') });
    const outcome = await machine.run('check --fix');
    assert.match(outcome.output, /1 finding fixed\./);
    const expected = `\ufeff${stale}- Long polling.\n`.replace(/\n/g, '\r\n');
    assert.equal(readFileSync(join(machine.folder, 'sqs.md'), 'utf8'), expected);
  });

  it('does not fix a file whose bytes it would change', async () => {
    const bytes = Buffer.from('# Caf\xe9 <!-- queuewise-disable-line fact-wrong -->\n', 'latin1');
    on({ 'cafe.md': bytes });
    const outcome = await machine.run('check --fix');
    assert.match(outcome.errors, /cafe\.md is not in UTF-8/);
    assert.deepEqual(readFileSync(join(machine.folder, 'cafe.md')), bytes);
  });

  it('takes its configuration from queuewise.config.json', async () => {
    on({ 'sqs.md': stale, 'old/a.md': stale, 'queuewise.config.json': '{ "rules": { "fact-outdated": "info" } }' });
    assert.equal((await machine.run('check')).status, 0);
    machine.write('other.json', '{ "rules": { "fact-outdated": "error" }, "exclude": ["old/"] }');
    const found = findingsOf(await machine.run('check --config other.json --format json'));
    assert.deepEqual(
      found.map(({ file, severity }) => [file, severity]),
      [['sqs.md', 'error']],
    );
  });

  const broken: Readonly<Record<string, readonly [string, RegExp]>> = {
    'an unknown option': ['check --fxi', /Unknown option --fxi; did you mean --fix\?/],
    'an unknown command': ['chek', /no command chek; did you mean check\?/],
    'a path that does not exist': ['check nowhere.md', /nowhere\.md does not exist/],
    'a format that does not exist': ['check --format xml', /--format must be one of text, json, sarif, github/],
    'a day that no calendar has': ['check --as-of 2026-02-31', /--as-of must be/],
    'a shard outside its number': ['check --shard 3/2', /--shard must be I\/N/],
    'a configuration that is no JSON': ['check --config broken.json', /broken\.json is not valid JSON/],
    'an unknown rule in the configuration': [
      'check --config rule.json',
      /sqs-no-dql is not a rule; did you mean sqs-no-dlq\?/,
    ],
    'a setting that does not exist': ['check --config key.json', /asof is not a setting; did you mean asOf\?/],
    'a configuration that is missing': ['check --config none.json', /none\.json is not a file/],
    'a baseline that is missing': ['check --baseline none.json', /none\.json cannot be read/],
  };
  for (const [what, [command, message]] of Object.entries(broken)) {
    it(`ends with 2 and one line for ${what}`, async () => {
      on({
        'sqs.md': stale,
        'broken.json': '{',
        'rule.json': '{ "rules": { "sqs-no-dql": "off" } }',
        'key.json': '{ "asof": "today" }',
      });
      const outcome = await machine.run(command);
      assert.equal(outcome.status, 2);
      assert.match(outcome.errors, message);
      assert.equal(outcome.errors.trim().split('\n').length, 1);
      assert.equal(outcome.output, '');
    });
  }
});

describe('queuewise check in shards', () => {
  it('finds in all of them together what one run finds', async () => {
    const files = Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`n${index}.md`, stale]));
    const machine = createMachine(files);
    try {
      const whole = findingsOf(await machine.run('check --format json'));
      const parts = [];
      for (const shard of ['1/3', '2/3', '3/3']) {
        parts.push(...findingsOf(await machine.run(`check --format json --shard ${shard}`)));
      }
      assert.equal(whole.length, 7);
      assert.deepEqual(
        parts.map(({ file }) => file).sort(),
        whole.map(({ file }) => file),
      );
    } finally {
      machine.remove();
    }
  });
});

describe('queuewise check with a baseline', () => {
  it('excuses what is known wherever it moves to, and tells what is gone', async () => {
    const machine = createMachine({
      'sqs.md': stale,
      'sns.md': '# Amazon SQS\n\n- At most 256 KB a message.\n',
      'queuewise.config.json': '{ "rules": { "note-disagreement": "off" } }',
    });
    try {
      assert.equal((await machine.run('check --write-baseline base.json')).status, 0);
      assert.equal((await machine.run('check --baseline base.json')).status, 0);
      machine.write('sqs.md', `${stale.replace('# Amazon SQS', '# Amazon SQS\n\nA new line above.')}`);
      machine.write('sns.md', '# Amazon SQS\n\n- At most 1 MiB a message.\n');
      const later = await machine.run('check --baseline base.json --format json');
      assert.equal(later.status, 0);
      assert.deepEqual(JSON.parse(later.output).gone, [
        { file: 'sns.md', rule: 'fact-outdated', subject: 'sqs.msg.max_size', text: '256 KB' },
      ]);
      machine.write('new.md', stale);
      const fresh = await machine.run('check --baseline base.json --format json');
      assert.equal(fresh.status, 1);
      assert.deepEqual(
        findingsOf(fresh).map(({ file }) => file),
        ['new.md'],
      );
    } finally {
      machine.remove();
    }
  });
});

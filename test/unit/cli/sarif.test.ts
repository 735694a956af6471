import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ValidateFunction } from 'ajv';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { afterEach, describe, it } from 'mocha';
import { createMachine, type Machine } from './machine';

/** The schema of the standard as its publishers' own package for tests carries it. */
function sarifSchema(): ValidateFunction {
  const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  // Its pattern of languages has a bracket too many for regular expressions with the u flag.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  return ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
}

describe('SARIF', () => {
  const validate = sarifSchema();
  let machine: Machine;

  afterEach(() => machine.remove());

  async function check(files: Readonly<Record<string, string | Uint8Array>>) {
    machine = createMachine(files);
    const { output } = await machine.run('check --format sarif');
    const log = JSON.parse(output);
    const isValid = validate(log);
    assert.ok(isValid, JSON.stringify(validate.errors?.slice(0, 5), null, 2));
    return JSON.parse(output).runs[0];
  }

  it('is valid by the schema of version 2.1.0 for the samples', async () => {
    const names = ['notes/sqs.md', 'notes/order-system.md', 'templates/orders.yaml', 'templates/packing.sam.yaml'];
    const run = await check(Object.fromEntries(names.map((name) => [name, readFileSync(`samples/${name}`, 'utf8')])));
    assert.ok(run.results.length > 10);
    assert.ok(run.results.some((result: { relatedLocations?: unknown }) => result.relatedLocations));
    assert.ok(run.results.some((result: { fixes?: unknown }) => result.fixes));
  });

  it('is valid without findings', async () => {
    assert.deepEqual((await check({ 'sqs.md': '# Amazon SQS\n' })).results, []);
  });

  it('is valid for files with odd names, at odd places, and for those that cannot be read', async () => {
    const run = await check({
      'a b#c%d?é.md': '# Amazon SQS\n\nAt most 256 KB a message.',
      'binary.md': Uint8Array.from({ length: 512 }, (_, index) => index % 256),
      'empty.json': '{ "Resources": { "Q": { "Type": "AWS::SQS::Queue" ',
      'crlf.md': '# Amazon SQS\r\n\r\n- \u{1F680} At most 256 KB a message.\r\n',
    });
    const files = run.results.map(
      (result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        result.locations[0]?.physicalLocation.artifactLocation.uri,
    );
    assert.ok(files.includes('a%20b%23c%25d%3F%C3%A9.md'), files.join(', '));
  });

  it('makes no link and no formula of a name', async () => {
    const names = ['[here](javascript:alert(1))', '=HYPERLINK("https://x.test")', '+1', '-1', '@SUM(A1)'];
    const queue = { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 99_999 } };
    const run = await check({
      'stack.json': JSON.stringify({ Resources: Object.fromEntries(names.map((name) => [name, queue])) }),
    });
    const texts: readonly string[] = run.results.map((result: { message: { text: string } }) => result.message.text);
    for (const name of names)
      assert.ok(
        texts.some((text) => text.replaceAll('\\', '').includes(name)),
        name,
      );
    for (const text of texts) {
      assert.doesNotMatch(text, /(?<!\\)\]\(/);
      assert.doesNotMatch(text, /^[=+\-@]/);
    }
  });

  it('says of a schema that refuses a log what is wrong with it', () => {
    machine = createMachine();
    assert.equal(validate({ version: '2.1.0', runs: [{ results: [] }] }), false);
  });
});

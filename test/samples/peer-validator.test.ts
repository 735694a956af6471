import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { applyEdits } from '../../src/engine/apply';
import { engine, options } from '../support/engine';
import { readPage } from './page';

const pages = 'docs/rules';
const peers = 'tools/peers';
const out = `out/test/${process.pid}-validated`;

/** What is used of `@aws/cloudformation-validate`. */
interface Validator {
  readonly CelEngine: new () => {
    validateStandard(file: object): {
      readonly diagnostics: readonly { readonly ruleId: string; readonly message: string }[];
    };
    free(): void;
  };
  readonly TemplateFile: new (path: string) => object;
}

/** Its schema of topics is older than the property (September 2026). */
const notKnownThere = /'MaximumMessageSize' was unexpected/;

const templates = readdirSync(pages)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .flatMap((name) =>
    readPage(`${pages}/${name}`, name.replace(/\.md$/, '')).samples.map((sample) => ({ name, sample })),
  )
  .filter(({ sample }) => /\.(?:yaml|json)$/.test(sample.uri) && sample.beside.length === 0);

describe('After every fix of every sample template, the schema of CloudFormation', () => {
  let validator: InstanceType<Validator['CelEngine']>;
  let errorsIn: (text: string, uri: string) => readonly string[];

  before(function () {
    if (!existsSync(`${peers}/node_modules/@aws/cloudformation-validate`)) {
      console.log('      @aws/cloudformation-validate is not installed: `npm run bench` installs it.');
      this.skip();
    }
    const { CelEngine, TemplateFile } = createRequire(resolve(peers, 'package.json'))(
      '@aws/cloudformation-validate',
    ) as Validator;
    validator = new CelEngine();
    mkdirSync(out, { recursive: true });
    errorsIn = (text, uri) => {
      const file = resolve(out, `template${uri.slice(uri.lastIndexOf('.'))}`);
      writeFileSync(file, text);
      return (
        validator
          .validateStandard(new TemplateFile(file))
          .diagnostics.filter(({ ruleId, message }) => /^[EF]/.test(ruleId) && !notKnownThere.test(message))
          // What a message lists of the template differs with what a fix adds.
          .map(({ ruleId, message }) => `${ruleId} ${message.replace(/\[.*/s, '')}`)
      );
    };
  });

  after(() => {
    validator?.free();
    rmSync(out, { recursive: true, force: true });
  });

  it('has no error that it did not have before', () => {
    const broken: string[] = [];
    let fixes = 0;
    for (const { name, sample } of templates) {
      const { uri, text } = sample;
      const findings = engine.check(engine.read({ uri, text }), options);
      const had = new Set(errorsIn(text, uri));
      for (const fix of findings.flatMap((finding) => finding.fixes)) {
        if (fix.edits.length === 0) continue;
        fixes += 1;
        const errors = errorsIn(applyEdits(text, fix.edits), uri);
        broken.push(...errors.filter((one) => !had.has(one)).map((one) => `${name} «${fix.title}»: ${one}`));
      }
    }
    assert.ok(fixes > 100, `${fixes} fixes`);
    assert.deepEqual(broken, []);
  }).timeout(60_000);
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as whole from '@babel/parser';
import { build } from 'esbuild';
import { before, describe, it } from 'mocha';
import { smallerBabel } from '../../../scripts/lib/smaller-babel.mjs';

const folder = 'test/fixtures/cdk';
const programs = readdirSync(folder).filter((name) => name.endsWith('.ts'));

describe('The parser of TypeScript in the bundles', () => {
  let bundled: typeof whole;

  before(async () => {
    const { outputFiles } = await build({
      stdin: { contents: "export { parse } from '@babel/parser'", resolveDir: '.' },
      bundle: true,
      format: 'esm',
      write: false,
      plugins: [smallerBabel],
    });
    const [file] = outputFiles;
    assert.ok(file);
    assert.doesNotMatch(file.text, /FlowParserMixin|JSXParserMixin|FlowErrors/);
    bundled = await import(`data:text/javascript;base64,${Buffer.from(file.contents).toString('base64')}`);
  });

  for (const name of programs) {
    const text = readFileSync(`${folder}/${name}`, 'utf8');

    it(`reads ${name} as the whole one does, and half of it`, () => {
      for (const read of [text, text.slice(0, text.length / 2)])
        assert.deepEqual(outcome(bundled, read), outcome(whole, read));
    });
  }
});

/** The tree as plain data, or why there is none. */
function outcome({ parse }: typeof whole, text: string): unknown {
  try {
    const tree = parse(text, { sourceType: 'module', plugins: ['typescript', 'decorators'], errorRecovery: true });
    return JSON.parse(JSON.stringify(tree));
  } catch (error) {
    return String(error);
  }
}

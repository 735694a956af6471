import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { evaluateProgram } from '../../../src/engine/read/cdk/evaluate';
import { lowerConstructs } from '../../../src/engine/read/cdk/lower';
import { readWithBabel } from '../../../src/engine/read/cdk/syntax/babel';
import { readTypeScript } from '../../../src/engine/read/cdk/syntax/lezer-typescript';
import { plain, resourcesOf } from './support';

const folder = 'test/fixtures/cdk';
const programs = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replace(/\.ts$/, ''));

describe('Every CDK program of the fixtures', () => {
  for (const name of programs) {
    const text = readFileSync(`${folder}/${name}.ts`, 'utf8');

    it(`${name} means the same in TypeScript and in Python`, () => {
      const typescript = resourcesOf(`${name}.ts`, text);
      const python = resourcesOf(`${name}.py`, readFileSync(`${folder}/${name}.py`, 'utf8'));
      assert.ok(typescript.length > 0);
      assert.deepEqual(python.map(plain), typescript.map(plain));
      assert.deepEqual(
        python.map(({ load }) => load?.text),
        typescript.map(({ load }) => load?.text),
      );
    });

    it(`${name} is the same for both TypeScript parsers, spans included`, () => {
      const strict = readWithBabel(text);
      assert.ok(strict);
      const lower = (program: typeof strict) =>
        lowerConstructs(evaluateProgram(program, text, 0, false).constructs).map(({ resource }) => resource);
      assert.deepEqual(lower(readTypeScript(text)), lower(strict));
    });

    it(`${name} has every span inside its text`, () => {
      for (const resource of resourcesOf(`${name}.ts`, text)) {
        for (const { start, end } of [resource.head, resource.span, resource.properties.span]) {
          assert.ok(start >= 0 && start <= end && end <= text.length, `${resource.id}: ${start}–${end}`);
        }
      }
    });
  }
});

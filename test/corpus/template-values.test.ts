import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments } from 'yaml';
import { buildGraph } from '../../src/engine/graph';
import { readTemplate } from '../../src/engine/read/template';
import type { EntryNode, SyntaxNode } from '../../src/engine/read/template/syntax';
import { readYaml } from '../../src/engine/read/template/yaml';

const root = '../shared/corpus';
const files = ['cfn', 'sam']
  .map((folder) => `${root}/${folder}`)
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));

describe('Templates of the corpus', () => {
  before(function () {
    if (files.length === 0) {
      console.log('      no corpus here: skipped');
      this.skip();
    }
  });

  for (const [kind, convert] of [
    ['as they are', (text: string) => text],
    ['with the line ends of Windows', (text: string) => text.replace(/\r?\n/g, '\r\n')],
  ] as const) {
    it(`${kind} have the values and places that the yaml package reads`, () => {
      let compared = 0;
      for (const file of files) {
        const text = convert(readFileSync(file, 'utf8'));
        const documents = parseAllDocuments(text, { version: '1.1', uniqueKeys: false, logLevel: 'silent' });
        const ours = readYaml(text);
        for (const [index, document] of [...documents].entries()) {
          if (document.errors.length > 0) continue;
          compared += compare(document.contents, ours.documents[index]?.root, `${file}:`);
        }
      }
      assert.ok(compared > 10_000, `only ${compared} nodes were compared`);
    });
  }

  it('are all recognised and readable, and their graphs can be built', () => {
    for (const file of files) {
      const read = readTemplate({ uri: file, text: readFileSync(file, 'utf8') });
      assert.ok(read, `${file} is not recognised`);
      assert.deepEqual(read.problems, [], file);
      for (const template of read.templates) buildGraph(template);
    }
  });
});

/** Compares value and place of every node; answers how many there were. */
function compare(theirs: Node | null, ours: SyntaxNode | undefined, path: string): number {
  if (isAlias(theirs)) return 0;
  if (isMap(theirs)) {
    assert.ok(ours?.kind === 'map', `${path} is a map`);
    let count = 1;
    for (const pair of theirs.items) {
      const key = isScalar(pair.key) ? (pair.key.source ?? '') : '';
      const entry: EntryNode | undefined = ours.entries.find((one) => one.key === key);
      assert.ok(entry, `${path}/${key} is missing`);
      assert.deepEqual([entry.keyStart, entry.keyEnd], (pair.key as Node).range?.slice(0, 2), `${path}/${key}`);
      count += compare(pair.value as Node | null, entry.value, `${path}/${key}`);
    }
    return count;
  }
  if (isSeq(theirs)) {
    assert.ok(ours?.kind === 'list', `${path} is a list`);
    assert.equal(ours.items.length, theirs.items.length, path);
    return theirs.items.reduce<number>(
      (sum, item, index) => sum + compare(item as Node, ours.items[index], `${path}/${index}`),
      1,
    );
  }
  assert.ok(ours?.kind === 'scalar', `${path} is a scalar`);
  if (!isScalar(theirs)) return 1;
  // Dates and tagged values stay text; `yaml` takes a lone dot for a number.
  const isText = theirs.value instanceof Date || ours.tag !== undefined || theirs.source === '.';
  assert.equal(ours.value, isText ? (theirs.source ?? '') : theirs.value, path);
  const isInline = theirs.type !== 'BLOCK_LITERAL' && theirs.type !== 'BLOCK_FOLDED';
  if (theirs.source && ours.tag === undefined && isInline && theirs.range) {
    assert.deepEqual([ours.start, ours.end], [theirs.range[0], theirs.range[1]], path);
  }
  return 1;
}

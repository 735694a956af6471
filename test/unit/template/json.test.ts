import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readJson } from '../../../src/engine/read/template/json';
import type { SyntaxNode } from '../../../src/engine/read/template/syntax';
import { dataOf } from './yaml-data';

const rootOf = (text: string, offset?: number) => readJson(text, offset).documents[0]?.root;

describe('The JSON reader gives the values that JavaScript gives', () => {
  const texts: readonly string[] = [
    '{"a": "b", "c": [1, -2.5, 1e3, 0], "d": {"e": true, "f": false, "g": null}}',
    '[[], {}, [[1], [2, [3]]]]',
    '"text"',
    '12',
    'true',
    'null',
    '{"a\\"b\\\\c": "d\\ne\\u00e9\\/\\t"}',
    '{"a": 1, "b": 2, "a": 3}',
    ' \r\n\t{ "a" : [ 1 , 2 ] }\n',
    '{"": ""}',
    '[true, false, true]',
  ];
  for (const text of texts) {
    it(`for ${text.trim()}`, () => {
      assert.deepEqual(dataOf(rootOf(text)), JSON.parse(text));
      assert.equal(readJson(text).problem, undefined);
    });
  }

  it('and nothing for what nests without end', () => {
    const deepest = (node: SyntaxNode | undefined): SyntaxNode | undefined =>
      node?.kind === 'list' && node.items[0] ? deepest(node.items[0]) : node;
    const nested = (depth: number) => deepest(rootOf(`${'['.repeat(depth)}7${']'.repeat(depth)}`));
    const values = [nested(128), nested(129)].map((node) => node?.kind === 'scalar' && node.value);
    assert.deepEqual(values, [7, null]);
  });
});

describe('The JSON reader tells places from the offset given', () => {
  const text = '{ "key": "text", "list": [ 12, true ], "none": null }';
  const slice = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start - 50, end - 50);

  it('of keys and values, and whether a value stands in quotes', () => {
    const { documents } = readJson(text, 50);
    assert.deepEqual([documents[0]?.start, documents[0]?.end], [50, 50 + text.length]);
    const root = documents[0]?.root;
    assert.ok(root?.kind === 'map');
    assert.equal(slice(root), text);
    assert.deepEqual(
      root.entries.map(({ keyStart, keyEnd, value }) => [slice({ start: keyStart, end: keyEnd }), slice(value)]),
      [
        ['"key"', '"text"'],
        ['"list"', '[ 12, true ]'],
        ['"none"', 'null'],
      ],
    );
    const [quoted, list, nothing] = root.entries.map(({ value }) => value);
    assert.ok(list?.kind === 'list');
    assert.deepEqual(list.items.map(slice), ['12', 'true']);
    const plain = [quoted, ...list.items, nothing].map((node) => node?.kind === 'scalar' && node.plain);
    assert.deepEqual(plain, [false, true, true, true]);
  });

  it('of a value that is not written yet: behind its key', () => {
    const half = '{ "a": }';
    const root = rootOf(half, 50);
    const [entry] = root?.kind === 'map' ? root.entries : [];
    assert.ok(entry?.value.kind === 'scalar');
    assert.deepEqual([entry.value.value, entry.value.start, entry.value.end], [null, 57, 57]);
  });
});

describe('A JSON text that is none', () => {
  const problems: Readonly<Record<string, readonly [words: string, message: string]>> = {
    '{ "a": 1, // why\n "b": 2 }': ['/', 'JSON has no comments: CloudFormation rejects this template.'],
    '{ "a": 1, }': ['}', 'This comma before "}" is one too many for JSON.'],
    '[ 1, 2, ]': [']', 'This comma before "]" is one too many for JSON.'],
    '{ "a": \'b\' }': ["'", 'JSON texts stand in double quotes.'],
    '{ "a": 1 "b": 2 }': ['"b"', 'A comma or a colon is missing before "b".'],
    '{ "a" { "b": 1 } }': ['{', 'A comma or a colon is missing before {.'],
    '{ "a" [ 1 ] }': ['[', 'A comma or a colon is missing before [.'],
    '{ "a": yes }': ['yes', 'JSON does not allow yes here.'],
    '{ "a": +1.5 }': ['+1.5', 'JSON does not allow +1.5 here.'],
    '{ "a": 1': ['1', 'This JSON ends too early: a closing bracket or brace is missing.'],
    '{ "a": [ 1, 2 \n\n': ['2', 'This JSON ends too early: a closing bracket or brace is missing.'],
  };
  for (const [text, [words, message]] of Object.entries(problems)) {
    it(`has one problem at ${words}, in ${text.replace(/\n/g, ' ')}`, () => {
      const { problem } = readJson(text, 50);
      assert.ok(problem);
      assert.deepEqual([text.slice(problem.start - 50, problem.end - 50), problem.message], [words, message]);
    });
  }

  it('is told at its first place, and is read as far as it goes', () => {
    const text = '{ "a": 1, "b": no, "c": maybe, "d": [ 2, } }';
    const { problem, documents } = readJson(text);
    assert.equal(problem && text.slice(problem.start, problem.end), 'no');
    assert.equal((dataOf(documents[0]?.root) as { readonly a: unknown }).a, 1);
  });

  it('is broken in the map where it breaks, and not in the others', () => {
    const root = rootOf('{ "whole": { "a": 1 }, "broken": { "a": no } }');
    assert.ok(root?.kind === 'map');
    const broken = [root, ...root.entries.map(({ value }) => value)].map((node) => node.kind === 'map' && node.broken);
    assert.deepEqual(broken, [true, undefined, true]);
  });

  it('may be empty', () => {
    const { problem } = readJson('');
    assert.deepEqual([problem?.start, problem?.end], [0, 0]);
  });
});

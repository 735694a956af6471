import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as babel from '@babel/parser';
import { parser as javascript } from '@lezer/javascript';
import { parser as json } from '@lezer/json';
import { parser as python } from '@lezer/python';
import { parser as yaml } from '@lezer/yaml';
import { build } from 'esbuild';
import type { Nodes } from 'mdast';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { before, describe, it } from 'mocha';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type Document, isAlias, isCollection, isPair, isScalar, parseDocument } from 'yaml';
import { smallerPackages } from '../../scripts/lib/smaller-packages.mjs';

const whole = { babel, javascript, json, python, yaml, parseDocument, gfm, gfmFromMarkdown };

const programs = filesOf('test/fixtures/cdk', '.ts');
const templates = [...filesOf('samples/templates', '.yaml'), ...filesOf('samples/templates', '.json')];

describe('What the bundles leave out of packages', () => {
  let bundled: typeof whole;

  before(async () => {
    const contents = `
      export * as babel from '@babel/parser';
      export { parser as javascript } from '@lezer/javascript';
      export { parser as json } from '@lezer/json';
      export { parser as python } from '@lezer/python';
      export { parser as yaml } from '@lezer/yaml';
      export { parseDocument } from 'yaml';
      export { gfm } from 'micromark-extension-gfm';
      export { gfmFromMarkdown } from 'mdast-util-gfm';`;
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: '.' },
      bundle: true,
      format: 'esm',
      write: false,
      plugins: [smallerPackages],
    });
    const [file] = outputFiles;
    assert.ok(file);
    assert.doesNotMatch(
      file.text,
      /FlowParserMixin|JSXParserMixin|FlowErrors|styleTags|foldFlowLines\(\w|LiteralEmail/i,
    );
    bundled = await import(`data:text/javascript;base64,${Buffer.from(file.contents).toString('base64')}`);
  });

  for (const file of programs) {
    it(`changes no tree of ${file}, nor of half of it`, () => {
      const text = readFileSync(file, 'utf8');
      for (const read of [text, text.slice(0, text.length / 2)]) {
        assert.deepEqual(babelTree(bundled, read), babelTree(whole, read));
        assert.equal(bundled.javascript.parse(read).toString(), whole.javascript.parse(read).toString());
      }
    });
  }

  for (const file of filesOf('test/fixtures/cdk', '.py')) {
    it(`changes no tree of ${file}`, () => {
      const text = readFileSync(file, 'utf8');
      assert.equal(bundled.python.parse(text).toString(), whole.python.parse(text).toString());
    });
  }

  for (const file of templates) {
    it(`changes nothing that is read of ${file}, whole or broken`, () => {
      const text = readFileSync(file, 'utf8');
      for (const read of [text, `${text}\n  : ]`]) {
        assert.equal(bundled.yaml.parse(read).toString(), whole.yaml.parse(read).toString());
        assert.equal(bundled.json.parse(read).toString(), whole.json.parse(read).toString());
        assert.deepEqual(yamlTree(bundled, read), yamlTree(whole, read));
      }
    });
  }

  it('changes nothing of tags, anchors and what they stand for', () => {
    const text = [
      '%YAML 1.1',
      '---',
      'all: &all { on: yes, at: 2026-11-28, every: 1:30, big: 0o17 }',
      'one: { <<: *all, set: !!set { a, b }, list: !!omap [a: 1, b: 2], pairs: !!pairs [a: 1, a: 2] }',
      'two: [*all, !Ref Orders, !<tag:example.com,2026:x> y, *none]',
    ].join('\n');
    assert.deepEqual(yamlTree(bundled, text), yamlTree(whole, text));
  });

  it('changes no words of a note, only what can be clicked', () => {
    const note = [
      '- [x] Read https://docs.aws.amazon.com/lambda/latest/dg/with_sqs.html, ~~not~~ www.example.com. [^1]',
      '',
      '| Whom | Ask |',
      '| --- | --- |',
      '| Ann | ann_lee@example.com, or `x@y.z` |',
      '',
      '[^1]: See <https://example.com>.',
    ].join('\n');
    assert.deepEqual(outline(bundled, note), outline(whole, note));
  });
});

function filesOf(folder: string, ending: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);
}

/** The tree as plain data, or where and why there is none. */
function babelTree({ babel: { parse } }: typeof whole, text: string): unknown {
  try {
    const tree = parse(text, { sourceType: 'module', plugins: ['typescript', 'decorators'], errorRecovery: true });
    return withoutReasons(tree);
  } catch (error) {
    return withoutReasons(error);
  }
}

/** Plain data; errors without their names. */
function withoutReasons(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === 'reasonCode' ? undefined : value)));
}

/** Values, places and what is wrong. */
function yamlTree({ parseDocument: parse }: typeof whole, text: string): unknown {
  return (['1.1', '1.2'] as const).map((version) => {
    const document = parse(text, { logLevel: 'silent', version });
    return [nodeTree(document.contents, document), document.errors.map(({ message, pos }) => [message, pos])];
  });
}

function nodeTree(node: unknown, document: Document): unknown {
  if (isPair(node)) return [nodeTree(node.key, document), nodeTree(node.value, document)];
  if (isAlias(node)) return [node.source, node.range, nodeTree(node.resolve(document), document)];
  if (isScalar(node)) return [typeof node.value, String(node.value), node.range, node.tag, node.anchor];
  if (!isCollection(node)) return node;
  return [node.items.map((item) => nodeTree(item, document)), node.range, node.tag, node.anchor];
}

/** The texts of a note in their order, each with what it stands in; addresses are text. */
function outline({ gfm: syntax, gfmFromMarkdown: nodes }: typeof whole, text: string): readonly string[] {
  const parser = unified()
    .use(remarkParse)
    .use(function () {
      this.data({ micromarkExtensions: [syntax()], fromMarkdownExtensions: [nodes()] });
    });
  const shown = (node: Nodes): string => {
    if (node.type === 'link') return node.children.map(shown).join('');
    if ('children' in node) return `${node.type}(${node.children.map(shown).join('')})`;
    return 'value' in node ? node.value : node.type;
  };
  return parser.parse(text).children.map(shown);
}

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { before, describe, it } from 'mocha';
import { analyse } from 'scslre';
import ts from 'typescript';
import { doublesItsWays } from '../support/ambiguity';

interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** File and line where it is written, or what builds it. */
  readonly place: string;
}

/** The parts of the program that build patterns when they are loaded and can be loaded outside of an editor and a page. */
const loadable = ['src/core.ts', 'src/facts/index.ts', 'src/rules/index.ts', 'src/quiz/highlight.ts'];

/** Alternatives inside of a repetition that can read the same text in two ways. */
const overlapping = [
  '(?:ab?|b)*c',
  '^(?:a|ab|b)*$',
  '^(?:a?b?)*$',
  '^(?:a{1,3}|b)*$',
  '^(?:the |\\w{1,9} ){0,9}$',
  '^(?=(?:a|a)*$)',
  '^(?:x(?=(?:a|[ab])*c))*$',
];
const harmless = ['^(?:a|b)*$', '^(?:"[^"]*"|[^"])*$', '^(?:\\\\.|[^"\\\\])*$', '^(?:ab|cd|a)*$', '^(?:a|a){0,2}$'];

describe('Regular expressions', () => {
  let built: readonly Pattern[] = [];

  before(async () => {
    built = await builtPatterns();
  });

  it('that are written out cost time linear in the text', () => {
    const written = writtenPatterns();
    assert.ok(written.length > 500);
    assert.deepEqual(written.flatMap(faultsOf), []);
  });

  it('that are put together cost time linear in the text', () => {
    assert.ok(built.length > 100);
    assert.deepEqual(built.flatMap(faultsOf), []);
  });

  it('that are put together of what a text holds cost time linear in it', () => {
    const woven = wovenPatterns();
    assert.ok(woven.some(({ place }) => place.startsWith('src/editor/')));
    assert.deepEqual(woven.flatMap(faultsOf), []);
  });

  it('of grammars, settings and the schema cost time linear in the text', () => {
    const listed = listedPatterns();
    assert.ok(listed.length > 10);
    assert.deepEqual(listed.flatMap(faultsOf), []);
  });

  it('that are superlinear would be found', () => {
    const superlinear = ['[ab]+$', '^(?:a+)+$', '^\\s*(.+?)\\s*$', '\\d+\\d+x'];
    for (const source of [...superlinear, ...overlapping])
      assert.equal(faultsOf({ source, flags: '', place: source }).length > 0, true, source);
    for (const source of harmless) assert.deepEqual(faultsOf({ source, flags: '', place: source }), [], source);
  });
});

/** How a pattern can be made to take time that grows faster than the text, in words. */
function faultsOf({ source, flags, place }: Pattern): readonly string[] {
  const { reports } = analyse({ source, flags: flags.replace('d', '') });
  const found = reports.map(({ type, exponential }) => `${exponential ? 'exponential' : 'polynomial'} (${type})`);
  if (doublesItsWays(source, flags.replace('d', ''))) found.push('exponential (alternatives that overlap)');
  return found.map((fault) => `${place}: /${source.slice(0, 120)}/ is ${fault}`);
}

/** Every literal of the sources. */
function writtenPatterns(): readonly Pattern[] {
  return patternsIn((node) => {
    if (!ts.isRegularExpressionLiteral(node)) return undefined;
    const end = node.text.lastIndexOf('/');
    return { source: node.text.slice(1, end), flags: node.text.slice(end + 1) };
  });
}

/** Every template from which the sources make a pattern, with a letter for each word of a text that it is woven of. */
function wovenPatterns(): readonly Pattern[] {
  return patternsIn((node) => {
    if (!ts.isNewExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'RegExp') return;
    const [made, flags] = node.arguments ?? [];
    if (!made || !ts.isTemplateExpression(made)) return undefined;
    const source = made.head.text + made.templateSpans.map(({ literal }) => `x${literal.text}`).join('');
    return isPattern(source) ? { source, flags: flags && ts.isStringLiteral(flags) ? flags.text : '' } : undefined;
  });
}

/** What is woven of parts of patterns, as a number into `{1,9}`, is checked where it is put together. */
function isPattern(source: string): boolean {
  try {
    return new RegExp(source) !== undefined;
  } catch {
    return false;
  }
}

type Found = Omit<Pattern, 'place'>;

function patternsIn(patternOf: (node: ts.Node) => Found | undefined): readonly Pattern[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.flatMap((name) => {
    const path = `src/${name.split(sep).join('/')}`;
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
    const found: Pattern[] = [];
    const visit = (node: ts.Node): void => {
      const pattern = patternOf(node);
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      if (pattern) found.push({ ...pattern, place: `${path}:${line + 1}` });
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  });
}

/** What the editor itself matches for us: lines in grammars, settings, the configuration file. */
function listedPatterns(): readonly Pattern[] {
  const grammars = readdirSync('syntaxes').map((name) => `syntaxes/${name}`);
  return [...grammars, 'package.json', 'media/queuewise.config.schema.json'].flatMap((path) => {
    const found: Pattern[] = [];
    JSON.parse(readFileSync(path, 'utf8'), (key, value: unknown) => {
      const isOne = /^(?:match|begin|end|while|pattern)$/.test(key) && typeof value === 'string';
      if (isOne) found.push({ source: value, flags: 'u', place: path });
      return value;
    });
    return found;
  });
}

/** What is made when it is first used is made while it is loaded. */
const madeAtOnce: Plugin = {
  name: 'made-at-once',
  setup: ({ onLoad }) =>
    onLoad({ filter: /engine.pattern\.ts$/ }, () => ({
      contents: `import { inOneLine } from './in-one-line';
        export const lazyPattern = (flags, write) => new RegExp(write(), flags);
        export const longPattern = (...template) => new RegExp(inOneLine(...template), 'i');
        export const compact = (pattern) => pattern;
        export const everywhere = (pattern) => pattern;
        export const everyMatch = (pattern, text) => [...text.matchAll(pattern)];`,
    })),
};

/** Every pattern that our own code puts together while it is loaded: the code runs with a constructor that remembers. */
async function builtPatterns(): Promise<readonly Pattern[]> {
  // Inside the project, so that packages are found and stay outside of the bundle: their patterns are not ours.
  const outfile = resolve('out', 'patterns', `${process.pid}.mjs`);
  try {
    await build({
      stdin: {
        contents: loadable.map((file) => `export * as part${loadable.indexOf(file)} from './${file}';`).join('\n'),
        resolveDir: resolve('.'),
      },
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'warning',
      plugins: [madeAtOnce],
      banner: {
        js: `export const patternsPutTogether = []; const RegExp = class extends globalThis.RegExp {
          constructor(source, flags) { super(source, flags); patternsPutTogether.push({ source: this.source, flags: this.flags }); } };`,
      },
    });
    const made: { patternsPutTogether: readonly Omit<Pattern, 'place'>[] } = await import(pathToFileURL(outfile).href);
    return made.patternsPutTogether.map((pattern) => ({ ...pattern, place: 'put together' }));
  } finally {
    rmSync(outfile, { force: true });
  }
}

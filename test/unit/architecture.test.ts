import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { describe, it } from 'mocha';

/** What each part may import of the others. A part may always import itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  facts: ['engine/types', 'engine/groups', 'engine/pattern', 'engine/in-one-line'],
  rules: ['engine', 'facts'],
  quiz: ['engine'],
  core: ['engine', 'facts', 'rules', 'quiz'],
  editor: ['core', 'engine', 'facts', 'rules', 'quiz'],
  webview: ['quiz/protocol', 'engine/diagram/types', 'engine/types'],
  cli: ['core', 'engine', 'facts', 'rules', 'quiz'],
};

/** Packages that know about an editor, a machine or a page, and the only part that may use them. */
const reserved: readonly (readonly [RegExp, string])[] = [
  [/^vscode$/, 'editor'],
  [/^node:/, 'cli'],
];

interface Import {
  readonly file: string;
  readonly part: string;
  readonly target: string;
}

const imports = sourceFiles().flatMap(importsOf);

describe('Imports point one way', () => {
  for (const part of Object.keys(allowed)) {
    it(`${part} imports only ${['itself', ...(allowed[part] ?? [])].join(', ')}`, () => {
      const wrong = imports.filter((found) => found.part === part && !mayImport(found));
      assert.deepEqual(wrong.map(describeImport), []);
    });
  }

  it('every source file belongs to a part', () => {
    const unknown = sourceFiles().filter((file) => !(partOf(file) in allowed));
    assert.deepEqual(unknown, []);
  });

  it('the editor, the machine and the page are reached from their own folder only', () => {
    const wrong = imports.filter(({ part, target }) =>
      reserved.some(([pattern, owner]) => pattern.test(target) && part !== owner),
    );
    assert.deepEqual(wrong.map(describeImport), []);
  });
});

function mayImport({ file, part, target }: Import): boolean {
  if (!target.startsWith('.')) return true;
  const path = normalize(join(dirname(file), target))
    .split(sep)
    .join('/')
    .slice('src/'.length);
  return [part, ...(allowed[part] ?? [])].some((folder) => path === folder || path.startsWith(`${folder}/`));
}

function sourceFiles(): readonly string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name.split(sep).join('/')}`);
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(
    /^(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...found].map((match) => ({ file, part: partOf(file), target: match[1] ?? match[2] ?? match[3] ?? '' }));
}

function partOf(file: string): string {
  return (file.split('/')[1] ?? '').replace(/\.ts$/, '');
}

function describeImport({ file, target }: Import): string {
  return `${file} imports ${target}`;
}

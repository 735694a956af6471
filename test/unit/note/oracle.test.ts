import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Heading, Nodes, Root, Text } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import { read } from './support';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);

/** What Obsidian's own syntax and addresses hide on purpose. */
const hidden =
  /!?\[\[[^\]]*\]\]|\[\^?[\d, –-]+\]|%%[\s\S]*?%%|(?:^|\s)#[\p{L}\d_/-]+|https?:\/\/\S+|www\.\S+|\^[\w-]+\s*$|\[![^\]]+\][+-]?/gu;

const corpus = '../shared/corpus-notes';

describe('the prose of notes, beside an exact parse of the same text', () => {
  for (const [name, files] of [
    ['the samples', filesIn('samples')],
    ['the corpus', filesIn(corpus)],
  ] as const) {
    it(`has every word and every heading of ${name}`, function () {
      if (files.length === 0) {
        console.log(`      ${corpus} is not there.`);
        this.skip();
      }
      this.timeout(120_000);
      for (const file of files) {
        const text = readFileSync(file, 'utf8');
        const tree = processor.parse(text);
        const note = read(text);
        const headings = note.headings.map(
          ({ level, span }) => `${level}@${text.slice(0, span.start).split('\n').length}`,
        );
        assert.deepEqual(lostWords(text, tree, note.mask), [], file);
        assert.deepEqual(headings, headingsOf(tree), file);
      }
    });
  }
});

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.includes('README'))
    .map((name) => join(folder, name));
}

/** Words of text nodes that the mask lacks at their place. */
function lostWords(text: string, tree: Root, mask: string): readonly string[] {
  const lost: string[] = [];
  visitParents(tree, 'text', (node: Text, parents: readonly Nodes[]) => {
    if (parents.some((parent) => parent.type === 'link' || parent.type === 'linkReference')) return;
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    const source = text.slice(start, end).replace(hidden, (match) => ' '.repeat(match.length));
    for (const word of source.matchAll(/\p{L}{3,}/gu)) {
      const shown = mask.slice(start + word.index, start + word.index + word[0].length);
      if (shown !== word[0]) lost.push(`${word[0]} at ${start + word.index}, shown as "${shown}"`);
    }
  });
  return lost;
}

function headingsOf(tree: Root): readonly string[] {
  const found: string[] = [];
  visitParents(tree, 'heading', (node: Heading) => {
    if (node.children.length > 0) found.push(`${node.depth}@${node.position?.start.line}`);
  });
  return found;
}

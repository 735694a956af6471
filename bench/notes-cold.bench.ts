import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { apart, type Cost, costOf } from './apart';
import { noteOf } from './generated-notes';
import { type Measurement, measured } from './measure';

const corpus = '../shared/corpus-notes';
const markdownlint = 'tools/peers/node_modules/markdownlint/lib/exports-sync.mjs';

/** With the ratio that we want to keep below. */
const peers: readonly (readonly [name: string, kind: string, needs: string | undefined, bar: number | undefined])[] = [
  ['markdown-it parsing them', 'markdown-it', undefined, 3],
  ['markdownlint', 'markdownlint', markdownlint, 0.25],
  ['remark-parse with tables and frontmatter', 'remark', undefined, undefined],
];

/**
 * Many notes read and checked from cold in one process, beside parsing and linting the same notes: each in a fresh
 * process, in turn, time of the processor.
 */
export default function measure(): readonly Measurement[] {
  const present = peers.filter(([name, , needs]) => {
    if (needs === undefined || existsSync(needs)) return true;
    console.log(`${name} is not installed: it is left out.`);
    return false;
  });
  return sets().flatMap(([name, set]) => {
    const times = new Map<string, number[]>();
    for (let run = 0; run < runs; run += 1) {
      for (const kind of ['ours', ...present.map(([, one]) => one)]) {
        times.set(kind, [...(times.get(kind) ?? []), apart(import.meta.url, [kind, set]).milliseconds]);
      }
    }
    return present.map(([peerName, kind, , bar]) =>
      measured({
        name,
        peerName,
        ours: times.get('ours') ?? [],
        peer: times.get(kind) ?? [],
        ...(bar !== undefined && { bar }),
      }),
    );
  });
}

const runs = 5;

function sets(): readonly (readonly [name: string, set: string])[] {
  if (!existsSync(corpus)) console.log(`${corpus} is not there: real notes are not measured.`);
  return [
    ...(existsSync(corpus) ? [['read and check real notes from cold', 'corpus'] as const] : []),
    ['read and check 200 made notes from cold', 'made'],
  ];
}

function notesOf(set: string): readonly string[] {
  if (set === 'made') return Array.from({ length: 200 }, (_, index) => noteOf(2_500, index + 1));
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readFileSync(join(corpus, name), 'utf8'));
}

/** The work of one process. Programs are loaded before the clock starts. */
export async function work(kind: string, set: string): Promise<Cost> {
  const notes = notesOf(set);
  const each = await handlerOf(kind);
  return costOf(() => notes.forEach(each));
}

async function handlerOf(kind: string): Promise<(text: string, index: number) => unknown> {
  switch (kind) {
    case 'markdown-it': {
      const { default: MarkdownIt } = await import('markdown-it');
      const markdown = new MarkdownIt();
      return (text) => markdown.parse(text, {});
    }
    case 'markdownlint': {
      const { lint } = await import(pathToFileURL(resolve(markdownlint)).href);
      return (text, index) => lint({ strings: { [index]: text } });
    }
    case 'remark': {
      const { unified } = await import('unified');
      const plugins = await Promise.all([import('remark-parse'), import('remark-gfm'), import('remark-frontmatter')]);
      const [parse, tables, frontmatter] = plugins.map((one) => one.default);
      const processor = unified()
        .use(parse as never)
        .use(tables as never)
        .use(frontmatter as never);
      return (text) => processor.parse(text);
    }
    default: {
      const { cold } = await import('./engine');
      return (text, index) => cold(`note-${index}.md`, [text, text])(0);
    }
  }
}

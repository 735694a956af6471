import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPage } from '../samples/page';
import type { Input } from './properties';
import { isLong } from './settings';

/** Longer texts are left to the long run. */
const longest = isLong ? 30_000 : 4_000;

/** Our own samples and fixtures and, where it is there, the corpus, each with the name that tells its kind. */
export const texts: readonly Input[] = [
  ...samplesOfPages(),
  ...filesIn('samples'),
  ...filesIn('test/fixtures'),
  ...(isLong ? ['../shared/corpus', '../shared/corpus-notes'].flatMap(filesIn) : []),
].filter(({ text }) => text.length > 0 && text.length <= longest);

/** The texts of one kind, by the ending of their names. */
export function textsOf(endings: RegExp): readonly Input[] {
  return texts.filter(({ uri }) => endings.test(uri));
}

function samplesOfPages(): readonly Input[] {
  const pages = readdirSync('docs/rules').filter((name) => name !== 'README.md');
  return pages.flatMap((name) =>
    readPage(`docs/rules/${name}`, name.replace(/\.md$/, '')).samples.map(({ uri, text }) => ({ uri, text })),
  );
}

function filesIn(folder: string): readonly Input[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|ya?ml|json|template|ts|py)$/.test(name))
    .sort()
    .map((name) => ({ uri: name.split(/[\\/]/).at(-1) ?? name, text: readFileSync(join(folder, name), 'utf8') }));
}

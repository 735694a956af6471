import MarkdownIt from 'markdown-it';

const { unescapeAll } = new MarkdownIt().utils;

/**
 * The character of a name of HTML (`amp` is `&`), or false: what `unified` asks its own table for. The bundles put this in
 * the place of that package.
 */
export function decodeNamedCharacterReference(name: string): string | false {
  const written = `&${name};`;
  const read = unescapeAll(written);
  return read === written ? false : read;
}

import { readFileSync } from 'node:fs';

/**
 * A template whose tag takes line ends and indentation out of it when it runs: see `inOneLine` of src/engine. Where a
 * comment speaks of such a tag, it stands in backticks itself.
 */
const template = /(?<!`)\b(?:inOneLine|longPattern|phrase|words)`(?:[^`\\]|\\.)*`/gs;

/**
 * A source in which each such template stands in one line, followed by the lines that it has lost, for source maps.
 * @param {string} source
 */
export function withPatternsInLine(source) {
  return source.replace(template, (text) => {
    const lines = text.split(/\n {0,40}/);
    return lines.join('') + '\n'.repeat(lines.length - 1);
  });
}

/**
 * A source of ASCII alone. esbuild escapes characters of strings, and leaves those of patterns and tagged templates.
 * @param {string} source
 */
export function inAscii(source) {
  return source.replace(/[^\x00-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Does beforehand what the tags would do: blanks in front of patterns are 5 KB of the package.
 * @type {import('esbuild').Plugin}
 */
export const patternsInLine = plugin(/[\\/]src[\\/](?:engine|facts|rules)[\\/].*\.ts$/, withPatternsInLine);

/**
 * For programs that V8 holds in memory: with one character beyond Latin-1 each would take two bytes.
 * @type {import('esbuild').Plugin}
 */
export const patternsInLineAndAscii = plugin(/[\\/]src[\\/].*\.ts$|[\\/]markdown-it\.mjs$/, (source) =>
  inAscii(withPatternsInLine(source)),
);

/**
 * @param {RegExp} filter
 * @param {(source: string) => string} change
 * @returns {import('esbuild').Plugin}
 */
function plugin(filter, change) {
  return {
    name: 'patterns-in-line',
    setup(build) {
      build.onLoad({ filter }, ({ path }) => ({
        contents: change(readFileSync(path, 'utf8')),
        loader: path.endsWith('.ts') ? 'ts' : 'js',
      }));
    },
  };
}

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
 * Does beforehand what the tags would do: blanks in front of patterns are 5 KB of the package.
 * @type {import('esbuild').Plugin}
 */
export const patternsInLine = {
  name: 'patterns-in-line',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/](?:engine|facts|rules)[\\/].*\.ts$/ }, ({ path }) => ({
      contents: withPatternsInLine(readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

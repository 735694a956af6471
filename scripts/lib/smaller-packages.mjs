import { readFileSync } from 'node:fs';
import { Problem } from './problem.mjs';

/**
 * What is left out of packages because nothing here asks for it, by file: what a bundle would keep all the same, since a
 * package may be asked for it at any time.
 * @type {readonly { readonly files: RegExp, readonly changes: readonly (readonly [RegExp, string])[] }[]}
 */
const packages = [
  {
    // Of its dialects only TypeScript is ever asked for, and Flow alone is a fifth of it; of its errors whether there is
    // one. As a module of today, of which a bundle keeps what `parse` reaches.
    files: /@babel[\\/]parser[\\/]lib[\\/]index\.js$/,
    changes: [
      [/^'use strict';\s*Object\.defineProperty\(exports, '__esModule', \{\s*value: true\s*\}\);/, ''],
      [/(?<=^const mixinPlugins = )\{\s*estree,[^}]*\btypescript,[^}]*\}/m, '{ typescript }'],
      [/^const (?:Flow|Jsx|Placeholder)Errors = .*?^\}\);/gms, ''],
      [/^( {2}[A-Z]\w+: )(?:"(?:[^"\\]|\\.)* (?:[^"\\]|\\.)*"|(?:\w+|\(\{[^}]*\}\)) => `[^`]*`)(?=,?$)/gm, "$1''"],
      [/^exports\.parse = parse;(?:\s*exports\.\w+ = \w+;)*/m, 'export { parse };'],
    ],
  },
  {
    // Nothing is highlighted by the trees of grammars.
    files: /@lezer[\\/](?:javascript|json|python|yaml)[\\/]dist[\\/]index\.js$/,
    changes: [
      [/^import \{ styleTags, tags \} from '@lezer\/highlight';$/m, ''],
      [/^const \w+ = styleTags\(\{.*?^\}\);/ms, ''],
      [/^ {2}propSources: \[\w+\],$/m, ''],
    ],
  },
  {
    // An address is text, whether it can be clicked or not.
    files: /(?:micromark-extension-gfm|mdast-util-gfm[\\/]lib)[\\/]index\.js$/,
    changes: [[/^ {4}gfmAutolinkLiteral(?:FromMarkdown)?\(\),$/m, '']],
  },
  {
    // YAML is read and never written.
    files: /[\\/]yaml[\\/](?:browser[\\/])?dist[\\/]stringify[\\/]\w+\.js$/,
    changes: [[/^function (\w+)\(.*?^\}/gms, 'function $1() {}']],
  },
];

/** @type {import('esbuild').Plugin} */
export const smallerPackages = {
  name: 'smaller-packages',
  setup(build) {
    for (const { files, changes } of packages) {
      build.onLoad({ filter: files }, ({ path }) => {
        let contents = readFileSync(path, 'utf8');
        for (const [what, by] of changes) {
          if (contents.search(what) < 0)
            throw new Problem(`${path} is not written as smaller-packages.mjs expects: ${what}`);
          contents = contents.replace(what, by);
        }
        return { contents };
      });
    }
  },
};

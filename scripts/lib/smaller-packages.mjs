import { readFileSync } from 'node:fs';
import { Problem } from './problem.mjs';

/**
 * Files of the package that reads YAML, which has a folder for browsers and one for Node.
 * @param {string} path A pattern, without its ending.
 */
const inYaml = (path) =>
  new RegExp(`[\\\\/]yaml[\\\\/](?:browser[\\\\/])?dist[\\\\/]${path.replaceAll('/', '[\\\\/]')}[.]js$`);

/**
 * What is left out of packages because nothing here asks for it, by file: what a bundle would keep all the same, since a
 * package may be asked for it at any time.
 * @type {readonly { readonly files: RegExp, readonly changes: readonly (readonly [RegExp, string])[], readonly ownNames?: RegExp }[]}
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
    // Methods, what parsers keep for themselves, and errors.
    ownNames:
      /(?<=^ {2})[A-Z]\w{4,}(?=: )|(?<=^ {2}(?:[gs]et )?)[a-z]+[A-Z]\w{4,}(?=\()|(?<=^ {4}this\.)[a-z]+[A-Z]\w{4,}(?= = )/gm,
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
    // YAML is read and never written: not its text,
    files: inYaml('stringify/[a-zA-Z]+'),
    changes: [[/^function (\w+)\(.*?^\}/gms, 'function $1() {}']],
  },
  {
    // and what was read is neither changed nor made into values: its nodes are enough.
    files: inYaml(
      '(?:doc/(?:Document|directives)|nodes/(?:Alias|Collection|Node|Pair|YAMLMap|YAMLSeq)|schema/yaml-1[.]1/(?:omap|set))',
    ),
    changes: [
      [
        /^ {4}(?:static )?(?:addIn|clone|createAlias|createNode|createPair|deleteIn|from|getIn|hasIn|setIn|tagString|toJS|toJSON|toString)\(.*?^ {4}\}$/gms,
        '',
      ],
    ],
  },
  {
    // Of the types of values only how they are read.
    files: inYaml('schema/(?:common|core|yaml-1[.]1)/(?:binary|bool|float|int|map|null|pairs|seq|string|timestamp)'),
    changes: [[/^ {4}(?:stringify\(.*?^ {4}\}|(?:createNode|identify|stringify): .*?(?=\n {0,4}\S)),?$/gms, '']],
  },
  {
    // What is hung on these functions for other users keeps them in a bundle.
    files: inYaml('(?:parse/cst-)?visit'),
    changes: [[/^visit(?:Async)?\.\w+ = (?:\w+;|.*?^\};)$/gms, '']],
  },
];

/** @type {import('esbuild').Plugin} */
export const smallerPackages = {
  name: 'smaller-packages',
  setup(build) {
    for (const { files, changes, ownNames } of packages) {
      build.onLoad({ filter: files }, ({ path }) => {
        let contents = readFileSync(path, 'utf8');
        for (const [what, by] of changes) {
          if (contents.search(what) < 0)
            throw new Problem(`${path} is not written as smaller-packages.mjs expects: ${what}`);
          contents = contents.replace(what, by);
        }
        return { contents: ownNames ? withShortNames(contents, ownNames) : contents };
      });
    }
  },
};

/**
 * A module in which names that it keeps to itself are short, which no minifier may do with names of properties: 7 KB of
 * the package. Names that stand in a string are left, as somebody may ask for them by it.
 * @param {string} source
 * @param {RegExp} ownNames Finds names where they are defined.
 */
function withShortNames(source, ownNames) {
  const names = new Set(Array.from(source.matchAll(ownNames), ([name]) => name));
  for (const [text] of source.matchAll(/"(?:[^"\\\n]|\\.)*"/g))
    for (const word of text.match(/\w+/g) ?? []) names.delete(word);
  const short = new Map([...names].map((name, index) => [name, `_${index.toString(36)}`]));
  return source.replace(/\b[A-Za-z]\w+/g, (word) => short.get(word) ?? word);
}

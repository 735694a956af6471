import { readFileSync } from 'node:fs';
import { Problem } from './problem.mjs';

/**
 * What is left out of `@babel/parser`: of its dialects only TypeScript is ever asked for, and Flow alone is a fifth of it.
 * As a module of today, of which a bundle keeps what `parse` reaches.
 * @type {readonly (readonly [RegExp, string])[]}
 */
const changes = [
  [/^'use strict';\s*Object\.defineProperty\(exports, '__esModule', \{\s*value: true\s*\}\);/, ''],
  [/(?<=^const mixinPlugins = )\{\s*estree,[^}]*\btypescript,[^}]*\}/m, '{ typescript }'],
  [/^const (?:Flow|Jsx|Placeholder)Errors = .*?^\}\);/gms, ''],
  [/^exports\.parse = parse;(?:\s*exports\.\w+ = \w+;)*/m, 'export { parse };'],
];

/** @type {import('esbuild').Plugin} */
export const smallerBabel = {
  name: 'smaller-babel',
  setup(build) {
    build.onLoad({ filter: /@babel[\\/]parser[\\/]lib[\\/]index\.js$/ }, ({ path }) => {
      let contents = readFileSync(path, 'utf8');
      for (const [what, by] of changes) {
        if (contents.search(what) < 0)
          throw new Problem(`${path} is not written as smaller-babel.mjs expects: ${what}`);
        contents = contents.replace(what, by);
      }
      return { contents };
    });
  },
};

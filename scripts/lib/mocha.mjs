import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Arguments that make Node run mocha with our reporter.
 * @param {readonly string[]} rest files and options for mocha
 */
export function mochaArguments(rest) {
  const mocha = join(dirname(require.resolve('mocha/package.json')), 'bin', 'mocha.js');
  return ['--enable-source-maps', mocha, '--reporter', 'scripts/lib/counting-reporter.cjs', ...rest];
}

/** The part of `node:vm` and `node:fs` that is used here. */
interface Script {
  readonly cachedDataRejected?: boolean;
  runInThisContext(): unknown;
  createCachedData(): Uint8Array;
}
interface Vm {
  readonly Script: new (source: string, options: { filename: string; cachedData?: Uint8Array }) => Script;
}
interface Files {
  readFileSync(path: string): Uint8Array;
  readFileSync(path: string, encoding: 'utf8'): string;
}
type Require = (id: string) => unknown;
type Run = (module: object, exports: object, require: Require) => void;

/** A bundle that has been run. */
export interface Loaded {
  readonly exports: unknown;
  /** The code that V8 has compiled by now, for the next start; nothing where all of it was known before. */
  code(): Uint8Array | undefined;
}

/**
 * Runs a bundle under Node with the code that V8 compiled for it the last time: to compile it anew takes longer than to
 * check a note. Code of another version of V8, or cut short, is refused by V8 itself, and the bundle is compiled anew.
 *
 * @param require of the program that wants the bundle, which the bundle is given too
 * @param file path of the bundle
 * @param kept path of the code that an earlier start wrote for the same bundle; there need not be any
 * @throws what the bundle throws, and where it cannot be read
 */
export function runKept(require: Require, file: string, kept: string | undefined): Loaded {
  const { Script } = require('node:vm') as Vm;
  const { readFileSync } = require('node:fs') as Files;
  const source = `(function (module, exports, require) {${readFileSync(file, 'utf8')}\n})`;
  const cachedData = kept === undefined ? undefined : contentOf(readFileSync, kept);
  const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
  const module = { exports: {} };
  (script.runInThisContext() as Run)(module, module.exports, require);
  const isKnown = cachedData !== undefined && script.cachedDataRejected !== true;
  return { exports: module.exports, code: () => (isKnown ? undefined : script.createCachedData()) };
}

function contentOf(readFileSync: Files['readFileSync'], path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined; // The first start of this build.
  }
}

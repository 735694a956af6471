import type { Program } from './syntax/nodes';
import { nestsTypeArguments } from './syntax/type-arguments';

/**
 * The bundler puts these parsers into the bundle like any import, and their tables are set up when the first program comes
 * that needs them: that takes a tenth of the start, and most runs read no program.
 */
declare function require(path: './syntax/babel'): typeof import('./syntax/babel');
declare function require(path: './syntax/lezer-python'): typeof import('./syntax/lezer-python');
declare function require(path: './syntax/lezer-typescript'): typeof import('./syntax/lezer-typescript');

/** No program that people write is longer: in characters. */
const longest = 1_000_000;

/** The same where the parser is the one that finds its way through anything, which can cost it 40 times as much. */
const longestBroken = 200_000;

/**
 * Reads a program; `undefined` for one that is too long. TypeScript goes to the parser that is several times faster but
 * takes only what compiles; what it refuses or would never end with, and Python, to the one that reads anything.
 */
export function parseProgram(text: string, isPython: boolean): Program | undefined {
  const program = parse(text, isPython);
  if (program) last = { text, isPython, program };
  return program;
}

function parse(text: string, isPython: boolean): Program | undefined {
  if (text.length > longest) return undefined;
  const whole = isPython || nestsTypeArguments(text) ? undefined : require('./syntax/babel').readWithBabel(text);
  if (whole || text.length > longestBroken) return whole;
  return isPython
    ? require('./syntax/lezer-python').readPython(text)
    : require('./syntax/lezer-typescript').readTypeScript(text);
}

/** The program that was read last: fixes are asked for right after the document was read. */
let last: { readonly text: string; readonly isPython: boolean; readonly program: Program } | undefined;

/** The same, without reading a text twice that was the last one read. */
export function programOf(text: string, isPython: boolean): Program | undefined {
  return last?.text === text && last.isPython === isPython ? last.program : parseProgram(text, isPython);
}

/** Texts of programs that are read together again and again: in characters, as many as a few dozen files have. */
const mostKept = 600_000;
const kept = new Map<string, Program>();
let keptCharacters = 0;

/** The same for a file that several programs run. */
export function sharedProgramOf(text: string, isPython: boolean): Program | undefined {
  const known = kept.get(text);
  const program = known ?? parse(text, isPython);
  if (!program) return undefined;
  // What was used last is given up last.
  kept.delete(text);
  kept.set(text, program);
  if (!known) keptCharacters += text.length;
  for (const [oldest] of kept) {
    if (keptCharacters <= mostKept) break;
    kept.delete(oldest);
    keptCharacters -= oldest.length;
  }
  return program;
}

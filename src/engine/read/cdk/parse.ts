import { readWithBabel } from './syntax/babel';
import { readPython } from './syntax/lezer-python';
import { readTypeScript } from './syntax/lezer-typescript';
import type { Program } from './syntax/nodes';

/** No program that people write is longer: in characters. */
const longest = 1_000_000;

/** The same where the parser is the one that finds its way through anything, which can cost it 40 times as much. */
const longestBroken = 200_000;

/**
 * Reads a program; `undefined` for one that is too long. TypeScript goes to the parser that is several times faster but takes only what compiles; what it refuses,
 * and Python, to the one that reads anything.
 */
export function parseProgram(text: string, isPython: boolean): Program | undefined {
  const program = parse(text, isPython);
  if (program) last = { text, isPython, program };
  return program;
}

function parse(text: string, isPython: boolean): Program | undefined {
  if (text.length > longest) return undefined;
  const whole = isPython ? undefined : readWithBabel(text);
  if (whole || text.length > longestBroken) return whole;
  return isPython ? readPython(text) : readTypeScript(text);
}

/** The program that was read last: fixes are asked for right after the document was read. */
let last: { readonly text: string; readonly isPython: boolean; readonly program: Program } | undefined;

/** The same, without reading a text twice that was the last one read. */
export function programOf(text: string, isPython: boolean): Program | undefined {
  return last?.text === text && last.isPython === isPython ? last.program : parseProgram(text, isPython);
}

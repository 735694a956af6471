import { readWithBabel } from './syntax/babel';
import { readPython } from './syntax/lezer-python';
import { readTypeScript } from './syntax/lezer-typescript';
import type { Program } from './syntax/nodes';

/**
 * Reads a program. TypeScript goes to the parser that is several times faster but takes only what compiles; what it refuses,
 * and Python, to the one that reads anything.
 */
export function parseProgram(text: string, isPython: boolean): Program {
  const program = isPython ? readPython(text) : (readWithBabel(text) ?? readTypeScript(text));
  last = { text, isPython, program };
  return program;
}

/** The program that was read last: fixes are asked for right after the document was read. */
let last: { readonly text: string; readonly isPython: boolean; readonly program: Program } | undefined;

/** The same, without reading a text twice that was the last one read. */
export function programOf(text: string, isPython: boolean): Program {
  return last?.text === text && last.isPython === isPython ? last.program : parseProgram(text, isPython);
}

import { lazyPattern } from './pattern';
import type { Pattern } from './types';

/** A text in lower case, every character at its place. */
export function lowerCased(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Escapes and names of groups stay as they are. */
const letters = /\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|.)|\(\?<\w+>|[A-Z]+/gs;

/**
 * The pattern that matches in a text in lower case what a case-insensitive one matches in the text itself. It takes a
 * third less to compile, and compiling is what large patterns cost that seldom match.
 */
export function lowerCasedPattern({ source, flags }: Pattern): Pattern {
  return lazyPattern(flags.replace('i', ''), () =>
    source.replace(letters, (part) => (/^[A-Z]/.test(part) ? part.toLowerCase() : part)),
  );
}

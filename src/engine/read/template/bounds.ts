/** Texts that would cost a parser time or stack out of all proportion. Each answer takes one look at every character. */

/** No template comes near a nesting of brackets like this. */
const deepest = 500;

/** Longer texts are not read: CloudFormation itself takes no template above one megabyte. Characters. */
export const longest = 1_200_000;

/** Characters times words of a line, all long lines together, above which the fast YAML grammar would be slow. */
const widest = 20_000_000;
const longLine = 2000;

/** Brackets open more levels than any template has; quotes and comments are not looked at. */
export function nestsTooDeep(text: string): boolean {
  if (!hasMore(text, '{', deepest / 2) && !hasMore(text, '[', deepest / 2)) return false;
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 91 || code === 123) {
      if (++depth > deepest) return true;
    } else if ((code === 93 || code === 125) && depth > 0) depth--;
  }
  return false;
}

/** Whether a text holds a character more often than that; the first text of a session is searched by no faster loop. */
function hasMore(text: string, character: string, times: number): boolean {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) {
    if (++count > times) return true;
  }
  return false;
}

/**
 * The grammar of YAML looks back over the whole line at many of its words, so one line of a hundred thousand words
 * would take minutes.
 */
export function isTooWide(text: string): boolean {
  let cost = 0;
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    const length = (end < 0 ? text.length : end) - start;
    if (length > longLine) {
      cost += length * wordsIn(text, start, start + length);
      if (cost > widest) return true;
    }
    start += length + 1;
  }
  return false;
}

function wordsIn(text: string, start: number, end: number): number {
  let words = 1;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === 32 || code === 9) words++;
  }
  return words;
}

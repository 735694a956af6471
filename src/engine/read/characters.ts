/** Classes of characters by their codes: a look at one character costs less than a pattern does. */

/** Blanks and line breaks, what `\s` stands for. */
export function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(String.fromCharCode(code)));
}

/** ASCII letters, digits and the underscore, what `\w` stands for. */
export function isWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}

export function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

/** Blanks, marks of quotes, and the lines of a drawn tree: "├── 256 KB" hangs under the line that it is drawn below. */
export function isMargin(code: number): boolean {
  return isBlank(code) || code === 62 || (code >= 0x2500 && code <= 0x257f);
}

/**
 * The text of a template as it is written, without line ends and what indents the line behind them: patterns are longer than
 * a line. What a line begins with can be no blank therefore.
 */
export function inOneLine({ raw }: TemplateStringsArray, ...values: readonly string[]): string {
  return String.raw({ raw: raw.map(joinedLines) }, ...values).replaceAll('\\`', '`');
}

/** The same for a part of a template. */
export function joinedLines(text: string): string {
  return text.includes('\n') ? text.replace(/\n {0,40}/g, '') : text;
}

/** What stands between two words of a pattern for prose: blanks, blanked markup, a hard wrap. A note has no other white space. */
export const gap = '(?:[\\t-\\r\\x20]{1,8})';

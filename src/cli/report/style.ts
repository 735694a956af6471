/** Puts colours and weight on text, or leaves it as it is. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly green: (text: string) => string;
}

/** With `coloured` the terminal's own sixteen colours, so that its theme decides how they look. */
export function styleOf(coloured: boolean): Style {
  const wrap =
    (on: number, off: number) =>
    (text: string): string =>
      coloured && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return {
    bold: wrap(1, 22),
    dim: wrap(2, 22),
    red: wrap(31, 39),
    yellow: wrap(33, 39),
    blue: wrap(34, 39),
    green: wrap(32, 39),
  };
}

/**
 * Text of files and names of files for a terminal: what could move its cursor, change its colours, or reorder what
 * stands around it is shown as an escape. Tabs become blanks.
 */
export function printable(text: string): string {
  return text
    .replace(/\t/g, '  ')
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

/** How many columns a printable text takes in a terminal; East Asian and emoji characters take two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : mark.test(character) ? 0 : 1;
  return width;
}

const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60]/u;
const mark = /^(?:\p{Mark}|\u200d)/u;

/** A text that a reader might take far too long for, of about any length. */
export interface Hostile {
  readonly what: string;
  readonly uri: string;
  readonly make: (length: number) => string;
}

/** A text over and over, up to a length. */
export function repeated(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

/** Texts for 0, 1, 2 and so on, behind each other. */
export function numbered(count: number, text: (index: number) => string): string {
  return Array.from({ length: Math.ceil(count) }, (_, index) => text(index)).join('');
}

/** Lines each of which stands deeper than the one before. */
export function deeper(line: string, length: number): string {
  let text = '';
  for (let depth = 1; text.length < length; depth++) text += ' '.repeat(depth) + line;
  return text;
}

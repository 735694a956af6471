/**
 * A text without the characters at its end that `tail`, the pattern of a single character, matches. A pattern like
 * `[…]+$` would try every such character of the text for a start: in a text of nothing else that costs its square.
 */
export function withoutTail(text: string, tail: RegExp): string {
  return text.slice(0, text.length - tailLength(text, tail));
}

/** How many characters at the end of a text `tail`, the pattern of a single character, matches. */
export function tailLength(text: string, tail: RegExp): number {
  let end = text.length;
  while (end > 0 && tail.test(text.charAt(end - 1))) end--;
  return text.length - end;
}

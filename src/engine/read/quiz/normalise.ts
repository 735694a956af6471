/**
 * The form in which stems and options are compared: lower case, markup and punctuation at the ends gone, curly quotes
 * straight, hard wraps and runs of blanks one blank. Two texts that a reader takes for the same give the same string.
 */
export function normalise(text: string): string {
  const lower = (isAscii(text) ? text : withPlainMarks(text)).toLowerCase();
  // Most texts have single blanks only, and no tags: they need not be written anew.
  const line = hasTagsOrGaps.test(lower) ? lower.replace(/<[^<>]{0,200}>|\s+/g, ' ') : lower;
  // What is nothing but tags is about them.
  return (line.trim() === '' ? lower : line)
    .replace(/[*_`~]|\\(?=[^\w\s]|_)/g, '')
    .replace(/^[\s"'.,;:!?([-]+/, '')
    .replace(/ {2,}/g, ' ')
    .replace(trailing, '');
}

/**
 * Whether two options of the same normal form say the same: not where they differ in what stands between angle brackets or
 * in brackets at the end, nor in the case of what is no prose, `team:Sales` and `team:sales`.
 */
export function readAlike(one: string, other: string): boolean {
  const [first, second] = [withoutMarks(one), withoutMarks(other)];
  const isProse = !/[^\p{L}\p{N}\s,.'’"!?%&/-]/u.test(first);
  return first === second || (isProse && first.toLowerCase() === second.toLowerCase());
}

function withoutMarks(text: string): string {
  return text
    .replace(/`([^`]*)`|[*_`~]/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '');
}

const hasTagsOrGaps = /<|[^\S ]| {2}/;
const trailing = /[\s"'.,;:!?)\]-]{1,40}$/;

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

function withPlainMarks(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[“”„«»″]/g, '"')
    .replace(/[‘’‚′]/g, "'")
    .replace(/[‐‑‒–—]/g, '-');
}

/**
 * 64 bits of a text as 16 hexadecimal digits: two independent 32-bit multiplicative hashes. Not for secrets; two
 * different questions of a vault get the same one with a chance far below one in a million million.
 */
export function hash(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x85ebca6b);
    second ^= second >>> 13;
  }
  first = Math.imul(first ^ (first >>> 16), 0xc2b2ae35) ^ (second >>> 11);
  second = Math.imul(second ^ (second >>> 16), 0x27d4eb2f) ^ (first >>> 7);
  return hex(first) + hex(second);
}

function hex(number: number): string {
  return (number >>> 0).toString(16).padStart(8, '0');
}

/** The id of a question: its stem and its options in any order, so that a reshuffled question stays the same one. */
export function questionId(stem: string, options: readonly string[]): string {
  return idOfNormalised(stem, options.map(normalise));
}

/** The same for options that are in their normal form already. */
export function idOfNormalised(stem: string, options: readonly string[]): string {
  return hash([normalise(stem), ...[...options].sort()].join('\n'));
}

/**
 * The values of YAML scalars, from their text. Untagged plain scalars are read by the YAML 1.1 core schema, as
 * CloudFormation does ("supports the YAML Version 1.1 specification", template-formats page of its user guide):
 * `yes` is true and `0755` is octal; dates stay text, because a template never means a point in time by them, and so do
 * `y` and `n`, which the parsers that templates go through (SnakeYAML, PyYAML) do not take for true and false.
 */

/** Plain text that is no number, boolean or null stays text. */
export function plainValue(text: string): string | number | boolean | null {
  const first = text.charCodeAt(0);
  // Most values begin with a letter that starts no special word: no pattern needs to be tried.
  if (first >= 48 && first <= 57) return numberOr(text);
  switch (text[0]) {
    case undefined:
      return null;
    case '+':
    case '-':
    case '.':
      return numberOr(text);
    case '~':
    case 'n':
    case 'N':
    case 't':
    case 'T':
    case 'f':
    case 'F':
    case 'y':
    case 'Y':
    case 'o':
    case 'O':
      return words.has(text) ? (words.get(text) ?? null) : text;
    default:
      return text;
  }
}

const words: ReadonlyMap<string, boolean | null> = new Map(
  (
    [
      [null, ['~', 'null', 'Null', 'NULL']],
      [true, ['true', 'True', 'TRUE', 'yes', 'Yes', 'YES', 'on', 'On', 'ON']],
      [false, ['false', 'False', 'FALSE', 'no', 'No', 'NO', 'off', 'Off', 'OFF']],
    ] as const
  ).flatMap(([value, texts]) => texts.map((text) => [text, value] as const)),
);

const integer = /^[-+]?(?:0|[1-9][0-9_]*)$/;
const octal = /^[-+]?0[0-7_]+$/;
const hexadecimal = /^[-+]?0x[0-9a-fA-F_]+$/;
const binary = /^[-+]?0b[01_]+$/;
const decimal = /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/;
const exponent = /^[-+]?(?:[0-9][0-9_]*)(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/;
const sexagesimal = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;

function numberOr(text: string): string | number {
  if (text.length > 40) return text;
  if (integer.test(text)) return Number(text.replaceAll('_', ''));
  if (octal.test(text)) return signed(text, 1, 8);
  if (hexadecimal.test(text)) return signed(text, 2, 16);
  if (binary.test(text)) return signed(text, 2, 2);
  if (exponent.test(text)) return Number(text.replaceAll('_', ''));
  if (decimal.test(text) && /[0-9]/.test(text)) return Number(text.replaceAll('_', ''));
  if (sexagesimal.test(text)) return sexagesimalNumber(text);
  switch (text.toLowerCase()) {
    case '.inf':
    case '+.inf':
      return Number.POSITIVE_INFINITY;
    case '-.inf':
      return Number.NEGATIVE_INFINITY;
    case '.nan':
      return Number.NaN;
    default:
      return text;
  }
}

/** `prefix` characters (`0`, `0x`, `0b`) stand before the digits. */
function signed(text: string, prefix: number, radix: number): number {
  const sign = text[0] === '-' ? -1 : 1;
  const digits = text.replace(/^[-+]/, '').slice(prefix).replaceAll('_', '');
  return digits === '' ? 0 : sign * Number.parseInt(digits, radix);
}

function sexagesimalNumber(text: string): number {
  const parts = text.replace(/^[-+]/, '').replaceAll('_', '').split(':');
  const number = parts.reduce((sum, part) => sum * 60 + Number(part), 0);
  return text[0] === '-' ? -number : number;
}

/** A plain scalar over several lines: one line break is a blank, more are one break less. */
export function foldPlain(source: string): string {
  return source.includes('\n') || source.includes('\r') ? foldLines(linesOf(source)) : source;
}

export function singleQuoted(source: string): string {
  const inner = inside(source, "'");
  const folded = inner.includes('\n') || inner.includes('\r') ? foldLines(linesOf(inner)) : inner;
  return folded.includes("''") ? folded.replaceAll("''", "'") : folded;
}

function inside(source: string, quote: string): string {
  const closed = source.length > 1 && source.endsWith(quote);
  return source.slice(1, closed ? -1 : undefined);
}

function linesOf(source: string): readonly string[] {
  return source.split(/\r\n|\r|\n/);
}

/** Joins lines of a flow scalar; blanks around breaks are no content, those at both ends are. */
function foldLines(lines: readonly string[]): string {
  let out = trimEnd(lines[0] ?? '');
  let breaks = 0;
  for (let index = 1; index < lines.length; index++) {
    const last = index === lines.length - 1;
    const line = last ? trimStart(lines[index] ?? '') : trim(lines[index] ?? '');
    breaks++;
    if (line === '' && !last) continue;
    out += breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
    out += line;
    breaks = 0;
  }
  return out;
}

const trim = (text: string) => trimEnd(trimStart(text));

function trimStart(text: string): string {
  let start = 0;
  while (text[start] === ' ' || text[start] === '\t') start++;
  return text.slice(start);
}

function trimEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end--;
  return text.slice(0, end);
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['e', '\x1b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['N', '\u0085'],
  ['_', '\u00a0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
  [' ', ' '],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
  ['\t', '\t'],
]);

const hexLengths: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

export function doubleQuoted(source: string): string {
  const inner = inside(source, '"');
  if (!inner.includes('\\')) {
    return inner.includes('\n') || inner.includes('\r') ? foldLines(linesOf(inner)) : inner;
  }
  let out = '';
  let index = 0;
  while (index < inner.length) {
    const next = inner[index] ?? '';
    if (next === '\\') {
      const read = escaped(inner, index);
      out += read.text;
      index = read.end;
    } else if (next === '\n' || next === '\r') {
      const read = foldedBreak(inner, index);
      out = keepingEscapedBlanks(out, inner, index) + read.text;
      index = read.end;
    } else {
      out += next;
      index++;
    }
  }
  return out;
}

/** Blanks before a break are no content, unless an escape (`\ ` or `\t`) wrote them. */
function keepingEscapedBlanks(out: string, inner: string, lineBreak: number): string {
  let start = lineBreak;
  while (start > 0 && (inner[start - 1] === ' ' || inner[start - 1] === '\t')) start--;
  let backslashes = 0;
  while (inner[start - 1 - backslashes] === '\\') backslashes++;
  const escapedFirst = start < lineBreak && backslashes % 2 === 1;
  const dropped = lineBreak - start - (escapedFirst ? 1 : 0);
  return dropped > 0 ? out.slice(0, out.length - dropped) : out;
}

function foldedBreak(inner: string, start: number): { readonly text: string; readonly end: number } {
  let index = start;
  let breaks = 0;
  while (index < inner.length) {
    const next = inner[index];
    if (next === '\r' && inner[index + 1] === '\n') index++;
    if (next === '\n' || next === '\r') breaks++;
    else if (next !== ' ' && next !== '\t') break;
    index++;
  }
  return { text: breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), end: index };
}

function escaped(inner: string, start: number): { readonly text: string; readonly end: number } {
  const kind = inner[start + 1] ?? '';
  const length = hexLengths.get(kind);
  if (length !== undefined) {
    const digits = inner.slice(start + 2, start + 2 + length);
    const code = digits.length === length && /^[0-9a-fA-F]+$/.test(digits) ? Number.parseInt(digits, 16) : -1;
    const text = code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : `\\${kind}${digits}`;
    return { text, end: start + 2 + digits.length };
  }
  if (kind === '\n' || kind === '\r') {
    // An escaped break joins the lines; blank lines after it stay breaks.
    let index = start + 2;
    if (kind === '\r' && inner[index] === '\n') index++;
    let text = '';
    for (;;) {
      let end = index;
      while (inner[end] === ' ' || inner[end] === '\t') end++;
      if (inner[end] === '\r' && inner[end + 1] === '\n') end++;
      if (inner[end] !== '\n' && inner[end] !== '\r') return { text, end: skipBlanks(inner, index) };
      text += '\n';
      index = end + 1;
    }
  }
  return { text: escapes.get(kind) ?? `\\${kind}`, end: start + 2 };
}

function skipBlanks(text: string, start: number): number {
  let index = start;
  while (text[index] === ' ' || text[index] === '\t') index++;
  return index;
}

/**
 * A literal (`|`) or folded (`>`) block. `header` is its first line from the sign on, `content` what follows the break;
 * `parentIndent` is the indentation of the node that holds the block (-1 at the top), for an explicit indicator.
 */
export function blockScalar(header: string, content: string, parentIndent: number): string {
  const indicators = /^[|>]([0-9+-]*)/.exec(header)?.[1] ?? '';
  const keep = indicators.includes('+');
  const strip = indicators.includes('-');
  const explicit = /[1-9]/.exec(indicators)?.[0];
  // A last line without a break counts as one that has it.
  const lines = linesOf(content === '' || /[\n\r]$/.test(content) ? content : `${content}\n`);
  const indent = explicit === undefined ? detectIndent(lines) : Math.max(parentIndent, 0) + Number(explicit);
  const texts = lines.map((line) => contentOf(line, indent));
  let end = texts.length;
  while (end > 0 && texts[end - 1] === '') end--;
  const body = texts.slice(0, end);
  const text = header[0] === '|' ? body.join('\n') : foldBlock(body);
  if (keep) return text + '\n'.repeat(texts.length - Math.max(end, 1));
  return strip || end === 0 ? text : `${text}\n`;
}

/** A line of fewer blanks than the indentation is empty. */
function contentOf(line: string, indent: number): string {
  if (line.length >= indent) return line.slice(indent);
  return '';
}

function detectIndent(lines: readonly string[]): number {
  for (const line of lines) {
    const indent = line.length - line.replace(/^ +/, '').length;
    if (indent < line.length) return indent;
  }
  return lines.reduce((most, line) => Math.max(most, line.length), 0);
}

/** Breaks between two lines of plain text become one blank; around more indented or blank lines they stay. */
function foldBlock(lines: readonly string[]): string {
  let out = '';
  let breaks = 0;
  let previousIndented = true;
  let started = false;
  for (const line of lines) {
    if (line === '') {
      breaks++;
      continue;
    }
    const indented = line[0] === ' ' || line[0] === '\t';
    if (!started) out += '\n'.repeat(breaks);
    else if (indented || previousIndented) out += '\n'.repeat(breaks + 1);
    else out += breaks === 0 ? ' ' : '\n'.repeat(breaks);
    out += line;
    breaks = 0;
    previousIndented = indented;
    started = true;
  }
  return out;
}

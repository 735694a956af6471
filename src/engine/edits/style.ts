import { lineStart } from '../lines';

/** The habits of a text: what a new line in it should look like. */
export interface Style {
  readonly newline: '\n' | '\r\n';
  /** Blanks per level. */
  readonly step: number;
  /** YAML lists start deeper than their key. */
  readonly indentedLists: boolean;
  /** `Fn::GetAtt:` rather than `!GetAtt`. */
  readonly longForms: boolean;
  readonly quote: "'" | '"';
  /** A blank behind the colons and commas of JSON. */
  readonly spaced: boolean;
}

/** The last answer: all fixes of one check ask about the same text. */
let latest: { readonly text: string; readonly style: Style } | undefined;

/** Reads habits from the first lines of a text; common ones where it shows none. */
export function styleOf(text: string): Style {
  if (latest?.text !== text) latest = { text, style: readStyle(text) };
  return latest.style;
}

function readStyle(text: string): Style {
  const head = text.slice(0, 20_000);
  const isJson = /^\ufeff?\s*\{/.test(head);
  const nested = isJson ? jsonNesting.exec(head) : yamlNesting.exec(head);
  const step = nested ? (nested[2] ?? '').length - (nested[1] ?? '').length : 2;
  const list = isJson ? undefined : yamlList.exec(head);
  const longForms = /["']?Fn::[A-Z]\w+["']?:/.test(head) && !/![A-Z]\w+ /.test(head);
  return {
    newline: text.includes('\r\n') ? '\r\n' : '\n',
    step: step >= 1 && step <= 8 ? step : 2,
    indentedLists: list ? (list[2] ?? '').length > (list[1] ?? '').length : true,
    longForms,
    spaced: /"\s*:\s/.test(head) || !/"\s*:/.test(head),
    quote: count(head, "'") >= count(head, '"') ? "'" : '"',
  };
}

/** A key alone on its line, and what stands deeper on the next one. */
const yamlNesting = /^( *)["']?[\w:-]+["']?:[ \t]*\r?\n( +)["']?[\w:-]+["']?:/m;
const yamlList = /^( *)[\w:-]+:[ \t]*\r?\n( *)- /m;
/** A line that opens a brace, and what stands on the next one. */
const jsonNesting = /^([ \t]*)(?:"[^"\n]*"[ \t]*:[ \t]*)?[{[][ \t]*\r?\n([ \t]+)\S/m;

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** What a line starts with: blanks, or the mark of a quotation in a note. */
export function leadingOf(text: string, offset: number): string {
  const start = lineStart(text, offset);
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

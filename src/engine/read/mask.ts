import { isWord } from './characters';
import { linkAt } from './links';
import { copy, type Masking, put } from './masking';

const url = /(?:https?:\/\/|www\.)[^\s<>"'`|]{1,2000}/iy;
const citation = /\[(\d{1,4}(?:\s?[-–,;]\s{0,2}\d{1,4}){0,30})\]/y;
const htmlTag = /<(\/?)([a-zA-Z][a-zA-Z0-9-]{0,20})(?:\s[^<>]{0,2000})?\/?>/y;
const autolink = /<(?:https?|mailto):[^\s<>]{1,2000}>/y;
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/iy;
const tag = /#(?=[^\s#]*[^\s\d#])[\p{L}\p{N}_/-]{1,200}/uy;
const blockId = /^\^([A-Za-z0-9-]{1,100})\s{0,8}$/;
const clozeOpen = /\{\{c\d{1,3}::/iy;

const breakingTags = new Set(
  'br p div td th tr li ul ol h1 h2 h3 h4 h5 h6 summary details blockquote table hr dd dt'.split(' '),
);
const entityCodes: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&le;': '≤',
  '&ge;': '≥',
  '&ndash;': '–',
  '&mdash;': '—',
};

/** Copies the prose of one line (or table cell) into the mask. `inTable`: a bare pipe would have ended the cell. */
export function maskSegment(into: Masking, start: number, end: number, inTable = false): void {
  const { text } = into;
  let run = skipTask(text, Math.max(start, into.hiddenUntil), start, end);
  for (let at = nextStop(text, run, end); at < end; at = nextStop(text, Math.max(run, at + 1), end)) {
    const code = text.charCodeAt(at);
    if (code >= 128) {
      copy(into, run, at);
      put(into, at, plainChars.get(code) ?? ' ');
      run = at + 1;
    } else if (code === 58 && text.startsWith('://', at)) {
      const scheme = schemeBefore(text, start, at);
      const behind = scheme < run ? scheme : maskUrl(text, scheme, end);
      if (behind <= scheme) continue;
      copy(into, run, scheme);
      run = behind;
    } else if (mayBegin(code, text, at, start)) {
      copy(into, run, at);
      run = Math.max(at, maskSpecial(into, code, at, end, inTable));
    }
  }
  copy(into, run, end);
}

/** Where the next character stands that may begin markup or has a plainer one. */
function nextStop(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && stops[text.charCodeAt(at)] === 0) at++;
  return at;
}

/** Where `http` or `https` before a colon starts; -1 where there is neither. */
function schemeBefore(text: string, start: number, colon: number): number {
  const from = colon - ((text.charCodeAt(colon - 1) | 32) === 115 ? 5 : 4);
  if (from < start || text.slice(from, from + 4).toLowerCase() !== 'http') return -1;
  return from === start || !isWord(text.charCodeAt(from - 1)) ? from : -1;
}

/** Marks a hard break at an offset. */
export function maskBreak(into: Masking, at: number): void {
  if (at < into.text.length) put(into, at, '\n');
}

function skipTask(text: string, at: number, start: number, end: number): number {
  if (at !== start || at + 3 >= end || text.charCodeAt(at) !== 91) return at;
  return /^\[[ xX]\]\s/.test(text.slice(at, at + 4)) ? at + 3 : at;
}

/** Curly quotes, typographic hyphens and blanks, each with the plain character that stands for it. */
const plainChars = new Map<number, string>();
for (const [plain, others] of [
  ["'", '\u2018\u2019\u201b\u2032'],
  ['"', '\u201c\u201d\u201e\u2033\u00ab\u00bb'],
  ['-', '\u2010\u2011'],
  [' ', '\u00a0\u2002\u2003\u200b\ufeff'],
] as const) {
  for (const other of others) plainChars.set(other.charCodeAt(0), plain);
}

/** By code: characters that may begin markup (`w` an address), and those that have a plainer one. */
const stops = new Uint8Array(1 << 16);
for (const char of '\\`*_~[]!<&#^%:{}=\t\r\nwW') stops[char.charCodeAt(0)] = 1;
for (const code of plainChars.keys()) stops[code] = 1;

/** A cheap look that saves a closer one: most of these characters are prose where they stand. */
function mayBegin(code: number, text: string, at: number, start: number): boolean {
  const next = text.charCodeAt(at + 1);
  switch (code) {
    case 33: // !
      return next === 91;
    case 35: // #
      return next > 35;
    case 37: // %
    case 58: // :
    case 61: // =
    case 123: // {
    case 125: // }
    case 126: // ~
      return next === code;
    case 38: // &
      return next === 35 || (next >= 65 && next <= 122);
    case 60: // <
      return next === 33 || next === 47 || (next >= 65 && next <= 122);
    case 87: // W
    case 119: // w
      return (next | 32) === 119 && (at === start || !isWord(text.charCodeAt(at - 1)));
    default:
      return true;
  }
}

/** `max_size`, and not the marks of `__30 seconds__`: letters or digits on both sides of the underscore, or of two. */
function isInName(text: string, at: number): boolean {
  const left = text.charAt(at - 1) === '_' ? at - 2 : at - 1;
  const right = text.charAt(at + 1) === '_' ? at + 2 : at + 1;
  return /[A-Za-z0-9_]/.test(text.charAt(left)) && /[A-Za-z0-9_]/.test(text.charAt(right));
}

/** Where the text goes on behind the markup at `at`; `at` itself where it is no markup. */
function maskSpecial(into: Masking, code: number, at: number, end: number, inTable: boolean): number {
  const { text } = into;
  switch (code) {
    case 9:
    case 10:
    case 13:
      return at + 1;
    case 92: // backslash
      if (at + 1 < end && /[!-/:-@[-`{-~]/.test(text.charAt(at + 1))) {
        if (text.charCodeAt(at + 1) !== 124) copy(into, at + 1, at + 2);
        return at + 2;
      }
      return at + 1 >= end ? at + 1 : at;
    case 96: // backtick
      return maskCode(into, at, end);
    case 42: // asterisk: blank unless it multiplies
      return isBetween(text, at, /[\s\d)]/) ? at : at + 1;
    case 95: // underscore: part of a name between letters
      return isInName(text, at) ? at : at + 1;
    case 126: // tilde: two strike out, one is "about"
    case 61: // equals sign: two highlight, one is arithmetic
      return text.charCodeAt(at + 1) === code ? at + 2 : at;
    case 91: // opening bracket
      return maskBracket(into, at, end, inTable);
    case 93: // closing bracket
      return afterBracket(text, at, end);
    case 33: // exclamation mark: an image or embed
      return text.charCodeAt(at + 1) === 91 ? maskImage(into, at, end, inTable) : at;
    case 60: // less than
      return maskAngle(into, at, end);
    case 38: // ampersand
      return maskEntity(into, at);
    case 35: // number sign
      return maskTag(into, at, end);
    case 94: // caret
      return maskBlockId(into, at, end);
    case 37: // percent sign
      return text.charCodeAt(at + 1) === 37 ? hide(into, at, '%%') : at;
    case 58: // colon: of "key:: value" and "front::back" one colon stays
      if (text.charCodeAt(at + 1) !== 58) return at;
      copy(into, at, at + 1);
      return text.charCodeAt(at + 2) === 58 ? at + 3 : at + 2;
    case 123: // opening brace
      return text.charCodeAt(at + 1) === code ? afterMatch(clozeOpen, text, at) : at;
    case 125: // closing brace
      return text.charCodeAt(at + 1) === code ? at + 2 : at;
    default:
      return maskUrl(text, at, end);
  }
}

function afterMatch(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? at + match[0].length : at;
}

function isBetween(text: string, at: number, both: RegExp): boolean {
  return both.test(text.charAt(at - 1)) && both.test(text.charAt(at + 1));
}

/** Inline code keeps its words: names of attributes and suffixes matter, and some write numbers in it. */
function maskCode(into: Masking, at: number, end: number): number {
  const { text } = into;
  let open = at;
  while (text.charCodeAt(open) === 96) open++;
  const marks = text.slice(at, open);
  let close = text.indexOf(marks, open);
  while (close >= 0 && close < end && text.charCodeAt(close + marks.length) === 96) {
    let behind = close;
    while (text.charCodeAt(behind) === 96) behind++;
    close = text.indexOf(marks, behind);
  }
  if (close < 0 || close >= end) return open;
  copy(into, open, close);
  return close + marks.length;
}

function maskBracket(into: Masking, at: number, end: number, inTable: boolean): number {
  const { text } = into;
  if (text.charCodeAt(at + 1) === 91) {
    const link = linkAt(text, at, end, inTable);
    if (link) {
      into.links.push(link.link);
      maskSegment(into, link.shown.start, link.shown.end, inTable);
      return link.link.span.end;
    }
    return at + 1;
  }
  citation.lastIndex = at;
  const cited = citation.exec(text);
  if (cited && at + cited[0].length <= end && text.charCodeAt(at + cited[0].length) !== 40) {
    const span = { start: at, end: at + cited[0].length };
    into.citations.push({ numbers: numbersOf(cited[1] ?? ''), span });
    return span.end;
  }
  if (text.charCodeAt(at + 1) === 94) {
    const close = text.indexOf(']', at);
    return close >= 0 && close < end ? close + 1 : at + 1;
  }
  return at + 1;
}

/** `1, 2, 5-7` → 1 2 5 6 7; a range that runs backwards or far is taken by its ends. */
function numbersOf(list: string): number[] {
  const numbers: number[] = [];
  for (const part of list.split(/[,;]/)) {
    const [from = 0, to = from] = part.split(/[-–]/).map(Number);
    if (to > from && to - from < 200) for (let number = from; number <= to; number++) numbers.push(number);
    else numbers.push(...(to === from ? [from] : [from, to]));
  }
  return numbers;
}

/** Behind `]`: a target in parentheses or brackets goes with it. */
function afterBracket(text: string, at: number, end: number): number {
  const next = text.charCodeAt(at + 1);
  if (next === 91 && text.charCodeAt(at + 2) !== 91 && !/\d/.test(text.charAt(at + 2))) {
    const close = text.indexOf(']', at + 2);
    return close >= 0 && close < end ? close + 1 : at + 1;
  }
  if (next !== 40) return at + 1;
  let depth = 0;
  for (let index = at + 1; index < end && index < at + 2000; index++) {
    const code = text.charCodeAt(index);
    if (code === 40) depth++;
    else if (code === 41 && --depth === 0) return index + 1;
  }
  return at + 1;
}

function maskImage(into: Masking, at: number, end: number, inTable: boolean): number {
  const { text } = into;
  if (text.charCodeAt(at + 2) === 91) {
    const link = linkAt(text, at, end, inTable);
    if (!link) return at;
    into.links.push(link.link);
    return link.link.span.end;
  }
  const close = text.indexOf(']', at + 2);
  if (close < 0 || close >= end) return at;
  const behind = afterBracket(text, close, end);
  return behind > close + 1 ? behind : at;
}

function maskAngle(into: Masking, at: number, end: number): number {
  const { text } = into;
  if (text.startsWith('<!--', at)) return hide(into, at, '-->');
  const link = afterMatch(autolink, text, at);
  if (link > at) return Math.min(link, end);
  htmlTag.lastIndex = at;
  const found = htmlTag.exec(text);
  if (!found || at + found[0].length > end) return at;
  if (breakingTags.has((found[2] ?? '').toLowerCase())) maskBreak(into, at);
  return at + found[0].length;
}

/** A comment, which may end in a later line or nowhere. */
function hide(into: Masking, at: number, closer: string): number {
  const close = into.text.indexOf(closer, at + 2);
  const end = close < 0 ? into.text.length : close + closer.length;
  into.hiddenUntil = end;
  into.comments.push({ start: at, end });
  return end;
}

function maskEntity(into: Masking, at: number): number {
  entity.lastIndex = at;
  const found = entity.exec(into.text);
  if (!found) return at;
  const plain = entityCodes[found[0].toLowerCase()];
  if (plain !== undefined) put(into, at, plain);
  return at + found[0].length;
}

function maskTag(into: Masking, at: number, end: number): number {
  const { text } = into;
  if (at > 0 && !/[\s([]/.test(text.charAt(at - 1))) return at;
  tag.lastIndex = at;
  const found = tag.exec(text);
  if (!found || at + found[0].length > end) return at;
  into.tags.push({ name: found[0].slice(1), span: { start: at, end: at + found[0].length } });
  return at + found[0].length;
}

function maskBlockId(into: Masking, at: number, end: number): number {
  const { text } = into;
  if (at > 0 && !/\s/.test(text.charAt(at - 1))) return at;
  const found = blockId.exec(text.slice(at, Math.min(end, at + 120)));
  if (!found?.[1]) return at;
  into.blockIds.push(found[1]);
  return end;
}

function maskUrl(text: string, at: number, end: number): number {
  const behind = afterMatch(url, text, at);
  return behind > at ? Math.min(behind, end) : at;
}

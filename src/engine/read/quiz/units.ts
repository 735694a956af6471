import type { Span } from '../../types';
import { askingAdmonition } from './admonitions';
import { firstOptionAt, keyBehindAt, nextOptionAt } from './options-in-line';
import { isBlank, trimmed } from './runs';
import { classify, opensOptions, type Shape } from './shapes';

/**
 * One line of a note, or a piece of a line that HTML tags cut in two, with what it looks like taken alone. Offsets are
 * those of the text that was scanned.
 */
export interface Unit {
  readonly shape: Shape;
  /** The text behind indentation, quote marks, bullet and label. */
  readonly start: number;
  readonly end: number;
  readonly lineStart: number;
  /** Columns before the bullet or the text. */
  readonly indent: number;
  /** Number of `>` before the text. */
  readonly depth: number;
  /** Inside a fence without a language: Markdown inside is read for options, but `#` is no heading there. */
  readonly fenced: boolean;
}

interface Fence {
  readonly mark: string;
  readonly plain: boolean;
  readonly start: number;
  readonly indent: number;
  readonly depth: number;
}

const htmlTag = /<\/?(?:details|summary|br|p|li|ul|ol|div|hr|blockquote|quiz)\b[^<>]*>/gi;
const inlineOpen = /^(?:<\/?(?:b|strong|i|em|u|mark|span|font|code|p|div|h[1-6])\b[^<>]*>\s*)+/i;
const inlineClose = /(?:\s{0,9}<(?:\/(?:b|strong|i|em|u|mark|span|font|code|p|div|h[1-6])|br\s?\/?)>){1,9}$/i;
/** Tags that set apart what they open, behind a bullet or none. */
const setsApart = /^((?:[-*+•][ \t]{1,4})?)<(?:b|strong|u|mark|span|font)\b/i;
const layoutOnly =
  /^(?:<\/?(?:p|div|br|li|ul|ol|b|strong|i|em|u|span|font|center|blockquote|code|pre|table|tbody|tr|td)(?:[^\w<>][^<>]*)?>\s*)+$/i;
/** Backticks that close on their line are code within it. */
export const fenceOpen = /^(`{3,}(?![^`]*`)|~{3,})\s*([^\s`]*)/;
const plainLanguages = new Set([
  '',
  'text',
  'txt',
  'md',
  'markdown',
  'anki',
  'plain',
  'plaintext',
  'quiz',
  'none',
  'properties',
]);

/**
 * The cheap pass: one look at each line, with no memory but open fences and comments. Linear in the text.
 * `atFileStart` says that a frontmatter may stand at the top.
 */
export function scanUnits(text: string, atFileStart: boolean): readonly Unit[] {
  const units: Unit[] = [];
  let fence: Fence | undefined;
  let commentEnd: '-->' | '%%' | undefined;
  /** The indentation of an admonition that asks: what stands deeper is in it, as if quoted. */
  let admonition: number | undefined;
  let at = atFileStart ? frontmatterEnd(text) : 0;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const lineEnd = newline < 0 ? text.length : newline;
    const next = newline < 0 ? text.length : newline + 1;
    let end = lineEnd;
    while (end > at && isBlank(text.charCodeAt(end - 1))) end--;
    let line = linePrefix(text, at, end, fence !== undefined);
    if (admonition !== undefined && line.start < end && line.indent <= admonition) admonition = undefined;
    if (admonition !== undefined) line = { ...line, indent: Math.max(0, line.indent - 4), depth: line.depth + 1 };
    const title = fence === undefined && commentEnd === undefined ? askingAdmonition(text, line.start, end) : undefined;
    if (title !== undefined) {
      admonition = line.indent;
      const shape = { kind: 'callout', type: 'admonition', folded: text.charAt(line.start) === '?' } as const;
      units.push({ shape, ...title, lineStart: at, indent: line.indent, depth: line.depth + 1, fenced: false });
    } else if (commentEnd !== undefined) {
      if (text.slice(line.start, end).includes(commentEnd)) commentEnd = undefined;
    } else if (fence !== undefined) {
      if (closesFence(text, line.start, end, fence)) {
        // What stands in one fence does not go on in the next.
        units.push(fence.plain ? { ...codeUnit(fence, end), shape: { kind: 'blank' } } : codeUnit(fence, end));
        fence = undefined;
      } else {
        if (!fence.plain && opensOptions(text, line.start)) {
          if (text.slice(fence.start, at).trim().includes('\n')) units.push(codeUnit(fence, at - 1));
          fence = { ...fence, plain: true };
        }
        if (fence.plain) pushUnits(units, text, at, line, end, true);
      }
    } else {
      const opened = text.charCodeAt(line.start) === 96 || text.charCodeAt(line.start) === 126;
      const mark = opened ? fenceOpen.exec(text.slice(line.start, end)) : null;
      if (mark?.[1] !== undefined) {
        fence = {
          mark: mark[1],
          plain: plainLanguages.has((mark[2] ?? '').toLowerCase()),
          start: line.start,
          indent: line.indent,
          depth: line.depth,
        };
      } else {
        commentEnd = opensComment(text, line.start, end);
        if (commentEnd === undefined && !isComment(text, line.start)) pushUnits(units, text, at, line, end, false);
      }
    }
    at = next;
  }
  if (fence !== undefined && !fence.plain) units.push(codeUnit(fence, text.length));
  return units;
}

const fieldOfYaml = /^[ \t]*["']?[\w$.][^:\n]{0,80}:(?:\s|$)/m;

/** The offset behind a frontmatter; 0 where there is none. */
export function frontmatterEnd(text: string): number {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!text.startsWith('---', start) || !/^[ \t]*\r?\n/.test(text.slice(start + 3, start + 40))) return start;
  const close = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/g;
  close.lastIndex = start + 3;
  const found = close.exec(text);
  if (found === null) return start;
  // Slides begin with a rule too: a frontmatter has keys.
  const within = text.slice(start + 3, found.index);
  return within.trim() === '' || fieldOfYaml.test(within) ? found.index + found[0].length : start;
}

function linePrefix(
  text: string,
  lineStart: number,
  end: number,
  fenced: boolean,
): Pick<Unit, 'start' | 'indent' | 'depth'> {
  let start = lineStart;
  let indent = 0;
  let depth = 0;
  for (; start < end; start++) {
    const code = text.charCodeAt(start);
    // `>> B. A queue` in a fence quotes nothing.
    if (fenced && depth === 0 && text.startsWith('>> ', start)) break;
    if (code === 62 && indent < 8) {
      depth++;
      indent = -1;
    } else if (code === 9) indent += 4;
    else if (isBlank(code)) indent++;
    else break;
  }
  return { start, indent: Math.max(indent, 0), depth };
}

function closesFence(text: string, start: number, end: number, fence: Fence): boolean {
  if (!text.startsWith(fence.mark, start)) return false;
  const mark = fence.mark.charCodeAt(0);
  for (let at = start; at < end; at++) if (text.charCodeAt(at) !== mark) return false;
  return true;
}

function codeUnit({ start, indent, depth }: Fence, end: number): Unit {
  return { shape: { kind: 'code' }, start, end, lineStart: start, indent, depth, fenced: false };
}

function opensComment(text: string, start: number, end: number): '-->' | '%%' | undefined {
  if (text.startsWith('<!--', start)) return text.slice(start, end).includes('-->') ? undefined : '-->';
  if (text.startsWith('%%', start)) return text.slice(start + 2, end).includes('%%') ? undefined : '%%';
  return undefined;
}

function isComment(text: string, start: number): boolean {
  return text.startsWith('<!--', start) || text.startsWith('%%', start);
}

/** Pieces of a line; a line `::: details Answer` folds, as sites of documents have it, what stands before the next `:::`. */
function pushUnits(
  units: Unit[],
  text: string,
  lineStart: number,
  line: { readonly start: number; readonly indent: number; readonly depth: number },
  end: number,
  fenced: boolean,
  amid = false,
): void {
  const first = firstOptionAt(text, line.start, end);
  const next = first === undefined ? nextOptionAt(text, line.start, end, amid) : undefined;
  const key = amid && next === undefined ? keyBehindAt(text, line.start, end) : undefined;
  const own = first ?? key;
  const cut = own === undefined ? next : { start: own, end: own };
  if (cut !== undefined) {
    const before = trimmed(text, { start: line.start, end: cut.start });
    pushUnits(units, text, lineStart, line, before.end, fenced);
    const rest = { ...line, start: cut.end, indent: line.indent + 2 };
    pushUnits(units, text, lineStart, rest, end, fenced, next !== undefined);
    return;
  }
  const push = (piece: Span, shape?: Shape) => {
    const bare = shape === undefined && isLayout(text, piece);
    const box = shape === undefined ? boxOfForm(text, piece) : undefined;
    const option = box ?? (shape === undefined ? taggedOption(text, piece) : undefined);
    const item = shape === undefined && option === undefined && !bare ? htmlItem(text, piece) : undefined;
    const span = option?.span ?? item ?? (shape === undefined && !bare ? withoutTags(text, piece) : piece);
    const read = shape ?? option?.shape ?? (bare ? ({ kind: 'blank' } as const) : classify(text, span, fenced));
    const isItem = item !== undefined || (read.kind === 'text' && isBelowItemTag(text, units.at(-1)));
    const found: Shape = isItem ? { kind: 'bullet' } : read;
    const start = found.kind === 'blank' ? span.start : (found.content ?? span.start);
    units.push({
      shape: found,
      start,
      end: Math.max(start, found.contentEnd ?? span.end),
      lineStart,
      indent: line.indent,
      depth: line.depth,
      fenced,
    });
    // What stands below the box of a form is no more of it.
    if (box !== undefined) push({ start: piece.end, end: piece.end }, { kind: 'blank' });
  };
  const source = text.slice(line.start, end);
  const opened = source.startsWith(':::') ? /^:{3,}[ \t]*(?:(?:details|spoiler)\b|$)/.exec(source)?.[0] : undefined;
  if (opened !== undefined) {
    const mark = { start: line.start, end: line.start + opened.length };
    const isOpen = units.findLast(({ shape }) => shape.kind.startsWith('details'))?.shape.kind === 'details';
    if (opened.length === source.length && isOpen) push(mark, { kind: 'details-end' });
    if (!/\w$/.test(opened)) return;
    push(mark, { kind: 'details' });
    push(mark, { kind: 'summary' });
    push(trimmed(text, { start: mark.end, end }));
    push({ start: end, end }, { kind: 'summary-end' });
    return;
  }
  if (!source.includes('<')) {
    push({ start: line.start, end });
    return;
  }
  let at = line.start;
  htmlTag.lastIndex = 0;
  for (const tag of source.matchAll(htmlTag)) {
    const from = line.start + tag.index;
    const to = from + tag[0].length;
    const shape = tagShape(tag[0]);
    const before = trimmed(text, { start: at, end: from });
    if (shape === undefined && !splitsHere(text, to, end)) continue;
    if (before.start < before.end) push(before);
    if (shape !== undefined) push({ start: from, end: to }, shape);
    at = to;
  }
  const rest = trimmed(text, { start: at, end: end });
  if (rest.start < rest.end || at === line.start) push(rest);
}

/** `<label><input type="radio"> A queue</label>`, `<button onclick="check(true)">`: a box of a form, which may say itself that it is right. */
const formBox =
  /^(?:<(?:label|li)\b[^<>]{0,200}>[ \t]{0,9})?(?:<input\b[^<>]{0,200}\btype=["']?(?:radio|checkbox)\b[^<>]{0,300}>|<button\b[^<>]{0,30} onclick="[^"]{0,640}\b(?:true|false)\);?">)/i;

function boxOfForm(text: string, { start, end }: Span): { readonly shape: Shape; readonly span: Span } | undefined {
  const opened = text.charCodeAt(start) === 60 ? formBox.exec(text.slice(start, Math.min(end, start + 720))) : null;
  if (opened === null) return undefined;
  const content = start + opened[0].length;
  const closed = /<\/(?:label|button)>/.exec(text.slice(content, end));
  const contentEnd = closed === null ? end : trimmed(text, { start: content, end: content + closed.index }).end;
  const marked = /(["'])(?:correct|right)\1|\bdata-correct=["']?true|\btrue\);?">/i.test(opened[0]);
  return { shape: { kind: 'option', style: 'task', marked, bullet: true, content, contentEnd }, span: { start, end } };
}

/** `- <mark>B. A queue</mark>`: an option, set apart by its tags as by bold type. */
function taggedOption(text: string, { start, end }: Span): { readonly shape: Shape; readonly span: Span } | undefined {
  const opened = text.charCodeAt(end - 1) === 62 ? setsApart.exec(text.slice(start, Math.min(end, start + 24))) : null;
  if (opened === null) return undefined;
  const span = withoutTags(text, { start: start + (opened[1]?.length ?? 0), end });
  const shape = classify(text, span, false);
  return shape.kind === 'option'
    ? { shape: { ...shape, bullet: shape.bullet || opened[1] !== '', bold: true }, span }
    : undefined;
}

/** `<li>A queue</li>`, alone on its line: an item like one with a bullet. */
function htmlItem(text: string, { start, end }: Span): Span | undefined {
  const opened = text.startsWith('<li', start) ? /^<li\b[^<>]{0,80}>/.exec(text.slice(start, start + 90)) : null;
  if (opened === null) return undefined;
  const closed = text.slice(start, end).endsWith('</li>') ? 5 : 0;
  return trimmed(text, { start: start + opened[0].length, end: end - closed });
}

/** `<li>` stands alone on the line before. */
function isBelowItemTag(text: string, before: Unit | undefined): boolean {
  return before?.shape.kind === 'blank' && /^<li\b[^<]*$/.test(text.slice(before.start, before.end));
}

/** Nothing but tags that lay the text out: what stands around them decides. */
function isLayout(text: string, { start, end }: Span): boolean {
  return text.charCodeAt(start) === 60 && text.charCodeAt(end - 1) === 62 && layoutOnly.test(text.slice(start, end));
}

/** The piece without tags around the whole of it or before its first word. */
function withoutTags(text: string, { start, end }: Span): Span {
  if (text.charCodeAt(start) !== 60 && text.charCodeAt(end - 1) !== 62) return { start, end };
  const open = inlineOpen.exec(text.slice(start, Math.min(end, start + 200)))?.[0].length ?? 0;
  const close = inlineClose.exec(text.slice(Math.max(start + open, end - 60), end))?.[0].length ?? 0;
  return trimmed(text, { start: start + open, end: end - close });
}

/** A line break or list tag cuts the line only where an option or a key starts behind it: stems keep their breaks. */
function splitsHere(text: string, from: number, end: number): boolean {
  const behind = text.slice(from, Math.min(end, from + 40));
  return /^\s{0,8}(?:\*\*|__|<b>|<strong>)?(?:\(?[A-Ja-j][.)]|[Cc]orrect|[Aa]nswer|[Ee]xplanation)/.test(behind);
}

function tagShape(tag: string): Shape | undefined {
  const name = /^<(\/?)(\w+)/.exec(tag);
  const closing = name?.[1] === '/';
  switch (name?.[2]?.toLowerCase()) {
    case 'details':
      return { kind: closing ? 'details-end' : 'details' };
    case 'summary':
      return { kind: closing ? 'summary-end' : 'summary' };
    case 'hr':
      return { kind: 'rule' };
    case 'quiz':
      // What stands behind the options explains, as in a fold.
      return { kind: closing ? 'details-end' : 'rule' };
    default:
      return undefined;
  }
}

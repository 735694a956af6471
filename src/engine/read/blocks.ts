import type { Span, Zone } from '../types';
import { blockTokens, lineStarts, type Token } from './block-tokens';
import { cellSpans, linesOf } from './cells';
import { indentOf, isDrawn, isDrawnTree, isHead } from './drawn-trees';
import { type HtmlRow, htmlParts } from './html-tables';
import { pointsIn } from './points';
import { contentSegments, lineEnd, lineSegment } from './segments';
import { joined } from './wraps';

/**
 * Markdown structure of one piece of a note. markdown-it parses the blocks (its line ranges are exact, its inline pass
 * is not run); columns are found by looking for each line's content in its own source line.
 */

/** A run of prose that is read as one: a paragraph, heading, table cell, or line of code. */
export interface Block {
  readonly kind: 'heading' | 'text' | 'cell' | 'code' | 'html';
  readonly zone: Zone;
  /** The source of each line. */
  readonly segments: Span[];
  /** 1 to 6 for headings, else 0. */
  readonly level: number;
  /** Index of the block that this one hangs under (the bullet around it, or the line that leads its list in), or -1. */
  readonly parent: number;
  /** In a list that began before this text does: the text starts with one of its bullets. */
  readonly continues?: true;
  /** For cells: the cell at the top of the column, and the first two cells of its row that stand to the left, by index. */
  readonly column?: number;
  readonly left?: readonly number[];
}

/** Fenced code: `span` is its content without the fence lines. */
export interface Fence {
  readonly language: string;
  readonly span: Span;
}

export interface Blocks {
  readonly blocks: readonly Block[];
  /**
   * What leads in the list with which the text ends: a block, `continued` where that list began before the text, or
   * nothing.
   */
  readonly openLead: number | 'continued' | undefined;
  readonly fences: readonly Fence[];
}

/** Fences whose lines are prose all the same. */
const proseLanguages = new Set([
  '',
  'text',
  'txt',
  'plain',
  'plaintext',
  'md',
  'markdown',
  'none',
  'mermaid',
  'ad-note',
  'note',
]);

interface Walk {
  readonly text: string;
  /** Offset of each line. */
  readonly lines: readonly number[];
  readonly blocks: Block[];
  readonly fences: Fence[];
  /** The innermost open list item's first block, or -1 while it has none; one entry for each open item. */
  readonly items: number[];
  /** For each open list: the block that leads it in. */
  readonly leads: number[];
  /** The outermost list is the one with which the text starts. */
  continues: boolean;
  openLead: Blocks['openLead'];
  readonly quotes: Zone[];
  /** The block that stands directly before, at the same depth; -1 at the start. */
  last: number;
  table: Table | undefined;
}

interface Table {
  readonly header: number[];
  row: number[];
  cells: Span[];
  body: boolean;
}

/** The blocks of a text that starts at the left margin, outside of any container. */
export function readBlocks(text: string): Blocks {
  const tokens = blockTokens(text);
  const walk: Walk = {
    text,
    lines: lineStarts(text),
    blocks: [],
    fences: [],
    items: [],
    leads: [],
    continues: false,
    openLead: undefined,
    quotes: [],
    last: -1,
    table: undefined,
  };
  for (let index = 0; index < tokens.length; index++) visit(walk, tokens, index);
  return { blocks: joined(walk.text, walk.blocks), fences: walk.fences, openLead: walk.openLead };
}

function visit(walk: Walk, tokens: readonly Token[], index: number): void {
  const token = tokens[index];
  if (!token) return;
  switch (token.type) {
    case 'bullet_list_open':
    case 'ordered_list_open':
      openList(walk, token);
      return;
    case 'bullet_list_close':
    case 'ordered_list_close':
      walk.leads.pop();
      walk.last = -1;
      return;
    case 'list_item_open':
      walk.items.push(-1);
      return;
    case 'list_item_close':
      walk.items.pop();
      return;
    case 'blockquote_open':
      walk.quotes.push('quote');
      return;
    case 'blockquote_close':
      if (walk.quotes.pop() === 'callout') walk.leads.pop();
      return;
    case 'table_open':
      walk.table = { header: [], row: [], cells: [], body: false };
      return;
    case 'tbody_open':
      if (walk.table) walk.table.body = true;
      return;
    case 'table_close':
      walk.table = undefined;
      return;
    case 'tr_open':
      if (walk.table) openRow(walk, walk.table, token);
      return;
    case 'inline':
      inline(walk, tokens, index, token);
      return;
    case 'fence':
      fence(walk, token);
      return;
    case 'code_block':
      codeLines(walk, token, 0);
      return;
    case 'html_block':
      html(walk, token);
      return;
  }
}

/** A list outside any other takes along the line that leads it in. */
function openList(walk: Walk, token: Token): void {
  const outermost = walk.items.length === 0;
  if (outermost) {
    walk.continues = walk.quotes.length === 0 && token.map?.[0] === 0;
    const lead = leadsIn(walk) ? walk.last : -1;
    walk.openLead = walk.continues ? 'continued' : lead >= 0 ? lead : undefined;
    walk.leads.push(lead);
  } else walk.leads.push(-1);
}

/** A short line, one that ends in a colon, or one that begins with a term in bold belongs to the list below it. */
function leadsIn(walk: Walk): boolean {
  const block = walk.blocks[walk.last];
  if (!block || block.kind === 'cell' || block.kind === 'code' || block.kind === 'heading') return false;
  const last = block.segments.at(-1);
  const first = block.segments[0];
  if (!last || !first) return false;
  const text = walk.text.slice(first.start, last.end).trimEnd();
  return (
    /:[*_\s]*$/.test(text) || (text.length <= 60 && !/[.!?]$/.test(text)) || (text.length <= 120 && term.test(text))
  );
}

const term = /^\*\*[^*\n]{2,60}\*\*\s{0,2}[-–—:]/;

function zoneOf(walk: Walk, plain: Zone): Zone {
  return walk.quotes.at(-1) ?? plain;
}

function parentOf(walk: Walk): number {
  for (let depth = walk.items.length - 1; depth >= 0; depth--) {
    const block = walk.items[depth] ?? -1;
    if (block >= 0) return block;
  }
  return walk.leads.find((lead) => lead >= 0) ?? -1;
}

function add(walk: Walk, block: Omit<Block, 'parent'>, parent = parentOf(walk)): number {
  const index = walk.blocks.length;
  const inList = walk.items.length > 0;
  if (!inList) walk.openLead = undefined;
  walk.blocks.push({ ...block, parent, ...(inList && walk.continues && { continues: true }) });
  const depth = walk.items.length - 1;
  if (depth >= 0 && walk.items[depth] === -1) walk.items[depth] = index;
  walk.last = index;
  return index;
}

function inline(walk: Walk, tokens: readonly Token[], index: number, token: Token): void {
  const opener = tokens[index - 1];
  if (opener?.type === 'th_open' || opener?.type === 'td_open') {
    if (walk.table) cell(walk, walk.table);
    return;
  }
  const isHeading = opener?.type === 'heading_open';
  const segments = contentSegments(walk, token);
  if (!isHeading) callout(walk, segments);
  if (segments.length === 0) return;
  const block = {
    kind: isHeading ? 'heading' : 'text',
    zone: zoneOf(walk, isHeading ? 'heading' : 'body'),
    segments,
    level: isHeading ? Number(opener.tag.slice(1)) : 0,
  } as const;
  // A card on each line: what one tells is about no other.
  if (segments.every(({ start, end }) => walk.text.slice(start, end).includes(' :: '))) {
    for (const card of segments) add(walk, { ...block, segments: [card] });
    return;
  }
  const [lead, ...points] = isHeading || walk.items.length === 0 ? [] : pointsIn(walk.text, segments);
  const own = add(walk, lead ? { ...block, segments: [...lead] } : block);
  // They hang under their lead as the bullets of a list under its item do.
  walk.items.push(own);
  for (const point of points) add(walk, { ...block, segments: [...point] });
  walk.items.pop();
}

/** `> [!type]- Title` makes the quote a callout; the marker is no prose, and the title is over all that stands in it. */
function callout(walk: Walk, segments: Span[]): void {
  const first = segments[0];
  if (walk.quotes.length === 0 || !first || !walk.text.startsWith('[!', first.start)) return;
  const marker = /^\[![\w|+ -]{1,40}\][+-]?\s*/.exec(walk.text.slice(first.start, first.end));
  if (!marker) return;
  walk.quotes[walk.quotes.length - 1] = 'callout';
  segments.shift();
  const title = { start: first.start + marker[0].length, end: first.end };
  const isNamed = title.start < title.end;
  walk.leads.push(isNamed ? add(walk, { kind: 'text', zone: 'callout', segments: [title], level: 0 }) : -1);
}

function openRow(walk: Walk, table: Table, token: Token): void {
  const line = token.map?.[0] ?? -1;
  const start = walk.lines[line];
  table.row = [];
  table.cells =
    start === undefined
      ? []
      : cellSpans(walk.text, start, lineEnd(walk, walk.lines[line + 1] ?? walk.text.length, start));
}

function cell(walk: Walk, table: Table): void {
  const column = table.row.length;
  const span = table.cells[column];
  if (!span) return;
  const top = table.body ? table.header[column] : undefined;
  const index = walk.blocks.length;
  walk.blocks.push({
    kind: 'cell',
    zone: 'table',
    segments: span.end > span.start ? linesOf(walk.text, span) : [span],
    level: 0,
    parent: parentOf(walk),
    ...(top !== undefined && { column: top }),
    left: table.row.slice(0, 2),
  });
  table.row.push(index);
  if (!table.body) table.header.push(index);
  walk.last = -1;
}

function fence(walk: Walk, token: Token): void {
  const language = /^[\w+#-]*/.exec(token.info.trim())?.[0]?.toLowerCase() ?? '';
  const [first = 0, after = first] = token.map ?? [];
  const start = walk.lines[first + 1] ?? walk.text.length;
  const closed = token.content.split('\n').length - 1 < after - first - 1;
  const end = closed ? (walk.lines[after - 1] ?? walk.text.length) : (walk.lines[after] ?? walk.text.length);
  if (language !== '') walk.fences.push({ language, span: { start, end: Math.max(start, end) } });
  if (proseLanguages.has(language)) codeLines(walk, token, 1, closed ? 1 : 0);
  else walk.last = -1;
}

/** Each line of code is read by itself, below the lines with a colon, or of a tree, that it is indented under ("FIFO topics:"). */
function codeLines(walk: Walk, token: Token, head: number, tail = 0): void {
  const [first = 0, after = first] = token.map ?? [];
  const over: { readonly indent: number; readonly index: number }[] = [];
  const [isTree, drawn] = [isDrawnTree(token.content), isDrawn(token.content)];
  for (let line = first + head; line < after - tail; line++) {
    const segment = lineSegment(walk, line);
    if (!segment) continue;
    const indent = indentOf(walk.text.slice(walk.lines[line], segment.end), drawn);
    while ((over.at(-1)?.indent ?? -1) >= indent) over.pop();
    const index = add(walk, { kind: 'code', zone: 'code', segments: [segment], level: 0 }, over.at(-1)?.index);
    if (isTree || isHead(walk.text.slice(segment.start, segment.end))) over.push({ indent, index });
  }
}

function html(walk: Walk, token: Token): void {
  const [first = 0, after = first] = token.map ?? [];
  const [start = 0, end = walk.text.length] = [walk.lines[first], walk.lines[after]];
  const table: Table = { header: [], row: [], cells: [], body: false };
  for (const part of htmlParts(walk.text, { start, end })) {
    if ('cells' in part) htmlRow(walk, table, part);
    else {
      const segments = linesOf(walk.text, part);
      if (segments.length > 0) add(walk, { kind: 'html', zone: zoneOf(walk, 'body'), segments, level: 0 });
    }
  }
}

function htmlRow(walk: Walk, table: Table, { cells, isHeader }: HtmlRow): void {
  table.body = !isHeader;
  if (isHeader) table.header.length = 0;
  [table.row, table.cells] = [[], [...cells]];
  for (const _ of cells) cell(walk, table);
}

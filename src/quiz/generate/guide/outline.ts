import MarkdownIt from 'markdown-it';
import { lineStarts, type Token } from '../../../engine/read/block-tokens';
import { serviceNames } from '../../../engine/services';
import type { Doc, Service, Span } from '../../../engine/types';
import { stretchesOf } from './stretches';
import { statement } from './wording';

/** What a study guide says, ordered by the service that its headings name. */
export interface Outline {
  readonly sections: readonly Section[];
  readonly tables: readonly TableOf[];
}

/** All that a guide says of one service. */
export interface Section {
  readonly service: Service;
  readonly heading: string;
  /** The first paragraph below the heading. */
  readonly definition?: Point;
  readonly points: readonly Point[];
}

/** One bullet: "**Message Filtering:** Allows subscribers to …" */
export interface Point {
  readonly label?: string;
  /** The label of the bullet above it. */
  readonly parent?: string;
  readonly text: string;
  readonly span: Span;
  /** Headings and bullets above it below the heading of the service: "Use Cases", "Pros". */
  readonly under: readonly string[];
}

export interface TableOf {
  readonly heading: string;
  readonly headers: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly span: Span }[];
}

/** A block of Markdown with those inside of it. */
interface Block {
  readonly token: Token;
  readonly blocks: readonly Block[];
  /** Its lines as they are written, and where in the note they stand. */
  readonly written: string;
  readonly span: Span;
}

const markdown = new MarkdownIt({ html: true });

/**
 * Reads the bullets and tables of a note that can give questions. Costs a whole parse of them: not for the path of a
 * keystroke.
 */
export function readOutline(doc: Doc, isCompared: Parameters<typeof stretchesOf>[1]): Outline {
  const sections = new Map<Service, { heading: string; definition?: Point; points: Point[] }>();
  const tables: TableOf[] = [];
  for (const { span, heading, section: of, under } of stretchesOf(doc, isCompared)) {
    const text = doc.text.slice(span.start, span.end);
    const section = of && (sections.get(of.service) ?? { heading: of.heading, points: [] });
    if (of && section) sections.set(of.service, section);
    for (const block of blocksOf(text, span.start)) {
      if (block.token.type === 'table_open') tables.push(tableOf(block, heading));
      if (section === undefined) continue;
      if (block.token.type === 'paragraph_open' && section.definition === undefined && under.length === 0) {
        section.definition = { text: statement(plain(block)), span: block.span, under: [] };
      }
      if (isList(block)) section.points.push(...pointsOf(block, under));
    }
  }
  return { sections: [...sections].map(([service, section]) => ({ service, ...section })), tables };
}

/** "Amazon SQS" */
export function fullName(service: Service): string {
  return serviceNames[service].full;
}

/** The blocks of a text that stands at `at` in its note. */
function blocksOf(text: string, at: number): readonly Block[] {
  const lines = lineStarts(text);
  const roots: Block[] = [];
  const open = [roots];
  // A list may begin on the line of the item that it is in, behind the mark of that.
  let from = 0;
  for (const token of markdown.parse(text, {})) {
    if (token.nesting < 0) {
      open.pop();
      continue;
    }
    const [first, behind] = token.map ?? [0, 0];
    const indented = text.slice(Math.max(lines[first] ?? 0, from), lines[behind]).trimEnd();
    const written = indented.trimStart();
    const start = Math.max(lines[first] ?? 0, from) + indented.length - written.length;
    const blocks: Block[] = [];
    open.at(-1)?.push({ token, blocks, written, span: { start: at + start, end: at + start + written.length } });
    if (token.nesting > 0) open.push(blocks);
    if (token.type === 'list_item_open') from = start + token.info.length + token.markup.length;
  }
  return roots;
}

function isList({ token }: Block): boolean {
  return token.type === 'bullet_list_open' || token.type === 'ordered_list_open';
}

function pointsOf(list: Block, under: readonly string[], parent?: string): readonly Point[] {
  return list.blocks.flatMap((item) => {
    const own = item.blocks.find(({ token }) => token.type === 'paragraph_open');
    const point = own === undefined ? undefined : pointOf(item, own, under, parent);
    const name = point?.label ?? point?.text ?? '';
    const below = item.blocks
      .filter(isList)
      .flatMap((child) => pointsOf(child, name === '' ? under : [...under, name], point?.label));
    return point === undefined || point.text === '' ? below : [point, ...below];
  });
}

function pointOf(item: Block, paragraph: Block, under: readonly string[], parent: string | undefined): Point {
  const words = statement(plain(paragraph).replace(/^\[[ x]\]\s+/i, ''));
  const labelled = /^([^:]{2,70}):(?!\S)\s*(.*)/s.exec(words);
  const bold =
    inlineOf(paragraph).find(({ content, type }) => type !== 'text' || /\S/.test(content))?.type === 'strong_open';
  const span = { start: item.span.start, end: paragraph.span.end };
  if (labelled === null || !bold) return { text: words, span, under };
  const above = parent === undefined ? {} : { parent };
  return { label: labelled[1] ?? '', text: labelled[2] ?? '', span, under, ...above };
}

function tableOf(table: Block, heading: string): TableOf {
  const [head, ...rows] = table.blocks.flatMap(({ blocks }) => blocks);
  const cellsOf = (row: Block | undefined) => (row?.blocks ?? []).map((cell) => statement(plain(cell)));
  const headers = cellsOf(head);
  return {
    heading,
    headers,
    // A row with a cell too few or too many has its values below other headers than its author meant.
    rows: rows
      .filter(({ written }) => written.replace(/\\\||^\||\|$/g, '').split('|').length === headers.length)
      .map((row) => ({ cells: cellsOf(row), span: row.span })),
  };
}

/** What stands in a paragraph or cell. */
function inlineOf({ blocks }: Block): readonly Token[] {
  return blocks[0]?.token.children ?? [];
}

/** The text of a paragraph or cell without markup; code keeps its marks, wikilinks show what a reader sees. */
function plain(block: Block): string {
  return inlineOf(block)
    .map(({ type, content }) => {
      if (type === 'text') return content.replace(/!?\[\[([^[\]|]*\|)?([^[\]]*)\]\]/g, (_, __, shown: string) => shown);
      if (type === 'code_inline') return `\`${content}\``;
      return type === 'softbreak' || type === 'hardbreak' ? ' ' : '';
    })
    .join('');
}

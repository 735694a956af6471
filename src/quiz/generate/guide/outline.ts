import type { List, ListItem, Nodes, Paragraph, RootContent, Table, TableRow } from 'mdast';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
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

let parser: ReturnType<typeof createParser> | undefined;

/** Made when it is first needed: most sessions parse no guide. */
function createParser() {
  return unified().use(remarkParse).use(readingGfm).freeze();
}

/** Tables and the like, as `remark-gfm` reads them; it would bring along all that writes Markdown, which nobody needs here. */
function readingGfm(this: Processor): void {
  this.data({ micromarkExtensions: [gfm()], fromMarkdownExtensions: [gfmFromMarkdown()] });
}

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
    parser ??= createParser();
    for (const node of parser.parse(text).children) {
      if (node.type === 'table') tables.push(tableOf(node, text, span.start, heading));
      if (section === undefined) continue;
      if (node.type === 'paragraph' && section.definition === undefined && under.length === 0) {
        section.definition = { text: statement(plain(node, text)), span: spanOf(node, span.start), under: [] };
      }
      if (node.type === 'list') section.points.push(...pointsOf(node, text, span.start, under));
    }
  }
  return { sections: [...sections].map(([service, section]) => ({ service, ...section })), tables };
}

/** "Amazon SQS" */
export function fullName(service: Service): string {
  return serviceNames[service].full;
}

function pointsOf(list: List, text: string, at: number, under: readonly string[], parent?: string): readonly Point[] {
  return list.children.flatMap((item) => {
    const own = item.children.find((child): child is Paragraph => child.type === 'paragraph');
    const nested = item.children.filter((child): child is List => child.type === 'list');
    const point = own === undefined ? undefined : pointOf(item, own, text, at, under, parent);
    const name = point?.label ?? point?.text ?? '';
    const below = nested.flatMap((child) =>
      pointsOf(child, text, at, name === '' ? under : [...under, name], point?.label),
    );
    return point === undefined || point.text === '' ? below : [point, ...below];
  });
}

function pointOf(
  item: ListItem,
  paragraph: Paragraph,
  text: string,
  at: number,
  under: readonly string[],
  parent: string | undefined,
): Point {
  const words = statement(plain(paragraph, text));
  const labelled = /^([^:]{2,70}):(?!\S)\s*(.*)/s.exec(words);
  const bold = paragraph.children[0]?.type === 'strong';
  const span = { start: spanOf(item, at).start, end: spanOf(paragraph, at).end };
  if (labelled === null || !bold) return { text: words, span, under };
  const above = parent === undefined ? {} : { parent };
  return { label: labelled[1] ?? '', text: labelled[2] ?? '', span, under, ...above };
}

function tableOf(table: Table, text: string, at: number, heading: string): TableOf {
  const [head, ...rows] = table.children;
  return {
    heading,
    headers: (head?.children ?? []).map((cell) => statement(plain(cell, text))),
    rows: rows.map((row) => ({
      cells: row.children.map((cell) => statement(plain(cell, text))),
      span: spanOf(row, at),
    })),
  };
}

/** The text of a node without markup; code keeps its marks, wikilinks show what a reader sees. */
function plain(node: Nodes, text: string): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(/!?\[\[([^[\]|]*\|)?([^[\]]*)\]\]/g, (_, __, shown: string) => shown);
    case 'inlineCode':
      return `\`${node.value}\``;
    case 'break':
      return ' ';
    case 'html':
    case 'image':
    case 'footnoteReference':
      return '';
    default:
      return 'children' in node ? node.children.map((child) => plain(child as Nodes, text)).join('') : '';
  }
}

/** Where a node stands in the note; `at` is where its stretch starts. */
function spanOf({ position }: RootContent | ListItem | TableRow, at: number): Span {
  return { start: at + (position?.start.offset ?? 0), end: at + (position?.end.offset ?? 0) };
}

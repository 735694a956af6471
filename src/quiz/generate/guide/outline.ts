import type { Heading, List, ListItem, Nodes, Paragraph, RootContent, Table } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { mentionsIn } from '../../../engine/read/mentions';
import { serviceNames } from '../../../engine/services';
import type { Service, Span } from '../../../engine/types';
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
  return unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();
}

/** Reads the bullets and tables of a note. Costs a whole parse of it: not for the path of a keystroke. */
export function readOutline(text: string): Outline {
  parser ??= createParser();
  const root = parser.parse(text);
  const sections = new Map<Service, { heading: string; definition?: Point; points: Point[] }>();
  const tables: TableOf[] = [];
  let current: Service | undefined;
  let level = 0;
  let heading = '';
  let under: readonly { readonly depth: number; readonly text: string }[] = [];
  for (const node of root.children) {
    if (node.type === 'heading') {
      heading = statement(plain(node, text));
      const service = headingService(heading);
      if (service !== undefined || node.depth <= level) {
        current = service;
        level = node.depth;
        under = [];
        if (service !== undefined && !sections.has(service)) sections.set(service, { heading, points: [] });
      } else under = [...under.filter(({ depth }) => depth < node.depth), { depth: node.depth, text: heading }];
      continue;
    }
    if (node.type === 'table') tables.push(tableOf(node, text, heading));
    const section = current === undefined ? undefined : sections.get(current);
    if (section === undefined) continue;
    if (node.type === 'paragraph' && section.definition === undefined && under.length === 0) {
      section.definition = { text: statement(plain(node, text)), span: spanOf(node), under: [] };
    }
    if (node.type === 'list')
      section.points.push(
        ...pointsOf(
          node,
          text,
          under.map((one) => one.text),
        ),
      );
  }
  return { sections: [...sections].map(([service, section]) => ({ service, ...section })), tables };
}

/** The service that a heading is about: the only one it names, the first if the others stand in parentheses. */
export function headingService(heading: string): Service | undefined {
  const outside = heading.replace(/\([^()]*\)/g, (inside) => ' '.repeat(inside.length));
  const named = new Set(mentionsIn(outside).map(({ service }) => service));
  const [service] = named;
  return named.size === 1 && service !== undefined && service !== 'other' ? service : undefined;
}

/** "Amazon SQS" */
export function fullName(service: Service): string {
  return serviceNames[service].full;
}

function pointsOf(list: List, text: string, under: readonly string[], parent?: string): readonly Point[] {
  return list.children.flatMap((item) => {
    const own = item.children.find((child): child is Paragraph => child.type === 'paragraph');
    const nested = item.children.filter((child): child is List => child.type === 'list');
    const point = own === undefined ? undefined : pointOf(item, own, text, under, parent);
    const name = point?.label ?? point?.text ?? '';
    const below = nested.flatMap((child) =>
      pointsOf(child, text, name === '' ? under : [...under, name], point?.label),
    );
    return point === undefined || point.text === '' ? below : [point, ...below];
  });
}

function pointOf(
  item: ListItem,
  paragraph: Paragraph,
  text: string,
  under: readonly string[],
  parent: string | undefined,
): Point {
  const words = statement(plain(paragraph, text));
  const labelled = /^([^:]{2,70}):(?!\S)\s*(.*)/s.exec(words);
  const bold = paragraph.children[0]?.type === 'strong';
  const span = { start: spanOf(item).start, end: spanOf(paragraph).end };
  if (labelled === null || !bold) return { text: words, span, under };
  const above = parent === undefined ? {} : { parent };
  return { label: labelled[1] ?? '', text: labelled[2] ?? '', span, under, ...above };
}

function tableOf(table: Table, text: string, heading: string): TableOf {
  const [head, ...rows] = table.children;
  return {
    heading,
    headers: (head?.children ?? []).map((cell) => statement(plain(cell, text))),
    rows: rows.map((row) => ({ cells: row.children.map((cell) => statement(plain(cell, text))), span: spanOf(row) })),
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

function spanOf(node: Heading | RootContent | ListItem): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

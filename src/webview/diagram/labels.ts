import type { DiagramEdge, DiagramFinding, DiagramNode } from '../../engine/diagram/types';
import type { Severity } from '../../engine/types';
import type { Size } from './geometry';

/** Sizes of text and of what is around it, in CSS pixels. */
export const metrics = {
  nameSize: 13,
  smallSize: 12,
  nameLine: 18,
  smallLine: 16,
  padding: 10,
  icon: 18,
  gap: 8,
  /** Height of a mark with a number of findings, and of its symbol. */
  badge: 18,
  badgeIcon: 12,
  /** Names and details are broken or cut beyond this. */
  widest: 210,
} as const;

export type Font = 'name' | 'small';

/** Width of a text in pixels. */
export type Measure = (text: string, font: Font) => number;

/** The worst severity among some findings and how many there are of any. */
export interface Badge {
  readonly severity: Severity;
  readonly count: number;
  readonly width: number;
}

/** The lines of a node, fitted into its width. */
export interface NodeText {
  readonly name: readonly string[];
  readonly details: readonly string[];
  readonly badge?: Badge;
  readonly size: Size;
}

export interface EdgeText {
  readonly text: string;
  readonly badge?: Badge;
  readonly size: Size;
}

const order: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export function worstOf(findings: readonly DiagramFinding[]): Severity | undefined {
  return order.find((severity) => findings.some((finding) => finding.severity === severity));
}

export function badgeOf(findings: readonly DiagramFinding[], measure: Measure): Badge | undefined {
  const severity = worstOf(findings);
  if (!severity) return undefined;
  const width = 6 + metrics.badgeIcon + 4 + measure(String(findings.length), 'small') + 6;
  return { severity, count: findings.length, width };
}

export function nodeText(node: DiagramNode, measure: Measure): NodeText {
  const { padding, icon, gap, nameLine, smallLine, widest } = metrics;
  const badge = badgeOf(node.findings, measure);
  const name = node.kind === 'external' ? [] : wrapped(node.name, measure);
  const small = (text: string) => measure(text, 'small');
  const load = node.load ? filled(`Load: ${node.load}`, widest, small) : [];
  const details = [cut(node.service, widest, small), ...load];
  const [first = '', ...others] = name.map((line) => measure(line, 'name'));
  const firstLine = Number(first) + (badge ? gap + badge.width : 0);
  const text = Math.max(firstLine, ...others, ...details.map(small));
  return {
    name,
    details,
    ...(badge && { badge }),
    size: {
      width: Math.ceil(padding + icon + gap + text + padding),
      height: padding * 2 + name.length * nameLine + details.length * smallLine,
    },
  };
}

const kindWords: Readonly<Record<DiagramEdge['kind'], string>> = {
  delivers: '',
  consumes: 'polls',
  'dead-letters': 'failed',
  schedules: 'schedules',
};

export function edgeText(edge: DiagramEdge, measure: Measure): EdgeText {
  const word = edge.byPermission ? 'may send' : kindWords[edge.kind];
  const words = [word, edge.filtered && 'filtered', edge.load && `Load: ${edge.load}`].filter(Boolean).join(' · ');
  const text = cut(words, metrics.widest, (part) => measure(part, 'small'));
  const badge = badgeOf(edge.findings, measure);
  const width = (text ? measure(text, 'small') : 0) + (badge ? badge.width + (text ? 4 : 0) : 0);
  const isEmpty = width === 0;
  return {
    text,
    ...(badge && { badge }),
    size: { width: isEmpty ? 0 : Math.ceil(width + 8), height: isEmpty ? 0 : metrics.badge + 2 },
  };
}

/** A name in at most two lines: broken where a word of it begins, cut in the middle where that is not enough. */
function wrapped(name: string, measure: Measure): readonly string[] {
  const width = (text: string) => measure(text, 'name');
  if (width(name) <= metrics.widest) return [name];
  const breaks = [...name.matchAll(/[a-z0-9](?=[A-Z])|[-_./: ]/g)].map((match) => match.index + 1);
  const first = breaks.filter((index) => width(name.slice(0, index)) <= metrics.widest).at(-1);
  if (first === undefined) return [cut(name, metrics.widest, width)];
  return [name.slice(0, first).trimEnd(), cut(name.slice(first).trimStart(), metrics.widest, width)];
}

/** A text in at most two lines, broken at a blank where there is one. */
function filled(text: string, most: number, width: (text: string) => number): readonly string[] {
  if (width(text) <= most) return [text];
  const blanks = [...text.matchAll(/ /g)].map(({ index }) => index);
  const first = blanks.filter((index) => width(text.slice(0, index)) <= most).at(-1);
  if (first === undefined) return [cut(text, most, width)];
  return [text.slice(0, first), cut(text.slice(first + 1), most, width)];
}

/** The longest beginning and end of a text that fit, with an ellipsis between them. */
function cut(text: string, most: number, width: (text: string) => number): string {
  if (width(text) <= most) return text;
  const characters = [...text];
  let low = 0;
  let high = characters.length;
  const shortened = (kept: number) => {
    const end = Math.floor(kept / 3);
    const tail = end > 0 ? characters.slice(-end).join('') : '';
    return `${characters.slice(0, kept - end).join('')}…${tail}`;
  };
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (width(shortened(middle)) <= most) low = middle;
    else high = middle - 1;
  }
  return shortened(low);
}

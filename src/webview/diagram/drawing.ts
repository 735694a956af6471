import type { DiagramEdge, DiagramFinding } from '../../engine/diagram/types';
import { type Child, h, type Node } from '../dom';
import type { Box } from './geometry';
import { pictureOf, severitySymbols } from './glyphs';
import { type Badge, metrics, worstOf } from './labels';
import type { Laid, LaidEdge, LaidNode, LaidSection } from './layout';
import { pathOf } from './routes';
import { describeNode, edgeDescriber } from './words';

/** How a drawing takes part in a page. A drawing in a file has none of this. */
export interface Interaction {
  /** What was chosen last. */
  readonly chosen: string | undefined;
  /** The key of the node that the Tab key goes to. */
  readonly current: string | undefined;
  choose(id: string): void;
}

/** Everything that is drawn, lines below nodes. */
export function drawing({ sections }: Laid, interaction?: Interaction): readonly Node[] {
  const isFramed = sections.length > 1;
  return sections.map((section) => {
    const describe = edgeDescriber(section.section);
    return h(
      'g',
      { key: section.section.id, class: 'section' },
      ...(isFramed ? frameOf(section) : []),
      ...section.edges.map((edge) => edgeOf(edge, describe, interaction)),
      ...section.nodes.map((node) => nodeOf(node, interaction)),
    );
  });
}

function frameOf({ section, x, y, width, height }: LaidSection): readonly Node[] {
  return [
    h('rect', { class: 'frame', key: `${section.id} frame`, ...rounded({ x, y, width, height }), rx: 8 }),
    h('text', { class: 'name', key: `${section.id} title`, x: round(x + 20), y: round(y + 28) }, section.title),
  ];
}

function nodeOf({ key, node, text, ...box }: LaidNode, interaction: Interaction | undefined): Node {
  const { padding, icon, gap, nameLine, smallLine } = metrics;
  const { family, path } = pictureOf(node.kind);
  const left = box.x + padding + icon + gap;
  const top = box.y + padding;
  const firstLine = node.kind === 'external' ? smallLine : nameLine;
  return h(
    'g',
    {
      key,
      class: classes('node', node.kind, worstOf(node.findings), interaction?.chosen === node.id && 'chosen'),
      ...(interaction && {
        role: 'button',
        tabindex: interaction.current === key ? 0 : -1,
        click: () => interaction.choose(node.id),
      }),
    },
    // Names the node, for the mouse and for a screen reader.
    h('title', {}, tooltip(describeNode(node), node.findings)),
    interaction && h('rect', { class: 'ring', ...rounded(grown(box, 4)), rx: 9 }),
    h('rect', { class: 'box', ...rounded(box), rx: 6 }),
    h('path', {
      class: classes('picture', family),
      d: path,
      transform: `translate(${round(box.x + padding)} ${round(top + (firstLine - icon) / 2)})`,
    }),
    ...text.name.map((line, index) => words('name', line, left, top + nameLine * index + 13.5)),
    ...text.details.map((line, index) =>
      words('small service', line, left, top + nameLine * text.name.length + smallLine * index + 12.5),
    ),
    text.badge &&
      badgeOf(text.badge, box.x + box.width - padding - text.badge.width, top + (nameLine - metrics.badge) / 2),
  );
}

function edgeOf(
  { edge, route, label }: LaidEdge,
  describe: (edge: DiagramEdge) => string,
  interaction: Interaction | undefined,
): Node {
  const way = pathOf(route);
  const { x, y } = route.tip;
  const badge = label?.text.badge;
  return h(
    'g',
    {
      key: edge.id,
      class: classes(
        'edge',
        edge.kind,
        edge.byPermission && 'permission',
        worstOf(edge.findings),
        near(edge, interaction),
      ),
      ...(interaction && { click: () => interaction.choose(edge.id) }),
    },
    h('title', {}, tooltip(describe(edge), edge.findings)),
    interaction && h('path', { class: 'reach', d: way }),
    h('path', { class: 'way', d: way }),
    h('path', {
      class: 'tip',
      d: 'M0 0-9-4.5v9z',
      transform: `translate(${round(x)} ${round(y)}) rotate(${route.angle})`,
    }),
    label && h('rect', { class: 'under', ...rounded(label), fill: 'none' }),
    label?.text.text !== undefined &&
      label.text.text !== '' &&
      words('small words', label.text.text, label.x + 4, label.y + 14),
    label && badge && badgeOf(badge, label.x + label.width - 4 - badge.width, label.y + 1),
  );
}

function near(edge: DiagramEdge, interaction: Interaction | undefined): string | false {
  const chosen = interaction?.chosen;
  return chosen !== undefined && [edge.id, edge.source, edge.target].includes(chosen) && 'near';
}

function badgeOf({ severity, count, width }: Badge, x: number, y: number): Node {
  const { badge, badgeIcon } = metrics;
  return h(
    'g',
    { class: classes('badge', severity) },
    h('rect', { ...rounded({ x, y, width, height: badge }), rx: badge / 2 }),
    h('path', {
      d: severitySymbols[severity],
      transform: `translate(${round(x + 6)} ${round(y + (badge - badgeIcon) / 2)})`,
    }),
    words('small', String(count), x + 6 + badgeIcon + 4, y + 13),
  );
}

function words(name: string, text: string, x: number, y: number): Node {
  return h('text', { class: name, x: round(x), y: round(y) }, text);
}

function tooltip(first: string, findings: readonly DiagramFinding[]): string {
  return [first, ...findings.map(({ severity, message }) => `${severity}: ${message}`)].join('\n');
}

function classes(...names: readonly Child[]): string {
  return names.filter((name) => typeof name === 'string').join(' ');
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function rounded({ x, y, width, height }: Box) {
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

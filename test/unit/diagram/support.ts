import type { DiagramEdge, DiagramNode, DiagramSection } from '../../../src/engine/diagram';
import { type Box, overlap } from '../../../src/webview/diagram/geometry';
import type { Measure } from '../../../src/webview/diagram/labels';
import type { Laid } from '../../../src/webview/diagram/layout';
import { diagramFrom } from '../../support/diagrams';

/** Widths of a usual font, a little on the wide side. */
export const measure: Measure = (text, font) => text.length * (font === 'name' ? 8 : 6.8);

/** The only section of a template. */
export function sectionOf(text: string): DiagramSection {
  const [section] = diagramFrom({ 'stack.yaml': text }).sections;
  if (!section) throw new Error('Nothing takes part in messaging.');
  return section;
}

export function nodeOf(section: DiagramSection, name: string): DiagramNode {
  const node = section.nodes.find((one) => one.name === name);
  if (!node) throw new Error(`There is no node ${name}.`);
  return node;
}

export function edgeOf(section: DiagramSection, source: string, target: string): DiagramEdge {
  const from = nodeOf(section, source).id;
  const to = nodeOf(section, target).id;
  const edge = section.edges.find((one) => one.source === from && one.target === to);
  if (!edge) throw new Error(`There is no edge from ${source} to ${target}.`);
  return edge;
}

/** Pairs of nodes and labels that share space. */
export function overlaps({ sections }: Laid): readonly string[] {
  const boxes = sections.flatMap(({ nodes, edges }) => [
    ...nodes.map((box) => ({ name: box.key, box: box as Box })),
    ...edges.flatMap(({ edge, label }) => (label ? [{ name: edge.id, box: label as Box }] : [])),
  ]);
  return boxes.flatMap((one, index) =>
    boxes.slice(index + 1).flatMap((other) => (overlap(one.box, other.box) ? [`${one.name} and ${other.name}`] : [])),
  );
}

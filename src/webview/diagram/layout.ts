import { Graph, layout as layOut } from '@dagrejs/dagre';
import type { Diagram, DiagramEdge, DiagramNode, DiagramSection } from '../../engine/diagram/types';
import { type Component, componentsOf } from './components';
import { around, type Box, centreOf, type Point, type Size } from './geometry';
import { spansOf } from './hubs';
import { type EdgeText, edgeText, type Measure, type NodeText, nodeText } from './labels';
import { pack } from './pack';
import { movedRoute, type Route, routesOf } from './routes';

export interface LaidNode extends Box {
  readonly key: string;
  readonly node: DiagramNode;
  readonly text: NodeText;
}

export interface LaidEdge {
  readonly edge: DiagramEdge;
  readonly route: Route;
  /** Absent for a line without words and findings. */
  readonly label?: Box & { readonly text: EdgeText };
}

export interface LaidSection extends Box {
  readonly section: DiagramSection;
  readonly nodes: readonly LaidNode[];
  readonly edges: readonly LaidEdge[];
}

/** A diagram with places, all of them from its upper left corner. */
export interface Laid extends Size {
  readonly sections: readonly LaidSection[];
}

interface LaidComponent extends Size {
  readonly nodes: readonly LaidNode[];
  readonly edges: readonly LaidEdge[];
}

const spaceBetweenNodes = 22;
const spaceBetweenRanks = 84;
const spaceBetweenLines = 14;
const spaceBetweenComponents = 36;
const spaceBetweenSections = 28;
/** Around the content of a section that has a frame, and the height of its title. */
const frame = { padding: 20, title: 28 };
/** How much wider than high a diagram wants to be. */
const aspect = 1.7;

/**
 * Messages flow from left to right. What is connected is laid out together by dagre, the parts are packed onto a sheet,
 * and so are templates, each in a frame where there are several. What has not changed since the diagram before keeps
 * its layout: an edit in a large workspace costs one template.
 */
export function createLayout(measure: Measure): (diagram: Diagram) => Laid {
  let before: ReadonlyMap<string, LaidSection> = new Map();
  return ({ sections }) => {
    const isFramed = sections.length > 1;
    const laid = new Map<string, LaidSection>();
    for (const section of sections) {
      const key = JSON.stringify([isFramed, section]);
      laid.set(key, before.get(key) ?? layoutSection(section, measure, isFramed));
    }
    before = laid;
    return packed([...laid.values()]);
  };
}

export function layoutOf(diagram: Diagram, measure: Measure): Laid {
  return createLayout(measure)(diagram);
}

function packed(sections: readonly LaidSection[]): Laid {
  const places = pack(sections, spaceBetweenSections, aspect);
  const moved = sections.map((section, index) => movedSection(section, places[index] ?? { x: 0, y: 0 }));
  const { width, height } = around(moved);
  return { width, height, sections: moved };
}

function layoutSection(section: DiagramSection, measure: Measure, isFramed: boolean): LaidSection {
  const parts = componentsOf(section).map((component) => layoutComponent(component, measure));
  // Connected parts first, then what stands alone.
  const ordered = [
    ...parts.filter(({ edges }) => edges.length > 0),
    ...parts.filter(({ edges }) => edges.length === 0),
  ];
  const title = isFramed ? measure(section.title, 'name') : 0;
  const places = pack(ordered, spaceBetweenComponents, aspect, title);
  const inset = isFramed ? { x: frame.padding, y: frame.padding + frame.title } : { x: 0, y: 0 };
  const moved = ordered.map((part, index) => {
    const place = places[index] ?? { x: 0, y: 0 };
    return { ...movedParts(part, { x: place.x + inset.x, y: place.y + inset.y }), place, part };
  });
  const content = around(moved.map(({ place, part }) => ({ ...place, width: part.width, height: part.height })));
  return {
    section,
    x: 0,
    y: 0,
    width: Math.max(content.width, title) + inset.x * 2,
    height: content.height + inset.y + (isFramed ? frame.padding : 0),
    nodes: moved.flatMap(({ nodes }) => nodes),
    edges: moved.flatMap(({ edges }) => edges),
  };
}

function layoutComponent({ nodes, edges }: Component, measure: Measure): LaidComponent {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: 'LR',
    nodesep: spaceBetweenNodes,
    ranksep: spaceBetweenRanks,
    edgesep: spaceBetweenLines,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  const texts = nodes.map(({ node }) => nodeText(node, measure));
  nodes.forEach(({ key }, index) => {
    graph.setNode(key, { ...texts[index]?.size });
  });
  const labels = edges.map(({ edge }) => edgeText(edge, measure));
  const spans = spansOf(edges);
  edges.forEach(({ edge, source, target }, index) => {
    graph.setEdge(source, target, { ...labels[index]?.size, labelpos: 'c', minlen: spans.get(index) ?? 1 }, edge.id);
  });
  layOut(graph);

  const laidNodes = nodes.map(({ key, node }, index): LaidNode => {
    const { x = 0, y = 0, width = 0, height = 0 } = graph.node(key);
    return { key, node, text: texts[index] ?? nodeText(node, measure), ...boxAt({ x, y }, { width, height }) };
  });
  const byKey = new Map(laidNodes.map((node) => [node.key, node]));
  const laidLabels = edges.map(({ edge, source, target }, index) => {
    const { x = 0, y = 0 } = graph.edge(source, target, edge.id);
    const text = labels[index] ?? edgeText(edge, measure);
    return text.size.width > 0 ? { ...boxAt({ x, y }, text.size), text } : undefined;
  });
  const ways = edges.map(({ edge, source, target }) => ({
    source: byKey.get(source) ?? nowhere,
    target: byKey.get(target) ?? nowhere,
    through: (graph.edge(source, target, edge.id).points ?? []).slice(1, -1),
  }));
  const routes = routesOf(ways, halfWidths([...laidNodes, ...laidLabels.filter((label) => label !== undefined)]));
  const laidEdges = edges.map(({ edge }, index): LaidEdge => {
    const label = laidLabels[index];
    return { edge, route: routes[index] ?? noRoute, ...(label && { label }) };
  });
  const box = around([...laidNodes, ...laidLabels.filter((label) => label !== undefined)]);
  return {
    ...movedParts({ nodes: laidNodes, edges: laidEdges }, { x: -box.x, y: -box.y }),
    width: box.width,
    height: box.height,
  };
}

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };
const noRoute: Route = { points: [], isLoop: false, tip: { x: 0, y: 0 }, angle: 0 };

/** Everything of one rank has the same middle: half the width of the widest there. */
function halfWidths(boxes: readonly Box[]): (x: number) => number {
  const known = new Map<number, number>();
  for (const box of boxes) {
    const middle = Math.round(centreOf(box).x);
    known.set(middle, Math.max(known.get(middle) ?? 0, box.width / 2));
  }
  return (x) => known.get(Math.round(x)) ?? 0;
}

function boxAt(centre: Point, { width, height }: Size): Box {
  return { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
}

interface Parts {
  readonly nodes: readonly LaidNode[];
  readonly edges: readonly LaidEdge[];
}

function movedParts({ nodes, edges }: Parts, by: Point): Parts {
  return {
    nodes: nodes.map((node) => moved(node, by)),
    edges: edges.map(({ edge, route, label }) => ({
      edge,
      route: movedRoute(route, by),
      ...(label && { label: moved(label, by) }),
    })),
  };
}

function movedSection(section: LaidSection, by: Point): LaidSection {
  return { ...moved(section, by), ...movedParts(section, by) };
}

function moved<T extends Point>(one: T, by: Point): T {
  return { ...one, x: one.x + by.x, y: one.y + by.y };
}

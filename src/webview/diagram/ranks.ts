import { Graph, layout as layOut } from '@dagrejs/dagre';
import type { Box, Point, Size } from './geometry';

/** What stands in a rank. */
export interface Sized {
  readonly key: string;
  readonly size: Size;
}

/** What leads from one rank to another, with the size of its label. */
export interface Link {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly size: Size;
}

export interface Ranks {
  readonly boxes: ReadonlyMap<string, Box>;
  /** Of each link the middle of its label, and where it passes the ranks between its ends. */
  readonly links: readonly { readonly middle: Point; readonly through: readonly Point[] }[];
}

const spaceBetweenNodes = 22;
const spaceBetweenRanks = 84;
const spaceBetweenLines = 14;

/** Puts nodes into ranks from left to right, so that links lead forward and cross seldom. */
export function ranksOf(nodes: readonly Sized[], links: readonly Link[]): Ranks {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: 'LR',
    nodesep: spaceBetweenNodes,
    ranksep: spaceBetweenRanks,
    edgesep: spaceBetweenLines,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { key, size } of nodes) graph.setNode(key, { ...size });
  for (const { id, source, target, size } of links) graph.setEdge(source, target, { ...size, labelpos: 'c' }, id);
  layOut(graph);
  const boxes = nodes.map(({ key }): readonly [string, Box] => {
    const { x = 0, y = 0, width = 0, height = 0 } = graph.node(key);
    return [key, boxAt({ x, y }, { width, height })];
  });
  return {
    boxes: new Map(boxes),
    links: links.map(({ id, source, target }) => {
      const { x = 0, y = 0, points = [] } = graph.edge(source, target, id);
      return { middle: { x, y }, through: points.slice(1, -1) };
    }),
  };
}

/** A box by its middle. */
export function boxAt(centre: Point, { width, height }: Size): Box {
  return { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
}

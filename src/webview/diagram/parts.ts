import type { DiagramEdge, DiagramNode } from '../../engine/diagram/types';
import type { Box, Point, Size } from './geometry';
import type { EdgeText, NodeText } from './labels';
import { movedRoute, type Route } from './routes';

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

/** Nodes and lines with places. */
export interface Parts {
  readonly nodes: readonly LaidNode[];
  readonly edges: readonly LaidEdge[];
}

/** What is connected, from its upper left corner. */
export interface LaidComponent extends Size, Parts {}

export function movedParts({ nodes, edges }: Parts, by: Point): Parts {
  return {
    nodes: nodes.map((node) => moved(node, by)),
    edges: edges.map(({ edge, route, label }) => ({
      edge,
      route: movedRoute(route, by),
      ...(label && { label: moved(label, by) }),
    })),
  };
}

export function moved<T extends Point>(one: T, by: Point): T {
  return { ...one, x: one.x + by.x, y: one.y + by.y };
}

import type { DiagramEdge, DiagramNode, DiagramSection } from '../../engine/diagram/types';

/** A node as it is drawn: what lies outside the file is drawn once for each neighbour, so that lines stay short. */
export interface DrawnNode {
  readonly key: string;
  readonly node: DiagramNode;
}

export interface DrawnEdge {
  readonly edge: DiagramEdge;
  /** Keys of drawn nodes. */
  readonly source: string;
  readonly target: string;
}

/** Nodes that are connected with each other. */
export interface Component {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

/** Takes a section apart into what is connected, in the order of the file. A node without edges is one of its own. */
export function componentsOf({ nodes, edges }: DiagramSection): readonly Component[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const drawn = new Map<string, DrawnNode>();
  for (const node of nodes) if (node.kind !== 'external') drawn.set(node.id, { key: node.id, node });
  const end = (id: string, other: string, side: 'from' | 'to'): string => {
    const node = byId.get(id);
    if (node?.kind !== 'external') return id;
    const key = `${id} ${side} ${other}`;
    drawn.set(key, { key, node });
    return key;
  };
  const drawnEdges = edges.map((edge) => ({
    edge,
    source: end(edge.source, edge.target, 'from'),
    target: end(edge.target, edge.source, 'to'),
  }));
  return connectedIn([...drawn.values()], drawnEdges);
}

/** Groups nodes that are connected with each other, in their order. */
export function connectedIn(nodes: readonly DrawnNode[], edges: readonly DrawnEdge[]): readonly Component[] {
  const leader = new Map<string, string>();
  const find = (key: string): string => {
    let at = key;
    for (let next = leader.get(at); next !== undefined && next !== at; next = leader.get(at)) at = next;
    return at;
  };
  for (const { source, target } of edges) leader.set(find(source), find(target));

  const groups = new Map<string, { nodes: DrawnNode[]; edges: DrawnEdge[] }>();
  const groupOf = (key: string) => {
    const known = groups.get(find(key)) ?? { nodes: [], edges: [] };
    groups.set(find(key), known);
    return known;
  };
  for (const one of nodes) groupOf(one.key).nodes.push(one);
  for (const one of edges) groupOf(one.source).edges.push(one);
  return [...groups.values()];
}

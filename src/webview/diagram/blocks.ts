import { type Component, connectedIn, type DrawnEdge } from './components';

/** A node with more neighbours than this is a hub: what hangs on it would be a few screens high in one column. */
const mostNeighbours = 12;
/** What hangs on a hub with more nodes than this is left where it is. */
const largestPiece = 12;

/** An edge between a hub and a piece. */
export interface Outer {
  readonly edge: DrawnEdge;
  readonly hub: string;
  readonly node: string;
  /** From the hub into the piece. */
  readonly isInward: boolean;
}

/** Nodes that are connected with each other without the hubs. */
export interface Piece extends Component {
  readonly outer: readonly Outer[];
}

/** Pieces that hang on the same hubs in the same way, and are many. */
export interface Block {
  readonly key: string;
  readonly pieces: readonly Piece[];
}

/**
 * What of a component can stand side by side in rows, because it is alike to everything around it: the sixty queues of a
 * topic, each with its function, or the forty queues that have one dead-letter queue.
 */
export function blocksOf(component: Component): readonly Block[] {
  const hubs = hubsOf(component.edges);
  if (hubs.size === 0) return [];
  const groups = new Map<string, Piece[]>();
  for (const piece of piecesOf(component, hubs)) {
    const ways = new Set(piece.outer.map(({ hub, isInward }) => `${isInward ? '>' : '<'} ${hub}`));
    const leadsBack = new Set(piece.outer.map(({ hub }) => hub)).size < ways.size;
    if (leadsBack || piece.nodes.length > largestPiece) continue;
    const key = [...ways].sort().join('\n');
    const group = groups.get(key);
    if (group) group.push(piece);
    else groups.set(key, [piece]);
  }
  return [...groups]
    .filter(([, pieces]) => pieces.length > mostNeighbours)
    .map(([key, pieces]) => ({ key: `block ${key}`, pieces }));
}

function hubsOf(edges: readonly DrawnEdge[]): ReadonlySet<string> {
  const neighbours = new Map<string, Set<string>>();
  const add = (one: string, other: string) => {
    const known = neighbours.get(one);
    if (known) known.add(other);
    else neighbours.set(one, new Set([other]));
  };
  for (const { source, target } of edges) {
    add(source, target);
    add(target, source);
  }
  return new Set([...neighbours].filter(([, others]) => others.size > mostNeighbours).map(([key]) => key));
}

function piecesOf({ nodes, edges }: Component, hubs: ReadonlySet<string>): readonly Piece[] {
  const pieces = connectedIn(
    nodes.filter(({ key }) => !hubs.has(key)),
    edges.filter(({ source, target }) => !hubs.has(source) && !hubs.has(target)),
  ).map((part) => ({ ...part, outer: [] as Outer[] }));
  const pieceOf = new Map(pieces.flatMap((piece) => piece.nodes.map(({ key }) => [key, piece] as const)));
  for (const edge of edges) {
    const { source, target } = edge;
    if (hubs.has(source)) pieceOf.get(target)?.outer.push({ edge, hub: source, node: target, isInward: true });
    else if (hubs.has(target)) pieceOf.get(source)?.outer.push({ edge, hub: target, node: source, isInward: false });
  }
  return pieces;
}

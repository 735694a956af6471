import type { DrawnEdge } from './components';

/** So many branches of one node stand below each other at most. */
const mostBelow = 12;
/** The most columns that branches are spread over: lines to the last pass all others. */
const mostColumns = 5;
/** A branch with more nodes is left where it is. */
const largestBranch = 40;

/**
 * How many ranks edges have to span so that the branches of a node with very many targets stand in several columns, row
 * by row, and not in one that is a few screens high. A branch is what is reached through one edge alone. By the index of
 * the edge; edges that are not in it span one rank.
 */
export function spansOf(edges: readonly DrawnEdge[]): ReadonlyMap<number, number> {
  const outward = new Map<string, number[]>();
  const inward = new Map<string, number>();
  edges.forEach(({ source, target }, index) => {
    const group = outward.get(source);
    if (group) group.push(index);
    else outward.set(source, [index]);
    inward.set(target, (inward.get(target) ?? 0) + 1);
  });

  /** The ranks of what begins with an edge, or nothing where something else leads into it. */
  const depthOf = (index: number, inside: Set<string>): number | undefined => {
    const target = edges[index]?.target ?? '';
    if (inward.get(target) !== 1 || inside.has(target) || inside.size > largestBranch) return undefined;
    inside.add(target);
    const below = (outward.get(target) ?? []).map((next) => depthOf(next, inside));
    return below.reduce((most, one) => most && one && Math.max(most, one + 1), 1 as number | undefined);
  };

  const spans = new Map<number, number>();
  for (const [source, indexes] of outward) {
    const branches = indexes.flatMap((index) => {
      const depth = depthOf(index, new Set([source]));
      return depth === undefined ? [] : [{ index, depth }];
    });
    if (branches.length <= mostBelow) continue;
    const columns = Math.min(mostColumns, Math.ceil(branches.length / mostBelow));
    const stride = Math.max(...branches.map(({ depth }) => depth));
    branches.forEach(({ index }, place) => {
      spans.set(index, 1 + (place % columns) * stride);
    });
  }
  return spans;
}

import type { Declared, Mention } from '../../engine/mentions/mentions';
import type { Graph } from '../../engine/types';
import { graphOf } from './holders';

export interface Pair {
  readonly graph: Graph;
  readonly source: Declared;
  readonly target: Declared;
}

/** The two resources, where each name means one and both are of one template. */
export function declaredTogether(from: Mention, to: Mention): Pair | undefined {
  const [source, target] = [from.declared[0], to.declared[0]];
  if (!source || !target || from.declared.length > 1 || to.declared.length > 1) return undefined;
  const graph = source.doc === target.doc && source.index === target.index ? graphOf(source) : undefined;
  return graph && { graph, source, target };
}

/** Whether messages reach one from the other, over at most four hops, whatever moves them. */
export function isLinked(graph: Graph, from: string, to: string): boolean {
  let reached = new Set([from]);
  for (let hops = 0; hops < 4; hops++) {
    const next = new Set(reached);
    for (const id of reached) for (const edge of graph.from(id)) next.add(edge.target);
    if (next.has(to)) return true;
    if (next.size === reached.size) return false;
    reached = next;
  }
  return false;
}

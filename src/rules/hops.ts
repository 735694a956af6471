import { flow, type Hop } from '../engine/flow';
import { groupedBy } from '../engine/groups';
import { oncePer } from '../engine/once-per';
import type { Graph } from '../engine/types';

/** Every place that a declared load reaches, the place of its declaration first. */
export const hopsOf = oncePer((graph: Graph): readonly Hop[] => [...find(graph)]);

function find(graph: Graph): readonly Hop[] {
  const behind = groupedBy(flow(graph), (hop) => hop.source);
  const hops: Hop[] = [];
  for (const { resource } of graph.nodes.values()) {
    if (!resource?.load) continue;
    const { load } = resource;
    hops.push({ resource, load, source: resource, declared: load, path: [], upperBound: false });
    hops.push(...(behind.get(resource) ?? []));
  }
  return hops;
}

import { flow, type Hop } from '../engine/flow';
import { oncePer } from '../engine/once-per';
import type { Graph } from '../engine/types';

/** Every place that a declared load reaches, the place of its declaration first. */
export const hopsOf = oncePer((graph: Graph): readonly Hop[] => [...find(graph)]);

function find(graph: Graph): readonly Hop[] {
  const behind = flow(graph);
  const hops: Hop[] = [];
  for (const { resource } of graph.nodes.values()) {
    if (!resource?.load) continue;
    const { load } = resource;
    hops.push({ resource, load, source: resource, declared: load, path: [], upperBound: false });
    hops.push(...behind.filter((hop) => hop.source === resource));
  }
  return hops;
}

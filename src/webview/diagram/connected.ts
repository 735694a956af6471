import { blocksOf } from './blocks';
import type { Component } from './components';
import { around, type Box, centreOf } from './geometry';
import { type Crossing, type Grid, gridOf } from './grid';
import { edgeText, type Measure, nodeText } from './labels';
import { type LaidComponent, type LaidEdge, type LaidNode, moved, movedParts } from './parts';
import { boxAt, type Link, ranksOf } from './ranks';
import { type Route, routesOf, type Way } from './routes';

/**
 * Lays out what is connected: in ranks from left to right. What hangs on a hub in great number stands in a grid, which
 * takes one place in the ranks.
 *
 * @param aspect how much wider than high a grid wants to be
 */
export function layoutConnected(component: Component, measure: Measure, aspect: number): LaidComponent {
  const grids = blocksOf(component).flatMap(
    (block) => gridOf(block, measure, aspect, (piece) => inRanks(piece, [], measure) ?? nothing) ?? [],
  );
  return inRanks(component, grids, measure) ?? inRanks(component, [], measure) ?? nothing;
}

const nothing: LaidComponent = { width: 0, height: 0, nodes: [], edges: [] };
const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };
const noRoute: Route = { points: [], isLoop: false, tip: { x: 0, y: 0 }, angle: 0 };

/** Nothing where a cycle makes a line lead backwards into a grid, or out of it. */
function inRanks(component: Component, grids: readonly Grid[], measure: Measure): LaidComponent | undefined {
  const inGrid = new Set(grids.flatMap(({ parts }) => parts.flatMap(({ nodes }) => nodes.map(({ key }) => key))));
  const nodes = component.nodes.filter(({ key }) => !inGrid.has(key));
  const edges = component.edges.filter(({ source, target }) => !inGrid.has(source) && !inGrid.has(target));
  const texts = nodes.map(({ node }) => nodeText(node, measure));
  const labels = edges.map(({ edge }) => edgeText(edge, measure));
  const bundles = grids.flatMap(bundlesOf);
  const ranks = ranksOf(
    [
      ...nodes.map(({ key }, index) => ({ key, size: texts[index]?.size ?? nowhere })),
      ...grids.map(({ key, width, height }) => ({ key, size: { width, height } })),
    ],
    [
      ...edges.map(({ edge, source, target }, index) => ({
        id: edge.id,
        source,
        target,
        size: labels[index]?.size ?? nowhere,
      })),
      ...bundles,
    ],
  );
  const boxOf = (key: string): Box => ranks.boxes.get(key) ?? nowhere;
  if (!bundles.every(({ source, target }) => boxOf(source).x + boxOf(source).width <= boxOf(target).x))
    return undefined;

  const laidNodes = nodes.map(
    ({ key, node }, index): LaidNode => ({ key, node, text: texts[index] ?? nodeText(node, measure), ...boxOf(key) }),
  );
  const laidLabels = edges.map((_, index) => {
    const text = labels[index];
    return text && text.size.width > 0
      ? { ...boxAt(ranks.links[index]?.middle ?? nowhere, text.size), text }
      : undefined;
  });
  const labelled = new Set(laidLabels.flatMap((label) => (label ? Math.round(centreOf(label).x) : [])));
  const through = new Map(
    bundles.map(({ id }, index) => {
      const points = ranks.links[edges.length + index]?.through ?? [];
      // Where nothing stands between a hub and its grid, lines fan out; else they go together through their gap.
      const isFree = points.length === 1 && points.every(({ x }) => !labelled.has(Math.round(x)));
      return [id, isFree ? [] : points];
    }),
  );
  const crossings = grids.flatMap((grid) =>
    grid.crossings.map((crossing) => ({ crossing, grid: boxOf(grid.key), id: bundleId(grid, crossing) })),
  );
  const ways: readonly Way[] = [
    ...edges.map(({ source, target }, index) => ({
      source: boxOf(source),
      target: boxOf(target),
      through: ranks.links[index]?.through ?? [],
    })),
    ...crossings.map(({ crossing, grid, id }) => wayOf(crossing, grid, boxOf(crossing.hub), through.get(id) ?? [])),
  ];
  const standing = [
    ...laidNodes,
    ...laidLabels.filter((label) => label !== undefined),
    ...grids.map(({ key }) => boxOf(key)),
  ];
  const routes = routesOf(ways, halfWidths(standing));
  const laidEdges = edges.map(({ edge }, index): LaidEdge => {
    const label = laidLabels[index];
    return { edge, route: routes[index] ?? noRoute, ...(label && { label }) };
  });
  const laidCrossings = crossings.map(({ crossing, grid }, index): LaidEdge => {
    const { edge, label } = crossing;
    const route = routes[edges.length + index] ?? noRoute;
    return { edge: edge.edge, route, ...(label && { label: moved(label, grid) }) };
  });
  const pieces = grids.flatMap(({ key, parts }) => parts.map((part) => movedParts(part, boxOf(key))));
  const all = {
    nodes: [...laidNodes, ...pieces.flatMap((piece) => piece.nodes)],
    edges: [...laidEdges, ...laidCrossings, ...pieces.flatMap((piece) => piece.edges)],
  };
  const box = around(standing);
  return { ...movedParts(all, { x: -box.x, y: -box.y }), width: box.width, height: box.height };
}

/** In the ranks all lines between a hub and a grid are one. */
function bundlesOf(grid: Grid): readonly Link[] {
  const bundles = new Map<string, Link>();
  for (const crossing of grid.crossings) {
    const { hub, isInward } = crossing;
    const id = bundleId(grid, crossing);
    const [source, target] = isInward ? [hub, grid.key] : [grid.key, hub];
    bundles.set(id, { id, source, target, size: { width: 0, height: 0 } });
  }
  return [...bundles.values()];
}

function bundleId({ key }: Grid, { hub, isInward }: Crossing): string {
  return `${isInward ? 'from' : 'to'} ${hub} ${key}`;
}

/** From the hub to the grid, along a lane, and into the node; or the other way round. */
function wayOf(crossing: Crossing, grid: Box, hub: Box, through: Way['through']): Way {
  const node = moved(crossing.box, grid);
  const y = grid.y + crossing.lane;
  const turn = grid.x + crossing.turn;
  return crossing.isInward
    ? { source: hub, target: node, through, lane: { side: 'target', from: grid.x, to: turn, y } }
    : { source: node, target: hub, through, lane: { side: 'source', from: turn, to: grid.x + grid.width, y } };
}

/** Everything of one rank has the same middle: half the width of the widest there. */
function halfWidths(boxes: readonly Box[]): (x: number) => number {
  const known = new Map<number, number>();
  for (const box of boxes) {
    const middle = Math.round(centreOf(box).x);
    known.set(middle, Math.max(known.get(middle) ?? 0, box.width / 2));
  }
  return (x) => known.get(Math.round(x)) ?? 0;
}

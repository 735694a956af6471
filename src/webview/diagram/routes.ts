import { type Box, centreOf, type Point } from './geometry';

/** A line from one node to another. */
export interface Route {
  /**
   * Straight from the first to the second point, bent to the third, straight to the fourth and so on; of a loop, the
   * points of one cubic curve.
   */
  readonly points: readonly Point[];
  readonly isLoop: boolean;
  /** Where it touches its target. */
  readonly tip: Point;
  /** The direction in which it points there, in degrees: 0 is to the right, 90 down. */
  readonly angle: number;
}

/** What has been laid out, without ports: the way of a line through the ranks between its ends. */
export interface Way {
  readonly source: Box;
  readonly target: Box;
  /** Where it passes each rank between its ends. */
  readonly through: readonly Point[];
  /** Where it runs between the rows of a grid, which has its source or its target in it. */
  readonly lane?: Lane;
}

interface Lane {
  readonly side: 'source' | 'target';
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** Space that a tip takes before the node, in pixels. */
const tipLength = 8;

/**
 * Lines leave and enter at the sides of their nodes, spread so that no two share a place, and bend only in the gaps
 * between ranks, where there is neither a node nor a label. `halfWidths` of ranks is by the x of their middle.
 */
export function routesOf(ways: readonly Way[], halfWidthAt: (x: number) => number): readonly Route[] {
  const ports = portsOf(ways);
  return ways.map((way, index) => {
    if (way.source === way.target) return loop(way);
    const from = ports.get(`${index} source`) ?? centreOf(way.source);
    const to = ports.get(`${index} target`) ?? centreOf(way.target);
    return bend(way, from, to, halfWidthAt);
  });
}

/** Lines leave to the right and enter from the left, unless they lead back. */
function isForward({ source, target }: Way): boolean {
  return source.x + source.width <= target.x;
}

function bend(way: Way, from: Point, to: Point, halfWidthAt: (x: number) => number): Route {
  const sign = isForward(way) ? 1 : -1;
  const { lane } = way;
  const along = lane ? [[lane.from, lane.to, lane.y] as const] : [];
  const leaves = lane?.side === 'source' ? from.x + tipLength : edgeOf(way.source, sign, halfWidthAt);
  const arrives = lane?.side === 'target' ? to.x - tipLength : edgeOf(way.target, -sign, halfWidthAt);
  const stops: readonly (readonly [start: number, end: number, y: number])[] = [
    [from.x, leaves, from.y],
    ...(lane?.side === 'source' ? along : []),
    ...way.through.map(({ x, y }) => [x - sign * halfWidthAt(x), x + sign * halfWidthAt(x), y] as const),
    ...(lane?.side === 'target' ? along : []),
    [arrives, to.x - sign * tipLength, to.y],
  ];
  const points = stops.flatMap(([start, end, y]) => [
    { x: start, y },
    { x: end, y },
  ]);
  return { points, isLoop: false, tip: to, angle: sign > 0 ? 0 : 180 };
}

/** Where the rank of a node ends on one side: 1 right, -1 left. */
function edgeOf(box: Box, side: number, halfWidthAt: (x: number) => number): number {
  const { x } = centreOf(box);
  return x + side * halfWidthAt(x);
}

/** A line from a node to itself, through the place that was kept for it below the node. */
function loop({ source, through }: Way): Route {
  const { x } = centreOf(source);
  const bottom = source.y + source.height;
  const low = Math.max(bottom + 12, ...through.map((point) => point.y));
  const [left, right] = [x - source.width / 4, x + source.width / 4];
  const points = [
    { x: left, y: bottom },
    { x: left, y: low },
    { x: right, y: low },
    { x: right, y: bottom + tipLength },
  ];
  return { points, isLoop: true, tip: { x: right, y: bottom }, angle: -90 };
}

/** A route as an SVG path. */
export function pathOf({ points, isLoop }: Route): string {
  const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
  const [first, ...rest] = points;
  if (!first) return '';
  if (isLoop) return `M${at(first)}C${rest.map(at).join(' ')}`;
  const pieces = rest.map((point, index) => {
    const before = points[index] ?? first;
    if (index % 2 === 0) return `L${at(point)}`;
    const x = (before.x + point.x) / 2;
    return `C${at({ x, y: before.y })} ${at({ x, y: point.y })} ${at(point)}`;
  });
  return `M${at(first)}${pieces.join('')}`;
}

export function movedRoute(route: Route, by: Point): Route {
  const move = ({ x, y }: Point) => ({ x: x + by.x, y: y + by.y });
  return { ...route, points: route.points.map(move), tip: move(route.tip) };
}

/** Where lines touch their nodes: on each side in the order of where they come from, evenly spread. */
function portsOf(ways: readonly Way[]): ReadonlyMap<string, Point> {
  const sides = new Map<
    string,
    { readonly port: string; readonly towards: number; readonly box: Box; readonly x: number }[]
  >();
  const boxes = new Map<Box, number>();
  const add = (port: string, box: Box, isRight: boolean, towards: number) => {
    const number = boxes.get(box) ?? boxes.size;
    boxes.set(box, number);
    const side = `${number} ${isRight}`;
    const one = { port, towards, box, x: isRight ? box.x + box.width : box.x };
    sides.set(side, [...(sides.get(side) ?? []), one]);
  };
  ways.forEach((way, index) => {
    if (way.source === way.target) return;
    const forward = isForward(way);
    add(`${index} source`, way.source, forward, towardsOf(way, 'source'));
    add(`${index} target`, way.target, !forward, towardsOf(way, 'target'));
  });
  const ports = new Map<string, Point>();
  for (const side of sides.values()) {
    const sorted = [...side].sort((a, b) => a.towards - b.towards);
    sorted.forEach(({ port, box, x }, index) => {
      ports.set(port, { x, y: box.y + (box.height * (index + 1)) / (sorted.length + 1) });
    });
  }
  return ports;
}

/** The height that a line comes from, or goes to, seen from one of its ends. */
function towardsOf({ source, target, through, lane }: Way, end: 'source' | 'target'): number {
  if (lane?.side === end) return lane.y;
  const next = end === 'source' ? through[0] : through.at(-1);
  return next?.y ?? lane?.y ?? centreOf(end === 'source' ? target : source).y;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

import type { Block, Outer, Piece } from './blocks';
import type { Component } from './components';
import { around, type Box, overlap, type Point, type Size } from './geometry';
import { edgeText, type Measure } from './labels';
import { type LaidComponent, type LaidEdge, type LaidNode, moved, movedParts } from './parts';

/** An edge between a hub and a node of a grid, from the upper left corner of the grid. */
export interface Crossing extends Outer {
  readonly box: Box;
  /** The height at which it runs between two rows. */
  readonly lane: number;
  /** Where it leaves its lane towards the node, or enters it. */
  readonly turn: number;
  readonly label?: Label;
}

export interface Grid extends Size {
  readonly key: string;
  readonly parts: readonly LaidComponent[];
  readonly crossings: readonly Crossing[];
}

/** Beside a node a line turns from its lane to the side of the node. */
const turnWidth = 24;
const spaceBetweenCells = 16;
const spaceBetweenLanes = 6;
const spaceBetweenRows = 14;
const labelGap = 3;
const nearlySame = 1.4;

type Label = NonNullable<LaidEdge['label']>;

/** A piece with the labels of its outer edges: inward above it, outward below. From its own upper left corner. */
interface Cell extends Size {
  readonly piece: Piece;
  readonly part: LaidComponent;
  readonly labels: ReadonlyMap<Outer, Label>;
  /** What labels take above the part. */
  readonly above: number;
}

/**
 * Puts the pieces of a block into rows, about `aspect` times as wide as high together. Lines from and to hubs run in the
 * lanes between the rows. Nothing where a line would have to cross a node of its own piece.
 */
export function gridOf(
  { key, pieces }: Block,
  measure: Measure,
  aspect: number,
  layoutPart: (component: Component) => LaidComponent,
): Grid | undefined {
  const cells = aligned(pieces.map((piece) => cellOf(piece, layoutPart(piece), measure)));
  if (!cells.every(isClear)) return undefined;
  const outer = pieces[0]?.outer ?? [];
  const hubs = (isInward: boolean) => [
    ...new Set(outer.filter((one) => one.isInward === isInward).map(({ hub }) => hub)),
  ];
  const [inward, outward] = [hubs(true), hubs(false)];
  const lanes = (inward.length + outward.length) * spaceBetweenLanes + spaceBetweenRows;
  const parts: LaidComponent[] = [];
  const crossings: Crossing[] = [];
  let y = 0;
  for (const row of rowsOf(cells, lanes, aspect)) {
    const above = Math.max(...row.map((cell) => cell.above));
    const top = y + inward.length * spaceBetweenLanes;
    const bottom = top + Math.max(...row.map((cell) => above - cell.above + cell.height));
    let x = 0;
    for (const cell of row) {
      const at = { x, y: top + above - cell.above };
      parts.push({ ...cell.part, ...movedParts(cell.part, at) });
      for (const one of cell.piece.outer) {
        const label = cell.labels.get(one);
        const box = nodeBox(cell.part, one.node);
        crossings.push({
          ...one,
          box: moved(box, at),
          lane: one.isInward
            ? y + inward.indexOf(one.hub) * spaceBetweenLanes
            : bottom + spaceBetweenLanes * (1 + outward.indexOf(one.hub)),
          turn: at.x + (one.isInward ? box.x - turnWidth : box.x + box.width + turnWidth),
          ...(label && { label: moved(label, at) }),
        });
      }
      x += cell.width + spaceBetweenCells;
    }
    y = bottom + outward.length * spaceBetweenLanes + spaceBetweenRows;
  }
  const size = around([...parts.flatMap(({ nodes }) => nodes), ...crossings.flatMap(({ label }) => label ?? [])]);
  return { key, width: size.x + size.width + turnWidth, height: y - spaceBetweenRows, parts, crossings };
}

function nodeBox({ nodes }: { readonly nodes: readonly LaidNode[] }, key: string): Box {
  return nodes.find((node) => node.key === key) ?? { x: 0, y: 0, width: 0, height: 0 };
}

function cellOf(piece: Piece, part: LaidComponent, measure: Measure): Cell {
  const texts = piece.outer.map((outer) => ({ outer, text: edgeText(outer.edge.edge, measure) }));
  const labelled = texts.filter(({ text }) => text.size.width > 0);
  const labels = (isInward: boolean): readonly (readonly [Outer, Label])[] => {
    const placed: [Outer, Label][] = [];
    for (const { outer, text } of labelled.filter((one) => one.outer.isInward === isInward)) {
      const node = nodeBox(part, outer.node);
      const { width, height } = text.size;
      // Its line comes down, or leaves, at the outer end of the label.
      const x = isInward ? node.x - turnWidth / 2 : node.x + node.width + turnWidth / 2 - width;
      const line = (step: number) =>
        isInward ? -(height + labelGap) * step : part.height + labelGap + (height + labelGap) * (step - 1);
      let step = 1;
      while (placed.some(([, one]) => overlap(one, { x, y: line(step), width, height }))) step++;
      placed.push([outer, { x, y: line(step), width, height, text }]);
    }
    return placed;
  };
  const all = [...labels(true), ...labels(false)];
  const whole = around([{ x: 0, y: 0, width: part.width, height: part.height }, ...all.map(([, label]) => label)]);
  const by: Point = { x: Math.max(turnWidth + 2, -whole.x), y: -whole.y };
  return {
    piece,
    part: { ...part, ...movedParts(part, by) },
    labels: new Map(all.map(([outer, label]) => [outer, moved(label, by)])),
    above: by.y,
    width: Math.max(by.x + part.width + turnWidth + 2, by.x + whole.x + whole.width),
    height: whole.height,
  };
}

/** Whether the turns of all lines are free: a line comes from above on the left, and leaves to below on the right. */
function isClear({ piece, part, height }: Cell): boolean {
  const boxes: readonly Box[] = [...part.nodes, ...part.edges.flatMap(({ label }) => label ?? [])];
  return piece.outer.every(({ node, isInward }) => {
    const { x, y, width, height: tall } = nodeBox(part, node);
    const middle = y + tall / 2;
    const way: Box = isInward
      ? { x: x - turnWidth, y: 0, width: turnWidth, height: middle }
      : { x: x + width, y: middle, width: turnWidth, height: height - middle };
    return !boxes.some((box) => overlap(box, way));
  });
}

/** Cells of nearly the same width get the same, so that they stand in columns. */
function aligned(cells: readonly Cell[]): readonly Cell[] {
  const widths = cells.map(({ width }) => width);
  const widest = Math.max(...widths);
  return widest <= Math.min(...widths) * nearlySame ? cells.map((cell) => ({ ...cell, width: widest })) : cells;
}

function rowsOf(cells: readonly Cell[], lanes: number, aspect: number): readonly (readonly Cell[])[] {
  const area = cells.reduce((sum, { width, height }) => sum + (width + spaceBetweenCells) * (height + lanes), 0);
  const most = Math.max(Math.sqrt(area * aspect), ...cells.map(({ width }) => width));
  const rows: Cell[][] = [[]];
  let taken = 0;
  for (const cell of cells) {
    if (taken > 0 && taken + cell.width > most) {
      rows.push([]);
      taken = 0;
    }
    rows.at(-1)?.push(cell);
    taken += cell.width + spaceBetweenCells;
  }
  return rows;
}

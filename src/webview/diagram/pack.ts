import type { Point, Size } from './geometry';

/** A stretch from `x` to the next one that is taken down to `y`. */
interface Step extends Point {
  readonly width: number;
}

/**
 * Puts boxes on a sheet, in their order, each as high as it goes and then as far left, with `gap` between them.
 * The sheet is as wide as the widest box and as `least`, or wide enough to become `aspect` times as wide as high.
 */
export function pack(sizes: readonly Size[], gap: number, aspect: number, least = 0): readonly Point[] {
  const area = sizes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const sheet = Math.max(Math.sqrt(area * aspect), least + gap, ...sizes.map(({ width }) => width + gap));
  let skyline: readonly Step[] = [{ x: 0, y: 0, width: sheet }];
  return sizes.map(({ width, height }) => {
    const place = lowest(skyline, width + gap, sheet);
    skyline = raised(skyline, { ...place, width: width + gap }, place.y + height + gap);
    return place;
  });
}

/** Where a box of that width goes highest; it begins where a step of the skyline begins. */
function lowest(skyline: readonly Step[], width: number, sheet: number): Point {
  let best: Point | undefined;
  for (const { x } of skyline) {
    if (x + width > sheet + 0.01) continue;
    const y = Math.max(
      0,
      ...skyline.filter((step) => step.x < x + width && x < step.x + step.width).map((step) => step.y),
    );
    if (!best || y < best.y) best = { x, y };
  }
  return best ?? { x: 0, y: Math.max(0, ...skyline.map((step) => step.y)) };
}

function raised(skyline: readonly Step[], { x, width }: Step, y: number): readonly Step[] {
  const end = x + width;
  const rest = skyline.flatMap((step) => {
    const stepEnd = step.x + step.width;
    const left = { ...step, width: Math.min(stepEnd, x) - step.x };
    const right = { ...step, x: Math.max(step.x, end), width: stepEnd - Math.max(step.x, end) };
    return [left, right].filter((piece) => piece.width > 0.01);
  });
  return [...rest, { x, y, width }].sort((a, b) => a.x - b.x);
}

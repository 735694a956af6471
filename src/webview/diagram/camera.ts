import { type Box, centreOf, type Point, type Size } from './geometry';

/** How the drawing lies on the page: a point p of it is shown at p · scale + (x, y), in CSS pixels. */
export interface Camera extends Point {
  readonly scale: number;
}

const smallest = 0.1;
const largest = 4;
/** Below this share of its size a drawing is not opened as a whole: its words could not be read. */
const readable = 0.7;
/** Space that is kept around the drawing and around what is brought into sight. */
const margin = 24;

/** The whole drawing in the middle of the page, at most at 100 %. */
export function fitted(drawing: Size, page: Size): Camera {
  const scale = Math.min(
    1,
    (page.width - 2 * margin) / Math.max(1, drawing.width),
    (page.height - 2 * margin) / Math.max(1, drawing.height),
  );
  const kept = clamp(scale, smallest, 1);
  return {
    scale: kept,
    x: (page.width - drawing.width * kept) / 2,
    y: (page.height - drawing.height * kept) / 2,
  };
}

/**
 * What is shown first: the whole where its words can be read, else the left part at 100 %, from the top unless what the
 * flow starts with stands further down.
 */
export function firstCamera(drawing: Size, page: Size, start?: Box): Camera {
  const whole = fitted(drawing, page);
  if (whole.scale >= readable) return whole;
  const along = (length: number, space: number) => (length + 2 * margin <= space ? (space - length) / 2 : margin);
  const camera = { scale: 1, x: along(drawing.width, page.width), y: along(drawing.height, page.height) };
  if (!start || camera.y + start.y + start.height <= page.height - margin) return camera;
  const lowest = page.height - margin - drawing.height;
  return { ...camera, y: Math.max(lowest, page.height / 2 - centreOf(start).y) };
}

/** Enlarges by a factor; what is shown at `at` stays there. */
export function zoomed(camera: Camera, factor: number, at: Point): Camera {
  return scaledTo(camera, camera.scale * factor, at);
}

export function scaledTo(camera: Camera, wanted: number, at: Point): Camera {
  const scale = clamp(wanted, smallest, largest);
  const ratio = scale / camera.scale;
  return { scale, x: at.x - (at.x - camera.x) * ratio, y: at.y - (at.y - camera.y) * ratio };
}

export function panned(camera: Camera, by: Point): Camera {
  return { ...camera, x: camera.x + by.x, y: camera.y + by.y };
}

/** Moves as little as it takes to see a part of the drawing; its upper left corner counts where it is larger than the page. */
export function showing(camera: Camera, part: Box, page: Size): Camera {
  const along = (offset: number, start: number, length: number, space: number) => {
    const [from, to] = [start * camera.scale + offset, (start + length) * camera.scale + offset];
    if (from < margin) return margin - from;
    return to > space - margin ? Math.max(space - margin - to, margin - from) : 0;
  };
  return panned(camera, {
    x: along(camera.x, part.x, part.width, page.width),
    y: along(camera.y, part.y, part.height, page.height),
  });
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The nearest box in a direction, what lies straight ahead before what lies aside; -1 where there is none. */
export function nearest(boxes: readonly Box[], from: Box, direction: Direction): number {
  const start = centreOf(from);
  let best = -1;
  let shortest = Number.POSITIVE_INFINITY;
  boxes.forEach((box, index) => {
    const { x, y } = centreOf(box);
    const [ahead, aside] =
      direction === 'left' || direction === 'right'
        ? [direction === 'right' ? x - start.x : start.x - x, Math.abs(y - start.y)]
        : [direction === 'down' ? y - start.y : start.y - y, Math.abs(x - start.x)];
    const distance = ahead + 2 * aside;
    if (box === from || ahead < 1 || distance >= shortest) return;
    best = index;
    shortest = distance;
  });
  return best;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

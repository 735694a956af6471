import { type Camera, type Direction, panned, scaledTo, zoomed } from './camera';
import type { Point, Size } from './geometry';

/** What moves the drawing, and what asks where it is. */
export interface CanvasParts {
  readonly element: HTMLElement;
  camera(): Camera;
  move(camera: Camera): void;
  /** Shows the whole drawing. */
  showWhole(): void;
  /** Moves focus from the node that has it to the next one in a direction. */
  step(direction: Direction): void;
}

export interface Canvas {
  size(): Size;
  middle(): Point;
}

/** Pixels that an arrow key moves the drawing. */
const keyPan = 60;
export const zoomStep = 1.2;
/** A pointer that moves less than this between press and release has clicked. */
const clickSlack = 4;

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Pans and zooms by mouse, wheel and keyboard. Arrow keys move the drawing, or focus where a node has it. */
export function createCanvas(parts: CanvasParts): Canvas {
  const { element } = parts;
  const size = (): Size => ({ width: element.clientWidth, height: element.clientHeight });
  const middle = (): Point => ({ x: element.clientWidth / 2, y: element.clientHeight / 2 });
  const within = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };

  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      const isSideways = !event.ctrlKey && (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY));
      if (isSideways) {
        const by = event.deltaX === 0 ? event.deltaY : event.deltaX;
        parts.move(panned(parts.camera(), { x: -by * unit, y: 0 }));
      } else {
        // A pinch comes as small steps with the Control key, a wheel in steps of about 100 pixels.
        const factor = Math.exp((-event.deltaY * unit) / (event.ctrlKey ? 100 : 500));
        parts.move(zoomed(parts.camera(), factor, within(event)));
      }
    },
    { passive: false },
  );
  dragToPan(parts);
  element.addEventListener('keydown', (event) => {
    if (handleKey(event, parts, middle())) event.preventDefault();
  });
  return { size, middle };
}

function dragToPan({ element, camera, move }: CanvasParts): void {
  let last: Point | undefined;
  let isDragging = false;
  element.addEventListener('pointerdown', (event) => {
    if (event.button > 1 || !event.isPrimary) return;
    last = { x: event.clientX, y: event.clientY };
    isDragging = false;
  });
  element.addEventListener('pointermove', (event) => {
    if (!last || !event.isPrimary) return;
    const by = { x: event.clientX - last.x, y: event.clientY - last.y };
    if (!isDragging && Math.hypot(by.x, by.y) < clickSlack) return;
    // Captured only now: a click would go to the canvas instead of the node.
    if (!isDragging) element.setPointerCapture(event.pointerId);
    isDragging = true;
    element.classList.add('dragging');
    last = { x: event.clientX, y: event.clientY };
    move(panned(camera(), by));
  });
  const stop = () => {
    last = undefined;
    element.classList.remove('dragging');
  };
  element.addEventListener('pointerup', stop);
  element.addEventListener('pointercancel', stop);
  element.addEventListener(
    'click',
    (event) => {
      if (isDragging) event.stopPropagation();
      isDragging = false;
    },
    { capture: true },
  );
}

function handleKey(event: KeyboardEvent, parts: CanvasParts, middle: Point): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const direction = directions[event.key];
  if (direction) {
    const isAtNode = event.target !== parts.element && !event.shiftKey;
    if (isAtNode) parts.step(direction);
    else parts.move(panned(parts.camera(), panOf(direction)));
    return true;
  }
  const camera = parts.camera();
  switch (event.key) {
    case '+':
    case '=':
      parts.move(zoomed(camera, zoomStep, middle));
      return true;
    case '-':
    case '_':
      parts.move(zoomed(camera, 1 / zoomStep, middle));
      return true;
    case '0':
      parts.move(scaledTo(camera, 1, middle));
      return true;
    case 'f':
    case 'F':
      parts.showWhole();
      return true;
    case 'Escape':
      parts.element.focus();
      return true;
    case 'Enter':
    case ' ':
      if (event.target === parts.element || !(event.target instanceof Element)) return false;
      event.target.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      return true;
    default:
      return false;
  }
}

function panOf(direction: Direction): Point {
  switch (direction) {
    case 'left':
      return { x: keyPan, y: 0 };
    case 'right':
      return { x: -keyPan, y: 0 };
    case 'up':
      return { x: 0, y: keyPan };
    case 'down':
      return { x: 0, y: -keyPan };
  }
}

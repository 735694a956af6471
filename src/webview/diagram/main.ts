import type { DiagramMessage, DiagramRequest, DiagramSubject, DiagramView } from '../../engine/diagram/types';
import { element, patch } from '../dom';
import { type Camera, type Direction, firstCamera, fitted, nearest, scaledTo, showing, zoomed } from './camera';
import { type Canvas, createCanvas, zoomStep } from './canvas';
import { toSvg } from './export';
import type { Measure } from './labels';
import { createLayout, type Laid, type LaidNode } from './layout';
import { type PageActions, page } from './page';
import { type Colour, drawingStyle } from './style';
import { summary } from './words';

/** What the extension keeps for the next page: this one goes when it is hidden, moved, or its window is closed. */
interface Kept {
  readonly subject?: DiagramSubject;
  readonly camera?: Camera;
  /** How much wider than high the page was when the subject was laid out: it stays so when the page changes. */
  readonly aspect?: number;
  /** Somebody has moved the drawing: from then on it stays where it is when the size of the page changes. */
  readonly isMoved?: boolean;
  readonly chosen?: string;
  readonly isListOpen?: boolean;
}

declare function acquireVsCodeApi(): {
  postMessage(message: DiagramRequest): void;
};

/** Wider pages have room for the list beside the drawing. */
const roomForList = 820;
/** What the list leaves of the width for the drawing, about. */
const shareOfDrawing = 0.7;

const editor = acquireVsCodeApi();
const app = element('app');
const live = element('live');
const layout = createLayout(createMeasure());

let kept: Kept = {};
let shown: { readonly view: DiagramView; readonly laid: Laid } | undefined;
let canvas: Canvas | undefined;
let current: string | undefined;
let said = '';

const actions: PageActions = {
  choose(id) {
    if (isDrawn(id)) {
      keep({ chosen: id });
      current = nodes().find(({ node }) => node.id === id)?.key ?? current;
      draw();
      bringIntoSight(id);
    }
    editor.postMessage({ type: 'open', id });
  },
  show: (id) => editor.postMessage({ type: 'choose', id }),
  act: (id) => editor.postMessage({ type: 'act', id }),
  zoom(change) {
    if (change === 'fit') return showWhole();
    const camera = cameraNow();
    const middle = canvas?.middle() ?? { x: 0, y: 0 };
    if (change === 'reset') move(scaledTo(camera, 1, middle));
    else move(zoomed(camera, change === 'in' ? zoomStep : 1 / zoomStep, middle));
  },
  toggleList() {
    keep({ isListOpen: !isListOpen() });
    draw();
    // What was chosen may lie where the list is now.
    if (kept.chosen !== undefined) bringIntoSight(kept.chosen);
  },
  exportSvg() {
    if (!shown) return;
    const styles = getComputedStyle(document.documentElement);
    const colour = (name: Colour) => styles.getPropertyValue(`--drawing-${name}`);
    const svg = toSvg(shown.laid, shown.view.title, { colour, fontFamily: getComputedStyle(document.body).fontFamily });
    editor.postMessage({ type: 'export', svg });
  },
};

window.addEventListener('message', ({ data }: MessageEvent<DiagramMessage>) => {
  if (data?.type !== 'diagram') return;
  if (!shown) kept = (data.kept ?? {}) as Kept;
  receive(data.view);
});
editor.postMessage({ type: 'ready' });

function receive(view: DiagramView): void {
  const isOther = JSON.stringify(view.subject) !== JSON.stringify(kept.subject);
  if (isOther) {
    keep({ subject: view.subject, aspect: aspectOfPage(), camera: undefined, isMoved: undefined, chosen: undefined });
  }
  shown = { view, laid: layout(view.diagram, kept.aspect) };
  if (!nodes().some(({ key }) => key === current)) current = nodes()[0]?.key;
  draw();
  if (isOther) app.querySelector('#list')?.scrollTo(0, 0);
  if (!kept.camera) adjust();
  say(view.diagram.sections.length > 0 ? `${view.title}: ${summary(view.diagram)}` : (view.notice?.text ?? ''));
}

/** Parts that are not connected fill the page that there is: a narrow panel beside an editor, or the whole width. */
function aspectOfPage(): number {
  const width = window.innerWidth * (isListOpen() ? shareOfDrawing : 1);
  const aspect = width / Math.max(1, window.innerHeight);
  return Math.round(Math.min(2, Math.max(0.8, aspect)) * 10) / 10;
}

function draw(): void {
  if (!shown) return;
  const camera = cameraNow();

  patch(
    app,
    page(
      {
        ...shown,
        scale: camera.scale,
        transform: transformOf(camera),
        isListOpen: isListOpen(),
        chosen: kept.chosen,
        current,
      },
      actions,
    ),
  );
  if (canvas) return;
  canvas = createCanvas({ element: element('canvas'), camera: cameraNow, move, showWhole, step });
  new ResizeObserver(adjust).observe(element('canvas'));
  element('canvas').addEventListener('focusin', followFocus);
}

/** Until somebody moves the drawing it fits the page, however that changes its size. */
function adjust(): void {
  if (!shown || kept.isMoved || !canvas || canvas.size().width === 0) return;
  place(firstCamera(shown.laid, canvas.size(), startOf(shown.laid)));
}

function cameraNow(): Camera {
  if (kept.camera) return kept.camera;
  const size = canvas?.size();
  return shown && size && size.width > 0
    ? firstCamera(shown.laid, size, startOf(shown.laid))
    : { x: 0, y: 0, scale: 1 };
}

function move(camera: Camera): void {
  if (JSON.stringify(camera) === JSON.stringify(kept.camera)) return;
  keep({ isMoved: true });
  place(camera);
}

/** Only what moves is touched: this runs for every movement of the mouse. */
function place(camera: Camera): void {
  keep({ camera });
  app.querySelector('[data-key="camera"]')?.setAttribute('transform', transformOf(camera));
  const label = document.getElementById('zoom-reset');
  if (label) label.textContent = `${Math.round(camera.scale * 100)} %`;
}

function showWhole(): void {
  if (shown && canvas) move(fitted(shown.laid, canvas.size()));
}

function step(direction: Direction): void {
  const from = nodes().find(({ key }) => key === current);
  const next = from && nodes()[nearest(nodes(), from, direction)];
  if (!next) return;
  current = next.key;
  draw();
  nodeElement(next.key)?.focus({ preventScroll: true });
}

/** A node that has got focus comes into sight. */
function followFocus({ target }: FocusEvent): void {
  const key = target instanceof Element ? target.getAttribute('data-key') : undefined;
  const node = nodes().find((one) => one.key === key);
  if (!node || !canvas) return;
  move(showing(cameraNow(), node, canvas.size()));
}

/** What was chosen in the list is shown in the drawing, and the other way round. */
function bringIntoSight(id: string): void {
  app.querySelector('#list [aria-current]')?.scrollIntoView({ block: 'nearest' });
  const tip = shown?.laid.sections.flatMap(({ edges }) => edges).find(({ edge }) => edge.id === id)?.route.tip;
  const box = nodes().find(({ node }) => node.id === id) ?? (tip && { ...tip, width: 0, height: 0 });
  if (box && canvas) move(showing(cameraNow(), box, canvas.size()));
}

/** What the first flow of a drawing starts with: the leftmost node, the highest of them. */
function startOf({ sections }: Laid): LaidNode | undefined {
  const ordered = [...(sections[0]?.nodes ?? [])].sort((a, b) => a.x - b.x || a.y - b.y);
  return ordered[0];
}

function nodes(): readonly LaidNode[] {
  return shown?.laid.sections.flatMap((section) => section.nodes) ?? [];
}

function nodeElement(key: string): SVGElement | null {
  return app.querySelector<SVGElement>(`.node[data-key="${CSS.escape(key)}"]`);
}

function isDrawn(id: string): boolean {
  const sections = shown?.view.diagram.sections ?? [];
  return sections.some(({ nodes, edges }) => [...nodes, ...edges].some((one) => one.id === id));
}

function isListOpen(): boolean {
  return kept.isListOpen ?? window.innerWidth >= roomForList;
}

function keep(changes: { readonly [Key in keyof Kept]: Kept[Key] | undefined }): void {
  kept = JSON.parse(JSON.stringify({ ...kept, ...changes })) as Kept;
  editor.postMessage({ type: 'keep', kept });
}

function transformOf({ x, y, scale }: Camera): string {
  return `translate(${x} ${y}) scale(${scale})`;
}

/** A screen reader hears what is shown once, and again when it is something else. */
function say(text: string): void {
  if (text === said) return;
  said = text;
  live.textContent = text;
}

function createMeasure(): Measure {
  const { fontFamily } = getComputedStyle(document.body);
  const context = document.createElement('canvas').getContext('2d');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(drawingStyle((name) => `var(--drawing-${name})`, fontFamily));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return (text, font) => {
    if (!context) return text.length * 7.5;
    context.font = font === 'name' ? `600 13px ${fontFamily}` : `12px ${fontFamily}`;
    return context.measureText(text).width;
  };
}

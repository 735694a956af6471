import type { ChartView } from '../../quiz/protocol';
import { type Child, h, type Node } from '../dom';
import { table } from '../parts';

/** Sizes of a column chart in units of its own drawing. */
const width = 640;
const height = 100;

/** A chart as SVG in theme colours, with a table of the same numbers. */
export function chart(view: ChartView): Node {
  return h(
    'section',
    { class: 'chart', key: `chart-${view.id}`, 'aria-labelledby': `chart-${view.id}` },
    h('h2', { id: `chart-${view.id}` }, view.title),
    ...(view.empty !== undefined
      ? [h('p', { class: 'detail' }, view.empty)]
      : [
          view.series.length > 1 && legend(view),
          view.shape === 'columns' ? columns(view) : rows(view),
          h('details', {}, h('summary', {}, 'Show as a table'), table(view.table)),
        ]),
  );
}

/** A share of right answers as one bar; the title above says it in words. */
export function shareBar(share: number): Node {
  return h(
    'svg',
    { class: 'share', viewBox: '0 0 100 4', preserveAspectRatio: 'none', 'aria-hidden': 'true', focusable: 'false' },
    h('rect', { class: 'bar-none', x: 0, y: 0, width: 100, height: 4 }),
    h('rect', { class: 'bar-right', x: 0, y: 0, width: Math.round(share * 1000) / 10, height: 4 }),
  );
}

/** What the colours mean. The pattern of its first mark serves the whole chart. */
function legend(view: ChartView): Node {
  return h(
    'ul',
    { class: 'legend', 'aria-hidden': 'true' },
    ...view.series.map(({ name, tone }, index) =>
      h(
        'li',
        {},
        h(
          'svg',
          { class: 'swatch', viewBox: '0 0 12 12', focusable: 'false' },
          index === 0 && stripes(view.id),
          bar(tone, view.id, 0, 0, 12, 12),
        ),
        name,
      ),
    ),
  );
}

/** The drawing stretches with the page; words stand beside it, where they keep their size. */
function columns(view: ChartView): Node {
  const most = Math.max(1, ...view.bars.map(sum));
  const step = width / view.bars.length;
  const marks = [0, Math.floor((view.bars.length - 1) / 2), view.bars.length - 1];
  return h(
    'div',
    { class: 'columns' },
    h('p', { class: 'axis' }, String(most)),
    h(
      'svg',
      { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none', role: 'img', 'aria-label': spoken(view) },
      h('line', { class: 'floor', x1: 0, x2: width, y1: 0.5, y2: 0.5 }),
      h('line', { class: 'floor', x1: 0, x2: width, y1: height - 0.5, y2: height - 0.5 }),
      ...view.bars.flatMap((one, index) =>
        stack(view, one.values, (before, value) => ({
          x: (index + 0.15) * step,
          y: height - ((before + value) / most) * height,
          width: step * 0.7,
          height: (value / most) * height,
        })),
      ),
    ),
    h(
      'p',
      { class: 'days', 'aria-hidden': 'true' },
      ...marks.map((index) => h('span', {}, view.bars[index]?.label ?? '')),
    ),
  );
}

function rows(view: ChartView): Node {
  const most = Math.max(1, ...view.bars.map(sum));
  return h(
    'ul',
    { class: 'rows', 'aria-label': spoken(view) },
    ...view.bars.map((one) =>
      h(
        'li',
        {},
        h('span', { class: 'row-name' }, one.label),
        h(
          'svg',
          {
            class: 'row-bar',
            viewBox: '0 0 100 8',
            preserveAspectRatio: 'none',
            'aria-hidden': 'true',
            focusable: 'false',
          },
          ...stack(view, one.values, (before, value) => ({
            x: (before / most) * 100,
            y: 0,
            width: (value / most) * 100,
            height: 8,
          })),
        ),
        h('span', { class: 'row-value' }, rowText(view, one.values)),
      ),
    ),
  );
}

/** "3 known, 4 learning": the parts of a row that are not nothing. */
function rowText(view: ChartView, values: readonly number[]): string {
  return view.series
    .flatMap(({ name }, index) => (values[index] ? [`${values[index]} ${name.toLowerCase()}`] : []))
    .join(', ');
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function stack(
  view: ChartView,
  values: readonly number[],
  boxOf: (before: number, value: number) => Box,
): readonly Child[] {
  let before = 0;
  return view.series.map(({ tone }, index) => {
    const value = values[index] ?? 0;
    const box = boxOf(before, value);
    before += value;
    return value > 0 && bar(tone, view.id, box.x, box.y, box.width, box.height);
  });
}

/** Wrong answers are striped too, so that colour does not carry the meaning alone. */
function bar(tone: string, id: string, x: number, y: number, w: number, barHeight: number): Node {
  const box = { x: round(x), y: round(y), width: round(w), height: round(barHeight) };
  return h(
    'g',
    {},
    h('rect', { class: `bar-${tone}`, ...box }),
    tone === 'wrong' && h('rect', { fill: `url(#stripes-${id})`, ...box }),
  );
}

function stripes(id: string): Node {
  return h(
    'defs',
    {},
    h(
      'pattern',
      {
        id: `stripes-${id}`,
        width: 6,
        height: 6,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      h('rect', { class: 'stripe', x: 0, y: 0, width: 2.5, height: 6 }),
    ),
  );
}

function spoken(view: ChartView): string {
  const totals = view.series.map(({ name }, index) => {
    const total = view.bars.reduce((all, one) => all + (one.values[index] ?? 0), 0);
    return `${total} ${name.toLowerCase()}`;
  });
  return `${view.title}: ${totals.join(', ')}`;
}

function sum(one: ChartView['bars'][number]): number {
  return one.values.reduce((all, value) => all + value, 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

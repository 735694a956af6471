import type { DiagramView } from '../../engine/diagram/types';
import { type Child, h, type Node } from '../dom';
import { select } from '../parts';
import { drawing, type Interaction } from './drawing';
import type { Laid } from './layout';
import { list } from './list';
import { summary } from './words';

/** What the page shows besides what the extension sent. */
export interface PageState {
  readonly view: DiagramView;
  readonly laid: Laid;
  readonly scale: number;
  readonly transform: string;
  readonly isListOpen: boolean;
  readonly chosen: string | undefined;
  /** The key of the node that the Tab key goes to. */
  readonly current: string | undefined;
}

export interface PageActions {
  choose(id: string): void;
  show(choice: string): void;
  act(id: string): void;
  zoom(change: 'in' | 'out' | 'reset' | 'fit'): void;
  toggleList(): void;
  exportSvg(): void;
}

/** The page: a bar, what is to be said, the drawing, and the list of everything in it. */
export function page(state: PageState, actions: PageActions): readonly Child[] {
  const { view } = state;
  const isEmpty = view.diagram.sections.length === 0;
  return [
    bar(state, actions, isEmpty),
    h(
      'main',
      { class: isEmpty ? 'empty' : state.isListOpen ? 'with-list' : 'without-list', key: 'main' },
      view.notice && notice(view.notice, actions, isEmpty),
      h(
        'div',
        { class: 'stage', key: 'stage', hidden: isEmpty },
        canvas(state, actions),
        h(
          'aside',
          { key: 'list', id: 'list', 'aria-labelledby': 'list-title' },
          h('h2', { id: 'list-title' }, 'Everything in the diagram'),
          h('p', { class: 'detail' }, summary(view.diagram)),
          ...list(view.diagram, { chosen: state.chosen, choose: actions.choose }),
        ),
      ),
    ),
  ];
}

function bar({ view, scale, isListOpen }: PageState, actions: PageActions, isEmpty: boolean): Node {
  return h(
    'header',
    { class: 'bar', key: 'bar' },
    h('h1', { id: 'title', class: 'visually-hidden' }, `Diagram of ${view.title}`),
    select('show', 'Show', choicesOf(view), view.chosen, actions.show),
    h(
      'div',
      { class: 'tools', role: 'group', 'aria-label': 'View', hidden: isEmpty, key: 'tools' },
      tool('zoom-out', 'Zoom out', 'M2.5 7.3h11v1.4h-11z', () => actions.zoom('out')),
      h(
        'button',
        { type: 'button', id: 'zoom-reset', class: 'tool', title: 'Show at 100 %', click: () => actions.zoom('reset') },
        `${Math.round(scale * 100)} %`,
      ),
      tool('zoom-in', 'Zoom in', 'M7.3 2.5h1.4v4.8h4.8v1.4H8.7v4.8H7.3V8.7H2.5V7.3h4.8z', () => actions.zoom('in')),
      tool(
        'fit',
        'Show everything',
        'M2 2h4v1.4H3.4V6H2zM10 2h4v4h-1.4V3.4H10zM2 10h1.4v2.6H6V14H2zM12.6 10H14v4h-4v-1.4h2.6z',
        () => actions.zoom('fit'),
      ),
      h(
        'button',
        {
          type: 'button',
          id: 'toggle-list',
          class: 'tool',
          'aria-expanded': String(isListOpen),
          'aria-controls': 'list',
          click: actions.toggleList,
        },
        'List',
      ),
      h('button', { type: 'button', id: 'export', class: 'tool', click: actions.exportSvg }, 'Export SVG'),
    ),
  );
}

/** Two choices may have the same words, such as files of two folders, but not the same id. */
function choicesOf({ choices }: DiagramView) {
  return choices.map(({ id, label }) => ({ value: id, label }));
}

function tool(id: string, label: string, path: string, click: () => void): Node {
  return h(
    'button',
    { type: 'button', id, class: 'tool', title: label, 'aria-label': label, click },
    h(
      'svg',
      { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true', focusable: 'false' },
      h('path', { d: path }),
    ),
  );
}

function notice(
  { text, actions: offered }: NonNullable<DiagramView['notice']>,
  actions: PageActions,
  isEmpty: boolean,
): Node {
  return h(
    'div',
    { class: isEmpty ? 'notice alone' : 'notice', key: 'notice', role: 'note' },
    h('p', {}, text),
    ...offered.map(({ id, label }) =>
      h('button', { type: 'button', class: 'button', key: id, click: () => actions.act(id) }, label),
    ),
  );
}

function canvas({ view, laid, transform, chosen, current }: PageState, actions: PageActions): Node {
  const interaction: Interaction = { chosen, current, choose: actions.choose };
  return h(
    'div',
    {
      key: 'canvas',
      id: 'canvas',
      class: 'canvas',
      tabindex: 0,
      role: 'application',
      'aria-label': `Diagram of ${view.title}: ${summary(view.diagram)}`,
      'aria-describedby': 'keys',
    },
    h(
      'p',
      { id: 'keys', class: 'visually-hidden' },
      'Arrow keys move the diagram, plus and minus zoom, F shows everything. Tab goes to a resource, arrow keys from there to others, Enter to its line. The list has everything that is drawn.',
    ),
    h(
      'svg',
      { class: 'drawing', width: '100%', height: '100%' },
      h('g', { key: 'camera', transform }, ...drawing(laid, interaction)),
    ),
  );
}

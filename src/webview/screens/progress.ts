import type { ProgressScreen } from '../../quiz/protocol';
import { type Child, h } from '../dom';
import { button, icon, linkButton, type Post } from '../parts';
import { chart } from './chart';

/** Figures and charts of what was learned. */
export function progressScreen(screen: ProgressScreen, post: Post): readonly Child[] {
  const [primary, ...others] = screen.actions;
  return [
    h(
      'dl',
      { class: 'figures', key: 'figures' },
      ...screen.figures.map(({ label, value, detail }) =>
        h(
          'div',
          { class: 'figure' },
          h('dt', {}, label),
          h('dd', {}, value, detail && h('span', { class: 'detail' }, ` ${detail}`)),
        ),
      ),
    ),
    primary && h('div', { class: 'actions', key: 'primary' }, button(primary, post)),
    ...screen.charts.map(chart),
    screen.problems.length > 0 &&
      h(
        'section',
        { class: 'notice warning', key: 'problems' },
        h('h2', {}, icon('warning'), 'Review log'),
        h(
          'ul',
          {},
          ...screen.problems.map((problem, index) =>
            h('li', {}, `${problem.text} `, linkButton('Open', problem.intent, post, `problem-${index}`)),
          ),
        ),
      ),
    h('div', { class: 'actions', key: 'exports' }, ...others.map((action) => button(action, post))),
  ];
}

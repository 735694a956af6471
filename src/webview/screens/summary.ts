import type { EmptyScreen, SummaryScreen } from '../../quiz/protocol';
import { type Child, h } from '../dom';
import { button, linkButton, type Post, rich, table } from '../parts';
import { shareBar } from './chart';

/** What a round came to. */
export function summaryScreen(screen: SummaryScreen, post: Post): readonly Child[] {
  return [
    h(
      'section',
      { class: 'score', key: 'score' },
      h('h2', {}, screen.title),
      screen.share !== undefined && shareBar(screen.share),
      screen.text !== '' && h('p', {}, screen.text),
      h('div', { class: 'actions' }, ...screen.actions.map((action) => button(action, post))),
    ),
    screen.topics && h('section', { key: 'topics' }, table(screen.topics)),
    screen.missed.length > 0 &&
      h(
        'section',
        { class: 'missed', key: 'missed' },
        h('h3', {}, 'Missed'),
        h(
          'ul',
          {},
          ...screen.missed.map((miss, index) =>
            h(
              'li',
              {},
              rich(miss.html, 'missed-stem', 'span'),
              linkButton(miss.label, miss.intent, post, `missed-${index}`),
            ),
          ),
        ),
      ),
  ];
}

/** Nothing to ask, and what to do about it. */
export function emptyScreen(screen: EmptyScreen, post: Post): readonly Child[] {
  return [
    h(
      'section',
      { class: 'message', key: 'empty' },
      h('h2', {}, screen.title),
      rich(screen.html, 'empty-text'),
      h('div', { class: 'actions' }, ...screen.actions.map((action) => button(action, post))),
    ),
  ];
}

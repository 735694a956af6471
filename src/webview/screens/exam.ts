import type { ExamView, StripView } from '../../quiz/protocol';
import { h, type Node } from '../dom';
import { button, icon, type Post } from '../parts';

/** The timer of an exam and the strip of question numbers. The time itself is written by `clock.ts`. */
export function examBar(exam: ExamView, post: Post): Node {
  const { timer } = exam;
  return h(
    'section',
    { class: 'exam', 'aria-label': 'Exam', key: 'exam' },
    timer &&
      h(
        'div',
        { class: 'timer' },
        h('span', { class: 'time', id: 'time', role: 'timer', 'aria-label': 'Time left' }),
        h(
          'button',
          { id: 'hide-time', type: 'button', class: 'button secondary small', 'aria-pressed': 'false' },
          'Hide',
        ),
        !exam.paused && button({ id: 'pause', label: 'Pause', intent: { type: 'pause' } }, post),
      ),
    h('ol', { class: 'strip', 'aria-label': 'Questions' }, ...exam.strip.map((one) => stripButton(one, post))),
  );
}

function stripButton(one: StripView, post: Post): Node {
  const names = [
    'strip-number',
    one.current ? 'current' : '',
    one.answered ? 'answered' : '',
    one.right === undefined ? '' : one.right ? 'is-right' : 'is-wrong',
  ];
  return h(
    'li',
    {},
    h(
      'button',
      {
        id: `strip-${one.number}`,
        type: 'button',
        class: names.filter((name) => name !== '').join(' '),
        'aria-label': one.label,
        'aria-current': one.current ? 'true' : undefined,
        title: one.label,
        click: () => post({ type: 'go', position: one.number - 1 }),
      },
      String(one.number),
      one.flagged && icon('flag'),
      one.right !== undefined && icon(one.right ? 'right' : 'wrong'),
    ),
  );
}

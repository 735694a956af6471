import type { SetupField, SetupScreen } from '../../quiz/protocol';
import { type Child, h, type Node } from '../dom';
import { button, type Post, radios, select } from '../parts';

/** The form in which a round is put together. */
export function setupScreen(screen: SetupScreen, post: Post): readonly Child[] {
  const change = (field: SetupField) => (value: string) => post({ type: 'change-setup', field, value });
  const start = screen.actions.find((action) => action.primary);
  const submit = (event: Event) => {
    event.preventDefault();
    if (start && !start.disabled) post(start.intent);
  };
  return [
    h(
      'form',
      { class: 'setup-form', key: 'setup', submit, autocomplete: 'off' },
      radios('mode', 'How', screen.modes, screen.mode, change('mode')),
      h(
        'div',
        { class: 'fields', key: 'fields' },
        select('from', 'Questions from', screen.froms, screen.from, change('from')),
        screen.values.length > 0 && select('value', screen.valueLabel, screen.values, screen.value, change('value')),
        select('only', 'Which of them', screen.onlys, screen.only, change('only')),
        numberField('count', 'At most', screen.count, 200, change('count')),
      ),
      screen.exam && radios('timer', 'Timer', screen.exam.timers, screen.exam.timer, change('timer')),
      screen.exam &&
        h(
          'div',
          { class: 'fields', key: 'minutes-field' },
          numberField('minutes', 'Minutes', screen.exam.minutes, 300, change('minutes')),
        ),
      h(
        'div',
        { class: 'footer', key: 'footer' },
        h('p', { class: 'matching', id: 'matching', role: 'status' }, screen.matching),
        h(
          'div',
          { class: 'actions' },
          ...screen.actions.map((action) => button(action, post, action.primary ? 'submit' : 'button')),
        ),
      ),
    ),
  ];
}

function numberField(id: string, label: string, value: number, max: number, change: (value: string) => void): Node {
  return h(
    'div',
    { class: 'field', key: id },
    h('label', { for: id }, label),
    h('input', {
      id,
      type: 'number',
      min: '1',
      max: String(max),
      step: '1',
      value: String(value),
      change: (event) => change((event.target as HTMLInputElement).value),
    }),
  );
}

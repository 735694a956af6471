import type { Action, Choice, Html, Intent, TableView } from '../quiz/protocol';
import { type Child, h, type Node } from './dom';

/** Sends what the learner did to the extension. */
export type Post = (intent: Intent) => void;

const icons = {
  right: 'M6.4 12.2 2.3 8.1l1.2-1.2 2.9 2.9 6.2-6.2 1.2 1.2z',
  wrong: 'm8 6.8 3.7-3.7 1.2 1.2L9.2 8l3.7 3.7-1.2 1.2L8 9.2l-3.7 3.7-1.2-1.2L6.8 8 3.1 4.3l1.2-1.2z',
  flag: 'M3 2h1.5v.5H13l-2 3.2 2 3.3H4.5V14H3z',
  warning: 'M8 1.5 15 14H1zm-.7 4.7v4h1.4v-4zm0 5v1.4h1.4v-1.4z',
  info: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM7.3 7v4.7h1.4V7zm0-2.4V6h1.4V4.6z',
} as const;

export type IconName = keyof typeof icons;

/** A picture beside a word that says the same. */
export function icon(name: IconName): Node {
  return h(
    'svg',
    { class: `icon icon-${name}`, viewBox: '0 0 16 16', 'aria-hidden': 'true', focusable: 'false' },
    h('path', { d: icons[name], 'fill-rule': 'evenodd' }),
  );
}

/** A button that cannot be pressed now stays in the tab order and says why. */
export function button(action: Action, post: Post, kind: 'submit' | 'button' = 'button'): Node {
  const style = action.primary ? 'primary' : 'secondary';
  return h(
    'button',
    {
      id: action.id,
      type: kind,
      class: `button ${style}${action.detail ? ' with-detail' : ''}`,
      'aria-disabled': action.disabled ? 'true' : undefined,
      'aria-pressed': action.pressed === undefined ? undefined : String(action.pressed),
      click: (event) => {
        // A submit button acts through its form, as Enter in the form does.
        if (kind === 'submit') return;
        event.preventDefault();
        post(action.intent);
      },
    },
    action.id === 'flag' && icon('flag'),
    h('span', {}, action.label),
    action.detail && h('span', { class: 'detail' }, action.detail),
  );
}

/** A button that looks like a link. */
export function linkButton(label: string, intent: Intent, post: Post, id?: string): Node {
  return h('button', { id, type: 'button', class: 'link', click: () => post(intent) }, label);
}

/** Rendered Markdown. */
export function rich(html: Html, className: string, tag = 'div', id?: string): Node {
  return h(tag, { class: `rich ${className}`, html, id });
}

/** A table whose first column names its rows. */
export function table(view: TableView): Node {
  const [first = '', ...others] = view.columns;
  return h(
    'div',
    { class: 'wide' },
    h(
      'table',
      {},
      h('caption', {}, view.caption),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, first),
          ...others.map((name) => h('th', { scope: 'col', class: 'align-right' }, name)),
        ),
      ),
      h('tbody', {}, ...view.rows.map((row) => h('tr', {}, ...row.map(cell)))),
    ),
  );
}

function cell(text: string, index: number): Node {
  return index === 0 ? h('th', { scope: 'row' }, text) : h('td', { class: 'align-right' }, text);
}

/** A group of radio buttons under a legend. */
export function radios(
  name: string,
  legend: string,
  choices: readonly Choice[],
  chosen: string,
  change: (value: string) => void,
): Node {
  return h(
    'fieldset',
    { class: 'choices', key: name },
    h('legend', {}, legend),
    ...choices.map(({ value, label, detail }) =>
      h(
        'label',
        { class: 'choice', key: `${name}-${value}` },
        h('input', {
          type: 'radio',
          id: `${name}-${value}`,
          name,
          checked: value === chosen,
          change: () => change(value),
        }),
        h(
          'span',
          { class: 'choice-text' },
          h('span', { class: 'choice-label' }, label),
          detail && h('span', { class: 'detail' }, detail),
        ),
      ),
    ),
  );
}

/** A drop-down list under its label. */
export function select(
  id: string,
  label: string,
  choices: readonly Choice[],
  chosen: string,
  change: (value: string) => void,
): Node {
  const options: readonly Child[] = choices.map(({ value, label: text, detail }) =>
    h('option', { value, key: value, selected: value === chosen }, detail ? `${text} (${detail})` : text),
  );
  return h(
    'div',
    { class: 'field', key: id },
    h('label', { for: id }, label),
    h(
      'select',
      { id, value: chosen, change: (event) => change((event.target as HTMLSelectElement).value) },
      ...options,
    ),
  );
}

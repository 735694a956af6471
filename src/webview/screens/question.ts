import type { Intent, OptionView, QuestionScreen } from '../../quiz/protocol';
import { type Child, h, type Node } from '../dom';
import { button, icon, type Post, rich } from '../parts';
import { examBar } from './exam';

/** A question with its options, and after the answer the verdict, the reasons and the fact. */
export function questionScreen(screen: QuestionScreen, letterKeys: boolean, post: Post): readonly Child[] {
  const primary = screen.actions.find((action) => action.primary) ?? screen.grades.find((grade) => grade.primary);
  const submit = (event: Event) => {
    event.preventDefault();
    if (primary && !screen.exam?.paused) post(primary.intent);
  };
  return [
    screen.exam && examBar(screen.exam, post),
    screen.exam?.paused
      ? h(
          'section',
          { class: 'message', key: 'paused' },
          h('h2', {}, 'Paused'),
          h('p', {}, 'The time stands still, and the question is covered until you go on.'),
          button({ id: 'resume', label: 'Go on', intent: { type: 'resume' }, primary: true }, post),
        )
      : h(
          'form',
          { class: 'question-form', key: `question-${screen.key}`, submit, autocomplete: 'off' },
          ...screen.notices.filter(() => !screen.answered).map((notice) => noticeBox(notice)),
          asked(screen, letterKeys, post),
          ...outcome(screen),
          footer(screen, post),
        ),
  ];
}

function asked(screen: QuestionScreen, letterKeys: boolean, post: Post): Node {
  if (screen.form === 'one' || screen.form === 'several') return optionGroup(screen, letterKeys, post);
  return h(
    'section',
    { class: 'card' },
    rich(screen.stem, 'stem', 'h2', 'stem'),
    screen.typed &&
      h(
        'div',
        { class: 'field' },
        h('label', { for: 'typed' }, screen.typed.label),
        h('input', {
          id: 'typed',
          type: 'text',
          value: screen.typed.text,
          readonly: screen.answered,
          'aria-describedby': 'stem',
          spellcheck: 'false',
          input: (event) => post({ type: 'write', text: (event.target as HTMLInputElement).value }),
        }),
      ),
    screen.answer !== undefined &&
      h('div', { class: 'answer', id: 'answer' }, h('h3', {}, 'Answer'), rich(screen.answer, 'answer-text')),
  );
}

function optionGroup(screen: QuestionScreen, letterKeys: boolean, post: Post): Node {
  const keydown = (event: Event) => {
    const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
    if (!letterKeys || ctrlKey || metaKey || altKey || !/^[a-z1-9]$/i.test(key)) return;
    const index = Number.parseInt(key, 36) - (/\d/.test(key) ? 1 : 10);
    if (index >= screen.options.length) return;
    event.preventDefault();
    const input = document.getElementById(`option-${index}`);
    input?.focus();
    input?.click();
  };
  return h(
    'fieldset',
    { class: 'options', keydown, 'aria-describedby': screen.hint ? 'hint' : undefined },
    h('legend', {}, rich(screen.stem, 'stem')),
    screen.hint && h('p', { class: 'hint', id: 'hint' }, screen.hint),
    ...screen.options.map((option, index) => optionRow(screen, option, index, post)),
  );
}

function optionRow(screen: QuestionScreen, option: OptionView, index: number, post: Post): Node {
  const { verdict } = option;
  const state = [
    'option',
    option.selected ? 'selected' : '',
    screen.answered ? 'answered' : '',
    verdict ? (verdict.right ? 'is-right' : option.selected ? 'is-wrong' : 'is-other') : '',
  ];
  const described = verdict ? `verdict-${index}` : undefined;
  return h(
    'div',
    { class: state.filter((name) => name !== '').join(' '), key: `row-${index}` },
    h(
      'label',
      { for: `option-${index}` },
      h('input', {
        id: `option-${index}`,
        type: screen.form === 'one' ? 'radio' : 'checkbox',
        name: 'answer',
        checked: option.selected,
        'aria-describedby': described,
        // After the answer the options can still be read one by one, but not changed.
        'aria-disabled': screen.answered ? 'true' : undefined,
        click: (event) => {
          if (screen.answered) event.preventDefault();
        },
        change: (event) => {
          post({ type: 'select', option: index, selected: (event.target as HTMLInputElement).checked });
        },
      }),
      h('span', { class: 'letter', 'aria-hidden': 'true' }, option.letter),
      rich(option.html, 'option-text', 'span'),
    ),
    verdict &&
      h(
        'div',
        { class: 'reason', id: described },
        h(
          'span',
          { class: 'verdict-word' },
          icon(verdict.right ? 'right' : 'wrong'),
          h('strong', {}, `${verdict.word}.`),
        ),
        verdict.html !== undefined && ' ',
        verdict.html !== undefined && rich(verdict.html, 'why', 'span'),
      ),
  );
}

function outcome(screen: QuestionScreen): readonly Child[] {
  if (!screen.answered) return [];
  const { explanation, fact } = screen;
  return [
    ...screen.notices.map((notice) => noticeBox(notice)),
    explanation !== undefined &&
      h(
        'section',
        { class: 'explanation', key: 'explanation' },
        h('h2', {}, 'Explanation'),
        rich(explanation, 'explanation-text'),
      ),
    fact &&
      h(
        'section',
        { class: 'fact', key: 'fact' },
        h('h2', {}, fact.title),
        h('p', {}, h('strong', {}, fact.display)),
        h('p', { class: 'detail' }, h('a', { href: fact.page }, 'AWS documentation'), `, ${fact.checked}`),
      ),
  ];
}

function noticeBox(notice: QuestionScreen['notices'][number]): Node {
  return h(
    'section',
    { class: `notice ${notice.tone}`, key: `notice-${notice.title}` },
    h('h2', {}, icon(notice.tone), notice.title),
    rich(notice.html, 'notice-text'),
  );
}

function footer(screen: QuestionScreen, post: Post): Node {
  const disabled = screen.actions.find((action) => action.disabled)?.disabled;
  return h(
    'div',
    { class: 'footer', key: 'footer' },
    screen.verdict && verdictLine(screen.verdict),
    screen.grades.length > 0 &&
      h(
        'div',
        { class: 'grades', role: 'group', 'aria-label': 'How well did you know it?', keydown: gradeKeys(screen, post) },
        ...screen.grades.map((grade) => button(grade, post)),
      ),
    h(
      'div',
      { class: 'actions' },
      ...screen.actions.map((action) => button(action, post, action.primary ? 'submit' : 'button')),
      disabled && h('span', { class: 'detail' }, disabled),
    ),
  );
}

function verdictLine(verdict: NonNullable<QuestionScreen['verdict']>): Node {
  return h(
    'p',
    { class: `verdict ${verdict.right ? 'is-right' : 'is-wrong'}`, key: 'verdict' },
    icon(verdict.right ? 'right' : 'wrong'),
    h('strong', {}, `${verdict.word}.`),
    verdict.text !== '' && h('span', {}, verdict.text),
  );
}

/** 1 to 4 grade while a grade has focus. */
function gradeKeys(screen: QuestionScreen, post: Post): (event: Event) => void {
  return (event) => {
    const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
    if (ctrlKey || metaKey || altKey || !/^[1-4]$/.test(key)) return;
    const grade = screen.grades.find(({ intent }) => isGrade(intent, Number(key)));
    if (grade) post(grade.intent);
  };
}

function isGrade(intent: Intent, grade: number): boolean {
  return intent.type === 'grade' && intent.grade === grade;
}

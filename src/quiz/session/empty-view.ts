import { addDays, dayOf, plural } from '../moment';
import type { Action, EmptyScreen } from '../protocol';
import { type Library, matching } from '../selection';
import type { Moment } from '../types';
import { isChoice, type Setup } from './state';
import type { ViewContext } from './view';

const forms = `Queuewise reads questions as people write them, for example:

\`\`\`md
### Which queue keeps the order of messages?
- [ ] A standard queue
- [x] A FIFO queue
\`\`\`

- options as a task list, or with letters or numbers: \`A.\` \`B)\` \`1:\`
- the answer as a ticked option, in \`<details>\`, as a line \`Answer: B\`, or as a key at the end or in a note of its own
- explanations below the options, with a tick or a cross for each of them, also in a note of their own that \`hasExplain::\` names
- pairs of \`Q:\` and \`A:\`, a question as the \`<summary>\` of a fold with its answer, and callouts that begin \`> [!question]\`
- in notes tagged \`#flashcards\`: cards with \`::\`, \`:::\`, \`?\` or \`??\`, and words left out as \`==so==\` or \`{{c1::so}}\``;

/** Why there is nothing to ask, and what to do. */
export function emptyScreen(setup: Setup, now: Moment, library: Library, context: ViewContext): EmptyScreen {
  const { selection, mode } = setup;
  const inScope = matching(library, { ...selection, only: 'all' }, now);
  const practice: Action = {
    id: 'primary',
    label: 'Choose questions',
    intent: { type: 'show', screen: 'setup' },
    primary: true,
  };
  const screen = (title: string, text: string, actions: readonly Action[] = [practice]): EmptyScreen => ({
    kind: 'empty',
    title,
    html: context.render(text),
    actions,
  });
  if (library.items.length === 0) {
    return screen('No questions found in this workspace', forms, []);
  }
  if (inScope.length === 0) {
    if (selection.from === 'file') return screen('No questions found in this note', forms);
    if (selection.from === 'template') {
      return screen(
        'Nothing to ask about this template',
        'Questions about a template are made from mistakes that Queuewise finds in it, and here is none to ask about.',
      );
    }
    return screen('No questions found there', 'Choose another note, folder, tag or service.');
  }
  if (mode === 'exam' && !inScope.some(isChoice)) {
    return screen(
      'No questions with options',
      'An exam asks questions with options. There are only cards here, which practice and review ask.',
    );
  }
  switch (selection.only) {
    case 'due':
      return screen('Nothing is due today', dueText(now, library));
    case 'missed':
      return screen('No misses', 'You have no question whose last answer was wrong.');
    case 'stale':
      return screen('Nothing is out of date', 'No question rests on a limit that has changed.');
    default:
      return screen('Every question here has been asked', 'Choose all of them to go through them again.');
  }
}

function dueText(now: Moment, library: Library): string {
  const asked = library.items.flatMap((item) => library.history.schedules.get(item.id) ?? []);
  if (asked.length === 0) {
    return 'Questions become due after you have answered them once. Practice some first.';
  }
  const next = Math.min(...asked.map((schedule) => schedule.card.due.getTime()));
  const date = dayOf({ ms: next, offset: now.offset });
  const count = asked.filter(
    (schedule) => dayOf({ ms: schedule.card.due.getTime(), offset: now.offset }) === date,
  ).length;
  const when = date === addDays(dayOf(now), 1) ? 'tomorrow' : `on ${date}`;
  return `The next review is ${when}: ${plural(count, 'question')}.`;
}

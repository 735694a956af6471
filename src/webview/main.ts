import type { DialogView, HeaderView, Intent, IntentMessage, QuizView, ViewMessage } from '../quiz/protocol';
import { clockText, createClock } from './clock';
import { type Child, element, h, patch } from './dom';
import { applyFocus, keepFocus } from './focus';
import { button, linkButton } from './parts';
import { progressScreen } from './screens/progress';
import { questionScreen } from './screens/question';
import { setupScreen } from './screens/setup';
import { emptyScreen, summaryScreen } from './screens/summary';

declare function acquireVsCodeApi(): {
  postMessage(message: IntentMessage): void;
  getState(): unknown;
  setState(state: unknown): void;
};

const editor = acquireVsCodeApi();
const app = element('app');
const live = element('live');
let sent = 0;
let announced = 0;
let focused = 0;

const clock = createClock(drawTime, say, () => post({ type: 'time-up' }));
let isTimeHidden = (editor.getState() as { readonly isTimeHidden?: boolean } | undefined)?.isTimeHidden === true;

window.addEventListener('message', (event: MessageEvent<ViewMessage>) => {
  const { data } = event;
  // A view that does not know of the last intent yet would undo on the screen what was just done.
  if (data?.type === 'view' && data.handled >= sent) render(data.view);
});

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : undefined;
  const link = target?.closest('a[data-note]');
  if (link) {
    event.preventDefault();
    post({ type: 'open-link', target: link.getAttribute('data-note') ?? '' });
  }
  if (target?.closest('#hide-time')) {
    isTimeHidden = !isTimeHidden;
    editor.setState({ isTimeHidden });
    drawHiding();
  }
});

// The editor keeps what is set here with the panel; without it the panel would not come back after a reload.
editor.setState({ isTimeHidden });
post({ type: 'ready' });

function post(intent: Intent): void {
  sent++;
  editor.postMessage({ type: 'intent', number: sent, intent });
}

function render(view: QuizView): void {
  const before = keepFocus();
  patch(app, [
    header(view.header),
    h('main', { class: `screen ${view.screen.kind}` }, ...screen(view)),
    dialog(view.dialog),
  ]);
  showDialog(view.dialog !== undefined);
  const { screen: shown } = view;
  clock.set(shown.kind === 'question' ? shown.exam?.timer : undefined);
  drawHiding();
  if (view.announcement.number > announced) say(view.announcement.text);
  announced = view.announcement.number;
  if (view.focus.number > focused) applyFocus(view.focus.id);
  else before();
  focused = view.focus.number;
}

function screen(view: QuizView): readonly Child[] {
  const shown = view.screen;
  switch (shown.kind) {
    case 'loading':
      return [h('p', { class: 'loading', role: 'status' }, shown.text)];
    case 'empty':
      return emptyScreen(shown, post);
    case 'setup':
      return setupScreen(shown, post);
    case 'question':
      return questionScreen(shown, view.letterKeys, post);
    case 'summary':
      return summaryScreen(shown, post);
    case 'progress':
      return progressScreen(shown, post);
  }
}

function header(view: HeaderView): Child {
  const { source, position, progress } = view;
  return h(
    'header',
    { class: 'bar', key: 'header' },
    h(
      'div',
      { class: 'where' },
      h('h1', { id: 'title', tabindex: '-1' }, view.title),
      position && h('span', { class: 'position' }, position),
      source &&
        (source.intent
          ? linkButton(source.label, source.intent, post, 'source')
          : h('span', { class: 'detail', id: 'source' }, source.label)),
    ),
    h(
      'nav',
      { 'aria-label': 'Quiz' },
      ...view.actions.map((action) => linkButton(action.label, action.intent, post, action.id)),
    ),
    progress !== undefined &&
      h(
        'svg',
        { class: 'line', viewBox: '0 0 100 2', preserveAspectRatio: 'none', 'aria-hidden': 'true', focusable: 'false' },
        h('rect', { class: 'line-done', x: 0, y: 0, width: Math.round(progress * 1000) / 10, height: 2 }),
      ),
  );
}

function dialog(view: DialogView | undefined): Child {
  if (!view) return undefined;
  return h(
    'dialog',
    {
      id: 'dialog',
      'aria-labelledby': 'dialog-title',
      'aria-describedby': 'dialog-text',
      cancel: (event) => {
        event.preventDefault();
        const stay = view.actions.find((action) => action.intent.type === 'close-dialog');
        if (stay) post(stay.intent);
      },
    },
    h('h2', { id: 'dialog-title' }, view.title),
    h('p', { id: 'dialog-text' }, view.text),
    h(
      'div',
      { class: 'actions' },
      ...view.actions.map((action) => button({ ...action, id: `dialog-${action.id}` }, post)),
    ),
  );
}

function showDialog(isWanted: boolean): void {
  const shown = document.getElementById('dialog');
  if (isWanted && shown instanceof HTMLDialogElement && !shown.open) shown.showModal();
}

function drawTime(ms: number): void {
  const text = clockText(ms);
  const time = document.getElementById('time');
  if (time && time.textContent !== text) time.textContent = text;
  time?.classList.toggle('short', ms < 60_000);
}

function drawHiding(): void {
  document.getElementById('time')?.toggleAttribute('hidden', isTimeHidden);
  const toggle = document.getElementById('hide-time');
  toggle?.setAttribute('aria-pressed', String(isTimeHidden));
}

/** A screen reader says a text once; the same text twice in a row needs a change in between. */
function say(text: string): void {
  live.textContent = '';
  requestAnimationFrame(() => {
    live.textContent = text;
  });
}

import { spelled } from '../../engine/dates';
import { formatInterval, minute, plural } from '../moment';
import type {
  Action,
  ExamView,
  FactView,
  NoticeView,
  OptionView,
  QuestionScreen,
  StripView,
  TimerView,
} from '../protocol';
import { intervals } from '../schedule';
import type { Library } from '../selection';
import type { Grade, Moment, QuizItem } from '../types';
import { isExam } from './change';
import {
  type Entry,
  isChoice,
  isRight,
  isSeveral,
  letterOf,
  type QuizState,
  type Round,
  remaining,
  type Timer,
} from './state';
import type { ViewContext } from './view';
import { choiceHint, rightLetters } from './words';

/** The question that is asked, before or after its answer. */
export function questionScreen(
  state: QuizState,
  round: Round,
  now: Moment,
  library: Library,
  context: ViewContext,
): QuestionScreen {
  const entry = round.entries[round.position] ?? { item: 0, selected: [], text: '', flagged: false };
  const item = round.items[entry.item];
  if (!item) return blank(state);
  const answered = round.finished || entry.shown !== undefined;
  const isPaused = isExam(round) && !round.finished && round.timer !== undefined && round.timer.since === undefined;
  const hint = choiceHint(item);
  const isTyped = item.kind === 'numeric' && !isChoice(item);
  return {
    kind: 'question',
    key: `${round.position}:${item.id}`,
    form: isChoice(item) ? (isSeveral(item) ? 'several' : 'one') : isTyped ? 'typed' : 'reveal',
    stem: context.render(item.stem, item),
    ...(hint ? { hint } : {}),
    options: item.options.map((_, index) => optionView(item, entry, index, answered, context)),
    ...(isTyped ? { typed: { label: 'Your answer', text: entry.text } } : {}),
    notices: notices(item, answered, isExam(round), context),
    answered,
    ...(answered ? afterAnswer(item, entry, context) : {}),
    grades: grades(item, entry, round, now, library),
    actions: actions(item, entry, round),
    ...(isExam(round) ? { exam: examView(round, now, isPaused) } : {}),
  };
}

function optionView(item: QuizItem, entry: Entry, index: number, answered: boolean, context: ViewContext): OptionView {
  const option = item.options[index];
  const selected = entry.selected.includes(index);
  const base = { letter: letterOf(index), html: context.render(option?.text ?? '', item), selected };
  if (!answered || !option) return base;
  const word = verdictWord(item, option.correct, selected);
  const why = option.why ? { html: context.render(option.why, item) } : {};
  return { ...base, verdict: { right: option.correct, word, ...why } };
}

function verdictWord(item: QuizItem, correct: boolean, selected: boolean): string {
  if (!correct) return selected ? 'Wrong, your answer' : 'Wrong';
  if (item.stale) return 'Right in the note';
  return selected || !isSeveral(item) ? 'Right' : 'Right, not chosen';
}

function notices(item: QuizItem, answered: boolean, exam: boolean, context: ViewContext): readonly NoticeView[] {
  const found: NoticeView[] = [];
  if (item.stale && answered) {
    const text = [item.stale.reason, item.stale.correction ?? ''].filter((part) => part !== '').join('\n\n');
    found.push({ tone: 'warning', title: 'This answer is out of date', html: context.render(text, item) });
  } else if (item.stale && !exam) {
    const text =
      'Its answer rests on a limit that has changed since. Answer as the note has it; what holds now follows.';
    found.push({ tone: 'warning', title: 'Out of date', html: text });
  }
  if (item.remark && answered) {
    found.push({ tone: 'info', title: 'Today', html: context.render(item.remark, item) });
  }
  return found;
}

function afterAnswer(
  item: QuizItem,
  entry: Entry,
  context: ViewContext,
): Pick<QuestionScreen, 'verdict' | 'answer' | 'explanation' | 'fact'> {
  const right = entry.shown?.right;
  const explanation = explanationOf(item);
  const verdict =
    right === undefined
      ? {}
      : {
          verdict: {
            right,
            word: right ? 'Right' : isChoice(item) && entry.selected.length === 0 ? 'No answer' : 'Wrong',
            text: isChoice(item) && !isRight(item, entry.selected) ? rightLetters(item) : '',
          },
        };
  return {
    ...verdict,
    ...(isChoice(item) ? {} : { answer: context.render(item.answer ?? '', item) }),
    ...(explanation !== '' ? { explanation: context.render(explanation, item) } : {}),
    ...(item.fact ? { fact: factView(item.fact) } : {}),
  };
}

/** What the explanation adds to the reason that stands below the right option already. */
function explanationOf({ options, explanation = '' }: QuizItem): string {
  const [first = '', ...rest] = explanation.split(/\n\n+/);
  return options.some(({ correct, why }) => correct && why === first) ? rest.join('\n\n') : explanation;
}

function factView(fact: NonNullable<QuizItem['fact']>): FactView {
  return { title: fact.title, display: fact.display, page: fact.page, checked: `read ${spelled(fact.checked)}` };
}

function grades(item: QuizItem, entry: Entry, round: Round, now: Moment, library: Library): readonly Action[] {
  if (!entry.shown || entry.shown.grade !== undefined || round.finished) return [];
  if (round.setup.mode === 'practice') {
    return [
      { id: 'grade-1', label: 'I did not know', intent: { type: 'grade', grade: 1 } },
      { id: 'grade-3', label: 'I knew it', intent: { type: 'grade', grade: 3 }, primary: true },
    ];
  }
  const next = intervals(library.history.schedules.get(item.id), now);
  const names: Readonly<Record<Grade, string>> = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' };
  const advised: Grade = entry.shown.right === false ? 1 : 3;
  return ([1, 2, 3, 4] as const).map((grade) => ({
    id: `grade-${grade}`,
    label: names[grade],
    detail: formatInterval(next[grade]),
    intent: { type: 'grade', grade },
    ...(grade === advised ? { primary: true } : {}),
  }));
}

function actions(item: QuizItem, entry: Entry, round: Round): readonly Action[] {
  if (isExam(round)) return [...examActions(entry, round), ...(round.finished ? openActions(item) : [])];
  const isLast = round.position === round.entries.length - 1;
  const open = openActions(item);
  const result: Action = {
    id: 'primary',
    label: 'Back to the result',
    intent: { type: 'finish', confirmed: true },
    primary: true,
  };
  if (round.finished) return [result, ...open];
  if (!entry.shown) {
    const isChosen = !isChoice(item) || entry.selected.length > 0;
    return [
      {
        id: 'primary',
        label: isChoice(item) || item.kind === 'numeric' ? 'Check' : 'Show answer',
        intent: { type: 'answer' },
        primary: true,
        ...(isChosen ? {} : { disabled: 'Choose an option first.' }),
      },
      { id: 'skip', label: 'Skip', intent: { type: 'skip' } },
    ];
  }
  if (entry.shown.grade === undefined) return open;
  return [{ id: 'primary', label: isLast ? 'Show result' : 'Next', intent: { type: 'next' }, primary: true }, ...open];
}

function openActions(item: QuizItem): readonly Action[] {
  const label = item.source.kind === 'template' ? 'Open template' : 'Open note';
  return item.source.uri ? [{ id: 'open-source', label, intent: { type: 'open-source' } }] : [];
}

function examActions(entry: Entry, round: Round): readonly Action[] {
  const { position, entries, finished } = round;
  const isLast = position === entries.length - 1;
  const go = (id: string, label: string, to: number): Action => ({ id, label, intent: { type: 'go', position: to } });
  const previous = position > 0 ? [go('previous', 'Previous', position - 1)] : [];
  const next = isLast ? [] : [{ ...go('primary', 'Next', position + 1), primary: true }];
  if (finished) {
    const result: Action = { id: 'result', label: 'Result', intent: { type: 'finish', confirmed: true } };
    return [...previous, ...next, result];
  }
  const handIn: Action = {
    id: isLast ? 'primary' : 'hand-in',
    label: 'Hand in',
    intent: { type: 'hand-in', confirmed: false },
  };
  return [
    ...previous,
    ...next,
    { id: 'flag', label: entry.flagged ? 'Flagged' : 'Flag', intent: { type: 'flag' }, pressed: entry.flagged },
    isLast ? { ...handIn, primary: true } : handIn,
  ];
}

function examView(round: Round, now: Moment, paused: boolean): ExamView {
  return {
    strip: round.entries.map((entry, index) => stripView(entry, index, round)),
    ...(round.timer && !round.finished ? { timer: timerView(round.timer, now) } : {}),
    paused,
  };
}

function stripView(entry: Entry, index: number, round: Round): StripView {
  const answered = entry.selected.length > 0;
  const right = round.finished ? (entry.shown?.right ?? false) : undefined;
  const words = [
    `Question ${index + 1}`,
    right === undefined ? (answered ? 'answered' : 'not answered') : right ? 'right' : answered ? 'wrong' : 'no answer',
    ...(entry.flagged ? ['flagged'] : []),
  ];
  return {
    number: index + 1,
    label: words.join(', '),
    current: index === round.position,
    answered,
    flagged: entry.flagged,
    ...(right === undefined ? {} : { right }),
  };
}

function timerView(timer: Timer, now: Moment): TimerView {
  const { limit } = timer;
  const left = (ms: number) =>
    ms < minute ? plural(Math.round(ms / 1000), 'second') : plural(Math.round(ms / minute), 'minute');
  const alerts = [
    { remaining: limit / 2, text: `Half of the time is left: ${left(limit / 2)}.` },
    { remaining: limit / 10, text: `A tenth of the time is left: ${left(limit / 10)}.` },
    { remaining: minute, text: 'One minute is left.' },
  ];
  return {
    remaining: remaining(timer, now),
    running: timer.since !== undefined,
    alerts: alerts.filter((alert) => alert.remaining < limit),
  };
}

function blank(state: QuizState): QuestionScreen {
  return {
    kind: 'question',
    key: String(state.focus.number),
    form: 'reveal',
    stem: '',
    options: [],
    notices: [],
    answered: false,
    grades: [],
    actions: [],
  };
}

import { serviceNames } from '../../engine/services';
import { escapeHtml } from '../highlight';
import { plainText } from '../markdown';
import type { Action, SummaryScreen, TableView } from '../protocol';
import type { QuizItem } from '../types';
import { isExam } from './change';
import type { Round } from './state';
import { scoreText } from './words';

/** What a round came to: the score, where the misses lie, and what to do next. */
export function summaryScreen(round: Round): SummaryScreen {
  const exam = isExam(round);
  const counted = round.items
    .map((item, index) => ({ item, ...outcomeOf(round, index) }))
    .filter((one) => exam || one.answered);
  const right = counted.filter((one) => one.right).length;
  const missed = counted.filter((one) => !one.right);
  const skipped = round.items.length - counted.length;
  const again: Action = {
    id: 'again',
    label: exam ? 'Practice the misses' : 'Ask the misses again',
    intent: { type: 'again', only: 'missed' },
  };
  const choose: Action = { id: 'new-round', label: 'Choose questions', intent: { type: 'show', screen: 'setup' } };
  const anew: Action = {
    id: 'new-round',
    label: exam ? 'New exam' : 'New round',
    intent: { type: 'again', only: 'all' },
  };
  // What was due has just been asked.
  const next = round.setup.mode === 'review' ? choose : anew;
  return {
    kind: 'summary',
    title: counted.length === 0 ? 'Nothing answered' : scoreText(right, counted.length),
    text: summaryText(round, missed.length, skipped),
    ...(counted.length > 0 ? { share: right / counted.length } : {}),
    ...(counted.length > 0 ? { topics: topicTable(counted) } : {}),
    missed: missed.map(({ item, position }) => ({
      html: escapeHtml(shorten(oneLine(item))),
      label: `Show question ${position + 1}`,
      intent: { type: 'go', position },
    })),
    actions: missed.length > 0 ? [{ ...again, primary: true }, next] : [{ ...next, primary: true }],
  };
}

interface Outcome {
  readonly answered: boolean;
  readonly right: boolean;
  readonly position: number;
}

/** An item that came back counts by its first answer: that is what was known. */
function outcomeOf(round: Round, item: number): Outcome {
  const position = round.entries.findIndex((entry) => entry.item === item);
  const entry = round.entries[position];
  return {
    position,
    answered: entry?.shown !== undefined,
    right: entry?.shown?.right === true && entry.shown.grade !== 1,
  };
}

function summaryText(round: Round, missed: number, skipped: number): string {
  if (round.setup.mode === 'review') return 'Each of them comes back when you are about to forget it.';
  const left = skipped > 0 ? ` ${skipped} skipped.` : '';
  if (missed === 0 && skipped === 0) return 'Every one of them right.';
  if (isExam(round)) {
    const open = round.entries.filter((entry) => entry.selected.length === 0).length;
    return open > 0 ? `${open} without an answer counted as wrong.` : '';
  }
  return missed > 0 ? `The misses come back in a review.${left}` : left.trim();
}

function topicTable(counted: readonly { readonly item: QuizItem; readonly right: boolean }[]): TableView {
  const topics = new Map<string, { right: number; total: number }>();
  for (const { item, right } of counted) {
    for (const topic of topicsOf(item)) {
      const known = topics.get(topic) ?? { right: 0, total: 0 };
      topics.set(topic, { right: known.right + (right ? 1 : 0), total: known.total + 1 });
    }
  }
  return {
    caption: 'By topic',
    columns: ['Topic', 'Right', 'Share'],
    rows: [...topics.entries()]
      .sort(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([topic, { right, total }]) => [topic, `${right} of ${total}`, `${Math.round((right / total) * 100)} %`]),
  };
}

/** The services of an item, else its first topic, else the note it comes from. */
export function topicsOf(item: Pick<QuizItem, 'services' | 'topics' | 'source'>): readonly string[] {
  if (item.services.length > 0) return item.services.map((service) => serviceNames[service].full);
  return [item.topics[0] ?? item.source.title];
}

/** The question in one line: code would be no help there, so that its place is named instead. */
function oneLine({ stem, source }: QuizItem): string {
  const words = plainText(stem.replace(/^```[^\n]*\n(?:(?!```)[^\n]*\n)*(?:```|$)/gm, ''));
  const all = plainText(stem);
  if (words === '' || words === all) return all;
  return source.kind === 'template'
    ? `${words} (${[source.title, source.heading].filter(Boolean).join(' › ')})`
    : words;
}

function shorten(text: string): string {
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}

import { serviceNames } from '../engine/services';
import type { IsoDate } from '../engine/types';
import { addDays, dayOf, plural } from './moment';
import type { ChartView, ProgressScreen } from './protocol';
import type { LogProblem } from './reviews';
import { isDue, type Mastery, masteryOf } from './schedule';
import type { Library } from './selection';
import type { Moment, QuizItem, ReviewEvent } from './types';

/** How far the charts look ahead and back, in days, and how many topics they name. */
const ahead = 14;
const back = 30;
const mostTopics = 12;

/** What is due, how firmly topics sit, and what was answered. */
export function progressScreen(library: Library, now: Moment, problems: readonly LogProblem[]): ProgressScreen {
  const due = dueCount(library, now);
  const reviews = library.history.reviews;
  const today = dayOf(now);
  const answered = reviews.filter((review) => dayOf(review.at) === today).length;
  const seen = library.items.filter((item) => library.history.schedules.has(item.id)).length;
  const days = streak(reviews, today);
  return {
    kind: 'progress',
    figures: [
      { label: 'Due today', value: due.toLocaleString('en') },
      { label: 'Answered today', value: answered.toLocaleString('en') },
      {
        label: 'Asked so far',
        value: seen.toLocaleString('en'),
        detail: `of ${plural(library.items.length, 'question')}`,
      },
      // A streak is shown while it lasts; nobody is told that one was broken.
      ...(days > 1 ? [{ label: 'In a row', value: plural(days, 'day') }] : []),
    ],
    charts: [
      dueChart(library, now),
      answersChart(reviews, today),
      masteryChart('services', 'Mastery by service', library, (item) =>
        item.services.map((name) => serviceNames[name].full),
      ),
      masteryChart('topics', 'Mastery by topic', library, (item) => item.topics),
    ],
    problems: problems.map((problem, index) => ({
      text: problemText(problem),
      intent: { type: 'open-log-problem', index },
    })),
    actions: [
      due > 0
        ? { id: 'primary', label: `Review ${plural(due, 'question')}`, intent: { type: 'start-due' }, primary: true }
        : { id: 'primary', label: 'Choose questions', intent: { type: 'show', screen: 'setup' }, primary: true },
      { id: 'export-anki', label: 'Export for Anki', intent: { type: 'export', format: 'anki' } },
      { id: 'export-csv', label: 'Export CSV', intent: { type: 'export', format: 'csv' } },
      { id: 'export-json', label: 'Export JSON', intent: { type: 'export', format: 'json' } },
    ],
  };
}

/** How many items of the library are due today. */
export function dueCount(library: Library, now: Moment): number {
  return library.items.filter((item) => isDue(library.history.schedules.get(item.id), now)).length;
}

/** Days with answers up to today; a day that is not over yet does not end it. */
export function streak(reviews: readonly ReviewEvent[], today: IsoDate): number {
  const days = new Set(reviews.map((review) => dayOf(review.at)));
  let date = days.has(today) ? today : addDays(today, -1);
  let count = 0;
  while (days.has(date)) {
    count++;
    date = addDays(date, -1);
  }
  return count;
}

function dueChart(library: Library, now: Moment): ChartView {
  const today = dayOf(now);
  const counts = new Map<IsoDate, number>();
  for (const item of library.items) {
    const schedule = library.history.schedules.get(item.id);
    if (!schedule) continue;
    // What is overdue is due today.
    const date = dayOf({ ms: Math.max(schedule.card.due.getTime(), now.ms), offset: now.offset });
    counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  const dates = Array.from({ length: ahead }, (_, index) => addDays(today, index));
  const bars = dates.map((date) => ({ label: dayLabel(date, today), values: [counts.get(date) ?? 0] }));
  const isEmpty = bars.every((bar) => bar.values[0] === 0);
  return {
    id: 'due',
    title: `Due in the next ${ahead} days`,
    shape: 'columns',
    series: [{ name: 'Due', tone: 'due' }],
    bars,
    table: {
      caption: `Due in the next ${ahead} days`,
      columns: ['Day', 'Due'],
      rows: dates.map((date) => [date, String(counts.get(date) ?? 0)]),
    },
    ...(isEmpty ? { empty: 'Questions that you have answered come back here when they are due.' } : {}),
  };
}

function answersChart(reviews: readonly ReviewEvent[], today: IsoDate): ChartView {
  const counts = new Map<IsoDate, { right: number; wrong: number }>();
  for (const review of reviews) {
    const date = dayOf(review.at);
    const known = counts.get(date) ?? { right: 0, wrong: 0 };
    const isWrong = review.grade === 1;
    counts.set(date, { right: known.right + (isWrong ? 0 : 1), wrong: known.wrong + (isWrong ? 1 : 0) });
  }
  const dates = Array.from({ length: back }, (_, index) => addDays(today, index - back + 1));
  const of = (date: IsoDate) => counts.get(date) ?? { right: 0, wrong: 0 };
  return {
    id: 'answers',
    title: `Answers of the last ${back} days`,
    shape: 'columns',
    series: [
      { name: 'Right', tone: 'right' },
      { name: 'Wrong', tone: 'wrong' },
    ],
    bars: dates.map((date) => ({ label: dayLabel(date, today), values: [of(date).right, of(date).wrong] })),
    table: {
      caption: `Answers of the last ${back} days`,
      columns: ['Day', 'Right', 'Wrong'],
      rows: dates
        .filter((date) => counts.has(date))
        .map((date) => [date, String(of(date).right), String(of(date).wrong)]),
    },
    ...(dates.some((date) => counts.has(date)) ? {} : { empty: 'Your answers will show here, day by day.' }),
  };
}

const levels = [
  { level: 'known', name: 'Known', tone: 'right' },
  { level: 'learning', name: 'Learning', tone: 'part' },
  { level: 'missed', name: 'Missed', tone: 'wrong' },
  { level: 'new', name: 'Not asked', tone: 'none' },
] as const satisfies readonly { readonly level: Mastery; readonly name: string; readonly tone: string }[];

function masteryChart(
  id: string,
  title: string,
  library: Library,
  namesOf: (item: QuizItem) => readonly string[],
): ChartView {
  const counts = new Map<string, Record<Mastery, number>>();
  for (const item of library.items) {
    const level = masteryOf(library.history.schedules.get(item.id));
    for (const name of new Set(namesOf(item))) {
      const known = counts.get(name) ?? { new: 0, missed: 0, learning: 0, known: 0 };
      counts.set(name, { ...known, [level]: known[level] + 1 });
    }
  }
  const total = (levelCounts: Record<Mastery, number>) => Object.values(levelCounts).reduce((sum, one) => sum + one, 0);
  const names = [...counts.entries()].sort(([a, x], [b, y]) => total(y) - total(x) || a.localeCompare(b, 'en'));
  const shown = names.slice(0, mostTopics);
  const valuesOf = (levelCounts: Record<Mastery, number>) => levels.map(({ level }) => levelCounts[level]);
  return {
    id,
    title: names.length > shown.length ? `${title}: the ${mostTopics} with most questions` : title,
    shape: 'rows',
    series: levels.map(({ name, tone }) => ({ name, tone })),
    bars: shown.map(([label, levelCounts]) => ({ label, values: valuesOf(levelCounts) })),
    table: {
      caption: title,
      columns: ['Name', ...levels.map(({ name }) => name)],
      rows: names.map(([name, levelCounts]) => [name, ...valuesOf(levelCounts).map(String)]),
    },
    ...(shown.length === 0 ? { empty: 'None of the questions names one.' } : {}),
  };
}

function dayLabel(date: IsoDate, today: IsoDate): string {
  if (date === today) return 'Today';
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
}

function problemText({ file, line, reason }: LogProblem): string {
  const what = {
    'conflict marker': 'is a mark of a merge conflict',
    'cut off': 'is cut off',
    damaged: 'is damaged',
  }[reason];
  return `Line ${line} of ${file} ${what} and was skipped. All other lines count.`;
}

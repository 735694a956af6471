import { escapeHtml } from './highlight';
import { plainText, renderMarkdown } from './markdown';
import { formatMoment } from './moment';
import type { Schedule } from './schedule';
import type { Library } from './selection';
import { letterOf } from './session/state';
import type { Moment, QuizItem } from './types';

/** An image that an export names: where the item found it, and what it is called in the export. */
export interface ExportedMedia {
  readonly item: QuizItem;
  readonly path: string;
  readonly name: string;
}

export interface AnkiExport {
  readonly text: string;
  readonly media: readonly ExportedMedia[];
}

/**
 * A file for Anki's text import: one note an item of the type Basic, with the item's id as Anki's own, so that a second
 * import updates instead of doubling. Images lie in `media`, to be copied into Anki's media folder.
 */
export function exportAnki(items: readonly QuizItem[]): AnkiExport {
  const media = new Map<string, ExportedMedia>();
  const head = [
    '#separator:Comma',
    '#html:true',
    '#notetype:Basic',
    '#deck:Queuewise',
    '#guid column:1',
    '#tags column:4',
  ];
  const rows = items.map((item) => {
    const html = (text: string) => renderMarkdown(text, (path) => mediaName(media, item, path));
    return [`queuewise-${item.id}`, front(item, html), back(item, html), tagsOf(item).join(' ')].map(quoted).join(',');
  });
  return { text: `${[...head, ...rows].join('\n')}\n`, media: [...media.values()] };
}

/** A table for spreadsheets: UTF-8 with a byte order mark, no cell that a spreadsheet would run as a formula. */
export function exportCsv({ items, history }: Library): string {
  const head = ['id', 'kind', 'question', 'options', 'answer', 'explanation', 'source', 'topics', 'due', 'answers'];
  const rows = items.map((item) => {
    const schedule = history.schedules.get(item.id);
    return [
      item.id,
      item.kind,
      plainText(item.stem),
      item.options.map(({ text }, index) => `${letterOf(index)}. ${plainText(text)}`).join('\n'),
      answerText(item),
      plainText(item.explanation ?? ''),
      item.source.title,
      [...item.services, ...item.topics].join(', '),
      schedule ? schedule.card.due.toISOString() : '',
      String(schedule?.answers ?? 0),
    ];
  });
  return `\ufeff${[head, ...rows].map((row) => row.map((cell) => quoted(harmless(cell))).join(',')).join('\r\n')}\r\n`;
}

/** All items with their schedules, for other programs. */
export function exportJson({ items, history }: Library, now: Moment): string {
  const exported = items.map((item) => ({ ...item, schedule: scheduleOf(history.schedules.get(item.id)) }));
  return `${JSON.stringify({ version: 1, exported: formatMoment(now), items: exported }, null, 2)}\n`;
}

function front(item: QuizItem, html: (text: string) => string): string {
  const options = item.options.map(({ text }) => `<li>${html(text)}</li>`).join('');
  return `${html(item.stem)}${options === '' ? '' : `<ol type="A">${options}</ol>`}`;
}

function back(item: QuizItem, html: (text: string) => string): string {
  const right = item.options.flatMap((option, index) =>
    option.correct ? [`<b>${letterOf(index)}.</b> ${html(option.text)}`] : [],
  );
  const reasons = item.options.flatMap(({ why }, index) => (why ? [`<li>${letterOf(index)}: ${html(why)}</li>`] : []));
  const parts = [
    ...right,
    item.answer === undefined ? '' : html(item.answer),
    reasons.length > 0 ? `<ul>${reasons.join('')}</ul>` : '',
    item.explanation ? html(item.explanation) : '',
    item.stale ? html([item.stale.reason, item.stale.correction ?? ''].join(' ')) : '',
    item.fact
      ? `<a href="${escapeHtml(item.fact.page)}">${escapeHtml(`${item.fact.title}: ${item.fact.display}`)}</a>`
      : '',
  ];
  return parts.filter((part) => part !== '').join('<br>');
}

/** Images keep their names, with a number where two folders hold the same name. */
function mediaName(media: Map<string, ExportedMedia>, item: QuizItem, path: string): string {
  const folder = item.source.uri?.slice(0, item.source.uri.lastIndexOf('/')) ?? '';
  const key = `${folder}/${path}`;
  const known = media.get(key);
  if (known) return known.name;
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/[^\p{L}\p{N}._-]/gu, '_');
  const taken = new Set([...media.values()].map(({ name }) => name));
  let name = `queuewise-${file}`;
  for (let number = 2; taken.has(name); number++) name = `queuewise-${number}-${file}`;
  media.set(key, { item, path, name });
  return name;
}

/** Anki parts tags at blanks and folds them at `::`. */
function tagsOf(item: QuizItem): readonly string[] {
  const tags = ['queuewise', ...item.services, ...item.topics];
  return [...new Set(tags.map((tag) => tag.trim().replace(/\s+/g, '_').replaceAll('/', '::')))].filter(
    (tag) => tag !== '',
  );
}

function answerText(item: QuizItem): string {
  if (item.options.length === 0) return plainText(item.answer ?? '');
  return item.options.flatMap(({ correct }, index) => (correct ? [letterOf(index)] : [])).join(', ');
}

function scheduleOf(schedule: Schedule | undefined) {
  if (!schedule) return null;
  const { due, stability, difficulty, lapses } = schedule.card;
  return {
    due: due.toISOString(),
    stability,
    difficulty,
    lapses,
    answers: schedule.answers,
    lastGrade: schedule.last?.grade ?? null,
  };
}

/** A cell that begins like a formula gets an apostrophe, which spreadsheets do not show. */
function harmless(cell: string): string {
  return /^[\s]*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

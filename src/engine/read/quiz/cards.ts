import { longPattern } from '../../pattern';
import type { Question, Span } from '../../types';
import type { Built } from './build';
import { questionId } from './normalise';
import { trimmed } from './runs';
import { endsAsking } from './stems';
import { topicsOf } from './topics';
import { frontmatterEnd, type Unit } from './units';
import { paragraphs, plainWords } from './words';

const flashcardTag = /(?:^|\s)#(?:flashcards?|cards?|anki)(?:[/-][\p{L}\p{N}_/-]*)?(?=\s|$)/imu;
const flashcardKey =
  /^(?:tags?|keywords)\s*:[^\n]*\b(?:flashcards?|anki)\b|^[^\S\n]{1,40}-[^\S\n]*["']?#?flashcards?\b|^(?:cards-deck|anki-deck|deck|flashcards?)\s*:/im;
/** `## 🗂️ Flashcards`, `# Anki deck — Queues`: what stands below is some, and so may be the rest. */
const flashcardHeading =
  /^#{1,6}[ \t][^\p{L}\n]{0,6}(?:flash ?cards?|anki (?:deck|cards?|flash ?cards?))(?:[ \t]*[—–:(|-][^\n]{0,60})?[^\p{L}\n]{0,6}$/imu;
const tagWords = ['lashcard', 'lash card', 'lash Card', '#card', '#anki', 'nki '];
const highlights = /==(?=[^\s=])([^=\n]{1,200}?)==/g;
const ankiCloze = /\{\{c\d{1,2}::([^{}\n]{1,300}?)(?:::[^{}\n]{0,100})?\}\}/g;
const fieldKeys = longPattern`
    ^(?:has_?explain|status|due|owner|created|updated|modified|source|sources|author|tags?|type|date|priority|related
    |parent|up|topic|link|links|aliases|project|completed|rating|url|id|area|next|prev|previous)$`;

/** A block says that its file holds flashcards: a tag or the schedule of a card in the text or, at the start, a key of the frontmatter. */
export function holdsFlashcards(text: string, atFileStart: boolean): boolean {
  const end = atFileStart ? frontmatterEnd(text) : 0;
  if (end > 3 && flashcardKey.test(text.slice(0, Math.min(end, 4000)))) return true;
  if (text.includes('<!--SR:!')) return true;
  return tagWords.some((word) => text.includes(word)) && (flashcardTag.test(text) || flashcardHeading.test(text));
}

export interface Cards {
  readonly cards: readonly Built[];
  readonly rest: readonly Unit[];
}

/** The cards of a block and the units that are none of theirs. */
export function readCards(text: string, units: readonly Unit[], flashcards: boolean): Cards {
  const cards: Built[] = [];
  const rest: Unit[] = [];
  for (let at = 0; at < units.length; ) {
    const last = paragraphEnd(units, flashcards && isFront(text, units, at) ? behindFront(text, units, at) : at);
    const end = flashcards && last > at + 1 ? itemEnd(text, units, at, last) : last;
    const lines = units.slice(at, end).filter((unit, index) => index !== 1 || unit.shape.kind !== 'blank');
    const read = end > at ? readParagraph(text, lines, flashcards) : undefined;
    if (read === undefined || read.length === 0) rest.push(...units.slice(at, Math.max(end, at + 1)));
    else cards.push(...read);
    at = Math.max(end, at + 1);
  }
  return { cards, rest };
}

/** A note for Anki has no more lines than this. */
const longestNote = 200;

/** The notes for Anki of a block, and the units that are none of theirs. */
export function readAnkiNotes(text: string, units: readonly Unit[]): Cards {
  if (!text.includes('\nBack:')) return { cards: [], rest: units };
  const cards: Built[] = [];
  const rest: Unit[] = [];
  for (let at = 0; at < units.length; ) {
    const note = ankiNote(text, units, at);
    if (note === undefined) rest.push(units[at] as Unit);
    else cards.push(note.card);
    at = note?.next ?? at + 1;
  }
  return { cards, rest };
}

/** `START`, `Basic`, the front, `Back:` and the back, tags, `END`: each on lines of its own. */
function ankiNote(
  text: string,
  units: readonly Unit[],
  at: number,
): { readonly card: Built; readonly next: number } | undefined {
  const line = ({ lineStart, end }: Unit) => text.slice(lineStart, Math.min(end, lineStart + 12)).trim();
  if (units[at]?.fenced && line(units[at]).startsWith('Front:')) return frontAndBack(text, units, at);
  if (line(units[at] as Unit) !== 'START') return undefined;
  const end = units.slice(at, at + longestNote).findIndex((unit) => line(unit) === 'END');
  const lines = units.slice(at + 1, at + Math.max(end, 1));
  const back = lines.findIndex((unit) => line(unit).startsWith('Back:'));
  const label = lines[back];
  if (back < 2 || label === undefined) return undefined;
  const tags = lines.findIndex((unit) => line(unit).startsWith('Tags:'));
  const below = lines.slice(back + 1, tags < back ? undefined : tags).map(lineSpan);
  const isFull = ({ start, end: until }: Span) => start < until;
  const front = lines.slice(1, back).map(lineSpan).filter(isFull);
  const answer = [trimmed(text, { start: label.lineStart + 5, end: label.end }), ...below].filter(isFull);
  if (front.length === 0 || answer.length === 0) return undefined;
  return { card: card(text, front, answer, 'card (START)'), next: at + end + 1 };
}

/** In a fence, to be copied, `Front: …` and, on the next line, `Back: …` with the lines right below it. */
function frontAndBack(text: string, units: readonly Unit[], at: number): ReturnType<typeof ankiNote> {
  const below = units.slice(at + 1, at + longestNote);
  const said = (label: string, { start, end }: Unit) => trimmed(text, { start: start + label.length, end });
  if (below[0] === undefined || !text.startsWith('Back:', below[0].start)) return undefined;
  const front = said('Front:', units[at] as Unit);
  const back = said('Back:', below[0]);
  if (front.start >= front.end || back.start >= back.end) return undefined;
  const until = below.findIndex(({ shape, start }) => shape.kind === 'blank' || text.startsWith('Front:', start));
  const lines = below.slice(1, until < 0 ? undefined : until).map(lineSpan);
  return { card: card(text, [front], [back, ...lines], 'card (Front:)'), next: at + 2 + lines.length };
}

/** A line with nothing but a quote mark does not end a paragraph of cards, nor does code around its `?`. */
function paragraphEnd(units: readonly Unit[], at: number): number {
  let end = at;
  let isBack = false;
  for (; end < units.length; end++) {
    const unit = units[end] as Unit;
    isBack ||= unit.shape.kind === 'separator' && !unit.fenced;
    const isCode = unit.shape.kind === 'code';
    if (isBack ? isCode || unit.fenced : isCode && units[end + 1]?.shape.kind === 'separator') continue;
    if (!isLine(unit) && !(end > at && ((unit.shape.kind === 'blank' && unit.depth > 0) || isDividing(unit)))) break;
  }
  return end;
}

function isLine({ shape, fenced }: Unit): boolean {
  const { kind } = shape;
  return (
    !fenced &&
    kind !== 'blank' &&
    kind !== 'heading' &&
    kind !== 'rule' &&
    kind !== 'code' &&
    kind !== 'table' &&
    kind !== 'tags' &&
    !kind.startsWith('details')
  );
}

/** `___` right below a question, as some have their cards: elsewhere it is a rule. */
function isDividing({ shape, fenced, start, end, indent }: Unit): boolean {
  return shape.kind === 'rule' && !fenced && indent === 0 && end - start >= 3;
}

/** A heading with the tag of a card, or with `?` right below it. */
function isFront(text: string, units: readonly Unit[], at: number): boolean {
  const unit = units[at] as Unit;
  return unit.shape.kind === 'heading' && (units[at + 1]?.shape.kind === 'separator' || isTagged(text, unit));
}

/** A bullet with the tag of a card, as outlines have them, ends with what stands deeper; the next may be one as well. */
function itemEnd(text: string, units: readonly Unit[], at: number, last: number): number {
  const lines = units.slice(at, last);
  const tagged = lines.findIndex((unit) => unit.shape.kind === 'bullet' && isTagged(text, unit));
  const item = lines[tagged];
  if (item === undefined || tagged > 0) return item === undefined ? last : at + tagged;
  const next = lines.findIndex(
    ({ shape, indent }, index) => index > 0 && shape.kind !== 'blank' && indent <= item.indent,
  );
  return next < 0 ? last : at + next;
}

/** Below the heading of a card an empty line may stand. */
function behindFront(text: string, units: readonly Unit[], at: number): number {
  return units[at + 1]?.shape.kind === 'blank' && isTagged(text, units[at] as Unit) ? at + 2 : at + 1;
}

/** `What is a topic? #card`, in a line or a heading: its answer stands right below it. */
const cardTag = /[ \t]#(?:flash)?card(?:[-/](?:reverse|spaced))?$/i;

function isTagged(text: string, { start, end }: Unit): boolean {
  return cardTag.test(text.slice(Math.max(start, end - 24), end));
}

function readParagraph(text: string, lines: readonly Unit[], flashcards: boolean): readonly Built[] {
  if (flashcards) {
    const [first, ...below] = lines;
    if (first !== undefined && below.length > 0) {
      const front = text.slice(first.start, first.end);
      const tail = cardTag.exec(front)?.[0] ?? (front.length > 4 && front.endsWith(';;') ? ';;' : undefined);
      const span = trimmed(text, { start: first.start, end: first.end - (tail?.length ?? 0) });
      // `card-last-score:: 5` is no part of what an outline answers.
      const told = below.filter(({ shape }) => shape.kind !== 'field');
      if (tail !== undefined && told.length > 0) return [card(text, [span], told.map(lineSpan), 'card in lines')];
    }
    const mark = lines.findIndex(
      (line, at) => line.shape.kind === 'separator' || (at > 0 && isDividing(line) && isAskedBy(text, lines[at - 1])),
    );
    const chooses = lines.slice(0, mark).filter(({ shape }) => shape.kind === 'option').length >= 2;
    if (mark > 0 && chooses) return [];
    if (mark > 0 && mark < lines.length - 1) return [blockCard(text, lines, mark)];
    const inline = lines.map((line) => inlineCard(text, line)).filter((card) => card !== undefined);
    if (inline.length > 0) return inline;
  }
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined || last.end < first.start) return [];
  const source = text.slice(first.start, last.end);
  if (source.includes('{{c') || (flashcards && source.includes('=='))) {
    const card = clozeCard(text, { start: first.start, end: last.end }, flashcards);
    if (card !== undefined) return [card];
  }
  return [];
}

function isAskedBy(text: string, line: Unit | undefined): boolean {
  return line !== undefined && endsAsking(text.slice(line.start, line.end));
}

/** Front, `?` or `??` on its own line, back. */
function blockCard(text: string, lines: readonly Unit[], mark: number): Built {
  const front = lines.slice(0, mark).map(lineSpan);
  const back = lines.slice(mark + 1).map(lineSpan);
  const { shape } = lines[mark] as Unit;
  const reversed = shape.kind === 'separator' && shape.reversed;
  return card(text, front, back, reversed ? 'reversed card (??)' : 'card (?)');
}

function lineSpan({ start, end }: Unit): Span {
  return { start, end };
}

/** `front::back` and `front:::back`, or the same with `;;`; not a field, a type name, an address or anything in a code span. */
function inlineCard(text: string, { start, end, shape }: Unit): Built | undefined {
  const from = shape.kind === 'field' ? text.lastIndexOf(shape.key, start) : start;
  const line = text.slice(from, end);
  const at = separatorIn(line);
  if (at === undefined) return undefined;
  const mark = line.charAt(at).repeat(line.charAt(at + 2) === line.charAt(at) ? 3 : 2);
  const front = trimmed(text, { start: from, end: from + at });
  const back = trimmed(text, { start: from + at + mark.length, end });
  if (front.start >= front.end || back.start >= back.end) return undefined;
  return card(text, [front], [back], mark.length === 3 ? `reversed card (${mark})` : `card (${mark})`);
}

function separatorIn(line: string): number | undefined {
  for (let at = line.indexOf('::'); at > 0; at = line.indexOf('::', at + 3)) {
    const left = /[^\s]{0,60}$/.exec(line.slice(Math.max(0, at - 60), at))?.[0] ?? '';
    const right = /^:*([^\s]*)/.exec(line.slice(at, at + 60))?.[1] ?? '';
    const isAsked = line.charAt(at - 1) === '?';
    // `What does Queue::send(msg) do?::It waits`: what ends the question divides.
    const scope = /\w$/.test(left) && /^\w/.test(right) && /\?[ \t]?::/.test(line.slice(at));
    const name = left.includes('::') || right.includes('::') || /^(?:AWS|Fn|std|arn)$|arn:/.test(left) || scope;
    const address =
      /^[0-9a-f:.]*$/i.test(left) &&
      /^[0-9a-f:./]+$/i.test(right) &&
      left.length <= 4 &&
      !/\s/.test(line.slice(0, at).trim());
    const field =
      fieldKeys.test(line.slice(0, at)) || (/^[a-z][\w-]*$/.test(line.slice(0, at)) && /^::\s/.test(line.slice(at)));
    if (isAsked || !(isInCode(line, at) || name || address || field)) return at;
    // `deck:: [[Cloud::AWS]]`: the value of a field holds no card.
    if (field) return undefined;
  }
  const other = line.indexOf(';;');
  return other > 0 && !isInCode(line, other) ? other : undefined;
}

function isInCode(line: string, at: number): boolean {
  return line.slice(0, at).split('`').length % 2 === 0;
}

function card(text: string, front: readonly Span[], back: readonly Span[], syntax: string): Built {
  const words = paragraphs(text, front);
  // Lines of code are to be read as such.
  const stem = words.includes('```') ? words : plainWords(words);
  const answer = paragraphs(text, back);
  const stemSpan = { start: front[0]?.start ?? 0, end: front.at(-1)?.end ?? 0 };
  const answerSpan = { start: back[0]?.start ?? 0, end: back.at(-1)?.end ?? 0 };
  return built({
    stem,
    stemSpan,
    answer,
    answerSpan,
    kind: 'card',
    syntax,
    span: { start: stemSpan.start, end: answerSpan.end },
  });
}

/** One card for a paragraph with clozes, all of them hidden at once. */
function clozeCard(text: string, span: Span, flashcards: boolean): Built | undefined {
  const source = text.slice(span.start, span.end);
  const answers: string[] = [];
  const hide = (_: string, hidden: string) => {
    answers.push(hidden.trim());
    return '____';
  };
  let stem = source.replace(ankiCloze, hide);
  if (flashcards && answers.length === 0) stem = source.replace(highlights, hide);
  // What is all highlighted leaves nothing to tell what is asked.
  if (answers.length === 0 || !/\p{L}/u.test(stem)) return undefined;
  return built({
    stem: plainWords(stem),
    stemSpan: span,
    answer: answers.join('; '),
    answerSpan: span,
    kind: 'cloze',
    syntax: 'cloze',
    span,
  });
}

function built(question: Omit<Question, 'id' | 'options' | 'topics' | 'faults'>): Built {
  const topics = topicsOf(`${question.stem}\n${question.answer ?? ''}`);
  return {
    question: { ...question, id: questionId(question.stem, []), options: [], topics, faults: [] },
    zones: [{ span: question.span, zone: 'card' }],
    strength: 'strong',
    keyed: true,
  };
}

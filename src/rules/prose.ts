import type { Note, NoteContext, Related, Report, Sentence, Service, Span } from '../engine/types';

/** One way in which prose states something. Patterns are linear-time and see markup as blanks. */
export interface Saying {
  /** One of these must be named in the sentence or be its scope. */
  readonly services?: readonly Service[];
  /** The queue or topic type that the sentence must speak of; sentences that name none speak of either. */
  readonly queueType?: 'standard' | 'fifo';
  /** What the sentence says; the group `at`, where there is one, holds the words at fault. */
  readonly says: RegExp;
  /** What makes it mean something else. */
  readonly unless?: RegExp;
}

/** A place in prose that says one of the sayings. */
export interface Said {
  readonly sentence: Sentence;
  readonly saying: Saying;
  readonly span: Span;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** Zones that hold what the author asserts. */
const assertedZones: ReadonlySet<string> = new Set([
  'body',
  'table',
  'callout',
  'explanation',
  'card',
  'key',
  'heading',
]);

/** Every place of a note that says one of the sayings, in the order of the text; one place for each sentence. */
export function* said(note: Note, sayings: readonly Saying[]): Iterable<Said> {
  for (const sentence of note.sentences) {
    if (!sentence.asserted || !assertedZones.has(sentence.zone)) continue;
    const found = sayings.map((saying) => match(sentence, saying)).find((one) => one !== undefined);
    if (found) yield found;
  }
}

function match(sentence: Sentence, saying: Saying): Said | undefined {
  if (saying.services && !saying.services.some((service) => sentence.services.includes(service))) return undefined;
  if (saying.queueType && sentence.queueType !== undefined && sentence.queueType !== saying.queueType) return undefined;
  if (saying.unless?.test(sentence.text)) return undefined;
  const found = saying.says.exec(sentence.text);
  if (!found) return undefined;
  const words = found.groups?.at ?? found[0];
  const inside = found[0].indexOf(words);
  const start = sentence.span.start + found.index + Math.max(0, inside);
  return { sentence, saying, span: trimmed(sentence, start, start + words.length), groups: found.groups ?? {} };
}

/** Leaves out blanks at either end: the squiggle covers words. */
function trimmed(sentence: Sentence, from: number, to: number): Span {
  const words = sentence.text.slice(from - sentence.span.start, to - sentence.span.start);
  const start = from + (words.length - words.trimStart().length);
  return { start, end: Math.max(start, to - (words.length - words.trimEnd().length)) };
}

/** One belief repeated in a note is one finding at its first place, the others as related places. */
export function* oneFinding(
  context: NoteContext,
  sayings: readonly Saying[],
  report: (first: Said) => Omit<Report, 'span' | 'related'>,
): Iterable<Report> {
  const [first, ...others] = said(context.note, sayings);
  if (!first) return;
  const related: readonly Related[] = others.map(({ span }) => ({ span, message: 'Said again here.' }));
  yield { span: first.span, ...report(first), ...(related.length > 0 && { related }) };
}

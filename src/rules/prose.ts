import { type Prefilter, prefilter } from '../engine/prefilter';
import { movedSentence } from '../engine/sentences';
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
  for (const { start, sentences } of note.pieces) {
    for (const one of saidIn(sentences, sayings)) yield movedSaid(one, start);
  }
}

/** What was found in a piece of a note holds as long as the piece is the same: an edit leaves all others alone. */
const found = new WeakMap<readonly Sentence[], Map<readonly Saying[], readonly Said[]>>();
const filters = new WeakMap<readonly Saying[], Prefilter<Saying>>();

function saidIn(sentences: readonly Sentence[], sayings: readonly Saying[]): readonly Said[] {
  const known = found.get(sentences) ?? new Map<readonly Saying[], readonly Said[]>();
  found.set(sentences, known);
  const before = known.get(sayings);
  if (before) return before;
  const filter = filters.get(sayings) ?? prefilter(sayings, (saying) => [saying.says]);
  filters.set(sayings, filter);
  const all: Said[] = [];
  for (const sentence of sentences) {
    if (!assertedZones.has(sentence.zone)) continue;
    for (const saying of filter.candidates(sentence.text)) {
      const one = match(sentence, saying);
      if (!one) continue;
      if (sentence.asserted) all.push(one);
      break;
    }
  }
  known.set(sayings, all);
  return all;
}

function movedSaid(one: Said, by: number): Said {
  const span = { start: one.span.start + by, end: one.span.end + by };
  return { ...one, span, sentence: movedSentence(one.sentence, by) };
}

function match(sentence: Sentence, saying: Saying): Said | undefined {
  const says = saying.says.exec(sentence.text);
  if (!says || saying.unless?.test(sentence.text)) return undefined;
  if (saying.services && !saying.services.some((service) => sentence.services.includes(service))) return undefined;
  if (saying.queueType && sentence.queueType !== undefined && sentence.queueType !== saying.queueType) return undefined;
  const words = says.groups?.at ?? says[0];
  const inside = says[0].indexOf(words);
  const start = sentence.span.start + says.index + Math.max(0, inside);
  return { sentence, saying, span: trimmed(sentence, start, start + words.length), groups: says.groups ?? {} };
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

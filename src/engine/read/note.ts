import { attached } from '../attached';
import { moved } from '../moved';
import type { FactBase, Note, Problem, Service, Suppression } from '../types';
import { decoded } from '../uris';
import type { Fence } from './blocks';
import { changeBetween } from './change';
import type { ZoneSpan } from './claims';
import { cut } from './cut';
import { type FrontmatterReading, readFrontmatter } from './frontmatter';
import { amazonMq, mentionsIn, namesAws } from './mentions';
import { assemble, type Placed } from './note-assembly';
import { leadingTo, readPiece } from './piece';
import { type Prose, readProse } from './prose';
import { type QuizReading, readQuestions } from './quiz';
import type { Surroundings } from './scope';
import { suppressionsOf } from './suppressions';

export interface NoteReading {
  readonly note: Note;
  readonly suppressions: readonly Suppression[];
  readonly problems: readonly Problem[];
  /** Fenced code by language, for the readers of templates. */
  readonly fences: readonly Fence[];
}

/** What is remembered of a note, so that the next reading of it repeats only what has changed. */
interface Memory {
  readonly text: string;
  readonly texts: readonly string[];
  readonly placed: readonly Placed[];
  /** The frontmatter as it was written. */
  readonly head: string;
  readonly frontmatter: FrontmatterReading;
  readonly quiz: QuizReading;
}

const memories = attached<Note, Memory>();

/**
 * Reads a note. Given the `previous` reading of the same note only the pieces that changed, and those whose headings
 * did, are read again. Never throws; linear in the text.
 */
export function readNote(
  source: { readonly uri: string; readonly text: string },
  facts: FactBase,
  previous?: Note,
): NoteReading {
  const { uri, text } = source;
  const memory = previous && memories.get(previous);
  const frontmatter = frontmatterOf(text, memory);
  const change = memory && changeBetween(memory.text, text);
  const texts = cut(
    text,
    frontmatter.end,
    memory && change && { pieces: memory.texts, from: memory.frontmatter.end, change },
  );
  const quiz = readQuestions(text, memory?.quiz, change);
  const placed = place(texts, surroundingsOf(uri, frontmatter, text), frontmatter.end, zoneCursor(quiz), facts, memory);
  const note = assemble({
    text,
    name: fileName(uri),
    frontmatter,
    placed,
    questions: quiz.questions,
    quizFaults: quiz.faults,
    quizAnswers: quiz.answers,
  });
  memories.set(note, {
    text,
    texts: placed.map((one) => one.read.reading.prose.text),
    placed,
    head: detached(text.slice(0, frontmatter.end)),
    frontmatter,
    quiz,
  });
  return {
    note,
    suppressions: suppressionsOf(text, placed),
    problems: frontmatter.problems,
    fences: fencesOf(placed),
  };
}

function fencesOf(placed: readonly Placed[]): readonly Fence[] {
  const found: Fence[] = [];
  for (const { start, read } of placed) {
    for (const fence of read.reading.prose.fences) found.push({ ...fence, span: moved(fence.span, start) });
  }
  return found;
}

/** Reads the pieces in order, each in the surroundings that those before it leave. */
function place(
  texts: readonly string[],
  first: Surroundings,
  from: number,
  zonesOf: ZonesOf,
  facts: FactBase,
  memory: Memory | undefined,
): readonly Placed[] {
  const known: (Placed | undefined)[] = [];
  const proses: Prose[] = [];
  let { aws } = first;
  texts.forEach((text, index) => {
    const before = earlier(texts, index, memory);
    const prose = before?.read.reading.prose ?? readProse(detached(text));
    known.push(before);
    proses.push(prose);
    aws ||= prose.aws;
  });
  let around = { ...first, aws };
  let start = from;
  return proses.map((prose, index) => {
    const before = known[index];
    const { text } = prose;
    const zones = zonesOf(start, start + text.length, before?.read.zones ?? noZones);
    const read = leadingTo(readPiece(prose, around, zones, facts, before?.read), known[index + 1]?.read);
    const placed = before?.read === read && before.start === start ? before : { start, read, lists: {} };
    around = read.reading.after;
    start += text.length;
    return placed;
  });
}

/** The same piece in the last reading: as far from the start, or as far from the end. */
function earlier(texts: readonly string[], index: number, memory: Memory | undefined): Placed | undefined {
  if (!memory) return undefined;
  if (memory.texts[index] === texts[index]) return memory.placed[index];
  const fromEnd = memory.texts.length - (texts.length - index);
  return memory.texts[fromEnd] === texts[index] ? memory.placed[fromEnd] : undefined;
}

/** A copy of its own: a slice would keep the whole text of its day in memory. */
function detached(piece: string): string {
  return ` ${piece}`.slice(1);
}

/** The frontmatter is read again only when its text has changed. */
function frontmatterOf(text: string, memory: Memory | undefined): FrontmatterReading {
  if (memory && memory.head.length > 3 && text.startsWith(memory.head)) return memory.frontmatter;
  return readFrontmatter(text);
}

function surroundingsOf(uri: string, { frontmatter, end }: FrontmatterReading, text: string): Surroundings {
  const subject = frontmatter?.title ?? opening.exec(text.slice(end, end + farthestOpening))?.[1];
  const title = [subject ?? '', ...(frontmatter?.aliases ?? []), ...(frontmatter?.tags ?? [])].join(' \n');
  const file = fileName(uri);
  return { headings: [], aws: namesAws(`${title} ${file}`), title: namedIn(title), file: namedIn(file) };
}

/** "Amazon SQS is a …": a note that begins so, without a heading, has that for a title. In characters. */
const opening = /^[\s*_-]{0,8}((?:[\w()*]{2,18} ){1,6})(?<!there )(?:is|are) (?:an?|the|used)\b/;
const farthestOpening = 160;

/** Where words are glued: "AmazonKinesisDataStreams", "AWSLambda", "AmazonSQS". */
const glued = /(AWS|[a-z])(?=[A-Z][a-z]|S[QN]S\b)/g;

/** What RabbitMQ and ActiveMQ do elsewhere is no matter of Amazon MQ: a title has to name that itself. */
function namedIn(text: string): readonly Service[] {
  const plain = text.replace(/[-_/.]/g, ' ').replace(glued, '$1 ');
  const found = new Set<Service>();
  for (const { service } of mentionsIn(plain)) {
    if (service !== 'other' && (service !== 'mq' || amazonMq.test(plain))) found.add(service);
  }
  return [...found];
}

/** The last part of the uri without its ending. */
function fileName(uri: string): string {
  return decoded(uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('\\')) + 1).replace(/\.\w+$/, ''));
}

const noZones: readonly ZoneSpan[] = [];

/** The zones that touch a piece, relative to it; those it had `before`, the very same, where nothing has changed. */
type ZonesOf = (start: number, end: number, before: readonly ZoneSpan[]) => readonly ZoneSpan[];

/** Pieces have to be asked for in order. */
function zoneCursor({ zones }: QuizReading): ZonesOf {
  const sorted = isSorted(zones) ? zones : [...zones].sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  let open: QuizReading['zones'][number][] = [];
  return (start, end, before) => {
    if (open.length > 0) open = open.filter((one) => one.span.end > start);
    for (let zone = sorted[next]; zone && zone.span.start < end; zone = sorted[++next]) open.push(zone);
    if (open.length === 0) return noZones;
    return isAsBefore(open, start, before)
      ? before
      : open.map(({ span, zone }) => ({ start: span.start - start, end: span.end - start, zone }));
  };
}

function isSorted(zones: QuizReading['zones']): boolean {
  return zones.every(({ span }, index) => index === 0 || (zones[index - 1]?.span.start ?? 0) <= span.start);
}

function isAsBefore(zones: QuizReading['zones'], start: number, before: readonly ZoneSpan[]): boolean {
  if (zones.length !== before.length) return false;
  return zones.every(({ span, zone }, index) => {
    const other = before[index];
    return other?.zone === zone && other.start === span.start - start && other.end === span.end - start;
  });
}

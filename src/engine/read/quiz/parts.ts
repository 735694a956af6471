import type { Span } from '../../types';
import { gather } from './gather';
import { type Heading, readHeading } from './headings';
import { lineBody, readOptions } from './options';
import { type Run, runSpan } from './runs';
import type { NoteLabel, OptionShape } from './shapes';
import { endsAsking } from './stems';
import type { Unit } from './units';
import { isScore } from './verdicts';

/** What stands on one or more lines, put together: the words from which questions are built. Offsets as in the units. */
export type Part = (
  | { readonly kind: 'heading'; readonly heading: Heading }
  | TextPart
  | OptionsPart
  | KeyPart
  | { readonly kind: 'verdict'; readonly correct: boolean; readonly run: Run }
  | { readonly kind: 'note'; readonly label: NoteLabel; readonly run: Run }
  | { readonly kind: 'field'; readonly key: string; readonly value: Span }
  | { readonly kind: 'callout'; readonly type: string; readonly folded: boolean; readonly run: Run }
  | { readonly kind: 'code' }
  | { readonly kind: 'table' }
  | { readonly kind: 'tags' | 'rule' | 'separator' }
  | { readonly kind: 'details' | 'details-end' | 'summary' | 'summary-end' }
) &
  Placed;

interface Placed {
  readonly span: Span;
  readonly depth: number;
  readonly indent: number;
  /** A line without anything, not even a quote mark, stands before it. */
  readonly gap: boolean;
}

export interface TextPart {
  readonly kind: 'text';
  readonly run: Run;
  readonly bullet: boolean;
  readonly ordered?: { readonly number: number; readonly delimiter: string };
  /** The number counts steps within a stem. */
  readonly step?: boolean;
  /** Opened by `Q:` or `Question 3.` */
  readonly asks?: { readonly number?: number };
  /** Inside a fence without a language. */
  readonly fenced?: true;
  /** A tick or a cross stands before it. */
  readonly sign?: boolean;
}

export interface RawOption {
  readonly run: Run;
  readonly label?: string;
  /** The letter itself. */
  readonly labelSpan?: Span;
  readonly marked?: boolean;
  /** All in bold, its letter too. */
  readonly bold?: boolean;
  readonly code?: Span;
  /** Bullets below the option. */
  readonly why: Run;
}

export interface OptionsPart {
  readonly kind: 'options';
  readonly style: OptionShape['style'];
  readonly options: readonly RawOption[];
}

export interface KeyPart {
  readonly kind: 'key';
  readonly number?: number;
  readonly value: Run;
  /** Only an `A:` before it says that this is an answer. */
  readonly loose: boolean;
  /** A list of letters judges each: `B - Correct`. */
  readonly judged?: boolean;
  /** Nothing stands behind "Answer:": the reader is to fill it in. */
  readonly leftOpen?: boolean;
  /** Only what stands above it says that this is an answer. */
  readonly bare?: true;
  /** The letter, where the value repeats the option behind it. */
  readonly letter?: string;
}

/** Puts the lines of one block together. Linear in the units. */
export function readParts(text: string, units: readonly Unit[]): readonly Part[] {
  const parts: Part[] = [];
  let gap = true;
  for (let at = 0; at < units.length; ) {
    const unit = units[at];
    if (unit === undefined) break;
    if (unit.shape.kind === 'blank') {
      if (unit.depth === 0) gap = true;
      at++;
      continue;
    }
    const read = readPart(text, units, at);
    const placed = { depth: unit.depth, indent: unit.indent, gap };
    parts.push({ ...read.part, ...placed, span: read.span ?? { start: unit.start, end: unit.end } } as Part);
    gap = false;
    at = read.next;
  }
  return parts;
}

type Bare<T> = T extends unknown ? Omit<T, keyof Placed> : never;

export interface ReadPart {
  readonly part: Bare<Part>;
  readonly next: number;
  readonly span?: Span;
}

function readPart(text: string, units: readonly Unit[], at: number): ReadPart {
  const unit = units[at] as Unit;
  const { shape } = unit;
  switch (shape.kind) {
    case 'heading': {
      const heading = readHeading(text, unit, shape.level);
      if (heading.key === undefined) return { part: { kind: 'heading', heading }, next: at + 1 };
      const { key, number } = heading;
      return {
        part: { kind: 'key', value: [key], loose: false, ...(number === undefined ? {} : { number }) },
        next: at + 1,
      };
    }
    case 'option':
      return isAnswerLine(units, at) ? readKey(text, units, at, {}, true) : readOptions(text, units, at);
    case 'key':
      return readKey(text, units, at, shape, false);
    case 'verdict':
    case 'note':
    case 'callout': {
      const { run, next } = gather(text, units, at, shape.kind === 'verdict');
      const span = runSpan(run);
      if (shape.kind === 'verdict') return { part: { kind: 'verdict', correct: shape.correct, run }, next, span };
      const labelled = { start: lineBody(text, unit), end: span.end };
      if (shape.kind === 'note') return { part: { kind: 'note', label: shape.label, run }, next, span: labelled };
      const head = [{ start: unit.start, end: unit.end }];
      return { part: { kind: 'callout', type: shape.type, folded: shape.folded, run: head }, next: at + 1 };
    }
    case 'field':
      return { part: { kind: 'field', key: shape.key, value: { start: unit.start, end: unit.end } }, next: at + 1 };
    case 'text':
    case 'bullet':
    case 'ordered':
    case 'stem': {
      const { run: lines, next } = gather(text, units, at, shape.kind === 'bullet' || shape.kind === 'ordered');
      const isOfStem = ({ start, end }: Span, index: number) => index !== 1 || !isScore(text.slice(start, end));
      const run = shape.kind === 'stem' ? lines.filter(isOfStem) : lines;
      return { part: { ...textPart(unit), run }, next, span: runSpan(run) };
    }
    default:
      return { part: { kind: shape.kind === 'blank' ? 'rule' : shape.kind }, next: at + 1 };
  }
}

function textPart({ shape, fenced }: Unit): Omit<TextPart, 'run'> {
  const bullet = shape.kind === 'bullet';
  if (shape.kind === 'ordered') {
    const ordered = { number: shape.number, delimiter: shape.delimiter };
    return { kind: 'text', bullet, ordered, ...(fenced ? { fenced } : {}) };
  }
  if (shape.kind === 'stem') {
    const asks = shape.number === undefined ? {} : { number: shape.number };
    return { kind: 'text', bullet, asks, ...(fenced ? { fenced } : {}) };
  }
  return { kind: 'text', bullet };
}

/** `A:` answers a `Q:` unless a `B:` follows, and so does `A.` right below `Q7. What is a topic?` */
function isAnswerLine(units: readonly Unit[], at: number): boolean {
  const { shape, depth } = units[at] as Unit;
  if (shape.kind !== 'option' || shape.label !== 'A' || shape.style !== 'letter') return false;
  if (shape.bullet ? !isBelowStem(units, at, true) : shape.delimiter !== ':' && !isBelowStem(units, at)) return false;
  if (shape.delimiter !== ':' && shape.delimiter !== '.') return false;
  for (let next = at + 1; next < units.length && next < at + 12; next++) {
    const other = units[next] as Unit;
    if (other.shape.kind === 'option') {
      return !(other.shape.label === 'B' && other.shape.delimiter === shape.delimiter);
    }
    if (other.shape.kind !== 'blank' && other.shape.kind !== 'text') return true;
    if (other.depth !== depth && other.shape.kind !== 'blank') return true;
  }
  return true;
}

/** `wrapped`: further lines of the stem may stand between. */
function isBelowStem(units: readonly Unit[], at: number, wrapped = false): boolean {
  let before = at - 1;
  const isBetween = (kind: string | undefined) => kind === 'blank' || (wrapped && kind === 'text');
  while (isBetween(units[before]?.shape.kind) && at - before < 12) before--;
  return units[before]?.shape.kind === 'stem';
}

/** `5 Which part decides`: a number with nothing behind it. */
const unpointed = /^\d{1,3}[ \t]+\p{Lu}/u;

/** "Answer:" for the reader to fill in: what follows it at once is the next question with its options. */
function isLeftOpen(text: string, units: readonly Unit[], next: number, [own, ...below]: Run): boolean {
  const first = units[next]?.shape;
  if (own === undefined || own.start < own.end || first?.kind !== 'option' || first.label !== 'A') return false;
  return below.map(({ start, end }) => text.slice(start, end)).some((line) => endsAsking(line) || unpointed.test(line));
}

function readKey(
  text: string,
  units: readonly Unit[],
  at: number,
  { number, judged }: { readonly number?: number; readonly judged?: boolean },
  loose: boolean,
): ReadPart {
  const unit = units[at] as Unit;
  const { run, next } = gather(text, units, at, false);
  if (isLeftOpen(text, units, next, run)) {
    return {
      part: { kind: 'key', value: [], loose, leftOpen: true },
      next: at + 1,
      span: { start: unit.start, end: unit.end },
    };
  }
  // `Answer: <br>`, and the answer below it.
  const value = run.filter(({ start, end }) => start < end && !/^<\/?br ?\/?>$/i.test(text.slice(start, end)));
  const span = { start: unit.start, end: value.at(-1)?.end ?? unit.end };
  const said = { ...(number === undefined ? {} : { number }), ...(judged ? { judged } : {}) };
  return { part: { kind: 'key', value, loose, ...said }, next, span };
}

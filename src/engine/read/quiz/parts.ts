import type { Span } from '../../types';
import { type Heading, readHeading } from './headings';
import { isBlank, type Run, runSpan } from './runs';
import type { NoteLabel } from './shapes';
import type { Unit } from './units';

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
  /** Opened by `Q:` or `Question 3.` */
  readonly asks?: { readonly number?: number };
}

/** No question has more; a longer list is something else, and is cut so that reading stays linear. */
const mostOptions = 24;

export interface RawOption {
  readonly run: Run;
  readonly label?: string;
  /** The letter itself. */
  readonly labelSpan?: Span;
  readonly marked?: boolean;
  readonly code?: Span;
  /** Bullets below the option. */
  readonly why: Run;
}

export interface OptionsPart {
  readonly kind: 'options';
  readonly style: 'task' | 'letter';
  readonly options: readonly RawOption[];
}

export interface KeyPart {
  readonly kind: 'key';
  readonly number?: number;
  readonly value: Run;
  /** Only an `A:` before it says that this is an answer. */
  readonly loose: boolean;
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

interface ReadPart {
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
      return { part: { kind: 'key', value: [heading.key], loose: false }, next: at + 1 };
    }
    case 'option':
      return isAnswerLine(units, at) ? readKey(text, units, at, {}, true) : readOptions(text, units, at);
    case 'key':
      return readKey(text, units, at, shape.number === undefined ? {} : { number: shape.number }, false);
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
      const { run, next } = gather(text, units, at, shape.kind === 'bullet' || shape.kind === 'ordered');
      return { part: { ...textPart(unit), run }, next, span: runSpan(run) };
    }
    default:
      return { part: { kind: shape.kind === 'blank' ? 'rule' : shape.kind }, next: at + 1 };
  }
}

function textPart({ shape }: Unit): Omit<TextPart, 'run'> {
  const bullet = shape.kind === 'bullet';
  if (shape.kind === 'ordered') {
    return { kind: 'text', bullet, ordered: { number: shape.number, delimiter: shape.delimiter } };
  }
  if (shape.kind === 'stem') {
    return { kind: 'text', bullet, asks: shape.number === undefined ? {} : { number: shape.number } };
  }
  return { kind: 'text', bullet };
}

/** `A:` answers a `Q:` unless a `B:` follows. */
function isAnswerLine(units: readonly Unit[], at: number): boolean {
  const { shape, depth } = units[at] as Unit;
  if (shape.kind !== 'option' || shape.label !== 'A' || shape.delimiter !== ':' || shape.style !== 'letter')
    return false;
  for (let next = at + 1; next < units.length && next < at + 12; next++) {
    const other = units[next] as Unit;
    if (other.shape.kind === 'option') return !(other.shape.label === 'B' && other.shape.delimiter === ':');
    if (other.shape.kind !== 'blank' && other.shape.kind !== 'text') return true;
    if (other.depth !== depth && other.shape.kind !== 'blank') return true;
  }
  return true;
}

function readKey(
  text: string,
  units: readonly Unit[],
  at: number,
  number: { readonly number?: number },
  loose: boolean,
): ReadPart {
  const { run, next } = gather(text, units, at, false);
  const unit = units[at] as Unit;
  const value = run.filter(({ start, end }) => start < end);
  const span = { start: unit.start, end: value.at(-1)?.end ?? unit.end };
  return { part: { kind: 'key', value, loose, ...number }, next, span };
}

function readOptions(text: string, units: readonly Unit[], at: number): ReadPart {
  const first = units[at] as Unit;
  const options: RawOption[] = [];
  const style = first.shape.kind === 'option' ? first.shape.style : 'letter';
  let next = at;
  let last = first;
  for (let peek = at; peek < units.length; ) {
    const unit = units[peek] as Unit;
    if (unit.shape.kind === 'blank') {
      peek++;
      continue;
    }
    if (!continuesOptions(unit, last, first, options)) break;
    const read = readOption(text, units, peek, style);
    options.push(read.option);
    last = unit;
    next = read.next;
    peek = read.next;
  }
  const end = Math.max(...options.map(({ run, code }) => code?.end ?? runSpan(run).end));
  const from = lineBody(text, first);
  return { part: { kind: 'options', style, options }, next, span: { start: from, end: Math.max(end, from) } };
}

/** The bullet or box of the first option is part of the options. */
function lineBody(text: string, unit: Unit): number {
  let at = unit.lineStart;
  while (at < unit.start && (isBlank(text.charCodeAt(at)) || text.charCodeAt(at) === 62)) at++;
  return at;
}

function continuesOptions(unit: Unit, last: Unit, first: Unit, options: readonly RawOption[]): boolean {
  const { shape } = unit;
  const start = first.shape;
  if (shape.kind !== 'option' || start.kind !== 'option') return false;
  if (shape.style !== start.style || unit.depth !== first.depth) return false;
  if (options.length === 0) return true;
  if (options.length >= mostOptions) return false;
  if (shape.style === 'letter' && shape.delimiter !== start.delimiter) return false;
  if (unit.indent > last.indent + 3 || unit.indent < first.indent - 3) return false;
  const restarts = shape.label === 'A' && options.length > 1 && options.some(({ label }) => label === 'B');
  return !restarts;
}

function readOption(
  text: string,
  units: readonly Unit[],
  at: number,
  style: 'task' | 'letter',
): { readonly option: RawOption; readonly next: number } {
  const unit = units[at] as Unit;
  const shape = unit.shape.kind === 'option' ? unit.shape : undefined;
  const gathered = gather(text, units, at, true, style);
  let next = gathered.next;
  const why: Span[] = [];
  let code: Span | undefined;
  for (let peek = next; peek < units.length; peek++) {
    const below = units[peek] as Unit;
    if (below.shape.kind === 'blank') continue;
    const inside = below.depth === unit.depth && below.indent > unit.indent + 1;
    if (below.shape.kind === 'code' && code === undefined && (inside || gathered.run.every(isEmpty))) {
      code = { start: below.start, end: below.end };
    } else if (inside && below.shape.kind === 'bullet' && shape?.bullet) {
      const read = gather(text, units, peek, true);
      why.push(...read.run);
      peek = read.next - 1;
    } else break;
    next = peek + 1;
  }
  const option: RawOption = {
    run: gathered.run,
    why,
    ...(shape?.label === undefined ? {} : { label: shape.label, labelSpan: letterBefore(text, unit, shape.label) }),
    ...(shape?.marked === undefined ? {} : { marked: shape.marked }),
    ...(code === undefined ? {} : { code }),
  };
  return { option, next };
}

function letterBefore(text: string, { lineStart, start }: Unit, label: string): Span {
  const line = text.slice(lineStart, start).toUpperCase();
  const at = lineStart + Math.max(line.lastIndexOf(label), 0);
  return { start: at, end: at + 1 };
}

function isEmpty({ start, end }: Span): boolean {
  return start >= end;
}

/**
 * The text of a unit with the lines that go on with it: those that follow at once, and, behind an empty line, what a
 * hard wrap tore off (an unfinished sentence or bold text, a lower-case start, an item's indentation).
 */
function gather(
  text: string,
  units: readonly Unit[],
  at: number,
  item: boolean,
  style?: 'task' | 'letter',
): { readonly run: Run; readonly next: number } {
  const first = units[at] as Unit;
  const run: Span[] = [{ start: first.start, end: first.end }];
  let bold = boldMarks(text, { start: first.lineStart, end: first.end });
  let next = at + 1;
  let blanks = 0;
  for (let peek = next; peek < units.length; peek++) {
    const unit = units[peek] as Unit;
    if (unit.shape.kind === 'blank') {
      if (unit.depth < first.depth) break;
      blanks++;
      continue;
    }
    if (unit.shape.kind !== 'text' || unit.depth !== first.depth || unit.fenced !== first.fenced) break;
    if (blanks > 0) {
      const last = run.at(-1) as Span;
      const open = first.shape.kind !== 'option' && bold % 2 === 1;
      const indented = item && unit.indent >= first.indent + 2;
      const amid = style !== undefined && optionFollows(units, peek) && !asksAnew(text, unit);
      const torn = !isFinished(text, last) && (startsLow(text, unit) || amid);
      if (!(indented || torn || open)) break;
    }
    run.push({ start: unit.start, end: unit.end });
    bold += boldMarks(text, unit);
    blanks = 0;
    next = peek + 1;
  }
  return { run, next };
}

function optionFollows(units: readonly Unit[], at: number): boolean {
  for (let next = at + 1; next < units.length && next < at + 6; next++) {
    const { kind } = (units[next] as Unit).shape;
    if (kind === 'option') return true;
    if (kind !== 'blank' && kind !== 'text') return false;
  }
  return false;
}

/** A paragraph in bold, or one that ends in a question mark, is the next stem. */
function asksAnew(text: string, { start, end }: Span): boolean {
  return text.startsWith('**', start) || /\?[\s*_"”)]*$/.test(text.slice(Math.max(start, end - 12), end));
}

function boldMarks(text: string, { start, end }: Span): number {
  let marks = 0;
  for (let at = start; at < end - 1; at++) {
    if (text.charCodeAt(at) !== 42 || text.charCodeAt(at + 1) !== 42) continue;
    marks++;
    at++;
  }
  return marks;
}

function isFinished(text: string, { start, end }: Span): boolean {
  for (let at = end - 1; at >= start; at--) {
    const char = text.charAt(at);
    if ('.?!:'.includes(char)) return true;
    if (!'*_)"”\'`'.includes(char)) return false;
  }
  return true;
}

function startsLow(text: string, { start }: Unit): boolean {
  return /^[a-z(&,;"“]/.test(text.charAt(start));
}

import type { Span } from '../../types';
import { gather } from './gather';
import type { RawOption, ReadPart } from './parts';
import { isBlank, type Run, runSpan, runText, trimmed } from './runs';
import type { OptionShape } from './shapes';
import type { Unit } from './units';
import { verdictBelow, verdictOf } from './verdicts';

/** No question has more; a longer list is something else, and is cut so that reading stays linear. */
const mostOptions = 24;

/** Reads the options that start at `at`, up to the first line that goes on with none. */
export function readOptions(text: string, units: readonly Unit[], at: number): ReadPart {
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
    const read = readOption(text, units, peek, style, options.at(-1));
    options.push(read.option);
    last = unit;
    next = read.next;
    peek = read.next;
  }
  const end = Math.max(...options.map(({ run, code }) => code?.end ?? runSpan(run).end));
  const from = lineBody(text, first);
  return {
    part: { kind: 'options', style, options: style === 'task' ? withoutChanceLabels(options) : options },
    next,
    span: { start: from, end: Math.max(end, from) },
  };
}

/** The bullet or box of the first option is part of the options. */
export function lineBody(text: string, unit: Unit): number {
  let at = unit.lineStart;
  while (at < unit.start && (isBlank(text.charCodeAt(at)) || text.charCodeAt(at) === 62)) at++;
  return at;
}

function continuesOptions(unit: Unit, last: Unit, first: Unit, options: readonly RawOption[]): boolean {
  const { shape } = unit;
  const start = first.shape;
  if (shape.kind !== 'option' || start.kind !== 'option') return false;
  if (unit.depth !== first.depth) return false;
  // `- [x] A. One` among `- B. Another`: only the right one has a box.
  const isBoxed = shape.bullet && start.bullet && follows(shape.label, options.at(-1)?.label);
  if (shape.style !== start.style && !isBoxed) return false;
  if (options.length === 0) return true;
  if (options.length >= mostOptions) return false;
  // `C.` alone, above bullets with letters, is the key of options that these explain.
  if (options.length === 1 && last.start >= last.end && shape.bullet && !start.bullet) return false;
  if (shape.style === 'letter' && shape.delimiter !== start.delimiter) return false;
  if (unit.indent > last.indent + 3 || unit.indent < first.indent - 3) return false;
  const restarts = shape.label === 'A' && options.length > 1 && options.some(({ label }) => label === 'A');
  // `✅ B. A queue`, or `B. A queue` without their bullet or in a fence, below the options is their key.
  const isOther = shape.marked === true || shape.bullet !== start.bullet || unit.fenced !== first.fenced;
  const repeats = isOther && options.some(({ label }) => label !== undefined && label === shape.label);
  return !restarts && !repeats;
}

function follows(label: string | undefined, before: string | undefined): boolean {
  return label !== undefined && before !== undefined && label.charCodeAt(0) === before.charCodeAt(0) + 1;
}

function readOption(
  text: string,
  units: readonly Unit[],
  at: number,
  style: OptionShape['style'],
  before: RawOption | undefined,
): { readonly option: RawOption; readonly next: number } {
  const unit = units[at] as Unit;
  const shape = unit.shape.kind === 'option' ? unit.shape : undefined;
  const gathered = gather(text, units, at, true, style);
  let next = gathered.next;
  const why: Span[] = [];
  let code: Span | undefined;
  let said = shape?.marked;
  for (let peek = next; peek < units.length; peek++) {
    const below = units[peek] as Unit;
    if (below.shape.kind === 'blank') continue;
    const inside = below.depth === unit.depth && below.indent > unit.indent + 1;
    const block = code === undefined ? codeAt(text, units, peek) : undefined;
    if (block !== undefined && (inside || isPlaceholder(text, gathered.run) || optionBehind(units, block.next, unit))) {
      code = block.span;
      peek = block.next - 1;
    } else if (inside && shape?.bullet && tells(text, below)) {
      const read = gather(text, units, peek, true);
      const { shape: told } = below;
      const spoken = told.kind === 'key' || verdictOf(runText(text, read.run));
      const verdict = told.kind === 'verdict' ? told.correct : spoken;
      if (why.length === 0 && said !== true) said = verdict ?? said;
      why.push(...read.run);
      peek = read.next - 1;
    } else break;
    next = peek + 1;
  }
  const judged = why.length === 0 ? readJudged(text, units, next, unit, before) : undefined;
  said = judged?.correct ?? said;
  why.push(...(judged?.run ?? []));
  next = judged?.next ?? next;
  const option: RawOption = {
    run: gathered.run,
    why,
    ...(shape?.label === undefined ? {} : { label: shape.label, labelSpan: letterBefore(text, unit, shape.label) }),
    ...(said === undefined ? {} : { marked: said }),
    ...(shape?.bold ? { bold: true } : {}),
    ...(code === undefined ? {} : { code }),
  };
  return { option, next };
}

/**
 * `Incorrect. It keeps no order.` below an option with a letter, and what else is told before the next of them. Below the
 * last it counts where the one before was judged so: else it may be the key of all.
 */
function readJudged(
  text: string,
  units: readonly Unit[],
  from: number,
  { shape, depth, indent }: Unit,
  before: RawOption | undefined,
): { readonly run: Run; readonly correct: boolean; readonly next: number } | undefined {
  let at = from;
  while (units[at]?.shape.kind === 'blank') at++;
  const below = units[at];
  const correct = below?.depth === depth && below.indent <= indent + 1 ? verdictBelow(text, below) : undefined;
  if (below === undefined || correct === undefined || shape.kind !== 'option' || shape.label === undefined)
    return undefined;
  let next = at + 1;
  while (units[next]?.depth === depth && told.has(units[next]?.shape.kind ?? 'option')) next++;
  const behind = units[next]?.shape;
  if (behind?.kind === 'option' && follows(behind.label, shape.label)) {
    return { run: units.slice(at, next).filter(({ start, end }) => start < end), correct, next };
  }
  if (before?.marked === undefined || before.why.length === 0) return undefined;
  return { ...gather(text, units, at, false), correct };
}

const told = new Set(['blank', 'text', 'bullet']);

/** A bullet or a tick below an option is said of it. */
function tells(text: string, unit: Unit): boolean {
  const { kind } = unit.shape;
  return kind === 'bullet' || kind === 'verdict' || judgesAbove(text, unit);
}

/** `- Correct: it keeps the order.` below an option: no key, but what is said of that option. */
function judgesAbove(text: string, { shape, lineStart, start }: Unit): boolean {
  return shape.kind === 'key' && /^[ \t>]*[-*+•][ \t]+[*_]{0,3}(?:correct|right)\b/i.test(text.slice(lineStart, start));
}

function letterBefore(text: string, { lineStart, start }: Unit, label: string): Span {
  const line = text.slice(lineStart, start).toUpperCase();
  const at = lineStart + Math.max(line.lastIndexOf(label), 0);
  return { start: at, end: at + 1 };
}

/** A code block, or a fence of plain text with its marks, at `at`. */
function codeAt(
  text: string,
  units: readonly Unit[],
  at: number,
): { readonly span: Span; readonly next: number } | undefined {
  const first = units[at] as Unit;
  if (first.shape.kind === 'code') return { span: { start: first.start, end: first.end }, next: at + 1 };
  const before = units[at - 1];
  if (!first.fenced || before === undefined || before.fenced) return undefined;
  let next = at;
  while (next < units.length && (units[next] as Unit).fenced) next++;
  const last = units[next - 1] as Unit;
  const opening = text.lastIndexOf('\n', first.lineStart - 2) + 1;
  const newline = text.indexOf('\n', last.end);
  const closing = newline < 0 ? -1 : text.indexOf('\n', newline + 1);
  const end = newline < 0 || closing < 0 ? text.length : closing;
  return { span: trimmed(text, { start: opening, end }), next };
}

/** The next line that is not empty is an option of the same list. */
function optionBehind(units: readonly Unit[], from: number, { shape, depth }: Unit): boolean {
  let at = from;
  while (units[at]?.shape.kind === 'blank') at++;
  const next = units[at];
  return (
    next?.shape.kind === 'option' && shape.kind === 'option' && next.shape.style === shape.style && next.depth === depth
  );
}

/** Nothing, or a letter that only stands there so that the box is not alone: the option is what follows. */
export function isPlaceholder(text: string, run: Run): boolean {
  const words = runText(text, run);
  return words.length < 12 && /^(?:&shy;|&nbsp;|[\s\u00ad\u200b\u2800])*(?:[.:–-]|[A-Ja-j])?[.):]?$/u.test(words);
}

/** One option that begins with "A." among others without a letter has none either: `A.NET application`. */
function withoutChanceLabels(options: readonly RawOption[]): readonly RawOption[] {
  const labelled = options.filter(({ label }) => label !== undefined).length;
  if (labelled === 0 || labelled * 2 > options.length) return options;
  return options.map(({ label, labelSpan, run, ...option }) => {
    const [first, ...rest] = run;
    if (labelSpan === undefined || first === undefined) return { ...option, run };
    return { ...option, run: [{ start: labelSpan.start, end: first.end }, ...rest] };
  });
}

import { lineBody } from './options';
import { asksToChoose, endsAsking, isBlankToFill } from './stems';
import type { Unit } from './units';

/** A question has no more options than this. */
const mostItems = 8;
/** An option is no longer than this, in characters. */
const longestItem = 400;
/** Code, wrapped and nested lines of one item. */
const mostLines = 6;
/** A stem has no more lines than this between the number that opens it and its options. */
const longestStem = 12;

/** Lines below a text, as the options of a question stand: bullets, numbers, or bare lines below what asks. */
export interface ItemList {
  /** The character of the bullets, `1` and the delimiter of numbers, or `bareLine`. */
  readonly marker: string;
  /** What opens the text above: a number, a heading, bold type, the word "Question", or nothing. */
  readonly opener: string;
  /** Indexes of the units of the items, in order. */
  readonly items: readonly number[];
  /** Index of the first unit behind the list. */
  readonly next: number;
  /** The line right above asks; and it does so in the words of tests. */
  readonly asks: boolean;
  readonly chooses: boolean;
}

export const bareLine = 'line';
const title = 'below a title';
/** Bare lines, and some with a bullet. */
export const mixedLines = 'lines and bullets';
/** The opener is a heading without a number: what stands below it need be no question. */
export const section = 'section';

/** The lists of a block. Every line is looked at a few times at most. */
export function itemLists(text: string, units: readonly Unit[]): readonly ItemList[] {
  const lists: ItemList[] = [];
  let above: number | undefined;
  let opener: number | undefined;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as Unit;
    if (unit.shape.kind === 'summary-end' && above !== undefined && hidesAnswer(text, units[above])) above = undefined;
    if (unit.shape.kind === 'blank' || unit.shape.kind === 'summary-end') continue;
    const stem = above === undefined ? undefined : units[above];
    const marker = markerOf(text, unit);
    const found =
      stem === undefined || unit.lineStart === stem.lineStart ? undefined : itemsBelow(text, units, at, stem, marker);
    if (found !== undefined && stem !== undefined) {
      const opened = opener !== undefined && (above ?? 0) - opener <= longestStem ? units[opener] : undefined;
      const words = text.slice(stem.start, stem.end);
      // Below "Options:" they are a form of their own.
      const isTitled = isTitle(text, stem) && found.marker !== bareLine;
      lists.push({
        ...found,
        marker: isTitled ? `${found.marker} ${title}` : found.marker,
        opener: openerOf(text, opened, stem),
        asks: asksIn(text, stem) || isTruth(text, unit),
        chooses: asksToChoose(words),
      });
      at = found.next - 1;
      above = undefined;
      opener = undefined;
      continue;
    }
    // What a question is about may stand between it and its options.
    if (unit.shape.kind !== 'code') above = isWords(text, unit) ? at : undefined;
    if (opens(unit)) opener = at;
  }
  return lists;
}

/** "My answer": what is folded behind it are no options. */
function hidesAnswer(text: string, unit: Unit | undefined): boolean {
  return /\b(?:answers?|solutions?)\W*$/i.test(text.slice(unit?.start, unit?.end));
}

const nestedKinds = new Set(['bullet', 'ordered', 'option']);

type Items = Pick<ItemList, 'marker' | 'items' | 'next'>;

function itemsBelow(
  text: string,
  units: readonly Unit[],
  at: number,
  stem: Unit,
  marker: string | undefined,
): Items | undefined {
  const bare = asksIn(text, stem) || isTruth(text, units[at] as Unit) ? bareItems(text, units, at) : undefined;
  if (bare !== undefined && isList(bare)) return bare;
  const first = units[at] as Unit;
  const marked = marker !== undefined && standsAbove(stem, first) ? markedItems(text, units, at, marker) : undefined;
  return marked !== undefined && isList(marked) ? marked : undefined;
}

function isList({ items }: Items): boolean {
  return items.length >= 2 && items.length <= mostItems;
}

/** The items of a list that starts at `at`, up to the first line that is no part of one. */
function markedItems(text: string, units: readonly Unit[], at: number, marker: string): Items | undefined {
  const first = units[at] as Unit;
  const items = [at];
  let next = at + 1;
  let lines = 0;
  let nested = 0;
  let apart = false;
  for (let peek = next; peek < units.length && items.length <= mostItems; peek++) {
    const unit = units[peek] as Unit;
    const deeper = unit.indent > first.indent + 1;
    if (unit.shape.kind === 'blank') {
      apart = true;
    } else if (markerOf(text, unit) === marker && isSibling(unit, first, units[items.at(-1) ?? at] as Unit)) {
      items.push(peek);
      next = peek + 1;
      lines = 0;
      apart = false;
    } else if (lines < mostLines && (deeper || unit.fenced || unit.shape.kind === 'code' || isWrapped(unit, apart))) {
      lines++;
      // What has options of its own is no option.
      if (nestedKinds.has(unit.shape.kind) && !unit.fenced) nested++;
      if (deeper) next = peek + 1;
    } else break;
  }
  return nested >= items.length ? undefined : { marker, items, next };
}

/**
 * The lines, or paragraphs of one line, behind the one that asks: bare ones, or bare ones among others with a bullet, in a
 * fence with `>>`, which then sets them apart.
 */
function bareItems(text: string, units: readonly Unit[], at: number): Items | undefined {
  let first: Unit | undefined;
  const isFenced = units[at]?.fenced === true;
  const mark = isFenced ? 'verdict' : 'bullet';
  let several = isFenced;
  const items: number[] = [];
  let next = at;
  for (let peek = at; peek < units.length && items.length <= mostItems; peek++) {
    const unit = units[peek] as Unit;
    const { kind } = unit.shape;
    if (kind === 'blank') continue;
    const words = text.slice(unit.start, Math.min(unit.end, unit.start + longestItem + 1));
    // `(True) A queue` among others.
    const isBare = kind === 'text' || (kind === 'verdict' && markerOf(text, unit) === undefined);
    const isItem = (isBare || kind === mark) && unit.fenced === isFenced && words.length <= longestItem;
    if (!isItem || endsAsking(words) || lettersAlone.test(words) || ofThePage.test(words)) break;
    if (first !== undefined && (unit.depth !== first.depth || Math.abs(unit.indent - first.indent) > 1)) break;
    next = peek + 1;
    if (items.length === 0 && howMany.test(words)) {
      several = true;
      continue;
    }
    first ??= unit;
    items.push(peek);
  }
  const bullets = items.filter((item) => units[item]?.shape.kind === mark).length;
  if (bullets === 0) return isFenced ? undefined : { marker: bareLine, items, next };
  // More of them are a list, but where several are asked for.
  const areRight = bullets === 1 || (several && bullets < items.length);
  return areRight && (isFenced || !isProse(text, units, items)) ? { marker: mixedLines, items, next } : undefined;
}

/** A bullet that a colon announces, or below the torn lines of a paragraph, is the next thing said. */
function isProse(text: string, units: readonly Unit[], items: readonly number[]): boolean {
  const lines = items.map((at) => text.slice(units[at]?.start, units[at]?.end));
  const isTorn = (line: string, at: number) => /[\w,]$/.test(lines[at - 1] ?? '') && /^[a-z]/.test(line);
  const isAnnounced = (at: number) => lines[at - 1]?.endsWith(':') && units[items[at] ?? 0]?.shape.kind === 'bullet';
  return lines.some((line, at) => isAnnounced(at) || (!/^[a-z]/.test(lines[0] ?? '') && isTorn(line, at)));
}

/** "(Choose two)", a line of its own before the options. */
const howMany = /^\(?(?:choose|select|pick)\b.{0,20}$/i;

/** What a course site says below the last question. */
const ofThePage = /^(?:you must answer all|check your answers?|submit)\b.{0,60}$/i;

/** `D`, `BE`, `B, E`: a key and nothing else. */
export const lettersAlone = /^[*_]{0,2}[A-H](?:(?:, ?)?[A-H]){0,4}[*_]{0,2}$/;

const bulletLine = /^(?:[-*+•○◯◦▪‣](?=[ \t\u00a0])|<(?=l))/;

/** How the line begins, where it may be an item. Lines with letters or boxes are options anyway. */
function markerOf(text: string, unit: Unit): string | undefined {
  const { shape } = unit;
  if (unit.fenced) return undefined;
  if (shape.kind === 'ordered') return `1${shape.delimiter}`;
  // `- Resource`, a word that would label what follows, is an item like the others.
  const isWord = shape.kind === 'note' && unit.start === unit.end;
  if (shape.kind !== 'bullet' && shape.kind !== 'verdict' && shape.kind !== 'text' && !isWord) return undefined;
  const from = lineBody(text, unit);
  return bulletLine.exec(text.slice(from, from + 2))?.[0] ?? (shape.kind === 'bullet' ? '<li>' : undefined);
}

/** Numbers count on, or all are 1, and what shows the note counts. */
function isSibling({ shape, indent, depth }: Unit, first: Unit, last: Unit): boolean {
  if (depth !== first.depth || Math.abs(indent - first.indent) > 1) return false;
  if (shape.kind !== 'ordered') return true;
  const before = last.shape.kind === 'ordered' ? last.shape.number : 0;
  return (
    first.shape.kind === 'ordered' &&
    first.shape.number === 1 &&
    (shape.number === before + 1 || (shape.number === 1 && before === 1))
  );
}

function isWrapped({ shape }: Unit, apart: boolean): boolean {
  return shape.kind === 'text' && !apart;
}

/** A text right above: a bullet only where the items stand deeper. */
function standsAbove(stem: Unit, item: Unit): boolean {
  if (item.shape.kind === 'ordered' && item.shape.number !== 1) return false;
  return stem.shape.kind !== 'bullet' || item.indent > stem.indent;
}

function isWords(text: string, unit: Unit): boolean {
  const { shape, fenced } = unit;
  return !fenced && (shape.kind === 'text' || shape.kind === 'bullet' || opens({ shape }) || isTitle(text, unit));
}

/** "Options:", "Responses" on a line of its own, and no item of a list. */
function isTitle(text: string, unit: Unit): boolean {
  const { shape, lineStart, start, end } = unit;
  if (shape.kind !== 'note' || shape.label !== 'options' || start < end) return false;
  const line = text.slice(lineStart, end);
  return line.includes(':') || /^\s*[A-Z]/.test(line);
}

function opens({ shape: { kind } }: Pick<Unit, 'shape'>): boolean {
  return kind === 'ordered' || kind === 'heading' || kind === 'stem' || kind === 'callout';
}

function openerOf(text: string, opened: Unit | undefined, stem: Unit): string {
  if (opened !== undefined) {
    const isSection = opened.shape.kind === 'heading' && !/\d/.test(text.slice(opened.start, opened.end));
    return isSection ? section : opened.shape.kind;
  }
  return text.startsWith('**', stem.start) ? 'bold' : 'text';
}

/** "True" or "False" as an item asks whether what stands above holds. */
function isTruth(text: string, { start, end }: Unit): boolean {
  return end - start <= 12 && /^(?:true|false)\.?$/i.test(text.slice(start, end));
}

function asksIn(text: string, unit: Unit): boolean {
  const { start, end } = unit;
  if (isTitle(text, unit)) return true;
  const words = text.slice(start, end);
  return endsAsking(words) || isBlankToFill(words) || /\((?:choose|select|pick)\b/i.test(words.slice(-40));
}

import type { Span } from '../../types';
import { bareLine, type ItemList, itemLists, lettersAlone, mixedLines, section } from './item-lists';
import { boldAhead, resolveKey } from './keys';
import { trailingMark } from './labels';
import { normalise } from './normalise';
import { lineBody } from './options';
import { trimmed } from './runs';
import type { Unit } from './units';

/** What a list below a question shows of the form of its file. */
export interface ListSign {
  readonly marker: string;
  readonly opener: string;
  readonly size: number;
  /** The first item, as it is compared. */
  readonly first: string;
  readonly asks: boolean;
  readonly chooses: boolean;
  /** A key below names some of the items. */
  readonly keyed: boolean;
  /** How some of the items, and not all, are marked. */
  readonly mark: string | undefined;
  /** No item is longer than options mostly are. */
  readonly short: boolean;
  /** The first item is marked. */
  readonly leads: boolean;
}

/** How a file writes options that have neither letters nor boxes. */
export interface OptionForm {
  /** What opens the questions above such lists, by how their items begin. */
  readonly openers: ReadonlyMap<string, ReadonlySet<string>>;
  /** The marks of right options. */
  readonly marks: ReadonlySet<string>;
  /** Tells whether two forms are the same. */
  readonly name: string;
}

/** What a block has that asks: most have nothing. */
const mayAsk = /[?？؟]|___|\.{6}/;

/** The lists of a block, as signs of the form of its file. */
export function listSigns(text: string, units: readonly Unit[]): readonly ListSign[] {
  if (!mayAsk.test(text) && !text.includes('True')) return [];
  return itemLists(text, units).flatMap((list): ListSign[] => {
    const keyed = isKeyed(text, units, list);
    const { marker, opener, items, asks, chooses } = list;
    const mark = commonMark(text, units, list);
    if (!keyed && !asks) return [];
    const one = units[items[0] ?? 0] as Unit;
    const { start, end } = one;
    const short = items.every((at) => (units[at]?.end ?? 0) - (units[at]?.start ?? 0) <= usualLength);
    const leads = mark !== undefined && markOf(text, one, marker) !== undefined;
    const first = normalise(text.slice(start, Math.min(end, start + 60)));
    return [{ marker, opener, size: items.length, first, asks, chooses, keyed, mark, short, leads }];
  });
}

/** Fewer lists whose key or marks name items are no form. */
const fewestProven = 3;
/** Few options are longer, in characters. */
const usualLength = 160;
/** Few questions have more options. */
const usualSize = 6;
/** Fewer lists with an item in bold amid others do not tell that it is right. */
const fewestAmid = 8;
/** The same where no list has none in bold. */
const fewestOfAll = 5;
/** Lists that nothing names, but of one size and below what asks to choose. */
const fewestAlike = 6;
/** The same where each has a number, or is called a question. */
const fewestNumbered = 5;

/** What the lists of a file have in common: those of one marker are options where several show which item is right. */
export function learnOptions(signs: readonly ListSign[]): OptionForm | undefined {
  if (signs.length < fewestProven) return undefined;
  const openers = new Map<string, ReadonlySet<string>>();
  const marks = new Set<string>();
  for (const marker of new Set(signs.map((sign) => sign.marker))) {
    const same = signs.filter((sign) => sign.marker === marker);
    const keyed = same.filter((sign) => sign.keyed);
    const marked = mostCommonMark(same);
    const proven = new Set([...keyed, ...marked]);
    if (marker === bareLine) {
      // Paragraphs below a question are its answer, but where letters follow them.
      // A mark at the end of a line tells most where nearly all questions have one.
      const numbered = marked.filter(isNumbered);
      const isMarked =
        (areNumbered(numbered) && numbered.length * 5 >= same.length * 4) ||
        (marked[0]?.mark === 'right' && marked.length >= fewestOfAll && marked.length * 5 >= same.length * 4);
      if (isMarked || (keyed.length >= fewestProven && !beginAlike(keyed))) {
        openers.set(marker, isMarked ? openersOf(same, proven) : new Set());
        if (isMarked) marks.add(marked[0]?.mark ?? '');
      } else if (areNumbered(same) && isOfOneSize(same, 0.6, 0.2) && !beginAlike(same)) {
        openers.set(marker, new Set(same.map(({ opener }) => opener)));
      }
    } else if (proven.size >= fewestProven && open(same, proven) <= proven.size) {
      openers.set(marker, openersOf(same, proven));
      if (marked.length > 0) marks.add(marked[0]?.mark ?? '');
    } else if (same.length >= fewestAlike && isOfOneSize(same, 0.75, 0.4)) {
      // Among numbered questions, one may as well be a sentence to complete.
      openers.set(marker, new Set(marker.startsWith('1') && areNumbered(same) ? same.map(({ opener }) => opener) : []));
    } else if (
      marker.startsWith('1') &&
      areNumbered(same) &&
      isOfOneSize(same, 0.95, same.every(({ size }) => size > 3) ? 0 : 0.1)
    ) {
      openers.set(marker, new Set(same.map(({ opener }) => opener)));
    }
  }
  if (openers.size === 0) return undefined;
  const name = [...openers].map(([marker, kinds]) => `${marker} ${[...kinds].sort().join(' ')}`).sort();
  return { openers, marks, name: [...name, ...[...marks].sort()].join('\n') };
}

/** What opens the lists that are proven; headings only where they do not mostly head other lists. */
function openersOf(signs: readonly ListSign[], proven: ReadonlySet<ListSign>): ReadonlySet<string> {
  const headed = signs.filter(({ opener }) => opener === section);
  const isMostlyOther = headed.filter((sign) => proven.has(sign)).length * 2 < headed.length;
  const openers = [...proven].map(({ opener }) => opener);
  return new Set(isMostlyOther ? openers.filter((opener) => opener !== section) : openers);
}

/** How many ask to choose, and nothing names what is right. */
function open(signs: readonly ListSign[], proven: ReadonlySet<ListSign>): number {
  return signs.filter((sign) => sign.chooses && !proven.has(sign)).length;
}

function mostCommonMark(signs: readonly ListSign[]): readonly ListSign[] {
  const groups = [...new Set(signs.map(({ mark }) => mark))].flatMap((mark) =>
    mark === undefined ? [] : [signs.filter((sign) => sign.mark === mark)],
  );
  const most = groups.sort((one, other) => other.length - one.length)[0] ?? [];
  if (most.length < fewestProven) return [];
  // A bullet that always comes first is the answer, and the lines below it explain.
  if (most[0]?.mark === 'bullet' && most.filter(({ leads }) => leads).length * 2 > most.length) return [];
  // Bold type sets a term apart in any note: at the head of a list, or in a long one.
  if (most[0]?.mark !== 'bold') return most;
  const choosing = most.filter(({ chooses }) => chooses).length;
  const amid = most.filter(({ leads, size }) => !leads && size <= usualSize).length;
  const many = most.length === signs.length ? most.length >= fewestOfAll : amid >= fewestAmid;
  return choosing * 2 >= most.length || (many && amid * 2 >= most.length) ? most : [];
}

/** What most of the lists begin with is a label: "Your answer". */
function beginAlike(signs: readonly ListSign[]): boolean {
  const counts = new Map<string, number>();
  for (const { first } of signs) counts.set(first, (counts.get(first) ?? 0) + 1);
  return Math.max(...counts.values()) * 2 >= signs.length && !counts.has('yes') && !counts.has('true');
}

/** Below numbers, or words that call them questions, stand a few lines: nearly all of them short, or as many each time. */
function areNumbered(signs: readonly ListSign[]): boolean {
  const short = signs.filter(({ short }) => short).length;
  if (signs.length < fewestNumbered || (short < signs.length * 0.8 && !isOfOneSize(signs, 0.9, 0.2))) return false;
  return signs.every(isNumbered);
}

function isNumbered({ opener }: ListSign): boolean {
  return opener === 'ordered' || opener === 'stem' || opener === 'heading';
}

/**
 * Nothing tells which item is right: then they are options only where most lists, `alike` of them, have as many, and
 * enough, `choosing` of them, ask to choose. Both are shares of all.
 */
function isOfOneSize(signs: readonly ListSign[], alike: number, choosing: number): boolean {
  if (signs.some(({ asks }) => !asks)) return false;
  const sizes = [3, 4, 5].map((size) => signs.filter((sign) => sign.size === size).length);
  const chosen = signs.filter(({ chooses }) => chooses).length;
  return Math.max(...sizes) >= signs.length * alike && chosen >= signs.length * choosing;
}

/**
 * The units with the items of such lists as options, to be read like those with boxes. The same units where the block
 * has none.
 */
export function withLearnedOptions(text: string, units: readonly Unit[], form: OptionForm): readonly Unit[] {
  const lists = itemLists(text, units).filter((list) => {
    const openers = form.openers.get(list.marker);
    if (openers === undefined || !isOpened(text, units, list, openers)) return false;
    if (list.marker !== bareLine || isKeyed(text, units, list)) return true;
    return openers.has(list.opener);
  });
  if (lists.length === 0) return units;
  const changed = [...units];
  for (const { items, marker } of lists) {
    items.forEach((at, index) => {
      changed[at] = asOption(text, units[at] as Unit, form, marker, index);
    });
  }
  return changed;
}

/** What stands above the list asks, and as the others do: "How does it work?" over a list is a heading of any note. */
function isOpened(text: string, units: readonly Unit[], list: ItemList, openers: ReadonlySet<string>): boolean {
  if (openers.has(list.opener)) return list.asks || isKeyed(text, units, list) || !isUnopened(list);
  return list.asks && (openers.size === 0 || list.chooses || isKeyed(text, units, list));
}

/** Nothing opens the text above as a question. */
function isUnopened({ opener }: ItemList): boolean {
  return opener === section || opener === 'text';
}

function asOption(text: string, unit: Unit, { marks }: OptionForm, marker: string, index: number): Unit {
  const label = marker.startsWith('1') ? String(index + 1) : undefined;
  const found = markOf(text, unit, marker);
  const isMarked = found !== undefined && marks.has(found.mark);
  const said = unit.shape.kind === 'verdict' ? unit.shape.correct : isMarked ? true : undefined;
  const { start, end } = isMarked ? found : wordsOf(text, unit);
  return {
    ...unit,
    shape: {
      kind: 'option',
      style: 'item',
      bullet: true,
      ...(label === undefined ? {} : { label }),
      ...(said === undefined ? {} : { marked: said }),
    },
    start,
    end,
  };
}

/** `**Option B:** Kinesis`, `☐ Kinesis`: what stands before the words of an item. */
const optionLabel = /^(?:[*_]{0,2}Option[ \t](?:[A-J]|\d)[ \t]?[:.)][*_]{0,2}[ \t]+|[☐⬜○◯]\uFE0F?[ \t]*)/i;

/** Of an item that is nothing but a word for a label, that word. */
function wordsOf(text: string, unit: Unit): Span {
  const label = optionLabel.exec(text.slice(unit.start, Math.min(unit.end, unit.start + 20)))?.[0].length ?? 0;
  if (label > 0) return { start: unit.start + label, end: unit.end };
  if (unit.shape.kind !== 'note') return unit;
  return trimmed(text, { start: lineBody(text, unit) + 1, end: unit.end });
}

/** So many lines behind the list are looked at for its key. */
const nearKey = 8;

/** What follows the list names some of its items, by letter, number or words. */
function isKeyed(text: string, units: readonly Unit[], { items, next, marker }: ItemList): boolean {
  let awaits = false;
  let folded = false;
  for (let at = next; at < units.length && at < next + nearKey; at++) {
    const unit = units[at] as Unit;
    const words = text.slice(unit.start, unit.end);
    folded ||= unit.shape.kind === 'summary-end';
    switch (unit.shape.kind) {
      case 'key':
        if (words.trim() !== '') return names(text, units, items, words);
        awaits = true;
        break;
      case 'text':
        // A key may stand in a fence of its own.
        if (awaits || unit.fenced || lettersAlone.test(words)) return names(text, units, items, words);
        if (folded && names(text, units, items, words)) return true;
        if (marker !== bareLine && names(text, units, items, boldWords(words))) return true;
        if (marker === bareLine) return false;
        break;
      case 'option':
        // `A: CloudFront`, or `**C.** CloudFront` below a list with numbers: an answer and no option.
        return names(text, units, items, words);
      case 'blank':
      case 'rule':
      case 'note':
      case 'details':
      case 'summary':
      case 'summary-end':
        break;
      default:
        return awaits && names(text, units, items, words);
    }
  }
  return false;
}

/** What a line begins with in bold; "**Option B: …**" is one of options with letters, told below them. */
function boldWords(line: string): string {
  const words = boldAhead.exec(line)?.[1] ?? '';
  return /^(?:option )?[A-J][.):]/i.test(words) ? '' : words;
}

function names(text: string, units: readonly Unit[], items: readonly number[], key: string): boolean {
  const options = items.map((at) => {
    const words = text.slice(units[at]?.start, units[at]?.end);
    return { text: words, normal: normalise(words) };
  });
  const { right = [], missing = [] } = resolveKey(key, [{ start: 0, end: key.length }], options) ?? {};
  return right.length > 0 && missing.length === 0;
}

/** The mark that some items have and others have not. */
function commonMark(text: string, units: readonly Unit[], { items, marker }: ItemList): string | undefined {
  const marks = items.map((at) => markOf(text, units[at] as Unit, marker)?.mark);
  const first = marks.find((mark) => mark !== undefined);
  const marked = marks.filter((mark) => mark === first).length;
  return first !== undefined && marked < items.length && marks.every((mark) => mark === undefined || mark === first)
    ? first
    : undefined;
}

const wrapped: readonly (readonly [string, RegExp])[] = [
  ['bold', /^\*\*(?=[^*]{0,400}[^*:]\*\*$)|\*\*$/g],
  ['star', /^\*[ \t]+/g],
  ['highlight', /^==(?=[^=]{1,400}==$)|==$/g],
  ['colour', /^<(?:span|font|mark|u|b)\b[^<>]{0,80}>(?:[ \t]*\[[xX]\])?|<\/(?:span|font|mark|u|b)>$/g],
];

/** What sets an item apart from others, and its text without it. */
function markOf(
  text: string,
  unit: Unit,
  marker: string,
): { readonly mark: string; readonly start: number; readonly end: number } | undefined {
  const { start, end } = unit;
  if (marker === mixedLines && !unit.fenced)
    return unit.shape.kind === 'bullet' ? { mark: 'bullet', start, end } : undefined;
  if (unit.shape.kind === 'verdict') return unit.shape.correct ? { mark: 'right', start, end } : undefined;
  const words = text.slice(start, Math.min(end, start + 420));
  for (const [mark, pattern] of marker === bareLine ? [] : wrapped) {
    const found = [...words.matchAll(pattern)];
    if (found.length === 0 || found[0]?.index !== 0) continue;
    const closing = found[1] === undefined ? 0 : found[1][0].length;
    return { mark, ...trimmed(text, { start: start + found[0][0].length, end: end - closing }) };
  }
  const tail = trailingMark(words);
  return tail?.right === true && end - start === words.length
    ? { mark: 'tail', start, end: end - tail.length }
    : undefined;
}
